import { randomInt } from 'node:crypto'
import { generateSecret } from 'otplib'
import type pg from 'pg'
import { hashPassword } from '@/lib/auth/password'
import { seal } from '@/lib/auth/seal'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { secret } from '@/lib/config'
import { accountsIn, type DemoAccount, keyMark, writeAccounts } from './accounts-file'
import { castMembers } from './cast'
import { demoProgram, seedProgram } from './program'
import { seedId } from './subject'

/** When the cast was hired: part of their ids. */
const hired = new Date('2026-01-05T08:00:00Z')

export type SeededAccounts = {
  /** Officer ids by what is typed at sign-in. */
  officerIds: Map<string, string>
  /** Writes the file that the start command reads; called when the transaction has been committed. */
  keep: () => Promise<void>
}

/**
 * Makes the officers of the cast, with a password and an authenticator seed of this machine alone. Whoever has both in the
 * database and, under the present keys, in the file keeps them; else both are made anew. Hashing costs about 0.12 s each.
 */
export async function seedAccounts(db: pg.ClientBase, file: string): Promise<SeededAccounts> {
  const known = await accountsIn(file)
  const { rows } = await db.query<{ identifier: string; id: string; has: boolean }>(
    `select o."identifier", o."id", c.officer_id is not null as has from "Officer" o left join acl.credential c on c.officer_id = o."id"
     where o."identifier" = any ($1)`,
    [castMembers.map(({ identifier }) => identifier)],
  )
  const before = new Map(rows.map((row) => [row.identifier, row]))
  const accounts: DemoAccount[] = []
  const officerIds = new Map<string, string>()
  const fresh: { id: string; account: DemoAccount }[] = []
  for (const member of castMembers) {
    const { identifier, name, bureau, roles, clearance, locale, nationality = null } = member
    const id = before.get(identifier)?.id ?? seedId(`officer ${identifier}`, hired)
    officerIds.set(identifier, id)
    await db.query(
      `insert into "Officer" ("id", "tenantCode", "identifier", "name", "roles", "clearance", "locale", "createdAt", "nationality") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict ("identifier") do update set "tenantCode" = excluded."tenantCode", "name" = excluded."name", "roles" = excluded."roles", "clearance" = excluded."clearance",
         "nationality" = excluded."nationality"`,
      [id, bureau, identifier, name, [...roles], clearance, locale, hired, nationality],
    )
    const kept = before.get(identifier)?.has ? known.get(identifier) : undefined
    const account: DemoAccount = {
      identifier,
      name,
      bureau: tenantByCode(bureau)?.names.en ?? bureau,
      roles: [...roles],
      password: kept?.password ?? newPassword(),
      totpSecret: kept?.totpSecret ?? generateSecret(),
      keys: keyMark(),
    }
    accounts.push(account)
    if (!kept) fresh.push({ id, account })
  }
  const key = secret('totp')
  const hashes = await Promise.all(fresh.map(({ account }) => hashPassword(account.password)))
  for (const [i, { id, account }] of fresh.entries()) {
    await db.query(
      `insert into acl.credential (officer_id, password_hash, totp_sealed) values ($1, $2, $3)
       on conflict (officer_id) do update set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed, totp_last_step = 0, otp_failures = 0`,
      [id, hashes[i], Buffer.from(seal(account.totpSecret, key))],
    )
  }
  const { administrator, name } = demoProgram
  const account = accounts.find(({ identifier }) => identifier === administrator)
  if (account) {
    const program = known.get(administrator)?.program
    account.program = {
      name,
      key: await seedProgram(db, officerIds.get(administrator) ?? '', hired, program?.key),
    }
  }
  return { officerIds, keep: () => writeAccounts(file, accounts) }
}

/** Four groups of four signs without those that are taken for each other: 78 bits. */
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
