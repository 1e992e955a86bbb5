import { parseCountry } from '@/lib/bureaus/countries'
import { plainText } from '@/lib/identifiers/plain-text'
import type { Field } from '@/lib/records/field'
import { headerWords } from './header-words'

/** Which column of the file (from 0) holds which field; fields without a column are not named. */
export type ColumnMap = Record<string, number>

/** How sure a match is: by what the bureau chose the last time, by the name of the column, or by what stands in it. */
export type MatchedBy = 'memory' | 'header' | 'content'

export type Matched = { columns: ColumnMap; by: Record<string, MatchedBy> }

/** A field that a file can hold, with what it is called in the four languages. */
export type ImportField = Pick<Field, 'name' | 'kind'> & { labels: readonly string[] }

/**
 * Finds the fields in the columns of a file: first as the bureau matched a column of that name before, then by the names,
 * last by the values of the first rows. Each column and each field is given once.
 */
export function matchColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  fields: readonly ImportField[],
  remembered: Readonly<Record<string, string>> = {},
): Matched {
  const columns: ColumnMap = {}
  const by: Record<string, MatchedBy> = {}
  const taken = new Set<number>()
  const give = (name: string, at: number, how: MatchedBy) => {
    columns[name] = at
    by[name] = how
    taken.add(at)
  }
  const folded = headers.map(foldHeader)
  for (const [at, header] of folded.entries()) {
    const name = remembered[header]
    if (name && !Object.hasOwn(columns, name) && fields.some((field) => field.name === name))
      give(name, at, 'memory')
  }
  // The most like first, so that "passport number" is not taken by a field that likes "number" only.
  const pairs = fields.flatMap((field) =>
    folded.flatMap((header, at) => {
      const score = likeness(header, field)
      return score > 0 ? [{ field: field.name, at, score }] : []
    }),
  )
  for (const { field, at } of pairs.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (!Object.hasOwn(columns, field) && !taken.has(at)) give(field, at, 'header')
  }
  for (const field of fields) {
    if (Object.hasOwn(columns, field.name)) continue
    const looks = contents[field.name]
    if (!looks) continue
    const at = headers.findIndex((_, place) => {
      if (taken.has(place)) return false
      const values = rows.map((cells) => (cells[place] ?? '').trim()).filter(Boolean)
      return values.length >= 2 && values.filter(looks).length >= values.length * 0.9
    })
    if (at >= 0) give(field.name, at, 'content')
  }
  return { columns, by }
}

/** A name of a column without what does not tell it apart: case, accents, signs, articles, forms of Arabic letters. */
export function foldHeader(header: string): string {
  // Before the sign of a number becomes a letter.
  const numbered = header.replace(/n\.?[°º]|№/gi, 'n ')
  return plainText(numbered.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى(?!\p{L})/gu, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** 4 the label itself, 3 a usual name, 2 a usual name among other words, 0 nothing. */
function likeness(header: string, { name, labels }: ImportField): number {
  if (header === '') return 0
  if (header === foldHeader(name) || labels.some((label) => foldHeader(label) === header)) return 4
  const words = usual(name)
  if (words.has(header)) return 3
  // "Height (cm)"
  if (name.startsWith('size') && words.has(header.replace(/ \p{L}{1,14}$/u, ''))) return 2
  const longest = Math.max(
    0,
    ...[...words]
      .filter((word) => word.length >= 5 && ` ${header} `.includes(` ${word} `))
      .map(({ length }) => length),
  )
  return longest ? 1 + longest / (longest + 40) : 0
}

const folds = new Map<string, Set<string>>()
function usual(name: string): Set<string> {
  const known = folds.get(name) ?? new Set((headerWords[name] ?? []).map(foldHeader))
  folds.set(name, known)
  return known
}

/** What the values of a field look like, where that tells it from others. */
const contents: Readonly<Record<string, (value: string) => boolean>> = {
  vin: (value) => /^[A-HJ-NPR-Z0-9]{17}$/i.test(value.replace(/[\s-]/g, '')) && /[A-Z]/i.test(value),
  issuer: (value) => value.length <= 60 && parseCountry(value) !== undefined,
  number: (value) =>
    /^(?=.*\d{4})[A-Z0-9][A-Z0-9 -]{5,14}$/i.test(value) && !/^\d{2,4}[- ]\d{2}[- ]\d{2,4}$/.test(value),
}

/** What to remember of a match: names of columns, never what stood in them. */
export const memoryOf = (headers: readonly string[], columns: ColumnMap): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, at]) => {
      const header = foldHeader(headers[at] ?? '')
      return header && !/^\d+$/.test(header) ? [[header, name]] : []
    }),
  )
