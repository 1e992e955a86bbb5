import { normaliseVin, prescribesCheckDigit, type VinCheck, vinCheck, vinCheckDigit } from './vin-number'
import { countryOfMaker, makesOf, type Region, regionOfMaker } from './wmi'

/** What a number is: an ISO 3779 VIN, a chassis number without rules, a part to be searched with, or nothing usable. */
export type VinKind = 'VIN' | 'CHASSIS' | 'part' | 'none'

/** How much a remark weighs. None forbids storing the number: numbers are recorded as they stand on the vehicle. */
type Level = 'note' | 'warning'

/** Every remark about a vehicle's number with its level; the sentences are in messages `identifiers`, `vin`. */
export const vinIssues = {
  empty: 'warning',
  tooLong: 'warning', // { length, most }
  letter: 'note', // { typed, read, positions }: never used in a VIN
  lookAlikes: 'note', // { letters }: of another script
  dropped: 'note', // { characters }
  notSeventeen: 'warning', // { length, wanted }
  partOrChassis: 'note', // { length }
  partTooShort: 'warning', // { length, least }
  oldChassis: 'note', // { year }: made before the standard
  checkDigit: 'warning', // { found, expected }: prescribed, and it does not fit
  repeated: 'warning', // { character }: filled in, not read
  serial: 'note', // { found }: the last four should be digits
  yearCode: 'warning', // { found }: position 10 names no year, and it is prescribed
  yearDiffers: 'note', // { years, given }
  makerUnknown: 'note', // { prefix }: no country was given this beginning
} as const satisfies Record<string, Level>
export type VinIssueCode = keyof typeof vinIssues
export type VinIssue = { code: VinIssueCode; level: Level; args: Record<string, string | number> }

export type VinReading = {
  kind: VinKind
  /** Stored form, also the corrected one where I, O or Q were typed. */
  norm: string
  issues: VinIssue[]
  /** The rest is known of a VIN only. */
  check?: VinCheck
  /** The digit that position 9 would hold if it were a check digit. */
  expectedCheckDigit?: string
  /** World manufacturer identifier, positions 1-3. */
  wmi?: string
  /** Positions 12-14, which belong to the maker's identifier when position 3 is 9 (fewer than 1,000 vehicles a year). */
  smallMaker?: string
  region?: Region
  /** ISO alpha-2 of the country in which the maker is registered; not always where the vehicle was built. */
  country?: string
  /** Makes that this maker builds, likelier first; empty when it is not in our table. */
  makes: string[]
  /** Model years that position 10 can mean, likelier first; empty when it names none. */
  years: number[]
  /** Whether position 10 has to hold the model year (North America, China); elsewhere the years are only possible. */
  yearsPrescribed: boolean
}

type ReadOptions = {
  /** The year in which the question is asked: no model year lies more than one after it. */
  thisYear: number
  /** Year of construction as the papers give it; before 1981 no rule applies. */
  builtIn?: number
}

/** The first year in which makers had to use the VIN of seventeen characters (ISO 3779:1977, 49 CFR 565 from 1981). */
export const FIRST_VIN_YEAR = 1981
/** Fewer characters than this find too many vehicles (DOMAIN 3.3: "at least 6-8 trailing characters"). */
export const LEAST_PART = 6
const LONGEST_CHASSIS = 25

/**
 * Reads a vehicle identification number as typed: blanks, dashes, stars, lower case and letters of other scripts are
 * accepted. Nothing is refused: an altered number is what an officer is looking for, so what does not fit the standard
 * (ISO 3779, ISO 3780, 49 CFR 565) is said in `issues`. Never throws; linear in the length of the text.
 */
export function readVin(text: string, { thisYear, builtIn }: ReadOptions): VinReading {
  const { norm, typed, letters, lookAlikes, dropped } = normaliseVin(text)
  const old = builtIn !== undefined && builtIn < FIRST_VIN_YEAR
  const kind = kindOf(norm, old)
  const changed: VinIssue[] = [
    // Old chassis numbers may hold these letters: they are compared like digits, but there is nothing to be said.
    ...(old ? [] : letters).map(({ positions, ...letter }) =>
      issue('letter', { ...letter, positions: positions.slice(0, LONGEST_CHASSIS).join(', ') }),
    ),
    ...(lookAlikes ? [issue('lookAlikes', { letters: lookAlikes })] : []),
    ...(dropped ? [issue('dropped', { characters: dropped })] : []),
  ]
  if (kind !== 'VIN') {
    return {
      kind,
      norm,
      makes: [],
      years: [],
      yearsPrescribed: false,
      issues: [...changed, ...aboutLength(typed.length, kind, builtIn)],
    }
  }
  const region = regionOfMaker(norm)
  const country = countryOfMaker(norm)
  const reading = {
    kind,
    norm,
    check: vinCheck(norm),
    expectedCheckDigit: vinCheckDigit(norm),
    wmi: norm.slice(0, 3),
    ...(norm.charAt(2) === '9' ? { smallMaker: norm.slice(11, 14) } : {}),
    ...(region ? { region } : {}),
    ...(country ? { country } : {}),
    makes: makesOf(norm),
    years: modelYears(norm, thisYear),
    yearsPrescribed: prescribesCheckDigit(norm),
  }
  return { ...reading, issues: [...changed, ...aboutVin(reading, builtIn)] }
}

/**
 * The model years that position 10 can name up to the year after `thisYear`, likelier first (49 CFR 565.15(d)(1): A is
 * 1980, no I, O, Q, U, Z or 0, again every thirty years). On vehicles made for North America position 7 tells the
 * thirty years apart for cars and light trucks (a digit before 2010, a letter since); otherwise the newest stands first.
 */
export function modelYears(vin: string, thisYear: number): number[] {
  const at = YEAR_CODES.indexOf(vin.charAt(9))
  if (at < 0 || vin.length !== 17) return []
  const years: number[] = []
  for (let year = 1980 + at; year <= thisYear + 1; year += 30) years.unshift(year)
  if (!/^[1-57]/.test(vin) && vinCheck(vin) !== 'fits') return years
  const since2010 = /[A-Z]/.test(vin.charAt(6))
  return years.toSorted((a, b) => Number(b >= 2010 === since2010) - Number(a >= 2010 === since2010) || b - a)
}

const YEAR_CODES = 'ABCDEFGHJKLMNPRSTVWXY123456789'

function kindOf(norm: string, old: boolean): VinKind {
  if (!norm || norm.length > LONGEST_CHASSIS) return 'none'
  if (old) return norm.length < 4 ? 'part' : 'CHASSIS'
  if (norm.length === 17) return 'VIN'
  return norm.length < 17 ? 'part' : 'CHASSIS'
}

function aboutLength(length: number, kind: VinKind, builtIn: number | undefined): VinIssue[] {
  if (!length) return [issue('empty')]
  if (kind === 'none') return [issue('tooLong', { length, most: LONGEST_CHASSIS })]
  if (builtIn !== undefined && builtIn < FIRST_VIN_YEAR && kind === 'CHASSIS')
    return [issue('oldChassis', { year: FIRST_VIN_YEAR })]
  if (length < LEAST_PART) return [issue('partTooShort', { length, least: LEAST_PART })]
  // Longer than any usual old chassis number, so a character is missing or was typed twice.
  if (length > 13) return [issue('notSeventeen', { length, wanted: 17 })]
  return [issue('partOrChassis', { length })]
}

function aboutVin(reading: Omit<VinReading, 'issues'>, builtIn: number | undefined): VinIssue[] {
  const { norm, check, country, years, yearsPrescribed, expectedCheckDigit = '' } = reading
  const issues: VinIssue[] = []
  if (/^(.)\1*$/.test(norm)) return [issue('repeated', { character: norm.charAt(0) })]
  if (check === 'doesNotFit')
    issues.push(issue('checkDigit', { found: norm.charAt(8), expected: expectedCheckDigit }))
  if (!/\d{4}$/.test(norm)) issues.push(issue('serial', { found: norm.slice(-4) }))
  if (yearsPrescribed && !YEAR_CODES.includes(norm.charAt(9)))
    issues.push(issue('yearCode', { found: norm.charAt(9) }))
  // Model years begin in the autumn before, and dealers register last year's stock.
  if (
    builtIn !== undefined &&
    yearsPrescribed &&
    years.length &&
    !years.some((y) => Math.abs(y - builtIn) <= 1)
  )
    issues.push(issue('yearDiffers', { years: years.join(' / '), given: builtIn }))
  if (!country) issues.push(issue('makerUnknown', { prefix: norm.slice(0, 2) }))
  return issues
}

function issue(code: VinIssueCode, args: VinIssue['args'] = {}): VinIssue {
  return { code, level: vinIssues[code], args }
}
