import { factNamesOf } from '../record-type'
import { type RecordSnapshot, snapshotOf } from '../snapshot'
import type { enterable, ReadEntry } from './read-entry'

/** The rows of one entry, without what the database or its writer fills. */
export type EntryRows = {
  record: {
    status: 'published'
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
  snapshot: RecordSnapshot
}

/** The rows of an entry that may be published. */
export function rowsOfEntry(
  { type, rules }: NonNullable<ReturnType<typeof enterable>>,
  { values, spine }: ReadEntry,
  owner: string,
  provenance: Record<string, unknown> = {},
): EntryRows {
  const facts = {
    ...Object.fromEntries(factNamesOf(type).map((name) => [name, values[name] ?? null])),
    ...rules.columns(values, owner),
    provenance,
  }
  const record = { ...spine, status: 'published' as const, caption: rules.caption(values) }
  return { record, facts, snapshot: snapshotOf({ type: type.code, record, object: facts }) }
}
