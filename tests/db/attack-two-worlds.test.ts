import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readOwnLog } from '@/lib/audit/queries'
import { Answer } from '@/lib/errors'
import { listOwnRecords, readDesk } from '@/lib/records/list-queries'
import { exportRecord, readRecord } from '@/lib/records/queries'
import { type Question, startSearch } from '@/lib/search/commands'
import { exportSearch, runSearch } from '@/lib/search/queries'
import { rebuildDictionary } from '@/lib/search/rebuild'
import { keepWatch } from '@/lib/watches/commands'
import { listWatches } from '@/lib/watches/queries'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { type FiledNotice, filedNotice } from '../support/filed-notice'
import { draftOf } from '../support/notice-drafts'
import { filedPerson, sqlOn } from './attack-filed'

/**
 * Two worlds (SECURITY T5): the same officer does the same in a world where a record that is not for him exists and in one
 * where it does not. What he is told must be equal, or the record's existence is told.
 */
let admin: pg.Client
let french: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  french = await officer(admin, 'FR', { clearance: 2 })
})
afterEach(async () => {
  await admin.query(
    'delete from search.subject; delete from search.document; delete from search.token; delete from search.hot_key',
  )
  await audited(admin, () => admin.query('delete from "Record"'))
})
afterAll(() => admin.end())

const look = { filters: {}, weak: true, sort: 'match', page: 1 } as const

/** The names of nobody: one that only the hidden record carries, spellings near it, its number, its date. */
const questions: Question[] = [
  { q: 'Zbigniew Quvandelski' },
  { q: 'Zbigniew Quvandelsky' },
  { q: 'Quvandelsk' },
  { q: 'Quvan Delski' },
  { q: 'Kuwandelski Zbigniev 04/03/1961' },
  { example: { family: 'Quvandelski', given: 'Z', 'birth.year': '1961' } },
  { example: { documentNumber: 'XQ7755331', documentCountry: 'FR' } },
  { q: 'Jean Martin' },
]

async function script(viewer: TestOfficer, hidden: { id: string; reference: string }): Promise<unknown[]> {
  const told: unknown[] = []
  const say = async (work: () => Promise<unknown>) => {
    const answer = await work().catch((error: unknown) => {
      if (error instanceof Answer) return { kind: error.kind, reason: error.reason, fields: error.fields }
      throw error
    })
    told.push(answer)
    return answer
  }
  for (const question of questions) {
    const started = await startSearch(viewer, question)
    told.push(started)
    await say(() => runSearch(viewer, { id: started.id, look }))
    await say(() => runSearch(viewer, { id: started.id, look: { ...look, weak: false } }))
    await say(() => exportSearch(viewer, { id: started.id, look, format: 'json' }))
    await say(() => keepWatch(viewer, { searchId: started.id, months: '3', scope: 'me' }))
  }
  await say(() => startSearch(viewer, { q: hidden.reference }))
  await say(() => readRecord(viewer, { id: hidden.id }))
  await say(() => exportRecord(viewer, { id: hidden.id }))
  await say(() => listWatches(viewer, {}))
  await say(() => listOwnRecords(viewer, {}))
  await say(() => listOwnRecords(viewer, { find: hidden.reference }))
  await say(() => readDesk(viewer, {}))
  await say(() => readOwnLog(viewer, { record: hidden.id }))
  await say(() => readOwnLog(viewer, {}))
  return told.map(masked)
}

/** Without what differs between any two runs: ids, numbers of searches, times. Likeness and evidence
 * are weighed by how many carry a name, hidden ones included: a known remainder, of the second decimal. */
function masked(told: unknown): unknown {
  const times = new Set(['ms', 'bits', 'at', 'now', 'checkedAt', 'createdAt', 'likeness', 'probability'])
  return JSON.parse(
    JSON.stringify(told ?? null, (key, value: unknown) => {
      if (times.has(key)) return '@'
      if (typeof value !== 'string') return value
      return value
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
        .replace(/Q-\d{4}-\d{8}/g, 'Q')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, '@')
    }),
  )
}

describe('an officer to whom a record is not shown', () => {
  test.each([
    ['withheld from his country', { withheldFrom: ['DE'] }],
    ['reserved to another', { onlyTo: ['FR'] }],
    ['a draft', { status: 'draft' as const }],
    ['above his clearance', { level: 2 }],
    ['closed to his purpose', { noPurpose: ['P-C' as const] }],
    ['over', { retentionUntil: '2020-01-01' }],
  ])('is told the same with it and without it: %s', async (_, restriction) => {
    // Persons that he may see, so that there is something to compare; one sounds like the hidden name.
    await filedPerson(admin, french, { owner: 'FR', caption: 'MARTIN, Jean' })
    await filedPerson(admin, french, { owner: 'FR', caption: 'KOWALSKI, Zbigniew' })
    await rebuildDictionary(sqlOn(admin))
    const nobody = { id: '01980000-0000-7000-8000-000000000000', reference: 'PER-2026-999999' }
    const without = await script(await officer(admin, 'DE'), nobody)

    const id = await filedPerson(
      admin,
      french,
      { owner: 'FR', caption: 'QUVANDELSKI, Zbigniew', ...restriction },
      { births: [{ year: 1961, month: 3, day: 4 }], documents: [{ number: 'XQ7755331', country: 'FR' }] },
    )
    await audited(admin, () =>
      admin.query(`update "Record" set "reference" = $2 where "id" = $1`, [id, nobody.reference]),
    )
    const fresh = await script(await officer(admin, 'DE'), { id, reference: nobody.reference })
    expect(fresh, 'just entered').toEqual(without)

    await rebuildDictionary(sqlOn(admin))
    const settled = await script(await officer(admin, 'DE'), { id, reference: nobody.reference })
    expect(settled, 'after the dictionary was rebuilt').toEqual(without)
  })
})

describe('an officer to whom a notice about a record is not shown', () => {
  test.each<[string, Partial<FiledNotice>]>([
    ['withheld from his country', { columns: { withheldFrom: ['DE'] } }],
    ['for another alone', { columns: { onlyTo: ['FR'] } }],
    ['under review', { state: 'legal_review' }],
    ['ended', { state: 'withdrawn' }],
    [
      'a diffusion that is not in the database yet',
      {
        state: 'circulating',
        draft: draftOf('red', { form: 'diffusion' }),
        columns: { onlyTo: ['FR'] },
      },
    ],
  ])('is told the same of the record with it and without it: %s', async (_, facts) => {
    const id = await filedPerson(
      admin,
      french,
      { owner: 'FR', caption: 'QUVANDELSKI, Zbigniew' },
      { births: [{ year: 1961, month: 3, day: 4 }], documents: [{ number: 'XQ7755331', country: 'FR' }] },
    )
    await rebuildDictionary(sqlOn(admin))
    const before = await script(await officer(admin, 'DE'), { id, reference: 'A-4711/11-2026' })
    await filedNotice(admin, french.officerId, {
      owner: 'FR',
      ...facts,
      columns: {
        subjectId: id,
        number: 'A-4711/11-2026',
        publishedAt: new Date(),
        caption: 'QUVANDELSKI, Zbigniew',
        ...facts.columns,
      },
    })
    expect(await script(await officer(admin, 'DE'), { id, reference: 'A-4711/11-2026' })).toEqual(before)
    await audited(admin, () => admin.query('delete from "Notice"'))
  })
})

describe('a crowd of records that are not for the reader', () => {
  test('does not hide the one that is', async () => {
    const german = await officer(admin, 'DE')
    const model = await filedPerson(admin, french, {
      owner: 'FR',
      caption: 'SANDOVAL, Ines',
      status: 'draft',
    })
    await audited(admin, () =>
      admin.query(
        `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "level", "retentionUntil")
         select 'person', 'FR', 'draft', 'SANDOVAL, Ines', 'CROWD-' || n, 'P-A', 0, current_date + 365 from generate_series(1, 700) n`,
      ),
    )
    await admin.query(
      `insert into search.subject select n."rowId", s.type, s.sex, s.rules_version, s.nationalities, s.births, s.forms, s.keys
         from "Record" n, search.subject s join "Record" m on m."rowId" = s.row_id where n."reference" like 'CROWD-%' and m."id" = $1`,
      [model],
    )
    const id = await filedPerson(admin, german, { owner: 'DE', caption: 'SANDOVAL, Ines' })
    const found = async (q: string) => {
      const search = await startSearch(german, { q })
      const view = await runSearch(german, { id: search.id, look })
      return { rows: view.rows.map((row) => row.id), exact: view.exactName }
    }
    const one = { rows: [id], exact: { count: 1, more: false } }
    expect(await found('Ines Sandoval')).toEqual(one)
    expect((await found('Inez Sandobal')).rows).toEqual([id])
    await rebuildDictionary(sqlOn(admin))
    expect(await found('Ines Sandoval')).toEqual(one)
  })
})
