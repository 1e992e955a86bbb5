import { chance } from './chance'
import { type Homography, homographyOf, isPlausible, moved } from './homography'
import type { PlacedPoints } from './packed-points'
import { type PointPair, pointPairs } from './point-pairs'

/** How many spots of one picture lie in another as the same flat thing seen from elsewhere would have them. */
export type Arrangement = {
  /** Pairs of points that fit; of those in one small square of the stored picture at most three are counted. */
  inliers: number
  /** Share of the stored picture that they span, 0 to 1: a stamp or a ruler in both spans little. */
  span: number
}

/** Pixels of the stored picture (longer side 512) by which a point may miss its place. */
const NEAR = 5
/** The same before perspective is taken into account. */
const ROUGHLY = 24
/** Pixels of the stored picture, and how many points of such a square count. */
const SQUARE = 40
const MOST_IN_SQUARE = 3
const ROUGH_TRIES = 700
const FINE_TRIES = 120

/**
 * The best arrangement of the points of a query in a stored picture. First two pairs at a time, which fix place, size and
 * turn and must agree with the turn and size that each point tells by itself (so one true pair in six is enough); then a
 * homography among those that roughly fit, four at a time (RANSAC: Fischler and Bolles 1981), then by all that fit.
 */
export function arrangementOf(query: PlacedPoints, stored: PlacedPoints): Arrangement {
  const pairs = pointPairs(query, stored)
  const rough = bestRough(pairs)
  if (rough.length < 4) return { inliers: rough.length, span: 0 }
  const fine = bestFine(rough, pairs, query)
  return { inliers: fine.length, span: spanOf(fine, stored) }
}

function bestRough(pairs: readonly PointPair[]): PointPair[] {
  let best: PointPair[] = []
  for (const [a, b] of twos(pairs.length, ROUGH_TRIES)) {
    const [one, other] = [pairs[a] as PointPair, pairs[b] as PointPair]
    const [dx, dy] = [other.x - one.x, other.y - one.y]
    const [du, dv] = [other.toX - one.toX, other.toY - one.toY]
    const length = Math.hypot(dx, dy)
    if (length < 12) continue
    const growth = Math.hypot(du, dv) / length
    const turn = Math.atan2(dv, du) - Math.atan2(dy, dx)
    if (!agrees(one, turn, growth) || !agrees(other, turn, growth)) continue
    const [cos, sin] = [Math.cos(turn) * growth, Math.sin(turn) * growth]
    const fitting = pairs.filter(
      (pair) =>
        Math.hypot(
          one.toX + cos * (pair.x - one.x) - sin * (pair.y - one.y) - pair.toX,
          one.toY + sin * (pair.x - one.x) + cos * (pair.y - one.y) - pair.toY,
        ) < ROUGHLY && agrees(pair, turn, growth),
    )
    if (fitting.length > best.length) best = fitting
  }
  return best
}

/** Within 30 degrees and a factor of 1.7: half a layer either way, and a slanting view. */
function agrees(pair: PointPair, turn: number, growth: number): boolean {
  const apart = Math.abs(((pair.turn - turn) % (2 * Math.PI)) + 3 * Math.PI) % (2 * Math.PI)
  const ratio = pair.growth / growth
  return Math.abs(apart - Math.PI) < 0.52 && ratio > 1 / 1.7 && ratio < 1.7
}

/** Every two of a short list; of a long one the likest first, because likeness is what sorts it. */
function* twos(count: number, most: number): Generator<[number, number]> {
  let given = 0
  for (let b = 1; b < count; b++)
    for (let a = 0; a < b; a++) {
      if (given++ >= most) return
      yield [a, b]
    }
}

function bestFine(rough: readonly PointPair[], all: readonly PointPair[], query: PlacedPoints): PointPair[] {
  const next = chance(rough.length)
  let best: PointPair[] = []
  const consider = (sample: readonly PointPair[]) => {
    const h = homographyOf(sample)
    if (!h || !isPlausible(h, query.width, query.height)) return
    const fitting = fits(h, all)
    if (fitting.length > best.length) best = fitting
  }
  consider(rough)
  for (let tries = 0; tries < FINE_TRIES && best.length < rough.length * 0.9; tries++)
    consider(Array.from({ length: 4 }, () => rough[Math.floor(next() * rough.length)] as PointPair))
  for (let again = 0; again < 3 && best.length >= 4; again++) {
    const before = best.length
    consider(best)
    if (best.length === before) break
  }
  return best
}

/**
 * Several in one spot are one witness: the letters of a stamp or a scale that two museums put into every photograph would
 * else outweigh the object.
 */
function fits(h: Homography, pairs: readonly PointPair[]): PointPair[] {
  const taken = new Map<number, number>()
  return pairs.filter((pair) => {
    const [x, y] = moved(h, pair.x, pair.y)
    if (Math.hypot(x - pair.toX, y - pair.toY) >= NEAR) return false
    const square = Math.floor(pair.toY / SQUARE) * 64 + Math.floor(pair.toX / SQUARE)
    const count = (taken.get(square) ?? 0) + 1
    taken.set(square, count)
    return count <= MOST_IN_SQUARE
  })
}

/** Area of the convex hull of the places, as a share of the picture (Andrew's monotone chain). */
function spanOf(pairs: readonly PointPair[], { width, height }: PlacedPoints): number {
  const places = pairs
    .map(({ toX, toY }) => [toX, toY] as const)
    .sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const hull = [...halfHull(places), ...halfHull(places.toReversed())]
  let twice = 0
  for (const [i, [x, y]] of hull.entries()) {
    const [nx, ny] = hull[(i + 1) % hull.length] ?? [x, y]
    twice += x * ny - nx * y
  }
  return Math.abs(twice) / 2 / (width * height)
}

function halfHull(places: readonly (readonly [number, number])[]) {
  const half: (readonly [number, number])[] = []
  for (const [x, y] of places) {
    for (;;) {
      const [[ax, ay] = [x, y], [bx, by] = [x, y]] = half.slice(-2)
      if (half.length < 2 || (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0) break
      half.pop()
    }
    half.push([x, y])
  }
  return half.slice(0, -1)
}
