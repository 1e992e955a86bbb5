/**
 * Whether metadata say where a picture was taken: a position in Exif (CIPA DC-008, 4.6.6: the GPS directory with latitude
 * and longitude) or in XMP (`exif:GPSLatitude`). The officer is told, because the file that stays with him still says it.
 * Never throws.
 */
export function saysWhere(exif: Uint8Array | undefined, xmp: Uint8Array | undefined): boolean {
  if (xmp && /GPSLatitude/.test(Buffer.from(xmp).toString('latin1'))) return true
  if (!exif) return false
  const bytes = Buffer.from(exif)
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return false
  const little = order === 'II'
  const position = entriesOf(tiff, readNumber(tiff, 4, 4, little), little).get(GPS_DIRECTORY)
  if (position === undefined) return false
  const entries = entriesOf(tiff, position, little)
  return entries.has(LATITUDE) && entries.has(LONGITUDE)
}

const GPS_DIRECTORY = 0x8825
const LATITUDE = 2
const LONGITUDE = 4

/** Tags of a directory with their value or where it stands. */
function entriesOf(tiff: Buffer, at: number, little: boolean): Map<number, number> {
  const found = new Map<number, number>()
  const count = Math.min(readNumber(tiff, at, 2, little), 512)
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    if (entry + 12 > tiff.length) break
    found.set(readNumber(tiff, entry, 2, little), readNumber(tiff, entry + 8, 4, little))
  }
  return found
}

function readNumber(bytes: Buffer, at: number, size: 2 | 4, little: boolean): number {
  if (at + size > bytes.length) return 0
  return little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size)
}
