import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { SearchDb } from '@/lib/search/sql'
import { confidentialityLevels } from '../codes'
import { partTypes, partTypesOf } from '../parts'
import { factNamesOf, type RecordType } from '../record-type'
import { recordTypeOf } from '../registry'
import { type RecordSnapshot, snapshotOf } from '../snapshot'
import { keyOf } from './part-rows'
import type { PartRows } from './part-sources'
import type { RawEntry } from './raw-entry'
import { birthAsTyped } from './read-birth'
import type { Spine } from './spine'

/** A record as it stands before it is changed. */
export type Present = Spine & {
  id: string
  rowId: number
  type: RecordTypeCode
  owner: string
  status: 'draft' | 'published' | 'ceased' | 'expired'
  reference: string
  caption: string
  version: number
  /** The row of its own table. */
  facts: Record<string, unknown>
  /** The rows of its parts. */
  parts: PartRows
  snapshot: RecordSnapshot
}

/** Reads a record that exists for the reader; undefined for any other. The row stays locked, so that two changes follow each other. */
export async function presentRecord(sql: SearchDb, id: string): Promise<Present | undefined> {
  const [row] = await sql.query<
    Omit<Present, 'facts' | 'parts' | 'snapshot'> & { snapshot: RecordSnapshot | null }
  >(
    `select r."id"::text as "id", r."rowId"::int as "rowId", r."type", r."owner", r."status", r."reference", r."caption", r."version", r."purpose", r."handling",
       r."level", r."withheldFrom", r."onlyTo", r."noPurpose", r."noDownload", r."sourceReference", r."retentionUntil"::text as "retentionUntil",
       (select v."snapshot" from "RecordVersion" v where v."recordId" = r."id" and v."version" = r."version") as "snapshot"
     from "Record" r where r."id" = $1::uuid`,
    [id],
  )
  if (!row) return undefined
  const type = recordTypeOf(row.type)
  const [own] = type ? await sql.query<OwnRows>(ownRows(type), [id]) : []
  const facts = own?.facts ?? {}
  const { names = [], births = [], documents = [], marks = [], photos = [] } = own ?? {}
  const parts = { names, births, documents, marks }
  return {
    ...row,
    facts,
    parts,
    snapshot: row.snapshot ?? snapshotOf({ type: row.type, record: row, object: facts, ...parts, photos }),
  }
}

type OwnRows = { facts: Record<string, unknown> | null } & Partial<PartRows & Pick<RecordSnapshot, 'photos'>>

/** The row of a record's own table and the rows of its parts, as a snapshot has them. */
function ownRows({ table, parts }: RecordType): string {
  const rowsIn = (of: string, without: string) =>
    `coalesce((select jsonb_agg(to_jsonb(t) - '{id,recordId,ordinal,${without}}'::text[] order by t."ordinal") from "${of}" t where t."recordId" = $1::uuid), '[]')`
  return `select ${[
    `(select to_jsonb(t) - 'recordId' from "${table}" t where t."recordId" = $1::uuid) as "facts"`,
    ...partTypesOf({ parts }).map(
      (part) => `${rowsIn(part.table, 'recordedAt,numberNorm')} as "${part.name}"`,
    ),
    ...(parts.includes('photos') ? [`${rowsIn('Photo', 'thumbSha256,width,height')} as "photos"`] : []),
  ].join(', ')}`
}

/** The snapshot of a record whose facts stay as they are while its spine changes. */
export function snapshotWith(
  { snapshot }: Present,
  change: Partial<Spine & { status: Present['status'] }>,
): RecordSnapshot {
  const { withheldFrom, onlyTo, ...record } = change
  return {
    ...snapshot,
    record: { ...snapshot.record, ...record },
    access: {
      withheldFrom: withheldFrom ?? snapshot.access.withheldFrom,
      onlyTo: onlyTo ?? snapshot.access.onlyTo,
    },
  }
}

/** Whether others have the record now: it is in force and its time has not run out. */
export const inForce = (
  { status, retentionUntil }: Pick<Present, 'status' | 'retentionUntil'>,
  today: string,
) => status === 'published' && retentionUntil >= today

/** Whether a change lets somebody see or do what he could not before (SECURITY 3.2, row 9). */
export function loosens(
  before: Spine,
  after: Pick<Spine, 'level' | 'withheldFrom' | 'onlyTo' | 'noPurpose' | 'noDownload'>,
): boolean {
  const lost = (were: readonly string[], are: readonly string[]) => were.some((each) => !are.includes(each))
  return (
    after.level < before.level ||
    lost(before.withheldFrom, after.withheldFrom) ||
    (before.onlyTo.length > 0 && (after.onlyTo.length === 0 || lost(after.onlyTo, before.onlyTo))) ||
    lost(before.noPurpose, after.noPurpose) ||
    (before.noDownload && !after.noDownload)
  )
}

/** A record of one's own as the pages that change it need it. */
export type OwnRecordToChange = Omit<Present, 'rowId' | 'snapshot'> & {
  /** How many pictures it has. */
  pictures: number
}

/** A record in the texts of its form; what a correction does not touch is left out. */
export function textsOf(
  type: RecordType,
  {
    facts,
    parts,
    purpose,
    handling,
    sourceReference,
  }: Pick<OwnRecordToChange, 'facts' | 'parts' | 'purpose' | 'handling' | 'sourceReference'>,
): RawEntry {
  return {
    ...Object.fromEntries(factNamesOf(type).map((name) => [name, textOfFact(facts[name])])),
    ...textsOfParts(parts),
    purpose,
    handling,
    sourceReference: sourceReference ?? '',
  }
}

/** The rows of parts as a form holds them; a whole name that says what its parts say is not typed twice. */
function textsOfParts({ names, births, documents, marks }: PartRows): RawEntry {
  const rows = {
    names: names.map((name) => ({
      ...name,
      full: [name.family, name.given].filter(Boolean).join(', ') === name.full ? '' : name.full,
    })),
    births: births.map((birth) => ({ date: birthAsTyped(birth), note: birth.note })),
    documents,
    marks,
  }
  return Object.fromEntries(
    partTypes.flatMap((part) =>
      rows[part.name].flatMap((row, at) =>
        part.fields.map(({ name }) => [
          keyOf(part, at + 1, name),
          textOfFact((row as Record<string, unknown>)[name]),
        ]),
      ),
    ),
  )
}

/** Who may see a record and until when it is kept, in the texts of a form. */
export const textsOfSpine = (record: OwnRecordToChange): RawEntry => ({
  level: confidentialityLevels[record.level] ?? '',
  withheldFrom: record.withheldFrom.join(', '),
  onlyTo: record.onlyTo.join(', '),
  noPurpose: record.noPurpose,
  noDownload: record.noDownload ? 'yes' : '',
  retentionUntil: record.retentionUntil,
})

const textOfFact = (value: unknown): string | string[] =>
  Array.isArray(value) ? value.map(String) : value === null || value === undefined ? '' : String(value)
