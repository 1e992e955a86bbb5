import type { Caller } from '@/lib/access/actor'
import type { FileRow } from './file-row'
import { shapeOf } from './import-facts'
import { importBatch, importLimits } from './limits'
import { fileReader } from './read-file'
import type { ImportJob } from './work-commands'

/** The operations of the work, so that this file itself knocks at no door. */
export type WorkDoors = {
  readJob: (caller: Caller, input: unknown) => Promise<ImportJob | null>
  readPiece: (caller: Caller, input: unknown) => Promise<{ bytes: Uint8Array | null }>
  checkRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
  recheckRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
  writeRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
  undoRows: (caller: Caller, input: unknown) => Promise<{ ended: boolean }>
}

/** Where this process is in a file: a step goes on where the last one stopped, and begins anew where another process was between. */
type Place = {
  reader: ReturnType<typeof fileReader>
  ordinal: number
  /** Rows that were read before those that wait. */
  passed: number
  waiting: FileRow[]
  ended: boolean
}

/**
 * One step of an import: the next batch of rows, in one transaction. Answers whether there is more to do.
 * @throws Answer when it is paused, cancelled, or done by another
 */
export function importStep(doors: WorkDoors) {
  const places = new Map<string, Place>()
  return async (caller: Caller, id: string): Promise<boolean> => {
    const job = await doors.readJob(caller, { id })
    if (!job || job.paused) return false
    if (job.state === 'checking' && job.rows === null) {
      const more = await checkNext(doors, caller, job, places)
      if (!more) places.delete(id)
      return more
    }
    if (job.state !== 'checking' && job.state !== 'writing' && job.state !== 'undoing') return false
    const next = { checking: doors.recheckRows, writing: doors.writeRows, undoing: doors.undoRows }[job.state]
    return !(await next(caller, { id })).ended
  }
}

async function checkNext(
  doors: WorkDoors,
  caller: Caller,
  job: ImportJob,
  places: Map<string, Place>,
): Promise<boolean> {
  const { id } = job
  const kept = places.get(id)
  const place = kept && kept.passed === job.checked ? kept : beginning(job)
  places.set(id, place)
  // One more than a batch, so that the last batch is known to be the last.
  while (place.waiting.length <= importBatch && !place.ended) {
    const { bytes } = await doors.readPiece(caller, { id, ordinal: place.ordinal++ })
    place.ended = !bytes
    keep(place, bytes ? place.reader.push(bytes) : place.reader.end(), job.checked)
  }
  const rows = place.waiting.slice(0, importBatch)
  const last = place.ended && place.waiting.length <= importBatch
  const { ended } = await doors.checkRows(caller, {
    id,
    from: place.passed,
    rows: rows.map(forDoor),
    ended: last,
  })
  place.waiting = place.waiting.slice(rows.length)
  place.passed += rows.length
  return !ended
}

const beginning = (job: ImportJob): Place => ({
  reader: fileReader(job.headers, shapeOf(job)),
  ordinal: 0,
  passed: 0,
  waiting: [],
  ended: false,
})

/** Rows that were checked before an interruption are read and passed over. */
function keep(place: Place, rows: FileRow[], checked: number): void {
  const over = Math.min(rows.length, Math.max(0, checked - place.passed))
  place.passed += over
  place.waiting = place.waiting.concat(rows.slice(over))
}

const forDoor = ({ line, cells, problems }: FileRow) => ({
  line,
  cells: cells.slice(0, importLimits.columns),
  broken: problems.slice(0, 20),
})
