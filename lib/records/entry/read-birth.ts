import { formatPartialDate, parsePartialDate } from '@/lib/identifiers/partial-date'
import { type Issue, issue } from './issue'

/** A date of birth as it is stored, without its note. */
type BirthValue = {
  year: number
  yearTo: number | null
  month: number | null
  day: number | null
  circa: boolean
}

/** Most years between which a birth may lie before the range says nothing any more. */
const widest = 20

/**
 * A date of birth known to the day, the month or the year, about a year, or between two years (`1961/1964`, `196X`). The first of January is
 * often "day not known" (DOMAIN R-NAM): it is said, with the year alone to be taken over.
 */
export function readBirth(
  field: string,
  typed: string,
  now: Date,
): { value: BirthValue | null | undefined; issues: Issue[] } {
  if (!typed.trim()) return { value: null, issues: [issue('must', field, 'required')] }
  const read = parsePartialDate(typed, { now })
  if (!read.ok) {
    const { from, to, circa, suggestion } = read.args
    if (read.error === 'range' && typeof from === 'number' && typeof to === 'number')
      return between(field, { from, to, circa: circa === 1 }, now)
    return {
      value: undefined,
      issues: [
        issue('must', field, `date.${read.error}`, {
          args: read.args,
          suggestion: suggestion === undefined ? undefined : String(suggestion),
        }),
      ],
    }
  }
  const { year, month = null, day = null, circa = false } = read.value
  const [other] = read.alternatives
  return {
    value: { year, yearTo: null, month, day, circa },
    issues: [
      ...(month === 1 && day === 1
        ? [issue('info', field, 'firstOfJanuary', { suggestion: String(year) })]
        : []),
      ...(other
        ? [
            issue('should', field, 'dayOrMonth', {
              args: { read: formatPartialDate(read.value), other: formatPartialDate(other) },
              suggestion: formatPartialDate(other),
            }),
          ]
        : []),
    ],
  }
}

function between(
  field: string,
  { from, to, circa }: { from: number; to: number; circa: boolean },
  now: Date,
): { value: BirthValue | undefined; issues: Issue[] } {
  const today = now.getUTCFullYear()
  if (from > today)
    return {
      value: undefined,
      issues: [issue('must', field, 'date.future', { args: { date: String(from) } })],
    }
  if (from < 1850)
    return {
      value: undefined,
      issues: [issue('must', field, 'date.tooEarly', { args: { year: String(from), earliest: '1850' } })],
    }
  const yearTo = Math.min(to, today)
  return {
    value: { year: from, yearTo: yearTo > from ? yearTo : null, month: null, day: null, circa },
    issues:
      yearTo - from > widest ? [issue('should', field, 'rangeWide', { args: { years: yearTo - from } })] : [],
  }
}

/** A date of birth in the text of a form, as `readBirth` reads it again. */
export function birthAsTyped({ year, yearTo, month, day, circa }: BirthValue): string {
  if (yearTo !== null) return `${year}/${yearTo}${circa ? '~' : ''}`
  return formatPartialDate({
    year,
    ...(month ? { month, ...(day ? { day } : {}) } : {}),
    ...(circa ? { circa } : {}),
  })
}
