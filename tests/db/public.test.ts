import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlOf, transaction } from '@/lib/db/client'
import { closeDirect } from '@/lib/db/direct'
import { extractOf } from '@/lib/notices/extract'
import { hideExtract, showExtract } from '@/lib/notices/extract-commands'
import { controlNumberIn, standingOf } from '@/lib/notices/public/standing-queries'
import { enter } from '@/lib/operation/enter'
import { publicRead } from '@/lib/operation/public-read'
import { takePicture, takeQuery } from '@/lib/pictures/intake'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { findOpenWorks, openWorksLike, readOpenPicture, readOpenWorks } from '@/lib/search/open-works-queries'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { drawArtwork } from '@/prisma/seed/artworks/draw'
import { photograph } from '@/prisma/seed/artworks/photograph'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedArtwork } from '../support/filed-artwork'
import { publicDraft, shownExtract } from '../support/shown-extract'

let admin: pg.Client
let reviewer: TestOfficer
let french: TestOfficer

beforeAll(async () => {
  admin = new pg.Client((await testDatabase()).adminUrl)
  await admin.connect()
  for (const code of ['FR', 'BE', 'GS']) await bureau(admin, code)
  reviewer = await officer(admin, 'GS', { roles: ['gs_reviewer'] })
  french = await officer(admin, 'FR', { roles: ['supervisor'] })
})
afterAll(() => Promise.all([admin.end(), closeDirect(), theWorkroom().close()]))

/** A notice as its table keeps it, in a state. */
const notice = (
  state: string,
  more: { number?: string; level?: number; onlyTo?: string[]; subject?: string; at?: string } = {},
) =>
  audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Notice" ("form", "type", "request", "number", "owner", "tenantCode", "officerId", "state", "hash", "published", "publishedAt", "level", "onlyTo", "subjectId")
       values ('notice', 'red', $1, $2, 'FR', 'FR', $3, $4, 'x', 1, $8, $5, $6, $7) returning "id"`,
      [
        `NTC-${randomUUID()}`,
        more.number ?? `A-${Math.floor(Math.random() * 1e6)}/11-2026`,
        french.officerId,
        state,
        more.level ?? 0,
        more.onlyTo ?? [],
        more.subject ?? null,
        more.at ?? '2026-11-01',
      ],
    )
    return rows[0]?.id ?? ''
  })

/** Shows or hides as this officer would, in an audited transaction of his own. */
const as = (who: TestOfficer, work: (sql: ReturnType<typeof sqlOf>) => Promise<void>) =>
  transaction(async (db) => {
    await enter(db, who)
    await work(sqlOf(db))
    await db.$executeRaw`insert into "AuditEvent" ("operation", "outcome", "officerId") values ('test.public', 'done', ${who.officerId}::uuid)`
  })
const extract = (entityId: string) => {
  const made = extractOf(publicDraft('red'), { entityId, publishedOn: '2026-11-01', country: 'FR' })
  if (!made) throw new Error('nothing is public')
  return made
}
const there = async (id: string) =>
  (await publicRead(`select from "PublicExtract" where "id" = $1::uuid`, [id])).length

describe('who shows and hides', () => {
  test('the Secretariat shows; a bureau does not, and takes its own away', async () => {
    const id = await notice('published')
    await expect(as(french, (sql) => showExtract(sql, id, extract('2026/1')))).rejects.toThrow()
    await as(reviewer, (sql) => showExtract(sql, id, extract('2026/1')))
    expect(await there(id)).toBe(1)
    const belgian = await officer(admin, 'BE', { roles: ['supervisor'] })
    await as(belgian, (sql) => hideExtract(sql, id))
    expect(await there(id)).toBe(1)
    await as(french, (sql) => hideExtract(sql, id))
    expect(await there(id)).toBe(0)
  })

  test.each(['suspended', 'withdrawn', 'cancelled', 'expired', 'blocked_by_ccf'])(
    'a notice that is %s is not public any more, whoever forgot it',
    async (state) => {
      const id = await notice('published')
      await shownExtract(admin, { id, entityId: `2026/${Math.floor(Math.random() * 1e8) + 100}` })
      await audited(admin, () => admin.query(`update "Notice" set "state" = $2 where "id" = $1`, [id, state]))
      expect(await there(id)).toBe(0)
      const gone = await publicRead<{ what: string }>(
        `select "what" from "PublicChange" order by "seq" desc limit 1`,
        [],
      )
      expect(gone).toEqual([{ what: 'withdrawn' }])
    },
  )

  test('no extract of a notice that is not in force is committed', async () => {
    const id = await notice('suspended')
    await expect(shownExtract(admin, { id, entityId: '2026/5' })).rejects.toThrow(/not in force/)
  })

  test('a visitor has what is public and no other row of notices or records', async () => {
    await notice('published')
    for (const table of [
      'Notice',
      'NoticeVersion',
      'NoticePicture',
      'Record',
      'Person',
      'Artwork',
      'Photo',
      'PhotoBlob',
    ])
      expect(await publicRead(`select from "${table}" limit 1`, []), table).toEqual([])
    await expect(publicRead(`update "PublicExtract" set "name" = 'x'`, [])).rejects.toThrow()
    await expect(
      publicRead(
        `insert into "PublicChange" ("kind", "entityId", "subject", "what") values ('red', '2026/1', 'person', 'withdrawn')`,
        [],
      ),
    ).rejects.toThrow()
  })
})

describe('a control number', () => {
  test('has one word', async () => {
    await notice('published', { number: 'A-11/11-2026' })
    await notice('withdrawn', { number: 'A-12/11-2026' })
    await notice('suspended', { number: 'A-13/11-2026' })
    await notice('published', { number: 'A-14/11-2026', level: 2 })
    await notice('published', { number: 'A-15/11-2026', onlyTo: ['BE'] })
    const said = await Promise.all(
      ['11', '12', '13', '14', '15', '99'].map((n) => standingOf(`A-${n}/11-2026`)),
    )
    expect(said).toEqual(['current', 'withdrawn', 'withdrawn', 'unknown', 'unknown', 'unknown'])
  })

  test('is superseded where a later notice of the same kind is about the same', async () => {
    const subject = await filedArtwork(admin, { owner: 'FR', title: 'Anything' })
    await notice('withdrawn', { number: 'A-21/1-2025', subject, at: '2025-01-01' })
    await notice('published', { number: 'A-22/1-2026', subject, at: '2026-01-01' })
    expect(await standingOf('A-21/1-2025')).toBe('superseded')
  })

  test('is read as it is printed or as an address has it', () => {
    expect(['a-11/11-2026', ' A-11-11-2026 ', 'A11/11-2026'].map(controlNumberIn)).toEqual(
      Array(3).fill('A-11/11-2026'),
    )
    expect(['', 'A-0/11-2026', '11-2026', "A-1/1-2026' or 1=1"].map(controlNumberIn)).toEqual(
      Array(4).fill(undefined),
    )
  })
})

describe('stolen works of art', () => {
  const found = async (words: string) => (await findOpenWorks(words, 1)).works.map(({ id }) => id)

  test('are found by everybody in words, with what Object ID asks for and no more', async () => {
    const id = await filedArtwork(admin, {
      owner: 'FR',
      title: 'Portrait of a drummer',
      maker: 'Aldo Verrini',
      materials: ['canvas'],
    })
    expect(await found('drummer verini')).toEqual([id])
    const [work] = await readOpenWorks([id])
    expect(work).toMatchObject({
      title: 'Portrait of a drummer',
      maker: 'Aldo Verrini',
      inscriptions: 'signed',
    })
    expect(Object.keys(work ?? {})).not.toEqual(
      expect.arrayContaining(['stolenPlace', 'circumstances', 'inventoryNumber', 'owner']),
    )
  })

  test.each([
    [`"level" = 1`],
    [`"withheldFrom" = '{BE}'`],
    [`"onlyTo" = '{BE}'`],
    [`"noPurpose" = '{P-C}'`],
    [`"noDownload" = true`],
    [`"handling" = '{confirm_first,no_forwarding}'`],
    [`"status" = 'ceased'`],
  ])('are open no more once the owner said %s, and again when it is taken back', async (restriction) => {
    const id = await filedArtwork(admin, { owner: 'FR', title: 'Lantern of the ferrywoman' })
    expect(await found('ferrywoman lantern')).toContain(id)
    const before = await admin.query(
      `select "level", "withheldFrom", "onlyTo", "noPurpose", "noDownload", "handling", "status" from "Record" where "id" = $1`,
      [id],
    )
    await audited(admin, () => admin.query(`update "Record" set ${restriction} where "id" = $1`, [id]))
    expect(await found('ferrywoman lantern')).not.toContain(id)
    expect(await readOpenWorks([id])).toEqual([])
    const was = before.rows[0]
    await audited(admin, () =>
      admin.query(
        `update "Record" set "level" = $2, "withheldFrom" = $3, "onlyTo" = $4, "noPurpose" = $5, "noDownload" = $6, "handling" = $7, "status" = $8 where "id" = $1`,
        [
          id,
          was.level,
          was.withheldFrom,
          was.onlyTo,
          was.noPurpose,
          was.noDownload,
          was.handling,
          was.status,
        ],
      ),
    )
    expect(await found('ferrywoman lantern')).toContain(id)
  })

  test('end with their term, and those withheld or only drafted were never there', async () => {
    const id = await filedArtwork(admin, { owner: 'FR', title: 'Clock of the brewery' })
    await filedArtwork(admin, { owner: 'FR', title: 'Clock of the brewery', withheldFrom: ['BE'] })
    await filedArtwork(admin, { owner: 'FR', title: 'Clock of the brewery', recordStatus: 'draft' })
    expect(await found('clock brewery')).toEqual([id])
    await audited(admin, () =>
      admin.query(`update "Record" set "retentionUntil" = current_date - 1 where "id" = $1`, [id]),
    )
    expect(await found('clock brewery')).toEqual([])
    expect(await readOpenPicture(randomUUID(), true)).toBeUndefined()
  })

  test('whose record was made for a notice are open while the notice is in force', async () => {
    const subject = await filedArtwork(admin, {
      owner: 'FR',
      title: 'Weathercock of the granary',
      recordStatus: 'draft',
    })
    const id = await notice('published', { subject })
    await audited(admin, () =>
      admin.query(`update "Notice" set "subjectMade" = true, "state" = 'suspended' where "id" = $1`, [id]),
    )
    await audited(admin, () => admin.query(`update "Notice" set "state" = 'published' where "id" = $1`, [id]))
    const { rows } = await admin.query(`select "status" from "Record" where "id" = $1`, [subject])
    expect([rows[0]?.status, await found('weathercock granary')]).toEqual(['published', [subject]])
    await audited(admin, () => admin.query(`update "Notice" set "state" = 'withdrawn' where "id" = $1`, [id]))
    expect(await found('weathercock granary')).toEqual([])
  })

  test('are found by a photograph, and by none any more once the owner withholds the picture or the work', async () => {
    const planned = seedArtworks()[12]
    if (!planned) throw new Error('no such work')
    const work = await drawArtwork(planned)
    const taken = await takePicture(work.jpeg)
    if (!taken.ok) throw new Error(taken.refused)
    const id = await filedArtwork(admin, { owner: 'FR', title: 'Drawn for a photograph', picture: taken })
    const query = await takeQuery(await photograph(12, work, 'half'))
    if (!query.ok) throw new Error(query.refused)
    expect(await openWorksLike(query)).toEqual([{ id, band: 'same' }])
    const [shown] = await readOpenWorks([id])
    const picture = shown?.pictures[0]?.id ?? ''
    expect((await readOpenPicture(picture, true))?.mime).toBe('image/webp')
    await audited(admin, () => admin.query(`update "Photo" set "withheld" = true where "id" = $1`, [picture]))
    expect(await openWorksLike(query)).toEqual([])
    expect(await readOpenPicture(picture, false)).toBeUndefined()
    await audited(admin, () =>
      admin.query(`update "Photo" set "withheld" = false where "id" = $1`, [picture]),
    )
    expect(await openWorksLike(query)).toEqual([{ id, band: 'same' }])
    await audited(admin, () => admin.query(`update "Record" set "onlyTo" = '{BE}' where "id" = $1`, [id]))
    expect(await openWorksLike(query)).toEqual([])
    expect(await readOpenPicture(picture, false)).toBeUndefined()
  }, 60_000)
})
