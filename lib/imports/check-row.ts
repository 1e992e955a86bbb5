import { columnsOf } from '@/lib/records/entry/entry-rows'
import type { IssueLevel } from '@/lib/records/entry/issue'
import type { EntryContext, RawEntry } from '@/lib/records/entry/raw-entry'
import { type enterable, type ReadEntry, readEntry } from '@/lib/records/entry/read-entry'
import { primaryName } from '@/lib/records/entry/rules/subject'
import { partFieldOf } from '@/lib/records/parts'
import { withAliases } from './aliases'
import type { ColumnMap } from './columns'
import { withCraft } from './craft-columns'
import { type FileProblem, mildProblems } from './file-row'

/** What is said of a row: of one of its fields, or of the row itself (`field` is then empty). */
export type RowIssue = {
  field: string
  level: IssueLevel
  code: string
  args: Record<string, string | number>
  suggestion?: string
}

export type CheckedRow = {
  state: 'ready' | 'warning' | 'error'
  issues: RowIssue[]
  /** By what a second row for the same thing is known; null where too little could be read. */
  thing: string | null
  /** The bureau's own reference. */
  source: string | null
  read: ReadEntry
}

export type Kind = NonNullable<ReturnType<typeof enterable>>

/** How the columns of a file are understood. */
export type RowShape = {
  columns: ColumnMap
  constants: Readonly<Record<string, string>>
  /** By field, the unit with which its column is named. */
  units?: Readonly<Record<string, string>>
}

/** The entry that a row is: its cells under the names of fields, and what every row has in common where the cell is empty. */
export function rawOf(cells: readonly string[], { columns, constants }: RowShape): RawEntry {
  const raw: Record<string, string> = { ...constants }
  for (const [field, at] of Object.entries(columns)) {
    const cell = cells[at]
    if (cell !== undefined && (cell.trim() !== '' || !Object.hasOwn(raw, field))) raw[field] = cell
  }
  // A type for every document is none for a row without a document.
  const begun = new Set(
    Object.entries(columns).flatMap(([field, at]) => (cells[at]?.trim() ? rowOf(field) : [])),
  )
  return Object.fromEntries(
    Object.entries(raw).filter(([field]) => rowOf(field).every((row) => begun.has(row))),
  )
}

/** `documents.1` of a field of a row; none of a field of the record. */
const rowOf = (field: string): string[] => {
  const of = partFieldOf(field)
  return of ? [`${of.part}.${of.row}`] : []
}

/** Checks a row by the same rules as a form (UX 2.10), after what its file had wrong. Pure. */
export function checkRow(
  kind: Kind,
  shape: RowShape,
  { cells, broken }: { cells: readonly string[]; broken: readonly FileProblem[] },
  context: EntryContext & { clearance: number },
): CheckedRow {
  const crafted = withCraft(rawOf(cells, shape), shape.units ?? {}, context.label)
  const { raw, homeOf } = withAliases(crafted.raw)
  const read = readEntry(kind, raw, context)
  const issues: RowIssue[] = [
    ...broken.map(
      ({ code, args = {} }): RowIssue => ({
        field: '',
        level: mildProblems.has(code) ? 'should' : 'must',
        code: `file.${code}`,
        args,
      }),
    ),
    ...read.issues.map((each) => ({ ...each, field: columnOf(homeOf(crafted.homeOf(each.field)), shape) })),
    ...(read.spine.level > context.clearance
      ? [{ field: 'level', level: 'must' as const, code: 'aboveClearance', args: {} }]
      : []),
  ]
  const levels = new Set(issues.map(({ level }) => level))
  const state = levels.has('must') ? 'error' : levels.has('should') ? 'warning' : 'ready'
  return {
    state,
    issues: issues.map(bounded),
    thing: thingOf(read, columnsOf(kind, read.values, context.owner)),
    source: read.spine.sourceReference,
    read,
  }
}

/** Where a name stands in one column, what it lacks is said there. */
function columnOf(field: string, { columns }: RowShape): string {
  const of = partFieldOf(field)
  if (!of || Object.hasOwn(columns, field)) return field
  const full = `names.${of.row}.full`
  return of.part === 'names' && Object.hasOwn(columns, full) ? full : field
}

/** Texts of a file are repeated in remarks only as far as a reader needs them. */
function bounded(issue: RowIssue): RowIssue {
  const args = Object.fromEntries(
    Object.entries(issue.args).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, 120) : value,
    ]),
  )
  return { ...issue, args }
}

/** One key a thing, as `thingStatements` makes it of what is on file. */
function thingOf({ type, values, parts }: ReadEntry, columns: Record<string, unknown>): string | null {
  if (type === 'person' || type === 'organisation') return subjectOf(type, parts)
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  if (type === 'artwork') return text(columns.thingKey)
  if (type === 'travel-document') {
    const number = text(columns.numberNorm)
    return number && text(values.issuer) ? `${values.issuer}|${number}|${text(columns.rangeTo) ?? ''}` : null
  }
  const [vin, plate, engine] = [columns.vinNorm, columns.plateSkeleton, columns.engineNorm].map(text)
  if (vin) return `v|${vin}`
  if (plate) return `p|${text(values.plateCountry) ?? ''}|${plate}`
  return engine ? `e|${engine}` : null
}

/** A person by name and first date of birth, an organisation by its name; a person without a date is not told by a name. */
function subjectOf(type: 'person' | 'organisation', parts: ReadEntry['parts']): string | null {
  const name = primaryName(parts)?.full
  const [birth] = parts.births
  if (!name || name.includes('|') || (type === 'person' && !birth)) return null
  const born = birth ? `${birth.year}-${birth.month ?? 0}-${birth.day ?? 0}` : ''
  return `n|${name}|${born}`
}

/** The number in a key by which the index is asked. */
export const numberOfThing = (thing: string): string => {
  const [first = '', second = '', third = ''] = thing.split('|')
  return first === 'p' ? third : second
}
