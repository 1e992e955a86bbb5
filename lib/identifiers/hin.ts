import { alpha2Of } from './country-codes'
import type { PartialDate } from './partial-date'
import { plainText } from './plain-text'

/**
 * Layouts of hull numbers: `ISO` with its country (EN ISO 10087, 14 characters), the present one of the United States and
 * Canada (33 CFR 181.25, 12 characters), and the two that these allowed from 1972 to 1984.
 */
export type HinFormat = 'ISO' | 'US' | 'US-straight-year' | 'US-model-year'

/** Every remark about a hull number; the sentences are in messages `identifiers`, `hin`. None forbids storing it. */
export const hinIssues = [
  'empty',
  'length', // { length }: neither 12 nor 14
  'country', // { code }
  'letter', // { typed, read, position }: not used in the serial number
  'date', // { found }: the last four are no date of construction
  'yearsDiffer', // { found, modelYear }: the year of construction lies too far from the model year
] as const
export type HinIssue = { code: (typeof hinIssues)[number]; args: Record<string, string | number> }

export type HinReading = {
  /** Upper-case letters and digits, no separators. */
  norm: string
  /** As it is written on the hull, `GB-ABC00042A399`; the stored form where the layout is not known. */
  display: string
  format?: HinFormat
  /** ISO alpha-2, of the maker. */
  country?: string
  /** Maker's identification code, three characters. */
  maker?: string
  serial?: string
  /** Year and month in which it was built, or certified. */
  built?: PartialDate
  modelYear?: number
  issues: HinIssue[]
}

/**
 * Reads a craft's hull or craft identification number as typed. `thisYear` fixes the century. Nothing is refused; what does
 * not fit is said in `issues`. Never throws; linear in the length of the text.
 */
export function readHin(text: string, thisYear: number): HinReading {
  const typed = plainText(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  if (typed.length !== 12 && typed.length !== 14) {
    const issue: HinIssue = typed
      ? { code: 'length', args: { length: typed.length } }
      : { code: 'empty', args: {} }
    return { norm: typed, display: typed, issues: [issue] }
  }
  const prefix = typed.length === 14 ? typed.slice(0, 2) : ''
  const maker = typed.slice(prefix.length, prefix.length + 3)
  const { mended, issues } = withoutIOQ(typed.slice(prefix.length + 3), prefix.length + 3)
  const serial = mended.slice(0, 5)
  const country = prefix ? alpha2Of(prefix) : undefined
  if (prefix && !country) issues.push({ code: 'country', args: { code: prefix } })
  const date = dateOf(mended.slice(5), thisYear)
  const present = date?.format === 'US'
  const format = present && prefix && prefix !== 'US' ? 'ISO' : date?.format
  const norm = prefix + maker + mended
  return {
    norm,
    display: prefix ? `${prefix}-${norm.slice(2)}` : norm,
    ...(format ? { format } : {}),
    ...(country ? { country } : {}),
    maker,
    serial,
    ...(date?.built ? { built: date.built } : {}),
    ...(date?.modelYear ? { modelYear: date.modelYear } : {}),
    issues: [...issues, ...aboutDate(mended.slice(5), date)],
  }
}

/** Serial numbers and years never hold I, O or Q; makers' codes may. */
function withoutIOQ(tail: string, before: number): { mended: string; issues: HinIssue[] } {
  const issues: HinIssue[] = []
  const mended = tail.replace(/[IOQ]/g, (letter, at: number) => {
    // The month of construction is a letter up to L, and I is the ninth of them.
    if (at === 5 && letter === 'I') return letter
    const read = letter === 'I' ? '1' : '0'
    issues.push({ code: 'letter', args: { typed: letter, read, position: before + at + 1 } })
    return read
  })
  return { mended, issues }
}

type HinDate = { format: Exclude<HinFormat, 'ISO'>; built?: PartialDate; modelYear?: number }

/** The last four characters: `A399` January of a year ending in 3, model 1999; `0678` June 1978; `M78A` August of model 1978. */
function dateOf(last: string, thisYear: number): HinDate | undefined {
  const present = /^([A-L])(\d)(\d\d)$/.exec(last)
  if (present) {
    const modelYear = fullYear(present[3], thisYear + 2)
    const month = MONTHS.indexOf(present[1] ?? '') + 1
    const year =
      modelYear && [0, -1, 1, -2].map((d) => modelYear + d).find((y) => y % 10 === Number(present[2]))
    return { format: 'US', ...(modelYear ? { modelYear } : {}), ...(year ? { built: { year, month } } : {}) }
  }
  const straight = /^(0[1-9]|1[0-2])(\d\d)$/.exec(last)
  if (straight) {
    const year = fullYear(straight[2], 1984)
    return year ? { format: 'US-straight-year', built: { year, month: Number(straight[1]) } } : undefined
  }
  const model = /^M(\d\d)([A-L])$/.exec(last)
  const modelYear = model ? fullYear(model[1], 1985) : undefined
  if (!model || !modelYear) return undefined
  // Model years of that layout begin in August, which is A.
  const since = MONTHS.indexOf(model[2] ?? '') + 7
  const built = { year: modelYear - 1 + Math.floor(since / 12), month: (since % 12) + 1 }
  return { format: 'US-model-year', modelYear, built }
}

/** The latest year with these last two digits up to `last`, no earlier than the first hull numbers (1972). */
function fullYear(two: string | undefined, last: number): number | undefined {
  const year = last - ((((last - Number(two)) % 100) + 100) % 100)
  return year >= 1972 ? year : undefined
}

function aboutDate(found: string, date: HinDate | undefined): HinIssue[] {
  if (!date || (date.format === 'US' && !date.modelYear)) return [{ code: 'date', args: { found } }]
  return date.built ? [] : [{ code: 'yearsDiffer', args: { found, modelYear: date.modelYear ?? 0 } }]
}

const MONTHS = 'ABCDEFGHIJKL'
