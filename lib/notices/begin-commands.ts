import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { recordOf } from '@/lib/records/queries'
import { noticeForms, noticeTypes } from './codes'
import type { NoticeDraft } from './draft'
import { insertNotice, type Kept, writeDraft } from './draft-commands'
import { blankDraft, dateOf, draftOfNotice, draftOfRecord, mayBeginWith } from './form/from-record'
import { kindOf } from './kinds'
import { noticeRow, versionRow } from './notice-rows'

const reference = z.string().max(60).trim().default('')

/**
 * Begins a draft of the bureau from nothing, from a record of its own (`record`: id or reference) or from a notice of its own (`notice`:
 * number). Photographs are copied: the notice shows what they were when it was written, whatever becomes of the record.
 * @throws Answer `invalid` with `record` or `notice` when it is not one of the bureau's or does not fit the type
 */
export const beginNoticeFrom = defineOperation({
  name: 'notice.begin-from',
  permission: 'notice.draft',
  timeoutMs: 15_000,
  input: z.strictObject({
    form: z.enum(noticeForms, 'notice_form'),
    type: z.enum(noticeTypes, 'notice_type'),
    from: z.enum(['blank', 'record', 'notice'], 'notice_from'),
    record: reference,
    notice: reference,
  }),
  run: async (
    context,
    { form, type, from, record, notice },
  ): Promise<Kept & { request: string; record: string | null }> => {
    const { actor, authorize, now } = context
    authorize({ owner: actor.root })
    await mayBegin(context, form, type)
    const blank = blankDraft(form, type, actor.locale)
    if (from === 'record') {
      const found = await ownRecord(context, record)
      if (!found) throw invalid('input', { record: ['notice_record'] })
      const page = await recordOf(context, found)
      if (!mayBeginWith(page.record.type, type)) throw invalid('input', { record: ['notice_record_kind'] })
      const made = await insertNotice(context, draftOfRecord(blank, page.record, now), null)
      return { ...(await withPictures(context, made, PHOTOS, found)), record: found }
    }
    if (from === 'notice') {
      const earlier = await ownNotice(context, notice)
      if (!earlier) throw invalid('input', { notice: ['notice_earlier'] })
      const made = await insertNotice(context, draftOfNotice(blank, earlier.draft), null)
      return { ...(await withPictures(context, made, PICTURES, earlier.id, earlier.draft)), record: null }
    }
    return { ...(await insertNotice(context, blank, null)), record: null }
  },
  audit: ({ form, type, from }, { id, request, record }) => ({
    ...(record ? { subjects: [record] } : {}),
    details: { notice: id, number: request, form, type, from },
  }),
})

/** A bureau asks for what bureaus may ask for; for a silver one only where its country takes part in the pilot. */
async function mayBegin(
  context: Context,
  form: NoticeDraft['form'],
  type: NoticeDraft['type'],
): Promise<void> {
  const kind = kindOf(type)
  const open = kind.requesters.includes('bureau') && (form === 'notice' || kind.diffusion)
  if (!open || (type === 'silver' && !(await takesPart(context))))
    throw invalid('input', { type: ['notice_type'] })
}

/** Whether the bureau takes part in the pilot of silver notices. */
export async function takesPart({ sql, actor }: Pick<Context, 'sql' | 'actor'>): Promise<boolean> {
  const [terms] = await sql.query<{ open: boolean }>(
    'select t."silverQuota" is not null as "open" from "NoticeTerms" t where t."bureau" = $1',
    [actor.root],
  )
  return terms?.open ?? false
}

/** The id of a record of the bureau by its id or its reference. */
async function ownRecord({ sql, actor }: Context, asked: string): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `select r."id"::text as "id" from "Record" r where r."owner" = $1 and r."status" = 'published' and (r."reference" = upper($2) or r."id"::text = lower($2))`,
    [actor.root, asked],
  )
  return row?.id
}

async function ownNotice(
  { sql, actor }: Context,
  asked: string,
): Promise<{ id: string; draft: NoticeDraft } | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `select n."id"::text as "id" from "Notice" n where n."owner" = $1 and (n."number" = upper($2) or n."request" = upper($2) or n."id"::text = lower($2))`,
    [actor.root, asked],
  )
  const notice = row && (await noticeRow(sql, row.id))
  const version = notice && (await versionRow(sql, notice.id, notice.version))
  return notice && version ? { id: notice.id, draft: version.draft } : undefined
}

type Copied = { id: string; sha256: string; source: string; takenOn: string | null }

/** $1 the new notice, $2 officer, $3 now, $4 where they come from. A picture twice is one. */
const PHOTOS = `
with shown as (select distinct on (p."sha256") p."id"::text as "source", p."sha256", p."ordinal", p."takenOn", p."width", p."height", b."mime", b."bytes", t."bytes" as "thumb"
    from "Photo" p join "PhotoBlob" b on b."sha256" = p."sha256" join "PhotoBlob" t on t."sha256" = p."thumbSha256"
   where p."recordId" = $4::uuid and not p."withheld" order by p."sha256", p."ordinal"),
made as (insert into "NoticePicture" ("noticeId", "mime", "width", "height", "sha256", "full", "thumb", "officerId", "createdAt")
  select $1::uuid, s."mime", s."width", s."height", s."sha256", s."bytes", s."thumb", $2::uuid, $3 from shown s order by s."ordinal" limit 20 returning "id", "sha256")
select m."id"::text as "id", m."sha256", s."source", s."takenOn" from made m join shown s on s."sha256" = m."sha256" order by s."ordinal"`

const PICTURES = `
with shown as (select p."id"::text as "source", p."sha256", p."mime", p."width", p."height", p."full", p."thumb", p."hadPlace" from "NoticePicture" p where p."noticeId" = $4::uuid),
made as (insert into "NoticePicture" ("noticeId", "mime", "width", "height", "sha256", "full", "thumb", "hadPlace", "officerId", "createdAt")
  select $1::uuid, s."mime", s."width", s."height", s."sha256", s."full", s."thumb", s."hadPlace", $2::uuid, $3 from shown s limit 40 returning "id", "sha256")
select m."id"::text as "id", m."sha256", s."source", null as "takenOn" from made m join shown s on s."sha256" = m."sha256"`

/** Copies pictures to a new draft and shows them in it: of a record as portraits or objects, of a notice as what they were there. */
async function withPictures<Made extends Kept>(
  context: Context,
  made: Made,
  statement: string,
  source: string,
  earlier?: NoticeDraft,
): Promise<Made> {
  const { sql, actor, now } = context
  const copied = await sql.query<Copied>(statement, [made.id, actor.officerId, now, source])
  const notice = await noticeRow(sql, made.id, true)
  const held = await versionRow(sql, made.id, 1)
  if (copied.length === 0 || !notice || !held) return made
  const pictures = earlier
    ? earlier.evidence.pictures.flatMap((picture) => {
        const copy = copied.find((each) => each.source === picture.id)
        return copy ? [{ ...picture, id: copy.id }] : []
      })
    : copied.map(({ id, takenOn }) => {
        const taken = dateOf(takenOn, now)
        return {
          id,
          kind: held.draft.object.objectType ? ('object' as const) : ('portrait' as const),
          good: false,
          ...(taken ? { takenOn: taken } : {}),
        }
      })
  const draft = { ...held.draft, evidence: { ...held.draft.evidence, pictures } }
  return { ...made, ...(await writeDraft(context, notice, held, draft, ['evidence'])) }
}
