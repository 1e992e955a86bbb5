import { chance } from './chance'
import type { PictureDescription, PictureQuery } from './describe'
import { hashBands, hashProbes } from './look-hash'
import { unpackPoints } from './packed-points'
import type { Points } from './points'

/**
 * Raised whenever a stored picture would get other keys than before: those on file are then given new ones by the next migration
 * (`prisma/rekey-pictures.ts`), for a question finds only what has the keys of its own version.
 */
export const KEYS_VERSION = 2

/** What a stored picture is filed under, all of it told from what is kept of it. */
export type FiledKeys = {
  /** Sixteen `int4`: some band of every picture within 31 bits is among the question's `bands`. */
  bands: number[]
  /** At most 800 `int4` of details: two pictures of one thing have several in common. */
  keys: number[]
}

export const filedKeys = ({ hash, points }: Pick<PictureDescription, 'hash' | 'points'>): FiledKeys => ({
  bands: hashBands(hash),
  keys: keysOf(unpackPoints(points)),
})

/** The keys of a picture that is looked for, as it is and mirrored. */
export function askedKeys({
  hashes,
  points,
  mirroredPoints,
}: Pick<PictureQuery, 'hashes' | 'points' | 'mirroredPoints'>): FiledKeys & { mirroredKeys: number[] } {
  return {
    bands: [...new Set(hashes.flatMap(hashProbes))],
    keys: keysOf(unpackPoints(points)),
    mirroredKeys: keysOf(unpackPoints(mirroredPoints)),
  }
}

/**
 * Two draws of 36 of the 256 bits of a point, each made one number. Points of the same spot differ in 20 to 60 bits, so that one
 * draw in twenty to one in ten thousand agrees; among hundreds of points several do. Measured on 640 drawn works and 300
 * photographs (2026-11-26): with 28 bits the commonest forms fill the lists of most keys and choose no better; with 44 a
 * photograph from the side has too few in common; asking for the least certain bits the other way round, too, asks seven times
 * as much and finds the same.
 */
const DRAWS = 2
const KEY_BITS = 36
const draws = (() => {
  const next = chance(0x1de)
  return Array.from({ length: DRAWS }, () => {
    const bits = new Set<number>()
    while (bits.size < KEY_BITS) bits.add(Math.floor(next() * 256))
    return [...bits]
  })
})()

/** The keys of points, each once: whole numbers of 32 bits with a sign. */
export function keysOf({ bits, count }: Pick<Points, 'bits' | 'count'>): number[] {
  const keys = new Set<number>()
  for (let i = 0; i < count; i++)
    for (const [n, draw] of draws.entries()) {
      const halves = [n + 1, 0]
      for (const [at, bit] of draw.entries()) {
        const half = at % 2
        const word = bits[i * 8 + (bit >> 5)] as number
        halves[half] = ((halves[half] as number) << 1) | ((word >>> (bit & 31)) & 1)
      }
      keys.add(mixed(halves[0] as number, halves[1] as number))
    }
  return [...keys]
}

/** Two numbers as one of 32 bits, every bit of which depends on every bit of both (the last steps of MurmurHash3, Appleby 2011). */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x2545f491, 0x85ebca6b) ^ Math.imul(b ^ 0x6a09e667, 0xc2b2ae35)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
