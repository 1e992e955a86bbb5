import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { recordTypeOf } from '../registry'
import { type DraftView, draftDays, draftNoticeDays, mayEnter } from './draft'
import { type DraftPictureView, draftPictures } from './draft-pictures'

/** A draft of the bureau to go on with. */
export const readDraft = defineOperation({
  name: 'record.read-draft',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<DraftView & { pictures: DraftPictureView[] }> => {
    mayEnter(context)
    const [draft] = await context.sql.query<DraftView>(
      `${DRAFTS} where d."id" = $5::uuid and d."correctsId" is null`,
      [...asked(context), id],
    )
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
      `${DRAFTS} order by (d."officerId" = $1::uuid) desc, d."savedAt" desc limit $5::int`,
      [...asked(context), mostShown],
    )
  },
  audit: (_, drafts) => ({ details: { shown: drafts.length } }),
})

const DRAFTS = `
select d."id"::text as "id", d."type", d."texts", d."seen"::text[] as "seen", d."settledAt" is not null as "settled", d."revision", d."savedBy"::text as "savedBy",
  to_jsonb(d."savedAt") #>> '{}' as "savedAt", d."officerId" = $1::uuid as "mine", w."name" as "saver",
  case when d."savedAt" < $2::timestamptz - make_interval(days => $3::int - $4::int) then ((d."savedAt" + make_interval(days => $3::int)) at time zone 'UTC')::date::text end as "endsOn",
  case when r."id" is not null then jsonb_build_object('id', r."id", 'reference', r."reference") end as "corrects"
from "EntryDraft" d left join "Officer" w on w."id" = d."savedBy" left join "Record" r on r."id" = d."correctsId"`

const asked = ({ actor, now }: Context) => [actor.officerId, now, draftDays, draftNoticeDays]
