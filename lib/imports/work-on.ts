import type { Caller } from '@/lib/access/actor'
import type { FileRow } from './file-row'
import { shapeOf, type ImportFacts } from './import-facts'
import { importBatch, importLimits } from './limits'
import { fileReader } from './read-file'

/** The operations that a worker uses, so that this file itself knocks at no door. */
export type WorkDoors = {
  readJob: (caller: Caller, input: unknown) => Promise<ImportFacts>
  readPiece: (caller: Caller, input: unknown) => Promise<{ bytes: Uint8Array | null }>
  checkRows: (caller: Caller, input: unknown) => Promise<{ refused: string | null }>
  recheckRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
  writeRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
  undoRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
}

/**
 * Works on one import until its phase ends, it is paused or cancelled, or another worker has it: then an operation throws
 * one of the six answers. `breathe` lets others have the processor between two batches.
 */
export async function workOn(
  doors: WorkDoors,
  caller: Caller,
  id: string,
  worker: string,
  breathe: () => Promise<void>,
): Promise<void> {
  const job = await doors.readJob(caller, { id, worker })
  const turn = { id, worker }
  if (job.state === 'checking' && job.rows === null) {
    await checkFile(doors, caller, job, worker, breathe)
    return
  }
  const step = { checking: doors.recheckRows, writing: doors.writeRows, undoing: doors.undoRows }[
    job.state as 'checking' | 'writing' | 'undoing'
  ]
  for (;;) {
    const { ended } = await step(caller, turn)
    if (ended) return
    await breathe()
  }
}

/** Reads the file from its beginning; rows that were checked before an interruption are passed over. */
async function checkFile(
  doors: WorkDoors,
  caller: Caller,
  job: ImportFacts,
  worker: string,
  breathe: () => Promise<void>,
): Promise<void> {
  const { id } = job
  const reader = fileReader(job.headers, shapeOf(job))
  let passed = 0
  let from = job.checked
  let waiting: FileRow[] = []
  const send = async (rows: FileRow[], ended: boolean): Promise<boolean> => {
    const { refused } = await doors.checkRows(caller, { id, worker, from, rows: rows.map(forDoor), ended })
    from += rows.length
    await breathe()
    return refused === null
  }
  const take = async (rows: FileRow[]): Promise<boolean> => {
    const fresh = passed < job.checked ? rows.slice(job.checked - passed) : rows
    passed += rows.length
    waiting = waiting.concat(fresh)
    let at = 0
    while (waiting.length - at > importBatch) {
      if (!(await send(waiting.slice(at, at + importBatch), false))) return false
      at += importBatch
    }
    waiting = waiting.slice(at)
    return true
  }
  for (let ordinal = 0; ; ordinal++) {
    const { bytes } = await doors.readPiece(caller, { id, worker, ordinal })
    if (!bytes) break
    if (!(await take(reader.push(bytes)))) return
  }
  if (!(await take(reader.end()))) return
  await send(waiting, true)
}

const forDoor = ({ line, cells, problems }: FileRow) => ({
  line,
  cells: cells.slice(0, importLimits.columns),
  broken: problems.slice(0, 20),
})
