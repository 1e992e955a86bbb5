import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/**
 * Gives the database the key under which the portal proves that a password or a code was right, as HMAC's two pads
 * (RFC 2104). Only the owner's functions read it; another key takes the place of the one before.
 * @param url connection of an administrator
 * @param key 32 bytes
 */
export async function keepSignInKey(url: string, key: Buffer): Promise<void> {
  const padded = Buffer.alloc(64)
  key.copy(padded)
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(
      `insert into acl.sign_in_key (ipad, opad) values ($1, $2)
       on conflict (only_row) do update set ipad = excluded.ipad, opad = excluded.opad`,
      [padded.map((byte) => byte ^ 0x36), padded.map((byte) => byte ^ 0x5c)],
    )
  } finally {
    await client.end()
  }
}

/** @throws Error that names the file when the folder of keys has none of 32 bytes for signing in */
export function signInKeyOf(secretsDir: string): Buffer {
  const file = path.join(secretsDir, 'sign-in.key')
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new Error(`The key file ${file} must hold 32 bytes as base64url text.`)
  return key
}
