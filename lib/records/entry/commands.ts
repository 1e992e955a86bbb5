import { createHash } from 'node:crypto'
import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { recordTypeCodes } from '@/lib/identifiers/record-references'
import { defineOperation } from '@/lib/operation/operation'
import { differences } from '../history'
import { authorOf, contextOf, ownPresent, refuse } from './entry-context'
import { conditions, reason, texts, version } from './entry-input'
import { rowsOfEntry } from './entry-rows'
import { aboveClearance } from './issue'
import { enterable, readEntry } from './read-entry'
import { addEntries, changeEntries } from './write-entries'

export type Entered = { id: string; type: string; version: number }

/**
 * Enters a record of the caller's own bureau, in force at once. The same `token` a second time makes no second record: a
 * button pressed twice answers with the first.
 * @throws Answer `invalid` with the codes of what must be put right, by field
 */
export const createRecord = defineOperation({
  name: 'record.create',
  permission: 'record.enter',
  input: z.strictObject({
    type: z.enum(recordTypeCodes, 'not_found'),
    texts,
    token: z.uuid('not_found'),
    conditions,
    reason,
  }),
  run: async (context, { type, texts: raw, token, reason: why }): Promise<Entered> => {
    const { sql, actor, authorize } = context
    authorize({ owner: actor.root })
    const kind = enterable(type)
    if (!kind) throw notFound('not_found')
    const read = readEntry(kind, raw, contextOf(context))
    refuse([...read.issues, ...aboveClearance(read.spine.level, actor.clearance)])
    const id = recordId(actor.officerId, token)
    const [made] = await addEntries(
      sql,
      kind,
      authorOf(context),
      [{ id, rows: rowsOfEntry(kind, read, actor.root) }],
      why,
    )
    if (made && !made.added && made.id !== id)
      throw made.id ? invalid('entry', { sourceReference: ['sourceTaken'] }) : conflict('reference_taken')
    return { id, type, version: 1 }
  },
  audit: ({ type, conditions: said }, { id }) => ({ subjects: [id], details: { type, conditions: said } }),
})

/**
 * Corrects a record of the caller's own bureau: its facts, purpose and conditions for use, as its next version. Who may see
 * it and how long it is kept are other acts.
 * @throws Answer `conflict` `record_changed` when somebody else changed it meanwhile; `record.changes` says who and what
 */
export const correctRecord = defineOperation({
  name: 'record.correct',
  permission: 'record.enter',
  input: z.strictObject({
    id: z.uuid('not_found'),
    version,
    texts,
    reason,
    /** Of the kept correction that was gone on with; 0 where there was none. */
    revision: z.coerce.number().pipe(z.int().min(0)).default(0),
  }),
  run: async (context, { id, version: seen, texts: raw, reason: why, revision }): Promise<Entered> => {
    const { sql, actor } = context
    const present = await ownPresent(context, id)
    const kind = enterable(present.type)
    if (!kind) throw notFound('not_found')
    if (present.version !== seen) throw conflict('record_changed')
    const { provenance, photos } = present.snapshot
    const read = readEntry(kind, raw, { ...contextOf(context), pictures: photos.length })
    const { level, withheldFrom, onlyTo, noPurpose, noDownload, retentionUntil } = present
    const kept = { level, withheldFrom, onlyTo, noPurpose, noDownload, retentionUntil }
    refuse(read.issues.filter(({ field }) => !(field in kept)))
    await refuseTakenSource(sql, actor.root, id, read.spine.sourceReference)
    const rows = rowsOfEntry(kind, { ...read, spine: { ...read.spine, ...kept } }, actor.root, {
      ...present.parts,
      provenance,
      photos,
    })
    const changes = differences(present.snapshot, rows.snapshot)
    if (changes.length === 0) throw conflict('nothing_changed')
    const changed = await changeEntries(sql, kind, authorOf(context), [{ id, version: seen, rows }], why)
    if (!changed.has(id)) throw conflict('record_changed')
    // What a colleague has begun meanwhile stays his.
    await sql.query(
      `delete from "EntryDraft" where "correctsId" = $1::uuid and ("savedBy" = $2::uuid or "revision" = $3::int) returning 1 as "gone"`,
      [id, actor.officerId, Math.min(revision, 2_000_000_000)],
    )
    return { id, type: present.type, version: seen + 1 }
  },
  audit: (_, { id, type, version: now }) => ({ subjects: [id], details: { type, version: now } }),
})

async function refuseTakenSource(
  sql: Parameters<typeof addEntries>[0],
  owner: string,
  id: string,
  source: string | null,
) {
  if (source === null) return
  const taken = await sql.query(
    `select 1 as "taken" from "Record" r where r."owner" = $1 and r."sourceReference" = $2 and r."id" <> $3::uuid`,
    [owner, source, id],
  )
  if (taken.length > 0) throw invalid('entry', { sourceReference: ['sourceTaken'] })
}

/** The id that a token of this officer stands for (RFC 9562 version 8): nobody else's tokens lead to it. */
function recordId(officerId: string, token: string): string {
  const digest = createHash('sha256').update(`${officerId} ${token}`).digest('hex')
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
