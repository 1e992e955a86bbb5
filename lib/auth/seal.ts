import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Layout of a sealed value: version 1 (1 byte), nonce (12), authentication tag (16), ciphertext. AES-256-GCM. */
const version = 1

/** Encrypts a text under a 32-byte key that the database never sees. */
export function seal(text: string, key: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]))
}

/** @throws Error when the value was not sealed under this key, or was changed. */
export function unseal(sealed: Uint8Array, key: Buffer): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('sealed value of an unknown version')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13))
  decipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
}

/** The text, or null when it was sealed under a key that this installation no longer has: a lost key is no fault of the program. */
export function openedOrNull(sealed: Uint8Array, key: Buffer): string | null {
  try {
    return unseal(sealed, key)
  } catch {
    return null
  }
}

/** Keyed digest of a text: answers "is it the same?" without keeping the text (SECURITY §5.2). 32 bytes. */
export const digest = (text: string, key: Buffer): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac('sha256', key).update(text, 'utf8').digest())
