/** Most bytes of a file, most files of a notice, most pictures of a draft (`draftSchema`). */
export const mostFileBytes = 20_000_000
export const mostFiles = 20
export const mostPictures = 40

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)
const latin = new TextDecoder('latin1')

/**
 * What a file is, by its own beginning and end and never by its name: a whole PDF, JPEG or PNG, or undefined. It is handed out again as
 * an attachment that nothing runs in.
 */
export function fileKindOf(bytes: Uint8Array): 'application/pdf' | 'image/jpeg' | 'image/png' | undefined {
  const end = latin.decode(bytes.subarray(Math.max(0, bytes.length - 2_048)))
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d))
    return end.includes('%%EOF') ? 'application/pdf' : undefined
  if (starts(bytes, 0xff, 0xd8, 0xff)) return end.includes('\xff\xd9') ? 'image/jpeg' : undefined
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return end.includes('IEND') ? 'image/png' : undefined
  return undefined
}
