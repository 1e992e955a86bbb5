import type { Caller } from '@/lib/access/actor'
import { ceaseRecords, importBatchLimit, importRecords, listImported } from '../import-commands'
import { subjectSchema } from '../import-subject'
import type { UnList } from './list'
import type { ImportedSubject, Problem } from './subject'

export type Applied = {
  added: number
  changed: number
  unchanged: number
  /** Records in force that the list no longer has. */
  missing: { sourceReference: string; caption: string }[]
  ceased: number
  /** Entries that no record could hold, each with the fields that are beyond its limits; the others are not kept waiting. */
  refused: Problem[]
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
  const { fit, refused } = sifted(subjects)
  const total: Applied = { added: 0, changed: 0, unchanged: 0, missing, ceased: 0, refused }
  for (const batch of batches(fit)) {
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

function sifted(subjects: readonly ImportedSubject[]) {
  const fit: ImportedSubject[] = []
  const refused: Problem[] = []
  for (const subject of subjects) {
    const { error } = subjectSchema.safeParse(subject)
    if (!error) {
      fit.push(subject)
      continue
    }
    const fields = [...new Set(error.issues.map(({ path }) => String(path[0])))].join(', ')
    refused.push({
      reference: subject.sourceReference.slice(0, 60),
      field: 'entry',
      value: subject.caption.slice(0, 80),
      why: `more than a record may hold (${fields})`,
      kept: null,
    })
  }
  return { fit, refused }
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += importBatchLimit) yield items.slice(at, at + importBatchLimit)
}
