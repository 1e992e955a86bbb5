import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { factNamesOf } from './record-type'
import { recordTypeOf } from './registry'

/**
 * What one version of a record keeps of itself: every value that its owner stated, as plain JSON, so that two versions can
 * be compared and an old one can be read as it was.
 *
 * Three things are kept apart on purpose. `access` (who may see the record) is the owner's own business: queries take it out
 * for everybody else. Links are not here at all, because a link exists only for those who see both its ends. Pictures are
 * here by digest, never by their bytes.
 */
export type RecordSnapshot = {
  type: RecordTypeCode
  record: RecordPart
  access: AccessPart
  /** Values of the type's own table: scalars, and lists of codes or texts. */
  facts: Record<string, FactValue>
  names: SnapshotName[]
  births: SnapshotBirth[]
  documents: SnapshotDocument[]
  marks: SnapshotMark[]
  photos: SnapshotPhoto[]
  /** Source, day and certainty of single values by the name of the fact, as `Person.provenance` holds it. */
  provenance: Record<string, unknown>
}

export type FactValue = string | number | boolean | null | string[]

type RecordPart = {
  status: string
  caption: string
  sourceReference: string | null
  purpose: string
  level: number
  handling: string[]
  noPurpose: string[]
  noDownload: boolean
  /** ISO day. */
  retentionUntil: string
}

type AccessPart = { withheldFrom: string[]; onlyTo: string[] }

export type SnapshotName = {
  kind: string
  quality: string | null
  family: string | null
  given: string | null
  full: string
  script: string
  lang: string | null
  note: string | null
  source: string
  certainty: string
}

export type SnapshotBirth = {
  year: number
  yearTo: number | null
  month: number | null
  day: number | null
  circa: boolean
  note: string | null
  source: string
  certainty: string
}

export type SnapshotDocument = {
  type: string
  number: string
  country: string | null
  issuedOn: string | null
  expiresOn: string | null
  note: string | null
  source: string
  certainty: string
}

export type SnapshotMark = { kind: string; location: string; description: string }
export type SnapshotPhoto = {
  sha256: string
  takenOn: string | null
  caption: string | null
  withheld: boolean
}

/** The rows of one record as a seed or an import has them; whatever else they carry is left aside. */
export type SnapshotSubject = {
  type: RecordTypeCode
  record: Loose<Omit<RecordPart, 'retentionUntil'>, 'caption' | 'status' | 'purpose'> & {
    /** ISO day or a date at midnight UTC. */
    retentionUntil: string | Date
    withheldFrom?: readonly string[]
    onlyTo?: readonly string[]
  }
  /** The row of `Person`; for persons only. */
  person?: Readonly<Record<string, unknown>> | null
  /** The row of `Organisation`; for organisations only. */
  organisation?: Readonly<Record<string, unknown>> | null
  /** The row of the own table of any other type. */
  object?: Readonly<Record<string, unknown>> | null
  names?: readonly Loose<SnapshotName, 'kind' | 'full' | 'script' | 'source'>[]
  births?: readonly Loose<SnapshotBirth, 'year' | 'source'>[]
  documents?: readonly Loose<SnapshotDocument, 'type' | 'number' | 'source'>[]
  marks?: readonly SnapshotMark[]
  photos?: readonly Loose<SnapshotPhoto, 'sha256'>[]
}

/** Builds the snapshot of a version. The same rows give the same JSON text: keys and facts stand in a fixed order. */
export function snapshotOf(subject: SnapshotSubject): RecordSnapshot {
  const { type, record, names = [], births = [], documents = [], marks = [], photos = [] } = subject
  const row = subject.person ?? subject.organisation ?? subject.object ?? {}
  const known = recordTypeOf(type)
  return {
    type,
    record: {
      status: record.status,
      caption: record.caption,
      sourceReference: record.sourceReference ?? null,
      purpose: record.purpose,
      level: record.level ?? 0,
      handling: [...(record.handling ?? [])],
      noPurpose: [...(record.noPurpose ?? [])],
      noDownload: record.noDownload ?? false,
      retentionUntil: isoDay(record.retentionUntil),
    },
    access: { withheldFrom: [...(record.withheldFrom ?? [])], onlyTo: [...(record.onlyTo ?? [])] },
    facts: Object.fromEntries((known ? factNamesOf(known) : []).map((name) => [name, factOf(row[name])])),
    names: names.map((name) => ({
      kind: name.kind,
      quality: name.quality ?? null,
      family: name.family ?? null,
      given: name.given ?? null,
      full: name.full,
      script: name.script,
      lang: name.lang ?? null,
      note: name.note ?? null,
      source: name.source,
      certainty: name.certainty ?? 'certain',
    })),
    births: births.map((birth) => ({
      year: birth.year,
      yearTo: birth.yearTo ?? null,
      month: birth.month ?? null,
      day: birth.day ?? null,
      circa: birth.circa ?? false,
      note: birth.note ?? null,
      source: birth.source,
      certainty: birth.certainty ?? 'certain',
    })),
    documents: documents.map((document) => ({
      type: document.type,
      number: document.number,
      country: document.country ?? null,
      issuedOn: document.issuedOn ?? null,
      expiresOn: document.expiresOn ?? null,
      note: document.note ?? null,
      source: document.source,
      certainty: document.certainty ?? 'certain',
    })),
    marks: marks.map(({ kind, location, description }) => ({ kind, location, description })),
    photos: photos.map((photo) => ({
      sha256: photo.sha256,
      takenOn: photo.takenOn ?? null,
      caption: photo.caption ?? null,
      withheld: photo.withheld ?? false,
    })),
    provenance: provenanceOf(row.provenance),
  }
}

/** What must be given; the rest may be missing, undefined or null, as rows before insertion are. */
type Loose<Row, Required extends keyof Row> = Pick<Row, Required> & {
  [Key in Exclude<keyof Row, Required>]?: Row[Key] extends string[]
    ? readonly string[] | undefined
    : Row[Key] | null | undefined
}

function factOf(value: unknown): FactValue {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

const provenanceOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const isoDay = (day: string | Date) => (typeof day === 'string' ? day : day.toISOString()).slice(0, 10)
