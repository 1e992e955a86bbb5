/** What is asked of a picture before it is decoded, and how long decoding may take. */
export const pictureLimits = {
  /** Bytes of the file as it was handed in. */
  bytes: 10 * 1024 * 1024,
  /** Width × height, as the file itself says. */
  pixels: 40_000_000,
  /** The shorter side in pixels: below it neither an officer nor a comparison sees enough. */
  leastSide: 200,
  /** The longer side of what is kept, and of its small form. */
  fullSide: 2000,
  thumbSide: 320,
  /** Whole seconds for one pass of the decoder. */
  seconds: 10,
} as const

/** Why a picture was not taken. The sentences are in messages `pictures`, `refused`. */
export const pictureRefusals = [
  'empty',
  'tooManyBytes', // { megabytes, most }
  'notAPicture',
  'format', // { format }: GIF, TIFF, BMP, JPEG 2000, JPEG XL, PSD, ICO
  'heif', // HEIC and AVIF: what a telephone makes when nobody told it otherwise
  'svg',
  'pdf',
  'animated',
  'hiddenContent', // a page, a script, an archive or a document in the same file
  'tooManyPixels', // { megapixels, most }
  'tooSmall', // { width, height, least }
  'damaged',
  'tooSlow', // { seconds }
  'busy', // every place in the queue is taken
] as const
export type PictureRefusal = {
  ok: false
  refused: (typeof pictureRefusals)[number]
  args: Record<string, string | number>
}

export const refuse = (
  refused: PictureRefusal['refused'],
  args: PictureRefusal['args'] = {},
): PictureRefusal => ({ ok: false, refused, args })
