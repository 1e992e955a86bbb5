import { MONTH_FILLERS, monthOfWord } from './month-names'
import { plainText } from './plain-text'

/**
 * A date of which not everything is known: the year always, the month perhaps, the day only with its month.
 * `circa` says that the source itself called it approximate. Gregorian calendar.
 */
export type PartialDate = { year: number; month?: number; day?: number; circa?: boolean }

/** Why a text is not a date. The sentence for each, in four languages, is in messages `recognise`, `dateErrors`. */
export type DateErrorCode =
  | 'empty'
  | 'tooLong'
  | 'unreadable'
  | 'yearMissing'
  | 'twoDigitYear' // { typed, candidates }
  | 'month' // { month }
  | 'monthFirst' // { month, suggestion }: impossible day-first, possible month-first
  | 'day' // { day }
  | 'dayInMonth' // { day, month, year, last }
  | 'dayWithoutMonth' // { day, year }
  | 'future' // { date }
  | 'tooEarly' // { year, earliest }
  | 'otherCalendar' // { year }
  | 'range' // { from, to, circa? }: a decade or span of years; one date is wanted here

export type ParsedDate =
  | { ok: true; value: PartialDate; alternatives: PartialDate[] }
  | { ok: false; error: DateErrorCode; args: Record<string, string | number> }

type ParseOptions = {
  /** The moment against which "in the future" is judged. */
  now: Date
  /** Dates of expiry may lie in the future, dates of birth may not. */
  allowFuture?: boolean
  /** The first year taken for a date; 1850 unless said (persons), lower for works of art. */
  earliest?: number
}

/**
 * Reads a date as officers and documents write it: ISO and EDTF (`1984`, `1984-03`, `1984-03-12`, `1984-03-XX`, `1984~`),
 * day first with `/`, `.`, `-` or blanks, eight digits in a row, month names of four languages and Roman numerals,
 * Chinese 年月日, digits of any script, `00` or `XX` for an unknown part, and "circa" words.
 *
 * Where day and month could be exchanged the month-first reading is in `alternatives`. Two-digit years are refused, not
 * guessed. A decade (`197X`) or a span (`1970/1975`) is refused with its `from` and `to`, because one value cannot hold
 * it: the caller that can (a list of dates) keeps the ends. Never throws.
 */
export function parsePartialDate(text: string, options: ParseOptions): ParsedDate {
  if (text.length > 80) return refuse('tooLong')
  const { body, circa } = takeCirca(simplified(text))
  if (!body) return refuse('empty')
  const span = yearSpan(body)
  if (span) return refuse('range', circa ? { ...span, circa: 1 } : span)
  const parts = readParts(body)
  if (!parts) return refuse('unreadable')
  if ('yearOfTwo' in parts) return refuse('twoDigitYear', centuries(parts.yearOfTwo, options))
  if (parts.year === undefined) return refuse('yearMissing')
  return settle(parts.year, parts, circa, options)
}

/** Canonical text, ISO 8601 with the EDTF mark for "approximately": `1984`, `1984-03`, `1984-03-12`, `1984~`. */
export function formatPartialDate({ year, month, day, circa }: PartialDate): string {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  const date = [pad(year, 4), ...(month ? [pad(month, 2), ...(day ? [pad(day, 2)] : [])] : [])].join('-')
  return circa ? `${date}~` : date
}

/** Order for lists: earlier first; a less precise date stands before the dates that it contains. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return toInt(a) - toInt(b) || Number(a.circa ?? false) - Number(b.circa ?? false)
}

/** Whether no known part of one contradicts a known part of the other (`1984` agrees with `1984-03-12`). */
export function partialDatesAgree(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year) return false
  if (!a.month || !b.month) return true
  return a.month === b.month && (!a.day || !b.day || a.day === b.day)
}

/** Age in completed years on the day of `now` (UTC): the least and the greatest possible; never below 0. */
export function ageAt(date: PartialDate, now: Date): { min: number; max: number } {
  const today = (now.getUTCMonth() + 1) * 100 + now.getUTCDate()
  const years = now.getUTCFullYear() - date.year
  const earliestBirthday = (date.month ?? 1) * 100 + (date.day ?? 1)
  const latestBirthday = (date.month ?? 12) * 100 + (date.day ?? 31)
  const max = years - (today < earliestBirthday ? 1 : 0)
  const min = years - (today < latestBirthday ? 1 : 0)
  return { min: Math.max(0, min), max: Math.max(0, max) }
}

/** yyyymmdd with zeros for what is not known: 19840312, 19840300, 19840000. `circa` is not kept. */
export function toInt({ year, month = 0, day = 0 }: PartialDate): number {
  return year * 10000 + month * 100 + (month ? day : 0)
}

/** The date of a yyyymmdd number as `toInt` writes it. */
export function fromInt(int: number): PartialDate {
  const year = Math.floor(int / 10000)
  const month = Math.floor(int / 100) % 100
  const day = int % 100
  return { year, ...(month ? { month, ...(day ? { day } : {}) } : {}) }
}

/** Days in a month of the Gregorian calendar; month 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function refuse(error: DateErrorCode, args: Record<string, string | number> = {}): ParsedDate {
  return { ok: false, error, args }
}

/** Lower case without accents (Arabic hamza and madda are accents too), one kind of dash, single blanks. */
function simplified(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(\d)\s*年\s*/g, '$1-')
    .replace(/(\d)\s*月\s*/g, '$1-')
    .replace(/(\d)\s*日/g, '$1')
    .replace(/-$/, '')
    .replace(/[\u060d\u2044\u2215]/g, '/')
    .replace(/[,;\u060c\s]+/g, ' ')
    .trim()
}

function takeCirca(text: string): { body: string; circa: boolean } {
  const body = text
    .replace(
      /^(?:~|(?:circa|ca\.?|c\.|c(?=\s?\d)|approximately|approx\.?|about|abt\.?|around|vers|environ|env\.?)(?![a-z]))\s*/,
      '',
    )
    .replace(
      /^(?:(?:hacia|aproximadamente|aprox\.?|alrededor de)(?![a-z])|(?:نحو|حوالي|تقريبا)(?!\p{L}))\s*/u,
      '',
    )
    .replace(/\s*(?:[~?%]|\b(?:circa|approx\.?|aprox\.?)|تقريبا)$/, '')
  return { body: body.trim(), circa: body !== text }
}

/** `197x`, `19xx`, `1970/1975`, `1970-1975`, `1970..1975`: the first and the last year meant. */
function yearSpan(body: string): { from: number; to: number } | undefined {
  const decade = /^(\d{2}|\d{3})(x{1,2}|u{1,2})$/.exec(body)
  if (decade?.[1] && body.length === 4) {
    const width = 10 ** (4 - decade[1].length)
    const from = Number(decade[1]) * width
    return { from, to: from + width - 1 }
  }
  const ends = /^\[?(\d{4})\s?(?:[-/]|\.\.|to|a|au|الى)\s?(\d{4})\]?$/.exec(body)
  if (ends)
    return {
      from: Math.min(Number(ends[1]), Number(ends[2])),
      to: Math.max(Number(ends[1]), Number(ends[2])),
    }
  return undefined
}

/** Numbers found for each part; 0 is "written as unknown". `dayFirst` when day and month could be exchanged. */
type Parts = {
  year?: number | undefined
  month: number
  day: number
  dayFirst?: boolean
  orIso?: PartialDate
}

function readParts(body: string): Parts | { yearOfTwo: string } | undefined {
  return readNumeric(body) ?? readWithMonthName(body)
}

function readNumeric(body: string): Parts | { yearOfTwo: string } | undefined {
  const tokens = body.split(/\s?[-/.]\s?|\s/)
  if (!tokens.every((token) => /^(?:\d+|xx|uu|\?\?)$/.test(token))) return undefined
  const [a = '', b = '', c = ''] = tokens
  const [na, nb, nc] = [number(a), number(b), number(c)]
  const shape = tokens.map((token) => token.length).join(',')
  if (tokens.length === 1) return readRun(a)
  if (tokens.length > 3 || !/^(4|1|2),/.test(shape)) return undefined
  if (/^4,[12]$/.test(shape)) return { year: na, month: nb, day: 0 }
  if (/^4,[12],[12]$/.test(shape)) return { year: na, month: nb, day: nc }
  if (/^[12],4$/.test(shape)) return { year: nb, month: na, day: 0 }
  if (/^[12],[12],4$/.test(shape)) return { year: nc, month: nb, day: na, dayFirst: true }
  if (/^[12],[12],2$/.test(shape)) return { yearOfTwo: c }
  if (/^[12],[12]$/.test(shape)) return { month: nb, day: na }
  return undefined
}

/** Digits in one run: a year, yyyymmdd or ddmmyyyy; two or six digits hold no century. */
function readRun(run: string): Parts | { yearOfTwo: string } | undefined {
  if (!/^\d+$/.test(run)) return undefined
  if (run.length === 4) return { year: Number(run), month: 0, day: 0 }
  if (run.length === 2) return { yearOfTwo: run }
  if (run.length === 6)
    return {
      yearOfTwo: Number(run.slice(2, 4)) <= 12 && Number(run.slice(4)) <= 31 ? run.slice(0, 2) : run.slice(4),
    }
  if (run.length !== 8) return undefined
  const [year, month, day] = [Number(run.slice(0, 4)), Number(run.slice(4, 6)), Number(run.slice(6))]
  if (year >= 1000 && month <= 12 && (!month || day <= daysInMonth(year, month))) return { year, month, day }
  return {
    year: Number(run.slice(4)),
    month: Number(run.slice(2, 4)),
    day: Number(run.slice(0, 2)),
    dayFirst: true,
  }
}

/** `12 march 1984`, `march 12 1984`, `12-mar-1984`, `12mar1984`, `12 de marzo de 1984`, `12 mar/mars 1984`, `12.iii.1984`. */
function readWithMonthName(body: string): Parts | { yearOfTwo: string } | undefined {
  const words = body.match(/\d+|\p{L}+|[^\d\p{L}]+/gu) ?? []
  let month: number | undefined
  const numbers: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (/^[\s./-]+$/.test(word) || MONTH_FILLERS.has(word)) continue
    if (/^\d/.test(word)) {
      numbers.push(word)
      if (/^(?:st|nd|rd|th|er|re|e|o|a)$/.test(words[i + 1] ?? '')) i++
      continue
    }
    const [named, taken] = monthOfWord(word, words[i + 2])
    if (!named || (month !== undefined && month !== named)) return undefined
    month = named
    i += taken
  }
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return undefined
  const yearAt = numbers.findIndex((n) => n.length === 4)
  const rest = numbers.filter((_, i) => i !== yearAt)
  if (rest.some((n) => n.length > 2)) return undefined
  if (yearAt >= 0) return { year: Number(numbers[yearAt]), month, day: Number(rest[0] ?? 0) }
  return numbers.length === 2 ? { yearOfTwo: numbers[1] ?? '' } : { month, day: Number(numbers[0]) }
}

function number(token: string): number {
  return /^\d+$/.test(token) ? Number(token) : 0
}

function centuries(typed: string, { now }: ParseOptions): Record<string, string | number> {
  const two = Number(typed)
  const years = [1900 + two, 2000 + two].filter((year) => year <= now.getUTCFullYear())
  return { typed, candidates: years.join(' / ') }
}

function settle(
  year: number,
  { month, day, dayFirst }: Parts,
  circa: boolean,
  options: ParseOptions,
): ParsedDate {
  const { now, allowFuture = false, earliest = 1850 } = options
  const lastYear = now.getUTCFullYear() + (allowFuture ? 150 : 0)
  if (year < earliest || year > lastYear) {
    // Hijri and Solar Hijri years of living people, Buddhist years: the number is a year, but of another calendar.
    if ((year >= 1280 && year <= 1470) || (year >= 2440 && year <= 2620))
      return refuse('otherCalendar', { year })
    if (year < earliest) return refuse('tooEarly', { year, earliest })
    if (!allowFuture || year > lastYear) return refuse('future', { date: String(year).padStart(4, '0') })
  }
  if (month > 12) {
    if (dayFirst && day >= 1 && day <= 12 && month <= daysInMonth(year, day)) {
      return refuse('monthFirst', { month, suggestion: formatPartialDate({ year, month: day, day: month }) })
    }
    return refuse('month', { month })
  }
  if (!month && day) return refuse('dayWithoutMonth', { day, year })
  if (day > 31) return refuse('day', { day })
  if (month && day > daysInMonth(year, month))
    return refuse('dayInMonth', { day, month, year, last: daysInMonth(year, month) })
  const value: PartialDate = { ...fromInt(toInt({ year, month, day })), ...(circa ? { circa: true } : {}) }
  if (!allowFuture && startsAfter(value, now)) return refuse('future', { date: formatPartialDate(value) })
  const swapped: PartialDate = { ...value, month: day, day: month }
  const exchangeable = dayFirst && day >= 1 && day <= 12 && day !== month && month >= 1
  return {
    ok: true,
    value,
    alternatives: exchangeable && (allowFuture || !startsAfter(swapped, now)) ? [swapped] : [],
  }
}

/** Whether the first moment of the date is still to come everywhere on Earth (the earliest zone is UTC+14). */
function startsAfter(date: PartialDate, now: Date): boolean {
  return Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1) > now.getTime() + 14 * 3_600_000
}
