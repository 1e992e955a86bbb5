import { randomBytes, randomInt } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  describePicture,
  describeQuery,
  type PictureDescription,
  type PictureQuery,
} from '@/lib/pictures/describe'
import { hashBands } from '@/lib/pictures/look-hash'
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
  insert into search.picture (photo_id, record_id, hash, quality, bands, keys, points)
  select photo, record, hash, quality, bands, keys, '' from x)
select photo::text as id from x order by n`

const SCAN = `
select p.photo_id, p.bands && $1::int4[] as near, (select count(*) from unnest(p.keys) k join unnest($2::int4[]) q on q = k) as common
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

type Stored = Pick<PictureDescription, 'hash' | 'quality' | 'bands' | 'keys'>
const works = seedArtworks()
const drawn = new Map<number, Awaited<ReturnType<typeof drawArtwork>>>()
const real: Stored[] = []
for (const work of works) {
  say(`Drawing and describing ${work.n + 1} of ${works.length}`)
  const picture = await drawArtwork(work)
  const description = await describePicture(picture.jpeg)
  if (!description.ok) throw new Error(`${work.n}: ${description.refused}`)
  drawn.set(work.n, picture)
  real.push(description)
}
const common = meanCommon(real)
const photos = await fill()
const reader = await Reader.open(portalUrl, await benchOfficer(admin))
const db = timedDb(reader.client)

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
const scanned = await scan(asked.slice(0, 3))
end()
print()
await reader.client.end()
await admin.end()
await database.close()

/** How many keys two different works have in common, on average over all pairs, and how many keys a picture has. */
function meanCommon(pictures: readonly Stored[]): { keys: number; shared: number; pool: number[] } {
  const sets = pictures.map(({ keys }) => new Set(keys))
  let shared = 0
  let pairs = 0
  for (const [i, a] of sets.entries())
    for (const b of sets.slice(i + 1)) {
      for (const key of a) if (b.has(key)) shared++
      pairs++
    }
  const pool = [...new Set(pictures.flatMap(({ keys }) => keys))]
  return {
    keys: pictures.reduce((sum, { keys }) => sum + keys.length, 0) / pictures.length,
    shared: shared / pairs,
    pool,
  }
}

/**
 * Puts the real pictures on file and made ones beside them until there are enough. A made picture has a look of its own by chance
 * and as many keys as a real one, so many of them from the real ones that it has as much in common with each as two real works have.
 */
async function fill(): Promise<string[]> {
  const { keys, shared, pool } = common
  const known = Math.min(1, (shared * pool.length) / (keys * keys))
  const made = (): Stored => {
    const hash = randomBytes(32).toString('hex')
    const own = Array.from({ length: Math.round(keys) }, () =>
      randomInt(1_000_000) < known * 1_000_000
        ? (pool[randomInt(pool.length)] as number)
        : randomInt(-(2 ** 31), 2 ** 31 - 1),
    )
    return { hash, quality: 50, bands: hashBands(hash), keys: [...new Set(own)] }
  }
  await admin.query(
    `set statement_timeout = 0; set session_replication_role = replica; set synchronous_commit = off;
     delete from search.picture; delete from "Photo"; delete from "Artwork"; delete from "Record" where "type" = 'artwork'`,
  )
  const ids: string[] = []
  const step = 500
  for (let from = 0; from < wanted; from += step) {
    say(`On file: ${from.toLocaleString('en')} of ${wanted.toLocaleString('en')}`)
    const rows = Array.from({ length: Math.min(step, wanted - from) }, (_, i) => real[from + i] ?? made())
    const { rows: written } = await admin.query<{ id: string }>(FILL, [from, JSON.stringify(rows)])
    ids.push(...written.map(({ id }) => id))
  }
  await admin.query('set session_replication_role = default')
  for (const name of ['"Record"', '"Artwork"', '"Photo"', 'search.picture'])
    await admin.query(`vacuum (analyze) ${name}`)
  return ids
}

async function ask(questions: readonly Asked[]) {
  const found: { alteration: string; rank: number; ms: number }[] = []
  for (const { own, query, alteration } of questions) {
    const before = db.spent
    const candidates = await reader.read(() => candidatesOf(db, query, compared))
    found.push({
      alteration,
      rank: candidates.findIndex(({ photoId }) => photoId === own) + 1,
      ms: db.spent - before,
    })
  }
  return found
}

/** The baseline: the same two choices by reading every picture. */
async function scan(questions: readonly Asked[]): Promise<number[]> {
  const times: number[] = []
  await admin.query('set enable_indexscan = off; set enable_bitmapscan = off')
  for (const { query } of questions) {
    const started = performance.now()
    await admin.query(SCAN, [query.bands, query.keys, compared])
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
  console.log(
    `\n${wanted.toLocaleString('en')} pictures on file, ${real.length} of them drawn; ${asked.length} photographs; ${compared} chosen by the index. ` +
      `A picture has ${Math.round(common.keys)} keys, two works have ${common.shared.toFixed(2)} in common. ` +
      `Node ${process.version}, ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}, load ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}.\n`,
  )
  console.log(
    table(
      ['alteration', 'chosen', 'first', 'n'],
      [...alterations, 'all'].map((name) => {
        const rows = answers.filter(({ alteration }) => name === 'all' || alteration === name)
        return [name, share(rows, compared), share(rows, 1), rows.length]
      }),
    ),
  )
  console.log(
    `\nChoosing, under row security: p50 ${times.p50} ms, p95 ${times.p95} ms, p99 ${times.p99} ms; reading every picture: p50 ${slow.p50} ms; ratio ${(slow.p50 / times.p50).toFixed(1)}`,
  )
}
