import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describePixels, type PictureDescription, type PictureQuery, queryOf } from './describe'
import { decodePicture, openPicture, type Pixels, refusalOf } from './pixels'
import { saysWhere } from './place-data'
import { type PictureRefusal, pictureLimits } from './refusal'

/** A picture as it may be kept: decoded and written anew, with nothing left of the file that was handed in. */
export type TakenPicture = {
  ok: true
  /** WebP, sRGB, upright, no metadata; the longer side at most 2,000 and 320 pixels. */
  full: Uint8Array
  thumb: Uint8Array
  mime: 'image/webp'
  /** Of `full`, in pixels. */
  width: number
  height: number
  /** Lower-case hexadecimal SHA-256 of `full`, of `thumb`, and of the file as handed in: the same file twice is known by it. */
  sha256: string
  thumbSha256: string
  sourceSha256: string
  /** What the file was. */
  sourceMime: 'image/jpeg' | 'image/png' | 'image/webp'
  /** The file said where it was taken. What is kept does not; what the officer still has does: warn him. */
  hadPlace: boolean
  /** What is kept beside it so that it can be found again. */
  description: PictureDescription
}

/**
 * Takes a picture by its bytes alone, or says why not: JPEG, PNG and WebP, whole, of one frame, within `pictureLimits`.
 * Never throws, whatever the bytes. Work of 0.1 to 1 s of one core: in the web process, call it through the workroom.
 */
export async function takePicture(bytes: Uint8Array): Promise<TakenPicture | PictureRefusal> {
  const opened = openPicture(bytes)
  if (!opened.ok) return opened
  const pixels = await decodePicture(opened, pictureLimits.fullSide)
  if ('ok' in pixels) return pixels
  try {
    const { exif, xmp } = await opened.source().metadata()
    const full = await webp(pixels, pictureLimits.fullSide, 82)
    const thumb = await webp(pixels, pictureLimits.thumbSide, 78)
    return {
      ok: true,
      full,
      thumb,
      mime: 'image/webp',
      width: pixels.width,
      height: pixels.height,
      sha256: sha256Of(full),
      thumbSha256: sha256Of(thumb),
      sourceSha256: sha256Of(bytes),
      sourceMime: `image/${opened.kind}`,
      hadPlace: saysWhere(exif, xmp),
      description: await describePixels(pixels),
    }
  } catch (error) {
    return refusalOf(error)
  }
}

/** A picture with which others are looked for: nothing is kept of it but this. */
export type TakenQuery = Pick<TakenPicture, 'sourceSha256' | 'hadPlace'> & {
  ok: true
  query: PictureQuery
  /** WebP, sRGB, upright, no metadata; for those who look at the results. */
  thumb: Uint8Array
}

/** Takes a picture to look for others with, or says why not; as `takePicture` does, and never throws. */
export async function takeQuery(bytes: Uint8Array): Promise<TakenQuery | PictureRefusal> {
  const opened = openPicture(bytes)
  if (!opened.ok) return opened
  const pixels = await decodePicture(opened, QUERY_SIDE)
  if ('ok' in pixels) return pixels
  try {
    const { exif, xmp } = await opened.source().metadata()
    return {
      ok: true,
      query: await queryOf(pixels),
      thumb: await webp(pixels, ASKED_SIDE, 70),
      sourceSha256: sha256Of(bytes),
      hadPlace: saysWhere(exif, xmp),
    }
  } catch (error) {
    return refusalOf(error)
  }
}

/** As large as a description is made of, and as small as is seen beside a list. */
const QUERY_SIDE = 1024
const ASKED_SIDE = 240

/** Effort 2: a tenth larger than the usual 4, in half its time. */
const webp = ({ data, width, height }: Pixels, side: number, quality: number) =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 2 })
    .toBuffer()

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
