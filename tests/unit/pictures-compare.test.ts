import { beforeAll, describe, expect, it } from 'vitest'
import { comparePictures, type StoredPicture } from '@/lib/pictures/compare'
import { describePicture, describeQuery, type PictureDescription } from '@/lib/pictures/describe'
import { askedKeys, filedKeys } from '@/lib/pictures/index-keys'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { type DrawnArtwork, drawArtwork } from '@/prisma/seed/artworks/draw'
import { type Alteration, photograph } from '@/prisma/seed/artworks/photograph'

/** One of each of six kinds. */
const works = seedArtworks().filter(({ n }) => [2, 46, 62, 84, 118, 133].includes(n))
const drawn = new Map<number, DrawnArtwork>()
const stored: (StoredPicture<number> & PictureDescription)[] = []

beforeAll(async () => {
  for (const work of works) {
    const picture = await drawArtwork(work)
    const description = await describePicture(picture.jpeg)
    if (!description.ok) throw new Error(description.refused)
    drawn.set(work.n, picture)
    stored.push({ id: work.n, ...description })
  }
})

async function query(n: number, alteration: Alteration) {
  const picture = drawn.get(n)
  if (!picture) throw new Error(`${n} was not drawn`)
  const described = await describeQuery(await photograph(n, picture, alteration))
  if (!described.ok) throw new Error(described.refused)
  return described
}

describe('a picture that is looked for', () => {
  it.each(['jpeg30', 'half', 'grey'] as const)('is the same picture as %s', async (alteration) => {
    const n = works[alteration.length % 6]?.n ?? 0
    const asked = await query(n, alteration)
    const [best] = comparePictures(asked, stored)
    expect([best?.id, best?.band, best?.turn]).toEqual([n, 'same', 'upright'])
    expect(best?.distance).toBeLessThanOrEqual(31)
    const own = stored.find(({ id }) => id === n)
    const probes = new Set(askedKeys(asked).bands)
    expect(own && filedKeys(own).bands.some((key) => probes.has(key))).toBe(true)
  })

  it.each(['crop15', 'framed', 'tilted'] as const)(
    'is likely the same object when %s, and the hash alone would not know',
    async (alteration) => {
      const n = works[alteration.length % 6]?.n ?? 0
      const [best, next] = comparePictures(await query(n, alteration), stored)
      expect([best?.id, best?.band]).toEqual([n, 'likely'])
      expect(best?.distance).toBeGreaterThan(31)
      expect(best?.why.map(({ code }) => code)).toContain('details')
      expect(['perhaps', 'different']).toContain(next?.band)
    },
  )

  it('is known when it was mirrored or turned, and that is said', async () => {
    const n = works[0]?.n ?? 0
    const [mirror] = comparePictures(await query(n, 'mirrored'), stored)
    expect([mirror?.id, mirror?.band, mirror?.turn]).toEqual([n, 'same', 'mirrored'])
    const [turned] = comparePictures(await query(n, 'turned90'), stored)
    // What was turned clockwise by a quarter is put right by three more.
    expect([turned?.id, turned?.band, turned?.turn]).toEqual([n, 'same', 'turned270'])
    expect(turned?.why).toContainEqual({ code: 'turned', args: { degrees: 90 } })
  })

  it('has more keys of details in common with its own than with any other', async () => {
    const n = works[4]?.n ?? 0
    const keys = new Set(askedKeys(await query(n, 'tilted')).keys)
    const common = stored.map(
      (one) => [filedKeys(one).keys.filter((key) => keys.has(key)).length, one.id] as const,
    )
    expect(common.sort(([a], [b]) => b - a)[0]?.[1]).toBe(n)
  })

  it('that is not there is not called likely', async () => {
    const absent = works[3]?.n ?? 0
    const others = stored.filter(({ id }) => id !== absent)
    for (const { band } of comparePictures(await query(absent, 'tilted'), others))
      expect(['perhaps', 'different']).toContain(band)
  })
})

describe('what is kept of a picture', () => {
  it('is small, and fits its columns', () => {
    for (const { hash, points } of stored) {
      const { bands, keys } = filedKeys({ hash, points })
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      expect(bands).toHaveLength(16)
      expect(keys.length).toBeLessThanOrEqual(800)
      expect(points.length).toBeLessThanOrEqual(8 + 400 * 38)
      expect(keys.every((key) => key === (key | 0))).toBe(true)
    }
  })
})
