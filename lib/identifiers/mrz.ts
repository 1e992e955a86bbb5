import { type DocumentKind, documentKind } from './document-kinds'
import { failedChecks, longNumber } from './mrz-checks'
import { birthReadings, expiryReading } from './mrz-dates'
import { issuesOf, type MrzIssue } from './mrz-issues'
import { cut, type MrzCheck, type MrzFormat, type MrzLayout } from './mrz-layouts'
import { zoneIn } from './mrz-lines'
import { type MrzRepair, plausibleNumbers, repairLines } from './mrz-repair'
import type { PartialDate } from './partial-date'

/** What a machine-readable zone says. Fields that were not in the lines given, or cannot be read, are absent. */
export type Mrz = {
  /** Undefined when a single line fits several layouts. */
  format?: MrzFormat
  /** False when a line is still missing. */
  complete: boolean
  /** The first two characters, fillers removed: `P`, `PD`, `ID`. */
  documentCode?: string
  kind?: DocumentKind
  /** Issuing state and nationality as printed (`FRA`, `D`, `UTO`), fillers removed; `travelCode` says what they mean. */
  issuer?: string
  nationality?: string
  /** As printed, fillers removed: 1-9 characters, more where it goes on in the optional field. Never repaired. */
  documentNumber?: string
  /** Spellings of the number that its check digit fits: see `plausibleNumbers`. Search them all. */
  numberSpellings: string[]
  /** Readings of the two-digit year, likelier first; only readings that are not in the future. */
  birth?: PartialDate[]
  expiry?: PartialDate
  /** Absent when not stated (a filler, which is also how the standard writes X). */
  sex?: 'M' | 'F' | 'X'
  primary?: string
  secondary?: string
  /** The name fills its field to the last letter, so it may have been cut: compare it as a beginning. */
  nameMayBeCut: boolean
  /** Optional data, a text for each field of the layout (TD1 has two); '' for an empty one, fillers inside are kept. */
  optional: string[]
  /** Check digits that do not fit. */
  failed: MrzCheck[]
  /** What was read otherwise than it was printed, in the order of the fields. */
  repairs: MrzRepair[]
  /** Everything that is wrong, doubtful or worth saying. A whole zone without one of level `error` is valid. */
  issues: MrzIssue[]
  /** The lines as they were read: of full length and repaired, '' for one that is missing. */
  lines: string[]
}

/**
 * Reads the lines of a machine-readable zone (ICAO Doc 9303 parts 3-7): three of 30, two of 36 or 44, one alone, or all
 * in one run. Lower case, blanks for fillers and guillemets are accepted, missing and surplus fillers mended. Digits in
 * codes and names and letters in dates are read as what they look like, and said in `repairs`; the document number is
 * left as it is. Answers undefined when the text is not one (`whyNoZone` says why). Never throws. `now` fixes the
 * centuries.
 */
export function readMrz(text: string, now: Date): Mrz | undefined {
  const zone = zoneIn(text)
  if (!zone) return undefined
  const { format, layout, mended } = zone
  const { lines, repairs } = repairLines(layout, zone.lines)
  const failed = failedChecks(layout, lines)
  const read = {
    ...(format ? { format } : {}),
    complete: lines.every(Boolean),
    ...codesOf(layout, lines),
    ...numberOf(layout, lines),
    ...datesOf(layout, lines, now),
    ...nameOf(layout, lines),
  }
  const issues = issuesOf({ read, layout, lines, repairs, failed, mended })
  return { ...read, failed: failed.map(({ check }) => check), repairs, issues, lines }
}

function codesOf(
  layout: MrzLayout,
  lines: string[],
): Pick<Mrz, 'documentCode' | 'kind' | 'issuer' | 'nationality'> {
  const documentCode = filled(cut(lines, layout.documentCode))
  const kind = documentKind(documentCode)?.kind
  const issuer = filled(cut(lines, layout.issuer))
  // The French card is issued to nationals only and says so once.
  const nationality = layout.nationality
    ? filled(cut(lines, layout.nationality))
    : lines[0] || lines[1]
      ? 'FRA'
      : ''
  return {
    ...(documentCode ? { documentCode } : {}),
    ...(kind ? { kind } : {}),
    ...(issuer || !layout.nationality ? { issuer: issuer || nationality } : {}),
    ...(nationality ? { nationality } : {}),
  }
}

function numberOf(
  layout: MrzLayout,
  lines: string[],
): Pick<Mrz, 'documentNumber' | 'numberSpellings' | 'optional'> {
  const long = longNumber(layout, lines)
  const printed = long?.number ?? cut(lines, layout.number)
  const at = layout.checks.number?.at
  const check = long?.check ?? (at ? cut(lines, at) : '')
  const documentNumber = filled(printed)
  const optional = layout.optional.map((span, i) => (i === 0 && long ? long.rest : cut(lines, span)))
  return {
    ...(documentNumber ? { documentNumber } : {}),
    numberSpellings: documentNumber && /^\d$/.test(check) ? plausibleNumbers(printed, check) : [],
    optional: optional.map((text) => text.replace(/<+$/, '')),
  }
}

function datesOf(layout: MrzLayout, lines: string[], now: Date): Pick<Mrz, 'birth' | 'expiry' | 'sex'> {
  const birth = birthReadings(cut(lines, layout.birth), now)
  const expiry = layout.expiry && expiryReading(cut(lines, layout.expiry), now)
  const sex = cut(lines, layout.sex)
  return {
    ...(birth.length ? { birth } : {}),
    ...(expiry ? { expiry } : {}),
    ...(sex === 'M' || sex === 'F' || sex === 'X' ? { sex } : {}),
  }
}

/** Primary and secondary identifier; one filler parts words, two part the identifiers (Doc 9303-3 4.6). */
function nameOf(layout: MrzLayout, lines: string[]): Pick<Mrz, 'primary' | 'secondary' | 'nameMayBeCut'> {
  const fields = layout.names.map((span) => cut(lines, span))
  const [field = '', given] = fields
  const parted = given === undefined ? field.indexOf('<<') : -1
  const primary = words(parted < 0 ? field : field.slice(0, parted))
  const secondary = words(given ?? (parted < 0 ? '' : field.slice(parted)))
  return {
    ...(primary ? { primary } : {}),
    ...(secondary ? { secondary } : {}),
    nameMayBeCut: fields.some((text) => /[A-Z]$/.test(text)),
  }
}

function words(field: string): string {
  return field.replace(/<+/g, ' ').trim()
}

function filled(field: string): string {
  return field.replace(/</g, '')
}
