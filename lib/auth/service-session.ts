import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Caller, Role } from '@/lib/access/actor'
import type { PurposeCode } from '@/lib/access/purposes'

/** A program that acts for one bureau under a name of its own: it appears in the log like anybody else. */
export type Service = {
  identifier: string
  name: string
  tenant: string
  roles: Role[]
  purpose: PurposeCode
  caseReference: string
}

/**
 * Opens a short session for a service, so that scripts use the same door as people. Only an operator with the
 * administrator's connection can: nothing in the web process makes such a session.
 * @param admin a connected administrator client (the cluster's superuser: officers' rows have forced row security)
 * @throws Error when the tenant does not exist
 */
export async function openServiceSession(admin: pg.Client, service: Service): Promise<Caller> {
  const token = randomBytes(32)
  await admin.query('begin')
  try {
    const officer = await admin.query<{ id: string }>(
      `insert into "Officer" ("tenantCode", "identifier", "name", "roles") values ($1, $2, $3, $4)
       on conflict ("identifier") do update set "name" = excluded."name", "roles" = excluded."roles", "tenantCode" = excluded."tenantCode"
       returning "id"`,
      [service.tenant, service.identifier, service.name, service.roles],
    )
    const id = officer.rows[0]?.id
    await admin.query(
      `insert into acl.session (token_hash, officer_id, kind, idle_limit, purpose, case_reference, device)
       values (sha256($1), $2, 'job', interval '2 hours', $3, $4, 'script')`,
      [token, id, service.purpose, service.caseReference],
    )
    await admin.query(
      `insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "client", "details")
       select 'service.session', 'done', $1, t."code", t."rootCode", 'job', '{}' from "Tenant" t where t."code" = $2`,
      [id, service.tenant],
    )
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
  return { token: token.toString('base64url'), client: 'job', address: null, acts: true }
}
