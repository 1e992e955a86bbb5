import { type PartType, partTypes } from '../parts'
import type { RawEntry } from './raw-entry'

/** What a button of a form does with the rows of a part: one more, or one less. Written `add.names`, `drop.names.2`. */
export type RowAct = { act: 'add' | 'drop'; part: PartType; row: number }

/** Numbers of the rows that an entry has of a part, lowest first: also of those that were begun and hold nothing. */
export function rowNumbersOf(raw: RawEntry, { name }: Pick<PartType, 'name'>): number[] {
  const found = new Set<number>()
  for (const key of Object.keys(raw)) {
    const [part, row] = key.split('.')
    if (part === name && row && /^[1-9]\d{0,2}$/.test(row)) found.add(Number(row))
  }
  return [...found].sort((a, b) => a - b)
}

/** The act that a button stands for; undefined for any other button. */
export function rowActOf(button: string | undefined, raw: RawEntry): RowAct | undefined {
  const [, act, name, at] = /^(add|drop)\.([a-z]+)(?:\.([1-9]\d{0,2}))?$/.exec(button ?? '') ?? []
  const part = partTypes.find((each) => each.name === name)
  if (!part) return undefined
  const last = rowNumbersOf(raw, part).at(-1) ?? 0
  if (act === 'add') return { act, part, row: last + 1 }
  return act === 'drop' && at ? { act, part, row: Number(at) } : undefined
}

/** The entry after the act: an empty row more, or without the row, and those behind it one nearer. */
export function withRowAct(raw: RawEntry, { act, part, row }: RowAct): RawEntry {
  if (act === 'add') {
    const [first = { name: '' }] = part.fields
    const preset = row === 1 ? part.preset.first : part.preset.further
    return { ...raw, ...Object.fromEntries([[keyOf(part, row, first.name), preset[first.name] ?? '']]) }
  }
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => {
      const [name, at = '', field = ''] = key.split('.')
      if (name !== part.name || !field || Number(at) < row) return [[key, value]]
      return Number(at) === row ? [] : [[keyOf(part, Number(at) - 1, field), value]]
    }),
  )
}

/** An entry without what was left empty in rows: a question that was not answered begins none. */
export const withoutEmptyRows = (raw: RawEntry): RawEntry =>
  Object.fromEntries(Object.entries(raw).filter(([name, value]) => !name.includes('.') || value.length > 0))

/** `names.2.family` */
export const keyOf = ({ name }: Pick<PartType, 'name'>, row: number, field: string): string =>
  `${name}.${row}.${field}`

/**
 * An entry as JSON gives it, in flat names: a list of objects is a part (`names: [{ family: … }]` is `names.1.family`), a list
 * of texts a field of several values.
 */
export function flatEntry(
  fields: Readonly<Record<string, string | readonly string[] | readonly Readonly<Record<string, string>>[]>>,
): RawEntry {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]]
      const rows = value.flatMap((each) => (typeof each === 'string' ? [] : [each]))
      if (rows.length === 0) return [[name, value.filter((each) => typeof each === 'string')]]
      return rows.flatMap((row, at) =>
        Object.entries(row).map(([field, text]): [string, string] => [`${name}.${at + 1}.${field}`, text]),
      )
    }),
  )
}
