import type { Caller } from '@/lib/access/actor'
import { ceaseRecords, importBatchLimit, importRecords, listImported } from '../import-commands'
import type { UnList } from './list'

export type Applied = {
  added: number
  changed: number
  unchanged: number
  /** Records in force that the list no longer has. */
  missing: { sourceReference: string; caption: string }[]
  ceased: number
}

/** Why the missing records were left alone although they should have ended: more vanished than ever does at once. */
export class TooManyMissing extends Error {}

/**
 * Applies a list through the door, fifty records a transaction. A second run after an interruption finds the finished
 * batches unchanged and goes on from there.
 * @throws TooManyMissing when `ceaseMissing` would end more than a fifth of the records: the file is then rather cut short
 */
export async function applyList(
  caller: Caller,
  { generatedAt, subjects }: UnList,
  { ceaseMissing, progress }: { ceaseMissing: boolean; progress: (done: number) => void },
): Promise<Applied> {
  const reason = `UN list of ${generatedAt.slice(0, 10)}`
  const listed = new Set(subjects.map(({ sourceReference }) => sourceReference))
  const missing = (await listImported(caller, {})).filter(
    ({ sourceReference }) => !listed.has(sourceReference),
  )
  if (ceaseMissing && missing.length > Math.max(5, subjects.length / 5)) {
    throw new TooManyMissing(
      `${missing.length} records are not on this list of ${subjects.length}: that is more than a list loses. Nothing was written; check the file, or import without --cease-missing.`,
    )
  }
  const total: Applied = { added: 0, changed: 0, unchanged: 0, missing, ceased: 0 }
  for (const batch of batches(subjects)) {
    const { added, changed, unchanged } = await importRecords(caller, { reason, subjects: batch })
    total.added += added.length
    total.changed += changed.length
    total.unchanged += unchanged
    progress(total.added + total.changed + total.unchanged)
  }
  if (ceaseMissing) {
    for (const batch of batches(missing)) {
      const ids = batch.map(({ id }) => id)
      total.ceased += (await ceaseRecords(caller, { reason: `No longer on the ${reason}`, ids })).length
    }
  }
  return total
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += importBatchLimit) yield items.slice(at, at + importBatchLimit)
}
