import { confidentialityLevels } from '../codes'
import { isoDay, wholeDay, yearsLater } from './days'
import type { EntryRules } from './entry-rules'
import { type Issue, issue } from './issue'
import { type EntryContext, partsOf, type RawEntry, textOf } from './raw-entry'
import { readCode, readCountry, readList } from './read-codes'
import { readYesNo } from './read-field'
import { readText } from './read-text'

/** What every record carries beside its facts (DOMAIN 1.4, 1.7, 1.9, 1.10); a value that could not be read is the default. */
export type Spine = {
  purpose: string
  handling: string[]
  level: number
  withheldFrom: string[]
  onlyTo: string[]
  noPurpose: string[]
  noDownload: boolean
  sourceReference: string | null
  /** ISO day. */
  retentionUntil: string
}

/** Fields of the spine by name, in the order in which forms and files have them. */
export const spineFields = [
  'purpose',
  'sourceReference',
  'handling',
  'level',
  'withheldFrom',
  'onlyTo',
  'noPurpose',
  'noDownload',
  'retentionUntil',
] as const

const reference = { name: 'sourceReference', kind: 'text', limit: 60 } as const

/** Reads the spine of an entry. What is not given is what such records usually have. */
export function readSpine(
  raw: RawEntry,
  rules: EntryRules,
  context: EntryContext,
): { spine: Spine; issues: Issue[] } {
  const purpose = readCode('purpose', 'purposes', textOf(raw, 'purpose'), context)
  const handling = readList('handling', partsOf(raw, 'handling'), 10, (part) =>
    readCode('handling', 'handlingCodes', part, context),
  )
  const { access, issues: ofAccess } = readAccess(raw, context)
  const source = readText(reference, textOf(raw, 'sourceReference'))
  const retention = readRetention(textOf(raw, 'retentionUntil'), rules, context.now)
  const spine: Spine = {
    purpose: purpose.value ?? '',
    handling: handling.value ?? [],
    ...access,
    sourceReference: source.value ?? null,
    retentionUntil: retention.value ?? yearsLater(context.now, rules.retentionYears),
  }
  const readings = [purpose, source, handling, retention]
  return {
    spine,
    issues: [
      ...readings.flatMap(({ issues }) => issues),
      ...(purpose.value === null ? [issue('must', 'purpose', 'required')] : []),
      ...ofAccess,
    ],
  }
}

export type Access = Pick<Spine, 'level' | 'withheldFrom' | 'onlyTo' | 'noPurpose' | 'noDownload'>

/** Who may see a record, and what it may not be used for. */
export function readAccess(raw: RawEntry, context: EntryContext): { access: Access; issues: Issue[] } {
  const noPurpose = readList('noPurpose', partsOf(raw, 'noPurpose'), 9, (part) =>
    readCode('noPurpose', 'purposes', part, context),
  )
  const level = readCode('level', 'confidentialityLevels', levelText(textOf(raw, 'level')), context)
  const countries = (name: 'withheldFrom' | 'onlyTo') =>
    readList(name, partsOf(raw, name), 200, (part) => readCountry(name, part, context))
  const [withheldFrom, onlyTo] = [countries('withheldFrom'), countries('onlyTo')]
  const noDownload = readYesNo('noDownload', textOf(raw, 'noDownload'))
  const access = {
    level: Math.max(0, (confidentialityLevels as readonly string[]).indexOf(level.value ?? '')),
    withheldFrom: withheldFrom.value ?? [],
    onlyTo: onlyTo.value ?? [],
    noPurpose: noPurpose.value ?? [],
    noDownload: noDownload.value ?? false,
  }
  const readings = [level, withheldFrom, onlyTo, noPurpose, noDownload]
  return {
    access,
    issues: [...readings.flatMap(({ issues }) => issues), ...aboutAccess(access, context.owner)],
  }
}

/** Who may see it must be told in one way, and our own country is always among them. */
function aboutAccess({ withheldFrom, onlyTo }: Access, owner: string): Issue[] {
  return [
    ...(withheldFrom.includes(owner) ? [issue('must', 'withheldFrom', 'ownCountry')] : []),
    ...(withheldFrom.length > 0 && onlyTo.length > 0 ? [issue('must', 'onlyTo', 'bothRestrictions')] : []),
  ]
}

/** The last day on which the record is shown: not past, and not later than its kind allows (R-RET-1). */
export function readRetention(
  typed: string,
  { retentionYears }: Pick<EntryRules, 'retentionYears'>,
  now: Date,
): { value: string | null; issues: Issue[] } {
  if (!typed.trim()) return { value: null, issues: [] }
  const day = wholeDay(typed, now)
  const latest = yearsLater(now, retentionYears)
  const refused = (problem: Issue) => ({ value: null, issues: [problem] })
  if (day === undefined) return refused(issue('must', 'retentionUntil', 'wholeDay'))
  if (day <= isoDay(now)) return refused(issue('must', 'retentionUntil', 'retentionPast'))
  return day > latest
    ? refused(
        issue('must', 'retentionUntil', 'retentionTooLong', { args: { until: latest }, suggestion: latest }),
      )
    : { value: day, issues: [] }
}

/** A level by its number, as files and interfaces give it. */
const levelText = (typed: string) =>
  /^[012]$/.test(typed.trim()) ? (confidentialityLevels[Number(typed)] ?? '') : typed
