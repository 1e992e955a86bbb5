import { type PictureRefusal, refuse } from './refusal'

/** The three kinds that are taken. */
export const pictureKinds = ['jpeg', 'png', 'webp'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** What a file is by its first bytes; its name and what the browser says of it are never asked. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | PictureRefusal {
  if (bytes.length === 0) return refuse('empty')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp') return HEIF_BRANDS.test(head.slice(8, 64)) ? refuse('heif') : NOTHING
  const format = OTHER_FORMATS.find(([magic]) => head.startsWith(magic))?.[1]
  if (format) return refuse('format', { format })
  // A reader of PDF looks for its mark in the first 1,024 bytes, not at their beginning.
  if (head.includes('%PDF-')) return refuse('pdf')
  return /<svg[\s>]/i.test(head.replaceAll('\0', '')) ? refuse('svg') : NOTHING
}

const NOTHING = refuse('notAPicture')

/** Major and compatible brands of ISO/IEC 23008-12 and of AVIF. */
const HEIF_BRANDS = /hei[cfmsx]|hev[cmsx]|mif[123]|msf1|avi[fs]|av01|MiH[BEA]/

const OTHER_FORMATS: readonly [magic: string, format: string][] = [
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['II+\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['MM\0+', 'TIFF'],
  ['BM', 'BMP'],
  ['\0\0\0\x0cjP  \r\n', 'JPEG 2000'],
  ['\xff\x4f\xff\x51', 'JPEG 2000'],
  ['\0\0\0\x0cJXL \r\n', 'JPEG XL'],
  ['\xff\x0a', 'JPEG XL'],
  ['8BPS\0', 'PSD'],
  ['\0\0\x01\0', 'ICO'],
]
