import type { Caller } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'

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

/** Writes the event in the transaction of the act; who, when and why are filled by the database from the context. */
export async function writeEvent(
  db: Db,
  { operation, outcome, reason, caller, ms, subjects = [], details = {} }: AuditEntry,
) {
  // One plain insert: Prisma's create would read the row back.
  await db.$executeRaw`
    insert into "AuditEvent" ("operation", "outcome", "reason", "subjects", "details", "client", "address", "ms")
    values (${operation}, ${outcome}, ${reason ?? null}, ${subjects as string[]}::uuid[], ${JSON.stringify(details)}::jsonb,
            ${caller.client}, ${caller.address}, ${ms}::real)`
}
