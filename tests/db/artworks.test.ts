import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { describeQuery } from '@/lib/pictures/describe'
import { type TakenPicture, takePicture, takeQuery } from '@/lib/pictures/intake'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { readRecord } from '@/lib/records/queries'
import { candidatesOf } from '@/lib/search/artwork-pictures'
import { startPictureSearch, startSearch } from '@/lib/search/commands'
import type { Criteria } from '@/lib/search/criteria'
import { csvOf } from '@/lib/search/export'
import { findEverywhere } from '@/lib/search/find-everywhere'
import { exportSearch, runSearch } from '@/lib/search/queries'
import type { SearchDb } from '@/lib/search/sql'
import { keepWatch } from '@/lib/watches/commands'
import { rekeyPictures } from '@/prisma/rekey-pictures'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { type DrawnArtwork, drawArtwork } from '@/prisma/seed/artworks/draw'
import { photograph } from '@/prisma/seed/artworks/photograph'
import { asOfficer } from '../support/as-officer'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedArtwork } from '../support/filed-artwork'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer
const drawn = new Map<number, { work: DrawnArtwork; taken: TakenPicture }>()

/** Two paintings, an icon and a vase. */
const numbers = [12, 16, 44, 80]

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  french = await officer(admin, 'FR')
  german = await officer(admin, 'DE')
  const works = seedArtworks()
  for (const n of numbers) {
    const one = works[n]
    if (!one) throw new Error(`no work ${n}`)
    const work = await drawArtwork(one)
    const taken = await takePicture(work.jpeg)
    if (!taken.ok) throw new Error(taken.refused)
    drawn.set(n, { work, taken })
  }
}, 120_000)
afterAll(async () => {
  await theWorkroom().close()
  await Promise.all([admin.end(), portal.end()])
})

const as = <T>(who: TestOfficer, work: (db: SearchDb) => Promise<T>) => asOfficer(portal, who, work)
const workOf = (n: number) => {
  const found = drawn.get(n)
  if (!found) throw new Error(`work ${n} was not drawn`)
  return found
}

const find = async (who: TestOfficer, criteria: Criteria) =>
  (await as(who, (db) => findEverywhere(db, criteria))).matches
    .filter(({ explanation }) => explanation.algorithm === 'artwork-1')
    .map(({ recordId, band, explanation }) => ({
      recordId,
      band,
      how: explanation.features.map(({ key, detail }) => `${key} ${detail}`).join(', '),
    }))

const look = { filters: {}, weak: false, sort: 'match', page: 1 } as const

describe('words', () => {
  let lady: string
  beforeAll(async () => {
    lady = await filedArtwork(admin, {
      owner: 'FR',
      title: 'La Jeune Fille au châle bleu',
      maker: 'Mirela Dragulești',
      objectType: 'portrait_painting',
      materials: ['oil_paint', 'canvas'],
      techniques: ['painted'],
      measurements: ['height 64.1 cm', 'width 51.3 cm'],
      period: '1867/1875',
    })
    await filedArtwork(admin, { owner: 'FR', title: 'Le Moulin', maker: 'Piet van Oosterzand' })
  })

  it.each<[string, Criteria, string, string]>([
    ['the whole title', { title: 'La jeune fille au chale bleu' }, 'strong', 'title art.same'],
    ['words of it', { title: 'fille châle' }, 'possible', 'title art.part'],
    ['a misspelt maker', { maker: 'Dragulesci Mirella' }, 'possible', 'maker art.near'],
    ['a maker in another script', { maker: 'Мирела Драгулешти' }, 'possible', 'maker art.near'],
    [
      'title and maker',
      { title: 'Jeune fille au châle', maker: 'Dragulesti' },
      'strong',
      'title art.part, maker art.part',
    ],
    [
      'free words',
      { artText: 'tableau Dragulesti châle' },
      'possible',
      'objectType art.term, maker why.exact, title why.exact',
    ],
    [
      'kind, size and time',
      {
        objectType: 'painting',
        measurements: ['height 64 cm', 'width 51 cm'],
        period: '18XX',
      },
      'possible',
      'objectType art.within, period art.overlaps, size art.size.agree',
    ],
    [
      'a title with another size',
      { title: 'La Jeune Fille au châle bleu', measurements: ['height 20 cm'] },
      'possible',
      'title art.same, size art.size.differ',
    ],
  ])('%s', async (_, criteria, band, how) => {
    expect(await find(german, criteria)).toContainEqual({ recordId: lady, band, how })
  })

  it('of another work find nothing', async () => {
    for (const criteria of [
      { title: 'Nature morte aux pommes' },
      { maker: 'Hendrik Tolverhuis' },
    ] as Criteria[])
      expect((await find(german, criteria)).filter(({ recordId }) => recordId === lady)).toEqual([])
  })

  it('in Arabic and Chinese letters are found', async () => {
    const coin = await filedArtwork(admin, {
      owner: 'FR',
      title: 'قطعة نقدية عليها نجمة وهلال',
      objectType: 'coin',
    })
    const vase = await filedArtwork(admin, { owner: 'FR', title: '花卉紋瓶', objectType: 'vase' })
    expect(await find(german, { title: 'نجمة وهلال' })).toContainEqual(
      expect.objectContaining({ recordId: coin }),
    )
    expect(await find(german, { title: '花卉紋瓶' })).toContainEqual(
      expect.objectContaining({ recordId: vase }),
    )
  })
})

test('a list has its filters, its file, its record page; a text of the box asks for both', async () => {
  const id = await filedArtwork(admin, {
    owner: 'FR',
    title: 'Quillon vase',
    objectType: 'vase',
    materials: ['porcelain'],
    period: '17XX',
  })
  const { id: search } = await startSearch(german, { q: 'Quillon vase' })
  const view = await runSearch(german, { id: search, look })
  expect(view).toMatchObject({ tab: 'artwork', asked: { kind: 'art' } })
  expect(view.states).toMatchObject({ person: 'answered', artwork: 'answered', vehicle: 'not-asked' })
  expect(view.rows[0]?.id).toBe(id)
  expect(view.facets.materials).toContainEqual({ value: 'porcelain', count: 1, chosen: false })
  expect(view.facets.period).toContainEqual({ value: 'c18', count: 1, chosen: false })
  const narrowed = await runSearch(german, { id: search, look: { ...look, filters: { period: ['c18'] } } })
  expect(narrowed.rows.map((row) => row.id)).toEqual([id])
  expect(csvOf(await exportSearch(german, { id: search, look, format: 'csv' }))).toContain('Quillon vase')
  expect((await readRecord(german, { id, search })).record.facts).toMatchObject({
    title: 'Quillon vase',
    status: 'stolen',
  })
})

describe('pictures', () => {
  const ids = new Map<number, string>()
  beforeAll(async () => {
    for (const n of numbers)
      ids.set(n, await filedArtwork(admin, { owner: 'FR', title: `Drawn ${n}`, picture: workOf(n).taken }))
  })

  async function searched(who: TestOfficer, bytes: Uint8Array) {
    const taken = await takeQuery(bytes)
    if (!taken.ok) throw new Error(taken.refused)
    const { sourceSha256, thumb, query } = taken
    const { id } = await startPictureSearch(who, { pictures: [{ sourceSha256, thumb, query }] })
    return { id, view: await runSearch(who, { id, look: { ...look, weak: true } }) }
  }

  it('that are the same are found as the same picture, also smaller, grey and mirrored', async () => {
    for (const way of ['half', 'grey', 'mirrored'] as const) {
      const { view } = await searched(german, await photograph(12, workOf(12).work, way))
      expect(view.rows[0], way).toMatchObject({ id: ids.get(12), band: 'identical' })
      expect(view.rows[0]?.explanation.picture).toBe('same')
    }
  })

  it('of the object are found by its details, and the record says why', async () => {
    for (const [n, way] of [
      [12, 'framed'],
      [44, 'tilted'],
    ] as const) {
      const { id, view } = await searched(german, await photograph(n, workOf(n).work, way))
      expect(view.rows[0]).toMatchObject({ id: ids.get(n) })
      expect(['identical', 'strong']).toContain(view.rows[0]?.band)
      expect(view.rows[0]?.explanation.features).toContainEqual(
        expect.objectContaining({ key: 'picture', detail: 'details' }),
      )
      const { why } = await readRecord(german, { id: ids.get(n), search: id })
      expect(why?.explanation.picture).toMatch(/same|likely/)
    }
  })

  it('of something else find nothing that is likely', async () => {
    const other = await drawArtwork(seedArtworks()[120] as never)
    const { view } = await searched(german, other.jpeg)
    expect(view.rows.filter(({ band }) => band === 'identical' || band === 'strong')).toEqual([])
  })

  it('that the reader may not see are neither found nor counted, by no way of asking', async () => {
    const works = seedArtworks()
    const one = works[100]
    if (!one) throw new Error('no such work')
    const hidden = await drawArtwork(one)
    const taken = await takePicture(hidden.jpeg)
    if (!taken.ok) throw new Error(taken.refused)
    for (const more of [{ withheldFrom: ['DE'] }, { recordStatus: 'draft' as const }])
      await filedArtwork(admin, {
        owner: 'FR',
        title: 'Verborgene Maske',
        maker: 'Xylanthos',
        objectType: 'mask',
        picture: taken,
        ...more,
      })
    for (const way of [
      { title: 'Verborgene Maske' },
      { maker: 'Xylanthos' },
      { artText: 'Verborgene' },
    ] as Criteria[]) {
      expect(await find(french, way)).toHaveLength(2)
      expect(await find(german, way)).toEqual([])
    }
    const ours = await searched(french, hidden.jpeg)
    expect(ours.view.rows.filter(({ band }) => band === 'identical')).toHaveLength(2)
    const theirs = await searched(german, hidden.jpeg)
    expect(theirs.view.rows.filter(({ caption }) => caption === 'Verborgene Maske')).toEqual([])
    expect(theirs.view.counts.artwork).toBe(theirs.view.rows.length)
    const query = await describeQuery(hidden.jpeg)
    if (!query.ok) throw new Error(query.refused)
    const [seen, all] = [
      await as(german, (db) => candidatesOf(db, query, 300)),
      await as(french, (db) => candidatesOf(db, query, 300)),
    ]
    expect(all.length - seen.length).toBe(2)
  })

  it('withheld by their owner are not compared', async () => {
    await audited(admin, () =>
      admin.query(`update "Photo" set "withheld" = true where "recordId" = $1`, [ids.get(80)]),
    )
    const { view } = await searched(german, workOf(80).work.jpeg)
    expect(view.rows.map(({ id }) => id)).not.toContain(ids.get(80))
    await audited(admin, () =>
      admin.query(`update "Photo" set "withheld" = false where "recordId" = $1`, [ids.get(80)]),
    )
  })

  it('of a search are sealed, the bureau’s own, and go with it; they are not watched', async () => {
    const { id, view } = await searched(german, workOf(16).work.jpeg)
    expect(view.pictures[0]).toMatch(/^data:image\/webp;base64,/)
    const { rows } = await admin.query<{ sealed: Buffer }>(
      'select "sealed" from "SearchPicture" where "searchId" = $1',
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.sealed.toString('latin1')).not.toMatch(/WEBP|mirroredPoints/)
    expect(
      await as(french, (db) => db.query('select 1 from "SearchPicture" where "searchId" = $1::uuid', [id])),
    ).toEqual([])
    await expect(runSearch(french, { id, look })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(keepWatch(german, { searchId: id, months: '3', scope: 'me' })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'watch_pictures',
    })
    await audited(admin, () => admin.query('delete from "Search" where "id" = $1', [id]))
    const left = await admin.query('select from "SearchPicture" where "searchId" = $1', [id])
    expect(left.rowCount).toBe(0)
  })

  it('are described by the owner alone, and of works of art alone', async () => {
    const { rows } = await admin.query<{ id: string }>('select "id" from "Photo" where "recordId" = $1', [
      ids.get(12),
    ])
    const put = (who: TestOfficer, photo: string | undefined) =>
      as(who, (db) =>
        db.query(
          `select search.put_picture($1::uuid, repeat('0', 64), 90::int2, '{1}', '{2}', '', 1::int2)::text as done`,
          [photo],
        ),
      )
    await expect(put(german, rows[0]?.id)).rejects.toMatchObject({ code: '42501' })
    await expect(put(french, rows[0]?.id)).resolves.toHaveLength(1)
    for (const table of ['search.picture', 'search.picture_key', 'search.artwork'])
      await expect(as(french, (db) => db.query(`select * from ${table}`, []))).rejects.toMatchObject({
        code: '42501',
      })
  })
})

describe('keys of details', () => {
  const kept: string[] = []
  beforeAll(async () => {
    for (const n of [12, 44])
      kept.push(await filedArtwork(admin, { owner: 'FR', title: `Keys of ${n}`, picture: workOf(n).taken }))
  })
  const keysOn = async (record: string | undefined) => {
    const { rows } = await admin.query<{ keys: number[]; filed: number[] }>(
      `select p.keys, array(select k.key from search.picture_key k where k.picture = p.no) as filed from search.picture p where p.record_id = $1`,
      [record],
    )
    const sorted = (keys: number[] = []) => [...new Set(keys)].sort((a, b) => a - b)
    return { keys: sorted(rows[0]?.keys), filed: sorted(rows[0]?.filed) }
  }
  const chosen = async (keys: number[], mirrored: number[] = []) =>
    (
      await as(german, (db) =>
        db.query<{ id: string; common: number }>(
          `select record_id::text as id, common from search.pictures_like('{}', '{}', $1::int4[], $2::int4[], 60)`,
          [keys, mirrored],
        ),
      )
    ).map(({ id }) => id)
  const give = (record: string | undefined, keys: number[]) =>
    admin.query('update search.picture set keys = $2 where record_id = $1', [record, keys])

  it('are filed with the picture, follow it when it is described anew, and go with it', async () => {
    const before = await keysOn(kept[0])
    expect(before.keys.length).toBeGreaterThan(400)
    expect(before.filed).toEqual(before.keys)
    await give(kept[0], [11, 12, 13])
    expect((await keysOn(kept[0])).filed).toEqual([11, 12, 13])
    const gone = await filedArtwork(admin, { owner: 'FR', title: 'Goes', picture: workOf(80).taken })
    const { rows } = await admin.query<{ no: number }>('select no from search.picture where record_id = $1', [
      gone,
    ])
    await audited(admin, () => admin.query('delete from "Record" where "id" = $1', [gone]))
    const left = await admin.query('select from search.picture_key where picture = $1', [rows[0]?.no])
    expect(left.rowCount).toBe(0)
  })

  it('choose by how rare they are: many common ones weigh less than a few that nothing else has', async () => {
    await give(kept[0], [101, 102, 103])
    await give(kept[1], [201, 202, 203, 204])
    // Numbers that no picture has stand for pictures that have the second one’s keys, too.
    await admin.query(
      `insert into search.picture_key (key, picture) select k, 1000000 + n from generate_series(201, 204) k, generate_series(1, 300) n`,
    )
    const asked = [101, 102, 103, 201, 202, 203, 204]
    expect(await chosen(asked)).toEqual([kept[0], kept[1]])
    expect(await chosen([], asked)).toEqual([kept[0], kept[1]])
    // One more than is read of a key: it says nothing any more.
    await admin.query(
      `insert into search.picture_key (key, picture) select k, 1000000 + n from generate_series(201, 204) k, generate_series(301, 400) n`,
    )
    expect(await chosen(asked)).toEqual([kept[0]])
    expect(await chosen([101]), 'one detail alone is chance').toEqual([])
    await admin.query('delete from search.picture_key where picture > 1000000')
  })

  it('of another version are made anew, in batches that stay, and are found by then', async () => {
    const photo = await photograph(12, workOf(12).work, 'tilted')
    const query = await describeQuery(photo)
    if (!query.ok) throw new Error(query.refused)
    const found = async () =>
      (await as(german, (db) => candidatesOf(db, query, 60))).map(({ recordId }) => recordId)
    await admin.query(`update search.picture set keys = '{5}', keys_version = 1 where record_id = $1`, [
      kept[0],
    ])
    // What is kept of its points is of a version that nobody can read any more, so the picture itself is looked at.
    await admin.query(
      `update search.picture set keys = '{5}', keys_version = 1, points = '\x0900' where record_id = $1`,
      [kept[1]],
    )
    expect(await found()).not.toContain(kept[0])
    expect(await rekeyPictures(admin)).toEqual({ done: 2, unreadable: 0 })
    expect(await found()).toContain(kept[0])
    expect((await keysOn(kept[1])).filed.length).toBeGreaterThan(400)
    expect(await rekeyPictures(admin)).toEqual({ done: 0, unreadable: 0 })
  })
})

describe('a record', () => {
  it('has a picture or says why it has none; a draft need not yet', async () => {
    const insert = (status: string, noPicture: string | null) =>
      audited(admin, async () => {
        const { rows } = await admin.query<{ id: string }>(
          `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "retentionUntil")
           values ('artwork', 'FR', $1, 'x', gen_random_uuid()::text, 'P-B', current_date + 9) returning "id"`,
          [status],
        )
        await admin.query(
          `insert into "Artwork" ("recordId", "status", "objectType", "inscriptions", "measurements", "noPicture") values ($1, 'stolen', 'vase', 'AB', '{height 3 cm}', $2)`,
          [rows[0]?.id, noPicture],
        )
        return rows[0]?.id
      })
    const draft = await insert('draft', null)
    await insert('published', 'pictures_lost')
    await expect(insert('published', null)).rejects.toMatchObject({ constraint: 'Artwork_picture_check' })
    await expect(
      audited(admin, () =>
        admin.query(`update "Record" set "status" = 'published' where "id" = $1`, [draft]),
      ),
    ).rejects.toMatchObject({ constraint: 'Artwork_picture_check' })
  })

  it('does not lose its last picture', async () => {
    const id = await filedArtwork(admin, { owner: 'FR', title: 'Kept', picture: workOf(44).taken })
    await expect(
      audited(admin, () => admin.query('delete from "Photo" where "recordId" = $1', [id])),
    ).rejects.toMatchObject({ constraint: 'Artwork_picture_check' })
    await audited(admin, () => admin.query('delete from "Record" where "id" = $1', [id]))
  })

  it('is changed by its owner alone', async () => {
    const id = await filedArtwork(admin, { owner: 'FR', title: 'Ours' })
    const update = (who: TestOfficer) =>
      as(who, (db) =>
        db.query(`update "Artwork" set "status" = 'recovered' where "recordId" = $1::uuid returning 1`, [id]),
      )
    expect(await update(german)).toEqual([])
    expect(await update(french)).toHaveLength(1)
  })
})

test('words and pictures are looked up in their indexes', async () => {
  await admin.query('set enable_seqscan = off')
  const plans: string[] = []
  for (const sql of [
    'select a.record_id from search.artwork a where a.keys @> array[1]',
    'select p.photo_id from search.picture p where p.bands && array[1, 2]',
  ])
    plans.push(
      ...(await admin.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)).rows.map((row) => row['QUERY PLAN']),
    )
  // As search.pictures_sharing has it: in the order of the index, which ends as soon as there are enough.
  await admin.query('set enable_bitmapscan = off')
  const { rows } = await admin.query<{ 'QUERY PLAN': string }>(
    'explain select w.picture from search.picture_key w where w.key = 1 limit 401',
  )
  await admin.query('reset enable_bitmapscan')
  plans.push(...rows.map((row) => row['QUERY PLAN']))
  expect(plans.join('\n')).toMatch(
    /artwork_keys[\s\S]*picture_bands[\s\S]*Index Only Scan using picture_key_pkey/,
  )
})
