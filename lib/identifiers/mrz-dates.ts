import { daysInMonth, type PartialDate } from './partial-date'

/**
 * The dates that the YYMMDD of a birth can be, likelier first; `<` or 00 for what is unknown. A hundred-year-old and a
 * newborn share two digits: both are given, none in the future, none more than 115 years ago. Empty for a date that
 * does not exist.
 */
export function birthReadings(yymmdd: string, now: Date): PartialDate[] {
  const parts = partsOf(yymmdd)
  if (!parts) return []
  const latest = now.getTime() + 86_400_000
  return [2000, 1900].flatMap((century) => {
    const date = dateOf(century + parts.two, parts)
    if (!date || now.getUTCFullYear() - date.year > 115) return []
    return Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1) > latest ? [] : [date]
  })
}

/**
 * The date that the YYMMDD of an expiry is: the latest that lies no more than thirty years ahead. Undefined for a date
 * that does not exist. Some states print the end of 1999 where they mean "never" (99 years).
 */
export function expiryReading(yymmdd: string, now: Date): PartialDate | undefined {
  const parts = partsOf(yymmdd)
  if (!parts) return undefined
  const latest = now.getUTCFullYear() + 30
  return dateOf(latest - ((((latest - parts.two) % 100) + 100) % 100), parts)
}

/** YYMMDD with fillers for what is not known (Doc 9303-3 4.8); all fillers for no date. */
export function writeYymmdd(date: PartialDate | undefined): string {
  const two = (part: number | undefined) => (part ? String(part % 100).padStart(2, '0') : '<<')
  return date ? String(date.year % 100).padStart(2, '0') + two(date.month) + two(date.day) : '<<<<<<'
}

type Parts = { two: number; month: number; day: number }

function partsOf(yymmdd: string): Parts | undefined {
  const [, two, month, day] = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/.exec(yymmdd) ?? []
  const known = (part = '') => (part === '<<' ? 0 : Number(part))
  return two ? { two: Number(two), month: known(month), day: known(day) } : undefined
}

function dateOf(year: number, { month, day }: Parts): PartialDate | undefined {
  if (!month) return { year }
  if (month > 12 || day > daysInMonth(year, month)) return undefined
  return { year, month, ...(day ? { day } : {}) }
}
