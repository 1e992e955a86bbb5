import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { AskedPictures } from './asked-pictures'
import type { Criteria } from './criteria'
import type { Match } from './match'
import type { SearchDb } from './sql'

/**
 * A database of things, as far as searching and listing need to know it: one file each, listed in `object-databases.ts`.
 * Names of fields are columns of the type's own table, and the labels, lists and kinds of `lib/records/types` go with them:
 * tabs, tables, cards, filters, preview and files follow from this. Persons and organisations have their own, richer way.
 */
export type ObjectDatabase = {
  code: RecordTypeCode
  table: string
  /** The field that tells one thing from another; what differs from the question is marked in it. */
  identifier: string
  /** Closes the span that begins with the identifier, where a record can stand for many. */
  identifierTo?: string
  /** Columns of the list after the match and the identifier; the owner comes last. */
  columns: readonly ObjectColumn[]
  /** Fields of codes by which a list can be narrowed. */
  facets: readonly string[]
  /** Fields of the preview, beside the identifier. */
  preview: readonly string[]
  /** How the values of a field are put together for its filter, where each alone would be a filter of its own. */
  grouped?: Readonly<Record<string, (value: unknown) => readonly string[]>>
  /** Things that are told by how they look: the list is one of pictures. */
  pictures?: true
  /** The field of a form that is named when nothing was given that it can be asked by, and the word about it (`search.errors`). */
  asksFor: {
    field: 'documentNumber' | 'vehicleNumber' | 'title'
    refusal: 'number_needed' | 'description_needed'
  }
  /** Whether a question says anything to this database: one that does not is not sent to it. */
  asks: (criteria: Criteria) => boolean
  /** Visible things that may be the one asked for, best first; in the reader's context. */
  find: (db: SearchDb, criteria: Criteria, limit: number, pictures?: AskedPictures) => Promise<Match[]>
}

export type ObjectColumn = {
  field: string
  /** Fields said in the same cell, below it: a plate and its country. */
  with?: readonly string[]
  /** Its share of the table. */
  width: 'narrow' | 'medium' | 'wide'
  /** Whether its head sorts the list; the newest or last first. */
  sort?: true
}

/** Every field that lists, previews and files of a database read. */
export const fieldsRead = (database: ObjectDatabase): string[] => [
  ...new Set([
    database.identifier,
    ...(database.identifierTo ? [database.identifierTo] : []),
    ...database.columns.flatMap(({ field, with: beside = [] }) => [field, ...beside]),
    ...database.facets,
    ...database.preview,
  ]),
]
