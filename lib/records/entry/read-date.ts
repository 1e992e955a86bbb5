import { formatPartialDate, parsePartialDate } from '@/lib/identifiers/partial-date'
import type { Field } from '../field'
import { issue } from './issue'
import type { Reading } from './read-text'

/**
 * A date of which the year, the month or the day is known, as it is stored: `2026`, `2026-03`, `2026-03-02`. A day that could
 * also be the month is said, with the other reading; "about" is not kept, because the columns of things have no place for it.
 */
export function readDate(
  { name, yearOnly }: Field,
  typed: string,
  { now, ahead }: { now: Date; ahead: boolean },
): Reading<string | number> {
  if (!typed.trim()) return { value: null, issues: [] }
  const read = parsePartialDate(typed, { now, allowFuture: ahead || yearOnly === true })
  if (!read.ok) {
    const { suggestion } = read.args
    return {
      value: undefined,
      issues: [
        issue('must', name, `date.${read.error}`, {
          args: read.args,
          suggestion: suggestion === undefined ? undefined : String(suggestion),
        }),
      ],
    }
  }
  const { circa, ...date } = read.value
  const [other] = read.alternatives
  if (yearOnly) {
    // Models of the coming year are sold, and stolen, from autumn on.
    const most = now.getUTCFullYear() + 1
    return date.year > most
      ? {
          value: undefined,
          issues: [issue('must', name, 'outside', { args: { typed: String(date.year), least: 1880, most } })],
        }
      : { value: date.year, issues: [] }
  }
  return {
    value: formatPartialDate(date),
    issues: [
      ...(circa ? [issue('info', name, 'circaDropped')] : []),
      ...(other
        ? [
            issue('should', name, 'dayOrMonth', {
              args: { read: formatPartialDate(date), other: formatPartialDate(other) },
              suggestion: formatPartialDate(other),
            }),
          ]
        : []),
    ],
  }
}

/** The first and the last day that a stored date can mean, as texts that sort like days. */
export const daysOf = (date: string): { first: string; last: string } => ({
  first: `${date}-01-01`.slice(0, 10),
  last: date.length === 10 ? date : `${date}-99-99`.slice(0, 10),
})

/** Whether one stored date is certainly before another, whatever of them is not known. */
export const certainlyBefore = (one: string, other: string): boolean => daysOf(one).last < daysOf(other).first
