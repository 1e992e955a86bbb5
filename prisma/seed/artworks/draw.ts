import sharp from 'sharp'
import { Random } from '../population/random'
import { syntheticStamp } from '../stamp'
import type { ArtKind, Damage, SeedArtwork } from './artwork'
import { type Box, curve, fill, px, rect, round, signature, stroke } from './brush'
import { drawCarpet } from './carpets'
import { lotOf, makerOfWork, sizeOfDrawing } from './catalogue'
import { drawCoin } from './coins'
import { drawIcon } from './icons'
import { drawManuscript } from './manuscripts'
import { drawMask } from './masks'
import { drawPainting } from './paintings'
import { drawSculpture } from './sculptures'
import { drawVase } from './vases'

/** A picture as a catalogue has it: JPEG, with the pixels from which it was written. */
export type DrawnArtwork = { jpeg: Buffer; data: Buffer; width: number; height: number }

/**
 * Draws a work: the same number always gives the same bytes. About 1.7 times the processor time of a portrait, most of it in the rasteriser; draw two
 * at a time, the rasteriser works in threads of its own.
 */
export async function drawArtwork(work: SeedArtwork): Promise<DrawnArtwork> {
  const { width, height } = sizeOfDrawing(work)
  const { data } = await sharp(Buffer.from(artworkSvg(work)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  addGrain(data, width, grainOf[work.kind])
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 84 })
    .toBuffer()
  return { jpeg, data, width, height }
}

type Draw = (random: Random, motif: string, width: number, height: number) => { svg: string; box: Box }
const drawOf: Record<ArtKind, Draw> = {
  painting: drawPainting,
  icon: drawIcon,
  coin: drawCoin,
  vase: drawVase,
  mask: drawMask,
  carpet: drawCarpet,
  manuscript: drawManuscript,
  sculpture: drawSculpture,
}

/** Levels of grey by which cloth, stone, paper or film vary from pixel to pixel. */
const grainOf: Record<ArtKind, number> = {
  painting: 9,
  icon: 7,
  coin: 5,
  vase: 4,
  mask: 7,
  carpet: 16,
  manuscript: 7,
  sculpture: 9,
}

/** The drawing with its damage, its signature where such things are signed, and the stamp that says what it is. */
export function artworkSvg(work: SeedArtwork): string {
  const { width, height } = sizeOfDrawing(work)
  const { svg, box } = drawOf[work.kind](lotOf(work.n, 2), work.motif, width, height)
  const signed =
    work.kind === 'painting'
      ? signature(
          new Random(makerOfWork(work).hand),
          box.x + box.width * 0.8,
          box.y + box.height * 0.95,
          box.width * 0.14,
          '#1f1712',
        )
      : ''
  const [x, y] = [12, height - 22]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    svg,
    damageSvg(lotOf(work.n, 3), work.damage, box),
    signed,
    rect({ x: x - 6, y: y - 6, width: 103, height: 22 }, '#0d1b24', 'fill-opacity="0.6"'),
    syntheticStamp(x, y, 0.72),
    '</svg>',
  ].join('')
}

function damageSvg(random: Random, { kind, place }: Damage, { x, y, width, height }: Box): string {
  const cx = x + width * (place.includes('left') ? 0.24 : place.includes('right') ? 0.76 : 0.5)
  const cy = y + height * (place.includes('upper') ? 0.24 : place.includes('lower') ? 0.76 : 0.5)
  const size = Math.min(width, height) * 0.09
  switch (kind) {
    case 'crack': {
      let path = `M${px(cx - size)} ${px(cy - size * 0.6)}`
      for (let i = 0; i < 8; i++)
        path += `l${px(size * 0.28)} ${px((random.next() - 0.25) * size * 0.5)}${i % 3 === 1 ? `l${px(random.between(-16, 16))} ${px(size * 0.3)}m${px(0)} ${px(-size * 0.3)}` : ''}`
      return (
        stroke(path, '#f0e6d4', 2.2, 'stroke-opacity="0.5" transform="translate(1.5 1.5)"') +
        stroke(path, '#17110d', 2.4, 'stroke-opacity="0.85"')
      )
    }
    case 'loss':
      return fill(
        curve(round(random, cx, cy, size * 0.6, size * 0.42, 0.4, 11), true),
        '#d5c8ae',
        'stroke="#4b3d2e" stroke-width="2" fill-opacity="0.92"',
      )
    case 'stain':
      return (
        fill(
          curve(round(random, cx, cy, size, size * 0.8, 0.25, 12), true),
          '#5a3d20',
          'fill-opacity="0.38"',
        ) +
        fill(
          curve(round(random, cx + 6, cy, size * 0.7, size * 0.5, 0.25, 12), true),
          '#5a3d20',
          'fill-opacity="0.25"',
        )
      )
    case 'scratch':
      return stroke(
        [-14, 0, 13]
          .map(
            (off) =>
              `M${px(cx - size + off)} ${px(cy - size * 0.8)}l${px(size * 1.6 + off)} ${px(size * 1.5)}`,
          )
          .join(''),
        '#efe9dd',
        2.4,
        'stroke-opacity="0.8"',
      )
    default:
      return fill(
        `M${px(cx - size * 0.7)} ${px(cy - size * 0.5)}L${px(cx + size * 0.6)} ${px(cy - size * 0.6)}L${px(cx + size * 0.75)} ${px(cy + size * 0.45)}L${px(cx - size * 0.6)} ${px(cy + size * 0.6)}Z`,
        '#c8b693',
        'fill-opacity="0.55" stroke="#2f261d" stroke-opacity="0.6" stroke-width="2"',
      )
  }
}

/** One square of noise, laid side by side: to draw a number for each pixel would cost more than the drawing. */
const TILE = 256
const noise = (() => {
  const random = new Random(0x9a1)
  return Float32Array.from({ length: TILE * TILE }, () => random.next() + random.next() - 1)
})()

function addGrain(data: Buffer, width: number, amount: number) {
  // A clamped view rounds and bounds by itself.
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  const height = bytes.length / 3 / width
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y % TILE) * TILE
    for (let x = 0; x < width; x++, at += 3) {
      const grain = (noise[row + (x % TILE)] as number) * amount
      bytes[at] = (bytes[at] as number) + grain
      bytes[at + 1] = (bytes[at + 1] as number) + grain
      bytes[at + 2] = (bytes[at + 2] as number) + grain
    }
  }
}
