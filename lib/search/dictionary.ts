import { GROUP_MEMBERS } from './name-groups'
import { LEAST_SIMILARITY, similarity } from './similarity'
import type { SearchDb } from './sql'
import { tokenKeys } from './token-keys'

/** A spelling to look for: how like the asked one it is, and how many subjects carry it (0: none, it costs nothing). */
export type Variant = { token: string; likeness: number; frequency: number }

/** What the dictionary knows of the parts of a search. `subjects` is the number on file. */
export type Expansion = {
  subjects: number
  /** For each asked part, itself first, then its variants, likeliest first; 32 at most. */
  variants: Map<string, Variant[]>
  frequencies: Map<string, number>
}

export const MOST_VARIANTS = 32

/**
 * Looks up the parts of a search in one query: known parts bring their precomputed variants, unknown ones are found by
 * the keys of their misspellings. `likely` parts are expanded; `perhaps` parts (possible splits and joins) are only
 * looked up, and count when somebody carries them.
 */
export async function expandTokens(db: SearchDb, likely: string[], perhaps: string[]): Promise<Expansion> {
  const asked = [
    ...new Set([...likely, ...likely.flatMap((token) => [...(GROUP_MEMBERS.get(token) ?? [])]), ...perhaps]),
  ]
  const keys: number[] = []
  const owners: number[] = []
  for (const token of likely) {
    const owner = asked.indexOf(token) + 1
    for (const one of tokenKeys(token)) {
      keys.push(one)
      owners.push(owner)
    }
  }
  const rows = await db.query<ExpandRow>(EXPAND, [asked, keys, owners])
  const expansion: Expansion = { subjects: 0, variants: new Map(), frequencies: new Map() }
  const found = new Map<string, Map<string, number>>(likely.map((token) => [token, new Map()]))
  for (const row of rows) {
    if (row.owner === 0) {
      expansion.subjects = row.frequency
      continue
    }
    expansion.frequencies.set(row.token, row.frequency)
    const near = found.get(asked[row.owner - 1] ?? '')
    near?.set(row.token, row.frequency)
    row.variants?.forEach((variant, i) => {
      const frequency = row.variant_frequencies?.[i] ?? 0
      near?.set(variant, frequency)
      if (!expansion.frequencies.has(variant)) expansion.frequencies.set(variant, frequency)
    })
  }
  for (const token of likely) {
    const near = found.get(token) ?? new Map()
    for (const member of GROUP_MEMBERS.get(token) ?? []) {
      const frequency = expansion.frequencies.get(member)
      if (frequency !== undefined) near.set(member, frequency)
    }
    expansion.variants.set(token, closest(token, near))
  }
  return expansion
}

/** The closest of `near` (part → how many carry it) to `token`, itself first, at most 32. */
export function closest(token: string, near: ReadonlyMap<string, number>): Variant[] {
  const variants: Variant[] = []
  for (const [other, frequency] of near) {
    if (other === token) continue
    const likeness = similarity(token, other).value
    if (likeness >= LEAST_SIMILARITY) variants.push({ token: other, likeness, frequency })
  }
  // Among equally like spellings the commoner first: it is the likelier one.
  variants.sort((a, b) => b.likeness - a.likeness || b.frequency - a.frequency)
  return [{ token, likeness: 1, frequency: near.get(token) ?? 0 }, ...variants.slice(0, MOST_VARIANTS - 1)]
}

type ExpandRow = {
  owner: number
  token: string
  frequency: number
  variants: string[] | null
  variant_frequencies: number[] | null
}

const EXPAND = 'select * from search.expand($1::text[], $2::int4[], $3::int2[])'
