import { alpha3Of } from '@/lib/identifiers/country-codes'
import { plainText } from '@/lib/identifiers/plain-text'
import { travelCode } from '@/lib/identifiers/travel-codes'
import { type CodeList, labelledCodes } from '../codes'
import { languageCodes, languageOfTag } from '../languages'
import { type Issue, issue } from './issue'
import type { EntryContext } from './raw-entry'
import type { Reading } from './read-text'

/** A code of a closed list: as it is stored in any case, with blanks for its strokes, or as a label where labels are known. */
export function readCode(
  field: string,
  list: string,
  typed: string,
  { label, nearLabel }: EntryContext,
): Reading<string> {
  const text = plainText(typed).trim()
  if (!text) return { value: null, issues: [] }
  const codes = (labelledCodes as Record<string, readonly string[]>)[list] ?? []
  const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  const asked = plain(text)
  const code = codes.find((each) => plain(each) === asked) ?? label?.(list as CodeList, text)
  if (code !== undefined) return { value: code, issues: [] }
  const near =
    asked.length > 2 ? codes.filter((each) => plain(each).includes(asked) || asked.includes(plain(each))) : []
  return {
    value: undefined,
    issues: [
      issue('must', field, 'notInList', {
        args: { typed: text.slice(0, 60) },
        suggestion: near.length === 1 ? near[0] : nearLabel?.(list as CodeList, text),
      }),
    ],
  }
}

/** A country as its stored code. */
export function readCountry(field: string, typed: string, { country }: EntryContext): Reading<string> {
  const text = plainText(typed).trim()
  if (!text) return { value: null, issues: [] }
  const code = country(text) ?? country(text.toUpperCase())
  return code === undefined
    ? {
        value: undefined,
        issues: [issue('must', field, 'countryUnknown', { args: { typed: text.slice(0, 60) } })],
      }
    : { value: code, issues: [] }
}

/** The issuer of a travel document as Doc 9303-3 section 5 prints it, from such a code or from its country. */
export function readIssuer(field: string, typed: string, { country }: EntryContext): Reading<string> {
  const text = plainText(typed).trim()
  if (!text) return { value: null, issues: [] }
  const printed = travelCode(text.toUpperCase())
  const from = printed ? undefined : (country(text) ?? country(text.toUpperCase()))
  const code = printed?.code ?? (from && issuerOf(from))
  return code === undefined || printed?.kind === 'person'
    ? {
        value: undefined,
        issues: [issue('must', field, 'issuerUnknown', { args: { typed: text.slice(0, 60) } })],
      }
    : { value: code, issues: [] }
}

/** What the documents of a country print as their issuer: `D` for Germany. */
export const issuerOf = (country: string): string => travelCode(alpha3Of(country))?.code ?? alpha3Of(country)

/** A language by either of its codes. */
export function readLanguage(field: string, typed: string): Reading<string> {
  const text = typed.trim()
  if (!text) return { value: null, issues: [] }
  const code = languageCodes.find((each) => each === text.toUpperCase()) ?? languageOfTag(text.toLowerCase())
  return code === undefined
    ? {
        value: undefined,
        issues: [issue('must', field, 'languageUnknown', { args: { typed: text.slice(0, 60) } })],
      }
    : { value: code, issues: [] }
}

/** Several values in one field; what stands twice is kept once. */
export function readList(
  field: string,
  parts: readonly string[],
  most: number,
  read: (part: string) => Reading<string>,
): Reading<string[]> {
  if (parts.length > most)
    return {
      value: undefined,
      issues: [issue('must', field, 'tooMany', { args: { count: parts.length, most } })],
    }
  const readings = parts.map(read)
  const issues: Issue[] = readings.flatMap((reading) => reading.issues)
  const values = readings.flatMap(({ value }) => value ?? [])
  return {
    value: readings.some(({ value }) => value === undefined) ? undefined : [...new Set(values)],
    issues,
  }
}
