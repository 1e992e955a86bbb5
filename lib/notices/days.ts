import { ageAt, type PartialDate, toInt } from '@/lib/identifiers/partial-date'

/** yyyymmdd of the last day that a date can mean; days that no month has do no harm in comparing. */
const lastInt = ({ year, month, day }: PartialDate): number =>
  year * 10_000 + (month ?? 12) * 100 + (month === undefined ? 31 : (day ?? 31))

const intOf = (now: Date): number =>
  now.getUTCFullYear() * 10_000 + (now.getUTCMonth() + 1) * 100 + now.getUTCDate()

/** Whether one date is before the other whatever of them is not known. */
export const certainlyBefore = (one: PartialDate, other: PartialDate): boolean => lastInt(one) < toInt(other)

/** Whether the whole of a date has passed. */
export const hasPassed = (date: PartialDate, now: Date): boolean => lastInt(date) < intOf(now)

/** Age at another date, of which as little may be known: the least and the greatest possible. */
export function ageOn(birth: PartialDate, { year, month, day }: PartialDate): { min: number; max: number } {
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  const last = new Date(Date.UTC(year, month ?? 12, 0))
  const end = day === undefined ? last : first
  return { min: ageAt(birth, first).min, max: ageAt(birth, end).max }
}
