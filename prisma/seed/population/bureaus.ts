import type pg from 'pg'
import { countries } from '@/lib/bureaus/countries'
import { tenants } from '@/lib/bureaus/tenants'

/**
 * Codes of the bureaus that own records, at the top of their trees. A database without bureaus (the bench's) gets them
 * first, all of them, in a transaction of their own.
 */
export async function bureausOf(admin: pg.ClientBase): Promise<string[]> {
  const present = async () =>
    (
      await admin.query<{ code: string }>(
        `select "code" from "Tenant" where "code" = "rootCode" and "kind" in ('ncb', 'sub_bureau') and "active" order by "code"`,
      )
    ).rows.map(({ code }) => code)
  const codes = await present()
  if (codes.length > 0) return codes
  await admin.query('begin')
  try {
    for (const c of [...countries].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null))) {
      await admin.query(
        `insert into "Country" ("code", "alpha3", "numeric", "kind", "parentCode", "region", "mena", "names", "ncbCity") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [c.code, c.alpha3, c.numeric, c.kind, c.parent, c.region, c.mena, c.names, c.ncbCity],
      )
    }
    for (const t of tenants) {
      await admin.query(
        `insert into "Tenant" ("code", "kind", "countryCode", "parentCode", "rootCode", "names", "databases", "purposes") values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [t.code, t.kind, t.country, t.parent, t.root, t.names, t.databases, t.purposes],
      )
    }
    await admin.query(
      `insert into "AuditEvent" ("operation", "outcome", "client", "details") values ('seed.bureaus', 'done', 'job', $1)`,
      [{ bureaus: tenants.length }],
    )
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
  return present()
}
