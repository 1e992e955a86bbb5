import type { Caller } from '@/lib/access/actor'
import type { SearchDb } from '@/lib/search/sql'

type Plain = string | number | boolean | null | readonly string[] | readonly number[]

/** What an operation says about itself: record ids and counted facts, never contents. */
export type AuditNote = { subjects?: readonly string[]; details?: Record<string, Plain> }

export type AuditEntry = AuditNote & {
  operation: string
  outcome: 'done' | 'denied' | 'invalid' | 'failed'
  reason?: string
  caller: Caller
  ms: number
}

/** Writes the event, answers with its id, in the transaction of the act; who, when and why are filled by the database from the context. */
export async function writeEvent(
  db: SearchDb,
  { operation, outcome, reason, caller, ms, subjects = [], details = {} }: AuditEntry,
): Promise<string> {
  // One plain insert: Prisma's create would read the row back.
  const params = [
    operation,
    outcome,
    reason ?? null,
    subjects,
    JSON.stringify(details),
    caller.client,
    caller.address,
    ms,
  ]
  const [row] = await db.query<{ id: string }>(EVENT, params)
  return row?.id ?? ''
}

const EVENT = `insert into "AuditEvent" ("operation", "outcome", "reason", "subjects", "details", "client", "address", "ms")
values ($1::text, $2::text, $3::text, $4::uuid[], $5::jsonb, $6::text, $7::text, $8::real)
returning "id"::text`
