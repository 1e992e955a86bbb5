import type { MrzIssueCode } from '@/lib/identifiers/mrz-issues'
import type { MrzCheck, MrzFormat } from '@/lib/identifiers/mrz-layouts'
import type { DateErrorCode, PartialDate } from '@/lib/identifiers/partial-date'
import type { Criteria, DocumentClass } from './criteria'

/** What a typed text can be. `record`, `query`, `listing`, `hit`, `list` and `notice` are references to be opened; `none` says why nothing can be. */
export type ReadingKind =
  | 'mrz'
  | 'record'
  | 'query'
  | 'listing'
  | 'notice'
  | 'hit'
  | 'list'
  | 'message'
  | 'case'
  | 'date'
  | 'vin'
  | 'vessel'
  | 'document'
  | 'plate'
  | 'name'
  | 'art'
  | 'none'

/** Kinds of what has a page of its own, which its number opens. */
const numberedKinds = ['record', 'query', 'listing', 'hit', 'list', 'notice'] as const
export type NumberedKind = (typeof numberedKinds)[number]

/** The kind of page that the number leads to, when the text is one. */
export const numberedKindOf = ({ kind, reference }: Pick<Reading, 'kind' | 'reference'>) =>
  reference === undefined ? undefined : numberedKinds.find((each) => each === kind)

/** Kinds of records and papers that are recognised but not searched by this installation. */
export type NotSearched = 'vessels' | 'messages' | 'cases'

/** Something to be said with a reading: the key of a message in `recognise`, under `notes` or `dateErrors`. */
export type Note = {
  code:
    | 'notSearched' // { what: NotSearched }
    | 'vinValid'
    | 'vinWrong' // { expected, found }
    | 'vinUnused'
    | 'vinLetters' // { corrected }
    | 'imoWrong' // { expected, found }
    | MrzIssueCode
    | 'monthFirst' // { date }
    | 'centuries' // { typed, candidates }
    | 'years' // { from, to }
    | 'needsName'
    | 'tooLong' // { limit }
    | 'manyLines' // { lines }
    | 'nothing'
    | `dateErrors.${DateErrorCode}`
  args: Record<string, string | number>
}

/** One reading of what was typed. Only what was found is there. */
export type Reading = {
  /** Tells the readings of one text apart: `name`, `document`, `name-2`. What the form sends as `as`. */
  key: string
  kind: ReadingKind
  /** 0..1, how sure; 1 when forced or when check digits fit. */
  confidence: number
  /** The part of the text that this reading is about, cleaned. */
  text: string
  /** The officer wrote the kind himself: `doc: …`. */
  forced?: true
  name?: string
  family?: string
  given?: string
  /** Readings of one date of birth, likeliest first; four at most. */
  birth?: PartialDate[]
  /** ISO alpha-2. */
  nationalities?: string[]
  sex?: 'M' | 'F' | 'X'
  /** Upper-case letters and digits. */
  documentNumber?: string
  documentCountry?: string
  /** A vehicle's number in its normal form, or a part of one as typed. */
  vehicleNumber?: string
  /** A number plate as typed, in upper case. */
  plate?: string
  plateCountry?: string
  /** Words about a work of art. */
  artText?: string
  /** What the first letter of a zone says. */
  documentClass?: DocumentClass
  /** Our reference or the owner's, in its full form: `PER-2026-004417`. */
  reference?: string
  mrz?: { format?: MrzFormat; complete: boolean; failed: MrzCheck[] }
  notes: Note[]
}

/** A reading before it has its key. */
export type Draft = Omit<Reading, 'key' | 'notes'> & { notes?: Note[] }

/**
 * The question that a reading asks of the databases. Undefined when it asks none: a reference
 * is opened instead, a date alone needs a name, and vessels are not searched here (`notes` say so).
 * What may be a plate or a document asks for both, and so does what may be a work of art or a name.
 */
export function readingToCriteria(reading: Reading): Criteria | undefined {
  const { name, family, given, birth, nationalities, sex, documentNumber, documentCountry, documentClass } =
    reading
  const { vehicleNumber, plate, plateCountry, artText } = reading
  if (!name && !family && !given && !documentNumber && !vehicleNumber && !plate && !artText) return undefined
  return {
    ...(family && given ? { family, given } : wholeName(name ?? family ?? given)),
    ...(birth?.length ? { birth: birth.slice(0, 4) } : {}),
    ...(nationalities?.length ? { nationalities: nationalities.slice(0, 10) } : {}),
    ...(sex ? { sex } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(documentNumber && documentCountry ? { documentCountry } : {}),
    ...(documentNumber && documentClass ? { documentClass } : {}),
    ...(vehicleNumber ? { vehicleNumber } : {}),
    ...(plate ? { plate } : {}),
    ...(plate && plateCountry ? { plateCountry } : {}),
    ...(artText ? { artText } : {}),
  }
}

/** The reading that the officer chose by its key, otherwise the first. */
export function pickReading(readings: readonly Reading[], key?: string | null): Reading | undefined {
  return readings.find((reading) => reading.key === key) ?? readings[0]
}

function wholeName(name: string | undefined): Pick<Criteria, 'name'> {
  return name ? { name } : {}
}
