import { z } from 'zod'
import { type ResultSort, type ResultTab, resultSorts, resultTabs } from './facets'
import { objectDatabaseOf } from './object-databases'

/** How an officer wants the list of one database: columns that are not shown, and the order in which it begins. */
export type ColumnChoice = { hidden: readonly string[]; sort: ResultSort }

/** Columns of a tab that may be hidden; the match and the name or number are what the list is. */
export function columnsOf(tab: ResultTab): readonly string[] {
  const database = objectDatabaseOf(tab)
  if (database) return [...database.columns.map(({ field }) => field), 'owner']
  return [...(tab === 'person' ? ['born', 'sexNationality', 'document'] : []), 'status', 'owner']
}

/** Orders that the list of a tab can begin with. */
export function sortsOf(tab: ResultTab): readonly ResultSort[] {
  const database = objectDatabaseOf(tab)
  const keys = database
    ? database.columns.flatMap(({ field, sort }) => (sort ? [field] : []))
    : tab === 'person'
      ? ['born']
      : []
  return ['match', ...['name', ...keys, 'owner'].flatMap((key) => [key, `-${key}`])].filter((sort) =>
    resultSorts.includes(sort),
  )
}

const kept = z.partialRecord(
  z.enum(resultTabs),
  z.object({ hidden: z.array(z.string()).catch([]), sort: z.string().catch('match') }),
)

/** The choice that is kept for a tab. What does not belong to the tab, or any more, is left out. */
export function columnChoiceOf(stored: unknown, tab: ResultTab): ColumnChoice {
  const { hidden = [], sort = 'match' } = kept.safeParse(stored).data?.[tab] ?? {}
  return {
    hidden: columnsOf(tab).filter((column) => hidden.includes(column)),
    sort: sortsOf(tab).find((each) => each === sort) ?? 'match',
  }
}
