import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { hintOf, readKey, writeKey } from '@/lib/machine/client-key'
import { seedId } from './subject'

/** The system that the demonstration has: its administrator is the security officer of its country. */
export const demoProgram = {
  administrator: 'olga',
  name: 'Boryspil passport control',
  tenant: 'UA',
}

/**
 * Makes the program, and its key unless the one that is known still opens it. A key is good for ninety days; the demonstration
 * makes another one when it has ended.
 * @returns the key, for the accounts file and nothing else
 */
export async function seedProgram(
  db: pg.ClientBase,
  administrator: string,
  hired: Date,
  known: string | undefined,
): Promise<string> {
  const id = seedId('program boryspil', hired)
  const { name, tenant } = demoProgram
  await db.query(
    `insert into "Officer" ("id", "tenantCode", "identifier", "name", "roles", "createdAt") values ($1, $2, $3, $4, '{machine}', $5)
     on conflict ("identifier") do update set "name" = excluded."name"`,
    [id, tenant, `api:${id}`, name, hired],
  )
  await db.query(
    `insert into "ApiClient" ("id", "tenantCode", "tenantRoot", "purpose", "databases", "addresses", "locale", "perSecond", "perMinute", "perDay", "perMisses", "createdBy", "createdAt")
     values ($1, $2, $2, 'P-H', '{SLTD,TDAWN,NOMINAL,SMV}', '{127.0.0.0/8,::1/128}', 'en', 50, 1000, 100000, 2000, $3, $4) on conflict ("id") do nothing`,
    [id, tenant, administrator, hired],
  )
  await db.query('insert into acl.client_spending (client_id) values ($1) on conflict do nothing', [id])
  const held = known === undefined ? undefined : readKey(known)
  const { rowCount } = await db.query(
    `select from acl.client_key where client_id = $1 and key_hash = sha256($2) and revoked_at is null and ends_at > now() + interval '1 day'`,
    [id, held ?? Buffer.alloc(0)],
  )
  if (known !== undefined && rowCount) return known
  const bytes = randomBytes(32)
  const key = writeKey(bytes)
  await db.query('delete from acl.client_key where client_id = $1', [id])
  await db.query(
    'insert into acl.client_key (client_id, key_hash, hint, approved_at) values ($1, sha256($2), $3, now())',
    [id, bytes, hintOf(key)],
  )
  return key
}
