import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hintOf, writeKey } from '@/lib/machine/client-key'
import { bureausOf } from '@/prisma/seed/population/bureaus'

/** Rows written by one statement: a transaction that a bench can stop and go on with. */
const step = 250_000

/**
 * Number `i` of the synthetic documents: two letters and seven digits, spread over all of them so that no two stand beside
 * each other. The same in SQL, where five million are made, and here, where they are asked for.
 */
export const numberOf = (i: number): string =>
  `${String.fromCharCode(65 + ((i * 7) % 26), 65 + (Math.floor(i / 26) % 26))}${String((i * 7_919_317) % 10_000_000).padStart(7, '0')}`
const NUMBER = `chr(65 + (i * 7 % 26)::int) || chr(65 + (i / 26 % 26)::int) || lpad((i * 7919317 % 10000000)::text, 7, '0')`

const issuers = ['FR', 'BE', 'MA', 'UA', 'BR', 'KE', 'JP', 'MX', 'PL', 'ES']
/** Alpha-2 of the issuer of document `i`. */
export const issuerOf = (i: number): string => issuers[i % issuers.length] ?? 'FR'

/** Fills up to so many documents and vehicles, in bulk: triggers of rows are for those who write one at a time. */
export async function loadThings(
  admin: pg.Client,
  wanted: { documents: number; vehicles: number },
  say: (line: string) => void,
): Promise<void> {
  await bureausOf(admin)
  await admin.query(
    `set statement_timeout = 0; set synchronous_commit = off; set session_replication_role = replica`,
  )
  await load(admin, 'documents', 'travel-document', wanted.documents, DOCUMENTS, say)
  await load(admin, 'vehicles', 'vehicle', wanted.vehicles, VEHICLES, say)
  say('Analysing')
  await admin.query('set session_replication_role = default; set synchronous_commit = on')
  for (const name of ['Record', 'TravelDocument', 'Vehicle']) await admin.query(`vacuum (analyze) "${name}"`)
}

async function load(
  admin: pg.Client,
  what: string,
  type: string,
  wanted: number,
  text: string,
  say: (line: string) => void,
) {
  const { rows } = await admin.query<{ n: string }>(
    `select count(*) as n from "Record" where "type" = $1 and "reference" like 'BENCH-%'`,
    [type],
  )
  for (let from = Number(rows[0]?.n ?? 0); from < wanted; from += step) {
    say(`${what}: ${from.toLocaleString('en')} of ${wanted.toLocaleString('en')}`)
    await admin.query(text, [from, Math.min(wanted, from + step) - 1, issuers])
  }
}

const RECORDS = (type: string, prefix: string) => `
  insert into "Record" ("id", "type", "owner", "status", "caption", "reference", "purpose", "retentionUntil")
  select uuid7(), '${type}', ($3::text[])[i % cardinality($3) + 1], 'published', 'Bench', 'BENCH-${prefix}' || i, 'P-B', current_date + 3650
    from generate_series($1::bigint, $2::bigint) i returning "id", "owner", substr("reference", ${`BENCH-${prefix}`.length + 1})::bigint as i`

const DOCUMENTS = `with made as (${RECORDS('travel-document', 'D')})
  insert into "TravelDocument" ("recordId", "issuer", "country", "kind", "status", "number", "numberNorm")
  select m."id", c."alpha3", m."owner", 'passport', 'lost_by_bearer', ${NUMBER}, ${NUMBER} from made m join "Country" c on c."code" = m."owner"`

const VEHICLES = `with made as (${RECORDS('vehicle', 'V')})
  insert into "Vehicle" ("recordId", "kind", "status", "make", "vin", "vinNorm")
  select m."id", 'car', 'stolen', 'Bench', v, v from made m cross join lateral (select 'WVWZZZ1JZ' || lpad((i * 7919317 % 100000000)::text, 8, '0')) x (v)`

/** A client of NCB Paris without practical limits: budgets are counted as for anybody, and not reached. */
export async function benchClient(admin: pg.Client): Promise<string> {
  const id = randomUUID()
  const bytes = randomBytes(32)
  const key = writeKey(bytes)
  await admin.query('begin')
  await admin.query(
    `insert into "Officer" ("id", "tenantCode", "identifier", "name", "roles") values ($1, 'FR', $2, 'Bench', '{machine}')`,
    [id, `api:${id}`],
  )
  await admin.query(
    `insert into "ApiClient" ("id", "tenantCode", "tenantRoot", "purpose", "databases", "addresses", "locale", "perSecond", "perMinute", "perDay", "perMisses", "createdBy")
     values ($1, 'FR', 'FR', 'P-H', '{SLTD,TDAWN,NOMINAL,SMV}', '{127.0.0.0/8}', 'en', 10000, 500000, 100000000, 10000000, $1)`,
    [id],
  )
  await admin.query(
    'insert into acl.client_key (client_id, key_hash, hint, approved_at) values ($1, sha256($2), $3, now())',
    [id, bytes, hintOf(key)],
  )
  await admin.query('insert into acl.client_spending (client_id) values ($1)', [id])
  await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('client.make', 'done')`)
  await admin.query('commit')
  return key
}
