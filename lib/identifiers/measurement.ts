import { dimensionOfWord, partOfWord, unitOfWord } from './measurement-words'
import { plainText } from './plain-text'

/** Which extent was measured. */
export const dimensions = [
  'height',
  'width',
  'depth',
  'length',
  'diameter',
  'thickness',
  'circumference',
  'weight',
] as const
export type Dimension = (typeof dimensions)[number]

/** What was measured, where it is not the object itself. */
export const measuredParts = ['object', 'image', 'sheet', 'support', 'frame', 'base'] as const
export type MeasuredPart = (typeof measuredParts)[number]

/** Millimetres in a unit of length, grams in a unit of weight. */
export const units = {
  mm: { mm: 1 },
  cm: { mm: 10 },
  m: { mm: 1000 },
  in: { mm: 25.4 },
  ft: { mm: 304.8 },
  g: { g: 1 },
  kg: { g: 1000 },
  oz: { g: 28.349523125 },
  lb: { g: 453.59237 },
} as const satisfies Record<string, { mm: number } | { g: number }>
export type Unit = keyof typeof units

export type Measurement = {
  part: MeasuredPart
  dimension: Dimension
  value: number
  unit: Unit
  /** The words from which it was read, as typed. */
  original: string
}

/** Every remark about measurements; the sentences are in messages `identifiers`, `measurement`. */
export const measurementIssues = [
  'empty',
  'tooLong', // { most }
  'noUnit', // { value, dimension } (`none` when no word says): "Width 302 without a unit: cm, mm or inches?"
  'noDimension', // { value, unit }: one number, and no word for what it measures
  'tooMany', // { text }: more than three numbers in a row
  'zero', // { text }
  'implausible', // { value, unit, dimension }: longer than 50 m or heavier than 50 t
  'wrongUnit', // { dimension, unit }: a weight in centimetres
  'thousands', // { typed, read }: the comma was taken for a thousands separator
  'unreadable', // { text }
] as const
export type MeasurementIssue = {
  code: (typeof measurementIssues)[number]
  args: Record<string, string | number>
}

const LONGEST = 500

/**
 * Reads measurements as catalogues write them, in four languages: `73.7 x 92.1 cm` (height before width before depth, the
 * custom of museums), `H. 30 cm ; L. 20 cm`, `height 12,5 in`, `Ø 12 cm`, `28 7/8 × 36 1/4 in.`, `3.2 kg`, and one part a
 * line (`frame: 935 x 812 x 80 mm`). The same size again in brackets in another unit is left out. What could not be read is
 * in `issues`; what could be is in `found` all the same. Never throws; linear in the length of the text.
 */
export function readMeasurements(text: string): { found: Measurement[]; issues: MeasurementIssue[] } {
  if (text.length > LONGEST) return { found: [], issues: [{ code: 'tooLong', args: { most: LONGEST } }] }
  // "28½" must not become "281/2".
  const apart = text.replace(/(\d)\s*(?=[\u00bc-\u00be\u2150-\u215e])/g, '$1 ')
  const plain = plainText(apart)
    .replace(/\u2044/g, '/')
    .replace(/\u066b/g, '.')
    .replace(/\s*\n\s*/g, ';')
  const outside = plain.replace(/\([^()]*\)/g, (inside) =>
    /\d/.test(inside) ? ' ' : inside.replace(/[()]/g, ' '),
  )
  const found: Measurement[] = []
  const issues: MeasurementIssue[] = []
  let part: MeasuredPart = 'object'
  // A comma or a full stop between words divides; within a number it is decimal.
  for (const piece of outside.split(/;|؛|[,،](?!\d)|(?<=\p{L}\.?)[,،]/u)) {
    if (!piece.trim()) continue
    const { labelled, rest } = takePart(piece)
    part = labelled ?? part
    if (rest.trim()) readPiece(rest.trim(), part, found, issues)
  }
  if (!found.length && !issues.length) issues.push({ code: 'empty', args: {} })
  return { found, issues }
}

/** A measurement in the one unit in which it is stored: millimetres to a tenth, or whole grams. */
export function normalisedMeasure({ value, unit }: Pick<Measurement, 'value' | 'unit'>): {
  value: number
  unit: 'mm' | 'g'
} {
  const factor = units[unit]
  return 'mm' in factor
    ? { value: Math.round(value * factor.mm * 10) / 10, unit: 'mm' }
    : { value: Math.round(value * factor.g), unit: 'g' }
}

/** Whether two measure the same thing and differ by no more than `tolerance` of the larger (2 % unless said). */
export function measurementsAgree(a: Measurement, b: Measurement, tolerance = 0.02): boolean {
  return a.part === b.part && a.dimension === b.dimension && valuesAgree(a, b, tolerance)
}

/**
 * Compares the measurements of two objects: `agree` when every extent that both give agrees, `turned` when height and width
 * are exchanged (a picture noted lying), `differ` when one does not, `unknown` when they have none in common.
 */
export function compareSizes(
  here: readonly Measurement[],
  there: readonly Measurement[],
  tolerance = 0.02,
): 'agree' | 'turned' | 'differ' | 'unknown' {
  const pairs = here.flatMap((a) =>
    there.filter((b) => a.part === b.part && a.dimension === b.dimension).map((b) => [a, b] as const),
  )
  if (!pairs.length) return 'unknown'
  if (pairs.every(([a, b]) => valuesAgree(a, b, tolerance))) return 'agree'
  const turned = there.map((b) => ({ ...b, dimension: TURNED[b.dimension] ?? b.dimension }))
  const bothGiven = ['height', 'width'].every((d) => pairs.some(([a]) => a.dimension === d))
  const agrees = here.every((a) =>
    turned
      .filter((b) => a.part === b.part && a.dimension === b.dimension)
      .every((b) => valuesAgree(a, b, tolerance)),
  )
  return bothGiven && agrees ? 'turned' : 'differ'
}

/** A measurement in the words that `readMeasurements` reads back: `frame: height 93.5 cm`. */
export function formatMeasurement({ part, dimension, value, unit }: Measurement): string {
  return `${part === 'object' ? '' : `${part}: `}${dimension} ${value} ${unit}`
}

function valuesAgree(a: Measurement, b: Measurement, tolerance: number): boolean {
  const [x, y] = [normalisedMeasure(a), normalisedMeasure(b)]
  return x.unit === y.unit && Math.abs(x.value - y.value) <= tolerance * Math.max(x.value, y.value)
}

function takePart(piece: string): { labelled?: MeasuredPart; rest: string } {
  const [whole = '', word = ''] = /^\s*(\p{L}[\p{L}\s]{0,30}):/u.exec(piece) ?? []
  const labelled = word ? partOfWord(word) : undefined
  return labelled ? { labelled, rest: piece.slice(whole.length) } : { rest: piece.replace(':', ' ') }
}

/** A number, what stands between it and the one before, and its unit if one follows. */
type Token = { words: string; typed: string; unit?: Unit; after: string }

function readPiece(piece: string, part: MeasuredPart, found: Measurement[], issues: MeasurementIssue[]) {
  const tokens = tokensOf(piece)
  if (!tokens.length) {
    issues.push({ code: 'unreadable', args: { text: piece.slice(0, 60) } })
    return
  }
  for (const row of rowsOf(tokens)) {
    if (row.length > 3) {
      issues.push({ code: 'tooMany', args: { text: piece.slice(0, 60) } })
      continue
    }
    const unit = row.findLast((token) => token.unit)?.unit
    for (const [i, token] of row.entries()) {
      const read = readOne(token, token.unit ?? unit, row.length > 1 ? ROW[i] : undefined, issues)
      if (read) found.push({ part, ...read, original: piece })
    }
  }
}

const ROW: Dimension[] = ['height', 'width', 'depth']
const TURNED: Partial<Record<Dimension, Dimension>> = { height: 'width', width: 'height' }

const NUMBER = /(\d+\s+\d{1,2}\/\d{1,3}|\d{1,2}\/\d{1,3}|[1-9]\d{0,2}(?:\s\d{3})+(?!\d)|\d+(?:[.,]\d+)*)/

function tokensOf(piece: string): Token[] {
  const bits = piece.split(NUMBER)
  const tokens: Token[] = []
  for (let i = 1; i < bits.length; i += 2) {
    const after = bits[i + 1] ?? ''
    const unit = unitOfWord(after)
    // What follows a unit belongs to the next number, or says what this one was: "30 cm high".
    tokens.push({
      words: bits[i - 1] ?? '',
      typed: bits[i] ?? '',
      ...(unit ? { unit: unit.unit } : {}),
      after: unit ? unit.rest : after,
    })
  }
  return tokens
}

/** Numbers that a sign of multiplication joins are one row. */
function rowsOf(tokens: Token[]): Token[][] {
  const rows: Token[][] = []
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    if (before && /^\s*(?:[x×*хХ✕]|by|par|por|في)\s*\p{L}{0,2}\.?\s*$/iu.test(before.after))
      rows.at(-1)?.push(token)
    else rows.push([token])
  }
  return rows
}

function readOne(
  { words, typed, after }: Token,
  unit: Unit | undefined,
  place: Dimension | undefined,
  issues: MeasurementIssue[],
): Omit<Measurement, 'part' | 'original'> | undefined {
  const { value, thousands } = numberOf(typed, unit)
  const weight = unit !== undefined && 'g' in units[unit]
  const named = dimensionOfWord(words) ?? place ?? dimensionOfWord(after)
  const dimension = named ?? (weight ? 'weight' : undefined)
  const refuse = (code: MeasurementIssue['code'], args: MeasurementIssue['args']) => {
    issues.push({ code, args })
    return undefined
  }
  if (!unit) return refuse('noUnit', { value: typed, dimension: named ?? 'none' })
  if (!value) return refuse('zero', { text: typed })
  if (!dimension) return refuse('noDimension', { value: typed, unit })
  if (weight !== (dimension === 'weight')) return refuse('wrongUnit', { dimension, unit })
  if (thousands) issues.push({ code: 'thousands', args: { typed, read: value } })
  if (normalisedMeasure({ value, unit }).value > 50_000_000 / (weight ? 1 : 1000))
    issues.push({ code: 'implausible', args: { value, unit, dimension } })
  return { dimension, value, unit }
}

/** `12,5` and `12.5`, `28 7/8`, `1 435`, `1,435` (thousands in millimetres and grams, where thousandths are not measured). */
function numberOf(typed: string, unit: Unit | undefined): { value: number; thousands: boolean } {
  const fraction = /^(?:(\d+)\s+)?(\d+)\/(\d+)$/.exec(typed)
  if (fraction) {
    const share = Number(fraction[3]) ? Number(fraction[2]) / Number(fraction[3]) : 0
    return { value: Number(fraction[1] ?? 0) + share, thousands: false }
  }
  if (/\s/.test(typed)) return { value: Number(typed.replace(/\s/g, '')), thousands: false }
  const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(typed)
  const small = unit === 'mm' || unit === 'g'
  const several = (typed.match(/[.,]/g)?.length ?? 0) > 1
  if (grouped && (several || small)) return { value: Number(typed.replace(/[.,]/g, '')), thousands: !several }
  const value = Number(typed.replace(',', '.'))
  return { value: Number.isFinite(value) ? value : 0, thousands: false }
}
