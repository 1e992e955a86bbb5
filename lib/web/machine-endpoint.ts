import type { z } from 'zod'
import type { Caller } from '@/lib/access/actor'
import { addressOf } from '@/lib/auth/address'
import { config } from '@/lib/config'
import { Answer, type AnswerKind, statusOf } from '@/lib/errors'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { translatorOf } from '@/lib/i18n/translator'
import { readKey } from '@/lib/machine/client-key'
import { callerAddress } from '@/lib/machine/networks'
import { type Spent, Spoken } from '@/lib/operation/machine-operation'
import { partFieldOf } from '@/lib/records/parts'
import { fieldErrors } from './field-errors'
import { readBody } from './machine-body'
import { type FieldError, MachineProblem } from './machine-problem'
import { json } from './respond'

export type MachineRequest = { caller: Caller; value: unknown; bytes: Uint8Array; started: number }
type MachineAnswer = {
  body: unknown
  status?: number
  headers?: Record<string, string>
  spent?: Spent | undefined
}

/**
 * A route of the machine's interface: the key, the body, the work, and every failure as problem+json in the language of the
 * client. Nothing of a cookie is read here, so that no page can make a browser ask.
 */
export async function machineEndpoint(
  request: Request,
  schema: z.ZodType,
  work: (asked: MachineRequest) => Promise<MachineAnswer>,
): Promise<Response> {
  const started = performance.now()
  try {
    const caller = callerOf(request)
    const { value, bytes } = await readBody(request)
    const { body, status, headers, spent } = await work({ caller, value, bytes, started })
    return json(body, { ...(status ? { status } : {}), headers: { ...headers, ...budgetHeaders(spent) } })
  } catch (error) {
    return problemOf(error, schema)
  }
}

/** What answers every other method. */
export const onlyPost = () => problemOf(new MachineProblem(405, 'method', { headers: { Allow: 'POST' } }))

/** The language of the client, from what its budget said. */
export const languageOf = (spent: Spent | undefined): Locale =>
  isLocale(spent?.locale) ? spent.locale : 'en'

function callerOf(request: Request): Caller {
  const [scheme = '', text = '', more] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' || !text) throw unknownKey('key_missing')
  const key = more === undefined ? readKey(text) : undefined
  // Answered without a look into the database: a checksum that does not fit is a slip in copying.
  if (!key) throw unknownKey('key_malformed')
  return {
    token: Buffer.from(key).toString('base64url'),
    client: 'api',
    address: callerAddress(addressOf(request.headers)),
    acts: true,
  }
}

const challenge = { 'WWW-Authenticate': 'Bearer realm="meridian"' }
const unknownKey = (code: string) => new MachineProblem(401, code, { headers: challenge })

async function problemOf(error: unknown, schema?: z.ZodType): Promise<Response> {
  const problem = error instanceof MachineProblem ? error : problemOfAnswer(error, schema)
  const { status, code, extra } = problem
  const locale = languageOf(extra.spent)
  const t = await translatorOf(locale)
  const body = {
    type: `${config().origin}/${locale}/developers#${code}`,
    title: t(`developers.problems.${code}`, { ...extra.args }),
    status,
    code,
    ...(extra.errors?.length
      ? {
          errors: extra.errors.map(({ pointer, code: field, args }) => ({
            pointer,
            code: field,
            detail: t(`developers.fields.${args.code === field ? 'entry_refused' : field}`, args),
          })),
        }
      : {}),
  }
  return json(body, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(extra.retryAfter ? { 'Retry-After': String(Math.ceil(extra.retryAfter)) } : {}),
      ...budgetHeaders(extra.spent),
      ...extra.headers,
    },
  })
}

/** What the client itself used up; a busy server is another matter (503). */
const statusFor = (kind: AnswerKind, reason: string): number =>
  kind === 'too-many' && /^(budget_|stopped)/.test(reason) ? 429 : statusOf[kind]

function problemOfAnswer(error: unknown, schema: z.ZodType | undefined): MachineProblem {
  if (error instanceof Spoken) {
    const { kind, reason, spent, retryAfter, issues, fields } = error
    return new MachineProblem(statusFor(kind, reason), reason, {
      spent,
      retryAfter,
      errors: schema && issues.length ? fieldErrors(issues, schema) : errorsOfFields(fields),
      ...(kind === 'unauthenticated' ? { headers: challenge } : {}),
    })
  }
  if (error instanceof Answer) {
    const { kind, reason, retryAfter, fields } = error
    return new MachineProblem(statusOf[kind], reason, { retryAfter, errors: errorsOfFields(fields) })
  }
  const reference = crypto.randomUUID()
  console.error(`bug ${reference}`, error)
  return new MachineProblem(500, 'bug', { args: { reference } })
}

/** What an operation of the portal found wrong, by the names of its fields; a row of a part is an object in a list. */
const errorsOfFields = (fields: Record<string, string[]>): FieldError[] =>
  Object.entries(fields).flatMap(([name, codes]) =>
    codes.map((code) => ({ pointer: `/fields/${placeOf(name)}`, code, args: { code } })),
  )

function placeOf(name: string): string {
  const of = partFieldOf(name)
  return of ? `${of.part}/${of.row - 1}/${of.field}` : name
}

/** What is left of the budgets (draft-ietf-httpapi-ratelimit-headers). */
function budgetHeaders(spent: Spent | undefined): Record<string, string> {
  if (!spent || spent.second_most === null) return {}
  const windows = [
    ['second', spent.second_most, spent.second_left, 1, 1],
    ['minute', spent.minute_most, spent.minute_left, 60, spent.minute_ends],
    ['day', spent.day_most, spent.day_left, 86_400, spent.day_ends],
  ] as const
  return {
    'RateLimit-Policy': windows.map(([name, quota, , width]) => `"${name}";q=${quota};w=${width}`).join(', '),
    RateLimit: windows.map(([name, , left, , ends]) => `"${name}";r=${left};t=${ends}`).join(', '),
  }
}
