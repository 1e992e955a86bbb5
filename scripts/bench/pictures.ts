import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { describePicture, describeQuery, type PictureQuery } from '@/lib/pictures/describe'
import { askedKeys, filedKeys, KEYS_VERSION, keysOf } from '@/lib/pictures/index-keys'
import { hashBands } from '@/lib/pictures/look-hash'
import { unpackPoints } from '@/lib/pictures/packed-points'
import { candidatesOf } from '@/lib/search/artwork-pictures'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { drawArtwork } from '@/prisma/seed/artworks/draw'
import { alterations, photograph } from '@/prisma/seed/artworks/photograph'
import { bureausOf } from '@/prisma/seed/population/bureaus'
import { keepSignInKey, signInKeyOf } from '@/prisma/sign-in-key'
import { adminDatabase, progressLine } from '../lib/admin-database'
import { benchFlags } from './database'
import { spread, table, timedDb } from './measure'
import { benchOfficer, portalEnvironment, Reader } from './reader'

/** npm run bench:pictures -- [--stored N] [--every N] [--compared N]: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: {
    stored: { type: 'string', default: '20000' },
    every: { type: 'string', default: '8' },
    compared: { type: 'string', default: '60' },
  },
})
const [wanted, every, compared] = [values.stored, values.every, values.compared].map((text) =>
  Number(text.replace(/[_,]/g, '')),
) as [number, number, number]
if (![wanted, every, compared].every((n) => Number.isInteger(n) && n > 0)) {
  console.error(
    'Usage: npm run bench:pictures -- [--stored N: pictures on file] [--every N: each N-th work is photographed] [--compared N: chosen by the index]',
  )
  process.exit(1)
}

const FILL = `
with x as (
  select uuid7() as record, uuid7() as photo, $1::int + o as n, v ->> 'hash' as hash, (v ->> 'quality')::int2 as quality,
    array(select jsonb_array_elements_text(v -> 'bands')::int4) as bands, array(select jsonb_array_elements_text(v -> 'keys')::int4) as keys
    from jsonb_array_elements($2::jsonb) with ordinality e (v, o)),
records as (
  insert into "Record" ("id", "type", "owner", "status", "caption", "reference", "purpose", "retentionUntil")
  select record, 'artwork', 'FR', 'published', 'Bench', 'BENCH-A' || n, 'P-B', current_date + 3650 from x),
artworks as (insert into "Artwork" ("recordId", "status", "objectType") select record, 'stolen', 'painting' from x),
photos as (
  insert into "Photo" ("id", "recordId", "ordinal", "sha256", "thumbSha256", "width", "height")
  select photo, record, 1, repeat('0', 64), repeat('0', 64), 1, 1 from x),
pictures as (
  insert into search.picture (photo_id, record_id, hash, quality, bands, keys, points, keys_version)
  select photo, record, hash, quality, bands, keys, '', $3::int2 from x)
select photo::text as id from x order by n`

const SCAN = `
select p.photo_id, p.bands && $1::int4[] as near,
  cardinality(array(select unnest(p.keys) intersect select unnest($2::int4[]))) as common
  from search.picture p order by 2 desc, 3 desc limit $3`

const { say, end } = progressLine()
const dataDir = path.join(import.meta.dirname, '..', '..', '.data', 'bench-pictures')
const database = await adminDatabase('pictures', 'pg18-bench-find', benchFlags)
await migrate(database.url)
const portalUrl = await portalUrlOf(database.url, new URL(database.portalUrl ?? database.url).password)
const admin = new pg.Client(database.url)
await admin.connect()
await bureausOf(admin)
portalEnvironment(portalUrl, dataDir)
await keepSignInKey(database.url, signInKeyOf(path.join(dataDir, 'keys')))

/** Of a made picture, the share of details that come from one work of its kind; the rest come from any. */
const FROM_ONE = 0.5
/** The chance of each bit of a detail to be another than where it comes from. */
const OTHERWISE = 0.02

type Stored = { hash: string; quality: number; bands: number[]; keys: number[] }
/** A drawn work that is not photographed: made pictures are mixed of the details of such. */
type Source = { bits: Int32Array; count: number }
const works = seedArtworks()
const drawn = new Map<number, Awaited<ReturnType<typeof drawArtwork>>>()
const real: Stored[] = []
const sources: Source[] = []
for (const work of works) {
  say(`Drawing and describing ${work.n + 1} of ${works.length}`)
  const picture = await drawArtwork(work)
  const description = await describePicture(picture.jpeg)
  if (!description.ok) throw new Error(`${work.n}: ${description.refused}`)
  real.push({ ...description, ...filedKeys(description) })
  if (work.n % every === 0) drawn.set(work.n, picture)
  else sources.push(unpackPoints(description.points))
}
const photos = await fill()
const reader = await Reader.open(portalUrl, await benchOfficer(admin))
const db = timedDb(reader.client)
const {
  rows: [{ pid: backend } = { pid: 0 }],
} = await reader.client.query<{ pid: number }>('select pg_backend_pid() as pid')

type Asked = { own: string; query: PictureQuery; alteration: string }
const asked: Asked[] = []
for (const { n } of works.filter(({ n }) => n % every === 0))
  for (const alteration of alterations) {
    say(`${alteration}: work ${n}`)
    const query = await describeQuery(await photograph(n, drawn.get(n) as never, alteration))
    if (!query.ok) throw new Error(`${n} ${alteration}: ${query.refused}`)
    asked.push({ own: photos[n] ?? '', query, alteration })
  }
await ask(asked.slice(0, 5))
const answers = await ask(asked)
const scanned = await scan(asked.slice(0, 1))
const { rows: sizes } = await admin.query<{ size: string }>(
  `select pg_size_pretty(pg_total_relation_size('search.picture_key')) as size`,
)
const size = sizes[0]?.size ?? ''
end()
print()
await reader.client.end()
await admin.end()
await database.close()

/**
 * A picture beside the real ones: a look by chance, and as many details as a drawn work, half of them from one work, so that works of
 * one school are on file that are more alike than any two. No photographed work is among the sources.
 */
function made(): Stored {
  const hash = randomBytes(32).toString('hex')
  const one = sources[randomInt(sources.length)] as Source
  const bits = new Int32Array(one.count * 8)
  for (let i = 0; i < one.count; i++) {
    const from = Math.random() < FROM_ONE ? one : (sources[randomInt(sources.length)] as Source)
    const at = randomInt(from.count)
    for (let word = 0; word < 8; word++) {
      let value = from.bits[at * 8 + word] as number
      for (let bit = 0; bit < 32; bit++) if (Math.random() < OTHERWISE) value ^= 1 << bit
      bits[i * 8 + word] = value
    }
  }
  return { hash, quality: 50, bands: hashBands(hash), keys: keysOf({ bits, count: one.count }) }
}

/** Puts the real pictures on file and made ones beside them until there are enough. @returns the photographs of the real ones */
async function fill(): Promise<string[]> {
  await admin.query(
    `set statement_timeout = 0; set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB';
     truncate search.picture_key; delete from search.picture; delete from "Photo"; delete from "Artwork"; delete from "Record" where "type" = 'artwork'`,
  )
  const ids: string[] = []
  const step = 500
  for (let from = 0; from < wanted; from += step) {
    say(`On file: ${from.toLocaleString('en')} of ${wanted.toLocaleString('en')}`)
    const rows = Array.from({ length: Math.min(step, wanted - from) }, (_, i) => real[from + i] ?? made())
    const { rows: written } = await admin.query<{ id: string }>(FILL, [
      from,
      JSON.stringify(rows),
      KEYS_VERSION,
    ])
    if (from < real.length) ids.push(...written.map(({ id }) => id))
  }
  say('Filing the keys')
  // What the trigger would do for each, for all at once.
  await admin.query(`
    alter table search.picture_key drop constraint picture_key_pkey;
    insert into search.picture_key (key, picture) select distinct k, p.no from search.picture p, unnest(p.keys) k;
    alter table search.picture_key add primary key (key, picture);
    set session_replication_role = default`)
  for (const name of ['"Record"', '"Artwork"', '"Photo"', 'search.picture', 'search.picture_key'])
    await admin.query(`vacuum (analyze) ${name}`)
  return ids
}

async function ask(questions: readonly Asked[]) {
  const found: { alteration: string; rank: number; ms: number; processorMs: number }[] = []
  for (const { own, query, alteration } of questions) {
    const before = db.spent
    const worked = backendMs()
    const candidates = await reader.read(() => candidatesOf(db, query, compared))
    found.push({
      alteration,
      rank: candidates.findIndex(({ photoId }) => photoId === own) + 1,
      ms: db.spent - before,
      processorMs: backendMs() - worked,
    })
  }
  return found
}

/**
 * Processor time that the database has spent for this connection, milliseconds in steps of ten: of a busy machine it says what a
 * clock does not. NaN where it runs elsewhere or the system has no /proc.
 */
function backendMs(): number {
  const file = `/proc/${backend}/stat`
  if (!existsSync(file)) return Number.NaN
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The baseline: the same two choices by reading every picture. */
async function scan(questions: readonly Asked[]): Promise<number[]> {
  const times: number[] = []
  await admin.query('set enable_indexscan = off; set enable_bitmapscan = off')
  for (const { query } of questions) {
    const started = performance.now()
    const { bands, keys } = askedKeys(query)
    await admin.query(SCAN, [bands, keys, compared])
    times.push(performance.now() - started)
  }
  await admin.query('reset enable_indexscan; reset enable_bitmapscan')
  return times
}

function print() {
  const cpu = os.cpus()
  const times = spread(answers.map(({ ms }) => ms))
  const slow = spread(scanned)
  const share = (rows: typeof answers, most: number) =>
    (rows.filter(({ rank }) => rank > 0 && rank <= most).length / rows.length).toFixed(3)
  const mean = (counts: readonly number[]) =>
    Math.round(counts.reduce((sum, n) => sum + n, 0) / counts.length)
  console.log(
    `\n${wanted.toLocaleString('en')} pictures on file, ${real.length} of them drawn; ${asked.length} photographs; ${compared} chosen by the index. ` +
      `A picture has ${mean(real.map(({ keys }) => keys.length))} keys, a photograph asks for ${mean(
        asked.map(({ query }) => askedKeys(query).keys.length + askedKeys(query).mirroredKeys.length),
      )}; keys and their index ${size}. ` +
      `Node ${process.version}, ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}, load ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}.\n`,
  )
  console.log(
    table(
      ['alteration', `first ${compared}`, 'first 50', 'first', 'n'],
      [...alterations, 'all'].map((name) => {
        const rows = answers.filter(({ alteration }) => name === 'all' || alteration === name)
        return [name, share(rows, compared), share(rows, 50), share(rows, 1), rows.length]
      }),
    ),
  )
  console.log(
    `\nChoosing, under row security: p50 ${times.p50} ms, p95 ${times.p95} ms, p99 ${times.p99} ms, of its processor's time ${mean(answers.map(({ processorMs }) => processorMs))} ms on average; reading every picture: p50 ${slow.p50} ms; ratio ${(slow.p50 / times.p50).toFixed(1)}`,
  )
}
