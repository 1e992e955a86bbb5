import type { Locale } from '@/lib/access/actor'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import type { SheetBlock, SheetRow, SheetValue } from './model'

/** Each gives nothing for nothing, so that what a draft lacks leaves no empty line. */
type Maybe = SheetValue | undefined

export const code = (list: string, one: string | undefined): Maybe =>
  one === undefined ? undefined : { is: 'code', list, code: one }
export const date = (one: PartialDate | undefined): Maybe =>
  one === undefined ? undefined : { is: 'date', date: one }
export const mark = (text: string | undefined): Maybe => (text?.trim() ? { is: 'mark', text } : undefined)
export const name = (text: string | undefined): Maybe => (text?.trim() ? { is: 'name', text } : undefined)
export const country = (one: string | undefined): Maybe =>
  one === undefined ? undefined : { is: 'country', code: one }
export const say = (key: string, args?: Record<string, number>): SheetValue => ({
  is: 'say',
  key,
  ...(args ? { args } : {}),
})
export const when = (holds: unknown, value: Maybe): Maybe => (holds ? value : undefined)

/** Writes what the requester wrote, in the language of the request. */
export const writer =
  (language: Locale | undefined) =>
  (text: string | undefined): Maybe =>
    text?.trim() ? { is: 'text', text: text.trim(), ...(language ? { language } : {}) } : undefined

export function all(between: ' ' | ' · ' | ', ' | ' – ', ...values: Maybe[]): Maybe {
  const of = values.filter((value) => value !== undefined)
  return of.length > 1 ? { is: 'all', of, between } : of[0]
}

/** A row, or none where nothing is known. */
export function row(label: SheetRow['label'], ...values: Maybe[]): SheetRow[] {
  const known = values.filter((value) => value !== undefined)
  return known.length ? [{ label, values: known }] : []
}

/** Something told at length. */
export const told = (label: SheetRow['label'], value: Maybe): SheetRow[] =>
  value ? [{ label, values: [value], long: true }] : []

export const rows = (...found: SheetRow[][]): SheetBlock[] => {
  const all = found.flat()
  return all.length ? [{ is: 'rows', rows: all }] : []
}
