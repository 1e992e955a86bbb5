import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { recordTypeOf } from '../registry'
import { type DraftView, mayEnter } from './draft'
import { type DraftPictureView, draftPictures } from './draft-pictures'

/** A draft of the bureau to go on with. */
export const readDraft = defineOperation({
  name: 'record.read-draft',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<DraftView & { pictures: DraftPictureView[] }> => {
    mayEnter(context)
    const [draft] = await context.sql.query<DraftView>(`${DRAFTS} where d."id" = $2::uuid`, [
      context.actor.officerId,
      id,
    ])
    if (!draft) throw notFound('draft_gone')
    const pictured = recordTypeOf(draft.type)?.parts.includes('photos')
    return { ...draft, pictures: pictured ? await draftPictures(context.sql, id) : [] }
  },
  audit: (_, { id, type }) => ({ details: { type, draft: id } }),
})

/** Drafts on one page: more than a bureau begins in a day. */
const mostShown = 50

/** The drafts of the bureau, one's own first, the last saved first. */
export const listDrafts = defineOperation({
  name: 'record.list-drafts',
  permission: 'record.enter',
  input: z.strictObject({}),
  run: async (context): Promise<DraftView[]> => {
    mayEnter(context)
    return context.sql.query<DraftView>(
      `${DRAFTS} order by (d."officerId" = $1::uuid) desc, d."savedAt" desc limit $2::int`,
      [context.actor.officerId, mostShown],
    )
  },
  audit: (_, drafts) => ({ details: { shown: drafts.length } }),
})

const DRAFTS = `
select d."id"::text as "id", d."type", d."texts", d."seen"::text[] as "seen", d."settledAt" is not null as "settled", d."revision", d."savedBy"::text as "savedBy",
  to_jsonb(d."savedAt") #>> '{}' as "savedAt", d."officerId" = $1::uuid as "mine", w."name" as "saver"
from "EntryDraft" d left join "Officer" w on w."id" = d."savedBy"`
