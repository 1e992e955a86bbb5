import type { Field, Section } from './field'

/** Blocks that a record of a type can have beside its own fields. */
export type RecordPart = 'births' | 'documents' | 'marks' | 'photos'

/**
 * What reading needs to know of a kind of record: one typed file each, listed in the registry. No conditions and no hooks;
 * what does not fit is written as a component of its own.
 */
export type RecordType = {
  code: 'person' | 'organisation'
  /** The list of codes that `status` of the subject is taken from. */
  statuses: 'personStatuses' | 'organisationStatuses'
  sections: readonly Section[]
  parts: readonly RecordPart[]
}

/** Every field of a type with the section in which it stands. */
export const fieldsOf = ({ sections }: RecordType): readonly Field[] =>
  sections.flatMap(({ fields }) => fields)
