import { z } from 'zod'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { takesPart } from './begin-commands'
import type { NoticeDraft } from './draft'
import { noticeId } from './draft-commands'
import { noticeRow, type VersionRow, versionRow } from './notice-rows'
import { type NoticeView, noticeViewOf } from './queries'

/** What a reviewer suggests to write instead. */
export type SuggestionView = {
  id: string
  field: string
  value: unknown
  /** Only a comment: nothing is to be written. */
  isComment: boolean
  comment: string
  state: 'open' | 'accepted' | 'declined' | 'withdrawn'
  officer: string | null
  at: string
  answer: string
}

/** A draft with what its bureau needs to write at it, or to decide on it. */
export type DraftPage = NoticeView & {
  suggestions: SuggestionView[]
  /** Names of officers who declared something or allowed the extract, by id. */
  names: Record<string, string>
  /** The version that left the desk before this one, or the published one that it amends. */
  handed: { version: number; draft: NoticeDraft } | null
}

/**
 * Opens a draft of the bureau with its form.
 * @throws Answer `not-found`; `forbidden` for who is not of the bureau that asks
 */
export const openDraft = defineOperation({
  name: 'notice.open-draft',
  permission: 'notice.draft',
  input: z.strictObject({ id: noticeId }),
  run: async (context, { id }): Promise<DraftPage> => {
    const view = await noticeViewOf(context, { id })
    context.authorize({ owner: view.notice.owner })
    return { ...view, ...(await besideOf(context, view)) }
  },
  audit: (_, { notice, version, alike }) => ({
    subjects: [notice.subjectId, ...alike.map(({ subjectId }) => subjectId)].filter((each) => each !== null),
    details: { notice: notice.id, number: notice.number ?? notice.request, version: version.version },
  }),
})

type Beside = Pick<DraftPage, 'suggestions' | 'names' | 'handed'>

async function besideOf(context: Context, view: NoticeView): Promise<Beside> {
  const { sql } = context
  const { notice, version } = view
  const { declarations, extract } = version.draft
  const people = [...declarations.map(({ by }) => by), ...(extract.by ? [extract.by] : [])]
  const [row] = await sql.query<{ read: Pick<Beside, 'suggestions' | 'names'> }>(BESIDE, [notice.id, people])
  const handed = await comparedWith(context, view)
  return {
    suggestions: row?.read.suggestions ?? [],
    names: row?.read.names ?? {},
    handed: handed ? { version: handed.version, draft: handed.draft } : null,
  }
}

/** What the head saw before: the version that left the desk last, or, of an amendment's first, what is published. */
async function comparedWith(
  { sql }: Context,
  { notice, version, versions }: NoticeView,
): Promise<VersionRow | undefined> {
  const last = versions.find((each) => each.version < version.version && each.frozenAt !== null)
  if (last) return versionRow(sql, notice.id, last.version)
  const amended = notice.amendsId ? await noticeRow(sql, notice.amendsId) : undefined
  return amended?.published ? versionRow(sql, amended.id, amended.published) : undefined
}

const BESIDE = `
select jsonb_build_object(
  'suggestions', coalesce((select jsonb_agg(jsonb_build_object('id', s."id", 'field', s."field", 'value', s."value", 'isComment', s."value" is null,
      'comment', s."comment", 'state', s."state", 'officer', o."name", 'at', s."at", 'answer', s."answer") order by s."at", s."id")
    from "NoticeSuggestion" s left join "Officer" o on o."id" = s."officerId" where s."noticeId" = $1::uuid and s."state" <> 'withdrawn'), '[]'),
  'names', coalesce((select jsonb_object_agg(o."id", o."name") from "Officer" o where o."id" = any ($2::uuid[])), '{}')
) as "read"`

/** What the bureau may begin, for the page on which the type is chosen; the record from which somebody comes, by its words. */
export const prepareNotice = defineOperation({
  name: 'notice.prepare',
  permission: 'notice.draft',
  input: z.strictObject({ record: z.uuid('not_found').exactOptional() }),
  run: async (
    context,
    { record },
  ): Promise<{
    silver: boolean
    record: { id: string; type: string; reference: string; caption: string } | null
  }> => {
    const { sql, actor, authorize } = context
    authorize({ owner: actor.root })
    const [found] = record
      ? await sql.query<{ id: string; type: string; reference: string; caption: string }>(
          `select r."id"::text as "id", r."type", r."reference", r."caption" from "Record" r where r."id" = $1::uuid and r."owner" = $2 and r."status" = 'published'`,
          [record, actor.root],
        )
      : []
    return { silver: await takesPart(context), record: found ?? null }
  },
  audit: (_, { record }) => ({ ...(record ? { subjects: [record.id] } : {}) }),
})
