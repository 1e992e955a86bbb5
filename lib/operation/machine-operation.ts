import type { z } from 'zod'
import type { Actor, Caller } from '@/lib/access/actor'
import { denialOf, type Permission } from '@/lib/access/policy'
import { type DirectWork, directTransaction, statement } from '@/lib/db/direct'
import { Answer, forbidden, unauthenticated } from '@/lib/errors'
import { actorOf, bytesOf } from './enter'
import { type AuditNote, writeEvent } from './event'
import { type Operation, operations } from './operation'
import { storable } from './storable'

/** What a request takes from the client's budgets, and by what a list of numbers that is being tried is known. */
export type Spending = { runs: Uint8Array[]; places: number[]; typed: boolean }

/** The budgets of the client after this request; `refused` says which of them, or what else, stood against it. */
export type Spent = {
  refused: string | null
  retry_after: number | null
  client_id: string | null
  locale: string | null
  second_most: number | null
  second_left: number | null
  minute_most: number | null
  minute_left: number | null
  minute_ends: number | null
  day_most: number | null
  day_left: number | null
  day_ends: number | null
}

/** A refusal or an answer that was invalid, with what the budgets say after it. */
export class Spoken extends Answer {
  constructor(
    answer: Answer,
    readonly spent: Spent | undefined,
    readonly issues: readonly MachineIssue[] = [],
  ) {
    super(answer.kind, answer.reason, {
      fields: answer.fields,
      ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
    })
  }
}

/** What is wrong with a field: zod's own issue, or a code of the domain. */
export type MachineIssue = z.core.$ZodIssue | { code: 'domain'; path: (string | number)[]; reason: string }

export type MachineContext = {
  sql: DirectWork
  actor: Actor
  databases: readonly string[]
  now: Date
}

type Question<Result> = {
  /** What the log says of the request itself. */
  facts: Record<string, string | number | boolean | readonly string[]>
  reference: string
  purpose: string | undefined
  spending: Spending
  /** Where one statement is the whole of it: spending, context, look-ups and event (acl.check_document). */
  atOnce?: { procedure: string; params: readonly unknown[]; read: (answer: AtOnce) => Result }
  run: (context: MachineContext) => Promise<Result>
  note: (result: Result) => AuditNote
}

/** What a procedure of this kind answers, beside what its reader takes from it. */
export type AtOnce = {
  spent: Spent
  event?: string
  at?: string
  purpose?: string
  failed: string[]
  denied: string[]
} & Record<string, unknown>

export type Said<Result> = { result: Result; spent: Spent; event: string; at: string }

type Definition<Input extends z.ZodType, Result> = {
  name: string
  permission: Permission
  input: Input
  /** Reads the request; the second answer is what is wrong with it. */
  read: (input: z.output<Input>) => Question<Result> | { issues: readonly MachineIssue[] }
}

/**
 * The door for a bureau's own system: as `defineOperation`, with the key for the session, the budget before everything else
 * and as few round trips as there can be. The budget is taken in a transaction of its own; the look-ups and the event are
 * committed together before anything is answered.
 * @throws Spoken one of the six answers with the budgets; anything else is a bug
 */
export function defineMachineOperation<Input extends z.ZodType, Result>({
  name,
  permission,
  input,
  read,
}: Definition<Input, Result>) {
  if (operations.has(name) && process.env.NODE_ENV !== 'development')
    throw new Error(`two operations are called ${name}`)
  const operation = async (caller: Caller, raw: unknown): Promise<Said<Result>> => {
    const started = performance.now()
    if (!caller.token) throw new Spoken(unauthenticated('key_missing'), undefined)
    const parsed = input.safeParse(storable(raw))
    const question = parsed.success ? read(parsed.data) : { issues: parsed.error.issues }
    if ('issues' in question) return refuse(name, caller, question.issues, started)
    const { atOnce, reference } = question
    const asking = { ...caller, reference }
    if (!atOnce) {
      const spent = await spend(asking, question.spending)
      return inTransaction(name, permission, asking, question, spent, started)
    }
    const [row] = await statement<{ answer: AtOnce }>(atOnce.procedure, [
      bytesOf(caller.token),
      caller.address,
      reference,
      question.spending.runs,
      question.spending.places,
      question.spending.typed,
      ...atOnce.params,
      JSON.stringify(question.facts),
      null,
    ])
    const answer = row?.answer
    if (!answer) throw new Error(`${name} was not answered`)
    refuseSpent(answer.spent)
    return {
      result: atOnce.read(answer),
      spent: answer.spent,
      event: answer.event ?? '',
      at: answer.at ?? '',
    }
  }
  operations.set(
    name,
    Object.assign(operation as unknown as Operation<unknown>, { operation: { name, permission } }),
  )
  return operation
}

/** Takes one request out of the budgets of the key's client, by itself. */
export async function spend(caller: Caller, { runs, places, typed }: Spending): Promise<Spent> {
  const [spent] = await statement<Spent>(SPEND, [
    bytesOf(caller.token ?? ''),
    caller.address,
    runs,
    places,
    typed,
  ])
  if (!spent) throw new Error('nothing was spent')
  refuseSpent(spent)
  return spent
}

/** Whether this body may be sent under this Idempotency-Key: for the first time, or the same once more. */
export async function claimDeposit(caller: Caller, said: string, body: Uint8Array): Promise<boolean> {
  const [row] = await statement<{ same: boolean | null }>(CLAIM, [
    bytesOf(caller.token ?? ''),
    caller.address,
    said,
    body,
  ])
  return row?.same ?? false
}

const CLAIM = 'select acl.claim_deposit($1::bytea, $2::text, $3::text, $4::bytea) as same'

const SPEND = 'select * from acl.spend($1::bytea, $2::text, $3::bytea[], $4::int4[], $5::boolean)'

function refuseSpent(spent: Spent): void {
  const { refused, retry_after } = spent
  if (!refused) return
  const tooOften = /^(budget_|stopped)/.test(refused)
  const kind = tooOften
    ? 'too-many'
    : refused === 'address' || refused === 'purpose_not_allowed'
      ? 'forbidden'
      : 'unauthenticated'
  throw new Spoken(new Answer(kind, refused, retry_after === null ? {} : { retryAfter: retry_after }), spent)
}

async function inTransaction<Result>(
  name: string,
  permission: Permission,
  caller: Caller,
  question: Question<Result>,
  spent: Spent,
  started: number,
): Promise<Said<Result>> {
  try {
    return await directTransaction(async (sql) => {
      const [row] = await sql.query<{ databases: string[] }>(ENTER, [
        bytesOf(caller.token ?? ''),
        caller.address,
        caller.reference,
      ])
      const { actor, now } = actorOf(row)
      const denial = denialOf(actor, permission)
      if (denial) throw forbidden(denial)
      if (question.purpose && question.purpose !== actor.purpose?.code) throw forbidden('purpose_not_allowed')
      const result = await question.run({ sql, actor, databases: row?.databases ?? [], now })
      const note = question.note(result)
      const details = { ...question.facts, ...note.details }
      const event = await writeEvent(sql, {
        operation: name,
        outcome: 'done',
        caller,
        ms: performance.now() - started,
        ...note,
        details,
      })
      return { result, spent, event, at: now.toISOString() }
    })
  } catch (error) {
    if (!(error instanceof Answer)) await recordAttempt(name, caller, 'failed', 'bug', started)
    throw error instanceof Answer ? new Spoken(error, spent) : error
  }
}

const ENTER = 'select * from acl.enter_client($1::bytea, $2::text, $3::text)'

/** A request that cannot be read costs like any other, and whoever has no key learns nothing about it. */
async function refuse(
  name: string,
  caller: Caller,
  issues: readonly MachineIssue[],
  started: number,
): Promise<never> {
  const spent = await spend(caller, { runs: [], places: [], typed: false })
  await recordAttempt(name, caller, 'invalid', 'input', started)
  throw new Spoken(new Answer('invalid', 'input'), spent, issues)
}

async function recordAttempt(
  operation: string,
  caller: Caller,
  outcome: 'invalid' | 'failed',
  reason: string,
  started: number,
): Promise<void> {
  try {
    await directTransaction(async (sql) => {
      const [row] = await sql.query(ENTER, [bytesOf(caller.token ?? ''), caller.address, null])
      actorOf(row)
      await writeEvent(sql, { operation, outcome, reason, caller, ms: performance.now() - started })
    })
  } catch (second) {
    if (!(second instanceof Answer)) console.error(`attempt of ${operation} could not be recorded`, second)
  }
}
