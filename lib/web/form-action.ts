import { headers } from 'next/headers'
import { currentCaller } from '@/lib/auth/officer'
import { Answer, type AnswerKind } from '@/lib/errors'
import type { Operation } from '@/lib/operation/operation'
import { requireSameOrigin } from './same-origin'

/** What a form knows after it was sent. `fieldErrors` and `formErrors` are codes of the `errors` message namespace. */
export type FormState<Result = unknown> = {
  status: 'idle' | 'invalid' | 'denied' | 'signedOut' | 'notFound' | 'conflict' | 'tooMany' | 'done'
  fieldErrors?: Record<string, string[]>
  formErrors?: string[]
  /** What was typed, kept so that nothing is lost; never passwords or codes. */
  values?: Record<string, string>
  result?: Result
}

const statuses: Record<AnswerKind, FormState['status']> = {
  invalid: 'invalid',
  forbidden: 'denied',
  unauthenticated: 'signedOut',
  'not-found': 'notFound',
  conflict: 'conflict',
  'too-many': 'tooMany',
}

/**
 * Runs an operation from a submitted form: same origin, fields to input, answers to a state that the form can show.
 * Anything that is not one of the six answers goes up to the error page with its reference.
 */
export async function formAction<Result>(
  operation: Operation<Result>,
  form: FormData,
  inputOf: (fields: Record<string, string>) => unknown = (fields) => fields,
): Promise<FormState<Result>> {
  const values = fieldsOf(form)
  return answered(values, async () => operation(await currentCaller(), inputOf(values)))
}

/** The same for work that is not an operation: the two steps of signing in. */
export async function answered<Result>(
  values: Record<string, string>,
  work: () => Promise<Result>,
): Promise<FormState<Result>> {
  try {
    requireSameOrigin(await headers())
    return { status: 'done', result: await work() }
  } catch (error) {
    if (!(error instanceof Answer)) throw error
    return {
      status: statuses[error.kind],
      fieldErrors: error.fields,
      formErrors: error.reason === 'input' ? [] : [error.reason],
      values: withoutSecrets(values),
    }
  }
}

/** Text fields of a form; Next's own `$ACTION…` fields and files are left out. The last value of a repeated name counts. */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$')) fields[name] = value
  return fields
}

function withoutSecrets({ password: _password, code: _code, ...rest }: Record<string, string>) {
  return rest
}
