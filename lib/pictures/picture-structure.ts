import type { PictureKind } from './picture-kind'

/** What a file says of itself, read without decoding one pixel. */
export type PictureStructure = {
  /** The largest width and height that any header names, before the orientation is applied. */
  width: number
  height: number
  animated: boolean
  /** Everything that is no pixel: metadata, comments, what stands after the end. */
  besides: Uint8Array[]
}

/** Walks the parts of a file to their end; undefined when it is cut off or no such file. Linear, never throws. */
export function structureOf(bytes: Uint8Array, kind: PictureKind): PictureStructure | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: PictureStructure = { width: 0, height: 0, animated: false, besides: [] }
  const end = walks[kind](buffer, found)
  if (end === undefined || found.width === 0 || found.height === 0) return undefined
  if (end < buffer.length) found.besides.push(buffer.subarray(end))
  return found
}

/**
 * Whether a page, a script, a document, a program or an archive stands in the same file: such a file is a picture to us and
 * something else to whoever opens it next. Pixels are not searched: in ten million of them four bytes of anything occur.
 */
export function hidesSomething({ besides }: PictureStructure): boolean {
  return besides.some((part) => {
    const text = Buffer.from(part).toString('latin1')
    return HIDDEN_TEXT.test(text) || HIDDEN_MAGIC.some((magic) => text.includes(magic))
  })
}

const HIDDEN_TEXT =
  /<(?:script|html|svg|iframe|body|object|embed)\b|<(?:!doctype|\?php)\b|%PDF-\d|#!\/(?:bin|usr)\//i

/** The end of a ZIP directory (without it nobody opens one), RAR, 7-Zip, ELF of 32 and 64 bits, the message of every DOS stub. */
const HIDDEN_MAGIC = [
  'PK\x05\x06',
  'Rar!\x1a\x07',
  '7z\xbc\xaf\x27\x1c',
  '\x7fELF\x01',
  '\x7fELF\x02',
  'This program cannot be run in DOS mode',
] as const

type Walk = (buffer: Buffer, found: PictureStructure) => number | undefined

/** Parts of ISO/IEC 10918-1 annex B; returns where the picture ends. */
function walkJpeg(buffer: Buffer, found: PictureStructure): number | undefined {
  let at = 2
  while (at + 1 < buffer.length) {
    if (buffer[at] !== 0xff) return undefined
    const marker = buffer[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return at + 2
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    if (at + 4 > buffer.length) return undefined
    const next = at + 2 + buffer.readUInt16BE(at + 2)
    if (next < at + 4 || next > buffer.length) return undefined
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (next < at + 9) return undefined
      grow(found, buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5))
    }
    if (marker >= 0xe0) found.besides.push(buffer.subarray(at + 4, next))
    at = marker === 0xda ? afterScan(buffer, next) : next
  }
  return undefined
}

/** In coded pixels 0xff is followed by 0, or by a restart mark. */
function afterScan(buffer: Buffer, from: number): number {
  let at = buffer.indexOf(0xff, from)
  while (at !== -1 && at + 1 < buffer.length) {
    const after = buffer[at + 1] ?? 0
    if (after !== 0 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at
    at = buffer.indexOf(0xff, at + 1)
  }
  return buffer.length
}

/** Chunks of ISO/IEC 15948; the animation chunk `acTL` is that of its third edition. */
function walkPng(buffer: Buffer, found: PictureStructure): number | undefined {
  let at = 8
  while (at + 12 <= buffer.length) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    const next = at + 12 + length
    if (next > buffer.length) return undefined
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return undefined
    if (type === 'IHDR') grow(found, buffer.readUInt32BE(at + 8), buffer.readUInt32BE(at + 12))
    else if (type === 'acTL') found.animated = true
    else if (type !== 'IDAT') found.besides.push(buffer.subarray(at + 8, next - 4))
    at = next
    if (type === 'IEND') return at
  }
  return undefined
}

/** Chunks of RFC 9649. */
function walkWebp(buffer: Buffer, found: PictureStructure): number | undefined {
  if (buffer.length < 20) return undefined
  const end = 8 + buffer.readUInt32LE(4)
  if (end > buffer.length) return undefined
  let at = 12
  while (at + 8 <= end) {
    const type = buffer.toString('latin1', at, at + 4)
    const data = at + 8
    const length = buffer.readUInt32LE(at + 4)
    if (data + length > end) return undefined
    if (type === 'VP8X' && length >= 10) {
      if ((buffer[data] ?? 0) & 2) found.animated = true
      grow(found, buffer.readUIntLE(data + 4, 3) + 1, buffer.readUIntLE(data + 7, 3) + 1)
    } else if (type === 'VP8 ' && length >= 10)
      grow(found, buffer.readUInt16LE(data + 6) & 0x3fff, buffer.readUInt16LE(data + 8) & 0x3fff)
    else if (type === 'VP8L' && length >= 5) {
      const sizes = buffer.readUInt32LE(data + 1)
      grow(found, (sizes & 0x3fff) + 1, ((sizes >>> 14) & 0x3fff) + 1)
    } else if (type === 'ANIM' || type === 'ANMF') found.animated = true
    else if (type !== 'ALPH') found.besides.push(buffer.subarray(data, data + length))
    at = data + length + (length & 1)
  }
  return end
}

const walks: Record<PictureKind, Walk> = { jpeg: walkJpeg, png: walkPng, webp: walkWebp }

function grow(found: PictureStructure, width: number, height: number) {
  found.width = Math.max(found.width, width)
  found.height = Math.max(found.height, height)
}
