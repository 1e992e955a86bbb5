import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { mostPhotos } from '../photo-limits'
import { recordTypeOf } from '../registry'
import { readArrangement } from './arrange-pictures'
import { mayEnter, type StoredDraft, storedDraft } from './draft'
import { countDraftPictures, keptLook } from './draft-pictures'
import { arrangement, takenPicture } from './picture-input'

const draftId = z.uuid('draft_gone')

/**
 * Keeps a picture with a draft of the bureau, after those that it has.
 * @throws Answer `conflict` `pictures_full`; `invalid` `picture_twice` when the draft has this very picture
 */
export const addDraftPicture = defineOperation({
  name: 'record.add-draft-picture',
  permission: 'record.enter',
  input: z.strictObject({ id: draftId, picture: takenPicture }),
  run: async (context, { id, picture }): Promise<{ id: string; type: string }> => {
    const { sql } = context
    const draft = await pictured(context, id)
    if ((await countDraftPictures(sql, id)) >= mostPhotos) throw conflict('pictures_full')
    const { full, thumb, mime, width, height, sha256, thumbSha256, hadPlace, description } = picture
    // No face is looked for: only of works of art it is kept what they look like.
    const look = draft.type === 'artwork' ? JSON.stringify(keptLook(description)) : null
    const made = await sql.query(
      `insert into "DraftPicture" ("draftId", "ordinal", "full", "thumb", "mime", "width", "height", "sha256", "thumbSha256", "hadPlace", "look", "createdAt")
       select $1::uuid, coalesce(max(p."ordinal"), 0) + 1, $2::bytea, $3::bytea, $4, $5::smallint, $6::smallint, $7, $8, $9, $10::jsonb, $11
         from "DraftPicture" p where p."draftId" = $1::uuid
       on conflict do nothing returning 1 as "made"`,
      [id, full, thumb, mime, width, height, sha256, thumbSha256, hadPlace, look, context.now],
    )
    if (made.length === 0) throw invalid('picture_twice')
    await anotherDraft(context, id)
    return { id, type: draft.type }
  },
  audit: (_, { id, type }) => ({ details: { type, draft: id } }),
})

/** Says which pictures of a draft stay, in which order, and what each shows. */
export const arrangeDraftPictures = defineOperation({
  name: 'record.arrange-draft-pictures',
  permission: 'record.enter',
  input: z.strictObject({ id: draftId, pictures: arrangement }),
  run: async (context, { id, pictures }): Promise<{ id: string; type: string; revision: number }> => {
    const { sql } = context
    const draft = await pictured(context, id)
    const { stay, gone, problems } = readArrangement(pictures, context.now)
    if (Object.keys(problems).length > 0) throw invalid('entry', problems)
    await sql.query(
      `delete from "DraftPicture" p where p."draftId" = $1::uuid and p."id" = any ($2::uuid[]) returning 1 as "gone"`,
      [id, gone],
    )
    await sql.query(
      `update "DraftPicture" p set "ordinal" = x."n", "takenOn" = x."takenOn", "caption" = x."caption"
         from jsonb_to_recordset($2::jsonb) as x("id" uuid, "n" int, "takenOn" text, "caption" text)
        where p."draftId" = $1::uuid and p."id" = x."id" returning 1 as "kept"`,
      [id, JSON.stringify(stay.map((each, i) => ({ ...each, n: i + 1 })))],
    )
    await anotherDraft(context, id)
    return { id, type: draft.type, revision: draft.revision + 1 }
  },
  audit: (_, { id, type }) => ({ details: { type, draft: id } }),
})

/** What was checked with other pictures is not published. */
const anotherDraft = ({ sql, actor, now }: Context, id: string) =>
  sql.query(
    `update "EntryDraft" set "revision" = "revision" + 1, "savedBy" = $2::uuid, "savedAt" = $3 where "id" = $1::uuid returning 1 as "kept"`,
    [id, actor.officerId, now],
  )

/** A draft of the bureau of a kind that has pictures. */
async function pictured(context: Context, id: string): Promise<StoredDraft> {
  mayEnter(context)
  const draft = await storedDraft(context.sql, id)
  if (!draft || !recordTypeOf(draft.type)?.parts.includes('photos')) throw notFound('draft_gone')
  return draft
}
