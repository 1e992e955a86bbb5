import { z } from 'zod'
import { conflict } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { ownPresent } from './entry-context'
import { texts, version } from './entry-input'

/**
 * Keeps what was typed as the correction of a record, for the bureau: one for a record. The officer's own later saving wins over
 * his earlier one; a colleague's is not written over. A later `version` says that he has seen what others did up to it.
 * @throws Answer `conflict` `draft_changed`
 */
export const keepCorrection = defineOperation({
  name: 'record.keep-correction',
  permission: 'record.enter',
  input: z.strictObject({
    id: z.uuid('not_found'),
    version,
    /** Of the draft that was gone on with; 0 where there was none. */
    revision: z.coerce.number().pipe(z.int().min(0)),
    texts,
  }),
  run: async (context, { id, version: seen, revision, texts: raw }) => {
    const { sql, actor, now } = context
    const { type, version: present } = await ownPresent(context, id)
    const [kept] = await sql.query<{ revision: number }>(
      `insert into "EntryDraft" as d ("tenantRoot", "officerId", "savedBy", "type", "texts", "createdAt", "savedAt", "correctsId", "correctsVersion")
       values ($1, $2::uuid, $2::uuid, $3, $4::jsonb, $5, $5, $6::uuid, $7::int)
       on conflict ("correctsId") do update set "texts" = excluded."texts", "savedBy" = excluded."savedBy", "savedAt" = excluded."savedAt",
         "revision" = d."revision" + (d."texts" <> excluded."texts")::int, "correctsVersion" = greatest(d."correctsVersion", excluded."correctsVersion")
         where d."revision" = $8::int or d."savedBy" = $2::uuid
       returning d."revision"`,
      [
        actor.root,
        actor.officerId,
        type,
        JSON.stringify(raw),
        now,
        id,
        Math.min(seen, present),
        Math.min(revision, 2_000_000_000),
      ],
    )
    if (!kept) throw conflict('draft_changed')
    return { id, type, revision: kept.revision, at: now.toISOString() }
  },
  audit: (_, { id, type }) => ({ subjects: [id], details: { type } }),
})
