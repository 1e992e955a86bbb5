import sharp, { type Sharp } from 'sharp'
import type { Random } from '../population/random'
import { lotOf } from './catalogue'
import type { DrawnArtwork } from './draw'

/** What happens to a picture of a work before somebody looks for it: as a file, or as a photograph of the thing. */
export const alterations = [
  'jpeg30',
  'half',
  'grey',
  'dark',
  'blur',
  'crop5',
  'crop15',
  'crop30',
  'framed',
  'turned10',
  'turned90',
  'mirrored',
  'tilted',
  'glare',
  'snapshot', // slanting, smaller, dim, glare, blurred, JPEG 50
] as const
export type Alteration = (typeof alterations)[number]

/** JPEG bytes of a query whose truth is the work with this number. The same number and alteration give the same bytes. */
export async function photograph(n: number, drawn: DrawnArtwork, alteration: Alteration): Promise<Buffer> {
  const random = lotOf(n, 100 + alterations.indexOf(alteration))
  const { data, width, height } = drawn
  const whole = () => sharp(data, { raw: { width, height, channels: 3 } })
  const jpeg = (picture: Sharp, quality = 80) => picture.jpeg({ quality }).toBuffer()
  const crop = (share: number) => {
    const [w, h] = [Math.round(width * (1 - share)), Math.round(height * (1 - share))]
    return jpeg(
      whole().extract({ left: random.int(width - w), top: random.int(height - h), width: w, height: h }),
    )
  }
  switch (alteration) {
    case 'jpeg30':
      return jpeg(whole(), 30)
    case 'half':
      return jpeg(whole().resize(Math.round(width / 2)))
    case 'grey':
      return jpeg(whole().greyscale())
    case 'dark':
      return jpeg(whole().linear(0.5, 4))
    case 'blur':
      return jpeg(whole().blur(3))
    case 'crop5':
      return crop(0.05)
    case 'crop15':
      return crop(0.15)
    case 'crop30':
      return crop(0.3)
    case 'framed': {
      const border = Math.round(Math.min(width, height) * 0.12)
      const sides = { top: border, bottom: border, left: border, right: border }
      return jpeg(whole().extend({ ...sides, background: random.pick(['#5a4028', '#e9e6de', '#23262b']) }))
    }
    case 'turned10':
      return jpeg(seen(drawn, { turn: random.chance(0.5) ? 10 : -10, slant: [0, 0], nearer: 0.86 }))
    case 'turned90':
      return jpeg(whole().rotate(90))
    case 'mirrored':
      return jpeg(whole().flop())
    case 'tilted':
      return jpeg(seen(drawn, { turn: random.between(-4, 4), slant: slantOf(random, 0.3), nearer: 0.82 }))
    case 'glare':
      return jpeg(await glare(random, whole(), width, height))
    case 'snapshot': {
      const view = seen(drawn, { turn: random.between(-7, 7), slant: slantOf(random, 0.24), nearer: 0.72 })
      const small = await view.linear(0.75, 6).blur(1.1).toBuffer({ resolveWithObject: true })
      const { width: w, height: h } = small.info
      const lit = await glare(random, sharp(small.data, { raw: { width: w, height: h, channels: 3 } }), w, h)
      return jpeg(lit, 50)
    }
  }
}

type View = { turn: number; slant: readonly [across: number, down: number]; nearer: number }

const slantOf = (random: Random, most: number): View['slant'] => {
  const direction = random.next() * 2 * Math.PI
  return [Math.cos(direction) * most, Math.sin(direction) * most]
}

/**
 * The picture on a wall, seen by a camera turned by degrees and standing to one side: what is farther is smaller. `slant` is
 * by how much of its distance the edges are nearer or farther.
 */
function seen({ data, width, height }: DrawnArtwork, { turn, slant, nearer }: View): Sharp {
  const [w, h] = [Math.round(width * 0.8), Math.round(height * 0.8)]
  const out = Buffer.alloc(w * h * 3)
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [u, v] = [(x - w / 2) / w / nearer, (y - h / 2) / w / nearer]
      const depth = 1 + 2 * slant[0] * u + 2 * slant[1] * v
      const fromX = ((cos * u + sin * v) / depth) * width + width / 2
      const fromY = ((cos * v - sin * u) / depth) * width + height / 2
      const at = (y * w + x) * 3
      const inside = fromX >= 0 && fromY >= 0 && fromX < width - 1 && fromY < height - 1
      for (let c = 0; c < 3; c++)
        out[at + c] = inside ? blended(data, width, fromX, fromY, c) : (WALL[c] ?? 0)
    }
  return sharp(out, { raw: { width: w, height: h, channels: 3 } })
}

const WALL = [148, 146, 138]

function blended(data: Buffer, width: number, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const at = (top * width + left) * 3 + channel
  const below = at + width * 3
  const above = (data[at] as number) * (1 - right) + (data[at + 3] as number) * right
  const under = (data[below] as number) * (1 - right) + (data[below + 3] as number) * right
  return above * (1 - down) + under * down
}

/** A lamp in the varnish: white in its middle, over a fifth of the picture. */
async function glare(random: Random, picture: Sharp, width: number, height: number): Promise<Sharp> {
  const [x, y] = [random.between(25, 75), random.between(20, 60)]
  const lamp = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><radialGradient id="lamp" cx="${x}%" cy="${y}%" r="32%"><stop offset="0" stop-color="#fff" stop-opacity="0.97"/><stop offset="0.35" stop-color="#fff" stop-opacity="0.6"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><rect width="100%" height="100%" fill="url(#lamp)"/></svg>`
  const { data, info } = await picture
    .composite([{ input: Buffer.from(lamp) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
}
