import { documentKind } from './document-kinds'
import { checkDigit } from './mrz-checks'
import { writeYymmdd } from './mrz-dates'
import { cut, type MrzFormat, type MrzLayout, mrzLayouts, type Span, withSpan } from './mrz-layouts'
import { mrzName } from './mrz-letters'
import { nameField } from './mrz-names'
import { daysInMonth, type PartialDate } from './partial-date'
import { isTravelCode } from './travel-codes'

/** What is printed. Names in any script of the standard; the French card prints no nationality and no expiry. */
export type MrzFields = {
  format: MrzFormat
  /** One or two letters that begin such a document: `PP`, `ID`, `V`. */
  documentCode: string
  /** A code of Doc 9303-3 section 5: `FRA`, `D`, `XXA`. */
  issuer: string
  nationality?: string
  documentNumber: string
  birth?: PartialDate
  /** X is printed as the filler, as the standard says, and so read as not stated. */
  sex?: 'M' | 'F' | 'X'
  expiry?: PartialDate
  /** A text for each optional field of the layout. */
  optional?: readonly string[]
  primary: string
  secondary?: string
  /** ISO 639-1, for Cyrillic names. */
  language?: string
}

export type PrintProblem =
  | { code: 'printType'; args: { code: string } }
  | { code: 'printCode'; args: { code: string } }
  | { code: 'printNumber'; args: { longest: number } }
  | { code: 'printDate'; args: { field: 'birth' | 'expiry' } }
  | { code: 'printOptional'; args: { longest: number } }
  | { code: 'printName'; args: { letters: string } }

export type PrintedMrz =
  | { ok: true; lines: string[]; nameCut: boolean }
  | { ok: false; problems: PrintProblem[] }

/**
 * Prints a zone with all its check digits (ICAO Doc 9303 parts 3-7): reading it gives the same fields back. Names are
 * transliterated and, where they do not fit, cut so that the field ends in a letter. What cannot be printed is refused
 * with every reason; nothing is left out silently. Never throws.
 */
export function printMrz(fields: MrzFields): PrintedMrz {
  const layout = mrzLayouts[fields.format]
  const names = [mrzName(fields.primary, fields.language), mrzName(fields.secondary ?? '', fields.language)]
  const number = numberFields(layout, fields.documentNumber.toUpperCase(), fields.optional ?? [])
  const problems = [
    ...codeProblems(layout, fields),
    ...number.problems,
    ...dateProblems(layout, fields),
    ...nameProblems(
      names.map(({ text }) => text),
      names.map(({ lost }) => lost).join(''),
    ),
  ]
  if (problems.length) return { ok: false, problems }
  const { texts, nameCut } = writtenNames(layout, names[0]?.text ?? '', names[1]?.text ?? '')
  let lines = Array.from({ length: layout.lines }, () => '<'.repeat(layout.width))
  const put = (span: Span | undefined, text: string) => {
    if (span) lines = withSpan(lines, span, text.padEnd(span[2] - span[1], '<'))
  }
  put(layout.documentCode, fields.documentCode)
  put(layout.issuer, fields.issuer)
  put(layout.nationality, fields.nationality ?? '')
  put(layout.number, number.begun)
  layout.optional.forEach((span, i) => {
    put(span, number.optional[i] ?? '')
  })
  put(layout.birth, writeYymmdd(fields.birth))
  put(layout.expiry, writeYymmdd(fields.expiry))
  put(layout.sex, fields.sex === 'M' || fields.sex === 'F' ? fields.sex : '<')
  layout.names.forEach((span, i) => {
    put(span, texts[i] ?? '')
  })
  for (const [check, { at, over }] of Object.entries(layout.checks)) {
    const field = over.map((span) => cut(lines, span)).join('')
    const left = (check === 'number' && number.long) || (check === 'optional' && /^<*$/.test(field))
    put(at, left ? '<' : checkDigit(field))
  }
  return { ok: true, lines, nameCut }
}

function codeProblems(
  layout: MrzLayout,
  { format, documentCode, issuer, nationality }: MrzFields,
): PrintProblem[] {
  const kind = /^[A-Z]{1,2}$/.test(documentCode) ? documentKind(documentCode)?.kind : undefined
  const isVisa = format === 'MRV-A' || format === 'MRV-B'
  const isPassport = documentCode.startsWith('P')
  const fits =
    format === 'FR-ID'
      ? documentCode === 'ID' && issuer === 'FRA'
      : kind && (kind === 'visa') === isVisa && (format === 'TD3') === isPassport
  const codes = [issuer, ...(layout.nationality && nationality ? [nationality] : [])]
  return [
    ...(fits ? [] : [{ code: 'printType', args: { code: documentCode } } as const]),
    ...codes
      .filter((code) => !isTravelCode(code))
      .map((code) => ({ code: 'printCode', args: { code } }) as const),
  ]
}

/** The number and the optional fields as they are printed; a long number takes the beginning of the first of them. */
function numberFields(layout: MrzLayout, number: string, optional: readonly string[]) {
  const room = layout.number[2] - layout.number[1]
  const rooms = layout.optional.map(([, from, to]) => to - from)
  const long = layout.longNumbers && number.length > room
  const longest = layout.longNumbers ? room + (rooms[0] ?? 0) - 1 : room
  const more = long ? number.slice(room) + checkDigit(number) : ''
  const texts = rooms.map((_, i) => {
    const text = (optional[i] ?? '').toUpperCase()
    return i > 0 || !long ? text : more + (text ? `<${text}` : '')
  })
  const problems: PrintProblem[] = []
  // Twelve characters on the French card, the first two its year.
  const shape = layout.number[2] - layout.number[1] > 9 ? /^\d{2}[A-Z0-9]{10}$/ : /^[A-Z0-9]+$/
  if (!shape.test(number) || number.length > longest)
    problems.push({ code: 'printNumber', args: { longest } })
  texts.forEach((text, i) => {
    const most = rooms[i] ?? 0
    if (text.length > most || !/^[A-Z0-9<]*$/.test(text))
      problems.push({
        code: 'printOptional',
        args: { longest: Math.max(0, most - (i === 0 && long ? more.length + 1 : 0)) },
      })
  })
  if (optional.slice(rooms.length).some(Boolean))
    problems.push({ code: 'printOptional', args: { longest: 0 } })
  return { begun: number.slice(0, room), long, optional: texts, problems }
}

function dateProblems(layout: MrzLayout, fields: MrzFields): PrintProblem[] {
  return (['birth', 'expiry'] as const).flatMap((field): PrintProblem[] => {
    const date = fields[field]
    const exists =
      !date ||
      (Number.isInteger(date.year) &&
        date.year >= 0 &&
        within(date.month, 12) &&
        within(date.day, date.month ? daysInMonth(date.year, date.month) : 0))
    return exists && (layout[field] || !date) ? [] : [{ code: 'printDate', args: { field } }]
  })
}

function within(part: number | undefined, most: number): boolean {
  return part === undefined || (Number.isInteger(part) && part >= 1 && part <= most)
}

function nameProblems([primary]: string[], lost: string): PrintProblem[] {
  return primary && !lost ? [] : [{ code: 'printName', args: { letters: [...lost].join(' ') } }]
}

/** One field for both identifiers, or the two fields of the French card, whose given names are two fillers apart. */
function writtenNames(layout: MrzLayout, primary: string, secondary: string) {
  const [[, from, to], given] = layout.names
  if (!given) {
    const field = nameField(primary, secondary, to - from)
    return { texts: [field.text], nameCut: field.cut }
  }
  const family = nameField(primary, '', to - from)
  const others = nameField(secondary, '', given[2] - given[1])
  return { texts: [family.text, others.text], nameCut: family.cut || others.cut }
}
