import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { Criteria } from '@/lib/search/criteria'
import type { FactValue } from '../snapshot'
import type { Issue } from './issue'
import type { EntryContext, RawEntry, Values } from './raw-entry'
import type { Parts } from './read-parts'
import { artworkRules } from './rules/artwork'
import { organisationRules } from './rules/organisation'
import { personRules } from './rules/person'
import { travelDocumentRules } from './rules/travel-document'
import { vehicleRules } from './rules/vehicle'

/** What entering a kind of record needs to know beyond its definition; one file each. */
export type EntryRules = {
  code: RecordTypeCode
  /** Fields without which nothing can be published. */
  required: readonly string[]
  /** Fields that a file must bring beside, which brings no pictures. */
  requiredInFiles?: readonly string[]
  /** Fields by which it is told whether it is on file already: asked first. */
  identifying: readonly string[]
  /** Dates that may lie in the future. */
  ahead: readonly string[]
  /** Years for which such data may be kept at most, before the source is asked again (R-RET-1, -3). */
  retentionYears: number
  /** What an empty form holds. */
  defaults: (context: Pick<EntryContext, 'owner' | 'language'>) => RawEntry
  /** What fields say of each other and of the bureau; sees what could be read. */
  check: (values: Values, context: EntryContext, entry: { parts: Parts; purpose: string }) => Issue[]
  /** Columns of the table beside the fields: the forms in which values are compared. */
  columns: (values: Values, owner: string, pictures: number) => Record<string, FactValue>
  /** Columns that never change once they are written. */
  fixed?: readonly string[]
  /** What lists and logs call the thing. */
  caption: (values: Values, parts: Parts) => string
  /** The questions by which its like is looked for; none where too little is known. */
  criteria: (values: Values, parts: Parts) => Criteria[]
}

/** Kinds of records that can be entered through the one form. */
export const entryRules: readonly EntryRules[] = [
  personRules,
  organisationRules,
  travelDocumentRules,
  vehicleRules,
  artworkRules,
]

const byCode = new Map(entryRules.map((rules) => [rules.code, rules]))

/** The longest term of a kind of record; five years where no rule says otherwise (R-RET-1). */
export const retentionYearsOf = (code: string): number => entryRulesOf(code)?.retentionYears ?? 5

/** Undefined for a kind that is not entered this way. */
export const entryRulesOf = (code: string): EntryRules | undefined => byCode.get(code as RecordTypeCode)
