import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchLimit } from '@/lib/access/policy'
import { seal } from '@/lib/auth/seal'
import { Answer } from '@/lib/errors'
import { startSearch } from '@/lib/search/commands'
import { lookOf } from '@/lib/search/facets'
import { runSearch } from '@/lib/search/queries'
import { keepWatch, markWatchSeen, stopWatch } from '@/lib/watches/commands'
import { listWatches } from '@/lib/watches/queries'
import { audited, bureau, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson } from '@/tests/support/filed'

let admin: pg.Client
let awa: TestOfficer
let colleague: TestOfficer
let stranger: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'FR']) await bureau(admin, code)
  awa = await officer(admin, 'SN', { name: 'Awa Sarr' })
  colleague = await officer(admin, 'SN')
  stranger = await officer(admin, 'FR')
})
afterAll(() => admin.end())

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Answer ? error.reason : error),
  )
const search = async (q: string, who = awa) => (await startSearch(who, { q })).id
const keep = async (searchId: string, who = awa, scope: 'me' | 'bureau' = 'me') =>
  (await keepWatch(who, { searchId, months: '3', scope })).id

test('a watch says what is new or changed since it was last marked as seen, with the rights of the reader', async () => {
  const old = await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerrouki',
    given: 'Tahar',
    birth: '1970-05-01',
  })
  const searchId = await search('Zerrouki Tahar 1970-05-01')
  const id = await keep(searchId)
  const [before] = await listWatches(awa, {})
  expect(before).toMatchObject({
    id,
    searchId,
    fresh: 0,
    matches: 1,
    own: true,
    asked: { text: 'Zerrouki Tahar 1970-05-01' },
  })

  const fresh = await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerouki',
    given: 'Tahar',
    birth: '1970-05-01',
  })
  await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerrouki',
    given: 'Tahar',
    birth: '1970-05-01',
    withheldFrom: ['SN'],
  })
  expect((await listWatches(awa, {}))[0]).toMatchObject({ fresh: 1, matches: 2 })

  const view = await runSearch(awa, { id: searchId, look: lookOf({ watch: id }) })
  expect(view.watch?.id).toBe(id)
  expect(view.rows.filter((row) => row.fresh).map((row) => row.id)).toEqual([fresh])

  await markWatchSeen(awa, { id })
  expect((await listWatches(awa, {}))[0]).toMatchObject({ fresh: 0, matches: 2 })
  await audited(admin, () =>
    admin.query(`update "Record" set "updatedAt" = clock_timestamp() where "id" = $1`, [old]),
  )
  expect((await listWatches(awa, {}))[0]).toMatchObject({ fresh: 1 })
  await stopWatch(awa, { id })
  expect(await refusal(stopWatch(awa, { id }))).toBe('watch_stopped')
  expect(await listWatches(awa, {})).toEqual([])
})

test('a watch for the bureau is seen by colleagues, who cannot end it, and by nobody else', async () => {
  const searchId = await search('Diagne Moussa 1980')
  const id = await keep(searchId, awa, 'bureau')
  expect((await listWatches(colleague, {})).map((watch) => [watch.id, watch.own, watch.keeper])).toEqual([
    [id, false, 'Awa Sarr'],
  ])
  expect(await refusal(stopWatch(colleague, { id }))).toBe('not_yours')
  expect(await refusal(markWatchSeen(colleague, { id }))).toBe('not_yours')
  expect(await listWatches(stranger, {})).toEqual([])
  expect(await refusal(stopWatch(stranger, { id }))).toBe('watch_unknown')
  expect(await refusal(keepWatch(stranger, { searchId, months: 3, scope: 'me' }))).toBe('search_unknown')
  await stopWatch(awa, { id })
})

test('keeping it again changes its end and begins anew when it was stopped', async () => {
  const searchId = await search('Sow Ibrahima')
  const id = await keep(searchId)
  expect(await keep(searchId)).toBe(id)
  await stopWatch(awa, { id })
  expect(await keep(searchId)).toBe(id)
  expect((await listWatches(awa, {})).map((watch) => watch.id)).toEqual([id])
  await stopWatch(awa, { id })
})

test(`an officer keeps ${watchLimit} at most, and for a year at most`, async () => {
  const many = await officer(admin, 'SN')
  for (let n = 0; n < watchLimit; n++) await keep(await search(`Person Number${n}`, many), many)
  const searchId = await search('One Too Many', many)
  expect(await refusal(keepWatch(many, { searchId, months: 1, scope: 'me' }))).toBe('watch_limit')
  expect(await refusal(keepWatch(many, { searchId, months: 24, scope: 'me' }))).toBe('input')
  const started = performance.now()
  expect(await listWatches(many, {})).toHaveLength(watchLimit)
  console.log(`watch.list: ${watchLimit} watches in ${Math.round(performance.now() - started)} ms`)
})

test('two clicks at the same moment make one watch, and many no more than are allowed', async () => {
  const many = await officer(admin, 'SN')
  const searchId = await search('Double Click', many)
  const ids = await Promise.all(Array.from({ length: 6 }, () => keep(searchId, many)))
  expect(new Set(ids).size).toBe(1)
  for (let n = 0; n < watchLimit - 2; n++) await keep(await search(`Person Number${n}`, many), many)
  const more = await Promise.all(Array.from({ length: 4 }, (_, n) => search(`One More${n}`, many)))
  const told = await Promise.all(
    more.map((searchId) => refusal(keepWatch(many, { searchId, months: 1, scope: 'me' }))),
  )
  expect(told.toSorted()).toEqual([null, 'watch_limit', 'watch_limit', 'watch_limit'].toSorted())
})

test('one whose search was sealed under a key that is lost leaves the others in the list', async () => {
  const many = await officer(admin, 'SN')
  const lost = await search('Lost Key', many)
  await keep(lost, many)
  const id = await keep(await search('Kept Key', many), many)
  await audited(admin, () =>
    admin.query(`update "Search" set "criteria" = $2 where "id" = $1`, [lost, seal('{}', Buffer.alloc(32))]),
  )
  expect((await listWatches(many, {})).map((watch) => watch.id)).toEqual([id])
})

test('the front line keeps none', async () => {
  const gate = await officer(admin, 'SN', { roles: ['frontline'] })
  const searchId = await search('Sow Ibrahima', gate)
  expect(await refusal(keepWatch(gate, { searchId, months: 1, scope: 'me' }))).toBe('role')
  expect(await refusal(listWatches(gate, {}))).toBe('role')
})

test('a database that fails is named, and is not "nothing new"', async () => {
  const many = await officer(admin, 'SN')
  await keep(await search('FRA 88YY00001', many), many)
  await admin.query('revoke select on "TravelDocument" from search_definer')
  try {
    expect(await listWatches(many, {})).toMatchObject([{ failed: ['travel-document'], fresh: 0 }])
  } finally {
    await admin.query('grant select on "TravelDocument" to search_definer')
  }
  expect(await listWatches(many, {})).toMatchObject([{ failed: [] }])
})
