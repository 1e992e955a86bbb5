import type { PersonStatus } from '@/lib/records/codes'

/** From the gravest down: each step says less of the person than the one before it. */
const gravity: readonly PersonStatus[] = ['convicted', 'charged', 'suspect', 'person_of_interest', 'witness']
const rankOf = (status: PersonStatus): number => gravity.indexOf(status)

/**
 * Whether a status says less than the one before: then the purpose is to be looked at again, and normally the notice ended
 * (R-ST-2). Whoever dies or is found is no case of it.
 */
export const isLowered = (before: PersonStatus, now: PersonStatus): boolean =>
  rankOf(before) >= 0 && rankOf(now) > rankOf(before)
