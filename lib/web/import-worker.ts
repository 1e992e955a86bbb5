import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sweepImports, takeImport } from '@/lib/auth/import-session'
import { Answer } from '@/lib/errors'
import { checkRows, endJob, leaseSeconds, readJob, readPiece, recheckRows } from '@/lib/imports/work-commands'
import { workOn } from '@/lib/imports/work-on'
import { undoRows, writeRows } from '@/lib/imports/write-commands'

const doors = { readJob, readPiece, checkRows, recheckRows, writeRows, undoRows }

/** How often it is looked whether something waits that nobody has told this process of: another portal's, or one that fell silent. */
const lookEveryMs = 5_000
const sweepEveryMs = 10 * 60_000

type Hook = { wake: () => void }
// Pages and the start of the server are bundled apart and share no module; this is the one thing of the process that both see.
const hooks = globalThis as { [key: symbol]: Hook | undefined }
const place = Symbol.for('meridian.import-worker')

/** Begins the work on imports in this process, once; what stood still when a server was killed is taken up from here. */
export function startImportWorker(): void {
  if (hooks[place]) return
  const worker = randomUUID()
  let busy = false
  let again = false
  const look = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        await workWhileThereIs(worker)
      } while (again)
    } finally {
      busy = false
    }
  }
  hooks[place] = { wake: () => void look() }
  setInterval(() => void look(), lookEveryMs).unref()
  setInterval(() => void quietly(sweepImports), sweepEveryMs).unref()
  void quietly(sweepImports)
  void look()
}

/** Tells the worker of this process that something waits; without one, others find it within seconds. */
export const wakeImports = (): void => hooks[place]?.wake()

/** Works on what waits until nothing does. */
export async function workWhileThereIs(worker: string): Promise<void> {
  for (;;) {
    const taken = await quietly(() => takeImport(worker, leaseSeconds))
    if (!taken) return
    await quietly(() => workOn(doors, taken.caller, taken.id, worker, nextTurn))
    await quietly(() => endJob(taken.caller, {}))
  }
}

/** An answer is how work ends early: paused, cancelled, taken by another, a database that is away. Anything else is a bug, and is said. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Answer)) console.error('the work on an import broke off', error)
    return undefined
  }
}
