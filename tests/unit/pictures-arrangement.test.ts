import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangementOf } from '@/lib/pictures/arrangement'
import { chance } from '@/lib/pictures/chance'
import { LIKELY_DETAILS, PERHAPS_DETAILS } from '@/lib/pictures/compare'
import { homographyOf, isPlausible, moved } from '@/lib/pictures/homography'
import { type PlacedPoints, packPoints, unpackPoints } from '@/lib/pictures/packed-points'
import { emptyPoints } from '@/lib/pictures/points'

/** A slanting view: 20 degrees, nine tenths of the size, the right side farther. */
const view = Float64Array.from([0.85, -0.31, 60, 0.31, 0.85, -40, 0.0004, 0.0001, 1])
const turn = Math.atan2(0.31, 0.85)

/** Points with bits of their own, spread by lot over 512 × 400. */
function scattered(count: number, seed: number): PlacedPoints {
  const next = chance(seed)
  const points = emptyPoints(count)
  for (let i = 0; i < count; i++) {
    points.x[i] = next() * 500
    points.y[i] = next() * 390
    points.angle[i] = next() * 6
    points.scale[i] = 1
    for (let word = 0; word < 8; word++) points.bits[i * 8 + word] = next() * 2 ** 32
  }
  return { ...points, width: 512, height: 400 }
}

/** The first `trueOnes` points as the view shows them, a twelfth of their bits wrong; the rest somewhere, with the same bits. */
function photographed(points: PlacedPoints, trueOnes: number, seed: number): PlacedPoints {
  const next = chance(seed)
  const seen = { ...scattered(points.count, seed + 1), bits: Int32Array.from(points.bits) }
  for (let i = 0; i < points.count; i++) {
    for (let flips = 0; flips < 21; flips++) {
      const bit = Math.floor(next() * 256)
      seen.bits[i * 8 + (bit >> 5)] = (seen.bits[i * 8 + (bit >> 5)] ?? 0) ^ (1 << (bit & 31))
    }
    if (i >= trueOnes) continue
    const [x, y] = moved(view, points.x[i] ?? 0, points.y[i] ?? 0)
    seen.x[i] = x + next() - 0.5
    seen.y[i] = y + next() - 0.5
    seen.angle[i] = (points.angle[i] ?? 0) + turn
  }
  return seen
}

describe('a homography', () => {
  it('is found again from the places of four points or more', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (more) => {
        const moves = [[0, 0], [500, 20], [30, 380], [480, 400], ...more].map(([x = 0, y = 0]) => {
          const [toX, toY] = moved(view, x, y)
          return { x, y, toX, toY }
        })
        const found = homographyOf(moves)
        return (
          found !== undefined &&
          moves.every(
            ({ x, y, toX, toY }) =>
              Math.hypot(moved(found, x, y)[0] - toX, moved(found, x, y)[1] - toY) < 1e-3,
          )
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is not made up from too few points, or from points in one line', () => {
    const line = Array.from({ length: 6 }, (_, i) => ({ x: i * 10, y: i * 20, toX: i * 11, toY: i * 19 }))
    expect(homographyOf(line.slice(0, 3))).toBeUndefined()
    const found = homographyOf(line)
    expect(found === undefined || !isPlausible(found, 512, 400)).toBe(true)
  })

  it('is believed only if a camera can see so', () => {
    expect(isPlausible(view, 512, 400)).toBe(true)
    const inside = Float64Array.from([-1, 0, 512, 0, 1, 0, 0, 0, 1])
    const behind = Float64Array.from([1, 0, 0, 0, 1, 0, -0.01, 0, 1])
    const pinched = Float64Array.from([0.05, 0, 0, 0, 0.05, 0, 0, 0, 1])
    for (const h of [inside, behind, pinched]) expect(isPlausible(h, 512, 400)).toBe(false)
  })
})

describe('an arrangement', () => {
  it('is found when two pairs of three are wrong', () => {
    const stored = scattered(240, 11)
    const query = photographed(stored, 80, 5)
    const { inliers, span } = arrangementOf(query, stored)
    expect(inliers).toBeGreaterThanOrEqual(60)
    expect(span).toBeGreaterThan(0.5)
  })

  it('is not found among the same details in disorder', () => {
    for (let seed = 0; seed < 6; seed++) {
      const stored = scattered(240, seed)
      expect(arrangementOf(photographed(stored, 0, seed + 50), stored).inliers).toBeLessThan(PERHAPS_DETAILS)
    }
  })

  it('of many details in one small spot counts little', () => {
    const stored = scattered(200, 3)
    for (let i = 0; i < 60; i++) {
      stored.x[i] = 300 + (i % 10) * 3
      stored.y[i] = 200 + Math.floor(i / 10) * 5
    }
    expect(arrangementOf(photographed(stored, 60, 9), stored).inliers).toBeLessThan(LIKELY_DETAILS)
  })

  it('of nothing is nothing', () => {
    const none = { ...emptyPoints(0), width: 1, height: 1 }
    expect(arrangementOf(none, scattered(50, 1))).toEqual({ inliers: 0, span: 0 })
  })
})

describe('packed points', () => {
  it('come back as they were, to a sixty-fourth of a pixel', () => {
    const points = scattered(100, 8)
    points.scale.fill(1.25)
    const back = unpackPoints(packPoints(points))
    expect([back.count, back.width, back.height]).toEqual([100, 512, 400])
    expect([...back.bits]).toEqual([...points.bits])
    for (let i = 0; i < 100; i++) {
      expect(Math.abs((back.x[i] ?? 0) - (points.x[i] ?? 0))).toBeLessThan(0.01)
      expect(back.scale[i]).toBeCloseTo(1.25)
    }
  })

  it('that are cut off or strange are none', () => {
    const packed = packPoints(scattered(5, 8))
    expect(unpackPoints(packed.subarray(0, -1)).count).toBe(0)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => unpackPoints(bytes).count >= 0))
  })
})
