import { isoDay, yearsLater } from '@/lib/records/entry/days'

/** Years for which a notice is kept at most before its source is asked again, and by which it is extended (R-RET-1, -3). */
export const longestRetentionYears = 5

/** Days before the end on which the source is asked whether to keep it (R-RET-2; DOMAIN 1.7). */
export const promptDays = [180, 90, 30, 7] as const

/** Days after the end until what is hidden is deleted. */
export const daysUntilDeleted = 30

/** Suspended at most so many months (R-NOT-7). */
const longestSuspensionMonths = 6

const dayMs = 86_400_000
const dayOf = (isoText: string): Date => new Date(`${isoText}T00:00:00Z`)
const addDays = (isoText: string, days: number): string =>
  isoDay(new Date(dayOf(isoText).getTime() + days * dayMs))

/** The ISO day until which a notice that is published now is kept, unless its source names an earlier one. */
export const firstTerm = (published: Date): string => yearsLater(published, longestRetentionYears)

/**
 * The day to which a term may be extended: five years from today at most, never before the present end. Undefined when there is
 * nothing to extend: what has ended is requested anew (R-RET-4).
 */
export const latestExtension = (keptUntil: string, now: Date): string | undefined =>
  keptUntil < isoDay(now) ? undefined : yearsLater(now, longestRetentionYears)

export type RetentionPrompt = { daysBefore: (typeof promptDays)[number]; on: string }

/** Every day on which the source is asked about a term, in order. */
export const promptsOf = (keptUntil: string): RetentionPrompt[] =>
  promptDays.map((daysBefore) => ({ daysBefore, on: addDays(keptUntil, -daysBefore) }))

/**
 * The prompt that is due and was not yet sent, the most pressing one only: after an outage nobody gets four at once. `sent` are
 * the prompts of this term that went out.
 */
export function promptDue(
  keptUntil: string,
  sent: readonly number[],
  now: Date,
): RetentionPrompt | undefined {
  const today = isoDay(now)
  if (today > keptUntil) return undefined
  const due = promptsOf(keptUntil).findLast(({ on }) => on <= today)
  return due && sent.every((days) => days > due.daysBefore) ? due : undefined
}

/** What a term does with a notice: kept, hidden from everybody after its last day, deleted after thirty more (R-RET-4). */
export function retentionStage(keptUntil: string, now: Date): 'kept' | 'hidden' | 'deleted' {
  const today = isoDay(now)
  if (today <= keptUntil) return 'kept'
  return today <= addDays(keptUntil, daysUntilDeleted) ? 'hidden' : 'deleted'
}

/** The last moment until which a notice that is suspended now may stay so; the last of the month where there is no such day. */
export function latestSuspension(from: Date): Date {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + longestSuspensionMonths]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const end = new Date(from)
  end.setUTCFullYear(year, month, Math.min(from.getUTCDate(), last))
  return end
}

/** Days for the papers where the country that located somebody has not stated its own: the shortest that is common (18 to 40). */
export const usualPapersDays = 18

/** Hours and days that the requester has after its person was located (R-RED-8): to acknowledge, to say what it means to do. */
export const locatedClocks = (located: Date, papersWithinDays: number) => ({
  acknowledgeBy: new Date(located.getTime() + dayMs),
  intentBy: new Date(located.getTime() + 3 * dayMs),
  papersBy: new Date(located.getTime() + papersWithinDays * dayMs),
})
