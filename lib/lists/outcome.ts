import type { Band } from '@/lib/search/explanation'

/** What came of a line, gravest first: the order of the filters. `failed` is never "nothing". */
export const outcomes = ['exact', 'strong', 'possible', 'failed', 'unread', 'none', 'waiting'] as const
export type Outcome = (typeof outcomes)[number]

/** Outcomes of lines that met a record. */
export const metOutcomes: readonly Outcome[] = ['exact', 'strong', 'possible']

/** The facts of a line of which its outcome follows, for the reader who asks: matches that he may not see are not there. */
export type LineFacts = {
  state: 'waiting' | 'checked' | 'unread'
  /** Databases that gave no answer. */
  failed: number
  /** The best match that exists for the reader. */
  band: Band | null
}

/**
 * What came of a line. A database that failed hides nothing that the others found, and where they found nothing the line is
 * not answered.
 */
export function outcomeOf({ state, failed, band }: LineFacts): Outcome {
  if (state === 'waiting') return 'waiting'
  if (state === 'unread') return 'unread'
  if (band === 'identical') return 'exact'
  if (band === 'strong') return 'strong'
  if (band === 'possible' || band === 'name-only') return 'possible'
  return failed > 0 ? 'failed' : 'none'
}

/** How many lines came out how. */
export function countsOf(lines: readonly LineFacts[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  for (const line of lines) counts[outcomeOf(line)]++
  return counts
}
