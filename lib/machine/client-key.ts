import { crc32 } from 'node:zlib'

/**
 * The key of a program: `ipk_`, 256 random bits as 43 letters and digits, and six more that are a checksum of what stands
 * before them. A scanner of source code knows it by its shape and can say without asking anybody that it is none of ours;
 * a letter lost in copying is answered without a look into the database.
 */
export const keyShape = /^ipk_[0-9A-Za-z]{49}$/

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const bodyLength = 43

/** Writes 32 random bytes as a key. */
export function writeKey(bytes: Uint8Array): string {
  const body = `ipk_${base62(BigInt(`0x${Buffer.from(bytes).toString('hex')}`), bodyLength)}`
  return body + checksum(body)
}

/** The 32 bytes of a key, or undefined when the text is none: other shape, other checksum. */
export function readKey(text: string): Uint8Array | undefined {
  if (!keyShape.test(text) || checksum(text.slice(0, -6)) !== text.slice(-6)) return undefined
  let value = 0n
  for (const letter of text.slice(4, 4 + bodyLength)) value = value * 62n + BigInt(DIGITS.indexOf(letter))
  const hex = value.toString(16).padStart(64, '0')
  // 62^43 is a little more than 2^256: what is beyond was never written by us.
  return hex.length === 64 ? Buffer.from(hex, 'hex') : undefined
}

/** The end of a key, by which its holder tells which one it is. */
export const hintOf = (key: string): string => key.slice(-4)

const checksum = (body: string): string => base62(BigInt(crc32(body)), 6)

function base62(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; rest > 0n; rest /= 62n) text = DIGITS.charAt(Number(rest % 62n)) + text
  return text.padStart(length, '0')
}
