import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import type { CheckAnswer, CheckItem } from './checklist'
import { noticeId } from './draft-commands'
import { type NoticeRow, noticeRow, personOf, standingOf, type VersionRow, versionRow } from './notice-rows'
import { isClaimed } from './review-targets'
import { judgeDenial } from './review-work'
import type { NoticeDenial } from './states'

export type AnswerView = {
  item: CheckItem
  answer: CheckAnswer
  note: string
  officer: string
  mine: boolean
  at: string
}

export type SuggestionView = {
  id: string
  version: number
  field: string
  /** What is to stand there, where a value was given. */
  value: string | number | null
  hasValue: boolean
  comment: string
  state: 'open' | 'accepted' | 'declined' | 'withdrawn'
  officer: string
  at: string
  answer: string
}

/** Against which a version can be read: what is published, what was handed over before it, what the officer saw last. */
export const bases = ['published', 'handed', 'seen'] as const
export type Base = (typeof bases)[number]

export type ReviewView = {
  notice: NoticeRow
  /** Versions to compare with, by base; a base that there is not is absent. */
  against: Partial<Record<Base, VersionRow>>
  answers: AnswerView[]
  suggestions: SuggestionView[]
  /** Sections of the present version that the officer marked as seen. */
  seen: string[]
  claimer: { name: string; mine: boolean } | null
  /** Why the officer may not judge it now. */
  denial: NoticeDenial | null
  nationality: string | null
  /** Bureaus that get it when it is published or released. */
  audience: number
  now: Date
}

/**
 * What the Secretariat has noted about a request, beside the request itself (`readNotice`): answers to the checklist, suggestions,
 * versions to compare with. Opening what one holds keeps the lease.
 * @throws Answer `not-found`
 */
export const readReview = defineOperation({
  name: 'notice.review-read',
  permission: 'notice.review',
  input: z.strictObject({ id: noticeId }),
  run: async (context, { id }): Promise<ReviewView> => {
    const { sql, actor, now } = context
    const notice = await noticeRow(sql, id)
    if (!notice) throw notFound('notice_unknown')
    const [row] = await sql.query<{ read: Around }>(AROUND, [id, notice.version, actor.officerId])
    const read = row?.read ?? nothing
    const person = await personOf(sql, actor)
    const numbers: Partial<Record<Base, number | null>> = {
      published: read.published,
      handed: read.handed,
      seen: read.seen?.version ?? null,
    }
    const against: ReviewView['against'] = {}
    for (const base of bases) {
      const number = numbers[base]
      const source = base === 'published' && read.amends ? read.amends : id
      if (!number || (source === id && number >= notice.version)) continue
      const version = await versionRow(sql, source, number)
      if (version) against[base] = version
    }
    return {
      notice,
      against,
      answers: read.answers,
      suggestions: read.suggestions,
      seen: (read.seen?.sections ?? []).flatMap((each) =>
        each.startsWith(`${notice.version}:`) ? [each.slice(each.indexOf(':') + 1)] : [],
      ),
      claimer:
        read.claimer && isClaimed(notice.claimedAt, now)
          ? { name: read.claimer, mine: notice.claimedBy === actor.officerId }
          : null,
      denial: judgeDenial(standingOf(notice), person),
      nationality: person.nationality ?? null,
      audience: read.audience,
      now,
    }
  },
  audit: (_, { notice }) => ({ details: { notice: notice.id, number: notice.number ?? notice.request } }),
})

type Around = {
  published: number | null
  amends: string | null
  handed: number | null
  seen: { version: number; sections: string[] } | null
  claimer: string | null
  audience: number
  answers: AnswerView[]
  suggestions: SuggestionView[]
}

const nothing: Around = {
  published: null,
  amends: null,
  handed: null,
  seen: null,
  claimer: null,
  audience: 0,
  answers: [],
  suggestions: [],
}

/** One statement for what the Secretariat noted; row security decides what is in it. $1 notice, $2 its version, $3 who asks. */
const AROUND = `
select jsonb_build_object(
  'published', coalesce(n."published", (select a."published" from "Notice" a where a."id" = n."amendsId")),
  'amends', n."amendsId",
  'handed', (select max(v."version") from "NoticeVersion" v where v."noticeId" = n."id" and v."version" < $2::int and v."handedAt" is not null),
  'seen', (select jsonb_build_object('version', s."version", 'sections', s."sections") from "NoticeSeen" s where s."noticeId" = n."id" and s."officerId" = $3::uuid),
  'claimer', (select o."name" from "Officer" o where o."id" = n."claimedBy"),
  'audience', (select count(*) from "Tenant" t where t."kind" = 'ncb' and t."code" <> n."owner" and not t."code" = any (n."withheldFrom")
    and (n."onlyTo" = '{}' or t."code" = any (n."onlyTo"))),
  'answers', coalesce((select jsonb_agg(jsonb_build_object('item', c."item", 'answer', c."answer", 'note', c."note", 'officer', o."name",
      'mine', c."officerId" = $3::uuid, 'at', c."at") order by c."at")
    from "NoticeCheck" c join "Officer" o on o."id" = c."officerId" where c."noticeId" = n."id" and c."version" = $2::int), '[]'),
  'suggestions', coalesce((select jsonb_agg(jsonb_build_object('id', g."id", 'version', g."version", 'field', g."field", 'value', g."value",
      'hasValue', g."value" is not null, 'comment', g."comment", 'state', g."state", 'officer', o."name", 'at', g."at", 'answer', g."answer") order by g."at")
    from "NoticeSuggestion" g join "Officer" o on o."id" = g."officerId" where g."noticeId" = n."id"), '[]')
) as "read"
from "Notice" n where n."id" = $1::uuid`
