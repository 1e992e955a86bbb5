import type pg from 'pg'
import type { SearchDb } from '@/lib/search/sql'
import { timedDb } from './measure'

/**
 * The rival: `similarity` of pg_trgm on a GIN index, threshold 0.4, the best hundred. It gets the names in the
 * normaliser's own letters and the same scorer after it, so that what is compared is the retrieval.
 */
export async function buildTrigram(admin: pg.Client): Promise<{ seconds: number; bytes: number }> {
  await admin.query('create extension if not exists pg_trgm; create schema if not exists bench')
  const { rows } = await admin.query<{ complete: boolean }>(
    `select
            to_regclass('bench.trigram_name') is not null and obj_description(to_regclass('bench.trigram')) = (select count(*) || ' kept' from search.subject) as complete`,
  )
  const started = performance.now()
  if (!rows[0]?.complete) {
    await admin.query('drop table if exists bench.trigram')
    // Not unlogged: a server that was killed empties such a table, and a rival that finds nothing is fast.
    await admin.query(`create table bench.trigram as
      select s.row_id, f.place::int2 as form, trim(regexp_replace(regexp_replace(f.text, '^[0-9]+[a-z] ', ''), '(^| )[^a-z ]', '\\1', 'g')) as name
      from search.subject s cross join lateral string_to_table(s.forms, '|') with ordinality f (text, place)`)
    await admin.query('create index trigram_name on bench.trigram using gin (name gin_trgm_ops)')
    await admin.query('analyze bench.trigram')
    await admin.query(
      `do $$ begin execute format('comment on table bench.trigram is %L', (select count(*) || ' kept' from search.subject)); end $$`,
    )
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const size = await admin.query<{ bytes: string }>(`select pg_relation_size('bench.trigram_name') as bytes`)
  return { seconds, bytes: Number(size.rows[0]?.bytes) }
}

export const prepareTrigram = (client: pg.ClientBase) =>
  client.query('set pg_trgm.similarity_threshold = 0.4; set jit = off')

const candidates = `select string_agg(concat_ws(E'\\t', r."id", h.row_id, h.weight, s.sex, array_to_string(s.nationalities, ','),
    array_to_string(s.births, ','), '', s.forms), E'\\n' order by h.weight desc, h.row_id) as visible
  from (select t.row_id, (max(similarity(t.name, $1)) * 1000)::int as weight from bench.trigram t where t.name % $1 group by 1 order by 2 desc limit 100) h
  join "Record" r on r."rowId" = h.row_id join search.subject s on s.row_id = h.row_id`

/**
 * A search whose candidates come from trigrams: the call for candidates is answered by the query above, all else is the
 * portal's own. `spent` counts the trigram query alone; the look-up in the dictionary is not charged to it.
 */
export function trigramDb(client: pg.ClientBase, name: string): SearchDb & { spent: number } {
  let spent = 0
  const db = timedDb(client, (text) => {
    if (!text.includes('search.candidates')) return null
    return (async () => {
      const started = performance.now()
      const { rows } = await client.query<{ visible: string | null }>({
        name: 'trigram',
        text: candidates,
        values: [name],
      })
      spent += performance.now() - started
      return [{ visible: rows[0]?.visible ?? '', exact: 0, cut: false }]
    })()
  })
  return {
    query: db.query,
    get spent() {
      return spent
    },
  }
}

/** The trigram query alone; milliseconds. */
export async function askTrigram(client: pg.ClientBase, name: string): Promise<number> {
  const started = performance.now()
  await client.query({ name: 'trigram', text: candidates, values: [name] })
  return performance.now() - started
}
