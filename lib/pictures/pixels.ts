import sharp, { type Sharp } from 'sharp'
import { kindOfPicture, type PictureKind } from './picture-kind'
import { hidesSomething, structureOf } from './picture-structure'
import { type PictureRefusal, pictureLimits, refuse } from './refusal'

// One picture at a time is one thread's work, and no pixel of it stays in memory for the next officer's.
sharp.concurrency(1)
sharp.cache(false)

/** Upright sRGB pixels of a picture, three bytes each, rows from above, no side longer than was asked. */
export type Pixels = { data: Buffer; width: number; height: number }

export type Opened = { ok: true; kind: PictureKind; source: () => Sharp }

/**
 * Looks at a file without decoding it: what it is, whether it is whole, how large it would become and what it carries. Only
 * what passes is given to the decoder.
 */
export function openPicture(bytes: Uint8Array): Opened | PictureRefusal {
  if (bytes.length > pictureLimits.bytes)
    return refuse('tooManyBytes', {
      megabytes: Math.ceil((bytes.length / 1024 / 1024) * 10) / 10,
      most: pictureLimits.bytes / 1024 / 1024,
    })
  const kind = kindOfPicture(bytes)
  if (typeof kind !== 'string') return kind
  const structure = structureOf(bytes, kind)
  if (!structure) return refuse('damaged')
  const { width, height } = structure
  if (structure.animated) return refuse('animated')
  if (hidesSomething(structure)) return refuse('hiddenContent')
  if (width * height > pictureLimits.pixels)
    return refuse('tooManyPixels', {
      megapixels: Math.ceil((width * height) / 1e6),
      most: pictureLimits.pixels / 1e6,
    })
  if (Math.min(width, height) < pictureLimits.leastSide)
    return refuse('tooSmall', { width, height, least: pictureLimits.leastSide })
  const source = () =>
    sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'error', sequentialRead: true })
  return { ok: true, kind, source }
}

/** Decodes a file that was opened. Transparent parts become white, as on paper. */
export async function decodePicture({ source }: Opened, side: number): Promise<Pixels | PictureRefusal> {
  try {
    const { data, info } = await source()
      .timeout({ seconds: pictureLimits.seconds })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data: threeChannels(data, info.channels), width: info.width, height: info.height }
  } catch (error) {
    return refusalOf(error)
  }
}

/** Whatever a decoder throws is an answer about the file. */
export function refusalOf(error: unknown): PictureRefusal {
  const slow = error instanceof Error && /timeout/i.test(error.message)
  return slow ? refuse('tooSlow', { seconds: pictureLimits.seconds }) : refuse('damaged')
}

/** A decoder may answer in one channel (grey) or four. */
function threeChannels(data: Buffer, channels: number): Buffer {
  if (channels === 3) return data
  const out = Buffer.alloc((data.length / channels) * 3)
  for (let from = 0, to = 0; to < out.length; from += channels, to += 3)
    for (let c = 0; c < 3; c++) out[to + c] = data[channels < 3 ? from : from + c] ?? 0
  return out
}
