import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { PurposeCode } from '@/lib/access/purposes'
import { hintOf, writeKey } from '@/lib/machine/client-key'
import type { DatabaseCode } from '@/lib/machine/databases'
import { audited } from './build'

export type FiledClient = { id: string; key: string; keyId: string; name: string }

export type ClientFacts = {
  tenant: string
  root?: string
  purpose?: PurposeCode
  databases?: DatabaseCode[]
  addresses?: string[]
  locale?: string
  perSecond?: number
  perMinute?: number
  perDay?: number
  perMisses?: number
  silentBasis?: string
}

/** A program of a bureau with one live key, from this machine, with budgets that no test spends unless it says so. */
export function filedClient(admin: pg.Client, facts: ClientFacts): Promise<FiledClient> {
  return audited(admin, async () => {
    const id = randomUUID()
    const name = `Gate ${id.slice(0, 8)}`
    await admin.query(
      `insert into "Officer" ("id", "tenantCode", "identifier", "name", "roles") values ($1, $2, $3, $4, '{machine}')`,
      [id, facts.tenant, `api:${id}`, name],
    )
    await admin.query(
      `insert into "ApiClient" ("id", "tenantCode", "tenantRoot", "purpose", "databases", "addresses", "locale", "perSecond", "perMinute", "perDay", "perMisses", "createdBy", "silentBasis")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $1, $12)`,
      [
        id,
        facts.tenant,
        facts.root ?? facts.tenant,
        facts.purpose ?? 'P-H',
        facts.databases ?? ['SLTD', 'TDAWN', 'NOMINAL', 'SMV'],
        facts.addresses ?? ['127.0.0.0/8'],
        facts.locale ?? 'en',
        facts.perSecond ?? 10_000,
        facts.perMinute ?? 100_000,
        facts.perDay ?? 1_000_000,
        facts.perMisses ?? 100_000,
        facts.silentBasis ?? null,
      ],
    )
    return { id, name, ...(await addKey(admin, id)) }
  })
}

/** A further key of a client. */
export async function addKey(admin: pg.Client, client: string): Promise<{ key: string; keyId: string }> {
  const bytes = randomBytes(32)
  const key = writeKey(bytes)
  const made = await admin.query<{ id: string }>(
    'insert into acl.client_key (client_id, key_hash, hint, approved_at) values ($1, sha256($2), $3, now()) returning id',
    [client, bytes, hintOf(key)],
  )
  await admin.query('insert into acl.client_spending (client_id) values ($1) on conflict do nothing', [
    client,
  ])
  return { key, keyId: made.rows[0]?.id ?? '' }
}
