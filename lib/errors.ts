/**
 * The six answers (ARCHITECTURE §0.9). Everything else that is thrown is a bug and becomes a 500 with a reference.
 * `reason` is a code with a text in the `errors` message namespace; `fields` carries one code per input field.
 */
export type AnswerKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many'

export class Answer extends Error {
  readonly kind: AnswerKind
  readonly reason: string
  readonly fields: Record<string, string[]>
  /** Next hands only this of an error to the error page: it says which of the six answers it was. */
  readonly digest: string
  /** Seconds after which a repeat makes sense; only for `too-many`. */
  readonly retryAfter: number | undefined

  constructor(
    kind: AnswerKind,
    reason: string,
    extra: { fields?: Record<string, string[]>; retryAfter?: number } = {},
  ) {
    super(`${kind}: ${reason}`)
    this.name = 'Answer'
    this.kind = kind
    this.reason = reason
    this.digest = `answer:${kind}:${reason}`
    this.fields = extra.fields ?? {}
    this.retryAfter = extra.retryAfter
  }
}

export const invalid = (reason: string, fields?: Record<string, string[]>) =>
  new Answer('invalid', reason, fields ? { fields } : {})
export const unauthenticated = (reason: string) => new Answer('unauthenticated', reason)
export const forbidden = (reason: string) => new Answer('forbidden', reason)
export const notFound = (reason = 'not_found') => new Answer('not-found', reason)
export const conflict = (reason: string) => new Answer('conflict', reason)
export const tooMany = (reason: string, retryAfter: number) => new Answer('too-many', reason, { retryAfter })

export const statusOf: Record<AnswerKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 503,
}
