import { randomBytes } from 'node:crypto'
import type { Caller } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
import { proofOf } from './sign-in'

/**
 * A session of five minutes for the clock of hits and notices, when there is something for it to write down; null when there is nothing.
 * It stands before the door, as signing in does: the database makes it for one officer that can do nothing else.
 */
export async function clockSession(): Promise<Caller | null> {
  return transaction(async (db) => {
    const [asked] = await db.$queryRaw<
      { due: boolean }[]
    >`select acl.hits_due() or acl.notices_due() as "due"`
    if (!asked?.due) return null
    const bytes = randomBytes(32)
    const proof = proofOf('clock', bytes.toString('hex'))
    const [opened] = await db.$queryRaw<
      { made: boolean }[]
    >`select acl.open_clock_session(${new Uint8Array(bytes)}, ${proof}) as "made"`
    return opened?.made
      ? { token: bytes.toString('base64url'), client: 'job', address: null, acts: true }
      : null
  })
}
