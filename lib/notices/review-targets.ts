import type { NoticeType } from './codes'

/** What a target depends on: the row of the notice. `urgent`: an orange one, or a yellow one about a minor. */
export type Aimed = { type: NoticeType; urgent: boolean; flagged: boolean; complete: boolean }

const hourMs = 3_600_000

/**
 * Hours in which the Secretariat means to decide on a request (DOMAIN 2.6, "fast lane"): four for a child and for a danger that is
 * near, a day for a red or blue one whose file is clean, three days for all others.
 */
export function targetHours({ type, urgent, flagged, complete }: Aimed): number {
  if (urgent) return 4
  const clean = complete && !flagged
  return clean && (type === 'red' || type === 'blue') ? 24 : 72
}

/**
 * When a request is due that comes in now. The first time the hours begin; when it comes back from its bureau the time that it spent
 * there does not count. What was late when it went back is late when it returns.
 *
 * `before`: when it was due; `pausedAt`: since when it has been with its bureau.
 */
export function dueOnArrival(
  aimed: Aimed,
  { before, pausedAt }: { before: Date | null; pausedAt: Date | null },
  now: Date,
): Date {
  if (before === null) return new Date(now.getTime() + targetHours(aimed) * hourMs)
  const away = pausedAt === null ? 0 : Math.max(0, now.getTime() - pausedAt.getTime())
  return new Date(before.getTime() + away)
}

export type DueStage = 'rests' | 'runs' | 'soon' | 'late'

/** How a target stands: `rests` without one or while the bureau has it, `soon` in the last quarter of four hours or the last six hours. */
export function dueStage(
  { reviewBy, pausedAt, since }: { reviewBy: Date | null; pausedAt: Date | null; since: Date },
  now: Date,
): DueStage {
  if (reviewBy === null || pausedAt !== null) return 'rests'
  const left = reviewBy.getTime() - now.getTime()
  if (left <= 0) return 'late'
  const whole = reviewBy.getTime() - since.getTime()
  return left <= Math.min(6 * hourMs, Math.max(hourMs, whole / 4)) ? 'soon' : 'runs'
}

/** Minutes of inactivity after which what a reviewer took is free again. */
export const leaseMinutes = 30

/** Whether somebody holds it now: his last act on it is not longer ago than a lease lasts. */
export const isClaimed = (claimedAt: Date | null, now: Date): boolean =>
  claimedAt !== null && now.getTime() - claimedAt.getTime() < leaseMinutes * 60_000
