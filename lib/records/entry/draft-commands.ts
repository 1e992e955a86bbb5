import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { recordTypeCodes } from '@/lib/identifiers/record-references'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { filePicture } from '../file-picture'
import type { Entered } from './commands'
import { mayEnter, type StoredDraft, storedDraft } from './draft'
import { countDraftPictures, waitingPictures } from './draft-pictures'
import { authorOf, contextOf, refuse } from './entry-context'
import { conditions, reason, texts } from './entry-input'
import { rowsOfEntry } from './entry-rows'
import { aboveClearance } from './issue'
import { enterable, readEntry } from './read-entry'
import { addEntries } from './write-entries'

const draftId = z.uuid('draft_gone')

/** Begins a draft of the bureau: what is entered but is no record yet. */
export const beginDraft = defineOperation({
  name: 'record.begin-draft',
  permission: 'record.enter',
  input: z.strictObject({ type: z.enum(recordTypeCodes, 'not_found'), texts }),
  run: async ({ sql, actor, now, authorize }, { type, texts: raw }): Promise<{ id: string }> => {
    authorize({ owner: actor.root })
    if (!enterable(type)) throw notFound('not_found')
    const [made] = await sql.query<{ id: string }>(
      `insert into "EntryDraft" ("tenantRoot", "officerId", "savedBy", "type", "texts", "createdAt", "savedAt")
       values ($1, $2::uuid, $2::uuid, $3, $4::jsonb, $5, $5) returning "id"::text as "id"`,
      [actor.root, actor.officerId, type, JSON.stringify(raw), now],
    )
    if (!made) throw notFound('draft_gone')
    return made
  },
  audit: ({ type }, { id }) => ({ details: { type, draft: id } }),
})

/**
 * Keeps what was typed. The officer's own later saving wins over his earlier one; a colleague's is not written over.
 * @throws Answer `conflict` `draft_changed`
 */
export const keepDraft = defineOperation({
  name: 'record.keep-draft',
  permission: 'record.enter',
  input: z.strictObject({ id: draftId, revision: z.coerce.number().pipe(z.int().min(1)), texts }),
  run: async (context, { id, revision, texts: raw }) => {
    const { sql, actor, now } = context
    const draft = await bureauDraft(context, id)
    if (draft.revision !== revision && draft.savedBy !== actor.officerId) throw conflict('draft_changed')
    // The same once more is no other draft: what was checked may still be published.
    const [kept] = await sql.query<{ revision: number }>(
      `update "EntryDraft" set "texts" = $2::jsonb, "revision" = "revision" + ("texts" <> $2::jsonb)::int, "savedBy" = $3::uuid, "savedAt" = $4
        where "id" = $1::uuid returning "revision"`,
      [id, JSON.stringify(raw), actor.officerId, now],
    )
    return {
      id,
      type: draft.type,
      revision: kept?.revision ?? draft.revision,
      at: now.toISOString(),
      pictures: await countDraftPictures(sql, id),
    }
  },
  audit: (_, { id, type }) => ({ details: { type, draft: id } }),
})

/** Answers the question whether one of the records shown is the thing of the draft: none of them is. */
export const settleDraft = defineOperation({
  name: 'record.settle-draft',
  permission: 'record.enter',
  input: z.strictObject({ id: draftId, seen: z.array(z.uuid()).max(100) }),
  run: async (context, { id, seen }) => {
    const draft = await bureauDraft(context, id)
    await context.sql.query(
      `update "EntryDraft" set "seen" = (select coalesce(array_agg(distinct u), '{}') from unnest("seen" || $2::uuid[]) u), "settledAt" = $3 where "id" = $1::uuid returning 1 as "settled"`,
      [id, seen, context.now],
    )
    return { id, type: draft.type }
  },
  audit: ({ seen }, { id, type }) => ({ subjects: seen, details: { type, draft: id } }),
})

/** Throws a draft of the bureau away, of a new entry or of a correction. */
export const dropDraft = defineOperation({
  name: 'record.drop-draft',
  permission: 'record.enter',
  input: z.strictObject({ id: draftId }),
  run: async (context, { id }) => {
    mayEnter(context)
    const [gone] = await removed(context, id)
    if (!gone) throw notFound('draft_gone')
    return { id, type: gone.type }
  },
  audit: (_, { id, type }) => ({ details: { type, draft: id } }),
})

/**
 * Makes the record of a draft, in force at once; the draft is gone with it. The record has the id of the draft, so that a
 * button pressed twice answers with the one record.
 * @throws Answer `conflict` `draft_changed` when it is not the draft that was checked
 */
export const publishDraft = defineOperation({
  name: 'record.publish-draft',
  permission: 'record.enter',
  input: z.strictObject({
    id: draftId,
    revision: z.coerce.number().pipe(z.int().min(1)),
    conditions,
    reason,
  }),
  run: async (context, { id, revision, reason: why }): Promise<Entered> => {
    const { sql, actor, authorize } = context
    authorize({ owner: actor.root })
    const draft = await storedDraft(sql, id)
    if (!draft) return published(context, id)
    const kind = enterable(draft.type)
    if (!kind) throw notFound('draft_gone')
    if (draft.revision !== revision) throw conflict('draft_changed')
    const pictures = await waitingPictures(sql, id)
    const read = readEntry(kind, draft.texts, { ...contextOf(context), pictures: pictures.length })
    refuse([...read.issues, ...aboveClearance(read.spine.level, actor.clearance)])
    const photos = pictures.map(({ taken: { sha256 }, takenOn, caption }) => ({
      sha256,
      takenOn,
      caption,
      withheld: false,
    }))
    const rows = rowsOfEntry(kind, read, actor.root, { photos })
    const [made] = await addEntries(sql, kind, authorOf(context), [{ id, rows }], why)
    if (!made?.added) throw invalid('entry', { sourceReference: ['sourceTaken'] })
    for (const { taken, takenOn, caption } of pictures)
      await filePicture(sql, { recordId: id, taken, takenOn, caption })
    await removed(context, id)
    return { id, type: draft.type, version: 1 }
  },
  audit: ({ conditions: said }, { id, type }) => ({ subjects: [id], details: { type, conditions: said } }),
})

/** A second press of the button: the record that the first one made. */
async function published({ sql, actor }: Context, id: string): Promise<Entered> {
  const [record] = await sql.query<Entered>(
    `select r."id"::text as "id", r."type", r."version" from "Record" r where r."id" = $1::uuid and r."owner" = $2`,
    [id, actor.root],
  )
  if (!record) throw notFound('draft_gone')
  return record
}

const removed = ({ sql }: Context, id: string) =>
  sql.query<{ type: string }>('delete from "EntryDraft" where "id" = $1::uuid returning "type"', [id])

async function bureauDraft(context: Context, id: string): Promise<StoredDraft> {
  mayEnter(context)
  const draft = await storedDraft(context.sql, id)
  if (!draft) throw notFound('draft_gone')
  return draft
}
