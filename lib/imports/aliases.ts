import { keyOf, rowNumbersOf } from '@/lib/records/entry/part-rows'
import { type RawEntry, textOf } from '@/lib/records/entry/raw-entry'
import { partFieldOf } from '@/lib/records/parts'

/** The column of a table that holds every other name, parted by semicolons. */
export const aliasesField = 'aliases'

const names = { name: 'names' } as const

/**
 * An entry whose other names stand in rows of their own. `homeOf` answers in which column of the file the field of a remark
 * stands.
 */
export function withAliases(raw: RawEntry): { raw: RawEntry; homeOf: (field: string) => string } {
  const { [aliasesField]: _, ...rest } = raw
  const others = textOf(raw, aliasesField)
    .split(/[;|\n؛]/)
    .flatMap((part) => part.trim() || [])
  // The first row is that of the primary name, also where it is empty: what it lacks is said of it.
  const last = Math.max(1, ...rowNumbersOf(rest, names))
  const rows = others.map((full, i) => [
    [keyOf(names, last + 1 + i, 'full'), full],
    [keyOf(names, last + 1 + i, 'kind'), 'alias'],
  ])
  const homeOf = (field: string) => {
    const of = partFieldOf(field)
    return of?.part === 'names' && of.row > last ? aliasesField : field
  }
  return { raw: { ...rest, ...Object.fromEntries(rows.flat()) }, homeOf }
}
