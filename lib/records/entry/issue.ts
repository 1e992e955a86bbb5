import { unbroken } from '@/lib/identifiers/plain-text'
/**
 * How much a remark about an entry weighs: `must` keeps it from being published, `should` is to be looked at once more,
 * `info` says what was understood.
 */
export type IssueLevel = 'must' | 'should' | 'info'

/** A remark about one field of an entry; its sentence is the message `messageOf(issue)` with `args`. */
export type Issue = {
  field: string
  level: IssueLevel
  code: IssueCode
  args: Record<string, string | number>
  /** What the field could hold instead, ready to be taken over. */
  suggestion?: string
}

/** Remarks of our own (messages `entry.issue`), and those that identifiers already have sentences for. */
export type IssueCode = (typeof ownIssues)[number] | `${keyof typeof homes}.${string}`

export const ownIssues = [
  'required',
  'tooLong', // { length, most }
  'tooMany', // { count, most }
  'notInList', // { typed }
  'countryUnknown', // { typed }
  'languageUnknown', // { typed }
  'issuerUnknown', // { typed }
  'yesOrNo', // { typed }
  'notNumber', // { typed }
  'outside', // { typed, least, most }
  'placeholder', // { typed }
  'dayOrMonth', // { read, other }
  'circaDropped',
  'twice', // { typed }
  'notOurs', // { issuer }
  'numberTooShort', // { length, least }
  'rangeTooMany', // { most }
  'rangeOne',
  'rangeNotBlank',
  'rangeCount', // { count }
  'blankHasDates',
  'endBeforeStart', // { start, end }
  'lossBeforeIssue', // { issued, lost }
  'nominal', // { text }
  'vehicleNumber',
  'plateNumber',
  'plateCountry',
  'vinLength', // { length }
  'vinShort', // { length }
  'numberSigns', // { most }
  'theftBeforeModel', // { year, stolen }
  'pictureOrReason',
  'reasonOfNone',
  'reasonAndPicture',
  'exactAddress', // { text }
  'theftBeforeMaking', // { stolen, year }
  'ownCountry',
  'bothRestrictions',
  'retentionPast',
  'retentionTooLong', // { until }
  'wholeDay',
  'aboveClearance',
  'sourceTaken',
  'tooManyRows', // { count, most }
  'namesBehind', // { most }
  'rowTwice',
  'nameEmpty',
  'nameLetters',
  'nameDigits',
  'nameScripts', // { word }
  'namePlaceholder', // { typed }
  'primaryTwice',
  'primaryMissing',
  'qualityOfAlias',
  'wholeDiffers',
  'firstOfJanuary',
  'rangeWide', // { years }
  'nameAlone',
  'unitedNationsOnly',
  'noMeasure',
  'purposeUnfit',
  'minorReasons',
  'deceasedReasons',
  'healthReasons',
  'missingBirth',
  'sexWanted',
  'descriptionWanted',
  'aliasesWanted',
  'countriesWanted',
] as const

const homes = {
  date: 'recognise.dateErrors',
  vin: 'identifiers.vin',
  plate: 'identifiers.plate',
  number: 'identifiers.number',
  range: 'identifiers.range',
  artDate: 'identifiers.artDate',
  measurement: 'identifiers.measurement',
  objectId: 'identifiers.objectId',
} as const

/** Where the sentence of a remark stands in the catalogue. */
export function messageOf({ code }: Pick<Issue, 'code'>): string {
  const [home = '', name] = code.split('.')
  return name === undefined ? `entry.issue.${code}` : `${homes[home as keyof typeof homes]}.${name}`
}

/**
 * The arguments of a sentence, with dates and numbers kept in their own direction: within an Arabic sentence the parts of
 * `2026-03-02` would otherwise stand the other way round (Unicode 2.6, FSI and PDI), and a line would end at its hyphens.
 */
export const saidArgs = ({ args }: Pick<Issue, 'args'>): Issue['args'] =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && /\p{N}/u.test(value) ? `\u2068${unbroken(value)}\u2069` : value,
    ]),
  )

type More = { args?: Issue['args']; suggestion?: string | undefined }

export const issue = (
  level: IssueLevel,
  field: string,
  code: IssueCode,
  { args = {}, suggestion }: More = {},
): Issue => ({ field, level, code, args, ...(suggestion === undefined ? {} : { suggestion }) })

/** Nobody can enter what he could not read afterwards (Art. 112). */
export const aboveClearance = (level: number, clearance: number): Issue[] =>
  level > clearance ? [issue('must', 'level', 'aboveClearance')] : []

/** Whether an entry with these remarks may be published. */
export const mayPublish = (issues: readonly Issue[]): boolean => issues.every(({ level }) => level !== 'must')

/** What keeps an entry from being published, by field, as the answers of operations carry it. */
export function refusalOf(issues: readonly Issue[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { field, level, code } of issues)
    if (level === 'must') fields[field] = [...(fields[field] ?? []), code]
  return fields
}
