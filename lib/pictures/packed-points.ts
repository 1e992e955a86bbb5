import { STEP } from './corners'
import { emptyPoints, type Points } from './points'

/** Points with the size of the picture in which they lie (pixels; its longer side is 512 or less). */
export type PlacedPoints = Points & { width: number; height: number }

/**
 * Points as bytes to be kept: version, count, width, height (16 bits each, little-endian), then 38 bytes a point: x and y in
 * sixty-fourths of a pixel, the direction in 256ths of a turn, the layer, the 32 bytes of its bits.
 */
export function packPoints(points: PlacedPoints): Buffer {
  const out = Buffer.alloc(HEAD + points.count * EACH)
  out.writeUInt16LE(VERSION, 0)
  out.writeUInt16LE(points.count, 2)
  out.writeUInt16LE(points.width, 4)
  out.writeUInt16LE(points.height, 6)
  for (let i = 0, at = HEAD; i < points.count; i++, at += EACH) {
    out.writeUInt16LE(Math.round((points.x[i] ?? 0) * 64), at)
    out.writeUInt16LE(Math.round((points.y[i] ?? 0) * 64), at + 2)
    out[at + 4] = Math.round(((points.angle[i] ?? 0) / (2 * Math.PI)) * 256) & 255
    out[at + 5] = Math.round(Math.log(points.scale[i] ?? 1) / Math.log(STEP))
    for (let word = 0; word < 8; word++) out.writeInt32LE(points.bits[i * 8 + word] ?? 0, at + 6 + word * 4)
  }
  return out
}

/** The points again; none when the bytes are cut off or of another version, which a rebuild of the index mends. */
export function unpackPoints(packed: Uint8Array): PlacedPoints {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  const count = readablePoints(packed) ? bytes.readUInt16LE(2) : 0
  if (count === 0) return { ...emptyPoints(0), width: 1, height: 1 }
  const points = emptyPoints(count)
  for (let i = 0, at = HEAD; i < count; i++, at += EACH) {
    points.x[i] = bytes.readUInt16LE(at) / 64
    points.y[i] = bytes.readUInt16LE(at + 2) / 64
    points.angle[i] = ((bytes[at + 4] ?? 0) / 256) * 2 * Math.PI
    points.scale[i] = STEP ** (bytes[at + 5] ?? 0)
    for (let word = 0; word < 8; word++) points.bits[i * 8 + word] = bytes.readInt32LE(at + 6 + word * 4)
  }
  return { ...points, width: bytes.readUInt16LE(4), height: bytes.readUInt16LE(6) }
}

/** Whether bytes are whole and of this version; also where they hold no point, as of an empty wall. */
export function readablePoints(packed: Uint8Array): boolean {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  return (
    bytes.length >= HEAD &&
    bytes.readUInt16LE(0) === VERSION &&
    bytes.length === HEAD + bytes.readUInt16LE(2) * EACH
  )
}

const VERSION = 1
const HEAD = 8
const EACH = 38
