import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { artworkColumns } from '@/lib/search/artwork-keys'
import { factNamesOf } from '../record-type'
import { type RecordSnapshot, snapshotOf } from '../snapshot'
import { type PartRows, partRowsOf } from './part-sources'
import type { enterable, ReadEntry } from './read-entry'

/** The rows of one entry, without what the database or its writer fills. */
export type EntryRows = {
  record: {
    /** `draft`: written and shown to nobody else yet, as the record of a notice that is under review. */
    status: 'published' | 'draft'
    caption: string
    sourceReference: string | null
    purpose: string
    level: number
    handling: string[]
    withheldFrom: string[]
    onlyTo: string[]
    noPurpose: string[]
    noDownload: boolean
    retentionUntil: string
  }
  /** Every column of the type's own table but the record's id. */
  facts: Record<string, unknown>
  /** The rows of its parts, in their order. */
  parts: PartRows
  snapshot: RecordSnapshot
}

/**
 * The rows of an entry that may be published. `before` is the record that it changes: what nobody types stays as it was there,
 * who stated it and its pictures with it.
 */
export function rowsOfEntry(
  kind: NonNullable<ReturnType<typeof enterable>>,
  { values, parts: read, spine }: ReadEntry,
  owner: string,
  before: Partial<Pick<RecordSnapshot, 'provenance' | 'photos' | keyof PartRows>> = {},
): EntryRows {
  const { type, rules } = kind
  const facts = {
    ...Object.fromEntries(factNamesOf(type).map((name) => [name, values[name] ?? null])),
    ...columnsOf(kind, values, owner, before.photos?.length),
    provenance: before.provenance ?? {},
  }
  const record = { ...spine, status: 'published' as const, caption: rules.caption(values, read) }
  const parts = partRowsOf(read, owner, before)
  const photos = before.photos ?? []
  return {
    record,
    facts,
    parts,
    snapshot: snapshotOf({ type: type.code, record, object: facts, ...parts, photos }),
  }
}

/** Columns of a thing's own table beside its fields: the forms in which it is compared and found. */
export const columnsOf = (
  { type, rules }: NonNullable<ReturnType<typeof enterable>>,
  values: ReadEntry['values'],
  owner: string,
  pictures = 0,
): Record<string, unknown> => ({
  ...rules.columns(values, owner, pictures),
  ...filedUnder[type.code]?.(values),
})

/**
 * Columns under which the search files a thing, beside those of its rules: what they are made of is too large for a browser, where
 * the rules run too.
 */
const filedUnder: Partial<Record<RecordTypeCode, (values: ReadEntry['values']) => Record<string, unknown>>> =
  {
    artwork: artworkColumns,
  }
