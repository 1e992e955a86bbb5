import { Answer } from '@/lib/errors'

/** Kind, reason and fields of the answer that work was refused with; null when it was done. */
export const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error) => (error instanceof Answer ? [error.kind, error.reason, error.fields] : error),
  )
