import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { hairColours } from '@/lib/records/codes'
import { type Looks, portraitSvg, renderPortrait } from '@/prisma/seed/portraits'

const looks: Looks = { face: 7, take: 0, sex: 'M', age: 42, skin: 2, hair: 'BLA' }

describe('portraits', () => {
  it('are the same for the same looks, and another for another face, take or hair', () => {
    expect(portraitSvg(looks)).toBe(portraitSvg({ ...looks }))
    const others = [
      { ...looks, face: 8 },
      { ...looks, take: 1 },
      { ...looks, hair: 'RED' as const },
    ]
    for (const other of others) expect(portraitSvg(other)).not.toBe(portraitSvg(looks))
  })

  it('draw every colour of hair, every skin, both sexes and all ages without a hole in the drawing', () => {
    for (const [i, hair] of hairColours.entries())
      for (const sex of ['M', 'F'] as const) {
        const svg = portraitSvg({
          face: i,
          take: i % 4,
          sex,
          age: 19 + i * 5,
          skin: (i % 6) as Looks['skin'],
          hair,
        })
        expect(svg).not.toMatch(/\$\[|undefined|NaN/)
      }
  })

  it('render to 336 × 420 and 80 × 100, stamped', async () => {
    const { full, thumb } = await renderPortrait(looks)
    const [large, small] = await Promise.all([sharp(full).metadata(), sharp(thumb).metadata()])
    expect([large.format, large.width, large.height]).toEqual(['jpeg', 336, 420])
    expect([small.format, small.width, small.height]).toEqual(['webp', 80, 100])
    expect(full.length).toBeLessThan(60_000)
    // The band of the stamp darkens the foot of the picture, and light strokes stand in it.
    const band = await sharp(full).extract({ left: 48, top: 384, width: 240, height: 24 }).greyscale().stats()
    expect(band.channels[0]?.min).toBeLessThan(60)
    expect(band.channels[0]?.max).toBeGreaterThan(200)
  })
})
