import { z } from 'zod'
import { conflict, forbidden, invalid } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { unfileSubject } from '@/lib/search/write'
import { isSubject } from '../searchable'
import type { Entered } from './commands'
import { contextOf, ownPresent, refuse } from './entry-context'
import { reason, texts, version } from './entry-input'
import { retentionYearsOf } from './entry-rules'
import { loosens, type Present, snapshotWith } from './present'
import { readAccess, readRetention, type Spine } from './spine'
import { writeVersions } from './write-entries'

/**
 * Ends a record of the caller's own bureau before its time: it is gone for everybody else when this answers. For its owner it
 * stays as a tombstone with the reason (Arts 51-53); nothing brings it back, a new record does.
 */
export const ceaseRecord = defineOperation({
  name: 'record.cease',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found'), version, reason }),
  run: async (context, { id, version: seen, reason: why }) => {
    const present = await ownPresent(context, id)
    const ended = await changed(context, present, seen, why, { status: 'ceased' })
    if (isSubject(present.type)) await unfileSubject(context.sql, present.rowId)
    return ended
  },
  audit: (_, { id, type, version: now }) => ({ subjects: [id], details: { type, version: now } }),
})

/**
 * Says who may see a record of the caller's own bureau, for which purposes it may not be used, and whether it may be taken
 * away (Art. 58). Narrowing is every officer's; widening is the supervisor's (SECURITY 3.2, rows 8 and 9).
 */
export const restrictRecord = defineOperation({
  name: 'record.restrict',
  permission: 'record.restrict',
  input: z.strictObject({ id: z.uuid('not_found'), version, texts, reason }),
  run: async (context, { id, version: seen, texts: raw, reason: why }) => {
    const { actor, authorize } = context
    const present = await ownPresent(context, id)
    const { access, issues } = readAccess(raw, contextOf(context))
    refuse(issues)
    if (access.level > actor.clearance) throw forbidden('above_clearance')
    authorize({ owner: present.owner, loosens: loosens(present, access) })
    return changed(context, present, seen, why, access)
  },
  audit: (_, { id, type, version: now }) => ({ subjects: [id], details: { type, version: now } }),
})

/**
 * The source's answer when it is asked whether a record is still needed (Art. 50): kept until a day, with the reason. The
 * same day again says that the data still hold.
 */
export const extendRecord = defineOperation({
  name: 'record.extend',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found'), version, until: z.string().max(80), reason }),
  run: async (context, { id, version: seen, until, reason: why }) => {
    const present = await ownPresent(context, id)
    const read = readRetention(until, { retentionYears: retentionYearsOf(present.type) }, context.now)
    refuse(read.issues)
    if (read.value === null) throw invalid('entry', { retentionUntil: ['required'] })
    return changed(context, present, seen, why, { retentionUntil: read.value, validated: true })
  },
  audit: (_, { id, type, version: now }) => ({ subjects: [id], details: { type, version: now } }),
})

type Change = Partial<Spine> & { status?: 'ceased'; validated?: true }

/** The next version of a record, with another spine and the same facts. */
async function changed(
  { db, sql, actor, now }: Context,
  present: Present,
  seen: number,
  why: string,
  { validated, retentionUntil, ...change }: Change,
): Promise<Entered> {
  const { id, type } = present
  const { count } = await db.record.updateMany({
    where: { id, version: seen },
    data: {
      ...change,
      ...(retentionUntil ? { retentionUntil: new Date(`${retentionUntil}T00:00:00Z`) } : {}),
      ...(validated ? { validatedAt: now } : {}),
      version: seen + 1,
      updatedAt: now,
    },
  })
  if (count === 0) throw conflict('record_changed')
  const snapshot = snapshotWith(present, { ...change, ...(retentionUntil ? { retentionUntil } : {}) })
  await writeVersions(sql, actor.officerId, now, why, [{ id, version: seen + 1, rows: { snapshot } }])
  return { id, type, version: seen + 1 }
}
