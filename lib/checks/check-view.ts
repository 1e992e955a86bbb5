import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import type { Asked } from '@/lib/search/asked'
import { hasName } from '@/lib/search/asked'
import type { Band, Feature } from '@/lib/search/explanation'
import type { DatabaseStates } from '@/lib/search/find-everywhere'
import type { NoticeAbout } from '@/lib/search/notices-about'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import type { Piece, ResultRow } from '@/lib/search/result-view'
import type { Outcome, OutcomeReason } from './outcome'

/**
 * What a check shows of a record: what tells one person or thing from another at arm's length, what to beware of, and whom to
 * ask. Nothing else leaves the server (SECURITY 3.2: front line, data minimised): no references, no other documents, no
 * place of birth, no marks, no holder of a document, no circumstances.
 */
export type CheckedRecord = {
  id: string
  type: RecordTypeCode
  owner: string
  band: Band
  exact: boolean
  /** The name of a person or organisation; null for things, which `identifier` names. */
  name: { text: string; lang: string | null; original: { text: string; lang: string | null } | null } | null
  photo: { id: string; withheld: boolean } | null
  births: ResultRow['births']
  sex: ResultRow['sex']
  nationalities: string[]
  subjectStatus: string | null
  warnings: string[]
  handling: string[]
  notices: NoticeAbout[]
  /** The number of a thing, with what differs from the question apart. */
  identifier: Piece[] | null
  identifierTo: string | null
  /** Of a thing: what it is recorded as and what tells it apart; fields of `thingFields`. */
  thing: Readonly<Record<string, unknown>> | null
  /** The comparison that weighs most, for one line. */
  why: Feature | null
}

/** One check as the page shows it. */
export type CheckView = {
  id: string
  number: string
  at: Date
  now: Date
  asked: Asked
  outcome: Outcome
  reasons: OutcomeReason[]
  answered: RecordTypeCode[]
  failed: RecordTypeCode[]
  /** The match that comes first of those not set aside. */
  shown: CheckedRecord | null
  /** Likely matches behind it. */
  more: number
  setAside: number
  weaker: number
  signals: Signals
}

/** How a result makes itself noticed beside the screen: the officer's own choice, off unless chosen. */
export const signalChoices = ['none', 'vibration', 'sound', 'both'] as const
export type Signals = (typeof signalChoices)[number]

/** One of the officer's last checks. */
export type CheckSummary = { id: string; number: string; at: Date; outcome: Outcome; asked: Asked }

/** The least of a result row that serves the front line. */
export function checkedRecordOf(row: ResultRow, exact: boolean): CheckedRecord {
  const database = objectDatabaseOf(row.type)
  const to = database?.identifierTo ? row.object?.[database.identifierTo] : null
  const { original, explanation } = row
  return {
    id: row.id,
    type: row.type,
    owner: row.owner,
    band: row.band,
    exact,
    name: database
      ? null
      : {
          text: row.caption,
          lang: row.names[0]?.lang ?? null,
          original: original && { text: original.full, lang: original.lang },
        },
    photo: row.photo,
    births: row.births,
    sex: row.sex,
    nationalities: row.nationalities,
    subjectStatus: row.subjectStatus,
    warnings: row.warnings,
    handling: row.handling,
    notices: row.notices,
    identifier: row.identifier,
    identifierTo: typeof to === 'string' ? to : null,
    thing: row.object && pickedThing(row.object),
    why: explanation.features.find(({ role }) => role === 'main') ?? null,
  }
}

/** Fields of things that a check says, in this order where a thing has them. */
export const thingFields = [
  'status',
  'kind',
  'issuer',
  'make',
  'model',
  'colour',
  'plate',
  'plateCountry',
] as const

function pickedThing(object: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    thingFields.flatMap((field) => (object[field] == null ? [] : [[field, object[field]] as const])),
  )
}

export const answeredOf = (states: DatabaseStates) =>
  recordTypeCodes.filter((code) => states[code] === 'answered')
export const failedOf = (states: DatabaseStates) =>
  recordTypeCodes.filter((code) => states[code] === 'failed')

/** Whether the zone that was asked does not agree with itself, so that "nothing found" would say nothing. */
export const isMisread = ({ notes }: Asked): boolean =>
  notes.some(({ code }) => code === 'mrzFailed' || code === 'mrzIncomplete' || code === 'mrzNumberMissing')

/** Whether a name is all that was asked. */
export const isNameOnly = (asked: Asked): boolean => {
  const { birth, documentNumber, vehicleNumber, plate } = asked.criteria
  return hasName(asked) && !birth?.length && !documentNumber && !vehicleNumber && !plate
}
