import { randomUUID } from 'node:crypto'
import { generate, generateSecret } from 'otplib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionFor } from '@/lib/auth/next-auth'
import { hashPassword } from '@/lib/auth/password'
import { listSessions } from '@/lib/auth/queries'
import { seal } from '@/lib/auth/seal'
import { checkCode, checkPassword, type Origin, openSession, proofOf } from '@/lib/auth/sign-in'
import { secret } from '@/lib/config'
import { audited, bureau } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'

let admin: pg.Client
let passwordHash: string
const password = 'a long pass phrase for tests'
const totp = generateSecret()

beforeAll(async () => {
  admin = new pg.Client((await testDatabase()).adminUrl)
  await admin.connect()
  await bureau(admin, 'SN')
  passwordHash = await hashPassword(password)
})
afterAll(() => admin.end())

const from = (of: Partial<Origin> = {}): Origin => ({
  address: `192.0.2.${Math.floor(Math.random() * 250)}`,
  device: 'Firefox, Linux',
  knownDevice: false,
  ...of,
})

async function account(): Promise<string> {
  const identifier = `${randomUUID()}@ncb.example.org`
  await audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Officer" ("tenantCode", "identifier", "name", "roles") values ('SN', $1, 'A. Diop', '{officer}') returning "id"`,
      [identifier],
    )
    await admin.query(
      'insert into acl.credential (officer_id, password_hash, totp_sealed) values ($1, $2, $3)',
      [rows[0]?.id, passwordHash, Buffer.from(seal(totp, secret('totp')))],
    )
  })
  return identifier
}

const codeAt = async (now: Date) => generate({ secret: totp, epoch: Math.floor(now.getTime() / 1000) })
const caller = (token: string) => ({ token, client: 'portal' as const, address: null, acts: true })
const events = async (identifier: string) =>
  (
    await admin.query<{ operation: string; outcome: string; reason: string | null }>(
      `select e."operation", e."outcome", e."reason" from "AuditEvent" e join "Officer" o on o."id" = e."officerId"
       where o."identifier" = $1 order by e."at"`,
      [identifier],
    )
  ).rows.map((row) => [row.operation, row.outcome, row.reason].filter(Boolean).join(' '))

describe('signing in', () => {
  test('takes a password and a code, opens one session through next-auth, and leaves a trace of each step', async () => {
    const identifier = await account()
    const now = new Date()
    const attempt = await checkPassword({ identifier: ` ${identifier.toUpperCase()} `, password }, from())
    await checkCode(attempt, await codeAt(now), from(), now)
    const token = await sessionFor(attempt, from())
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await listSessions(caller(token ?? ''), {})).toHaveLength(1)
    expect(await events(identifier)).toEqual(['sign-in.password done', 'sign-in done', 'session.list done'])
  })

  test('gives one session for one ticket, and none without both steps', async () => {
    const identifier = await account()
    const now = new Date()
    const attempt = await checkPassword({ identifier, password }, from())
    expect(await openSession(attempt, from())).toBeNull()
    await checkCode(attempt, await codeAt(now), from(), now)
    expect(await openSession(attempt, from())).not.toBeNull()
    expect(await openSession(attempt, from())).toBeNull()
    expect(await sessionFor('nothing', from())).toBeNull()
  })

  test('believes no factor from the connection of portal_app alone', async () => {
    const identifier = await account()
    const who = await admin.query<{ id: string }>(`select "id" from "Officer" where "identifier" = $1`, [
      identifier,
    ])
    const portal = new pg.Client((await testDatabase()).portalUrl)
    await portal.connect()
    try {
      const attempt = Buffer.from('made up, 32 bytes long as it is.')
      for (const proof of [
        null,
        Buffer.alloc(32),
        Buffer.from(proofOf('password', who.rows[0]?.id ?? '', 'ff')),
      ]) {
        await expect(
          portal.query('select acl.password_accepted($1, $2, $3, $4, $5)', [
            who.rows[0]?.id,
            attempt,
            '192.0.2.1',
            'known',
            proof,
          ]),
        ).rejects.toThrow('sign_in_unproven')
        await expect(portal.query('select acl.code_accepted($1, 1, $2)', [attempt, proof])).rejects.toThrow(
          'sign_in_unproven',
        )
      }
      for (const call of ["acl.sign_in_proof('start')", "acl.require_proof('start', '')"])
        await expect(portal.query(`select ${call}`)).rejects.toThrow('permission denied')
      await expect(portal.query('select * from acl.sign_in_key')).rejects.toThrow('permission denied')
    } finally {
      await portal.end()
    }
    expect(await events(identifier)).toEqual([])
  })

  test('says that a second factor cannot be read any more, and goes on with everybody else', async () => {
    const identifier = await account()
    const now = new Date()
    const attempt = await checkPassword({ identifier, password }, from())
    await admin.query(
      `update acl.credential c set totp_sealed = $2 from "Officer" o where o."id" = c.officer_id and o."identifier" = $1`,
      [identifier, seal(totp, Buffer.alloc(32, 7))],
    )
    await expect(checkCode(attempt, await codeAt(now), from(), now)).rejects.toMatchObject({
      reason: 'code_unreadable',
    })
  })

  test('leaves no rows of sign-ins that are long over', async () => {
    const identifier = await account()
    await admin.query(
      `insert into acl.sign_in_attempt (token_hash, created_at) select sha256(convert_to('old ' || n, 'UTF8')), now() - interval '2 days' from generate_series(1, 15) n`,
    )
    await admin.query(
      `insert into acl.sign_in_failure (key, failures, window_start) values ('address:198.51.100.9', 3, now() - interval '2 days')`,
    )
    await checkPassword({ identifier, password }, from())
    const { rows } = await admin.query(
      `select count(*)::int as old from (select from acl.sign_in_attempt where created_at < now() - interval '1 day'
         union all select from acl.sign_in_failure where window_start < now() - interval '1 day') x`,
    )
    expect(rows).toEqual([{ old: 0 }])
  })

  test('accepts a code once, under fifty parallel tries', async () => {
    const identifier = await account()
    const now = new Date()
    const code = await codeAt(now)
    const attempts = [
      await checkPassword({ identifier, password }, from()),
      await checkPassword({ identifier, password }, from()),
    ]
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => checkCode(attempts[i % 2] ?? '', code, from(), now)),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('answers the same for an unknown account, a wrong password and a missing one', async () => {
    const identifier = await account()
    const wrong = await checkPassword({ identifier, password: 'wrong' }, from()).catch((e) => [
      e.kind,
      e.reason,
      e.fields,
    ])
    const unknown = await checkPassword({ identifier: 'nobody@example.org', password }, from()).catch((e) => [
      e.kind,
      e.reason,
      e.fields,
    ])
    expect(wrong).toEqual(['invalid', 'sign_in_refused', {}])
    expect(unknown).toEqual(wrong)
    expect(await checkPassword({ identifier: '', password: '' }, from()).catch((e) => e.fields)).toEqual({
      identifier: ['identifier_missing'],
      password: ['password_missing'],
    })
  })

  test('bars guessing from unknown devices after five failures, and never the officer on a known one', async () => {
    const identifier = await account()
    for (let i = 0; i < 6; i++)
      await checkPassword({ identifier, password: `wrong ${i}` }, from()).catch(() => {})
    await expect(checkPassword({ identifier, password }, from())).rejects.toMatchObject({
      reason: 'sign_in_refused',
    })
    expect(await checkPassword({ identifier, password }, from({ knownDevice: true }))).toMatch(/^[\w-]{43}$/)
    expect((await events(identifier)).filter((line) => line.endsWith('barred'))).toHaveLength(2)
  })

  test('compares no more than five passwords and ten codes, however many come at the same moment', async () => {
    const identifier = await account()
    const here = from()
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => checkPassword({ identifier, password: `wrong ${i}` }, here)),
    )
    const told = await events(identifier)
    expect(told.filter((line) => line.endsWith('wrong_password'))).toHaveLength(5)
    expect(told.filter((line) => line.endsWith('barred'))).toHaveLength(15)

    const attempt = await checkPassword({ identifier, password }, from({ knownDevice: true }))
    const now = new Date()
    await Promise.allSettled(Array.from({ length: 30 }, () => checkCode(attempt, '000000', from(), now)))
    expect((await events(identifier)).filter((line) => line.endsWith('wrong_code'))).toHaveLength(10)
  })

  test('counts no right password, and a code that is right clears the wrong ones before it', async () => {
    const identifier = await account()
    for (let i = 0; i < 7; i++) await checkPassword({ identifier, password }, from())
    const attempt = await checkPassword({ identifier, password }, from())
    const now = new Date()
    await checkCode(attempt, '000000', from(), now).catch(() => {})
    await checkCode(attempt, await codeAt(now), from(), now)
    const { rows } = await admin.query<{ failures: number }>(
      `select c.otp_failures as failures from acl.credential c join "Officer" o on o."id" = c.officer_id where o."identifier" = $1`,
      [identifier],
    )
    expect(rows).toEqual([{ failures: 0 }])
  })

  test('refuses malformed, wrong and old codes, and ends the attempt after ten', async () => {
    const identifier = await account()
    const now = new Date()
    const attempt = await checkPassword({ identifier, password }, from())
    for (const code of ['', '12345', 'abcdef', '1234567', null])
      await expect(checkCode(attempt, code, from(), now), String(code)).rejects.toMatchObject({
        fields: { code: ['code_format'] },
      })
    const old = await codeAt(new Date(now.getTime() - 5 * 60_000))
    await expect(checkCode(attempt, old, from(), now)).rejects.toMatchObject({
      fields: { code: ['code_refused'] },
    })
    for (let i = 0; i < 9; i++) await checkCode(attempt, '000000', from(), now).catch(() => {})
    await expect(checkCode(attempt, await codeAt(now), from(), now)).rejects.toMatchObject({
      reason: 'attempt_over',
    })
  })

  test('keeps three live sessions of an officer and ends the oldest', async () => {
    const identifier = await account()
    const tokens: string[] = []
    for (let i = 0; i < 4; i++) {
      // A code is accepted once: each sign-in uses the next step.
      const now = new Date(Date.now() + i * 30_000)
      const attempt = await checkPassword({ identifier, password }, from())
      await checkCode(attempt, await codeAt(now), from(), now)
      tokens.push((await openSession(attempt, from())) ?? '')
    }
    await expect(listSessions(caller(tokens[0] ?? ''), {})).rejects.toMatchObject({ reason: 'revoked' })
    expect(await listSessions(caller(tokens[3] ?? ''), {})).toHaveLength(3)
  })
})
