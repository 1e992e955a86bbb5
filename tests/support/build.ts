import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Caller, Role } from '@/lib/access/actor'
import type { PurposeCode } from '@/lib/access/purposes'

/** Builders write as the administrator, in one audited transaction each; what they make is what a test is about. */
export async function audited<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query('begin')
  try {
    const result = await work()
    await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('test.build', 'done')`)
    await admin.query('commit')
    return result
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}

/** A country with its bureau, or a national entity under one; idempotent. */
export function bureau(
  admin: pg.Client,
  code: string,
  of: { parent?: string; purposes?: PurposeCode[] } = {},
) {
  return audited(admin, async () => {
    const root = of.parent ?? code
    const names = JSON.stringify({
      en: `NCB ${code}`,
      fr: `BCN ${code}`,
      es: `OCN ${code}`,
      ar: `مكتب ${code}`,
    })
    await admin.query(
      `insert into "Country" ("code", "alpha3", "kind", "names") values ($1, $2, 'member', $3) on conflict do nothing`,
      [root, `${root}X`, names],
    )
    await admin.query(
      `insert into "Tenant" ("code", "kind", "countryCode", "parentCode", "rootCode", "names") values ($1, $2, $3, $4, $3, $5) on conflict do nothing`,
      [code, of.parent ? 'national_entity' : 'ncb', root, of.parent ?? null, names],
    )
    if (of.purposes)
      await admin.query(`update "Tenant" set "purposes" = $2 where "code" = $1`, [code, of.purposes])
    return code
  })
}

export type TestOfficer = Caller & { token: string; officerId: string; sessionId: string; identifier: string }

/** An officer with a live session whose sitting already has a purpose, unless told otherwise. */
export function officer(
  admin: pg.Client,
  tenant: string,
  of: { roles?: Role[]; clearance?: number; purpose?: PurposeCode | null; name?: string } = {},
): Promise<TestOfficer> {
  return audited(admin, async () => {
    const token = randomBytes(32)
    const identifier = `${randomUUID()}@${tenant.toLowerCase()}.example.org`
    const made = await admin.query<{ id: string }>(
      `insert into "Officer" ("tenantCode", "identifier", "name", "roles", "clearance") values ($1, $2, $3, $4, $5) returning "id"`,
      [tenant, identifier, of.name ?? 'Test Officer', of.roles ?? ['officer'], of.clearance ?? 0],
    )
    const officerId = made.rows[0]?.id ?? ''
    const purpose = of.purpose === undefined ? 'P-C' : of.purpose
    const session = await admin.query<{ id: string }>(
      `insert into acl.session (token_hash, officer_id, purpose, case_reference) values (sha256($1), $2, $3, $4) returning id`,
      [token, officerId, purpose, purpose ? 'TEST-1' : null],
    )
    return {
      token: token.toString('base64url'),
      client: 'portal',
      address: '192.0.2.1',
      acts: true,
      officerId,
      sessionId: session.rows[0]?.id ?? '',
      identifier,
    }
  })
}

export type RecordFacts = {
  owner: string
  status?: 'draft' | 'published' | 'ceased' | 'expired'
  level?: number
  withheldFrom?: string[]
  onlyTo?: string[]
  noPurpose?: PurposeCode[]
  retentionUntil?: string
  caption?: string
}

/** A person record on the spine with one name; returns the record's id. The search index is not its business. */
export function person(admin: pg.Client, facts: RecordFacts): Promise<string> {
  return audited(admin, async () => {
    const caption = facts.caption ?? 'TESTOV, Test'
    const [family = caption, given = null] = caption.split(', ')
    const made = await admin.query<{ id: string }>(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "level", "withheldFrom", "onlyTo", "noPurpose", "retentionUntil")
       values ('person', $1, $2, $3, $4, 'P-A', $5, $6, $7, $8, coalesce($9::date, current_date + 365)) returning "id"`,
      [
        facts.owner,
        facts.status ?? 'published',
        caption,
        `PER-${randomUUID()}`,
        facts.level ?? 0,
        facts.withheldFrom ?? [],
        facts.onlyTo ?? [],
        facts.noPurpose ?? [],
        facts.retentionUntil ?? null,
      ],
    )
    const id = made.rows[0]?.id ?? ''
    await admin.query(
      `insert into "Person" ("recordId", "status", "nationalities") values ($1, 'suspect', $2)`,
      [id, [facts.owner]],
    )
    await admin.query(
      `insert into "RecordName" ("recordId", "ordinal", "kind", "family", "given", "full", "script", "source") values ($1, 1, 'primary', $2, $3, $4, 'Latn', $5)`,
      [id, family, given, caption, facts.owner],
    )
    return id
  })
}
