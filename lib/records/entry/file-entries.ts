import type { SearchDb } from '@/lib/search/sql'
import { differences } from '../history'
import type { RecordSnapshot } from '../snapshot'
import { isoDay } from './days'
import { type EntryRows, rowsOfEntry } from './entry-rows'
import { inForce } from './present'
import type { enterable, ReadEntry } from './read-entry'
import type { Spine } from './spine'
import { type Author, addEntries, changeEntries } from './write-entries'

/** What became of one entry of a file or of a request. */
export type Filed =
  | { outcome: 'added' | 'changed' | 'unchanged'; id: string }
  /** Nothing was written: the source reference is that of a record that has ended or of another kind, stands twice, or moved meanwhile. */
  | { outcome: 'ended' | 'other_type' | 'twice' | 'moved'; id: string | null }

/**
 * Enters checked entries in bulk in the caller's transaction, idempotent by source reference: an entry whose reference the
 * bureau has used changes that record, or leaves it alone when it says nothing new. Who may see a record that is there and how
 * long it is kept stay as its owner set them. A few statements a table for any number; some hundreds at a time are good. Answers stand
 * in the order of the entries.
 */
export async function fileEntries(
  sql: SearchDb,
  kind: NonNullable<ReturnType<typeof enterable>>,
  author: Author,
  entries: readonly ReadEntry[],
  reason: string,
): Promise<Filed[]> {
  const known = await knownBySource(sql, author.owner, entries)
  const filed: (Filed | undefined)[] = entries.map(() => undefined)
  const added: { at: number; rows: EntryRows }[] = []
  const changed: { at: number; rows: EntryRows; id: string; version: number }[] = []
  const met = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const source = entry.spine.sourceReference
    const there = source === null ? undefined : known.get(source)
    if (source !== null && met.has(source)) filed[at] = { outcome: 'twice', id: there?.id ?? null }
    else if (!there) added.push({ at, rows: rowsOfEntry(kind, entry, author.owner) })
    else if (there.type !== entry.type) filed[at] = { outcome: 'other_type', id: there.id }
    else if (!inForce(there, isoDay(author.now))) filed[at] = { outcome: 'ended', id: there.id }
    else {
      const rows = rowsOfEntry(kind, keeping(entry, there), author.owner, there.snapshot ?? undefined)
      if (there.snapshot && differences(there.snapshot, rows.snapshot).length === 0)
        filed[at] = { outcome: 'unchanged', id: there.id }
      else changed.push({ at, rows, id: there.id, version: there.version })
    }
    if (source !== null) met.add(source)
  }
  const made = added.length > 0 ? await addEntries(sql, kind, author, added, reason) : []
  for (const [i, { at }] of added.entries()) {
    const each = made[i]
    filed[at] = each?.added ? { outcome: 'added', id: each.id } : { outcome: 'moved', id: each?.id ?? null }
  }
  const done =
    changed.length > 0 ? await changeEntries(sql, kind, author, changed, reason) : new Set<string>()
  for (const { at, id } of changed) filed[at] = { outcome: done.has(id) ? 'changed' : 'moved', id }
  return filed.map((each) => each ?? { outcome: 'moved', id: null })
}

type Known = Pick<
  Spine,
  'level' | 'withheldFrom' | 'onlyTo' | 'noPurpose' | 'noDownload' | 'retentionUntil'
> & {
  id: string
  type: string
  status: 'draft' | 'published' | 'ceased' | 'expired'
  version: number
  snapshot: RecordSnapshot | null
}

async function knownBySource(
  sql: SearchDb,
  owner: string,
  entries: readonly ReadEntry[],
): Promise<Map<string, Known>> {
  const sources = [...new Set(entries.flatMap(({ spine }) => spine.sourceReference ?? []))]
  if (sources.length === 0) return new Map()
  const rows = await sql.query<Known & { sourceReference: string }>(
    `select r."id"::text as "id", r."type", r."status", r."version", r."level", r."withheldFrom", r."onlyTo", r."noPurpose", r."noDownload",
       r."retentionUntil"::text as "retentionUntil", r."sourceReference", v."snapshot"
       from "Record" r left join "RecordVersion" v on v."recordId" = r."id" and v."version" = r."version"
      where r."owner" = $1 and r."sourceReference" = any ($2::text[])`,
    [owner, sources],
  )
  return new Map(rows.map((row) => [row.sourceReference, row]))
}

/** An entry with the access and the term of the record that it changes. */
function keeping(entry: ReadEntry, there: Known): ReadEntry {
  const { level, withheldFrom, onlyTo, noPurpose, noDownload, retentionUntil } = there
  return {
    ...entry,
    spine: { ...entry.spine, level, withheldFrom, onlyTo, noPurpose, noDownload, retentionUntil },
  }
}
