import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hashBands,
  hashDistance,
  hashProbes,
  lookHash,
  lookHashes,
  SAME_WITHIN,
  turns,
} from '@/lib/pictures/look-hash'

type Grey = { grey: Uint8Array; width: number; height: number }

/** Hills and edges that no symmetry leaves as they are. */
function scene(width = 300, height = 240): Grey {
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height]
      const hills =
        60 * Math.sin(9 * u + 4 * v) + 40 * Math.cos(13 * v - 5 * u * u) + 25 * Math.sin(31 * u * v)
      grey[y * width + x] = 120 + hills + (u > 0.3 && v > 0.6 ? 30 : 0)
    }
  return { grey, width, height }
}

function turned({ grey, width, height }: Grey): Grey {
  const out = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = grey[y * width + x] ?? 0
  return { grey: out, width: height, height: width }
}

function mirrored({ grey, width, height }: Grey): Grey {
  return {
    grey: grey.map((_, at) => grey[Math.floor(at / width) * width + width - 1 - (at % width)] ?? 0),
    width,
    height,
  }
}

const hashOf = ({ grey, width, height }: Grey) => lookHash(grey, width, height).hash

const anyHash = fc
  .array(fc.nat(15), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.map((d) => d.toString(16)).join(''))
const flipped = (hash: string, bits: Iterable<number>) => {
  const digits = [...hash].map((digit) => Number.parseInt(digit, 16))
  for (const bit of bits) digits[bit >> 2] = (digits[bit >> 2] ?? 0) ^ (1 << (bit & 3))
  return digits.map((d) => d.toString(16)).join('')
}

describe('the hash of a look', () => {
  it('has 256 bits, half of them set, and says how much there was to see', () => {
    const { grey, width, height } = scene()
    const { hash, quality } = lookHash(grey, width, height)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hashDistance(hash, '0'.repeat(64))).toBe(128)
    expect(quality).toBeGreaterThan(50)
    expect(lookHash(new Uint8Array(200 * 200).fill(90), 200, 200).quality).toBe(0)
  })

  it('hardly changes with brightness, contrast and size', () => {
    const own = scene()
    const dim = { ...own, grey: own.grey.map((value) => value * 0.5 + 10) }
    expect(hashDistance(hashOf(own), hashOf(dim))).toBeLessThanOrEqual(8)
    expect(hashDistance(hashOf(own), hashOf(scene(600, 480)))).toBeLessThanOrEqual(16)
  })

  it('knows its seven turned and mirrored forms without seeing them', () => {
    const own = scene()
    const { hashes } = lookHashes(own.grey, own.width, own.height)
    let upright = own
    let mirror = mirrored(own)
    for (let quarter = 0; quarter < 4; quarter++) {
      const [a, b] = [hashes[quarter] ?? '', hashes[4 + quarter] ?? '']
      expect([turns[quarter], hashDistance(a, hashOf(upright)) <= 12]).toEqual([turns[quarter], true])
      expect([turns[4 + quarter], hashDistance(b, hashOf(mirror)) <= 12]).toEqual([turns[4 + quarter], true])
      upright = turned(upright)
      mirror = turned(mirror)
    }
    // They are eight different ones: none is near another.
    for (const [i, a] of hashes.entries())
      for (const b of hashes.slice(i + 1)) expect(hashDistance(a, b)).toBeGreaterThan(60)
  })
})

describe('the keys of a hash', () => {
  it('find every hash within 31 bits', () => {
    const near = fc.uniqueArray(fc.nat(255), { maxLength: SAME_WITHIN })
    fc.assert(
      fc.property(anyHash, near, (hash, bits) => {
        const stored = flipped(hash, bits)
        const probes = new Set(hashProbes(hash))
        return hashDistance(hash, stored) === bits.length && hashBands(stored).some((key) => probes.has(key))
      }),
      { numRuns: 500 },
    )
  })

  it('also when the differences are spread as unluckily as they can be, and not beyond', () => {
    const hash = '5a'.repeat(32)
    const twoInEach = Array.from({ length: 32 }, (_, i) => Math.floor(i / 2) * 16 + (i % 2) * 7)
    const finds = (bits: number[]) =>
      hashBands(flipped(hash, bits)).some((key) => new Set(hashProbes(hash)).has(key))
    expect(finds(twoInEach.slice(0, 31))).toBe(true)
    expect(finds(twoInEach)).toBe(false)
  })

  it('are few, different and fit int4', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const probes = hashProbes(hash)
        return (
          new Set(probes).size === 272 &&
          hashBands(hash).length === 16 &&
          probes.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 31)
        )
      }),
      { numRuns: 50 },
    )
  })

  it('name few of unrelated hashes', () => {
    const probes = new Set(hashProbes('0123456789abcdef'.repeat(4)))
    let [met, asked] = [0, 0]
    fc.assert(
      fc.property(anyHash, (hash) => {
        asked++
        if (hashBands(hash).some((key) => probes.has(key))) met++
      }),
      { numRuns: 1000, seed: 4 },
    )
    // Expected 272 / 65,536 = 0.4 %.
    expect(met / asked).toBeLessThan(0.02)
  })
})
