import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOwnLog } from '@/lib/audit/queries'
import type { NoticeDraft } from '@/lib/notices/draft'
import { pagePhotos, readCoveredPhoto, readPhoto } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { keepWatch } from '@/lib/watches/commands'
import { listWatches } from '@/lib/watches/queries'
import { audited, bureau, officer, person, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedNotice } from '../support/filed-notice'
import { draftOf } from '../support/notice-drafts'
import { filedPerson } from './attack-filed'

/** Somebody who can send any SQL as the portal's role, inside the valid context of one officer. */
let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  french = await officer(admin, 'FR', { clearance: 2 })
  german = await officer(admin, 'DE')
})
afterAll(() => Promise.all([admin.end(), portal.end()]))

async function as<T>(who: TestOfficer, work: () => Promise<T>): Promise<T> {
  await portal.query('begin')
  try {
    await portal.query('select acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
    return await work()
  } finally {
    await portal.query('rollback')
  }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: pg.DatabaseError) => error.code,
  )

/** A notice of Paris that does not exist for Wiesbaden. */
async function withheldNotice(draft: NoticeDraft) {
  const { id, number } = await filedNotice(admin, french.officerId, {
    owner: 'FR',
    draft,
    columns: { withheldFrom: ['DE'] },
  })
  const { rows } = await admin.query<{ keys: string[] }>('select "keys" from "Notice" where "id" = $1', [id])
  return { number, keys: rows[0]?.keys ?? [] }
}

describe('functions that run with more rights than their caller', () => {
  test('pin their search path, with temporary tables last', async () => {
    const { rows } = await admin.query<{ name: string; path: string | null }>(
      `select p.oid::regprocedure::text as name,
              (select c from unnest(p.proconfig) c where c like 'search_path=%') as path
         from pg_proc p where p.prosecdef and p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'acl', 'search'))`,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ path }) => !path?.endsWith(', pg_temp')).map(({ name }) => name)).toEqual([])
  })

  test('build no SQL from text', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'acl', 'search')) and p.prosrc ~* '\\mexecute\\M'`,
    )
    expect(rows).toEqual([])
  })

  test('are called by nobody but those who were named', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace in (select oid from pg_namespace where nspname in ('acl', 'search'))
         and has_function_privilege('public', p.oid, 'execute')`,
    )
    expect(rows).toEqual([])
    for (const call of [
      "acl.sign('x')",
      'acl.new_context_key()',
      "acl.count_try('x')",
      'search.forget_tokens(1)',
      "search.tokens_of('x')",
    ])
      expect(await codeOf(portal.query(`select ${call}`)), call).toBe('42501')
  })

  test('cannot be misled by tables of the caller', async () => {
    for (const sql of [
      'create temp table "Officer" (id int)',
      'create table public.x (id int)',
      'create schema mine',
      'create function public.f() returns int language sql as $$ select 1 $$',
    ])
      expect(await codeOf(portal.query(sql)), sql).toBe('42501')
  })
})

describe('any SQL in the context of one country', () => {
  test('files, replaces and takes out nothing of another', async () => {
    await filedPerson(admin, french, { owner: 'FR', caption: 'LEFEVRE, Odile' })
    const { rows } = await admin.query<{ n: string }>(
      'select "rowId" as n from "Record" where "owner" = \'FR\'',
    )
    for (const { n } of rows) {
      expect(await as(german, () => codeOf(portal.query('select search.drop_subject($1)', [n])))).toBe(
        '42501',
      )
      expect(
        await as(german, () =>
          codeOf(
            portal.query(
              `select search.put_subject($1, 1::int2, 'U', '{}', '{}', '', '{}', 1::int2, '{}', '{}', '{}', '{}', '{}')`,
              [n],
            ),
          ),
        ),
      ).toBe('42501')
    }
  })

  test('learns nothing from candidates, whatever keys and limits are asked', async () => {
    const hidden = await filedPerson(
      admin,
      french,
      { owner: 'FR', caption: 'KERGUELEN, Yann', withheldFrom: ['DE'] },
      { documents: [{ number: 'ZZ99001', country: 'FR' }] },
    )
    const { rows } = await admin.query<{ keys: number[] }>(
      'select s.keys from search.subject s join "Record" r on r."rowId" = s.row_id where r."id" = $1',
      [hidden],
    )
    const keys = rows[0]?.keys ?? []
    const zeros = keys.map(() => 0)
    for (const limit of [200, 2_000_000_000, -1]) {
      const sql = `select * from search.candidates(null, $1::int4[], $2::int2[], $2::int2[], $2::int2[], '{1000,1000,1000}', $1::int4[], 300, '{ZZ99001}', '{}', $3)`
      const told = await as(
        german,
        async () =>
          (await portal.query(sql, [keys, zeros, limit]).catch(() => ({ rows: [{ visible: '', exact: 0 }] })))
            .rows[0],
      )
      expect(told, String(limit)).toMatchObject({ visible: '', exact: 0 })
    }
  })

  test('learns of no notice by a name, a number or a key that it shares', async () => {
    const draft = draftOf('red', {
      person: { names: [{ kind: 'primary', family: 'Zwartkolbe', given: 'Ubbe' }] },
    })
    const { number, keys } = await withheldNotice(draft)
    const asked = async (who: TestOfficer) =>
      as(who, async () => {
        const count = async (text: string, ...values: unknown[]) =>
          Number((await portal.query(text, values)).rows[0]?.n)
        return [
          await count(`select count(*) as n from search.notices_named('', 'zwartkolbe', 100)`),
          await count(`select count(*) as n from search.notices_named($1, '', 100)`, number),
          await count('select count(*) as n from search.notices_alike($1::text[])', keys),
          await codeOf(portal.query(`select count(*) as n from search.notice_ids_named('', 'zwartkolbe')`)),
        ]
      })
    expect(await asked(german)).toEqual([0, 0, 0, '42501'])
    expect(await asked(french)).toEqual([1, 1, 1, '42501'])
  })

  test('knows of looks at its own records only', async () => {
    const theirs = await person(admin, { owner: 'FR' })
    expect(
      (await as(german, () => portal.query('select * from acl.record_looks($1)', [theirs]))).rows,
    ).toEqual([])
  })

  test("changes nobody but itself and ends nobody else's session", async () => {
    expect(
      await as(
        german,
        async () =>
          (await portal.query(`update "Officer" set "theme" = 'dark' where "id" = $1`, [french.officerId]))
            .rowCount,
      ),
    ).toBe(0)
    expect(
      await as(
        german,
        async () =>
          (await portal.query("select acl.end_my_sessions($1, 'x') as n", [french.sessionId])).rows[0],
      ),
    ).toEqual({ n: 0 })
  })

  test('writes its own name into the log even when an ended session is named', async () => {
    await portal.query('begin')
    await portal.query(`select acl.note_refused('forged', 'x', $1, 'y')`, [randomBytes(32)])
    await portal.query('commit')
    expect((await admin.query(`select from "AuditEvent" where "operation" = 'forged'`)).rowCount).toBe(0)
  })

  test('a context of one transaction, kept in the session, is worth nothing in the next', async () => {
    const kept = await as(
      german,
      async () => (await portal.query<{ c: string }>(`select current_setting('app.ctx') as c`)).rows[0]?.c,
    )
    await portal.query('begin')
    await portal.query(`select set_config('app.ctx', $1, true)`, [kept])
    expect((await portal.query('select from "Record"')).rowCount).toBe(0)
    await portal.query('rollback')
  })
})

describe('a record that is closed to a purpose', () => {
  test('is closed to a sitting that has said none', async () => {
    const id = await filedPerson(admin, french, {
      owner: 'FR',
      caption: 'VANTADOUR, Lise',
      noPurpose: ['P-H'],
    })
    const asked = async (purpose: 'P-C' | 'P-H' | null) => {
      const who = await officer(admin, 'DE', { purpose })
      return (await as(who, () => portal.query('select from "Record" where "id" = $1', [id]))).rowCount
    }
    expect([await asked('P-C'), await asked('P-H'), await asked(null)]).toEqual([1, 0, 0])
  })
})

describe('photographs', () => {
  async function photo(
    record: string,
    of: { withheld?: boolean } = {},
  ): Promise<{ id: string; sha: string }> {
    const bytes = randomBytes(64)
    const sha = createHash('sha256').update(bytes).digest('hex')
    return audited(admin, async () => {
      await admin.query('insert into "PhotoBlob" values ($1, $2, $3)', [sha, 'image/webp', bytes])
      const { rows } = await admin.query<{ id: string }>(
        `insert into "Photo" ("recordId", "ordinal", "sha256", "thumbSha256", "width", "height", "withheld") values ($1, 1, $2, $2, 8, 8, $3) returning "id"`,
        [record, sha, of.withheld ?? false],
      )
      return { id: rows[0]?.id ?? '', sha }
    })
  }

  test('are covered for one session, one picture, one size and a while', async () => {
    const { id } = await photo(await person(admin, { owner: 'FR' }))
    const other = await photo(await person(admin, { owner: 'FR' }))
    const { rows } = await admin.query<{ now: Date }>('select now() as now')
    const now = rows[0]?.now ?? new Date(0)
    const coverOf = (who: TestOfficer, at = now) =>
      new URL(pagePhotos(who, at)(id), 'http://x').searchParams.get('cover') ?? ''
    const cover = coverOf(german)
    expect((await readCoveredPhoto(german, { id, size: 'thumb', cover })).mime).toBe('image/webp')
    const second = await officer(admin, 'DE')
    const no = { kind: 'forbidden', reason: 'not_covered' }
    await expect(readCoveredPhoto(second, { id, size: 'thumb', cover })).rejects.toMatchObject(no)
    await expect(readCoveredPhoto(german, { id, size: 'full', cover })).rejects.toMatchObject(no)
    await expect(readCoveredPhoto(german, { id: other.id, size: 'thumb', cover })).rejects.toMatchObject(no)
    for (const forged of [
      `${cover}x`,
      cover.replace(/^[^.]+/, 'zzzzzz'),
      '.',
      '',
      'NaN.',
      `${coverOf(german, new Date(+now - 3_600_000))}`,
      coverOf(german, new Date(+now + 3_600_000)),
    ])
      await expect(readCoveredPhoto(german, { id, size: 'thumb', cover: forged })).rejects.toMatchObject(no)
    await admin.query('update acl.session set revoked_at = now() where id = $1', [second.sessionId])
    await expect(
      readCoveredPhoto(second, { id, size: 'thumb', cover: coverOf(second) }),
    ).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  test('of withheld records, and withheld ones, have no bytes, by id or by content', async () => {
    const hidden = await photo(await person(admin, { owner: 'FR', withheldFrom: ['DE'] }))
    const withheld = await photo(await person(admin, { owner: 'FR' }), { withheld: true })
    for (const { id, sha } of [hidden, withheld]) {
      await expect(readPhoto(german, { id, size: 'full' })).rejects.toMatchObject({ kind: 'not-found' })
      expect(
        (await as(german, () => portal.query('select from "PhotoBlob" where "sha256" = $1', [sha]))).rowCount,
      ).toBe(0)
    }
  })

  test('cannot be swapped: a blob is stored under the digest of its own bytes alone', async () => {
    const sha = createHash('sha256').update('theirs').digest('hex')
    expect(
      await as(german, () =>
        codeOf(
          portal.query('insert into "PhotoBlob" values ($1, $2, $3)', [
            sha,
            'image/webp',
            Buffer.from('mine'),
          ]),
        ),
      ),
    ).toBe('23514')
  })
})

describe('what the log shows', () => {
  test("names no record and no search that is not the reader's to see", async () => {
    const id = await filedPerson(admin, french, { owner: 'FR', caption: 'OUESSANT, Maël' })
    const { id: search } = await startSearch(german, { q: 'Mael Ouessant' })
    const view = await runSearch(german, {
      id: search,
      look: { filters: {}, weak: true, sort: 'match', page: 1 },
    })
    expect(view.rows.map((row) => row.id)).toContain(id)
    await keepWatch(german, { searchId: search, months: '1', scope: 'me' })
    await audited(admin, () =>
      admin.query(`update "Record" set "withheldFrom" = '{DE}' where "id" = $1`, [id]),
    )
    expect(JSON.stringify(await readOwnLog(german, {}))).not.toContain('OUESSANT')
    expect((await listWatches(german, {}))[0]).toMatchObject({ matches: 0, fresh: 0 })
  })
})
