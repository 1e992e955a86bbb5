import type { Field } from './field'
import type { RecordPart, RecordType } from './record-type'

/** A part of a record that is entered row by row; pictures come in another way. */
export type EnteredPart = Exclude<RecordPart, 'photos'>

/** What entering a part of a record needs to know: its rows stand in a table of their own. */
export type PartType = {
  name: EnteredPart
  table: string
  /** Columns of the table that are the same in a row that changed and in one that did not: what a row says. */
  columns: readonly string[]
  /** Fields of one row, as a form or a file names them: `names.1.family`. */
  fields: readonly Field[]
  /** Fields without which a row that was begun says too little. */
  required: readonly string[]
  /** Most rows of one record. */
  most: number
  /** Rows that an empty form shows. */
  shown: number
  /** What the first row and every further one hold before anything is typed. */
  preset: { first: Readonly<Record<string, string>>; further: Readonly<Record<string, string>> }
  /** The section of the record's own fields that it follows in a form; none: it comes first. */
  after?: string
}

const note = { name: 'note', kind: 'text', limit: 2_000 } as const

/** The parts in the order in which forms and pages have them. */
export const partTypes: readonly PartType[] = [
  {
    name: 'names',
    table: 'RecordName',
    columns: ['kind', 'quality', 'family', 'given', 'full', 'script', 'lang', 'note', 'source', 'certainty'],
    fields: [
      { name: 'kind', kind: 'code', list: 'nameKinds' },
      // As long as the search takes a name.
      { name: 'family', kind: 'name', limit: 400 },
      { name: 'given', kind: 'name', limit: 400 },
      { name: 'full', kind: 'name', limit: 400 },
      { name: 'quality', kind: 'code', list: 'nameQualities' },
      note,
    ],
    required: ['kind'],
    // As many as a list that is imported may bring, so that whatever came in can be corrected.
    most: 400,
    shown: 1,
    preset: { first: { kind: 'primary' }, further: { kind: 'alias' } },
  },
  {
    name: 'births',
    table: 'BirthDate',
    columns: ['year', 'yearTo', 'month', 'day', 'circa', 'note', 'source', 'certainty'],
    fields: [{ name: 'date', kind: 'date' }, note],
    required: ['date'],
    most: 60,
    shown: 1,
    preset: { first: {}, further: {} },
  },
  {
    name: 'documents',
    table: 'PersonDocument',
    columns: [
      'type',
      'number',
      'numberNorm',
      'country',
      'issuedOn',
      'expiresOn',
      'note',
      'source',
      'certainty',
    ],
    fields: [
      { name: 'type', kind: 'code', list: 'documentTypes' },
      { name: 'number', kind: 'identifier' },
      { name: 'country', kind: 'country' },
      { name: 'issuedOn', kind: 'date' },
      { name: 'expiresOn', kind: 'date' },
      note,
    ],
    required: ['type', 'number'],
    most: 100,
    shown: 0,
    preset: { first: {}, further: {} },
    after: 'identity',
  },
  {
    name: 'marks',
    table: 'Mark',
    columns: ['kind', 'location', 'description'],
    fields: [
      { name: 'kind', kind: 'code', list: 'markKinds' },
      { name: 'location', kind: 'code', list: 'bodyParts' },
      { name: 'description', kind: 'text', limit: 300 },
    ],
    required: ['kind', 'location', 'description'],
    most: 30,
    shown: 0,
    preset: { first: {}, further: {} },
    after: 'description',
  },
]

/** The parts of a kind of record that are entered row by row. */
export const partTypesOf = ({ parts }: Pick<RecordType, 'parts'>): readonly PartType[] =>
  partTypes.filter(({ name }) => parts.includes(name))

/** A field of a row by its name: `names.2.family` is the family name of the second name. */
type PartField = { part: EnteredPart; row: number; field: string }

const shape = /^([a-z]{1,20})\.([1-9]\d{0,2})\.([a-zA-Z]{1,20})$/

/** What a name of a field says of its part, where it is that of a row; undefined for a field of the record itself. */
export function partFieldOf(name: string): PartField | undefined {
  const [, part, row, field] = shape.exec(name) ?? []
  const type = partTypes.find((each) => each.name === part)
  return type && row && type.fields.some((each) => each.name === field)
    ? { part: type.name, row: Number(row), field: field ?? '' }
    : undefined
}

/** The way to the label of a field in messages `record`. */
export function fieldLabelPath(name: string): readonly string[] {
  const of = partFieldOf(name)
  return of ? ['part', of.part, of.field] : ['field', name]
}
