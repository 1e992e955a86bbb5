import type { RecordSnapshot, SnapshotBirth, SnapshotDocument, SnapshotMark, SnapshotName } from '../snapshot'
import type { Parts } from './read-parts'

/** The rows of parts with who stated each and how sure. */
export type PartRows = {
  names: SnapshotName[]
  births: SnapshotBirth[]
  documents: SnapshotDocument[]
  marks: SnapshotMark[]
}

/**
 * The rows of an entry as they are stored. A row that says what it said before keeps its source, its certainty and its language;
 * a new or a changed one is stated by our country.
 */
export function partRowsOf(
  { names, births, documents, marks }: Parts,
  owner: string,
  before: Partial<Pick<RecordSnapshot, keyof PartRows>> = {},
): PartRows {
  const ours = { source: owner, certainty: 'certain' }
  return {
    names: names.map(
      keeping(before.names, (same) => ({ lang: same?.lang ?? null, ...statedBy(same, ours) })),
    ),
    births: births.map(keeping(before.births, (same) => statedBy(same, ours))),
    documents: documents.map(keeping(before.documents, (same) => statedBy(same, ours))),
    marks,
  }
}

type Stated = { source: string; certainty: string }

const statedBy = (same: Stated | undefined, ours: Stated): Stated =>
  same ? { source: same.source, certainty: same.certainty } : ours

/** Gives each row what its like had before; each of those once. */
function keeping<Row extends object, Before, More>(
  before: readonly Before[] = [],
  more: (same: Before | undefined) => More,
): (row: Row) => Row & More {
  const left = [...before]
  return (row) => {
    const at = left.findIndex((each) => saysTheSame(row, each))
    const [same] = at >= 0 ? left.splice(at, 1) : []
    return { ...row, ...more(same) }
  }
}

const saysTheSame = (row: object, other: unknown): boolean =>
  Object.entries(row).every(([name, value]) => (other as Record<string, unknown>)[name] === value)
