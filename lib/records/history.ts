import type { VersionView } from './record-view'
import type { FactValue } from './snapshot'

/** A version with what it changed; the first one changes nothing. Newest first. */
export type HistoryEntry = Omit<VersionView, 'snapshot'> & { changes: Change[] }

/**
 * One difference between two versions. `area` names the part of the record; `field` names the value in `record` and `facts`
 * and is null in lists (names, documents …), whose entries are added, removed or, in the same place of the list, changed.
 */
export type Change = {
  area: 'record' | 'access' | 'facts' | 'names' | 'births' | 'documents' | 'marks' | 'photos'
  field: string | null
  before: Entry
  after: Entry
}

/** A value, a row of a list, or null for "was not there". */
export type Entry = FactValue | Readonly<Record<string, FactValue>>

/** What each version changed against the one before it, newest first. */
export function historyOf(versions: readonly VersionView[]): HistoryEntry[] {
  const ordered = versions.toSorted((a, b) => a.version - b.version)
  return ordered
    .map(({ snapshot, ...version }, i) => {
      const before = ordered[i - 1]?.snapshot
      return { ...version, changes: before ? differences(before, snapshot) : [] }
    })
    .toReversed()
}

type Snapshot = VersionView['snapshot']

/** Every difference between two snapshots, in the order in which the record page shows its parts. */
export function differences(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...valueChanges('record', before.record, after.record),
    ...valueChanges('access', before.access ?? {}, after.access ?? {}),
    ...valueChanges('facts', before.facts, after.facts),
    ...listAreas.flatMap((area) => listChanges(area, before[area] ?? [], after[area] ?? [])),
  ]
}

const listAreas = ['names', 'births', 'documents', 'marks', 'photos'] as const

type Values = Readonly<Record<string, FactValue | undefined>>

function valueChanges(area: 'record' | 'access' | 'facts', before: Values, after: Values): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null]
    return same(was, is) ? [] : [{ area, field, before: was, after: is }]
  })
}

type Row = Readonly<Record<string, FactValue>>

/**
 * Rows that stand in both lists are no change, wherever they stand. Of the others, one that was removed and one that was
 * added are the same entry changed when they share what identifies a row of that list; the rest came or went.
 */
function listChanges(
  area: (typeof listAreas)[number],
  before: readonly Row[],
  after: readonly Row[],
): Change[] {
  const gone = [...before]
  const come: Row[] = []
  for (const row of after) {
    const i = gone.findIndex((each) => same(each, row))
    if (i >= 0) gone.splice(i, 1)
    else come.push(row)
  }
  const changed = come.map((row): Change => {
    const i = gone.findIndex((each) => same(identity[area](each), identity[area](row)))
    const [was = null] = i >= 0 ? gone.splice(i, 1) : []
    return { area, field: null, before: was, after: row }
  })
  return [...changed, ...gone.map((row): Change => ({ area, field: null, before: row, after: null }))]
}

const identity: Record<(typeof listAreas)[number], (row: Row) => Entry> = {
  names: ({ full = null, script = null }) => ({ full, script }),
  births: ({ year = null }) => year,
  documents: ({ number = null }) => number,
  marks: ({ kind = null, location = null }) => ({ kind, location }),
  photos: ({ sha256 = null }) => sha256,
}

const same = (a: Entry, b: Entry): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** PostgreSQL's jsonb orders keys by length; our own builder orders them by meaning. */
function sorted(entry: Entry): Entry | [string, FactValue][] {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return entry
  return Object.entries(entry as Row).toSorted(([a], [b]) => (a < b ? -1 : 1)) as [string, FactValue][]
}
