import os from 'node:os'
import { parseArgs } from 'node:util'
import { comparePictures, type PictureMatch, type StoredPicture } from '@/lib/pictures/compare'
import {
  describePicture,
  describeQuery,
  type PictureDescription,
  type PictureQuery,
} from '@/lib/pictures/describe'
import { askedKeys, type FiledKeys, filedKeys } from '@/lib/pictures/index-keys'
import { hashDistance, SAME_WITHIN } from '@/lib/pictures/look-hash'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { type DrawnArtwork, drawArtwork } from '@/prisma/seed/artworks/draw'
import { type Alteration, alterations, photograph } from '@/prisma/seed/artworks/photograph'
import { progressLine } from '../lib/admin-database'
import { spread, table } from './measure'

/** npm run bench:art -- [--every N] [--candidates N]: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: { every: { type: 'string', default: '4' }, candidates: { type: 'string', default: '20' } },
})
const every = Number(values.every)
const candidates = Number(values.candidates)
if (
  !(Number.isInteger(every) && every >= 1 && every <= 40 && Number.isInteger(candidates) && candidates >= 1)
) {
  console.error(
    'Usage: npm run bench:art -- [--every N: each N-th work is photographed, 1 to 40] [--candidates N: compared after the index]',
  )
  process.exit(1)
}
const { say, end } = progressLine()

type Stored = StoredPicture<number> & PictureDescription & FiledKeys
/** What one query found: where its own work stood by hash alone, by common keys, and after comparison. */
type Outcome = {
  byHash: number
  byKeys: number
  own?: PictureMatch<number> | undefined
  first: boolean
  falsely: number
  /** Details in the arrangement of each other candidate. */
  others: number[]
}

/** Milliseconds of processor time of each step, one entry a picture or pair. */
const spent: Record<string, number[]> = {}
async function timed<T>(step: string, pieces: number, work: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  spent[step] = [...(spent[step] ?? []), (user + system) / 1000 / pieces]
  return result
}

const works = seedArtworks()
const drawn: DrawnArtwork[] = []
const stored: Stored[] = []
for (const work of works) {
  say(`Drawing and describing ${work.n + 1} of ${works.length}`)
  const picture = await timed('draw a work', 1, () => drawArtwork(work))
  const description = await timed('describe it', 1, () => describePicture(picture.jpeg))
  if (!description.ok) throw new Error(`${work.n}: ${description.refused}`)
  drawn.push(picture)
  stored.push({ id: work.n, ...description, ...filedKeys(description) })
}
const worksWith = new Map<number, number>()
for (const { keys } of stored) for (const key of keys) worksWith.set(key, (worksWith.get(key) ?? 0) + 1)

const asked = works.filter(({ n }) => n % every === 0)
const rows: (string | number)[][] = []
const all: Outcome[] = []
for (const alteration of alterations) {
  const outcomes: Outcome[] = []
  for (const { n } of asked) {
    say(`${alteration}: work ${n}`)
    outcomes.push(await search(n, alteration))
  }
  all.push(...outcomes)
  rows.push(rowOf(alteration, outcomes))
}
end()
print()

async function search(n: number, alteration: Alteration): Promise<Outcome> {
  const picture = drawn[n]
  if (!picture) throw new Error(`${n} was not drawn`)
  const photo = await photograph(n, picture, alteration)
  const query = await timed('describe a query', 1, () => describeQuery(photo))
  if (!query.ok) throw new Error(`${n} ${alteration}: ${query.refused}`)
  const hashes = await timed('distance of a hash, eight turns (baseline)', stored.length, () => byHash(query))
  const chosen = byKeys(query)
  const matches = await timed('compare one candidate', candidates, () =>
    comparePictures(query, chosen.slice(0, candidates)),
  )
  return {
    byHash: hashes.findIndex(({ id }) => id === n) + 1,
    byKeys: chosen.findIndex(({ id }) => id === n) + 1,
    own: matches.find(({ id }) => id === n),
    first: matches[0]?.id === n,
    others: matches.filter(({ id }) => id !== n).map(({ inliers }) => inliers),
    falsely: matches.filter((match) => match.id !== n && wouldAlarm(match)).length,
  }
}

/** As a search without geometry would rank: the nearest of eight hashes. */
function byHash(query: PictureQuery): Stored[] {
  return stored
    .map((one) => [nearest(query, one), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

function nearest({ hashes }: PictureQuery, { hash }: Stored): number {
  return Math.min(...hashes.map((own) => hashDistance(own, hash)))
}

/** What the index does: pictures within 31 bits, then those with the most and rarest keys in common, upright or mirrored. */
function byKeys(query: PictureQuery): Stored[] {
  const asked = askedKeys(query)
  const [upright, mirrored, bands] = [new Set(asked.keys), new Set(asked.mirroredKeys), new Set(asked.bands)]
  const common = ({ keys }: Stored, wanted: ReadonlySet<number>) =>
    keys.reduce((sum, key) => sum + (wanted.has(key) ? 1 + Math.log2(400 / (worksWith.get(key) ?? 1)) : 0), 0)
  const weight = (one: Stored) =>
    Math.max(common(one, upright), common(one, mirrored)) +
    (one.bands.some((key) => bands.has(key)) && nearest(query, one) <= SAME_WITHIN ? 1_000_000 : 0)
  return stored
    .map((one) => [weight(one), one] as const)
    .sort(([a], [b]) => b - a)
    .map(([, one]) => one)
}

/** Called likely, also where only the right work beside it keeps it from that: as if that were not on file. */
function wouldAlarm({ band, why }: PictureMatch<number>): boolean {
  return band === 'same' || band === 'likely' || why.some(({ code }) => code === 'anotherFitsBetter')
}

function rowOf(name: string, outcomes: readonly Outcome[]): (string | number)[] {
  const share = (test: (outcome: Outcome) => boolean) =>
    (outcomes.filter(test).length / outcomes.length).toFixed(3)
  const inliers = outcomes.map(({ own }) => own?.inliers ?? 0)
  return [
    name,
    share(({ byHash: rank }) => rank === 1),
    share(({ first }) => first),
    share(({ own }) => own?.band === 'same' || own?.band === 'likely'),
    share(({ byKeys: rank }) => rank === 1),
    share(({ byKeys: rank }) => rank > 0 && rank <= candidates),
    spread(inliers).p50,
    outcomes.reduce((sum, { falsely }) => sum + falsely, 0),
  ]
}

function print() {
  const cpu = os.cpus()
  console.log(
    `\n${works.length} works on file, ${asked.length} photographed in ${alterations.length} ways, ${candidates} candidates compared each. ` +
      `Node ${process.version}, ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}, load ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}.\n`,
  )
  console.log(
    table(
      [
        'alteration',
        'rank 1, hash',
        'rank 1',
        'likely or same',
        'keys first',
        'keys in time',
        'details p50',
        'false',
      ],
      [...rows, rowOf('all', all)],
    ),
  )
  const share = (test: (outcome: Outcome) => boolean) => all.filter(test).length / all.length
  const [ours, hash] = [share(({ first }) => first), share(({ byHash: rank }) => rank === 1)]
  const others = all.flatMap((outcome) => outcome.others)
  const falsely = all.reduce((sum, outcome) => sum + outcome.falsely, 0)
  const percent = (of: number) => `${((falsely / of) * 100).toFixed(2)} %`
  console.log(
    `\nRank 1: ${ours.toFixed(3)}; the hash alone, same queries: ${hash.toFixed(3)}; ratio ${(ours / hash).toFixed(2)}`,
  )
  console.log(
    `Different works called likely or same, as if the right one were not on file: ${falsely}, ` +
      `${percent(others.length)} of the pairs compared, ${percent(all.length * (stored.length - 1))} of all pairs`,
  )
  console.log('\nShare with so many details in the same arrangement\n')
  const beyond = (values: readonly number[], least: number) =>
    (values.filter((value) => value >= least).length / values.length).toFixed(4)
  const right = all.map(({ own }) => own?.inliers ?? 0)
  console.log(
    table(
      ['details', 'right work', 'other candidates'],
      [9, 12, 15, 18, 21, 25, 30].map((least) => [`≥ ${least}`, beyond(right, least), beyond(others, least)]),
    ),
  )
  console.log('\nMilliseconds of processor time, all threads\n')
  console.log(
    table(
      ['step', 'p50', 'p95', 'n'],
      Object.entries(spent).map(([step, times]) => [
        step,
        spread(times).p50,
        spread(times).p95,
        times.length,
      ]),
    ),
  )
  console.log(
    `\nBytes kept of a picture beside itself: ${Math.round(stored.reduce((sum, { points, keys }) => sum + points.length + 4 * keys.length + 96, 0) / stored.length)}`,
  )
}
