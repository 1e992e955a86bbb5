import type { z } from 'zod'
import type { Actor, Caller } from '@/lib/access/actor'
import { denialOf, denialOfRow, needsRow, type Permission, type Subject } from '@/lib/access/policy'
import { apart, type Db, sqlOf, transaction } from '@/lib/db/client'
import { Answer, type AnswerKind, forbidden, invalid, unauthenticated } from '@/lib/errors'
import type { SearchDb } from '@/lib/search/sql'
import { enter, noteRefused } from './enter'
import { type AuditNote, writeEvent } from './event'
import { storable } from './storable'

/** What an operation gets: the transaction, who asks, the database's time, and the question about a row. */
export type Context = {
  db: Db
  sql: SearchDb
  actor: Actor
  caller: Caller
  now: Date
  /** Throws `forbidden` with the named denial when the policy says no for this row. */
  authorize: (subject: Subject) => void
  /** Reads a block without which the answer is still worth giving; undefined when it failed, which the event then names. */
  block: <T>(name: string, read: () => Promise<T>) => Promise<T | undefined>
}

type Definition<Input extends z.ZodType, Result> = {
  /** noun.verb, unique; it has a sentence in lib/audit/sentences.ts. */
  name: string
  permission: Permission
  input: Input
  /** For work in bulk; the default is eight seconds. */
  timeoutMs?: number
  run: (context: Context, input: z.output<Input>) => Promise<Result>
  /** What the log says: identifiers and counts, never contents (SECURITY §5.2). */
  audit: (input: z.output<Input>, result: Result) => AuditNote
}

export type Operation<Result> = ((caller: Caller, input: unknown) => Promise<Result>) & {
  operation: { name: string; permission: Permission }
}

/** Every operation of the program by name; house tests walk it. */
export const operations = new Map<string, Operation<unknown>>()

/**
 * The one door to data: parse → session → role and purpose → run → audit event → commit → answer.
 * A throw rolls everything back and records the attempt with its outcome in a transaction of its own.
 * @throws Answer one of the six; anything else is a bug.
 */
export function defineOperation<Input extends z.ZodType, Result>(
  definition: Definition<Input, Result>,
): Operation<Result> {
  const { name, permission } = definition
  // A module under work is loaded anew while developing; two operations of one name are a mistake everywhere else.
  if (operations.has(name) && process.env.NODE_ENV !== 'development')
    throw new Error(`two operations are called ${name}`)
  const operation: Operation<Result> = Object.assign(
    async (caller: Caller, raw: unknown): Promise<Result> => {
      const started = performance.now()
      try {
        if (!caller.token) throw unauthenticated('signed_out')
        const parsed = definition.input.safeParse(storable(raw))
        if (!parsed.success) throw invalidInput(parsed.error)
        return await transaction((db) => inside(definition, db, caller, parsed.data, started), {
          timeoutMs: definition.timeoutMs ?? 8_000,
        })
      } catch (error) {
        await recordAttempt(name, caller, error, started)
        throw error
      }
    },
    { operation: { name, permission } },
  )
  operations.set(name, operation as Operation<unknown>)
  return operation
}

async function inside<Input extends z.ZodType, Result>(
  { name, permission, run, audit }: Definition<Input, Result>,
  db: Db,
  caller: Caller,
  input: z.output<Input>,
  started: number,
): Promise<Result> {
  const { actor, now } = await enter(db, caller)
  const denial = denialOf(actor, permission)
  if (denial) throw forbidden(denial)
  let asked = false
  const authorize = (subject: Subject) => {
    asked = true
    const reason = denialOfRow(actor, permission, subject)
    if (reason) throw forbidden(reason)
  }
  const unavailable: string[] = []
  const block = async <T>(part: string, read: () => Promise<T>): Promise<T | undefined> => {
    const came = await apart(db, read)
    if ('done' in came) return came.done
    unavailable.push(part)
    console.error(`${name}: the block ${part} is unavailable`, came.failed)
    return undefined
  }
  const result = await run({ db, sql: sqlOf(db), actor, caller, now, authorize, block }, input)
  if (needsRow(permission) && !asked) throw new Error(`${name} never authorised its subject`)
  const note = audit(input, result)
  await writeEvent(sqlOf(db), {
    operation: name,
    outcome: 'done',
    caller,
    ms: performance.now() - started,
    ...note,
    ...(unavailable.length ? { details: { ...note.details, unavailable } } : {}),
  })
  return result
}

function invalidInput(error: z.ZodError): Answer {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || '_'
    fields[field] = [...(fields[field] ?? []), issue.message]
  }
  return invalid('input', fields)
}

const outcomes: Partial<Record<AnswerKind, 'denied' | 'invalid'>> = {
  unauthenticated: 'denied',
  forbidden: 'denied',
  'not-found': 'denied',
  invalid: 'invalid',
  conflict: 'invalid',
}

/** The trace of what did not happen. A database that is away cannot keep it; the answer says so by itself then. */
async function recordAttempt(name: string, caller: Caller, error: unknown, started: number) {
  const answer = error instanceof Answer ? error : null
  if (answer?.kind === 'too-many' || !caller.token) return
  const outcome = (answer && outcomes[answer.kind]) ?? 'failed'
  const reason = answer?.reason ?? 'bug'
  try {
    await transaction(async (db) => {
      if (answer?.kind === 'unauthenticated') return noteRefused(db, name, reason, caller)
      await enter(db, { ...caller, acts: false })
      const ms = performance.now() - started
      await writeEvent(sqlOf(db), { operation: name, outcome, reason, caller, ms })
    })
  } catch (second) {
    // The session may have ended between the two transactions; anything else must not hide the first error.
    if (!(second instanceof Answer)) console.error(`attempt of ${name} could not be recorded`, second)
  }
}
