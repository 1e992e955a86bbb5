import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBureauLog, readOwnLog } from '@/lib/audit/queries'
import { listSessions } from '@/lib/auth/queries'
import { listChecks, readCheck } from '@/lib/checks/queries'
import { listHitClocks } from '@/lib/hits/clock-queries'
import { openHit } from '@/lib/hits/open-commands'
import { countWaiting, listHits, prepareHit, readHit } from '@/lib/hits/queries'
import { listImports, readImport } from '@/lib/imports/queries'
import { workOnList } from '@/lib/lists/answer-commands'
import { startList } from '@/lib/lists/commands'
import { listLookOf } from '@/lib/lists/look'
import { listLists, readList } from '@/lib/lists/queries'
import { countClientRequests, listClientRequests, listClients } from '@/lib/machine/client-queries'
import { beginNoticeFrom } from '@/lib/notices/begin-commands'
import { openDraft, prepareNotice } from '@/lib/notices/draft-queries'
import { listEffects, listNoticeReaders } from '@/lib/notices/effect-queries'
import { listEnding } from '@/lib/notices/expiry-queries'
import { countNoticesWaiting, listNotices, readDeskNotices } from '@/lib/notices/list-queries'
import { readNotice } from '@/lib/notices/queries'
import { readReview } from '@/lib/notices/review-queries'
import { countNewReview, listReview } from '@/lib/notices/review-queue-queries'
import { keepCorrection } from '@/lib/records/entry/correction-commands'
import { readCorrection } from '@/lib/records/entry/correction-queries'
import { beginDraft } from '@/lib/records/entry/draft-commands'
import { listDrafts, readDraft } from '@/lib/records/entry/draft-queries'
import { readOwnPhotos } from '@/lib/records/entry/photo-queries'
import { findDuplicates, readOwnRecord } from '@/lib/records/entry/queries'
import { listOwnRecords, readDesk } from '@/lib/records/list-queries'
import { readRecord } from '@/lib/records/queries'
import { recallWork } from '@/lib/records/recall-queries'
import { startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { rebuildDictionary } from '@/lib/search/rebuild'
import { keepWatch } from '@/lib/watches/commands'
import { listWatches } from '@/lib/watches/queries'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedNotice } from '../support/filed-notice'
import { filedVehicle } from '../support/filed-vehicle'
import { draftOf } from '../support/notice-drafts'
import { filedPerson, sqlOn } from './attack-filed'

/**
 * What each page asks of the database: statements (with begin and commit) and time of its operation, printed; and that the
 * number of statements does not grow with the number of rows shown. Counted where every statement of the portal passes.
 */
let admin: pg.Client
let lead: TestOfficer
let reviewer: TestOfficer
let request: string
let search: string
let record: string
let imported: string
let list: string
let foreign: string
let hit: string
let vehicle: string
let draft: string
let work: string
let notice: string
let noticeDraft: string
const texts = { vin: 'WVWZZZ1KZ9W998877' }
const statements: string[] = []

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  lead = await officer(admin, 'FR', { roles: ['officer', 'supervisor', 'nso'], clearance: 2 })
  await bureau(admin, 'GS')
  reviewer = await officer(admin, 'GS', { roles: ['gs_reviewer'], clearance: 1, purpose: null })
  await audited(admin, () =>
    admin.query(`update "Officer" set "nationality" = 'DE' where "id" = $1`, [reviewer.officerId]),
  )
  for (let n = 10; n < 40; n++)
    ({ id: request } = await filedNotice(admin, lead.officerId, {
      owner: 'FR',
      draft: draftOf('red'),
      state: 'submitted',
      submitter: lead.officerId,
      hours: 1,
    }))
  const model = await filedPerson(admin, lead, { owner: 'FR', caption: 'MARTIN, Jean' })
  await audited(admin, () =>
    admin.query(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "level", "retentionUntil")
       select 'person', case when n % 4 = 0 then 'FR' else 'DE' end, 'published', 'MARTIN, Jean', 'PER-2026-' || lpad(n::text, 6, '0'), 'P-A', 0,
              current_date + n % 1500 from generate_series(1, 20000) n`,
    ),
  )
  await admin.query(
    `insert into search.subject select n."rowId", s.type, s.sex, s.rules_version, s.nationalities, s.births, s.forms, s.keys
       from "Record" n, search.subject s join "Record" m on m."rowId" = s.row_id where m."id" = $1 and n."id" <> $1 and n."rowId" % 200 = 0`,
    [model],
  )
  await audited(admin, () =>
    admin.query(
      `insert into "Search" ("number", "officerId", "tenantRoot", "purpose", "caseReference", "criteria", "criteriaDigest")
       select 'Q-2025-' || lpad(n::text, 8, '0'), $1, 'FR', 'P-C', 'X', '', '' from generate_series(1, 5000) n`,
      [lead.officerId],
    ),
  )
  await rebuildDictionary(sqlOn(admin))
  await admin.query('analyze')
  record = model
  search = (await startSearch(lead, { q: 'Jean Martin' })).id
  for (const q of ['Jean Martin', 'Martine Jean', 'J. Martin'])
    await keepWatch(lead, { searchId: (await startSearch(lead, { q })).id, months: '3', scope: 'me' })
  imported = await audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Import" ("number", "tenantRoot", "officerId", "actorId", "type", "state", "fileName", "format", "encoding", "encodingBy", "separator",
         "headers", "columns", "purpose", "caseReference", "expiresAt", "rows", "checked", "errors")
       values ('IMP-2026-000001', 'FR', $1, $1, 'vehicle', 'checked', 'cars.csv', 'separated', 'utf-8', 'bytes', ';', '{vin}', '{"vin": 0}', 'P-C', 'X',
         now() + interval '30 days', 5000, 5000, 5000) returning "id"`,
      [lead.officerId],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(
      `insert into "ImportRow" ("importId", "tenantRoot", "n", "line", "cells", "state", "issues")
       select $1, 'FR', n, n + 1, array['x' || n % 20], 'error', '[{"field":"vin","level":"must","code":"required","args":{},"suggestion":"y"}]' from generate_series(1, 5000) n`,
      [id],
    )
    return id
  })
  list = (
    await startList(lead, {
      text: Array.from({ length: 40 }, (_, n) => (n % 2 ? 'Jean Martin' : `No One${n}`)).join('\n'),
    })
  ).id
  while ((await workOnList(lead, { id: list })).left > 0);
  foreign = await filedPerson(admin, await officer(admin, 'DE', { clearance: 2 }), {
    owner: 'DE',
    caption: 'MARTINEAU, Jeanne',
  })
  for (let n = 0; n < 30; n++) {
    const opened = await openHit(lead, {
      record: foreign,
      judge: 'same',
      once: randomUUID(),
      atHand: { name: 'Jeanne Martineau', looked: ['photograph'] },
      circumstances: { place: 'Gate', presence: 'held', urgency: 'immediate' },
    })
    hit = opened.id
  }
  draft = (await beginDraft(lead, { type: 'vehicle', texts })).id
  vehicle = await filedVehicle(admin, { owner: 'FR', vin: 'WVWZZZ1JZXW386752' })
  await keepCorrection(lead, { id: vehicle, version: 1, revision: 0, texts })
  work = (await beginDraft(lead, { type: 'artwork', texts: { title: 'Vase' } })).id
  for (let n = 0; n < 60; n++) ({ id: notice } = await filedNotice(admin, lead.officerId, { owner: 'FR' }))
  noticeDraft = (
    await beginNoticeFrom(lead, { form: 'notice', type: 'red', from: 'blank', record: '', notice: '' })
  ).id
  spyOnStatements()
}, 120_000)
afterAll(() => admin.end())

/** Prisma's driver speaks through this one method; the administrator's connection of the test is left out. */
function spyOnStatements() {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text
    if (this !== admin && text) statements.push(text)
    return original.apply(this, args)
  } as typeof pg.Client.prototype.query
}

const look = { filters: {}, weak: true, sort: 'match', page: 1 } as const

type Page = { page: string; most: number; ask: () => Promise<unknown> }
const pages: Page[] = [
  { page: 'desk', most: 6, ask: () => readDesk(lead, {}) },
  { page: 'search.run', most: 10, ask: () => runSearch(lead, { id: search, look }) },
  { page: 'quick check', most: 12, ask: () => readCheck(lead, { id: search }) },
  { page: 'quick', most: 7, ask: () => listChecks(lead, {}) },
  // Each block that may fail alone is one savepoint more: the looks; from a search also the place in it, and why (two reads).
  { page: 'record.read', most: 7, ask: () => readRecord(lead, { id: record }) },
  { page: 'record.read from a search', most: 12, ask: () => readRecord(lead, { id: record, search }) },
  { page: 'palette', most: 6, ask: () => recallWork(lead, {}) },
  { page: 'watches (3 watches)', most: 15, ask: () => listWatches(lead, {}) },
  { page: 'list check (40 lines)', most: 11, ask: () => readList(lead, { id: list, look: listLookOf({}) }) },
  {
    page: 'list check, all unread',
    most: 8,
    ask: () => readList(lead, { id: list, look: listLookOf({ outcome: 'unread' }) }),
  },
  { page: 'list checks', most: 6, ask: () => listLists(lead, {}) },
  { page: 'hits (25 of 30)', most: 5, ask: () => listHits(lead, { show: 'open' }) },
  { page: 'hit', most: 5, ask: () => readHit(lead, { id: hit }) },
  { page: 'review queue (25 of 30)', most: 7, ask: () => listReview(reviewer, {}) },
  { page: 'one of the queue', most: 7, ask: () => listReview(reviewer, { limit: 1 }) },
  { page: 'review of a notice', most: 7, ask: () => readReview(reviewer, { id: request }) },
  { page: 'a notice, for its reviewer', most: 10, ask: () => readNotice(reviewer, { id: request }) },
  { page: 'what came to the queue', most: 4, ask: () => countNewReview(reviewer, new Date()) },
  { page: 'clocks by country', most: 5, ask: () => listHitClocks(lead, {}) },
  { page: 'is it the same?', most: 6, ask: () => prepareHit(lead, { record: foreign, search }) },
  { page: 'the number on the rail', most: 4, ask: () => countWaiting(lead) },
  { page: 'the approvals on the rail', most: 4, ask: () => countClientRequests(lead) },
  { page: 'our records', most: 6, ask: () => listOwnRecords(lead, {}) },
  { page: 'our records, ending', most: 6, ask: () => listOwnRecords(lead, { due: 'expiring' }) },
  { page: 'imports', most: 6, ask: () => listImports(lead, {}) },
  // The work that should go on, the other rows that hold a value: each is asked once, whatever the page shows.
  { page: 'import, its errors', most: 9, ask: () => readImport(lead, { id: imported }) },
  { page: 'import, its columns', most: 8, ask: () => readImport(lead, { id: imported, sample: true }) },
  { page: 'audit, own', most: 6, ask: () => readOwnLog(lead, {}) },
  { page: 'audit, bureau', most: 7, ask: () => readBureauLog(lead, {}) },
  { page: 'new notice', most: 6, ask: () => prepareNotice(lead, {}) },
  { page: 'draft of a notice', most: 12, ask: () => openDraft(lead, { id: noticeDraft }) },
  { page: 'programs', most: 11, ask: () => listClients(lead, {}) },
  { page: 'approvals', most: 9, ask: () => listClientRequests(lead, {}) },
  { page: 'new record, drafts', most: 5, ask: () => listDrafts(lead, {}) },
  { page: 'a draft', most: 5, ask: () => readDraft(lead, { id: draft }) },
  { page: 'a draft and its pictures', most: 6, ask: () => readDraft(lead, { id: work }) },
  { page: 'what is on file already', most: 7, ask: () => findDuplicates(lead, { type: 'vehicle', texts }) },
  { page: 'our record, to correct', most: 7, ask: () => readCorrection(lead, { id: vehicle }) },
  { page: 'our record, to change', most: 6, ask: () => readOwnRecord(lead, { id: record }) },
  { page: 'its pictures, to change', most: 7, ask: () => readOwnPhotos(lead, { id: record }) },
  { page: 'notices (50 of 60)', most: 6, ask: () => listNotices(lead, {}) },
  { page: 'notices, by name', most: 7, ask: () => listNotices(lead, { words: 'testi' }) },
  { page: 'notices on the desk', most: 5, ask: () => readDeskNotices(lead, {}) },
  { page: 'notices on the rail', most: 4, ask: () => countNoticesWaiting(lead) },
  { page: 'notice, its bureau', most: 10, ask: () => readNotice(lead, { id: notice }) },
  { page: 'ends of terms', most: 6, ask: () => listEnding(lead, {}) },
  { page: 'red notices in each country', most: 5, ask: () => listEffects(lead, {}) },
  { page: 'who opened a notice', most: 6, ask: () => listNoticeReaders(lead, { id: notice }) },
  { page: 'sessions', most: 6, ask: () => listSessions(lead, {}) },
]

describe('what a page asks of the database', () => {
  const table: string[] = []
  afterAll(() =>
    console.log(['page                        statements  median ms  slowest ms', ...table].join('\n')),
  )

  test.each(pages)('$page', async ({ page, most, ask }) => {
    const times: number[] = []
    let asked: string[] = []
    for (let n = 0; n < 12; n++) {
      statements.length = 0
      const started = performance.now()
      await ask()
      if (n > 1) times.push(performance.now() - started)
      asked = [...statements]
    }
    times.sort((a, b) => a - b)
    const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
    table.push(
      `${page.padEnd(28)}${String(asked.length).padStart(10)}${median.toFixed(1).padStart(11)}${slowest.toFixed(1).padStart(12)}`,
    )
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(most)
    expect(asked.length).toBeGreaterThan(2)
  })
})

describe('the plans of the lists', () => {
  async function planOf(sql: string, values: unknown[]): Promise<string> {
    await admin.query('begin')
    try {
      await admin.query('set local role portal_app')
      await admin.query('select acl.enter($1, false)', [Buffer.from(lead.token, 'base64url')])
      const { rows } = await admin.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await admin.query('rollback')
    }
  }

  test('our records come from the index of their owner', async () => {
    const plan = await planOf(
      `select * from "Record" r where r."owner" = $1 and ($2::text is null or r."reference" < $2) order by r."reference" desc limit 51`,
      ['FR', null],
    )
    expect(plan).toContain('Record_owner_reference_key')
    expect(plan).not.toMatch(/Seq Scan on "Record"|Sort/)
  })

  test('the log finds the search of an event by its key', async () => {
    const plan = await planOf(
      `select (select s."number" from "Search" s where s."id" = case when e."details" ->> 'search' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (e."details" ->> 'search')::uuid end)
         from (select * from "AuditEvent" e where e."officerId" = $1::uuid order by e."at" desc limit 51) e`,
      [lead.officerId],
    )
    expect(plan).toMatch(/Index .*Search_pkey/)
  })

  test('records that end soon come from theirs', async () => {
    const plan = await planOf(
      `select * from "Record" r where r."owner" = $1 and r."status" = 'published' and r."retentionUntil" between $2::date and $2::date + 180
        order by r."retentionUntil", r."reference" limit 6`,
      ['FR', new Date().toISOString().slice(0, 10)],
    )
    expect(plan).toContain('Record_owner_retentionUntil_idx')
  })
})
