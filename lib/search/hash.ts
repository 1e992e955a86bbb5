/** FNV-1a over UTF-16 units, folded to a signed 32-bit integer as `int4` holds it. */
export function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  // A last mix: FNV alone leaves neighbouring texts (years) with neighbouring values.
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) | 0
}
