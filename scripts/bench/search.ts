import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Caller } from '@/lib/access/actor'
import { closeDatabase } from '@/lib/db/client'
import { startSearch } from '@/lib/search/commands'
import { pageSize } from '@/lib/search/facets'
import { findSubjects } from '@/lib/search/find'
import { RULES_VERSION } from '@/lib/search/index-entry'
import type { FindResult } from '@/lib/search/match'
import { normaliseName } from '@/lib/search/normalise'
import { runSearch } from '@/lib/search/queries'
import { fileSubject } from '@/lib/search/write'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { seedBig } from '@/prisma/seed/big'
import { population } from '@/prisma/seed/population/person'
import { searchable } from '@/prisma/seed/population/rows'
import { progressLine } from '../lib/admin-database'
import { benchDatabase, benchFlags } from './database'
import { distortions } from './distortions'
import { type Recall, recall, type Spread, spread, table, timedDb } from './measure'
import { benchOfficer, portalEnvironment, Reader, rankOf } from './reader'
import { commonQueries, type Query, sampleQueries } from './sample'
import { askTrigram, buildTrigram, prepareTrigram, trigramDb } from './trigram'

/** npm run bench:search -- --persons N [--queries K] [--json]: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: {
    persons: { type: 'string' },
    queries: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    misses: { type: 'string', default: '0' },
    fresh: { type: 'boolean', default: false },
  },
})
const persons = Number(values.persons?.replace(/[_,]/g, ''))
const each = Number(values.queries)
if (!Number.isInteger(persons) || persons < 1000 || !Number.isInteger(each) || each < 5) {
  console.error(
    'Usage: npm run bench:search -- --persons N [--queries K per class] [--misses M] [--fresh] [--json]   (N at least 1000, K at least 5)',
  )
  process.exit(1)
}
const dataDir = path.join(import.meta.dirname, '..', '..', '.data', 'bench')
const { say, end } = progressLine()
const database = await benchDatabase()
if (values.fresh) await dropDatabase()
await migrate(database.url)
const portalUrl =
  process.env.PORTAL_DATABASE_URL ??
  (await portalUrlOf(database.url, new URL(database.portalUrl ?? database.url).password))
const admin = new pg.Client(database.url)
await admin.connect()
const caller = await prepared()

type Timed = { db: Spread; whole: Spread }
type Results = Awaited<ReturnType<typeof measure>>

/** A population filed under other rules of the search, or under a migration since changed, is of no use. */
async function dropDatabase() {
  if (process.env.DATABASE_URL)
    throw new Error('--fresh drops the database: it is for the bench’s own cluster, not for DATABASE_URL.')
  const maintenance = new URL(database.url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client(maintenance.href)
  await client.connect()
  await client.query('drop database if exists bench with (force)')
  await client.end()
}

/** Fills the database if need be; the officer needs its bureaus. */
async function prepared(): Promise<Caller> {
  await seeded()
  return benchOfficer(admin)
}

/** Seconds by step when this run filled the database; of an earlier run when it was full. */
async function seeded(): Promise<Record<string, number>> {
  const file = path.join(dataDir, `seed-${persons}.json`)
  const client = new pg.Client(database.url)
  await client.connect()
  const { rows } = await client.query<{ n: string; rules: number | null }>(
    'select subjects as n, (select rules_version from search.subject limit 1) as rules from search.size',
  )
  await client.end()
  const present = Number(rows[0]?.n ?? 0)
  if (present > 0 && rows[0]?.rules !== RULES_VERSION)
    throw new Error('The population was filed under other rules of the search: run again with --fresh.')
  if (present === persons) return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (present > persons)
    throw new Error(
      `The bench database already holds ${present} persons: drop it, or ask for at least as many.`,
    )
  const seconds = await seedBig({ url: database.url, persons, say })
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify({ ...seconds, added: persons - present }))
  return { ...seconds, added: persons - present }
}

async function measure() {
  const queries = await sampleQueries(admin, persons, each)
  const common = await commonQueries(admin)
  const reader = await Reader.open(portalUrl, caller)
  await ask(reader, shuffledAlike(queries).slice(0, 300), 'Warming up')
  const ordinary = await ask(reader, queries, 'Ordinary queries')
  const commonest = await ask(reader, common, 'Commonest names')
  await reader.close()
  const trigramIndex = await buildTrigram(admin)
  await prepareTrigram(admin)
  const rivals = shuffledAlike(queries).slice(0, persons > 2_000_000 ? 250 : 500)
  await askByTrigram(rivals.slice(0, 30), 'Warming up trigrams')
  const trigram = await askByTrigram(rivals, 'The same by trigrams')
  const trigramCommon = await askByTrigram(common.slice(0, 60), 'Commonest names by trigrams')
  const same = new Set(rivals)
  const ours = ordinary.filter(({ query }) => same.has(query))
  return {
    at: new Date().toISOString(),
    conditions: await conditions(),
    persons,
    seeding: await seeded(),
    sizes: await sizes(),
    ordinary: timings(ordinary),
    expandMs: spread(ordinary.map(({ ms }) => ms.expand)),
    candidatesMs: spread(ordinary.map(({ ms }) => ms.candidates)),
    scoreMs: spread(ordinary.map(({ ms }) => ms.score)),
    commonest: timings(commonest),
    recall: byGroup(ordinary, ({ code }) => code),
    recallByDate: byGroup(ordinary, ({ date }) => date),
    recallAll: recall(ordinary.map(({ rank }) => rank)),
    commonRecall: byGroup(commonest, ({ date }) => date),
    trigram: {
      index: trigramIndex,
      timing: timings(trigram),
      recall: recall(trigram.map(({ rank }) => rank)),
      common: timings(trigramCommon),
      same: { timing: timings(ours), recall: recall(ours.map(({ rank }) => rank)) },
    },
    door: await byTheDoor(queries),
    exact: await exactLookUps(),
    throughput: await throughput(queries),
    insertMs: await insertCost(),
    misses: ordinary
      .filter(({ rank }) => rank === 0 || rank > 10)
      .map(({ query, rank }) => ({
        code: query.code,
        date: query.date,
        rank,
        criteria: query.criteria,
        gold: query.gold,
      })),
  }
}

type Answer = {
  query: Query
  rank: number
  dbMs: number
  wholeMs: number
  ms: { expand: number; candidates: number; score: number }
}

/** Each query in a transaction of its own, as the portal's page would; `wholeMs` from the begin to the end of it. */
async function ask(reader: Reader, queries: readonly Query[], what: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const query of queries) {
    const db = timedDb(reader.client)
    const started = performance.now()
    const result = await reader.read(() => findSubjects(db, query.criteria))
    explainPage(result)
    answers.push({
      query,
      rank: rankOf(result, query.gold),
      dbMs: db.spent,
      wholeMs: performance.now() - started,
      ms: result.ms,
    })
    if (answers.length % 50 === 0) say(`${what}: ${answers.length} of ${queries.length}`)
  }
  return answers
}

async function askByTrigram(queries: readonly Query[], what: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const query of queries) {
    const db = trigramDb(admin, trigramTextOf(query))
    const started = performance.now()
    const result = await findSubjects(db, query.criteria)
    explainPage(result)
    answers.push({
      query,
      rank: rankOf(result, query.gold),
      dbMs: db.spent,
      wholeMs: performance.now() - started,
      ms: result.ms,
    })
    if (answers.length % 20 === 0) say(`${what}: ${answers.length} of ${queries.length}`)
  }
  return answers
}

/** Explanations are made as they are read: those of one page. */
const explainPage = ({ matches }: FindResult) =>
  matches.slice(0, pageSize).map(({ explanation }) => explanation.features.length)

const trigramTextOf = ({ criteria }: Query) =>
  normaliseName({ full: criteria.name ?? '' })
    .forms[0]?.map(({ text }) => text)
    .join(' ') ?? ''

/** Through the door: storing the search, and running it with its page, its audit event and its row security. */
async function byTheDoor(queries: readonly Query[]): Promise<{ start: Spread; run: Spread }> {
  portalEnvironment(portalUrl, dataDir)
  const [start, run]: [number[], number[]] = [[], []]
  for (const [i, { criteria }] of shuffledAlike(queries).slice(0, 120).entries()) {
    const began = performance.now()
    const { id } = await startSearch(caller, {
      example: {
        name: criteria.name,
        ...dateFields(criteria.birth?.[0]),
        nationality: criteria.nationalities?.[0] ?? '',
      },
    })
    const stored = performance.now()
    await runSearch(caller, { id, look: { filters: {}, weak: false, sort: 'match', page: 1 } })
    if (i < 20) continue
    start.push(stored - began)
    run.push(performance.now() - stored)
  }
  await closeDatabase()
  return { start: spread(start), run: spread(run) }
}

const dateFields = (
  birth: { year: number; month?: number | undefined; day?: number | undefined } | undefined,
) =>
  birth
    ? {
        'birth.year': String(birth.year),
        ...(birth.month && birth.day
          ? { 'birth.month': String(birth.month), 'birth.day': String(birth.day) }
          : {}),
      }
    : {}

/** As `pgbench -S` does: one prepared statement, one row, by a key drawn anew each time. */
async function exactLookUps() {
  const { rows } = await admin.query<{ number: string; country: string }>(
    'select number, country from search.document tablesample system (5) repeatable (7) limit 5000',
  )
  const { rows: bounds } = await admin.query<{ low: string; high: string }>(
    'select min("rowId") as low, max("rowId") as high from "Record"',
  )
  const [low, high] = [Number(bounds[0]?.low), Number(bounds[0]?.high)]
  const document = {
    name: 'document',
    text: 'select row_id from search.document where number = $1 and country = $2',
  }
  const account = { name: 'account', text: 'select "caption" from "Record" where "rowId" = $1' }
  const anyDocument = () => {
    const one = rows[Math.floor(Math.random() * rows.length)]
    return [one?.number, one?.country]
  }
  const anyAccount = () => [low + Math.floor(Math.random() * (high - low))]
  const runs: Record<string, { tps: number; ms: Spread }> = {}
  for (const connections of [1, 8]) {
    runs[`document, ${connections}`] = await hammer(connections, 3, (client) =>
      client.query({ ...document, values: anyDocument() }),
    )
    runs[`primary key (pgbench -S), ${connections}`] = await hammer(connections, 3, (client) =>
      client.query({ ...account, values: anyAccount() }),
    )
  }
  return runs
}

/** Eight connections for ten seconds: the database's part replayed, then the whole search, then trigrams. */
async function throughput(queries: readonly Query[]) {
  const mixed = shuffledAlike(queries)
  const recorded: { text: string; params: readonly unknown[] }[][] = []
  const reader = await Reader.open(portalUrl, caller)
  for (const query of mixed.slice(0, 400)) {
    const calls: { text: string; params: readonly unknown[] }[] = []
    const db = timedDb(reader.client, (text, params) => {
      calls.push({ text, params })
      return null
    })
    await reader.read(() => findSubjects(db, query.criteria))
    recorded.push(calls)
  }
  await reader.close()
  const readers = await Promise.all(Array.from({ length: 8 }, () => Reader.open(portalUrl, caller)))
  const database = await race(8, 10, async (worker, i) => {
    const one = readers[worker]
    const calls = recorded[i % recorded.length] ?? []
    const db = one && timedDb(one.client)
    await one?.read(async () => {
      for (const { text, params } of calls) await db?.query(text, params)
    })
  })
  const whole = await race(8, 10, async (worker, i) => {
    const one = readers[worker]
    const query = mixed[i % mixed.length]
    if (one && query) await one.read(() => findSubjects(timedDb(one.client), query.criteria))
  })
  await Promise.all(readers.map((one) => one.close()))
  const clients = await Promise.all(Array.from({ length: 8 }, () => opened()))
  for (const client of clients) await prepareTrigram(client)
  const texts = mixed.map(trigramTextOf)
  const trigram = await race(8, 10, async (worker, i) => {
    const client = clients[worker]
    if (client) await askTrigram(client, texts[i % texts.length] ?? '')
  })
  await Promise.all(clients.map((client) => client.end()))
  return { database, whole, trigram }
}

async function opened(): Promise<pg.Client> {
  const client = new pg.Client(database.url)
  await client.connect()
  return client
}

async function hammer(connections: number, seconds: number, one: (client: pg.Client) => Promise<unknown>) {
  const clients = await Promise.all(Array.from({ length: connections }, () => opened()))
  for (const client of clients) for (let i = 0; i < 50; i++) await one(client)
  const took: number[] = []
  const tps = await race(connections, seconds, async (worker) => {
    const client = clients[worker]
    const started = performance.now()
    if (client) await one(client)
    took.push(performance.now() - started)
  })
  await Promise.all(clients.map((client) => client.end()))
  return { tps: Math.round(tps), ms: spread(took) }
}

/** Turns a second of `workers` loops that run side by side. */
async function race(
  workers: number,
  seconds: number,
  turn: (worker: number, i: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  let turns = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < until) await turn(worker, turns++)
    }),
  )
  return Math.round((turns / ((performance.now() - started) / 1000)) * 10) / 10
}

/** Filing one person in the index, as saving a record does, indexes in place; rolled back. */
async function insertCost(): Promise<Spread> {
  const reader = await Reader.open(portalUrl, caller)
  const { rows } = await admin.query<{ row: string; n: string }>(
    `select "rowId" as row, split_part("sourceReference", '-', 3) as n from "Record" where "owner" = 'FR' and "level" = 0 and "sourceReference" like 'SYN-1-%' limit 300`,
  )
  const personOf = population(1)
  const took: number[] = []
  await reader.read(async () => {
    for (const { row, n } of rows) {
      const started = performance.now()
      await fileSubject(timedDb(reader.client), Number(row), searchable(personOf(Number(n))))
      took.push(performance.now() - started)
    }
  })
  await reader.close()
  return spread(took)
}

async function sizes(): Promise<Record<string, number>> {
  const { rows } = await admin.query<{ name: string; bytes: string }>(
    `select relname as name, pg_table_size(c.oid) as bytes from pg_class c where relnamespace = 'search'::regnamespace and relkind in ('r', 'i') order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, Number(bytes)]))
}

async function conditions() {
  const { rows } = await admin.query<{ version: string; tokens: string }>(
    `select version() as version, (select count(*) from search.token) as tokens`,
  )
  return {
    cpu: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    load: os.loadavg().map((load) => Math.round(load * 10) / 10),
    postgres: rows[0]?.version.split(' on ')[0] ?? '',
    node: process.version,
    settings: process.env.DATABASE_URL ? 'of the given database' : benchFlags.join(' '),
    tokens: Number(rows[0]?.tokens),
    queries: `${each} of each class, one connection, warm, nationality given, as an officer under row security`,
  }
}

function timings(answers: readonly Answer[]): Timed {
  return { db: spread(answers.map(({ dbMs }) => dbMs)), whole: spread(answers.map(({ wholeMs }) => wholeMs)) }
}

function byGroup(answers: readonly Answer[], group: (query: Query) => string): Record<string, Recall> {
  const ranks = new Map<string, number[]>()
  for (const { query, rank } of answers) ranks.set(group(query), [...(ranks.get(group(query)) ?? []), rank])
  return Object.fromEntries([...ranks].map(([name, all]) => [name, recall(all)]))
}

/** A mixed order that is the same in every run. */
function shuffledAlike<T>(items: readonly T[]): T[] {
  return items
    .map((item, i) => [(i * 2_654_435_761) % 4_294_967_296, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

function save(results: Results) {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path.join(dataDir, `search-${persons}.json`), JSON.stringify(results, null, 1))
}

function print(r: Results) {
  if (values.json) return console.log(JSON.stringify(r, null, 1))
  const ratio = (a: number, b: number) => `${Math.round((a / Math.max(b, 0.001)) * 10) / 10} ×`
  const timeRow = (name: string, { db, whole }: Timed) => [
    name,
    db.n,
    db.p50,
    db.p95,
    db.p99,
    whole.p50,
    whole.p95,
    whole.p99,
    whole.max,
  ]
  const t = r.trigram
  console.log(
    `\nSearch bench, ${r.at}\n${Object.entries(r.conditions)
      .map(([name, value]) => `  ${name}: ${Array.isArray(value) ? value.join(' ') : value}`)
      .join('\n')}\n  persons: ${r.persons.toLocaleString('en')}`,
  )
  console.log(
    `\nMilliseconds\n${table(['', 'n', 'db p50', 'p95', 'p99', 'whole p50', 'p95', 'p99', 'max'], [timeRow('ordinary', r.ordinary), timeRow('40 commonest names', r.commonest), timeRow('pg_trgm, sample', t.timing), timeRow('ours, same sample', t.same.timing), timeRow('pg_trgm, commonest', t.common)])}`,
  )
  console.log(
    `  median by step: dictionary ${r.expandMs.p50}, candidates ${r.candidatesMs.p50}, scoring ${r.scoreMs.p50}; p99 / p50 ${ratio(r.ordinary.whole.p99, r.ordinary.whole.p50)}; commonest p95 / ordinary p50 ${ratio(r.commonest.whole.p95, r.ordinary.whole.p50)}`,
  )
  console.log(
    `  through the door (stored, audited, with its page): start p50 ${r.door.start.p50}; run p50 ${r.door.run.p50} p95 ${r.door.run.p95} p99 ${r.door.run.p99}`,
  )
  console.log(
    `\nRecall\n${table(['class', 'n', '@1', '@10', 'listed'], [...distortions.flatMap(({ code, label }) => (r.recall[code] ? [recallRow(label, r.recall[code])] : [])), ...Object.entries(r.recallByDate).map(([name, one]) => recallRow(`date: ${name}`, one)), ...Object.entries(r.commonRecall).map(([name, one]) => recallRow(`commonest, date: ${name}`, one)), recallRow('all', r.recallAll)])}`,
  )
  console.log(
    `\nAgainst pg_trgm (GIN, similarity 0.4, best 100, same scorer; as superuser, without row security)\n${table(
      ['', 'pg_trgm', 'ours', 'ratio'],
      [
        ['db p50 ms', t.timing.db.p50, t.same.timing.db.p50, ratio(t.timing.db.p50, t.same.timing.db.p50)],
        ['db p99 ms', t.timing.db.p99, t.same.timing.db.p99, ratio(t.timing.db.p99, t.same.timing.db.p99)],
        [
          'whole p50 ms',
          t.timing.whole.p50,
          t.same.timing.whole.p50,
          ratio(t.timing.whole.p50, t.same.timing.whole.p50),
        ],
        [
          'commonest db p95 ms',
          t.common.db.p95,
          r.commonest.db.p95,
          ratio(t.common.db.p95, r.commonest.db.p95),
        ],
        [
          '8 connections, database, a second',
          r.throughput.trigram,
          r.throughput.database,
          ratio(r.throughput.database, r.throughput.trigram),
        ],
        ['8 connections, whole, a second', '', r.throughput.whole, ''],
        [
          'recall@10',
          t.recall.at10,
          t.same.recall.at10,
          `${Math.round((t.same.recall.at10 - t.recall.at10) * 1000) / 10} points`,
        ],
        ['recall@1', t.recall.at1, t.same.recall.at1, ''],
      ],
    )}`,
  )
  console.log(
    `\nExact look-ups\n${table(
      ['connections', 'a second', 'p50 ms', 'p99 ms'],
      Object.entries(r.exact).map(([name, one]) => [name, one.tps, one.ms.p50, one.ms.p99]),
    )}`,
  )
  console.log(
    `\nSizes in MB\n${table(['', 'MB'], [...Object.entries(r.sizes).map(([name, bytes]) => [name, megabytes(bytes)]), ['pg_trgm index', megabytes(t.index.bytes)]])}`,
  )
  console.log(
    `\nBuilding: ${
      Object.entries(r.seeding)
        .map(([step, seconds]) => `${step} ${seconds}${step === 'added' ? '' : ' s'}`)
        .join(', ') || 'built by an earlier run'
    }; filing one person again p50 ${r.insertMs.p50} ms, p95 ${r.insertMs.p95} ms`,
  )
  printGrowth(r, ratio)
  for (const miss of r.misses.slice(0, Number(values.misses)))
    console.log(
      'missed',
      miss.code,
      miss.date,
      `rank ${miss.rank}`,
      JSON.stringify(miss.criteria),
      `SYN-1 row ${miss.gold}`,
    )
}

const recallRow = (name: string, { n, at1, at10, fetched }: Recall) => [
  name,
  n,
  at1.toFixed(3),
  at10.toFixed(3),
  fetched.toFixed(3),
]
const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)

/** Against every other size that was measured on this machine. */
function printGrowth(r: Results, ratio: (a: number, b: number) => string) {
  const others = readdirSync(dataDir).flatMap((file) =>
    /^search-\d+\.json$/.test(file)
      ? [JSON.parse(readFileSync(path.join(dataDir, file), 'utf8')) as Results]
      : [],
  )
  const rows = others
    .sort((a, b) => a.persons - b.persons)
    .map((o) => [
      o.persons.toLocaleString('en'),
      o.ordinary.whole.p50,
      o.ordinary.db.p50,
      o.recallAll.at10.toFixed(3),
      o.trigram.timing.db.p50,
      ratio(r.ordinary.whole.p50, o.ordinary.whole.p50),
      o.at.slice(0, 16),
    ])
  if (rows.length > 1)
    console.log(
      `\nGrowth\n${table(['persons', 'whole p50', 'db p50', 'recall@10', 'pg_trgm p50', 'this run / that', 'measured'], rows)}`,
    )
}

const results = await measure()
save(results)
end()
print(results)
await admin.end()
await database.close()
process.exit(0)
