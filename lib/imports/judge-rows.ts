import type { EntryContext } from '@/lib/records/entry/raw-entry'
import type { SearchDb } from '@/lib/search/sql'
import {
  type CheckedRow,
  checkRow,
  type Kind,
  numberOfThing,
  type RowIssue,
  type RowShape,
} from './check-row'
import type { FileProblem } from './file-row'

export type RowToJudge = { n: number; line: number; cells: readonly string[]; broken: readonly FileProblem[] }

export type JudgedRow = Omit<RowToJudge, 'broken'> & {
  broken: readonly FileProblem[]
  state: CheckedRow['state'] | 'duplicate'
  issues: RowIssue[]
  thing: string | null
  source: string | null
  /** The record that is on file already. */
  madeId: string | null
  checked: CheckedRow
}

type Frame = {
  id: string
  owner: string
  kind: Kind
  shape: RowShape
  context: EntryContext & { clearance: number }
}

/**
 * Checks rows, and asks the database in two statements for all of them: which the bureau has on file already, and which
 * stand in the file before. A row with errors is an error first.
 */
export async function judgeRows(
  sql: SearchDb,
  { id, owner, kind, shape, context }: Frame,
  rows: readonly RowToJudge[],
): Promise<JudgedRow[]> {
  const checked = rows.map((row) => checkRow(kind, shape, row, context))
  const [ours, before] = [
    await onFile(sql, kind.type.code, owner, checked),
    await earlierRows(sql, id, checked, rows[0]?.n ?? 0),
  ]
  return rows.map((row, at): JudgedRow => {
    const one = checked[at] as CheckedRow
    const { thing, source } = one
    const earlier = firstOf(before, row, thing, source)
    // Those that follow in the same batch find this one.
    for (const key of keysOf(one)) if (!before.has(key)) before.set(key, { n: row.n, line: row.line })
    const known =
      (source ? ours.get(`s:${source}`) : undefined) ?? (thing ? ours.get(`t:${thing}`) : undefined)
    const base = { ...row, issues: one.issues, thing, source, madeId: null, checked: one }
    if (one.state === 'error') return { ...base, state: 'error' }
    if (known) {
      const issue = noted('file.on_file', { reference: known.reference })
      return { ...base, state: 'duplicate', madeId: known.id, issues: [issue, ...one.issues] }
    }
    if (earlier) {
      const issue = noted('file.twice_in_file', { line: earlier.line })
      return { ...base, state: 'duplicate', issues: [issue, ...one.issues] }
    }
    return { ...base, state: one.state }
  })
}

const noted = (code: string, args: RowIssue['args']): RowIssue => ({ field: '', level: 'info', code, args })

type Earlier = Map<string, { n: number; line: number }>

const keysOf = ({ thing, source, state }: CheckedRow): string[] =>
  // A row that is left out stands in nobody's way.
  state === 'error' ? [] : [...(thing ? [`t:${thing}`] : []), ...(source ? [`s:${source}`] : [])]

function firstOf(before: Earlier, { n }: RowToJudge, thing: string | null, source: string | null) {
  const found = [thing && before.get(`t:${thing}`), source && before.get(`s:${source}`)]
  return found.find((each) => each && each.n < n) || undefined
}

async function earlierRows(
  sql: SearchDb,
  id: string,
  checked: readonly CheckedRow[],
  first: number,
): Promise<Earlier> {
  const [things, sources] = [valuesOf(checked, 'thing'), valuesOf(checked, 'source')]
  const found: Earlier = new Map()
  // The first row of a file has none before it.
  if (first <= 1 || things.length + sources.length === 0) return found
  const rows = await sql.query<{ key: string; n: number; line: number }>(
    `select 't:' || r."thing" as "key", r."n", r."line" from "ImportRow" r
       where r."importId" = $1::uuid and r."thing" = any ($2::text[]) and r."state" not in ('error', 'waiting')
     union all
     select 's:' || r."source", r."n", r."line" from "ImportRow" r
       where r."importId" = $1::uuid and r."source" = any ($3::text[]) and r."state" not in ('error', 'waiting')
     order by 2`,
    [id, things, sources],
  )
  for (const { key, n, line } of rows) if (!found.has(key)) found.set(key, { n, line })
  return found
}

/** Which of the things or references the bureau has in force. */
export async function onFile(
  sql: SearchDb,
  type: string,
  owner: string,
  checked: readonly Pick<CheckedRow, 'thing' | 'source'>[],
): Promise<Map<string, { id: string; reference: string }>> {
  const things = valuesOf(checked, 'thing')
  const sources = valuesOf(checked, 'source')
  const rows = await sql.query<{ key: string; id: string; reference: string }>(
    `select 's:' || r."sourceReference" as "key", r."id"::text as "id", r."reference" from "Record" r
       where r."owner" = $1 and r."sourceReference" = any ($2::text[])
     union all
     select 't:' || k."key", k."id", k."reference" from (${thingStatements[type] ?? nothing}) k where k."key" = any ($4::text[])`,
    [owner, sources, [...new Set(things.map(numberOfThing))], things],
  )
  return new Map(rows.map(({ key, id, reference }) => [key, { id, reference }]))
}

const valuesOf = (rows: readonly Pick<CheckedRow, 'thing' | 'source'>[], name: 'thing' | 'source') => [
  ...new Set(rows.flatMap((row) => row[name] ?? [])),
]

const nothing = `select null::text as "key", null::text as "id", null::text as "reference" where $3::text[] is null`

const ofSubjects = (type: 'person' | 'organisation') => `
    select 'n|' || r."caption" || '|' || coalesce(b."year" || '-' || coalesce(b."month", 0) || '-' || coalesce(b."day", 0), '') as "key",
           r."id"::text as "id", r."reference"
      from "Record" r left join "BirthDate" b on b."recordId" = r."id" and b."ordinal" = 1
     where r."owner" = $1 and r."type" = '${type}' and r."status" = 'published' and r."caption" = any ($3::text[])`

/** The keys of `thingOf` made of what is on file, asked by number so that an index answers. */
const thingStatements: Readonly<Record<string, string>> = {
  person: ofSubjects('person'),
  organisation: ofSubjects('organisation'),
  'travel-document': `
    select t."issuer" || '|' || t."numberNorm" || '|' || coalesce(t."rangeTo", '') as "key", r."id"::text as "id", r."reference"
      from "TravelDocument" t join "Record" r on r."id" = t."recordId" and r."owner" = $1 and r."status" = 'published'
     where t."numberNorm" = any ($3::text[])`,
  artwork: `
    select a."thingKey" as "key", r."id"::text as "id", r."reference"
      from "Artwork" a join "Record" r on r."id" = a."recordId" and r."owner" = $1 and r."status" = 'published'
     where a."thingKey" = any ($4::text[]) and $3::text[] is not null`,
  vehicle: `
    select case when v."vinNorm" is not null then 'v|' || v."vinNorm"
                when v."plateSkeleton" is not null then 'p|' || coalesce(v."plateCountry", '') || '|' || v."plateSkeleton"
                else 'e|' || v."engineNorm" end as "key", r."id"::text as "id", r."reference"
      from "Vehicle" v join "Record" r on r."id" = v."recordId" and r."owner" = $1 and r."status" = 'published'
     where v."vinNorm" = any ($3::text[]) or v."plateSkeleton" = any ($3::text[]) or v."engineNorm" = any ($3::text[])`,
}
