import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { savePreferences, setPurpose, signOutEverywhere } from '@/lib/auth/commands'
import { listSessions } from '@/lib/auth/queries'
import { proofOf } from '@/lib/auth/sign-in'
import { guardFindings } from '@/lib/db/guard'
import { bureau, officer, person, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'

let admin: pg.Client
let portal: pg.Client
let amina: TestOfficer
let recordId: string

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  await bureau(admin, 'MA')
  await bureau(admin, 'FR')
  amina = await officer(admin, 'MA')
  recordId = await person(admin, { owner: 'MA' })
})
afterAll(async () => {
  await Promise.all([admin.end(), portal.end()])
})

const tokenOf = (caller: TestOfficer) => Buffer.from(caller.token, 'base64url')

async function seenBy(setUp: (c: pg.Client) => Promise<unknown>): Promise<number> {
  await portal.query('begin')
  try {
    await setUp(portal)
    return (await portal.query('select from "Record" where "id" = $1', [recordId])).rowCount ?? 0
  } finally {
    await portal.query('rollback')
  }
}

describe('the signed context', () => {
  test('shows a record to an officer who entered, and nothing to a connection that did not', async () => {
    expect(await seenBy((c) => c.query('select acl.enter($1, true)', [tokenOf(amina)]))).toBe(1)
    expect(await seenBy(async () => {})).toBe(0)
  })

  test('does not outlive its transaction on the same connection', async () => {
    await portal.query('begin')
    await portal.query('select acl.enter($1, true)', [tokenOf(amina)])
    await portal.query('commit')
    expect(await seenBy(async () => {})).toBe(0)
  })

  test('is worth nothing when forged, edited or replayed', async () => {
    await portal.query('begin')
    await portal.query('select acl.enter($1, true)', [tokenOf(amina)])
    const { rows } = await portal.query<{ raw: string }>(`select current_setting('app.ctx') as raw`)
    await portal.query('rollback')
    const raw = rows[0]?.raw ?? ''
    const forged = [
      raw,
      raw.replace('MA', 'FR'),
      `${'0'.repeat(64)}${raw.slice(64)}`,
      raw.slice(0, -1),
      'x',
      '',
    ]
    for (const text of forged)
      expect(
        await seenBy((c) => c.query(`select pg_current_xact_id(), set_config('app.ctx', $1, true)`, [text])),
        text,
      ).toBe(0)
  })

  test('refuses a session that is unknown, revoked, idle or over, an officer who left and a country that is suspended', async () => {
    const refusedAfter = async (change: string, undo: string) => {
      const bruno = await officer(admin, 'FR')
      await admin.query(change.replace('$s', `'${bruno.sessionId}'`).replace('$o', `'${bruno.officerId}'`))
      await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('test', 'done')`)
      const refused = await listSessions(bruno, {}).then(
        () => 'admitted',
        (error) => error.reason,
      )
      if (undo) await admin.query(undo)
      return refused
    }
    const audit = `insert into "AuditEvent" ("operation", "outcome") values ('test', 'done')`
    expect(await listSessions({ ...amina, token: 'AAAA' }, {}).catch((e) => e.reason)).toBe('unknown')
    expect(await refusedAfter('update acl.session set revoked_at = now() where id = $s', '')).toBe('revoked')
    expect(
      await refusedAfter(
        `update acl.session set last_seen_at = now() - interval '901 seconds' where id = $s`,
        '',
      ),
    ).toBe('idle')
    expect(await refusedAfter('update acl.session set ends_at = now() where id = $s', '')).toBe('ended')
    expect(
      await refusedAfter(
        `begin; update "Officer" set "active" = false where "id" = $o; ${audit}; commit`,
        '',
      ),
    ).toBe('inactive')
    expect(
      await refusedAfter(
        `begin; update "Tenant" set "suspendedAt" = now() where "code" = 'FR'; ${audit}; commit`,
        `begin; update "Tenant" set "suspendedAt" = null where "code" = 'FR'; ${audit}; commit`,
      ),
    ).toBe('suspended')
  })

  test('polling does not keep a session alive, acting does', async () => {
    const sun = await officer(admin, 'FR')
    const seen = async () =>
      (
        await admin.query<{ at: Date }>('select last_seen_at as at from acl.session where id = $1', [
          sun.sessionId,
        ])
      ).rows[0]?.at.getTime() ?? 0
    await admin.query(`update acl.session set last_seen_at = now() - interval '10 minutes' where id = $1`, [
      sun.sessionId,
    ])
    const before = await seen()
    await listSessions({ ...sun, acts: false }, {})
    expect(await seen()).toBe(before)
    await listSessions(sun, {})
    expect(await seen()).toBeGreaterThan(before)
  })
})

describe('the door', () => {
  const events = async (caller: TestOfficer) =>
    (
      await admin.query<{ operation: string; outcome: string; reason: string | null }>(
        `select "operation", "outcome", "reason" from "AuditEvent" where "officerId" = $1 order by "at" desc limit 1`,
        [caller.officerId],
      )
    ).rows[0]

  test('writes who, what, why and when for what was done', async () => {
    await savePreferences(amina, { theme: 'dark' })
    const { rows } = await admin.query(
      `select "operation", "outcome", "tenantRoot", "purpose", "caseReference", "address", "details" from "AuditEvent"
       where "officerId" = $1 order by "at" desc limit 1`,
      [amina.officerId],
    )
    expect(rows[0]).toEqual({
      operation: 'preferences.save',
      outcome: 'done',
      tenantRoot: 'MA',
      purpose: 'P-C',
      caseReference: 'TEST-1',
      address: '192.0.2.1',
      details: { theme: 'dark' },
    })
  })

  test('records what was refused and what was not understood, and changes nothing', async () => {
    const olga = await officer(admin, 'FR', { roles: ['nso'] })
    await expect(setPurpose(olga, { code: 'P-A', caseReference: 'X' })).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'role',
    })
    expect(await events(olga)).toEqual({ operation: 'purpose.set', outcome: 'denied', reason: 'role' })
    await expect(savePreferences(olga, { theme: 'pink' })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await events(olga)).toEqual({ operation: 'preferences.save', outcome: 'invalid', reason: 'input' })
  })

  test('refuses a purpose that the bureau or its country may not use', async () => {
    await bureau(admin, 'FR-PAF', { parent: 'FR', purposes: ['P-H'] })
    const gate7 = await officer(admin, 'FR-PAF', { roles: ['frontline'], purpose: null })
    await expect(setPurpose(gate7, { code: 'P-A', caseReference: 'G-7' })).rejects.toMatchObject({
      reason: 'purpose_not_allowed',
    })
    expect(await setPurpose(gate7, { code: 'P-H', caseReference: 'G-7' })).toEqual({
      code: 'P-H',
      caseReference: 'G-7',
    })
  })

  test('ends every session at once', async () => {
    const bruno = await officer(admin, 'FR')
    await signOutEverywhere(bruno, {})
    await expect(listSessions(bruno, {})).rejects.toMatchObject({
      kind: 'unauthenticated',
      reason: 'revoked',
    })
    expect(await events(bruno)).toEqual({ operation: 'session.list', outcome: 'denied', reason: 'revoked' })
  })
})

describe('the database itself', () => {
  test('refuses a change of business rows without an audit event in the same transaction', async () => {
    await expect(admin.query(`update "Tenant" set "active" = true where "code" = 'MA'`)).rejects.toThrow(
      /without an audit event/,
    )
    expect((await admin.query('select from acl.write_mark')).rowCount).toBe(0)
  })

  test('lets nobody change or empty the log, or write another name into it', async () => {
    await expect(admin.query(`update "AuditEvent" set "outcome" = 'done'`)).rejects.toThrow(/append-only/)
    await expect(admin.query(`truncate "AuditEvent"`)).rejects.toThrow(/append-only/)
    await portal.query('begin')
    await portal.query('select acl.enter($1, true)', [tokenOf(amina)])
    await portal.query(
      `insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantRoot") values ('forged', 'done', gen_random_uuid(), 'FR')`,
    )
    const { rows } = await portal.query(
      `select "officerId", "tenantRoot" from "AuditEvent" where "operation" = 'forged'`,
    )
    await portal.query('rollback')
    expect(rows).toEqual([{ officerId: amina.officerId, tenantRoot: 'MA' }])
  })

  test('has forced row security on every table, and the run-time role owns nothing', async () => {
    expect((await guardFindings(proofOf('start'))).filter((finding) => !finding.includes('= off'))).toEqual(
      [],
    )
    await admin.query('create table public.forgotten (id int)')
    try {
      expect((await guardFindings(proofOf('start'))).some((finding) => finding.includes('forgotten'))).toBe(
        true,
      )
    } finally {
      await admin.query('drop table public.forgotten')
    }
  })

  test('keeps secrets out of reach of the run-time role', async () => {
    for (const table of ['acl.credential', 'acl.session', 'acl.context_key', 'acl.sign_in_attempt'])
      await expect(portal.query(`select * from ${table}`), table).rejects.toMatchObject({ code: '42501' })
    await expect(portal.query(`select acl.sign('x')`)).rejects.toMatchObject({ code: '42501' })
    await expect(portal.query('select acl.new_context_key()')).rejects.toMatchObject({ code: '42501' })
  })

  test('lets an officer change only what is his to change of himself', async () => {
    await portal.query('begin')
    await portal.query('select acl.enter($1, true)', [tokenOf(amina)])
    await expect(portal.query(`update "Officer" set "roles" = '{supervisor}'`)).rejects.toMatchObject({
      code: '42501',
    })
    await portal.query('rollback')
  })
})
