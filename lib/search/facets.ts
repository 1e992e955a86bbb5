import { z } from 'zod'
import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { fewestCompared, mostCompared } from './compare'
import { BANDS, type Band } from './explanation'
import { objectDatabases } from './object-databases'

/** What a list of results can be narrowed by; each is a repeated parameter of the address and never a personal datum. */
export const facetKeys: readonly string[] = [
  ...new Set([
    'status',
    'notice',
    'nat',
    ...objectDatabases.flatMap(({ facets }) => facets),
    'band',
    'warning',
    'sex',
    'owner',
  ]),
]
/** One of the keys that every subject has, or a field of codes of a database of things. */
export type FacetKey = string
export type Filters = Readonly<Record<FacetKey, readonly string[] | undefined>>

export const resultSorts: readonly string[] = [
  ...new Set([
    'match',
    ...[
      'name',
      'born',
      'owner',
      ...objectDatabases.flatMap(({ columns }) =>
        columns.flatMap(({ field, sort }) => (sort ? [field] : [])),
      ),
    ].flatMap((sort) => [sort, `-${sort}`]),
  ]),
]
/** `match`, `name`, `born`, `owner`, or a field of a database of things; with a minus in front the other way round. */
export type ResultSort = string
export const resultTabs = recordTypeCodes
export type ResultTab = RecordTypeCode

/** Rows on one page of results; a search returns 200 at most. */
export const pageSize = 50
/** Values of one facet that are taken from an address, and facet values shown before "more". */
const mostValues = 40

/** How a list of results is being looked at: everything in the address but the search's id. */
export type ResultLook = {
  /** The database whose matches are listed; without it the first that has any. */
  tab?: ResultTab
  filters: Filters
  /** Show the weak band among the others. */
  weak: boolean
  sort: ResultSort
  /** The address itself says the order: otherwise the list begins as its officer wants it. */
  sorted?: true
  page: number
  /** Record in the preview. */
  selected?: string
  /** Watch whose news are marked. */
  watch?: string
  /** Records that are shown beside each other in place of the list. */
  compare?: readonly string[]
}

/** The same, as an operation takes it. */
export const lookSchema = z.strictObject({
  tab: z.enum(resultTabs).exactOptional(),
  filters: z.partialRecord(z.enum(facetKeys), z.array(z.string().max(40)).max(mostValues).readonly()),
  weak: z.boolean(),
  sort: z.enum(resultSorts),
  sorted: z.literal(true).exactOptional(),
  page: z.int().min(1).max(1000),
  selected: z.uuid().exactOptional(),
  watch: z.uuid().exactOptional(),
  compare: z.array(z.uuid()).min(fewestCompared).max(mostCompared).readonly().exactOptional(),
}) satisfies z.ZodType<ResultLook>

/** The part of a result that facets read. */
export type Facetted = {
  type: ResultTab
  band: Band
  owner: string
  /** What every other key of a filter reads, by key. */
  values: Readonly<Record<FacetKey, readonly string[] | undefined>>
}

export type FacetCount = { value: string; count: number; chosen: boolean }
type SubjectFacet = 'status' | 'notice' | 'nat' | 'band' | 'warning' | 'sex' | 'owner'
export type Facets = Readonly<Record<SubjectFacet, FacetCount[]> & Record<FacetKey, FacetCount[]>>

export type AddressParameters = Record<string, string | readonly string[] | undefined>

// Codes, and names of makes: letters of any script, digits, and what stands between the words of a name.
const value = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_ .&’-]{0,39}$/u)
const uuid = z.uuid()

/** Reads an address. What it does not know it leaves out: a hand-written address is never an error. */
export function lookOf(parameters: AddressParameters): ResultLook {
  const one = (name: string) => listOf(parameters[name])[0]
  const tab = resultTabs.find((each) => each === one('tab'))
  const selected = uuid.safeParse(one('sel')).data
  const watch = uuid.safeParse(one('watch')).data
  const compare = [...new Set(listOf(parameters.cmp))]
    .filter((text) => uuid.safeParse(text).success)
    .slice(0, mostCompared)
  const page = Number(one('page'))
  const filters: Record<FacetKey, readonly string[]> = {}
  for (const key of facetKeys) {
    const values = [...new Set(listOf(parameters[key]))].filter((text) => value.safeParse(text).success)
    if (values.length) filters[key] = values.slice(0, mostValues)
  }
  return {
    ...(tab ? { tab } : {}),
    filters,
    weak: one('weak') === '1',
    sort: resultSorts.find((sort) => sort === one('sort')) ?? 'match',
    ...(resultSorts.some((sort) => sort === one('sort')) ? { sorted: true as const } : {}),
    page: Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1,
    ...(selected ? { selected } : {}),
    ...(watch ? { watch } : {}),
    ...(compare.length >= fewestCompared ? { compare } : {}),
  }
}

type Change = { [Key in keyof ResultLook]?: ResultLook[Key] | undefined }

/** The address of a look, with changes; without those parameters that say what is meant anyway. Begins with `?` or is empty. */
export function addressOfLook(look: ResultLook, change: Change = {}): string {
  const next = { ...look, ...change }
  const query = new URLSearchParams()
  if (next.tab) query.set('tab', next.tab)
  for (const key of facetKeys) for (const text of next.filters?.[key] ?? []) query.append(key, text)
  if (next.weak) query.set('weak', '1')
  for (const id of next.compare ?? []) query.append('cmp', id)
  if (next.sort && (next.sorted || next.sort !== 'match')) query.set('sort', next.sort)
  if (next.page && next.page > 1) query.set('page', String(next.page))
  if (next.watch) query.set('watch', next.watch)
  if (next.selected) query.set('sel', next.selected)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** The same filters without one value, or without all of one key. */
export function withoutFilter(filters: Filters, key: FacetKey, text?: string): Filters {
  const { [key]: values = [], ...rest } = filters
  const left = text === undefined ? [] : values.filter((each) => each !== text)
  return left.length ? { ...rest, [key]: left } : rest
}

/** Rows that pass every filter; within one key any of its values suffices. `except` leaves one key out. */
export function filtered<Row extends Facetted>(
  rows: readonly Row[],
  filters: Filters,
  except?: FacetKey,
): Row[] {
  const asked = facetKeys.filter((key) => key !== except && filters[key]?.length)
  return rows.filter((row) =>
    asked.every((key) => valuesOf(row, key).some((text) => filters[key]?.includes(text))),
  )
}

/** Rows of the weak band apart from the others, unless they were asked for by name. */
export function collapsed<Row extends Facetted>(
  rows: readonly Row[],
  look: ResultLook,
): { shown: Row[]; weaker: number } {
  if (look.weak || look.filters.band?.includes('weak')) return { shown: [...rows], weaker: 0 }
  const shown = rows.filter((row) => row.band !== 'weak')
  return { shown, weaker: rows.length - shown.length }
}

/**
 * Counts of every value among the rows that pass the other keys' filters: what the list would hold if only this value
 * were ticked. Chosen values stay in the list with 0. Most frequent first; bands in their own order.
 */
export function facetsOf(rows: readonly Facetted[], filters: Filters): Facets {
  const entries = facetKeys.map((key) => [key, countsOf(rows, filters, key)] as const)
  return Object.fromEntries(entries) as Facets
}

function countsOf(rows: readonly Facetted[], filters: Filters, key: FacetKey): FacetCount[] {
  const counts = new Map<string, number>((filters[key] ?? []).map((text) => [text, 0]))
  for (const row of rows) for (const text of valuesOf(row, key)) if (!counts.has(text)) counts.set(text, 0)
  for (const row of filtered(rows, filters, key)) {
    for (const text of valuesOf(row, key)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const list = [...counts].map(([text, count]) => ({
    value: text,
    count,
    chosen: filters[key]?.includes(text) ?? false,
  }))
  if (key === 'band') return list.toSorted((a, b) => bandRank(a.value) - bandRank(b.value))
  return list.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function valuesOf(row: Facetted, key: FacetKey): readonly string[] {
  if (key === 'owner') return [row.owner]
  return key === 'band' ? [row.band] : (row.values[key] ?? [])
}

const bandRank = (band: string) => (BANDS as readonly string[]).indexOf(band)

function listOf(text: string | readonly string[] | undefined): readonly string[] {
  if (text === undefined) return []
  return typeof text === 'string' ? [text] : text
}
