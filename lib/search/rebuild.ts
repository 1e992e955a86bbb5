import { closest } from './dictionary'
import type { IndexEntry } from './index-entry'
import { GROUP_MEMBERS } from './name-groups'
import type { SearchDb } from './sql'
import { tokenKeys } from './token-keys'

/** Keys above this many subjects are counted; below it a key is cheap whatever it is. */
const HOT = 12
const BATCH = 2_000

/** Columns of `search.subject` in the order of `subjectRow`, for COPY (text format). */
export const SUBJECT_COLUMNS = 'row_id, type, sex, rules_version, nationalities, births, forms, keys'
/** Columns of `search.document` in the order of `documentRows`, for COPY (text format). */
export const DOCUMENT_COLUMNS = 'number, country, look, row_id'

/** One line of COPY for `search.subject`, without the newline. Nothing in it needs escaping. */
export function subjectRow(rowId: number, entry: IndexEntry): string {
  return [
    rowId,
    entry.type,
    entry.sex,
    entry.rulesVersion,
    `{${entry.nationalities.join(',')}}`,
    `{${entry.births.join(',')}}`,
    entry.forms,
    `{${entry.keys.join(',')}}`,
  ].join('\t')
}

/** The lines of COPY for `search.document`. */
export function documentRows(rowId: number, entry: IndexEntry): string[] {
  return entry.documents.map(({ number, country, look }) => `${number}\t${country}\t${look}\t${rowId}`)
}

/**
 * Builds the dictionary, its variants and the counts of hot keys anew from `search.subject`; run by the owner after a
 * bulk load or when the phonetic or nickname rules change. The subjects themselves are not touched.
 * @param progress told the step and, in the longest one, how far it is (0..1)
 */
export async function rebuildDictionary(
  owner: SearchDb,
  progress: (step: string, done: number) => void = () => {},
): Promise<{ tokens: number; subjects: number }> {
  progress('count', 0)
  const rows = await owner.query<{ token: string; n: number }>(
    'select t.token, count(*)::int4 as n from search.subject s cross join lateral search.tokens_of(s.forms) t (token) group by 1',
    [],
  )
  const [size] = await owner.query<{ n: number }>('select count(*)::int4 as n from search.subject', [])
  const subjects = size?.n ?? 0
  const frequencies = new Map(rows.map((row) => [row.token, row.n]))
  await owner.query('truncate search.token, search.hot_key', [])
  await writeTokens(owner, frequencies, (done) => progress('variants', done))
  progress('hot keys', 0)
  await countHotKeys(owner, subjects)
  await owner.query('update search.size set subjects = $1::int8', [subjects])
  for (const table of ['search.token', 'search.hot_key', 'search.subject', 'search.document'])
    await owner.query(`analyze ${table}`, [])
  progress('done', 1)
  return { tokens: frequencies.size, subjects }
}

async function writeTokens(
  owner: SearchDb,
  frequencies: Map<string, number>,
  progress: (done: number) => void,
) {
  const byKey = new Map<number, string[]>()
  const keysOf = new Map<string, number[]>()
  for (const token of frequencies.keys()) {
    const keys = tokenKeys(token)
    keysOf.set(token, keys)
    for (const key of keys) {
      const list = byKey.get(key)
      if (list) list.push(token)
      else byKey.set(key, [token])
    }
  }
  const tokens = [...frequencies.keys()].sort()
  for (let at = 0; at < tokens.length; at += BATCH) {
    const batch = tokens.slice(at, at + BATCH)
    const variants = batch.map((token) =>
      closest(token, neighbours(token, keysOf.get(token) ?? [], byKey, frequencies)).slice(1),
    )
    await owner.query(
      `insert into search.token (token, frequency, keys, variants, variant_frequencies)
       select u.token, u.frequency, u.keys::int4[], u.variants::text[], u.variant_frequencies::int4[]
       from unnest($1::text[], $2::int4[], $3::text[], $4::text[], $5::text[]) u (token, frequency, keys, variants, variant_frequencies)`,
      [
        batch,
        batch.map((token) => frequencies.get(token) ?? 0),
        batch.map((token) => `{${(keysOf.get(token) ?? []).join(',')}}`),
        variants.map((list) => `{${list.map((variant) => `"${variant.token}"`).join(',')}}`),
        variants.map((list) => `{${list.map((variant) => variant.frequency).join(',')}}`),
      ],
    )
    progress(Math.min(1, (at + BATCH) / tokens.length))
  }
}

/** Parts that share a key with `token`, and the members of its groups that somebody carries. */
function neighbours(
  token: string,
  keys: number[],
  byKey: Map<number, string[]>,
  frequencies: Map<string, number>,
): Map<string, number> {
  const near = new Map<string, number>([[token, frequencies.get(token) ?? 0]])
  for (const key of keys) {
    const list = byKey.get(key) ?? []
    // A key that thousands share is a short sound; its commonest bearers are reached by the other keys.
    for (const other of list.length > 3_000 ? list.slice(0, 3_000) : list)
      near.set(other, frequencies.get(other) ?? 0)
  }
  for (const member of GROUP_MEMBERS.get(token) ?? []) {
    const frequency = frequencies.get(member)
    if (frequency) near.set(member, frequency)
  }
  return near
}

/** Exact up to a million subjects, from a fifth of the rows above: an estimate is all that the budget needs. */
async function countHotKeys(owner: SearchDb, subjects: number) {
  const sampled = subjects > 1_000_000
  await owner.query(
    sampled
      ? `insert into search.hot_key select k, (count(*) * 5)::int4 from search.subject tablesample system (20) repeatable (1), unnest(keys) k group by 1 having count(*) > ${Math.round(HOT / 5)}`
      : `insert into search.hot_key select k, count(*)::int4 from search.subject, unnest(keys) k group by 1 having count(*) > ${HOT}`,
    [],
  )
}
