import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { Answer } from '@/lib/errors'
import { readRecord } from '@/lib/records/queries'
import { factNamesOf } from '@/lib/records/record-type'
import { recordTypes } from '@/lib/records/registry'
import { startSearch } from '@/lib/search/commands'
import type { Criteria } from '@/lib/search/criteria'
import { csvOf, jsonOf } from '@/lib/search/export'
import { findEverywhere } from '@/lib/search/find-everywhere'
import { exportSearch, runSearch } from '@/lib/search/queries'
import type { SearchDb } from '@/lib/search/sql'
import { travelDocuments } from '@/lib/search/travel-documents'
import { keepWatch } from '@/lib/watches/commands'
import { listWatches } from '@/lib/watches/queries'
import { asOfficer } from '../support/as-officer'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedPerson } from '../support/filed'
import { filedDocument } from '../support/filed-document'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE', 'BE']) await bureau(admin, code)
  french = await officer(admin, 'FR')
  german = await officer(admin, 'DE')
})
afterAll(() => Promise.all([admin.end(), portal.end()]))

const as = <T>(who: TestOfficer, work: (db: SearchDb) => Promise<T>) => asOfficer(portal, who, work)

const find = async (who: TestOfficer, criteria: Criteria) =>
  (await as(who, (db) => findEverywhere(db, criteria))).matches.map(({ recordId, band, explanation }) => ({
    recordId,
    band,
    how: explanation.features[0]?.detail,
  }))

const look = { filters: {}, weak: false, sort: 'match', page: 1 } as const

async function searched(who: TestOfficer, q: string) {
  const { id } = await startSearch(who, { q })
  return runSearch(who, { id, look })
}

describe('a number', () => {
  it('is found exactly, misread, in a range, and with another issuer, each said as what it is', async () => {
    const exact = await filedDocument(admin, { owner: 'FR', number: '99 ZZ 12847' })
    const twin = await filedDocument(admin, { owner: 'BE', number: '99ZZ12847' })
    const blanks = await filedDocument(admin, { owner: 'BE', number: 'ZZ990001', rangeTo: 'ZZ990200' })
    expect(await find(german, { documentNumber: '99zz-12847', documentCountry: 'FR' })).toEqual([
      { recordId: exact, band: 'identical', how: 'number.same' },
      { recordId: twin, band: 'possible', how: 'number.same' },
    ])
    expect(await find(german, { documentNumber: '992ZI2847' })).toMatchObject([
      { recordId: exact, band: 'possible', how: 'number.alike' },
      { recordId: twin, band: 'possible' },
    ])
    for (const [number, how] of [
      ['ZZ990001', 'number.inRange'],
      ['ZZ990200', 'number.inRange'],
      ['ZZ99O15O', 'number.alikeInRange'],
    ])
      expect(await find(german, { documentNumber: number ?? '' })).toMatchObject([{ recordId: blanks, how }])
    for (const number of ['ZZ990201', 'ZZ990000', 'ZZ99015', 'ZZ9900150', 'ZY990150'])
      expect(await find(german, { documentNumber: number })).toEqual([])
  })

  it('is not asked for where only a name is given, and a person who carries it stays a person', async () => {
    const person = await filedPerson(admin, {
      owner: 'FR',
      family: 'Quillfeldt',
      given: 'Odo',
      document: { number: 'QX7712345', country: 'FR' },
    })
    const byName = await searched(german, 'Quillfeldt Odo')
    expect(byName.states).toEqual({
      person: 'answered',
      organisation: 'answered',
      'travel-document': 'not-asked',
      vehicle: 'not-asked',
      artwork: 'not-asked',
    })
    const byNumber = await searched(german, 'QX7712345')
    expect(byNumber).toMatchObject({
      tab: 'person',
      rows: [{ id: person }],
      counts: { person: 1, 'travel-document': 0 },
    })
    const reported = await filedDocument(admin, { owner: 'FR', number: 'QX7712345' })
    expect(await searched(german, 'QX7712345')).toMatchObject({
      tab: 'travel-document',
      rows: [{ id: reported, identifier: [{ text: 'QX7712345', found: false }] }],
      counts: { person: 1, 'travel-document': 1 },
    })
  })

  it('is shown with its own filters, marks, file and record page, and logged by its database', async () => {
    await filedDocument(admin, {
      owner: 'FR',
      number: 'KO99-7144',
      kind: 'identity_card',
      status: 'stolen_from_bearer',
      circumstances: '=cmd|calc!A1',
    })
    const view = await searched(german, 'doc: K0997144')
    expect(view).toMatchObject({ tab: 'travel-document', total: 1 })
    expect(view.facets.status).toEqual([{ value: 'stolen_from_bearer', count: 1, chosen: false }])
    expect(view.facets.kind).toEqual([{ value: 'identity_card', count: 1, chosen: false }])
    const [row] = view.rows
    expect(row?.identifier).toEqual([
      { text: 'K', found: false },
      { text: 'O', found: true },
      { text: '99-7144', found: false },
    ])
    const file = await exportSearch(german, { id: view.id, look, format: 'csv' })
    expect(csvOf(file)).toContain('match,reference,owner,source_reference,number,range_to')
    expect(csvOf(file)).toContain("'=cmd")
    expect(JSON.parse(jsonOf(file)).rows[0]).toMatchObject({ number: 'KO99-7144', kind: 'identity_card' })
    const { record } = await readRecord(german, { id: row?.id ?? '' })
    expect(record.facts).toMatchObject({ status: 'stolen_from_bearer', number: 'KO99-7144', issuer: 'FRX' })
    const { rows: log } = await admin.query<{ details: Record<string, unknown> }>(
      `select "details" from "AuditEvent" where "operation" = 'search.run' order by "at" desc limit 1`,
    )
    expect(log[0]?.details).toMatchObject({ persons: 0, 'travel-documents': 1, tab: 'travel-document' })
    await keepWatch(german, { searchId: view.id, months: 1, scope: 'me' })
    expect((await listWatches(german, {})).find(({ searchId }) => searchId === view.id)).toMatchObject({
      matches: 1,
      fresh: 0,
    })
  })
})

test('every look-up of a number is one of an index, for whom row security decides, too', async () => {
  const indexes = ['TravelDocument_numberNorm_idx', 'TravelDocument_look_idx', 'TravelDocument_range_idx']
  const scans = await as(german, async (db) => {
    // Of few rows a plan reads all; what counts is that an index serves each condition. Plans that the connection has are made anew.
    await db.query('set local enable_seqscan = off', [])
    await db.query('discard plans', [])
    const counted = async () => {
      const rows = await db.query<{ scans: number }>(
        `select pg_stat_get_xact_numscans(format('%I', i)::regclass)::int as scans from unnest($1::text[]) with ordinality x (i, n) order by n`,
        [['TravelDocument', ...indexes]],
      )
      return rows.map(({ scans }) => scans)
    }
    const before = await counted()
    // A number that nobody has, and one that is there: what is asked first, and what is answered then.
    for (const documentNumber of ['ZZ990150', 'XA990150'])
      await travelDocuments.find(db, { documentNumber }, 100)
    const after = await counted()
    const [whole, ...used] = after.map((n, i) => n - (before[i] ?? 0))
    return { whole, used }
  })
  expect(scans.whole).toBe(0)
  expect(scans.used.every((n) => n >= 2)).toBe(true)
})

describe('who sees what', () => {
  it('neither shows nor counts what the reader may not see', async () => {
    for (const more of [{ withheldFrom: ['DE'] }, { recordStatus: 'draft' as const }])
      await filedDocument(admin, { owner: 'FR', number: 'VV9900011', ...more })
    expect(await find(french, { documentNumber: 'VV9900011' })).toHaveLength(2)
    expect(await find(german, { documentNumber: 'VV9900011' })).toEqual([])
    expect((await searched(german, 'VV9900011')).counts['travel-document']).toBe(0)
    await portal.query('begin')
    const { rows } = await portal.query('select * from "TravelDocument"')
    await portal.query('rollback')
    expect(rows).toEqual([])
  })
})

describe('only the issuing country', () => {
  it('owns a document: neither an administrator nor the portal can file one for another', async () => {
    await expect(
      filedDocument(admin, { owner: 'DE', number: 'NN9900012', country: 'FR' }),
    ).rejects.toMatchObject({ constraint: 'TravelDocument_of_its_issuer_fkey' })
    const own = await filedDocument(admin, { owner: 'DE', number: 'NN9900013' })
    await expect(
      audited(admin, () =>
        admin.query(`update "TravelDocument" set "issuer" = 'FRX' where "recordId" = $1`, [own]),
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })

  it('changes it: others change nothing, and nobody moves or deletes it', async () => {
    const id = await filedDocument(admin, { owner: 'FR', number: 'NN9900014' })
    const update = (who: TestOfficer, set: string) =>
      as(who, (db) => db.query(`update "TravelDocument" set ${set} where "recordId" = $1 returning 1`, [id]))
    expect(await update(german, `"status" = 'revoked'`)).toEqual([])
    expect(await update(french, `"status" = 'revoked'`)).toHaveLength(1)
    await expect(update(french, `"country" = 'DE'`)).rejects.toMatchObject({ code: '42501' })
    await expect(update(french, `"recordId" = gen_random_uuid()`)).rejects.toMatchObject({ code: '42501' })
    await expect(
      as(french, (db) => db.query('delete from "TravelDocument" where "recordId" = $1', [id])),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    ['a range that is none', { number: 'ZZ990200', rangeTo: 'ZZ990100' }],
    ['another beginning', { number: 'ZZ990200', rangeTo: 'ZY990300' }],
    ['too many', { number: 'ZZ0000000', rangeTo: 'ZZ2000000' }],
  ])('a range has ends that fit: %s', async (_, { number, rangeTo }) => {
    await expect(
      audited(admin, async () => {
        const { rows } = await admin.query<{ id: string }>(
          `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "retentionUntil")
           values ('travel-document', 'FR', 'published', 'X', $1, 'P-B', current_date) returning "id"`,
          [`SLTD-${number}`],
        )
        await admin.query(
          `insert into "TravelDocument" ("recordId", "issuer", "country", "kind", "status", "number", "numberNorm", "rangeTo")
           values ($1, 'FRX', 'FR', 'passport', 'stolen_blank', $2, $2, $3)`,
          [rows[0]?.id, number, rangeTo],
        )
      }),
    ).rejects.toMatchObject({ constraint: 'TravelDocument_range_check' })
  })
})

describe('a database that fails', () => {
  it('is named, and the others answer', async () => {
    await filedPerson(admin, {
      owner: 'FR',
      family: 'Ostrander',
      given: 'Ida',
      document: { number: 'OS7712399', country: 'FR' },
    })
    await admin.query('revoke select on "TravelDocument" from search_definer')
    try {
      const { id } = await startSearch(german, { q: 'OS7712399' })
      // The pages of records read every table of a type; the search of persons does not.
      await expect(
        as(german, (db) => findEverywhere(db, { documentNumber: 'OS7712399' })),
      ).resolves.toMatchObject({
        states: {
          person: 'answered',
          organisation: 'answered',
          'travel-document': 'failed',
          vehicle: 'not-asked',
        },
        matches: [{ band: 'identical' }],
      })
      await expect(
        as(german, (db) => findEverywhere(db, { documentNumber: 'OS7712399', type: 'travel-document' })),
      ).rejects.toThrow()
      const view = await runSearch(german, { id, look })
      expect(view).toMatchObject({
        tab: 'person',
        total: 1,
        states: { person: 'answered', 'travel-document': 'failed' },
      })
    } finally {
      await admin.query('grant select on "TravelDocument" to search_definer')
    }
  })

  it('is no answer at all when none answers', async () => {
    await admin.query('alter function search.candidates rename to away')
    try {
      const { id } = await startSearch(german, { q: 'Nobody Atall' })
      await expect(runSearch(german, { id, look })).rejects.not.toBeInstanceOf(Answer)
    } finally {
      await admin.query('alter function search.away rename to candidates')
    }
  })
})

test.each(recordTypes)('every field of $code is a column of its table', async (type) => {
  const { rows } = await admin.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [type.table],
  )
  const columns = rows.map(({ name }) => name)
  expect([...factNamesOf(type), 'recordId', 'provenance'].filter((name) => !columns.includes(name))).toEqual(
    [],
  )
})
