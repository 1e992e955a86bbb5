import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { formatEdtf, parseEdtf } from '@/lib/identifiers/edtf'
import { readMeasurements } from '@/lib/identifiers/measurement'
import { isFullyIdentifiable, issuesOfObject } from '@/lib/identifiers/object-id'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import { artKinds } from '@/prisma/seed/artworks/artwork'
import { seedArtworks, sizeOfDrawing } from '@/prisma/seed/artworks/catalogue'
import { artworkSvg, drawArtwork } from '@/prisma/seed/artworks/draw'
import { factsOfKind } from '@/prisma/seed/artworks/facts'
import { alterations, photograph } from '@/prisma/seed/artworks/photograph'

const works = seedArtworks()

describe('the stolen works of the demonstration', () => {
  it('are 160, the same each time, with every kind and every motif', () => {
    expect(works).toHaveLength(160)
    expect(seedArtworks()).toEqual(works)
    expect(works.map(({ n }) => n)).toEqual(Array.from({ length: 160 }, (_, i) => i))
    for (const kind of artKinds) {
      const drawn = new Set(works.filter((work) => work.kind === kind).map(({ motif }) => motif))
      expect([...drawn].toSorted()).toEqual([...factsOfKind[kind].motifs].toSorted())
    }
  })

  it('are described as Object ID asks, in codes that there are', () => {
    for (const { objectId } of works) {
      expect(issuesOfObject(objectId)).toEqual([])
      expect(isFullyIdentifiable({ ...objectId, photographs: 0 })).toBe(true)
      expect(objectTypes).toContain(objectId.objectType)
      for (const material of objectId.materials) expect(objectMaterials).toContain(material)
      for (const technique of objectId.techniques) expect(objectTechniques).toContain(technique)
    }
  })

  it('have dates and measurements that our own readers read', () => {
    for (const { objectId } of works) {
      const date = objectId.date && formatEdtf(objectId.date)
      expect(date && parseEdtf(date)).toEqual(objectId.date)
      for (const { original, dimension, value, unit } of objectId.measurements)
        expect(readMeasurements(original)).toMatchObject({ found: [{ dimension, value, unit }], issues: [] })
    }
  })

  it('have each its own inventory number, and a theft with its place and time', () => {
    expect(new Set(works.map(({ inventoryNumber }) => inventoryNumber)).size).toBe(160)
    for (const { theft } of works) {
      expect(theft.country).toMatch(/^[A-Z]{2}$/)
      expect(theft.date).toMatch(/^(19[789]|20[012])\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d))?)?$/)
      expect(theft.circumstances.length).toBeGreaterThan(20)
    }
  })
})

describe('their pictures', () => {
  it('are all drawn without a hole, no two alike', () => {
    const drawings = works.map(artworkSvg)
    for (const svg of drawings) expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/)
    expect(new Set(drawings).size).toBe(160)
  })

  it('show one of each kind at its size, stamped, the same each time', async () => {
    for (const kind of artKinds) {
      const work = works.find((one) => one.kind === kind)
      if (!work) throw new Error(kind)
      const [first, again] = [await drawArtwork(work), await drawArtwork(work)]
      expect(again.jpeg.equals(first.jpeg)).toBe(true)
      const { format, width, height } = await sharp(first.jpeg).metadata()
      expect([format, { width, height }]).toEqual(['jpeg', sizeOfDrawing(work)])
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(800)
      // The dark band of the stamp with its light letters, at the foot on the left.
      const stamp = await sharp(first.jpeg)
        .extract({ left: 8, top: height - 26, width: 96, height: 18 })
        .greyscale()
        .stats()
      expect((stamp.channels[0]?.max ?? 0) - (stamp.channels[0]?.min ?? 0)).toBeGreaterThan(90)
    }
  })

  it('are photographed in every way, and each is another picture', async () => {
    const work = works[88]
    if (!work) throw new Error('no such work')
    const drawn = await drawArtwork(work)
    const photos = new Set<string>()
    for (const alteration of alterations) {
      const bytes = await photograph(work.n, drawn, alteration)
      expect((await sharp(bytes).metadata()).format).toBe('jpeg')
      photos.add(bytes.toString('base64'))
    }
    expect(photos.size).toBe(alterations.length)
    expect(
      (await photograph(work.n, drawn, 'snapshot')).equals(await photograph(work.n, drawn, 'snapshot')),
    ).toBe(true)
  })
})
