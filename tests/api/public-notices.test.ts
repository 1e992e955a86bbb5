import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { GET, HEAD, OPTIONS, POST } from '@/app/public/notices/v1/[...path]/route'
import { closeDirect } from '@/lib/db/direct'
import { hideExtract, showExtract } from '@/lib/notices/extract-commands'
import {
  changesShape,
  countriesShape,
  imagesShape,
  itemShape,
  listShape,
  publicProblemShape,
  redShape,
  unEntityShape,
  unPersonShape,
  yellowShape,
} from '@/lib/notices/public/shapes'
import { extractOfListed } from '@/lib/notices/un-extract'
import { readUnList } from '@/lib/records/import-un/list'
import { publicOpenApi } from '@/lib/web/public-openapi'
import { audited } from '../support/build'
import { testDatabase } from '../support/database'
import { domainData } from '../support/shared-data'
import { shownExtract, sqlOn } from '../support/shown-extract'
import { inventedList } from '../support/un-list'

let admin: pg.Client
const v1 = 'http://localhost:3000/public/notices/v1'

/** Every test comes from an address of its own, and finds an empty shelf. */
let address = 0
beforeEach(() => {
  address++
  Object.assign(globalThis, { meridianShelf: undefined })
})

const call = async (
  handler: typeof GET,
  at: string,
  headers: Record<string, string> = {},
  method = 'GET',
) => {
  const url = new URL(`${v1}${at}`)
  return handler(
    new Request(url, { method, headers: { 'x-forwarded-for': `192.0.2.${address}`, ...headers } }),
    {
      params: Promise.resolve({
        path: url.pathname.slice('/public/notices/v1/'.length).split('/').map(decodeURIComponent),
      }),
    },
  )
}
const get = (at: string, headers?: Record<string, string>) => call(GET, at, headers)

async function read<T extends z.ZodType>(shape: T, at: string): Promise<z.output<T>> {
  const answer = await get(at)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return shape.parse(await answer.json())
}
async function refused(at: string) {
  const answer = await get(at)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = publicProblemShape.parse(await answer.json())
  expect(problem.title).not.toContain('problems.')
  expect(problem.status).toBe(answer.status)
  return [problem.status, problem.code]
}
const idsOf = (list: z.output<typeof listShape>) => list._embedded.notices.map(({ entity_id }) => entity_id)
const ids = async (at: string) => idsOf(await read(listShape, at))

const un = readUnList(inventedList(), (name) => ({ Ruritania: 'RU', Borduria: 'BO' })[name]).subjects
const named = (family: string, given?: string) => ({ kind: 'primary', family, ...(given ? { given } : {}) })
const somebody = (family: string, given: string | undefined, more: object = {}) => ({
  person: { names: [named(family, given)], births: [], nationalities: [], ...more },
})
const born = (year: number, month?: number, day?: number) => [
  { date: { year, ...(month ? { month } : {}), ...(day ? { day } : {}) } },
]

beforeAll(async () => {
  admin = new pg.Client((await testDatabase()).adminUrl)
  await admin.connect()
  await shownExtract(admin, { entityId: '2026/11', shown: 2, translations: [{ en: 'Armed robbery' }] })
  await shownExtract(admin, {
    entityId: '2026/12',
    country: '914',
    draft: somebody('MÜLLER', undefined, {
      births: born(1972),
      nationalities: [{ country: 'DE', confirmed: true }],
      sex: 'M',
    }),
  })
  await shownExtract(admin, {
    entityId: '2026/13',
    draft: {
      ...somebody('KOVALENKO', 'OLHA', { births: born(1990, 6), birthPlace: 'Zenda' }),
      description: {
        heightCm: 168,
        weightKg: 68,
        eyes: 'BLA',
        hair: 'BRO',
        marks: [{ kind: 'scar', place: 'forehead', text: 'small' }],
      },
    },
  })
  await shownExtract(admin, {
    type: 'yellow',
    entityId: '2026/21',
    shown: 1,
    draft: {
      ...somebody('MISSING', 'SAMPLE', { births: born(2012, 11, 5), sex: 'F', languages: ['GER'] }),
      discovery: { on: { year: 2026, month: 2, day: 1 }, place: 'Zenda', circumstances: 'Left for school.' },
      facts: { country: 'DE' },
    },
  })
  for (const [n, subject] of un.entries())
    await audited(admin, () =>
      showExtract(
        sqlOn(admin),
        `019ac000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        extractOfListed(subject),
        {
          noindex: false,
        },
      ),
    )
  for (let n = 0; n < 45; n++)
    await shownExtract(admin, {
      entityId: `2020/${1000 + n}`,
      publishedOn: '2020-01-01',
      draft: somebody(`Several${n % 3}`, 'One'),
    })
}, 60_000)
afterAll(() => Promise.all([admin.end(), closeDirect()]))

describe('a list', () => {
  test('has the known envelope, twenty to a page, the newest first', async () => {
    const list = await read(listShape, '/red')
    expect(list).toMatchObject({ total: 48, query: { page: 1, resultPerPage: 20 } })
    expect(idsOf(list).slice(0, 3)).toEqual(expect.arrayContaining(['2026/11', '2026/12', '2026/13']))
    expect(list._links).toEqual({
      self: { href: `${v1}/red?resultPerPage=20&page=1` },
      first: { href: `${v1}/red?resultPerPage=20&page=1` },
      next: { href: `${v1}/red?resultPerPage=20&page=2` },
      last: { href: `${v1}/red?resultPerPage=20&page=3` },
    })
    for (const item of list._embedded.notices) itemShape.strict().parse(item)
  })

  test('reaches every notice by its own links, each once; the last page has no next', async () => {
    const met: (string | undefined)[] = []
    let at: string | undefined = `${v1}/red?resultPerPage=7`
    while (at) {
      const list: z.output<typeof listShape> = await read(listShape, at.slice(v1.length))
      met.push(...idsOf(list))
      at = list._links.next?.href
    }
    expect(met).toHaveLength(48)
    expect(new Set(met).size).toBe(48)
  })

  test('is walked by cursor, each notice once, without a number of pages', async () => {
    const met: (string | undefined)[] = []
    let at: string | undefined = '/red?cursor=&resultPerPage=11'
    while (at) {
      const list: z.output<typeof listShape> = await read(listShape, at)
      met.push(...idsOf(list))
      expect(list._links.last).toBeUndefined()
      at = list._links.next?.href.slice(v1.length)
    }
    expect(met).toHaveLength(48)
    expect(new Set(met).size).toBe(48)
  })

  test('brings numbers within their bounds, and takes what cannot be meant as not said', async () => {
    const of = async (at: string) => (await read(listShape, at)).query
    expect(await of('/red?page=99')).toEqual({ page: 3, resultPerPage: 20 })
    expect(await of('/red?page=-4&resultPerPage=0')).toEqual({ page: 1, resultPerPage: 1 })
    expect(await of('/red?resultPerPage=9999')).toEqual({ page: 1, resultPerPage: 160 })
    expect(await of('/red?page=x&resultPerPage=ten&sexId=Q&ageMin=old')).toEqual({
      page: 1,
      resultPerPage: 20,
    })
    expect(await read(listShape, '/red?name=NOBODYATALL')).toMatchObject({ total: 0, query: { page: 1 } })
  })

  test.each([
    ['name=MULLER', ['2026/12']],
    ['name=mueller', ['2026/12']],
    ['name=m%C3%BCl', ['2026/12']],
    ['name=%D0%BA%D0%BE%D0%B2%D0%B0%D0%BB%D0%B5%D0%BD%D0%BA%D0%BE', ['2026/13']],
    ['name=^.{5}$', ['2026/11']],
    ['name=^.ÜLL', ['2026/12']],
    ['name=.*ALENK.$', ['2026/13']],
    ['name=100%25_', []],
    ['name=---', []],
    ['forename=AMA', ['2026/11']],
    ['forename=^.{4}$', ['2026/13']],
    ['nationality=de', ['2026/12']],
    ['sexId=M', ['2026/12']],
    ['arrestWarrantCountryId=914', ['2026/12']],
    ['ageMin=42&ageMax=43', ['2026/11']],
    ['freeText=zenda', ['2026/13']],
    ['freeText=main%20arm%C3%A9e&name=testi', ['2026/11']],
  ])('asked with %s finds %j', async (asked, found) => {
    expect(await ids(`/red?${asked}`)).toEqual(found)
  })

  test('an age that a year alone leaves open is met both ways', async () => {
    const age = new Date().getUTCFullYear() - 1972
    for (const years of [age, age - 1])
      expect(await ids(`/red?ageMin=${years}&ageMax=${years}`)).toContain('2026/12')
  })

  test('of the UN list: by reference, by resolution, by kind', async () => {
    expect((await read(listShape, '/un')).total).toBe(un.length)
    const persons = await read(listShape, '/un/persons')
    const entities = await read(listShape, '/un/entities')
    expect(persons.total + entities.total).toBe(un.length)
    expect((await read(listShape, '/un?unReference=rui.002'))._embedded.notices[0]).toMatchObject({
      name: 'MICHAEL',
    })
    expect(await ids('/un?unResolution=1267')).toEqual([])
  })

  test('takes fields, a language and a moment; what is ours alone and wrong is said', async () => {
    const some = await read(listShape, '/red?fields=name,sex_id,height&name=kovalenko')
    expect(some._embedded.notices[0]).toMatchObject({ entity_id: '2026/13', name: 'KOVALENKO', height: 1.68 })
    expect(some._embedded.notices[0]).not.toHaveProperty('weight')
    expect((await read(listShape, '/red?updated_since=2000-01-01')).total).toBe(48)
    expect((await read(listShape, '/red?updated_since=2999-01-01')).total).toBe(0)
    expect(await refused('/red?fields=name,password')).toEqual([400, 'fields'])
    expect(await refused('/red?cursor=abc')).toEqual([400, 'cursor'])
    expect(await refused('/red?updated_since=yesterday')).toEqual([400, 'updated_since'])
    expect(await refused('/red?lang=xx')).toEqual([400, 'lang'])
  })
})

describe('a notice', () => {
  test('red: with its warrant, its pictures, and nothing that is not known', async () => {
    const notice = redShape.strict().parse(await (await get('/red/2026-11')).json())
    expect(notice).toMatchObject({
      entity_id: '2026/11',
      date_of_birth: '1984/03/12',
      height: 0,
      weight: 0,
      eyes_colors_id: null,
      languages_spoken_ids: null,
      arrest_warrants: [
        { charge: 'Vol à main armée', issuing_country_id: 'MA', charge_translation: 'Armed robbery' },
      ],
    })
    const { thumbnail } = notice._links
    const images = await read(imagesShape, '/red/2026-11/images')
    expect(images._embedded.images).toHaveLength(4)
    expect(images._links.thumbnail).toEqual(thumbnail)
    const picture = await get(thumbnail?.href.slice(v1.length) ?? '')
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect([...new Uint8Array(await picture.arrayBuffer()).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  })

  test('without a picture: no link to a small one, and an empty list', async () => {
    const notice = await read(redShape.strict(), '/red/2026-13')
    expect(notice._links.thumbnail).toBeUndefined()
    expect(notice.distinguishing_marks).toBe('Scar (forehead): small')
    const images = await read(imagesShape, '/red/2026-13/images')
    expect(images).toEqual({
      _embedded: { images: [] },
      _links: { self: { href: `${v1}/red/2026-13/images` }, notice: { href: `${v1}/red/2026-13` } },
    })
  })

  test('yellow, and of the UN list a person and an entity', async () => {
    expect(await read(yellowShape.strict(), '/yellow/2026-21')).toMatchObject({
      date_of_event: '2026/02/01',
      place: 'Zenda',
      country: 'DE',
      languages_spoken_ids: ['GER'],
      mother_name: null,
    })
    const one = async (at: string) =>
      (await read(listShape, at))._embedded.notices[0]?._links?.self.href.slice(v1.length) ?? ''
    const person = await read(unPersonShape.strict(), await one('/un?unReference=RUi.001'))
    expect(person).toMatchObject({
      un_reference: 'RUi.001',
      un_reference_date: '2015/07/01',
      date_of_birth: '1971/04/28',
    })
    expect(person.aliases.length).toBeGreaterThan(3)
    expect(person.name_in_original_script).toMatch(/روبرت/)
    await read(unEntityShape.strict(), await one('/un/entities'))
  })

  test('says its codes in the language that is asked for', async () => {
    const notice = await read(redShape.strict(), '/red/2026-13?lang=fr')
    expect(notice.words).toMatchObject({ eyes_colors_id: ['Noirs'] })
    expect((await (await get('/red/2026-99?lang=es')).json()).title).toBe(
      'No existe tal notificación pública o dirección',
    )
  })

  test('unknown: 404, whatever the id', async () => {
    for (const at of [
      '/red/2026-99',
      '/red/x',
      '/red/2026-11/images/1',
      '/red/2026-11/images/x',
      '/red/2026-11/more',
      '/yellow/2026-11',
      '/purple',
      '/un/entities/2026-11',
      '/red/2026-11/images/1/2',
    ])
      expect(await refused(at), at).toEqual([404, 'not_found'])
  })

  test('withdrawn: 410 and nothing about it; the change is told, once for each', async () => {
    const id = await shownExtract(admin, { entityId: '2026/77', draft: somebody('VANISHING', 'SOON') })
    expect(await ids('/red?name=vanishing')).toEqual(['2026/77'])
    await shownExtract(admin, { id, entityId: '2026/77', draft: somebody('VANISHING', 'SOON') })
    await shownExtract(admin, { id, entityId: '2026/77', draft: somebody('VANISHING', 'NOW') })
    await audited(admin, () => hideExtract(sqlOn(admin), id))
    Object.assign(globalThis, { meridianShelf: undefined })
    const gone = await get('/red/2026-77')
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toMatch(/vanish/i)
    expect(await ids('/red?name=vanishing')).toEqual([])
    const { changes } = await read(changesShape, '/changes?since=2026-01-01')
    expect(changes.filter(({ entity_id }) => entity_id === '2026/77').map(({ change }) => change)).toEqual([
      'published',
      'updated',
      'withdrawn',
    ])
    expect(JSON.stringify(changes)).not.toMatch(/vanish/i)
    expect(await refused('/changes?since=lately')).toEqual([400, 'since'])
  })
})

describe('how it is answered', () => {
  test('an entity tag is the answer’s own: the same again is 304 without a body', async () => {
    const first = await get('/red')
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=20')
    const again = await get('/red', { 'if-none-match': `"other", ${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/red', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('to pages of every origin; HEAD without a body, OPTIONS without a budget, and nothing else', async () => {
    const answer = await call(HEAD, '/red', { origin: 'https://elsewhere.example' }, 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(500)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const options = await call(OPTIONS, '/red', {}, 'OPTIONS')
    expect([options.status, options.headers.get('ratelimit')]).toEqual([204, null])
    expect((await call(POST, '/red', {}, 'POST')).status).toBe(405)
  })

  test('sixty a minute for an address, then 429 with how long to wait; another address goes on', async () => {
    for (let n = 0; n < 60; n++) expect((await get('/red')).status).toBe(200)
    const late = await get('/red')
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(late.headers.get('ratelimit-remaining')).toBe('0')
    address++
    expect((await get('/red')).status).toBe(200)
  })

  test('the countries are there in the language that is asked for', async () => {
    const countries = await read(countriesShape, '/countries?lang=fr')
    expect(countries).toContainEqual({ value: 'DE', name: 'Allemagne' })
    expect(countries.length).toBeGreaterThan(196)
  })

  test('the description is the one that is kept, and is answered', async () => {
    await expect(`${JSON.stringify(publicOpenApi(), null, 2)}\n`).toMatchFileSnapshot('public-openapi.txt')
    expect((await get('/openapi.json')).status).toBe(200)
  })
})

describe('shapes of the known service', () => {
  const sample = (file: string) => domainData(path.join('api-samples', file))
  const there = sample('red_list.json') !== undefined
  if (!there)
    console.warn(
      'the samples of the known service are not beside this checkout: shapes are not compared with them',
    )

  test.skipIf(!there).each([
    ['red_detail.json', '/red/2026-11', redShape],
    ['yellow_detail.json', '/yellow/2026-21', yellowShape],
  ] as const)('%s has the fields of ours, and ours of it', async (file, at, shape) => {
    const known = sample(file) as object
    shape.strict().parse(known)
    expect(Object.keys(await (await get(at)).json()).toSorted()).toEqual(Object.keys(known).toSorted())
  })

  test.skipIf(!there)('the others are read by our shapes, too', () => {
    redShape.strict().parse(sample('red_detail_sparse.json'))
    imagesShape.parse(sample('red_images.json'))
    imagesShape.parse(sample('red_images_empty.json'))
    listShape.parse(sample('red_list.json'))
    unPersonShape.strict().parse(sample('un_person_detail.json'))
    unEntityShape.strict().parse(sample('un_entity_detail.json'))
  })
})

test('no table of the police is named where the public reads', () => {
  const text = readFileSync('lib/notices/public/extract-queries.ts', 'utf8')
  expect(
    [...text.matchAll(/(?:from|join) "(\w+)"/g)]
      .map(([, table]) => table)
      .filter((table) => !table?.startsWith('Public')),
  ).toEqual([])
})

/** A client as they are written for the known service, from its description alone (DOMAIN 4.3): it knows none of our modules. */
test('a client of the known service finds here what it is used to', async () => {
  const base = v1
  const json = async (url: string) => {
    // One that comes from many places, as a crawler behind several addresses does.
    address++
    const answer = await get(url.slice(base.length))
    return answer.status === 200 ? await answer.json() : answer.status
  }
  const seen = new Map<string, { pictures: number; charges: string[] }>()
  for (const sexId of ['M', 'F', 'U'])
    for (let page = 1, last = 1; page <= last; page++) {
      const list = await json(`${base}/red?sexId=${sexId}&resultPerPage=160&page=${page}`)
      last = Math.ceil(list.total / list.query.resultPerPage)
      for (const notice of list._embedded.notices) {
        const id = notice.entity_id.replace('/', '-')
        const detail = await json(`${base}/red/${id}`)
        expect(detail.entity_id).toBe(notice.entity_id)
        expect(detail.height === 0 || (detail.height > 0.2 && detail.height < 2.8)).toBe(true)
        expect(detail.date_of_birth ?? '1900').toMatch(/^\d{4}(\/\d{2}){0,2}$/)
        expect(notice._links.self.href).toBe(`${base}/red/${id}`)
        const images = (await json(notice._links.images.href))._embedded.images
        if ('thumbnail' in notice._links)
          expect(
            images.map((image: { _links: { self: { href: string } } }) => image._links.self.href),
          ).toContain(notice._links.thumbnail.href)
        else expect(images).toEqual([])
        seen.set(id, {
          pictures: images.length,
          charges: detail.arrest_warrants.flatMap(({ charge }: { charge: string }) => charge.split('\r\n')),
        })
      }
    }
  expect(seen.get('2026-11')).toEqual({ pictures: 4, charges: ['Vol à main armée'] })
  expect(await json(`${base}/red/1901-1`)).toBe(404)
  const un = (await json(`${base}/un?unReference=RUi.001`))._embedded.notices[0]
  expect(un._links.self.href).toMatch(/\/un\/persons\/\d{4}-\d+$/)
  expect(Array.isArray((await json(un._links.self.href)).adresses)).toBe(true)
})
