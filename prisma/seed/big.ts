import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { rebuildDictionary } from '@/lib/search/rebuild'
import type { SearchDb } from '@/lib/search/sql'
import { adminDatabase, progressBar, progressLine } from '@/scripts/lib/admin-database'
import { migrate } from '../migrate'
import { bureausOf } from './population/bureaus'
import type { Batch, WorkerData } from './population/worker'

export type BigSeed = {
  url: string
  persons: number
  seed?: number
  today?: string
  say?: (line: string) => void
}

const batchSize = 5_000
const workers = 2

/**
 * Fills a database with synthetic persons up to `persons`, and the search index with them. What earlier runs of the same
 * seed committed stays: a run that was stopped goes on, a larger number adds to a smaller one.
 * @param url administrator's connection
 * @returns seconds by step
 */
export async function seedBig({
  url,
  persons,
  seed = 1,
  today = new Date().toISOString().slice(0, 10),
  say = () => {},
}: BigSeed): Promise<Record<string, number>> {
  const admin = new pg.Client({ connectionString: url, application_name: 'meridian seed:big' })
  await admin.connect()
  const seconds: Record<string, number> = {}
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    seconds[step] = Math.round((performance.now() - started) / 100) / 10
    return result
  }
  try {
    await admin.query(
      `set statement_timeout = 0; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2`,
    )
    const owners = await bureausOf(admin)
    const { base, missing } = await plan(admin, seed, persons)
    if (missing.length > 0) {
      const many = missing.length * batchSize >= 50_000
      if (many) await timed('drop indexes', () => dropIndexes(admin))
      await timed('load', () => load({ url, context: { seed, base, owners, today } }, missing, say))
    }
    await timed('build indexes', () => restoreIndexes(admin, say))
    if (missing.length > 0) {
      say('Analysing tables')
      await timed('analyse', async () => {
        await admin.query(
          'analyze "Record", "RecordName", "BirthDate", "Person", "PersonDocument", search.subject, search.document',
        )
      })
    }
    await timed('dictionary', () =>
      rebuildDictionary(searchDb(admin), (step, done) =>
        say(`Dictionary: ${step}${done > 0 && done < 1 ? ` ${Math.round(done * 100)} %` : ''}`),
      ),
    )
    return seconds
  } finally {
    await admin.end()
  }
}

/** The search speaks plain SQL; a bare client serves it as well as a transaction of the portal. */
export function searchDb(client: pg.ClientBase): SearchDb {
  return {
    query: async <T>(text: string, params: readonly unknown[]) => {
      const { rows } = await client.query(text, [...params])
      return rows as T[]
    },
  }
}

/** Which batches are not there yet, and the row id at which this seed's persons begin. */
async function plan(
  admin: pg.Client,
  seed: number,
  persons: number,
): Promise<{ base: number; missing: Batch[] }> {
  const { rows } = await admin.query<{ base: string; from: string; to: string }>(
    `select "details"->>'base' as base, "details"->>'from' as from, "details"->>'to' as to from "AuditEvent"
     where "operation" = 'seed.population' and ("details"->>'seed')::int = $1`,
    [seed],
  )
  const done = new Set(rows.map(({ from }) => Number(from)))
  const partial = rows.find(({ from, to }) => Number(to) - Number(from) !== batchSize && Number(to) < persons)
  if (partial)
    throw new Error(
      `An earlier run ended at ${partial.to} persons, in the middle of a batch of ${batchSize}: use another database, or a multiple of ${batchSize}.`,
    )
  const missing: Batch[] = []
  for (let from = 0; from < persons; from += batchSize)
    if (!done.has(from)) missing.push({ from, to: Math.min(persons, from + batchSize) })
  const base = rows[0] ? Number(rows[0].base) : await reserve(admin)
  return { base, missing }
}

/**
 * Row ids for the whole seed at once, beyond what the portal gives out: 100 million of them, so that a later, larger run
 * continues without a gap. The lock keeps a concurrent insert from taking one in between.
 */
async function reserve(admin: pg.Client): Promise<number> {
  await admin.query('begin; lock table "Record" in exclusive mode')
  const { rows } = await admin.query<{ base: string }>(
    `select nextval(pg_get_serial_sequence('"Record"', 'rowId')) as base`,
  )
  const base = Number(rows[0]?.base)
  await admin.query(`select setval(pg_get_serial_sequence('"Record"', 'rowId'), $1)`, [base + 100_000_000])
  await admin.query('commit')
  return base
}

/** Sends batches to the workers as they come free; the loop lives in the messages. */
function load(data: WorkerData, missing: Batch[], say: (line: string) => void): Promise<void> {
  const queue = [...missing].reverse()
  const total = missing.reduce((n, { from, to }) => n + to - from, 0)
  const started = performance.now()
  let written = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./population/worker.mjs', import.meta.url), { workerData: data })
      worker.on('error', reject)
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`a loading thread ended with ${code}`)),
      )
      worker.on('message', (done: Batch | null) => {
        if (done) {
          written += done.to - done.from
          say(`Persons ${progressBar(written, total, (performance.now() - started) / 1000)}`)
        }
        worker.postMessage(queue.pop() ?? null)
      })
    })
  return Promise.all(Array.from({ length: Math.min(workers, missing.length) }, one)).then(() => undefined)
}

/** Secondary indexes of the search tables cost more a row than all else: they are dropped, remembered, and built at the end. */
const heavy = `select indexname, indexdef from pg_indexes where schemaname = 'search' and tablename in ('subject', 'document') and indexdef not like 'CREATE UNIQUE%'`

async function dropIndexes(admin: pg.Client) {
  const { rows } = await admin.query<{ indexname: string; indexdef: string }>(heavy)
  if (rows.length === 0) return
  const remembered = [
    ...new Set([...(await rememberedIndexes(admin)), ...rows.map(({ indexdef }) => indexdef)]),
  ]
  await admin.query('begin')
  await admin.query(`comment on table search.subject is ${pg.escapeLiteral(JSON.stringify(remembered))}`)
  for (const { indexname } of rows) await admin.query(`drop index search.${pg.escapeIdentifier(indexname)}`)
  await admin.query('commit')
}

async function restoreIndexes(admin: pg.Client, say: (line: string) => void) {
  const remembered = await rememberedIndexes(admin)
  for (const definition of remembered) {
    say(`Building ${/INDEX (\S+)/.exec(definition)?.[1] ?? 'an index'}`)
    await admin.query(definition.replace('CREATE INDEX', 'CREATE INDEX IF NOT EXISTS'))
  }
  if (remembered.length > 0) await admin.query('comment on table search.subject is null')
}

/** Kept as the table's comment: a run that was killed between dropping and building finds them there. */
async function rememberedIndexes(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ comment: string | null }>(
    `select obj_description('search.subject'::regclass) as comment`,
  )
  const kept: unknown = rows[0]?.comment ? JSON.parse(rows[0].comment) : []
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  const persons = Number(process.argv[2]?.replace(/[_,]/g, ''))
  if (!Number.isInteger(persons) || persons < 1 || persons > 100_000_000) {
    console.error(
      'Usage: npm run seed:big -- PERSONS   (for example 1000000; DATABASE_URL for another database than the portal’s own)',
    )
    process.exit(1)
  }
  const database = await adminDatabase('meridian', 'pg18')
  const started = performance.now()
  const { say, end } = progressLine()
  await migrate(database.url)
  const seconds = await seedBig({ url: database.url, persons, say })
  end()
  console.log(
    Object.entries(seconds)
      .map(([step, took]) => `${step} ${took} s`)
      .join(' · '),
  )
  console.log(
    `${persons.toLocaleString('en')} synthetic persons are on file: ${Math.round((performance.now() - started) / 1000)} s.`,
  )
  await database.close()
}
