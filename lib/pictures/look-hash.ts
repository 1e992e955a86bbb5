/**
 * A hash of how a picture looks, in the manner of PDQ (Meta, 2019; written from its published description): brightness,
 * smoothed twice in each direction, sampled at 64 × 64, the 16 × 16 lowest of its cosine frequencies, each above or below
 * their median. The same picture saved smaller, greyer, darker or worse keeps nearly every bit; a crop of a sixth, a frame
 * or a turn by ten degrees does not (measured: STANDARDS 3.2), which is what `points.ts` is for.
 */
export type LookHash = {
  /** 256 bits as 64 lower-case hexadecimal digits, frequency (0,0) first: `('x' || hash)::bit(256)` in PostgreSQL. */
  hash: string
  /** 0 to 100: how much there is to see. Below 50 the hash of a nearly empty picture says little. */
  quality: number
}

/** What must be done to a query so that it lies as what is stored: mirrored at the upright axis first, then turned clockwise. */
export const turns = [
  'upright',
  'turned90',
  'turned180',
  'turned270',
  'mirrored',
  'mirrored90',
  'mirrored180',
  'mirrored270',
] as const
export type Turn = (typeof turns)[number]

const GRID = 64
const KEPT = 16

/** The hash of brightness values, one byte or float a pixel, rows from above; at least 64 pixels a side. */
export function lookHash(grey: ArrayLike<number>, width: number, height: number): LookHash {
  const grid = sampled(grey, width, height)
  return { hash: hashOf(frequencies(grid)), quality: qualityOf(grid) }
}

/** The hashes of a picture in all eight positions, from one transform: `hashes[turns.indexOf('mirrored')]`. */
export function lookHashes(
  grey: ArrayLike<number>,
  width: number,
  height: number,
): { hashes: string[]; quality: number } {
  const grid = sampled(grey, width, height)
  const upright = frequencies(grid)
  const mirrored = signed(upright, (_, column) => column)
  const hashes = [upright, mirrored].flatMap((start) => {
    const quarter = turnedQuarter(start)
    const half = turnedQuarter(quarter)
    return [start, quarter, half, turnedQuarter(half)].map(hashOf)
  })
  return { hashes, quality: qualityOf(grid) }
}

/** In how many of 256 bits two hashes differ: about 128 for unrelated pictures. */
export function hashDistance(a: string, b: string): number {
  let distance = 0
  for (let at = 0; at < 64; at += 8)
    distance += bitsOf(Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16))
  return distance
}

export function bitsOf(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The farthest at which two hashes are called the same picture (Meta's own starting point). */
export const SAME_WITHIN = 31

/**
 * Sixteen keys by which an index finds every hash within 31 bits: the n-th 16 bits, with n above them. 31 differing bits
 * cannot spread over sixteen pieces without leaving one with at most one of them, so a search for a piece as it is or with
 * one bit changed (`hashProbes`) misses nothing (Norouzi 2012, multi-index hashing). As `int4[]` under GIN:
 * `where bands && $probes`, then the distance itself.
 */
export function hashBands(hash: string): number[] {
  return Array.from({ length: 16 }, (_, n) => n * 65_536 + Number.parseInt(hash.slice(n * 4, n * 4 + 4), 16))
}

/** The 272 keys of which a stored picture within 31 bits has at least one among its bands. */
export function hashProbes(hash: string): number[] {
  return hashBands(hash).flatMap((key) => [
    key,
    ...Array.from({ length: 16 }, (_, bit) => key - (key % 65_536) + ((key % 65_536) ^ (1 << bit))),
  ])
}

/** Smooths and samples: a window of half a sample's width, twice, is nearly a bell. */
function sampled(grey: ArrayLike<number>, width: number, height: number): Float32Array {
  let values = Float32Array.from(grey)
  const [across, down] = [width, height].map((side) => Math.ceil(side / (2 * GRID)))
  for (let pass = 0; pass < 2; pass++) {
    values = averaged(values, height, width, width, 1, across ?? 1, pass)
    values = averaged(values, width, height, 1, width, down ?? 1, pass)
  }
  const grid = new Float32Array(GRID * GRID)
  for (let i = 0; i < GRID; i++) {
    const row = Math.floor(((i + 0.5) * height) / GRID) * width
    for (let j = 0; j < GRID; j++)
      grid[i * GRID + j] = values[row + Math.floor(((j + 0.5) * width) / GRID)] ?? 0
  }
  return grid
}

/** Running means over lines of `length` values that lie `step` apart; lines begin `apart` from each other. */
function averaged(
  values: Float32Array,
  lines: number,
  length: number,
  apart: number,
  step: number,
  window: number,
  pass: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(values.length)
  // An even window leans to one side; the second pass leans to the other, or a mirrored picture would be another.
  const before = pass === 0 ? window >> 1 : (window - 1) >> 1
  const after = window - before - 1
  for (let line = 0; line < lines; line++) {
    const start = line * apart
    let sum = 0
    for (let i = 0; i <= Math.min(after, length - 1); i++) sum += values[start + i * step] ?? 0
    for (let i = 0; i < length; i++) {
      const [first, last] = [Math.max(0, i - before), Math.min(length - 1, i + after)]
      out[start + i * step] = sum / (last - first + 1)
      if (i + after + 1 < length) sum += values[start + (i + after + 1) * step] ?? 0
      if (i - before >= 0) sum -= values[start + (i - before) * step] ?? 0
    }
  }
  return out
}

/** Steps of brightness between neighbours of the grid, in hundredths of the range, ninety of them for one point. */
function qualityOf(grid: Float32Array): number {
  let steps = 0
  const step = (a: number, b: number) => Math.floor((Math.abs((grid[a] ?? 0) - (grid[b] ?? 0)) * 100) / 255)
  for (let i = 0; i < GRID; i++)
    for (let j = 0; j < GRID; j++) {
      const at = i * GRID + j
      if (i + 1 < GRID) steps += step(at, at + GRID)
      if (j + 1 < GRID) steps += step(at, at + 1)
    }
  return Math.min(100, Math.floor(steps / 90))
}

/** Row k − 1 of the cosine transform (type II) for frequency k; the mean, frequency 0, says nothing about a look. */
const cosines = Float64Array.from({ length: KEPT * GRID }, (_, at) => {
  const frequency = Math.floor(at / GRID) + 1
  return Math.sqrt(2 / GRID) * Math.cos((Math.PI / 2 / GRID) * frequency * (2 * (at % GRID) + 1))
})

/** Frequencies 1 to 16 down and across, 16 × 16. */
function frequencies(grid: Float32Array): Float64Array {
  const half = new Float64Array(KEPT * GRID)
  for (let k = 0; k < KEPT; k++)
    for (let i = 0; i < GRID; i++) {
      const cosine = cosines[k * GRID + i] ?? 0
      for (let j = 0; j < GRID; j++)
        half[k * GRID + j] = (half[k * GRID + j] as number) + cosine * (grid[i * GRID + j] as number)
    }
  const out = new Float64Array(KEPT * KEPT)
  for (let k = 0; k < KEPT; k++)
    for (let l = 0; l < KEPT; l++) {
      let sum = 0
      for (let j = 0; j < GRID; j++) sum += (half[k * GRID + j] ?? 0) * (cosines[l * GRID + j] ?? 0)
      out[k * KEPT + l] = sum
    }
  return out
}

function hashOf(values: Float64Array): string {
  const median = values.toSorted()[127] ?? 0
  let hash = ''
  for (let at = 0; at < values.length; at += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) digit = digit * 2 + ((values[at + bit] ?? 0) > median ? 1 : 0)
    hash += digit.toString(16)
  }
  return hash
}

/** Turning the picture clockwise exchanges its axes and mirrors the one across. */
function turnedQuarter(values: Float64Array): Float64Array {
  const exchanged = values.map((_, at) => values[(at % KEPT) * KEPT + Math.floor(at / KEPT)] ?? 0)
  return signed(exchanged, (_, column) => column)
}

/** Mirroring an axis changes the sign of its odd frequencies; index 0 holds frequency 1. */
function signed(values: Float64Array, axis: (row: number, column: number) => number): Float64Array {
  return values.map((value, at) => (axis(Math.floor(at / KEPT), at % KEPT) % 2 === 0 ? -value : value))
}
