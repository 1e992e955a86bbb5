import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Criteria } from '@/lib/search/criteria'
import { findSubjects } from '@/lib/search/find'
import { rebuildDictionary } from '@/lib/search/rebuild'
import type { SearchDb } from '@/lib/search/sql'
import type { SearchableSubject } from '@/lib/search/subject'
import { fileSubject, unfileSubject } from '@/lib/search/write'
import { audited, bureau, officer, person, type RecordFacts, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer
let writer: Record<string, TestOfficer>

const sqlOn = (client: pg.Client): SearchDb => ({
  query: async <T>(sql: string, params: readonly unknown[]) =>
    (await client.query(sql, [...params])).rows as T[],
})

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  await bureau(admin, 'FR')
  await bureau(admin, 'DE')
  french = await officer(admin, 'FR')
  german = await officer(admin, 'DE')
  writer = {
    FR: await officer(admin, 'FR', { clearance: 2 }),
    DE: await officer(admin, 'DE', { clearance: 2 }),
  }
})

afterAll(async () => {
  await Promise.all([admin.end(), portal.end()])
})

/** Work as an officer, in a transaction of the portal's role; rolled back unless it writes. */
async function as<T>(who: TestOfficer, work: (db: SearchDb) => Promise<T>, keep = false): Promise<T> {
  await portal.query('begin')
  try {
    await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
    const result = await work(sqlOn(portal))
    await portal.query(keep ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await portal.query('rollback')
    throw error
  }
}

async function filed(facts: RecordFacts, more: Partial<SearchableSubject> = {}): Promise<number> {
  const id = await person(admin, facts)
  const { rows } = await admin.query<{ rowId: string }>('select "rowId" from "Record" where "id" = $1', [id])
  const rowId = Number(rows[0]?.rowId)
  const subject: SearchableSubject = {
    type: 'person',
    names: [{ full: facts.caption ?? '', kind: 'primary' }],
    births: [],
    nationalities: [],
    sex: 'U',
    documents: [],
    ...more,
  }
  await as(writer[facts.owner] ?? french, (db) => fileSubject(db, rowId, subject), true)
  return rowId
}

const find = (who: TestOfficer, criteria: Criteria) => as(who, (db) => findSubjects(db, criteria))

describe('finding', () => {
  it('finds a misspelt name, a native script and a swapped date, before and after a rebuild', async () => {
    const rowId = await filed(
      { owner: 'FR', caption: 'ZERROUKI, Karim' },
      { births: [{ year: 1984, month: 3, day: 12 }], nationalities: ['MA'], sex: 'M' },
    )
    const ask = async () => {
      for (const criteria of [
        { name: 'Kareem Zerouqi' },
        { name: 'كريم زروقي' },
        { name: 'zerrouki karim', birth: [{ year: 1984, month: 12, day: 3 }] },
        { family: 'Zerrouki', given: 'K.' },
        { name: 'Karim Lambert', birth: [{ year: 1984, month: 3, day: 12 }], nationalities: ['MA'] },
      ] satisfies Criteria[]) {
        expect((await find(german, criteria)).matches[0]?.rowId, JSON.stringify(criteria)).toBe(rowId)
      }
    }
    await ask()
    await rebuildDictionary(sqlOn(admin))
    await ask()
  })

  it('finds by document number, also misread, and says how', async () => {
    const rowId = await filed(
      { owner: 'FR', caption: 'OKAFOR, Ngozi' },
      { documents: [{ number: 'AB 105-82', country: 'NG' }] },
    )
    const exact = await find(german, { documentNumber: 'ab10582', documentCountry: 'NG' })
    expect(exact.matches).toMatchObject([{ rowId, band: 'identical' }])
    const misread = await find(german, { documentNumber: '4BIU582' })
    expect(misread.matches[0]).toMatchObject({ rowId })
    expect(misread.matches[0]?.explanation.features[0]).toMatchObject({
      key: 'document',
      detail: 'document.alike',
    })
  })

  it('replaces and takes out what was filed', async () => {
    const rowId = await filed({ owner: 'FR', caption: 'QVIST, Torben' })
    const replaced: SearchableSubject = {
      type: 'person',
      names: [{ full: 'Halvorsen, Torben', kind: 'primary' }],
      births: [],
      nationalities: [],
      sex: 'U',
      documents: [],
    }
    await as(french, (db) => fileSubject(db, rowId, replaced), true)
    expect(
      (await find(french, { name: 'Torben Qvist' })).matches.filter((match) => match.band !== 'weak'),
    ).toEqual([])
    expect((await find(french, { name: 'Torben Halvorsen' })).matches[0]?.rowId).toBe(rowId)
    await as(french, (db) => unfileSubject(db, rowId), true)
    expect((await find(french, { name: 'Torben Halvorsen' })).matches).toEqual([])
  })

  it('answers a name that nobody carries with the nearest and what separates it', async () => {
    await filed({ owner: 'FR', caption: 'VASQUEZ, Leonor' }, { births: [{ year: 1950 }] })
    const { matches, nearest, tried } = await find(french, {
      name: 'Leonor Wintergreen',
      birth: [{ year: 1990 }],
    })
    expect(matches.every((match) => match.band === 'weak')).toBe(true)
    expect(nearest[0]?.separatedBy?.bits).toBeLessThan(0)
    expect(tried.map((one) => one.typed)).toEqual(['Leonor', 'Wintergreen'])
  })
})

describe('who sees what', () => {
  it('neither shows nor counts what the reader may not see', async () => {
    for (let i = 0; i < 3; i++) await filed({ owner: 'FR', caption: 'BRANDT, Ilse' })
    await filed({ owner: 'FR', caption: 'BRANDT, Ilse', withheldFrom: ['DE'] })
    await filed({ owner: 'FR', caption: 'BRANDT, Ilse', status: 'draft' })
    await filed({ owner: 'FR', caption: 'BRANDT, Ilse', level: 2 })
    const own = await find(french, { name: 'Ilse Brandt' })
    const other = await find(german, { name: 'Ilse Brandt' })
    expect([own.matches.length, own.exactName]).toEqual([5, { count: 5, more: false }])
    expect([other.matches.length, other.exactName]).toEqual([3, { count: 3, more: false }])
  })

  it('fills the page from behind invisible records', async () => {
    const hidden = 260
    await audited(admin, () =>
      admin.query(
        `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "level", "retentionUntil")
         select 'person', 'FR', 'draft', 'SANDOVAL, Inès', 'HID-' || n, 'P-A', 0, current_date + 365 from generate_series(1, $1) n`,
        [hidden],
      ),
    )
    const visible = await filed({ owner: 'DE', caption: 'SANDOVAL, Ines' })
    const { rows } = await admin.query<{ rowId: string }>(
      `select "rowId" from "Record" where "reference" like 'HID-%'`,
    )
    await admin.query(
      `insert into search.subject select n, s.type, s.sex, s.rules_version, s.nationalities, s.births, s.forms, s.keys
         from unnest($1::int8[]) n, search.subject s where s.row_id = $2`,
      [rows.map((row) => row.rowId), visible],
    )
    const { matches, exactName } = await find(german, { name: 'Ines Sandoval' })
    expect(matches.map((match) => match.rowId)).toEqual([visible])
    expect(exactName).toEqual({ count: 1, more: false })
  })

  it('sees nothing without a context', async () => {
    await portal.query('begin')
    const { matches, exactName } = await findSubjects(sqlOn(portal), { name: 'Ilse Brandt' })
    await portal.query('rollback')
    expect(matches).toEqual([])
    expect(exactName?.count).toBe(0)
  })

  it('lets a bureau file only its own records', async () => {
    const rowId = await filed({ owner: 'FR', caption: 'LEFEVRE, Odile' })
    await expect(as(german, (db) => unfileSubject(db, rowId))).rejects.toMatchObject({ code: '42501' })
    await expect(
      as(german, (db) =>
        fileSubject(db, rowId, {
          type: 'person',
          names: [],
          births: [],
          nationalities: [],
          sex: 'U',
          documents: [],
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it.each(['subject', 'document', 'token', 'hot_key', 'size'])(
    'keeps search.%s from the portal',
    async (table) => {
      await expect(portal.query(`select * from search.${table}`)).rejects.toMatchObject({ code: '42501' })
    },
  )
})

describe('bad input', () => {
  it.each(['\u0000\u202e', '\ud800', '%_\\', "'; drop table", '()', 'x', '١٢٣', 'ا'])(
    'answers %j',
    async (name) => {
      await expect(find(french, { name })).resolves.toMatchObject({ matches: expect.any(Array) })
    },
  )
})

describe('the plan', () => {
  it('uses the key index even for hundreds of keys', async () => {
    await admin.query('begin')
    await admin.query('set local enable_seqscan = off')
    const { rows } = await admin.query<{ 'QUERY PLAN': string }>(
      `explain select s.row_id from unnest((select array_agg(n) from generate_series(1, 300) n)) k (key)
         cross join lateral (select x.row_id from search.subject x where x.keys @> array[k.key] limit 300) s`,
    )
    await admin.query('rollback')
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on subject_keys')
    const { rows: settings } = await admin.query<{ proconfig: string[] }>(
      `select proconfig from pg_proc where proname = 'candidates'`,
    )
    expect(settings[0]?.proconfig).toContain('enable_seqscan=off')
  })
})
