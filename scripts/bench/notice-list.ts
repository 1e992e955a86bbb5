import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { keepSignInKey, signInKeyOf } from '@/prisma/sign-in-key'
import { adminDatabase, progressLine } from '../lib/admin-database'
import { benchFlags } from './database'
import { spread, table } from './measure'
import { families, loadNotices } from './notice-data'
import { benchOfficer, portalEnvironment, Reader } from './reader'

/** npm run bench:notice-list -- --list N: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: {
    list: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '20' },
    // Prints the plan of the slowest statement of each look, not of the slowest alone.
    plans: { type: 'boolean', default: false },
  },
})
const [wanted, rounds] = [values.list, values.rounds].map((text) => Number(text.replace(/[_,]/g, ''))) as [
  number,
  number,
]
if (![wanted, rounds].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('Usage: npm run bench:notice-list -- [--list N] [--rounds N] [--plans]')
  process.exit(1)
}

const { say, end } = progressLine()
const database = await adminDatabase('notices', 'pg18-bench-find', benchFlags)
await migrate(database.url)
const portalUrl = await portalUrlOf(database.url, new URL(database.portalUrl ?? database.url).password)
const dataDir = path.join(import.meta.dirname, '..', '..', '.data', 'bench-notices')
portalEnvironment(portalUrl, dataDir)
await keepSignInKey(database.url, signInKeyOf(path.join(dataDir, 'keys')))
const admin = new pg.Client(database.url)
await admin.connect()
const caller = await officerOf(admin)
const began = performance.now()
await loadNotices(admin, wanted, say)
end()
const loaded = Math.round((performance.now() - began) / 1000)

type Statement = { text: string; values: unknown[]; ms: number }
let statements: Statement[] = []
spyOnStatements()
// After the environment is made, which these read when they are loaded.
const { listNotices, readDeskNotices, countNoticesWaiting } = await import('@/lib/notices/list-queries')
const { listEnding } = await import('@/lib/notices/expiry-queries')
const { closeDatabase } = await import('@/lib/db/client')

const force = { view: 'force' as const }
const deep = (
  await admin.query<{ after: string }>(
    `select (extract(epoch from "publishedAt") * 1000000)::bigint::text || '_' || "id" as after from "Notice"
    where "publishedAt" is not null order by "publishedAt" desc, "id" desc offset ${Math.floor(wanted / 2)} limit 1`,
  )
).rows[0]?.after
const month = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 7)
const looks: [string, () => Promise<unknown>][] = [
  ['first page', () => listNotices(caller, force)],
  ['a page by key, half way down', () => listNotices(caller, { ...force, ...(deep ? { after: deep } : {}) })],
  ['type, common (red)', () => listNotices(caller, { ...force, type: 'red' })],
  ['type, rare (silver)', () => listNotices(caller, { ...force, type: 'silver' })],
  ['country, many (of the first)', () => listNotices(caller, { ...force, country: 'AD' })],
  ['country, few (of the last)', () => listNotices(caller, { ...force, country: 'ZW' })],
  ['country without any', () => listNotices(caller, { ...force, country: 'XX' })],
  ['state, rare (suspended)', () => listNotices(caller, { ...force, state: 'suspended' })],
  [
    'form and type (diffusion, black)',
    () => listNotices(caller, { ...force, form: 'diffusion', type: 'black' }),
  ],
  [
    'country, type and state',
    () => listNotices(caller, { ...force, country: 'FR', type: 'orange', state: 'suspended' }),
  ],
  ['commonest name', () => listNotices(caller, { ...force, words: families[0] ?? '' })],
  ['rare name', () => listNotices(caller, { ...force, words: families.at(-1) ?? '' })],
  ['two letters of a name', () => listNotices(caller, { ...force, words: 'ba' })],
  ['name that nobody has', () => listNotices(caller, { ...force, words: 'Quxenor' })],
  ['control number, its beginning', () => listNotices(caller, { ...force, find: 'A-1234' })],
  ['one month', () => listNotices(caller, { ...force, from: '2024-03-01', to: '2024-03-31' })],
  ['my requests', () => listNotices(caller, { view: 'ours' })],
  ['my requests, rare type', () => listNotices(caller, { view: 'ours', type: 'silver' })],
  ['my drafts', () => listNotices(caller, { view: 'drafts' })],
  ['what waits for me', () => listNotices(caller, { view: 'waiting' })],
  ['what ended', () => listNotices(caller, { view: 'ended' })],
  ['expiry calendar, this month', () => listEnding(caller, {})],
  ['expiry calendar, in thirteen months', () => listEnding(caller, { month })],
  ['the desk', () => readDeskNotices(caller, {})],
  ['number on the rail', () => countNoticesWaiting(caller)],
]

const measured: {
  name: string
  total: number[]
  clock: number[]
  worked: number[]
  worst: Statement
  rows: string
}[] = []
for (const [name, look] of looks) {
  say(name)
  const [total, clock, worked]: [number[], number[], number[]] = [[], [], []]
  let worst: Statement = { text: '', values: [], ms: 0 }
  let answer: unknown
  for (let i = 0; i < rounds + 3; i++) {
    statements = []
    const [before, started] = [await processorOf(), performance.now()]
    answer = await look()
    if (i < 3) continue
    worked.push((await processorOf()) - before)
    clock.push(performance.now() - started)
    total.push(statements.reduce((sum, { ms }) => sum + ms, 0))
    if (i === rounds + 2) for (const one of statements) if (one.ms > worst.ms) worst = one
  }
  const found = answer as { items?: unknown[]; notices?: unknown[] }
  measured.push({
    name,
    total,
    clock,
    worked,
    worst,
    rows: String((found.items ?? found.notices)?.length ?? ''),
  })
}
end()

const reader = await Reader.open(portalUrl, caller)
const plans = new Map<string, string>()
for (const { name, worst } of measured) {
  const plan = await reader.read(async () => {
    const { rows } = await reader.client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers) ${worst.text}`,
      worst.values,
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  plans.set(name, plan)
}
const executed = (name: string) =>
  Number(/Execution Time: ([\d.]+)/.exec(plans.get(name) ?? '')?.[1] ?? Number.NaN)

console.log(
  `${new Date().toISOString()}, ${wanted.toLocaleString('en')} notices (written in ${loaded} s), Node ${process.version}, ${os.cpus().length} cores, load ${os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}; ${benchFlags.join(' ')}`,
)
console.log(`Under row security, an officer of one bureau, ${rounds} rounds, warm; milliseconds\n`)
console.log(
  table(
    [
      'look',
      'rows',
      'processor of the database',
      'database p50',
      'p95',
      'whole p50',
      'slowest statement, EXPLAIN',
    ],
    measured.map(({ name, total, clock, worked, rows }) => {
      const [db, all] = [spread(total), spread(clock)]
      return [name, rows, spread(worked).p50, db.p50, db.p95, all.p50, executed(name)]
    }),
  ),
)
const slowest = [...measured].sort((a, b) => executed(b.name) - executed(a.name))
for (const { name, worst } of values.plans ? slowest : slowest.slice(0, 1))
  console.log(`\n${name}\n${worst.text}\n\n${plans.get(name)}`)
await reader.close()
await closeDatabase()
await admin.end()
await database.close()

/** Milliseconds of a processor that the portal's connections have used so far, where the database runs on this machine and it says so; else 0. */
async function processorOf(): Promise<number> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where usename = 'portal_app' and datname = current_database()`,
  )
  return rows
    .map(({ pid }) => `/proc/${pid}/schedstat`)
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0)
}

/** The officer must be before his notices, and his bureau before him. */
async function officerOf(client: pg.Client) {
  const { bureausOf } = await import('@/prisma/seed/population/bureaus')
  await bureausOf(client)
  return benchOfficer(client)
}

/** Prisma's driver speaks through this one method; each statement of the portal is timed as its process waits for it. */
function spyOnStatements() {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const said = args[0] as string | { text: string; values?: unknown[] }
    const started = performance.now()
    const came = original.apply(this, args)
    if (came instanceof Promise) {
      const text = typeof said === 'string' ? said : said.text
      const given =
        typeof said === 'string' ? ((args[1] as unknown[] | undefined) ?? []) : (said.values ?? [])
      void came.then(
        () => statements.push({ text, values: given, ms: performance.now() - started }),
        () => {},
      )
    }
    return came
  } as typeof pg.Client.prototype.query
}
