import sharp from 'sharp'
import { lookHash, lookHashes } from './look-hash'
import { packPoints } from './packed-points'
import { decodePicture, openPicture, type Pixels, refusalOf } from './pixels'
import { POINTS_SIDE, pointsOf } from './points'
import type { PictureRefusal } from './refusal'

/** What is kept of a picture so that it can be found by another: plain values and bytes, for columns. Its keys follow from it (`index-keys.ts`). */
export type PictureDescription = {
  /** 64 hexadecimal digits (`look-hash.ts`). */
  hash: string
  /** 0 to 100: below 50 the hash says little. */
  quality: number
  /** Packed points, 38 bytes each, at most 400 (`packed-points.ts`). */
  points: Uint8Array
}

/** A picture that is looked for: in all eight positions. */
export type PictureQuery = {
  /** In the order of `turns`. */
  hashes: string[]
  quality: number
  points: Uint8Array
  mirroredPoints: Uint8Array
}

/** Larger than what is compared, so that a description does not depend on the size that was kept. */
const DECODED_SIDE = 1024

/** Describes a picture for keeping, by its bytes; the same gate as for taking one. Never throws. */
export const describePicture = (bytes: Uint8Array) => described(bytes, describePixels)

/** Describes a picture with which others are to be found. Never throws. */
export const describeQuery = (bytes: Uint8Array) => described(bytes, queryOf)

async function described<Description extends object>(
  bytes: Uint8Array,
  by: (pixels: Pixels) => Promise<Description>,
): Promise<({ ok: true } & Description) | PictureRefusal> {
  const opened = openPicture(bytes)
  if (!opened.ok) return opened
  const pixels = await decodePicture(opened, DECODED_SIDE)
  if ('ok' in pixels) return pixels
  try {
    return { ok: true, ...(await by(pixels)) }
  } catch (error) {
    return refusalOf(error)
  }
}

export async function describePixels(pixels: Pixels): Promise<PictureDescription> {
  const square = await greyOf(pixels, SQUARE)
  const { hash, quality } = lookHash(square.grey, square.width, square.height)
  const sight = await greyOf(pixels, LONGER_SIDE)
  const points = pointsOf(sight.grey, sight.width, sight.height)
  return {
    hash,
    quality,
    points: packPoints({ ...points, width: sight.width, height: sight.height }),
  }
}

export async function queryOf(pixels: Pixels): Promise<PictureQuery> {
  const square = await greyOf(pixels, SQUARE)
  const { hashes, quality } = lookHashes(square.grey, square.width, square.height)
  const { grey, width, height } = await greyOf(pixels, LONGER_SIDE)
  const upright = pointsOf(grey, width, height)
  const mirrored = pointsOf(mirror(grey, width), width, height)
  return {
    hashes,
    quality,
    points: packPoints({ ...upright, width, height }),
    mirroredPoints: packPoints({ ...mirrored, width, height }),
  }
}

/** The hash is of the picture pressed into a square, when it is larger than that. */
const SQUARE = (width: number, height: number) =>
  Math.max(width, height) > 512 ? [512, 512] : [width, height]

const LONGER_SIDE = (width: number, height: number) => {
  const scale = POINTS_SIDE / Math.max(width, height)
  return [width, height].map((side) => Math.max(1, Math.round(side * scale)))
}

async function greyOf(
  { data, width, height }: Pixels,
  size: (width: number, height: number) => number[],
): Promise<{ grey: Uint8Array; width: number; height: number }> {
  const [toWidth = width, toHeight = height] = size(width, height)
  const rgb = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const grey = new Uint8Array(toWidth * toHeight)
  // Brightness as television weighs it (ITU-R BT.601), which is what the hash is defined on.
  for (let i = 0, p = 0; i < grey.length; i++, p += 3)
    grey[i] =
      0.299 * (rgb[p] as number) + 0.587 * (rgb[p + 1] as number) + 0.114 * (rgb[p + 2] as number) + 0.5
  return { grey, width: toWidth, height: toHeight }
}

function mirror(grey: Uint8Array, width: number): Uint8Array {
  const out = new Uint8Array(grey.length)
  for (let row = 0; row < grey.length; row += width)
    for (let x = 0; x < width; x++) out[row + x] = grey[row + width - 1 - x] as number
  return out
}
