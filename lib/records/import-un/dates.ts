import { parsePartialDate } from '@/lib/identifiers/partial-date'
import type { ImportedBirth } from './subject'
import { children, type Node, textOf } from './xml'

export type Unread = { field: string; value: string; why: string }

/**
 * The dates of birth of an individual: exact (a day, a month or only a year), approximate, or between two years, and
 * those given under an alias. `now` is the day of the list: nobody on it was born later.
 */
export function birthsOf(individual: Node, now: Date): { births: ImportedBirth[]; unread: Unread[] } {
  const births: ImportedBirth[] = []
  const unread: Unread[] = []
  for (const node of children(individual, 'INDIVIDUAL_DATE_OF_BIRTH')) {
    const read = birthOf(node, now)
    if (read === null) continue
    if ('why' in read) unread.push({ field: 'INDIVIDUAL_DATE_OF_BIRTH', ...read })
    else births.push(read)
  }
  for (const alias of children(individual, 'INDIVIDUAL_ALIAS')) {
    const written = textOf(alias, 'DATE_OF_BIRTH')
    if (!written) continue
    const name = textOf(alias, 'ALIAS_NAME')
    const read = single(written, now, false, `date of birth under the name ${name}`)
    if ('why' in read) unread.push({ field: 'INDIVIDUAL_ALIAS/DATE_OF_BIRTH', ...read })
    else births.push({ ...read, certainty: 'alleged' })
  }
  return { births: distinct(births), unread }
}

function birthOf(node: Node, now: Date): ImportedBirth | { value: string; why: string } | null {
  const type = textOf(node, 'TYPE_OF_DATE').toUpperCase()
  const note = textOf(node, 'NOTE')
  const circa = type === 'APPROXIMATELY' || /^approx/i.test(note)
  const [from, to] = [textOf(node, 'FROM_YEAR'), textOf(node, 'TO_YEAR')]
  if (from || to) return between(from, to, circa, note || null)
  const written = textOf(node, 'DATE') || textOf(node, 'YEAR')
  if (written) return single(written, now, circa, note || null)
  if (!note) return null
  // "Between Aug. and Sep. 1977": the year is certain, the month is not.
  const months = /^between \p{L}+\.? and \p{L}+\.? (\d{4})$/iu.exec(note)?.[1]
  if (months) return single(months, now, circa, note)
  const inNote = single(note.replace(/\.(?=\s|$)/g, ''), now, circa, null)
  return 'why' in inNote ? { value: note, why: inNote.why } : { ...inNote, note }
}

function single(
  written: string,
  now: Date,
  circa: boolean,
  note: string | null,
): ImportedBirth | { value: string; why: string } {
  // Some dates carry a time zone ("2015-07-01-04:00"), which says nothing about a day of birth.
  const read = parsePartialDate(written.replace(/^(\d{4}-\d\d-\d\d)(?:T.*|Z|[+-]\d\d:\d\d)$/, '$1'), { now })
  if (!read.ok) return { value: written, why: whyNot[read.error] ?? 'it is not a date' }
  const { year, month = null, day = null } = read.value
  return {
    year,
    yearTo: null,
    month,
    day,
    circa: circa || read.value.circa === true,
    note,
    certainty: 'certain',
  }
}

const whyNot: Partial<Record<string, string>> = {
  yearMissing: 'the year is missing',
  twoDigitYear: 'the century is missing',
  future: 'the date lies after the day of the list',
  tooEarly: 'the year lies too far back for a living person',
  otherCalendar: 'the year belongs to another calendar',
}

function between(
  from: string,
  to: string,
  circa: boolean,
  note: string | null,
): ImportedBirth | { value: string; why: string } {
  const [a, b] = [Number(from || to), Number(to || from)]
  const sound = [a, b].every((year) => Number.isInteger(year) && year >= 1850 && year <= 2100)
  if (!sound) return { value: `${from}–${to}`, why: 'the years are not four digits' }
  const [year, yearTo] = [Math.min(a, b), Math.max(a, b)]
  return {
    year,
    yearTo: yearTo === year ? null : yearTo,
    month: null,
    day: null,
    circa,
    note,
    certainty: 'certain',
  }
}

function distinct(births: ImportedBirth[]): ImportedBirth[] {
  const seen = new Map<string, ImportedBirth>()
  for (const birth of births) {
    const key = [birth.year, birth.yearTo, birth.month, birth.day].join('-')
    if (!seen.has(key)) seen.set(key, birth)
  }
  return [...seen.values()]
}
