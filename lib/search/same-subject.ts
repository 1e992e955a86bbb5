import type { ResultRow } from './result-view'

/** Rows that several bureaus may have recorded of one subject, as a row of the list says it. */
export type RowGroup = {
  /** Records in the list that belong together. */
  records: number
  /** Bureaus and bodies that own them. */
  owners: number
  /** What ties them: the same document, or the same name with the same whole date of birth. */
  by: 'document' | 'name'
  /** Number of the record that stands first. */
  first: string
}

/**
 * Puts records that look like one subject beside each other, behind the best of them, and says so. Nothing is hidden or
 * counted as one: whether they are the same is for an officer to say. Records of different sexes are never tied.
 */
export function besideEachOther(rows: readonly ResultRow[]): ResultRow[] {
  const groups = tied(rows)
  const done = new Set<ResultRow>()
  return rows.flatMap((row) => {
    if (done.has(row)) return []
    const group = groups.get(row)
    if (!group) return [row]
    for (const member of group.members) done.add(member)
    const said: RowGroup = {
      records: group.members.length,
      owners: new Set(group.members.map(({ owner }) => owner)).size,
      by: group.by,
      first: row.reference,
    }
    return group.members.map((member) => ({ ...member, group: said }))
  })
}

type Tie = { members: ResultRow[]; by: RowGroup['by'] }

/** Rows that share a key, directly or through a third; members in the order of the list. */
function tied(rows: readonly ResultRow[]): Map<ResultRow, Tie> {
  const byKey = new Map<string, ResultRow>()
  const ties = new Map<ResultRow, Tie>()
  for (const row of rows) {
    for (const { key, by } of keysOf(row)) {
      const met = byKey.get(key)
      if (!met) byKey.set(key, row)
      else if (met !== row && !otherSex(met, row)) join(ties, met, row, by)
    }
  }
  const rank = new Map(rows.map((row, index) => [row, index]))
  for (const { members } of new Set(ties.values()))
    members.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  return ties
}

function join(ties: Map<ResultRow, Tie>, a: ResultRow, b: ResultRow, by: RowGroup['by']) {
  const [one, two] = [ties.get(a) ?? { members: [a], by }, ties.get(b) ?? { members: [b], by }]
  if (one === two) return
  const both: Tie = {
    members: [...one.members, ...two.members],
    by: [one.by, two.by, by].includes('document') ? 'document' : 'name',
  }
  for (const member of both.members) ties.set(member, both)
}

function keysOf({ type, documents, names, births }: ResultRow): { key: string; by: RowGroup['by'] }[] {
  const papers = documents
    .filter(({ country, numberNorm }) => country && numberNorm.length >= shortestNumber)
    .map(({ country, numberNorm }) => ({ key: `${country} ${numberNorm}`, by: 'document' as const }))
  if (type !== 'person') return papers
  const days = births.flatMap(({ year, month, day, circa }) =>
    month && day && !circa ? [`${year}-${month}-${day}`] : [],
  )
  const spelt = new Set(names.map(({ full }) => wordsOf(full)).filter((words) => words.includes(' ')))
  return [
    ...papers,
    ...[...spelt].flatMap((words) => days.map((day) => ({ key: `${words} ${day}`, by: 'name' as const }))),
  ]
}

/** Shorter numbers are found on papers of different people. */
const shortestNumber = 5

/** The words of a name without accents, case and order. */
function wordsOf(full: string): string {
  const plain = full.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ')
}

const otherSex = (a: ResultRow, b: ResultRow) =>
  a.sex !== b.sex && [a.sex, b.sex].every((sex) => sex === 'M' || sex === 'F')
