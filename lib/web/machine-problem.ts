import type { Spent } from '@/lib/operation/machine-operation'

type Extra = {
  headers?: Record<string, string>
  args?: Record<string, string | number>
  errors?: readonly FieldError[]
  spent?: Spent | undefined
  retryAfter?: number | undefined
}

/** What is wrong with one field: where (RFC 6901), as a code, and with the values of its sentence. */
export type FieldError = { pointer: string; code: string; args: Record<string, string | number> }

/** An answer of the machine's interface that is not what was asked for: problem+json (RFC 9457). */
export class MachineProblem extends Error {
  constructor(
    readonly status: number,
    /** Has its text in the messages `developers.problems`. */
    readonly code: string,
    readonly extra: Extra = {},
  ) {
    super(`${status} ${code}`)
    this.name = 'MachineProblem'
  }
}
