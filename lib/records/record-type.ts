import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { CodeList } from './codes'
import type { Field, Section } from './field'

/** Blocks that a record of a type can have beside its own fields. */
export type RecordPart = 'names' | 'births' | 'documents' | 'marks' | 'photos'

/**
 * What reading needs to know of a kind of record: one typed file each, listed in the registry. No conditions and no hooks;
 * what does not fit is written as a component of its own.
 */
export type RecordType = {
  code: RecordTypeCode
  /** Its own table, whose columns are named like the fields. */
  table: string
  /** The list of codes that `status` of the subject is taken from. */
  statuses: CodeList
  sections: readonly Section[]
  parts: readonly RecordPart[]
  /** Column that names the language of the type's prose. */
  proseLanguage?: string
}

/** Every field of a type with the section in which it stands. */
export const fieldsOf = ({ sections }: RecordType): readonly Field[] =>
  sections.flatMap(({ fields }) => fields)

/** Columns of the type's own table that are facts about the subject, in the order in which a reader expects them. */
export const factNamesOf = (type: RecordType): string[] => [
  ...fieldsOf(type).map(({ name }) => name),
  ...(type.proseLanguage ? [type.proseLanguage] : []),
]
