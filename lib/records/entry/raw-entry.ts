import type { CodeList } from '../codes'
import type { FactValue } from '../snapshot'

/** An entry as it comes in, by name of field: what was typed, chosen, or stands in the cell of a file. */
export type RawEntry = Readonly<Record<string, string | readonly string[]>>

/** What could be read, by name of field; null where nothing was given, undefined where it could not be read. */
export type Values = Readonly<Record<string, FactValue | undefined>>

/** What reading an entry needs to know beside it. Nothing of it is asked of a database. */
export type EntryContext = {
  now: Date
  /** Stored code of the country whose bureau enters the record. */
  owner: string
  /** ISO 639-1 code of the language of prose, unless the entry says otherwise. */
  language: string
  /** The stored code of a country as somebody wrote it; `parseCountry` of lib/bureaus, or codes alone in a browser. */
  country: (text: string) => string | undefined
  /** The code that a label means, where files hold labels; codes are read without it. */
  label?: (list: CodeList, text: string) => string | undefined
  /** The code whose label is written most like a text, to be suggested. */
  nearLabel?: (list: CodeList, text: string) => string | undefined
  /** How many pictures come with the entry, or stand on its record; undefined where it cannot bring any, as a line of a file. */
  pictures?: number
}

/** A value that is a text, or undefined. */
export const textIn = (values: Values, name: string): string | undefined => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The text of a field; several are one, each on a line of its own. */
export function textOf(raw: RawEntry, name: string): string {
  const given = Object.hasOwn(raw, name) ? raw[name] : undefined
  return typeof given === 'string' ? given : (given ?? []).join('\n')
}

/** The parts of a field that holds several values: lines, or what semicolons and commas part. */
export function partsOf(raw: RawEntry, name: string, mark: RegExp = /[\n;,،]/): string[] {
  const given = Object.hasOwn(raw, name) ? raw[name] : undefined
  const texts = typeof given === 'string' ? [given] : (given ?? [])
  return texts.flatMap((text) => text.split(mark)).flatMap((part) => part.trim() || [])
}

/**
 * A JSON value as the text of a field: numbers, truth values, texts and lists of these. Undefined for what is none, so that
 * its sender can be told. Null is the empty text.
 */
export function rawOfJson(value: unknown): string | string[] | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return undefined
  const texts = value.map(rawOfJson)
  return texts.every((text) => typeof text === 'string') ? texts : undefined
}
