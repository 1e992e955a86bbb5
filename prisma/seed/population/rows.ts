import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { indexEntry } from '@/lib/search/index-entry'
import { DOCUMENT_COLUMNS, documentRows, SUBJECT_COLUMNS, subjectRow } from '@/lib/search/rebuild'
import type { SearchableSubject } from '@/lib/search/subject'
import type { SyntheticPerson } from './person'

/** The tables that a synthetic person fills, in the order in which they may be filled, with the columns that are sent. */
export const tables = {
  Record:
    '"Record" ("id", "rowId", "type", "owner", "status", "caption", "reference", "sourceReference", "purpose", "level", "withheldFrom", "onlyTo", "retentionUntil", "validatedAt")',
  Person: '"Person" ("recordId", "sex", "status", "nationalities", "birthCountry")',
  RecordName:
    '"RecordName" ("id", "recordId", "ordinal", "kind", "quality", "family", "given", "full", "script", "lang", "source")',
  BirthDate: '"BirthDate" ("id", "recordId", "ordinal", "year", "month", "day", "circa", "source")',
  PersonDocument:
    '"PersonDocument" ("id", "recordId", "ordinal", "type", "number", "numberNorm", "country", "source")',
  subject: `search.subject (${SUBJECT_COLUMNS})`,
  document: `search.document (${DOCUMENT_COLUMNS})`,
} as const
export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

export type RowContext = {
  seed: number
  /** `rowId` of person 0. */
  base: number
  /** Codes of the bureaus that may own records. */
  owners: readonly string[]
  /** Day on which the population is recorded, ISO. */
  today: string
}

/** What the search index is told about a person; the same that `record.import` tells it about a real one. */
export function searchable(person: SyntheticPerson): SearchableSubject {
  return {
    type: 'person',
    names: person.names.map(({ family, given, full, kind, quality, script }) => ({
      family,
      given,
      full,
      kind,
      quality,
      script,
    })),
    births: person.births,
    nationalities: person.nationalities,
    sex: person.sex,
    documents: person.documents,
  }
}

export const sourceReferenceOf = (seed: number, n: number) => `SYN-${seed}-${n}`

/** Appends the rows of one person in PostgreSQL's text format for COPY: tabs between values, `\N` for null. */
export function appendRows(out: Record<TableName, string[]>, person: SyntheticPerson, context: RowContext) {
  const { n } = person
  const id = uuid(context.seed, 0, n)
  const owner = at(context.owners, person.ownerDraw)
  const other = at(context.owners, person.restrictionDraw)
  const [primary] = person.names
  const caption = [primary?.family?.toUpperCase(), primary?.given].filter(Boolean).join(', ')
  const year = Number(context.today.slice(0, 4))
  out.Record.push(
    line(
      id,
      context.base + n,
      'person',
      owner,
      person.status,
      caption,
      `PER-${year - 1 - (n % 4)}-${String(n + 1).padStart(7, '0')}`,
      sourceReferenceOf(context.seed, n),
      purposes[n % purposes.length] ?? 'P-B',
      person.level,
      array(person.restriction === 'withheld' && other !== owner ? [other] : []),
      array(person.restriction === 'reserved' ? [owner, other] : []),
      `${year + 1 + (n % 4)}-${context.today.slice(5)}`,
      context.today,
    ),
  )
  out.Person.push(
    line(
      id,
      person.sex,
      statuses[n % statuses.length] ?? 'suspect',
      array(person.nationalities),
      person.nationalities[0] ?? null,
    ),
  )
  person.names.forEach((name, i) => {
    out.RecordName.push(
      line(
        uuid(context.seed, i + 1, n),
        id,
        i + 1,
        name.kind,
        name.quality,
        name.family,
        name.given,
        name.full,
        name.script,
        name.lang,
        owner,
      ),
    )
  })
  person.births.forEach(({ year, month, day, circa }, i) => {
    out.BirthDate.push(
      line(uuid(context.seed, i + 1, n), id, i + 1, year, month, day, circa ? 't' : 'f', owner),
    )
  })
  person.documents.forEach(({ type, number, country }, i) => {
    out.PersonDocument.push(
      line(
        uuid(context.seed, i + 1, n),
        id,
        i + 1,
        type,
        number,
        normaliseDocumentNumber(number),
        country,
        owner,
      ),
    )
  })
  const entry = indexEntry(searchable(person))
  out.subject.push(`${subjectRow(context.base + n, entry)}\n`)
  for (const row of documentRows(context.base + n, entry)) out.document.push(`${row}\n`)
}

const statuses = [
  'suspect',
  'person_of_interest',
  'suspect',
  'charged',
  'convicted',
  'suspect',
  'missing_person',
  'witness',
  'charged',
  'possible_threat',
  'suspect',
]
const purposes = ['P-A', 'P-C', 'P-B', 'P-A', 'P-D', 'P-C', 'P-E', 'P-A', 'P-B']

const at = (list: readonly string[], draw: number) => list[Math.floor(draw * list.length)] ?? ''

/** Version 7 in form: the time grows with `n`, so that the indexes on ids are filled from one end. */
function uuid(seed: number, part: number, n: number): string {
  const time = (1_700_000_000_000 + n).toString(16).padStart(12, '0')
  const rest = ((seed * 2_654_435_761) % 2 ** 48).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${part.toString(16).padStart(3, '0')}-8000-${rest}`
}

type Cell = string | number | null

function line(...cells: Cell[]): string {
  let text = ''
  for (const [i, cell] of cells.entries()) {
    if (i > 0) text += '\t'
    text += cell === null ? '\\N' : typeof cell === 'number' ? cell : escaped(cell)
  }
  return `${text}\n`
}

const special = /[\\\t\n\r]/
const escaped = (text: string) =>
  special.test(text)
    ? text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] ?? c)
    : text

/** Codes and numbers only: nothing in them needs quotation marks. */
const array = (items: readonly (string | number)[]) => `{${items.join(',')}}`
