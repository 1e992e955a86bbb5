import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import type { ActionView, EffectView } from './actions'
import { type AlikeNotice, explainAlike, type FoundAlike } from './alike-queries'
import type { NoticeDraft } from './draft'
import { noticeId } from './draft-commands'
import { type NoticeRow, noticeRow, personOf, standingOf, type VersionRow, versionRow } from './notice-rows'
import type { Check, RuleContext } from './rule'
import { ruleContextOf } from './rule-context'
import { checkDraft, isComplete } from './rules'
import { actsOf, presentState } from './states'
import type { NoticeAct, NoticeEventKind, NoticeState, Side } from './transitions'
import { comparableWith, usualBase } from './versions'

export type NoticeEventView = {
  id: string
  at: Date
  side: Side
  tenant: string
  officer: string | null
  act: NoticeEventKind
  reason: string | null
  until: Date | null
  toState: NoticeState
  version: number
  audience: 'parties' | 'secretariat' | 'everyone'
  text: string
}

export type NoticePictureView = { id: string; width: number; height: number; hadPlace: boolean }
export type NoticeFileView = { id: string; name: string; size: number; mime: string; shared: boolean }

/** A notice with what the actor may see of it: for its parties the version that is worked on, for others the published one. */
export type NoticeView = {
  notice: NoticeRow
  version: VersionRow
  /** The versions that exist for the actor, newest first. */
  versions: {
    version: number
    savedAt: Date
    saver: string | null
    frozenAt: Date | null
    handedAt: Date | null
    publishedAt: Date | null
    why: string | null
  }[]
  events: NoticeEventView[]
  pictures: NoticePictureView[]
  files: NoticeFileView[]
  /** A new version of it on its way, for its parties. */
  amendment: { id: string; state: NoticeState } | null
  /** The notice of which this is a new version. */
  amends: { id: string; number: string | null } | null
  /** What the rules say of the version now; empty for readers who are no party. */
  checks: Check[]
  rules: RuleContext | null
  /** What the actor may do now; nothing when time has ended it. */
  acts: NoticeAct[]
  /** The state as it is now, also when the clock has not yet written it down. */
  state: NoticeState
  /** What bureaus did about it, as far as the actor may know, oldest first. */
  actions: ActionView[]
  /** What a red notice is in the law of the actor's own country; null when nobody stated it. */
  effect: EffectView | null
  /** Other notices that may be about the same person or thing, the likest first. */
  alike: AlikeNotice[]
  now: Date
  /** Whether the actor is of the bureau that asks, reviews it, or reads it. */
  side: 'bureau' | 'secretariat' | 'reader'
}

/** An earlier version beside the one that is shown. */
export type EarlierVersion = { version: number; draft: NoticeDraft }

/**
 * Opens a notice. `version`: another one than the present, where it exists for the actor; `against`: the earlier one to compare it with,
 * else the last that was published before it. One that does not exist for him is passed over.
 * @throws Answer `not-found`
 */
export const readNotice = defineOperation({
  name: 'notice.read',
  permission: 'notice.read',
  input: z.strictObject({
    id: noticeId,
    version: z.coerce.number().int().min(1).max(100_000).exactOptional(),
    against: z.coerce.number().int().min(1).max(100_000).exactOptional(),
  }),
  run: async (context, { against, ...which }): Promise<NoticeView & { before: EarlierVersion | null }> => {
    const view = await noticeViewOf(context, which)
    const { versions, version, notice } = view
    const chosen = comparableWith(versions, version.version).find((each) => each === against)
    const base = chosen ?? usualBase(versions, version.version)
    const earlier = base === null ? undefined : await versionRow(context.sql, notice.id, base)
    return { ...view, before: earlier ? { version: earlier.version, draft: earlier.draft } : null }
  },
  audit: (_, { notice, version, before, alike }) => ({
    // Of those that are alike the page shows what agrees and what does not.
    subjects: [notice.subjectId, ...alike.map(({ subjectId }) => subjectId)].filter((id) => id !== null),
    details: {
      notice: notice.id,
      number: notice.number ?? notice.request,
      version: version.version,
      ...(before ? { against: before.version } : {}),
    },
  }),
})

/** The same for an operation that says in its event that the notice was opened. */
export async function noticeViewOf(
  context: Context,
  { id, version: wanted }: { id: string; version?: number },
): Promise<NoticeView> {
  const { sql, actor } = context
  const notice = await noticeRow(sql, id)
  if (!notice) throw notFound('notice_unknown')
  const side = sideOf(context, notice)
  const usual = side === 'reader' ? (notice.published ?? notice.version) : notice.version
  const version =
    (await versionRow(sql, id, wanted ?? usual)) ??
    (side === 'secretariat' && wanted === undefined ? await lastVersion(context, id) : undefined)
  if (!version) throw notFound('notice_unknown')
  const person = await personOf(sql, actor)
  const state = presentState(notice, context.now)
  const party = side !== 'reader'
  const rules = party ? await ruleContextOf(context, version.draft, notice) : null
  const checks = rules ? checkDraft(version.draft, rules) : []
  // What is complete to its bureau may not be so to the Secretariat (R-RED-6).
  const standing = standingOf(rules ? { ...notice, complete: isComplete(checks) } : notice)
  return {
    notice,
    version,
    side,
    rules,
    checks,
    acts: state === notice.state ? actsOf(standing, person) : [],
    state,
    now: context.now,
    ...(await around(context, notice, version)),
  }
}

const sideOf = ({ actor }: Context, { owner }: NoticeRow): NoticeView['side'] =>
  actor.root === owner && actor.roles.some((role) => role === 'officer' || role === 'supervisor')
    ? 'bureau'
    : actor.roles.some((role) => role === 'gs_reviewer' || role === 'ccf')
      ? 'secretariat'
      : 'reader'

/** The newest version that was handed over, while its bureau writes at a further one. */
async function lastVersion({ sql }: Context, id: string): Promise<VersionRow | undefined> {
  const [last] = await sql.query<{ version: number | null }>(
    `select max(v."version")::int as "version" from "NoticeVersion" v where v."noticeId" = $1::uuid`,
    [id],
  )
  return last?.version ? versionRow(sql, id, last.version) : undefined
}

type Around = Pick<
  NoticeView,
  'versions' | 'events' | 'pictures' | 'files' | 'amendment' | 'amends' | 'actions' | 'effect' | 'alike'
>

async function around({ sql, actor }: Context, notice: NoticeRow, { draft }: VersionRow): Promise<Around> {
  const shown = draft.evidence.pictures.map(({ id }) => id)
  const [row] = await sql.query<{ read: Omit<Around, 'alike'> & { alike: FoundAlike[] } }>(AROUND, [
    notice.id,
    notice.amendsId,
    shown,
    actor.root,
    notice.subjectId,
  ])
  const read = row?.read
  return {
    versions: (read?.versions ?? []).map((each) => ({
      ...each,
      savedAt: new Date(each.savedAt),
      frozenAt: each.frozenAt && new Date(each.frozenAt),
      handedAt: each.handedAt && new Date(each.handedAt),
      publishedAt: each.publishedAt && new Date(each.publishedAt),
    })),
    events: (read?.events ?? []).map((each) => ({
      ...each,
      at: new Date(each.at),
      until: each.until && new Date(each.until),
    })),
    pictures: read?.pictures ?? [],
    files: read?.files ?? [],
    amendment: read?.amendment ?? null,
    amends: read?.amends ?? null,
    actions: (read?.actions ?? []).map((each) => ({
      ...each,
      at: new Date(each.at),
      acknowledgeBy: each.acknowledgeBy && new Date(each.acknowledgeBy),
      intentBy: each.intentBy && new Date(each.intentBy),
      papersBy: each.papersBy && new Date(each.papersBy),
      acknowledgedAt: each.acknowledgedAt && new Date(each.acknowledgedAt),
      intentAt: each.intentAt && new Date(each.intentAt),
      papersAt: each.papersAt && new Date(each.papersAt),
    })),
    effect: read?.effect ? { ...read.effect, at: new Date(read.effect.at) } : null,
    alike: await explainAlike(sql, draft, read?.alike ?? []),
  }
}

/** One statement for what stands around a version; row security decides what is in it. $1 notice, $2 amended, $3 pictures, $4 the reader's country, $5 record. */
const AROUND = `
select jsonb_build_object(
  'versions', coalesce((select jsonb_agg(jsonb_build_object('version', v."version", 'savedAt', v."savedAt", 'saver', o."name",
      'frozenAt', v."frozenAt", 'handedAt', v."handedAt", 'publishedAt', v."publishedAt", 'why', v."why") order by v."version" desc)
    from "NoticeVersion" v left join "Officer" o on o."id" = v."savedBy" where v."noticeId" = $1::uuid), '[]'),
  'events', coalesce((select jsonb_agg(jsonb_build_object('id', e."id", 'at', e."at", 'side', e."side", 'tenant', e."tenantCode", 'officer', o."name",
      'act', e."act", 'reason', e."reason", 'until', e."until", 'toState', e."toState", 'version', e."version", 'audience', e."audience", 'text', e."text")
      order by e."at", e."id")
    from "NoticeEvent" e left join "Officer" o on o."id" = e."officerId" where e."noticeId" = $1::uuid), '[]'),
  'pictures', coalesce((select jsonb_agg(jsonb_build_object('id', p."id", 'width', p."width", 'height', p."height", 'hadPlace', p."hadPlace")
      order by array_position($3::uuid[], p."id"))
    from "NoticePicture" p where p."id" = any ($3::uuid[])), '[]'),
  'files', coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'name', f."name", 'size', f."size", 'mime', f."mime", 'shared', f."shared") order by f."createdAt")
    from "NoticeFile" f where f."noticeId" = $1::uuid), '[]'),
  'amendment', (select jsonb_build_object('id', a."id", 'state', a."state") from "Notice" a
    where a."amendsId" = $1::uuid and a."state" not in ('merged', 'discarded', 'refused', 'withdrawn', 'deleted') limit 1),
  'amends', (select jsonb_build_object('id', n."id", 'number', n."number") from "Notice" n where n."id" = $2::uuid),
  'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a."id", 'at', a."at", 'bureau', a."tenantRoot", 'kind', a."kind", 'country', a."country",
      'place', a."place", 'happenedOn', a."happenedOn", 'acknowledgeBy', a."acknowledgeBy", 'intentBy', a."intentBy", 'papersBy', a."papersBy",
      'acknowledgedAt', a."acknowledgedAt", 'intent', a."intent", 'intentAt', a."intentAt", 'papersAt', a."papersAt", 'answer', a."answer") order by a."at", a."id")
    from "NoticeAction" a where a."noticeId" = $1::uuid), '[]'),
  'effect', (select jsonb_build_object('bureau', e."bureau", 'effect', e."effect", 'authority', e."authority", 'contact', e."contact", 'hours', e."hours",
      'languages', e."languages", 'papersDays', e."papersDays", 'note', e."note", 'at', e."at") from "NoticeEffect" e where e."bureau" = $4),
  'alike', coalesce((select jsonb_agg(x.line) from (select jsonb_build_object('id', n."id", 'number', coalesce(n."number", n."request"), 'form', n."form", 'type', n."type",
      'owner', n."owner", 'state', n."state", 'caption', n."caption", 'subjectId', n."subjectId",
      'draft', (select jsonb_build_object('request', v."draft" -> 'request', 'person', v."draft" -> 'person', 'documents', v."draft" -> 'documents', 'warrants', v."draft" -> 'warrants',
        'investigation', v."draft" -> 'investigation', 'listing', v."draft" -> 'listing', 'object', v."draft" -> 'object') from "NoticeVersion" v where v."noticeId" = n."id" and v."version" = n."published"),
      'same', coalesce(n."subjectId" = $5::uuid, false)) as line
    from "Notice" n where n."id" <> $1::uuid and n."id" is distinct from $2::uuid and n."amendsId" is null and n."publishedAt" is not null and n."state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')
      and (n."subjectId" = $5::uuid or n."id" in (select a."id" from "Notice" me, search.notices_alike(me."keys") a where me."id" = $1::uuid))
    order by n."publishedAt" desc limit 12) x), '[]')
) as "read"`

/** The bytes of a picture of a notice that the actor sees. */
export const readNoticePicture = defineOperation({
  name: 'notice.picture',
  permission: 'notice.read',
  input: z.strictObject({ id: z.uuid('photo_unknown'), size: z.enum(['full', 'thumb']) }),
  run: async ({ sql }, { id, size }) => {
    const [picture] = await sql.query<{ noticeId: string; mime: string; bytes: Uint8Array }>(
      `select p."noticeId"::text as "noticeId", p."mime", case when $2 = 'full' then p."full" else p."thumb" end as "bytes" from "NoticePicture" p where p."id" = $1::uuid`,
      [id, size],
    )
    if (!picture) throw notFound('photo_unknown')
    return picture
  },
  audit: ({ size }, { noticeId: notice }) => ({ details: { notice, size } }),
})
