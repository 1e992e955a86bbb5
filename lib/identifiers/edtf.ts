import { daysInMonth, type PartialDate } from './partial-date'

/**
 * One date of a work of art: a `PartialDate` whose year may be known only to the decade, century or millennium, and which
 * may be uncertain as well as approximate. Years before our era are counted astronomically: 0 is 1 BC, -1 is 2 BC.
 */
export type EdtfDate = PartialDate & {
  /** How many last digits of the year are not known: 1 for `189X`, 2 for `16XX`. `year` is then the earliest meant. */
  unknownDigits?: 1 | 2 | 3
  /** The source doubts the date (`?`); `circa` says that it calls it approximate (`~`); both are `%`. */
  uncertain?: boolean
}

/** An end of an interval: a date, `open` (before or after everything, `..`), or `unknown` (an empty end). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown'

/** A date of Level 1 as works of art use it: one date, or an interval. Never an interval without any date. */
export type Edtf = { date: EdtfDate } | { from: EdtfEnd; to: EdtfEnd }

const LONGEST_EDTF = 40

/**
 * Reads the Extended Date/Time Format (ISO 8601-2, Level 1, without times, seasons and years of five digits): `1890`,
 * `1890-05-12`, `16XX`, `189X`, `1890~`, `1890?`, `1890%`, `-04XX`, `1527/1580`, `../1600`, `1650/..`, `1650/`. Unknown
 * months and days (`1890-XX`) are read as not given. Undefined for anything else, also when an interval runs backwards
 * or a day does not exist. Never throws.
 */
export function parseEdtf(text: string): Edtf | undefined {
  if (text.length > LONGEST_EDTF) return undefined
  const parts = text.split('/')
  if (parts.length === 1) {
    const date = parseDate(text)
    return date && { date }
  }
  const [from, to] = parts.map(parseEnd)
  if (parts.length !== 2 || from === undefined || to === undefined) return undefined
  if (typeof from === 'string' && typeof to === 'string') return undefined
  return isBackwards(from, to) ? undefined : { from, to }
}

/** The canonical text, from which `parseEdtf` gives the same value again. */
export function formatEdtf(value: Edtf): string {
  return 'date' in value ? formatDate(value.date) : `${formatEnd(value.from)}/${formatEnd(value.to)}`
}

/** The first and the last year meant, both included; an end is absent where the interval is open or its end unknown. */
export function edtfYears(value: Edtf): { earliest?: number; latest?: number } {
  const [from, to] = 'date' in value ? [value.date, value.date] : [value.from, value.to]
  return {
    ...(typeof from === 'string' ? {} : { earliest: from.year }),
    ...(typeof to === 'string' ? {} : { latest: lastYear(to) }),
  }
}

/**
 * Whether both can mean the same time, as years: `16XX` and `1650/1660` can. An approximate or doubtful end reaches
 * `margin` years further (ten unless said).
 */
export function edtfOverlap(a: Edtf, b: Edtf, margin = 10): boolean {
  const [one, other] = [widened(a, margin), widened(b, margin)]
  return one.earliest <= other.latest && other.earliest <= one.latest
}

function widened(value: Edtf, margin: number): { earliest: number; latest: number } {
  const [from, to] = 'date' in value ? [value.date, value.date] : [value.from, value.to]
  const slack = (end: EdtfEnd) => (typeof end !== 'string' && (end.circa || end.uncertain) ? margin : 0)
  const { earliest = -Infinity, latest = Infinity } = edtfYears(value)
  return { earliest: earliest - slack(from), latest: latest + slack(to) }
}

function parseEnd(text: string): EdtfEnd | undefined {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : parseDate(text)
}

function parseDate(text: string): EdtfDate | undefined {
  const match = /^(-?)(\d{4}|\d{3}X|\d\dXX|\dXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/.exec(text)
  if (!match) return undefined
  const [, minus = '', digits = '', month = 'XX', day = 'XX', mark = ''] = match
  const unknownDigits = (digits.split('X').length - 1) as 0 | 1 | 2 | 3
  if (unknownDigits && (match[3] || text.includes('-', 1))) return undefined
  if (month === 'XX' && day !== 'XX') return undefined
  // Before our era the earliest year has the greatest number: -04XX is -499 to -400.
  const year = minus ? -Number(digits.replaceAll('X', '9')) : Number(digits.replaceAll('X', '0'))
  if (minus && year === 0) return undefined
  const known = (part: string) => (part === 'XX' ? undefined : Number(part))
  const [m, d] = [known(month), known(day)]
  if (m !== undefined && (m < 1 || m > 12)) return undefined
  if (m !== undefined && d !== undefined && (d < 1 || d > daysInMonth(year, m))) return undefined
  return {
    year,
    ...(m ? { month: m } : {}),
    ...(d ? { day: d } : {}),
    ...(unknownDigits ? { unknownDigits } : {}),
    ...(mark === '~' || mark === '%' ? { circa: true } : {}),
    ...(mark === '?' || mark === '%' ? { uncertain: true } : {}),
  }
}

function formatEnd(end: EdtfEnd): string {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : formatDate(end)
}

function formatDate({ year, month, day, unknownDigits, circa, uncertain }: EdtfDate): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const digits = String(Math.abs(year)).padStart(4, '0')
  const hidden = unknownDigits ?? 0
  const shown = digits.slice(0, digits.length - hidden) + 'X'.repeat(hidden)
  const date = [shown, ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-')
  const mark = circa ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  return (year < 0 ? '-' : '') + date + mark
}

function lastYear({ year, unknownDigits }: EdtfDate): number {
  return year + 10 ** (unknownDigits ?? 0) - 1
}

/** Whether nothing in the second end can come after or with the first. */
function isBackwards(from: EdtfEnd, to: EdtfEnd): boolean {
  if (typeof from === 'string' || typeof to === 'string') return false
  if (from.year > lastYear(to)) return true
  if (from.year !== to.year || from.unknownDigits || to.unknownDigits) return false
  if ((from.month ?? 0) > (to.month ?? 12)) return true
  return from.month !== undefined && from.month === to.month && (from.day ?? 0) > (to.day ?? 31)
}
