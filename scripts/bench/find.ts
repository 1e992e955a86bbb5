import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { readKey } from '@/lib/machine/client-key'
import { lookUp } from '@/lib/search/travel-documents'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { seedBig } from '@/prisma/seed/big'
import { population } from '@/prisma/seed/population/person'
import { keepSignInKey, signInKeyOf } from '@/prisma/sign-in-key'
import { adminDatabase, progressLine } from '../lib/admin-database'
import { benchFlags } from './database'
import { benchClient, issuerOf, loadThings, numberOf } from './find-data'
import { buildWithYardstick, serveFrom } from './find-server'
import { type Load, loadOf } from './load-client'
import { table } from './measure'
import { portalEnvironment } from './reader'

/** npm run bench:find -- --documents N --persons N --vehicles N: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200000' },
    persons: { type: 'string', default: '20000' },
    vehicles: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '20' },
    port: { type: 'string', default: '3990' },
    // Serves the copy that an earlier run built.
    built: { type: 'boolean', default: false },
    // Asks the data that an earlier run loaded, as it is.
    loaded: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [documents, persons, vehicles, seconds, connections, port] = (
  ['documents', 'persons', 'vehicles', 'seconds', 'connections', 'port'] as const
).map((name) => Number(values[name].replace(/[_,]/g, ''))) as [number, number, number, number, number, number]
if (![documents, persons, vehicles, seconds, connections, port].every((n) => Number.isInteger(n) && n > 0)) {
  console.error(
    'Usage: npm run bench:find -- [--documents N] [--persons N] [--vehicles N] [--seconds S] [--connections C] [--port P] [--built] [--loaded] [--json]',
  )
  process.exit(1)
}

const { say, end } = progressLine()
const dataDir = path.join(import.meta.dirname, '..', '..', '.data', 'bench-find')
const database = await adminDatabase('find', 'pg18-bench-find', benchFlags)
await migrate(database.url)
const portalUrl = await portalUrlOf(database.url, new URL(database.portalUrl ?? database.url).password)
const began = performance.now()
if (!values.loaded) await seedBig({ url: database.url, persons, say })
const admin = new pg.Client(database.url)
await admin.connect()
if (!values.loaded) await loadThings(admin, { documents, vehicles }, say)
const loaded = Math.round((performance.now() - began) / 1_000)
const key = await benchClient(admin)
await admin.query('checkpoint')
portalEnvironment(portalUrl, dataDir)
await keepSignInKey(database.url, signInKeyOf(path.join(dataDir, 'keys')))

const house = path.join(dataDir, 'house')
if (!values.built) await buildWithYardstick(house, say)
const server = await serveFrom(house, port, {
  PORTAL_DATABASE_URL: portalUrl,
  PORTAL_ORIGIN: `http://localhost:${port}`,
  PORTAL_SECRETS_DIR: path.join(dataDir, 'keys'),
})
end()

let turn = 0
/** One in fifty is reported; the others are numbers of the same shape that nobody has. */
const asked = () => {
  turn++
  const i = turn % 50 === 0 ? (turn * 9_973) % documents : documents + ((turn * 15_485_863) % 3_000_000_000)
  return { number: numberOf(i), issuer: issuerOf(i) }
}
const personOf = population(1)
const personAsked = () => {
  const { names, births } = personOf(turn % persons)
  const [name] = names
  const [born] = births
  return {
    ...(name?.family && name.given
      ? { familyName: name.family, forename: name.given }
      : { name: name?.full ?? 'Nobody' }),
    ...(born
      ? {
          dateOfBirth: [born.year, born.month, born.day]
            .filter(Boolean)
            .map((part) => String(part).padStart(2, '0'))
            .join('-'),
        }
      : {}),
  }
}
const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
const post = (body: object) => ({
  path: '/api/v1/find',
  method: 'POST' as const,
  headers,
  body: JSON.stringify({ reference: 'BENCH', ...body }),
})
const exact = () => post({ document: asked(), databases: ['SLTD', 'TDAWN'] })
const mixed = () =>
  turn % 5 === 0 ? post({ document: asked(), person: personAsked() }) : post({ document: asked() })
const bare = () => ({ path: '/api/v1/records/yardstick', method: 'GET' as const })

const run = async (what: string, next: Parameters<typeof loadOf>[3]) => {
  say(what)
  return loadOf(server, connections, seconds, next)
}
await loadOf(server, connections, 3, bare)
await loadOf(server, connections, 3, mixed)
// The yardstick before and after: what else the machine does changes meanwhile.
const before = await run('bare', bare)
const exactly = await run('exact', exact)
const mixedly = await run('mixed', mixed)
const after = await run('bare', bare)
server.stop()
const bareRate = (before.perSecond + after.perSecond) / 2
const inDatabase = await databaseAlone()
const results = {
  at: new Date().toISOString(),
  conditions: {
    cores: os.cpus().length,
    node: process.version,
    load: os.loadavg().map((n) => Math.round(n * 10) / 10),
    postgres: (await admin.query('show server_version')).rows[0].server_version,
    connections,
    seconds,
    documents,
    persons,
    vehicles,
    loadedInSeconds: loaded,
    client: 'the load client is one Node process on the same cores, and takes its share of them',
  },
  http: { bareBefore: before, exact: exactly, mixed: mixedly, bareAfter: after },
  database: inDatabase,
  ratios: {
    'exact checks / bare handler': share(exactly.perSecond, bareRate),
    'mixed checks / bare handler': share(mixedly.perSecond, bareRate),
    'server CPU of an exact check / of the bare handler': share(
      exactly.cpuMs,
      (before.cpuMs + after.cpuMs) / 2,
    ),
    'exact look-up / select by primary key': share(inDatabase.lookUp, inDatabase.primaryKey),
    'three look-ups of SLTD / select by primary key': share(inDatabase.sltd, inDatabase.primaryKey),
  },
}
await admin.end()
await database.close()
print()

/** The database without the portal: so many connections, prepared, for three seconds each. */
async function databaseAlone() {
  const bytes = Buffer.from(readKey(key) ?? [])
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({
        connectionString: portalUrl,
        options: '-c plan_cache_mode=force_generic_plan',
      })
      await client.connect()
      return client
    }),
  )
  const ids = (
    await admin.query<{ id: string }>('select "recordId"::text as id from "TravelDocument" limit 10000')
  ).rows.map(({ id }) => id)
  await admin.query(
    'create table if not exists public.bench_account (id uuid primary key, balance int4 not null)',
  )
  await admin.query(
    `insert into public.bench_account select "id", 0 from "Record" on conflict do nothing; analyze public.bench_account; grant select on public.bench_account to portal_app`,
  )
  const rate = async (one: (client: pg.Client, i: number) => Promise<unknown>) => {
    const until = performance.now() + 3_000
    const started = performance.now()
    let done = 0
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() < until) await one(client, done++)
      }),
    )
    return Math.round((done / (performance.now() - started)) * 1_000)
  }
  const inContext = async (work: () => Promise<number>) => {
    for (const client of clients) {
      await client.query('begin')
      await client.query('select refused from acl.enter_client($1, $2, $3)', [bytes, '127.0.0.1', 'BENCH'])
    }
    const done = await work()
    for (const client of clients) await client.query('rollback')
    return done
  }
  const primaryKey = await rate((client, i) =>
    client.query({
      name: 'pk',
      text: 'select balance from public.bench_account where id = $1',
      values: [ids[i % ids.length]],
    }),
  )
  const lookUpRate = await inContext(() =>
    rate((client) => {
      const { number } = asked()
      return client.query({
        name: 'exact',
        text: 'select t."recordId", r."reference" from "TravelDocument" t join "Record" r on r."id" = t."recordId" where t."numberNorm" = $1',
        values: [number],
      })
    }),
  )
  const sltd = await inContext(() =>
    rate((client) =>
      client.query({
        name: 'sltd',
        text: 'select * from search.travel_documents($1, $2, $3, $4, $5, $6)',
        values: [...lookUp(asked().number), 20],
      }),
    ),
  )
  const whole = await rate((client) => {
    const { number } = asked()
    return client.query({
      name: 'whole',
      text: 'call acl.check_document($1::bytea, $2::text, $3::text, $4::bytea[], $5::int4[], $6::boolean, $7::text[], $8::text, $9::text, $10::text[], $11::text[], $12::text[], $13::jsonb, $14::jsonb)',
      values: [
        bytes,
        '127.0.0.1',
        'BENCH',
        [Buffer.from(number.slice(0, -2)), Buffer.from(number.slice(0, -4))],
        [Number(number.slice(-2)), Number(number.slice(-4, -2))],
        true,
        ['SLTD', 'TDAWN'],
        ...lookUp(number),
        '{}',
        null,
      ],
    })
  })
  await Promise.all(clients.map((client) => client.end()))
  await admin.query('drop table public.bench_account')
  return { primaryKey, lookUp: lookUpRate, sltd, auditedCheck: whole }
}

function share(a: number, b: number): number {
  return Math.round((a / Math.max(1, b)) * 1_000) / 1_000
}

function print() {
  if (values.json) return console.log(JSON.stringify(results, null, 2))
  const line = (what: string, { perSecond, ms, failed, cpuMs }: Load) => [
    what,
    perSecond,
    ms.p50,
    ms.p95,
    ms.p99,
    ms.max,
    failed,
    cpuMs,
  ]
  const { http, ratios } = results
  console.log(
    `\n${table(
      ['over HTTP', 'a second', 'p50 ms', 'p95', 'p99', 'max', 'failed', 'server CPU ms each'],
      [
        line('bare handler, one query (before)', http.bareBefore),
        line('document, exact, audited', http.exact),
        line('mixed, audited (80 % document, 20 % with name and date)', http.mixed),
        line('bare handler, one query (after)', http.bareAfter),
      ],
    )}\n`,
  )
  console.log(`${table(['in the database', 'a second'], Object.entries(results.database))}\n`)
  console.log(`${table(['ratio', ''], Object.entries(ratios))}\n`)
  console.log(
    table(
      ['conditions', ''],
      Object.entries(results.conditions).map(([name, value]) => [name, String(value)]),
    ),
  )
}
