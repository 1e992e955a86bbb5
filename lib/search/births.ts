import type { PartialDate } from '@/lib/identifiers/partial-date'
import type { WholeDate } from './keys'
import type { SubjectBirth } from './subject'

/**
 * A date of birth in one integer for the index: yyyymmdd with 00 for an unknown part. A span of years is the negative
 * of its first year times 100 plus its length: 1961 to 1964 is -196103. Circa adds a span of a year on both sides.
 */
export function packBirth(birth: SubjectBirth): number | null {
  if (!Number.isInteger(birth.year) || birth.year < 1 || birth.year > 9999) return null
  const to = birth.yearTo ?? birth.year
  if (to > birth.year) return -(birth.year * 100 + Math.min(99, to - birth.year))
  if (birth.circa && !birth.month) return -((birth.year - 1) * 100 + 2)
  return birth.year * 10_000 + (birth.month ?? 0) * 100 + (birth.month && birth.day ? birth.day : 0)
}

/** A packed date opened: `length` is 0 for one year, else how many further years the span has. Unknown parts are 0. */
export type OpenedBirth = { year: number; length: number; month: number; day: number }

export function openBirth(packed: number): OpenedBirth {
  if (packed < 0) return { year: Math.floor(-packed / 100), length: -packed % 100, month: 0, day: 0 }
  return {
    year: Math.floor(packed / 10_000),
    length: 0,
    month: Math.floor(packed / 100) % 100,
    day: packed % 100,
  }
}

export function writeBirth(birth: OpenedBirth): string {
  if (birth.length > 0) return `${birth.year}/${birth.year + birth.length}`
  const two = (n: number) => String(n).padStart(2, '0')
  return [String(birth.year), birth.month && two(birth.month), birth.day && two(birth.day)]
    .filter(Boolean)
    .join('-')
}

/** Years under which a date is filed: each year of a span up to five, none beyond. */
export function yearsOf(birth: OpenedBirth): number[] {
  if (birth.length > 4) return []
  return Array.from({ length: birth.length + 1 }, (_, i) => birth.year + i)
}

export function wholeDateOf(birth: OpenedBirth): WholeDate | null {
  return birth.length === 0 && birth.month > 0 && birth.day > 0
    ? { year: birth.year, month: birth.month, day: birth.day }
    : null
}

/** The readings of a typed date as the scorer compares them. */
export function openReadings(readings: readonly PartialDate[] | undefined): OpenedBirth[] {
  return (readings ?? []).map((date) =>
    date.circa && !date.month
      ? { year: date.year - 1, length: 2, month: 0, day: 0 }
      : { year: date.year, length: 0, month: date.month ?? 0, day: date.month ? (date.day ?? 0) : 0 },
  )
}
