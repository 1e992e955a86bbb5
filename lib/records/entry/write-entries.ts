import { type RecordTypeCode, recordPrefixes } from '@/lib/identifiers/record-references'
import type { SearchDb } from '@/lib/search/sql'
import { fileSubjects } from '@/lib/search/write'
import type { RecordType } from '../record-type'
import { isSubject, searchableOf } from '../searchable'
import type { EntryRows } from './entry-rows'
import type { EntryRules } from './entry-rules'
import { writeParts } from './write-parts'

/** Who writes: rows are his country's, versions name him. */
export type Author = {
  owner: string
  officerId: string
  now: Date
  /** Whole number below the bound, by chance. */
  draw: (below: number) => number
}

type Kind = { type: RecordType; rules: EntryRules }

export type Added =
  | { added: true; id: string; reference: string }
  /** The bureau has one with this id or source reference already. */
  | { added: false; id: string | null }

/** Tries to draw numbers that are free; of nine digits, so that a bureau with a hundred million records needs two. */
const draws = 5

/**
 * Enters records of one kind in one statement a table, whatever their number; a thousand at a time are good. Row security
 * is the caller's. The answers stand in the order of the entries. What is there already is left alone and said.
 */
export async function addEntries(
  sql: SearchDb,
  kind: Kind,
  { owner, officerId, now, draw }: Author,
  entries: readonly { rows: EntryRows; id?: string }[],
  reason: string,
): Promise<Added[]> {
  const outcome: Added[] = entries.map(() => ({ added: false, id: null }))
  const rowIds = new Map<string, number>()
  let waiting = entries.map((_, i) => i)
  for (let round = 0; round < draws && waiting.length > 0; round++) {
    const references = drawReferences(kind.type.code, now, waiting.length, draw)
    const made = await sql.query<{ id: string; rowId: number; reference: string }>(ADD, [
      JSON.stringify(
        waiting.map((i, at) => ({
          ...entries[i]?.rows.record,
          id: entries[i]?.id ?? null,
          reference: references[at],
        })),
      ),
      kind.type.code,
      owner,
      now,
    ])
    for (const { id, rowId } of made) rowIds.set(id, rowId)
    const byReference = new Map(made.map(({ id, reference }) => [reference, id]))
    for (const [at, i] of waiting.entries()) {
      const reference = references[at] ?? ''
      const id = byReference.get(reference)
      if (id) outcome[i] = { added: true, id, reference }
    }
    waiting = await withoutTaken(sql, owner, entries, outcome)
  }
  const written = withIds(entries, outcome)
  await writeFacts(sql, kind, 'insert', written)
  await writeParts(sql, kind.type, 'insert', written, now)
  await writeVersions(
    sql,
    officerId,
    now,
    reason,
    written.map((entry) => ({ ...entry, version: 1 })),
  )
  await fileEntered(sql, kind, rowIds, written)
  return outcome
}

/** Changes records to what their entries say, where they still have the version that was looked at. Answers the ids changed. */
export async function changeEntries(
  sql: SearchDb,
  kind: Kind,
  { owner, officerId, now }: Author,
  entries: readonly { rows: EntryRows; id: string; version: number }[],
  reason: string,
): Promise<Set<string>> {
  const made = await sql.query<{ id: string; rowId: number }>(CHANGE, [
    JSON.stringify(entries.map(({ rows, id, version }) => ({ ...rows.record, id, version }))),
    owner,
    now,
  ])
  const rowIds = new Map(made.map(({ id, rowId }) => [id, rowId]))
  const changed = new Set(rowIds.keys())
  const written = entries.filter(({ id }) => changed.has(id))
  await writeFacts(sql, kind, 'update', written)
  await writeParts(sql, kind.type, 'update', written, now)
  await writeVersions(
    sql,
    officerId,
    now,
    reason,
    written.map((entry) => ({ ...entry, version: entry.version + 1 })),
  )
  await fileEntered(sql, kind, rowIds, written)
  return changed
}

/** Persons and organisations are found by an index of their own, in the same transaction; things by their columns. */
async function fileEntered(
  sql: SearchDb,
  { type: { code } }: Kind,
  rowIds: ReadonlyMap<string, number>,
  written: readonly { id: string; rows: EntryRows }[],
): Promise<void> {
  if (!isSubject(code)) return
  const filed = written.flatMap(({ id, rows }) => {
    const rowId = rowIds.get(id)
    return rowId === undefined
      ? []
      : [{ rowId, subject: searchableOf({ type: code, ...rows, ...rows.parts }) }]
  })
  await fileSubjects(sql, filed)
}

/** Versions of records as they are from now on. */
export async function writeVersions(
  sql: SearchDb,
  officerId: string,
  now: Date,
  reason: string,
  versions: readonly { id: string; version: number; rows: Pick<EntryRows, 'snapshot'> }[],
): Promise<void> {
  if (versions.length === 0) return
  await sql.query(
    `insert into "RecordVersion" ("recordId", "version", "at", "officerId", "reason", "snapshot")
     select x."id", x."version", $2, $3::uuid, $4, x."snapshot" from jsonb_to_recordset($1::jsonb) as x("id" uuid, "version" int, "snapshot" jsonb)`,
    [
      JSON.stringify(versions.map(({ id, version, rows }) => ({ id, version, snapshot: rows.snapshot }))),
      now,
      officerId,
      reason,
    ],
  )
}

async function writeFacts(
  sql: SearchDb,
  { type, rules }: Kind,
  how: 'insert' | 'update',
  entries: readonly { id: string; rows: EntryRows }[],
): Promise<void> {
  const [first] = entries
  if (!first) return
  const all = Object.keys(first.rows.facts)
  const names = how === 'insert' ? ['recordId', ...all] : all.filter((name) => !rules.fixed?.includes(name))
  const columns = names.map((name) => `"${name}"`).join(', ')
  const values = names.map((name) => `x."${name}"`).join(', ')
  const source = `jsonb_populate_recordset(null::"${type.table}", $1::jsonb) x`
  await sql.query(
    how === 'insert'
      ? `insert into "${type.table}" (${columns}) select ${values} from ${source}`
      : `update "${type.table}" t set (${columns}) = row(${values}) from ${source} where t."recordId" = x."recordId"`,
    [JSON.stringify(entries.map(({ id, rows }) => ({ recordId: id, ...rows.facts })))],
  )
}

const withIds = (entries: readonly { rows: EntryRows }[], outcome: readonly Added[]) =>
  entries.flatMap(({ rows }, i) => {
    const made = outcome[i]
    return made?.added ? [{ id: made.id, rows }] : []
  })

/** Of those that were not entered: whose bureau has it already is told so, the others had a number that was given away. */
async function withoutTaken(
  sql: SearchDb,
  owner: string,
  entries: readonly { rows: EntryRows; id?: string }[],
  outcome: Added[],
): Promise<number[]> {
  const left = outcome.flatMap((made, i) => (made.added || made.id ? [] : [i]))
  if (left.length === 0) return []
  const sources = left.map((i) => entries[i]?.rows.record.sourceReference ?? null)
  const ids = left.map((i) => entries[i]?.id ?? null)
  const known = await sql.query<{ id: string; sourceReference: string | null }>(
    `select r."id"::text as "id", r."sourceReference" from "Record" r
      where r."owner" = $1 and (r."sourceReference" = any ($2::text[]) or r."id" = any ($3::uuid[]))`,
    [owner, sources.filter((source) => source !== null), ids.filter((id) => id !== null)],
  )
  const bySource = new Map(
    known.flatMap(({ id, sourceReference }) => (sourceReference ? [[sourceReference, id]] : [])),
  )
  const byId = new Set(known.map(({ id }) => id))
  return left.filter((i, at) => {
    const [source, id] = [sources[at], ids[at]]
    const taken = (id && byId.has(id) ? id : undefined) ?? (source ? bySource.get(source) : undefined)
    if (taken) outcome[i] = { added: false, id: taken }
    return !taken
  })
}

/** `SMV-2026-004417093`: distinct among themselves; whether they are free the database says. */
function drawReferences(code: RecordTypeCode, now: Date, count: number, draw: Author['draw']): string[] {
  const prefix = Object.entries(recordPrefixes).find(([, each]) => each === code)?.[0] ?? 'REC'
  const drawn = new Set<string>()
  while (drawn.size < count)
    drawn.add(`${prefix}-${now.getUTCFullYear()}-${String(draw(1e9)).padStart(9, '0')}`)
  return [...drawn]
}

const SPINE = `"status" text, "caption" text, "sourceReference" text, "purpose" text, "level" smallint, "handling" text[], "withheldFrom" text[],
  "onlyTo" text[], "noPurpose" text[], "noDownload" boolean, "retentionUntil" date`

const ADD = `
insert into "Record" ("id", "type", "owner", "reference", "status", "caption", "sourceReference", "purpose", "level", "handling", "withheldFrom",
  "onlyTo", "noPurpose", "noDownload", "retentionUntil", "validatedAt", "createdAt", "updatedAt")
select coalesce(x."id", uuid7()), $2, $3, x."reference", x."status", x."caption", x."sourceReference", x."purpose", x."level", x."handling",
  x."withheldFrom", x."onlyTo", x."noPurpose", x."noDownload", x."retentionUntil", $4, $4, $4
from jsonb_to_recordset($1::jsonb) as x("id" uuid, "reference" text, ${SPINE})
on conflict do nothing
returning "id"::text as "id", "rowId"::int as "rowId", "reference"`

const CHANGE = `
update "Record" r set "status" = x."status", "caption" = x."caption", "sourceReference" = x."sourceReference", "purpose" = x."purpose",
  "level" = x."level", "handling" = x."handling", "withheldFrom" = x."withheldFrom", "onlyTo" = x."onlyTo", "noPurpose" = x."noPurpose",
  "noDownload" = x."noDownload", "retentionUntil" = x."retentionUntil", "version" = r."version" + 1, "validatedAt" = $3, "updatedAt" = $3
from jsonb_to_recordset($1::jsonb) as x("id" uuid, "version" int, ${SPINE})
where r."id" = x."id" and r."version" = x."version" and r."owner" = $2
returning r."id"::text as "id", r."rowId"::int as "rowId"`
