import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { groupVin } from '@/lib/identifiers/vin-number'
import type { Asked } from './asked'
import type { ColumnChoice } from './columns'
import type { RecordDetails, RecordFacts } from './details'
import type { Explanation, Feature } from './explanation'
import type { Facets, Facetted, ResultLook, ResultSort, ResultTab } from './facets'
import type { DatabaseStates } from './find-everywhere'
import type { FindResult, Match } from './match'
import { normaliseName } from './normalise'
import { objectDatabaseOf } from './object-databases'
import type { RowGroup } from './same-subject'

/** One record in a list of results, with why it stands there. */
export type ResultRow = Facetted &
  RecordDetails & {
    likeness: number
    explanation: Explanation
    /** A further name of the record that is shown because it is the one that matched. */
    alias: RecordDetails['names'][number] | null
    /** The primary name in its own letters, when the caption is in Latin ones. */
    original: RecordDetails['names'][number] | null
    /** The document that matched, else the first. */
    document: { number: string; country: string | null; matched: boolean } | null
    /** Changed since the watch was last looked at. */
    fresh: boolean
    marks: MarkWords
    /** Other records of the list that may be of the same subject and stand beside it. */
    group: RowGroup | null
    /** The number of a thing as given, with what differs from the question apart; null for persons and organisations. */
    identifier: Piece[] | null
  }

/** One match in the whole list, before a page is cut out of it. */
export type ListRow = Facetted & {
  match: Match
  caption: string
  noDownload: boolean
  object: RecordDetails['object']
}

/** Words whose letters are marked in names: those typed, and those of the record that met them. Folded. */
export type MarkWords = { typed: string[]; met: string[] }

/** A piece of a text; `found` pieces are drawn as `<mark>`. */
export type Piece = { text: string; found: boolean }

/** A near miss with its record, for the page of zero results. */
export type Nearest = { row: ResultRow; separatedBy: Feature | null }

/** Everything that a results page shows. */
export type ResultsView = {
  id: string
  number: string
  at: Date
  purpose: string
  caseReference: string
  /** Whether the officer who looks is the one who asked. */
  own: boolean
  asked: Asked
  /** The pictures that were asked with, small, as addresses that hold them; empty for a search by words. */
  pictures: string[]
  look: ResultLook
  tab: ResultTab
  /** How the officer wants the list of this tab. */
  columns: ColumnChoice
  now: Date
  /** What became of each database: a tab that was not asked or did not answer says so. */
  states: DatabaseStates
  ms: number
  counts: Record<ResultTab, number>
  /** Rows of the open tab that pass the filters, weaker ones aside: how many, before the page is cut out. */
  total: number
  /** Of these, records whose owner allows a download. */
  exportable: number
  /** Rows of the open tab before the filters. */
  unfiltered: number
  /** Weak matches behind the one line. */
  weaker: number
  /** Everything in this tab is weak, so the weak ones are the list. */
  weakOnly: boolean
  rows: ResultRow[]
  /** Of the open tab, those that are shown beside each other in place of the list. */
  compared: ResultRow[]
  selected: ResultRow | null
  facets: Facets
  exactName: FindResult['exactName']
  tried: FindResult['tried']
  nearest: Nearest[]
  /** True when the search left keys aside: one more detail would find more. */
  cut: boolean
  /** The officer's live watch of this search. */
  watch: { id: string; endsOn: string } | null
}

/** Joins matches with the details of their records. Order is that of the matches; invisible records have no details. */
export function rowsOf(
  matches: readonly Match[],
  details: readonly RecordDetails[],
  freshSince: Date | null,
): ResultRow[] {
  const byId = new Map(details.map((detail) => [detail.id, detail]))
  return matches.flatMap((match) => {
    const detail = byId.get(match.recordId)
    return detail ? [rowOf(match, detail, freshSince)] : []
  })
}

/** Joins matches with the facts of their records. Order is that of the matches; invisible records have no facts. */
export function listRowsOf(matches: readonly Match[], facts: readonly RecordFacts[]): ListRow[] {
  const byId = new Map(facts.map((each) => [each.id, each]))
  return matches.flatMap((match) => {
    const known = byId.get(match.recordId)
    if (!known) return []
    const { id, type, owner, caption, noDownload, object } = known
    return [
      { id, type, owner, caption, noDownload, object, match, band: match.band, values: valuesOf(known) },
    ]
  })
}

/** Rows in the order that the head of the table says; equal ones stay in the order of the match. */
export function sorted(rows: readonly ListRow[], sort: ResultSort): ListRow[] {
  if (sort === 'match') return [...rows]
  const text = subjectKeys[sort.replace('-', '')] ?? fieldOf(sort.replace('-', ''))
  const order = new Intl.Collator('en', { sensitivity: 'base' })
  const way = sort.startsWith('-') ? -1 : 1
  // What is not known stands at the end whichever way the list runs.
  return rows.toSorted((a, b) =>
    text(a) && text(b) ? way * order.compare(text(a), text(b)) : Number(!text(a)) - Number(!text(b)),
  )
}

const subjectKeys: Partial<Record<ResultSort, (row: ListRow) => string>> = {
  name: (row) => row.caption,
  born: (row) => row.match.born,
  owner: (row) => row.owner,
}

/** A field of a thing as text. */
const fieldOf =
  (name: string) =>
  ({ object }: ListRow): string =>
    String(object?.[name] ?? '')

/** What the filters read of a record: a subject's own keys, or the fields of codes of a thing, put together as its database says. */
function valuesOf({
  type,
  subjectStatus,
  nationalities,
  warnings,
  sex,
  noticeTypes,
  object,
}: Pick<
  RecordFacts,
  'type' | 'subjectStatus' | 'nationalities' | 'warnings' | 'sex' | 'noticeTypes' | 'object'
>): Facetted['values'] {
  const grouped = objectDatabaseOf(type)?.grouped ?? {}
  if (object)
    return {
      ...Object.fromEntries(
        Object.entries(object).map(([field, value]) => [field, grouped[field]?.(value) ?? textsOf(value)]),
      ),
      notice: noticeTypes,
    }
  return {
    status: subjectStatus ? [subjectStatus] : [],
    nat: nationalities,
    warning: warnings,
    sex: sex ? [sex] : [],
    notice: noticeTypes,
  }
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []

/** A date or span of birth as a table shows it: `1984-03-12`, `1984`, `1961–1964`. */
export function birthText({ year, yearTo, month, day, circa }: RecordDetails['births'][number]): string {
  if (yearTo && yearTo !== year) return `${year}–${yearTo}`
  return formatPartialDate({
    year,
    ...(month ? { month } : {}),
    ...(day ? { day } : {}),
    ...(circa ? { circa } : {}),
  })
}

/**
 * Cuts a name into marked and unmarked pieces: a word that met a word of the question is marked, one that merely begins
 * with a typed word is marked that far ("Karim|a").
 */
export function piecesOf(text: string, { typed, met }: MarkWords): Piece[] {
  const pieces: Piece[] = []
  const add = (part: string, found: boolean) => {
    const last = pieces.at(-1)
    if (!part) return
    if (last && last.found === found) last.text += part
    else pieces.push({ text: part, found })
  }
  let at = 0
  for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    add(text.slice(at, word.index), false)
    const length = markedLength(word[0], typed, met)
    add(word[0].slice(0, length), true)
    add(word[0].slice(length), false)
    at = word.index + word[0].length
  }
  add(text.slice(at), false)
  return pieces
}

function rowOf(match: Match, detail: RecordDetails, freshSince: Date | null): ResultRow {
  const { explanation, band, likeness } = match
  const marks = marksOf(explanation)
  const primary = detail.names[0]
  const alias = aliasOf(explanation, detail)
  const original =
    detail.names.find((name) => name.script !== 'Latn' && name.script !== primary?.script) ?? null
  return {
    ...detail,
    band,
    likeness,
    explanation,
    values: valuesOf({
      ...detail,
      noticeTypes: detail.notices.flatMap(({ type, inForce }) => (inForce ? [type] : [])),
    }),
    alias: alias === original ? null : alias,
    original,
    document: documentOf(explanation, detail),
    fresh: freshSince !== null && new Date(detail.updatedAt) > freshSince,
    marks,
    group: null,
    identifier: identifierOf(match, detail),
  }
}

/** Letters and digits are counted as they are compared; separators stay where the owner wrote them. */
function identifierOf({ differs = [] }: Match, { type, object, caption }: RecordDetails): Piece[] | null {
  if (!object) return null
  const field = objectDatabaseOf(type)?.identifier ?? ''
  const given = object[field]
  const text = typeof given === 'string' ? (field === 'vin' ? groupVin(given) : given) : caption
  const pieces: Piece[] = []
  let place = 0
  for (const char of text) {
    const found = /[\p{L}\p{N}]/u.test(char) && differs.includes(place++)
    const last = pieces.at(-1)
    if (last && last.found === found) last.text += char
    else pieces.push({ text: char, found })
  }
  return pieces
}

function marksOf({ features }: Explanation): MarkWords {
  const names = features.filter(
    ({ key, role }) =>
      (key === 'family_name' || key === 'given_name' || key === 'name') &&
      (role === 'main' || role === 'support'),
  )
  return {
    typed: names.flatMap(({ query }) => wordsOf(query)),
    met: names.flatMap(({ candidate }) => wordsOf(candidate)),
  }
}

function documentOf({ features }: Explanation, { documents }: RecordDetails): ResultRow['document'] {
  const feature = features.find(
    ({ key, role }) => key === 'document' && (role === 'main' || role === 'support'),
  )
  const wanted = numberOf(feature?.candidate)
  const met = wanted ? documents.find(({ numberNorm }) => wanted.includes(numberNorm)) : undefined
  const first = met ?? documents[0]
  return first ? { number: first.number, country: first.country, matched: met !== undefined } : null
}

const numberOf = (text: string | undefined) => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The further name that matched: the explanation counts the record's names from one. */
function aliasOf({ features }: Explanation, { names }: RecordDetails): ResultRow['alias'] {
  const number = features.find(({ key }) => key === 'alias')?.args?.number
  return (typeof number === 'number' && names[number - 1]) || null
}

const wordsOf = (text: string | undefined) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function markedLength(word: string, typed: readonly string[], met: readonly string[]): number {
  const folded = fold(word)
  if (typed.includes(folded)) return word.length
  const beginning = typed
    .filter((each) => each.length >= 3 && folded.startsWith(each))
    .toSorted((a, b) => b.length - a.length)[0]
  if (beginning) return lengthThatFoldsTo(word, beginning.length)
  return met.length &&
    normaliseName({ full: word }).forms.some((form) => form.some(({ text }) => met.includes(bare(text))))
    ? word.length
    : 0
}

/** The explanation shows parts without the mark of scripts that leave vowels out. */
const bare = (text: string) => text.replace(/^'/, '')

/** Letters of the word, with their accents, that fold to so many plain ones. */
function lengthThatFoldsTo(word: string, wanted: number): number {
  let length = 0
  let folded = 0
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? []) {
    if (folded >= wanted) break
    folded += fold(letter).length
    length += letter.length
  }
  return length
}
