import { randomBytes } from 'node:crypto'
import type { Caller } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
import { bytesOf } from '@/lib/operation/enter'

/** An import that this worker has taken, with the session of the service that works on it. */
export type TakenImport = { id: string; caller: Caller }

/**
 * Takes the next import that waits for work, or null. It stands before the door, as signing in does: the database opens a
 * session for the service of the officer who let the work begin, and this process alone knows its token.
 */
export async function takeImport(worker: string, seconds: number): Promise<TakenImport | null> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await transaction((db) =>
    db.$queryRaw<{ import_id: string; stopped: boolean }[]>`
      select import_id::text as import_id, stopped from acl.take_import(${worker}, ${bytesOf(token)}, ${seconds}::int)`,
  )
  if (!row) return null
  // Its officer may not do this any more: it stands still and says so; the next may be another's.
  if (row.stopped) return takeImport(worker, seconds)
  return { id: row.import_id, caller: { token, client: 'job', address: null, acts: true } }
}

/** Takes away what nobody needs any more: uploads that never ended, rows of reports whose time is over. */
export async function sweepImports(): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const [row] = await transaction((db) => db.$queryRaw<{ swept: boolean }[]>`select acl.sweep_imports() as swept`)
    if (!row?.swept) return
  }
}
