import { daysInMonth, type PartialDate } from '@/lib/identifiers/partial-date'
import { languageCodes } from '@/lib/records/languages'
import type { NoticeDraft } from '../draft'
import { type Field, valueAt, withValue } from './field'

/** A topic as its form holds it: texts by name of field; several choices are lines of one text. */
export type Texts = Readonly<Record<string, string>>

/** Why what was typed is not taken; sentences are in messages `draft.problem`. */
export type FieldProblem =
  | 'long'
  | 'choice'
  | 'country'
  | 'language'
  | 'number'
  | 'date'
  | 'date_year'
  | 'day'
  | 'months'
  | 'missing'
  | 'many'
export type Problems = Record<string, FieldProblem>

/** The names under which the parts of a field stand in its form. */
export function namesOf({ at, kind, circa }: Field): string[] {
  if (kind === 'date') return [`${at}.day`, `${at}.month`, `${at}.year`, ...(circa ? [`${at}.circa`] : [])]
  if (kind === 'months') return [`${at}.years`, `${at}.months`]
  return [at]
}

/** What is stored, as it is typed. Reading it again gives the same. */
export function textsOf(fields: readonly Field[], from: unknown): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const field of fields) Object.assign(texts, printed(field, valueAt(from, field.at)))
  return texts
}

function printed(field: Field, value: unknown): Record<string, string> {
  const { at, kind } = field
  if (kind === 'date') {
    const { year, month, day, circa } = (value ?? {}) as Partial<PartialDate>
    return {
      [`${at}.day`]: day === undefined ? '' : String(day),
      [`${at}.month`]: month === undefined ? '' : String(month),
      [`${at}.year`]: year === undefined ? '' : String(year),
      ...(field.circa ? { [`${at}.circa`]: circa ? 'yes' : '' } : {}),
    }
  }
  if (kind === 'months') {
    const all = value as number | undefined
    return {
      [`${at}.years`]: all !== undefined && all >= 12 ? String(Math.floor(all / 12)) : '',
      [`${at}.months`]: all !== undefined && (all % 12 !== 0 || all === 0) ? String(all % 12) : '',
    }
  }
  if (Array.isArray(value)) return { [at]: value.join('\n') }
  if (typeof value === 'boolean') return { [at]: value ? 'yes' : kind === 'yesNo' ? 'no' : '' }
  return { [at]: value === undefined || value === null ? '' : String(value) }
}

/**
 * Reads what was typed into what is stored. A text that cannot be read leaves the field as it was and is named in `problems`; what is
 * empty is taken out. `draft`: for the choices that it leaves.
 */
export function readTexts<T>(
  fields: readonly Field[],
  texts: Texts,
  into: T,
  draft: NoticeDraft,
): { value: T; problems: Problems } {
  const problems: Problems = {}
  let value = into
  for (const field of fields) {
    const read = readField(field, texts, draft, valueAt(into, field.at))
    if ('problem' in read) problems[read.name ?? field.at] = read.problem
    else if (read.value === undefined && field.required) problems[field.at] = 'missing'
    else value = withValue(value, field.at, read.value)
  }
  return { value, problems }
}

type Read = { value: unknown } | { problem: FieldProblem; name?: string }

function readField(field: Field, texts: Texts, draft: NoticeDraft, before: unknown): Read {
  const { at, kind } = field
  const typed = (texts[at] ?? '').replace(/\r\n?/g, '\n').trim()
  switch (kind) {
    case 'date':
      return readDate(field, texts)
    case 'months':
      return readMonths(field, texts)
    case 'choices':
    case 'countries':
    case 'languages':
    case 'lines':
      return readList(field, linesOf(typed), draft, before)
    case 'yes':
      return { value: typed === 'yes' ? true : undefined }
    case 'flag':
      return { value: typed === 'yes' }
    case 'yesNo':
      return { value: typed === '' ? undefined : typed === 'yes' }
  }
  if (typed === '') return { value: undefined }
  switch (kind) {
    case 'choice':
      return typed === before || field.of?.(draft).includes(typed) ? { value: typed } : { problem: 'choice' }
    case 'country':
      return isCountry(typed) ? { value: typed } : { problem: 'country' }
    case 'day':
      return isDay(typed) ? { value: typed } : { problem: 'day' }
    case 'number':
      return readNumber(field, typed)
    case 'decimal': {
      const number = Number(digitsOf(typed).replace(',', '.'))
      return Number.isFinite(number) && number > 0 ? { value: number } : { problem: 'number' }
    }
    default:
      return typed.length > (field.most ?? 400)
        ? { problem: 'long' }
        : { value: kind === 'prose' ? typed : typed.replace(/\s+/g, ' ') }
  }
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

function readList(field: Field, entries: string[], draft: NoticeDraft, before: unknown): Read {
  const { kind, most = 60 } = field
  if (entries.length > most) return { problem: 'many' }
  const kept = Array.isArray(before) ? before : []
  if (kind === 'choices') {
    const of = field.of?.(draft) ?? []
    return entries.every((each) => of.includes(each) || kept.includes(each))
      ? { value: entries }
      : { problem: 'choice' }
  }
  if (kind === 'countries') return entries.every(isCountry) ? { value: entries } : { problem: 'country' }
  if (kind === 'languages')
    return entries.every((each) => kept.includes(each) || languageCodes.some((code) => code === each))
      ? { value: entries }
      : { problem: 'language' }
  return entries.some(({ length }) => length > 400) ? { problem: 'long' } : { value: entries }
}

const isCountry = (text: string) => /^(?:[A-Z]{2}|\d{3})$/.test(text)

/** Digits of Arabic and Persian keyboards as those of the program. */
const digitsOf = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .trim()

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)

function readNumber({ least = 0, most = 1_000_000 }: Field, typed: string): Read {
  const number = whole(digitsOf(typed))
  return number !== undefined && number >= least && number <= most ? { value: number } : { problem: 'number' }
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return (
    day !== undefined &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month))
  )
}

function readDate({ at, circa }: Field, texts: Texts): Read {
  const [d, m, y] = ['day', 'month', 'year'].map((part) => digitsOf(texts[`${at}.${part}`] ?? ''))
  if (!d && !m && !y) return { value: undefined }
  if (!y) return { problem: 'date_year' }
  const year = whole(y)
  const month = m ? whole(m) : undefined
  const day = d ? whole(d) : undefined
  if (y.length !== 4 || year === undefined || year < 1 || year > 2200) return { problem: 'date_year' }
  const wrong =
    (m && (month === undefined || month < 1 || month > 12)) ||
    (d && (day === undefined || month === undefined || day < 1 || day > daysInMonth(year, month)))
  if (wrong) return { problem: 'date' }
  return {
    value: {
      year,
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      ...(circa && texts[`${at}.circa`] === 'yes' ? { circa: true } : {}),
    },
  }
}

function readMonths({ at, most = 1_200 }: Field, texts: Texts): Read {
  const [years, months] = ['years', 'months'].map((part) => digitsOf(texts[`${at}.${part}`] ?? ''))
  if (!years && !months) return { value: undefined }
  const all = (years ? (whole(years) ?? -1e6) : 0) * 12 + (months ? (whole(months) ?? -1e6) : 0)
  return all >= 0 && all <= most ? { value: all } : { problem: 'months' }
}

/** The texts of a form that belong to these fields; a field that was not sent is empty. */
export const onlyOf = (fields: readonly Field[], texts: Texts): Record<string, string> =>
  Object.fromEntries(fields.flatMap(namesOf).map((name) => [name, texts[name] ?? '']))
