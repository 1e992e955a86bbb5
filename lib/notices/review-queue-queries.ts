import { z } from 'zod'
import type { Caller } from '@/lib/access/actor'
import { coveredRead } from '@/lib/operation/covered-read'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { noticeForms, noticeTypes } from './codes'
import { type NoticeRow, noticeColumns, personOf, standingOf } from './notice-rows'
import { type DueStage, dueStage, isClaimed, leaseMinutes } from './review-targets'
import {
  cursorForm,
  cursorOf,
  isWork,
  judgeDenial,
  placeAfter,
  type ReviewView,
  reviewPageSize,
  reviewViews,
  statesOfView,
  workStates,
} from './review-work'
import type { NoticeDenial } from './states'

export type ReviewItem = Pick<
  NoticeRow,
  | 'id'
  | 'request'
  | 'form'
  | 'type'
  | 'caption'
  | 'owner'
  | 'state'
  | 'flags'
  | 'flagged'
  | 'urgent'
  | 'dueAt'
  | 'claimedBy'
> & {
  submittedAt: Date
  /** What the list is sorted by: the target, or the day on which an answer is due. */
  due: Date
  stage: DueStage
  musts: number
  shoulds: number
  /** Who works on it now. */
  claimer: string | null
  belowThreshold: boolean
  amends: boolean
  /** Why the reader may not judge it; null when he may. */
  denial: NoticeDenial | null
}

export type ReviewQueue = {
  items: ReviewItem[]
  counts: Record<ReviewView, number>
  next: string | null
  now: Date
  /** The reader's own country; without it he judges nothing. */
  nationality: string | null
}

const live = `(n."claimedAt" > $1::timestamptz - interval '${leaseMinutes} minutes')`
/** Its bureau consents to a public extract, and two of the Secretariat have not agreed yet. */
const allowed = `(n."consent" ->> 'stand' in ('asked', 'passed'))`
const pending = `(n."state" = any ($3::text[]))`
/** Of what is only with the Secretariat: the day of the target; of what waits for a bureau the day of its answer. */
const due = `coalesce(case when n."pausedAt" is not null then n."dueAt" end, n."reviewBy", n."dueAt", n."submittedAt" + interval '72 hours')`

/** $1 now, $2 who asks, $3 states with work. */
const COUNTS = `
select ${reviewViews
  .map((view) => {
    const states = statesOfView[view].map((state) => `'${state}'`).join(', ')
    const more =
      view === 'mine'
        ? ` and n."claimedBy" = $2::uuid and ${live}`
        : view === 'unclaimed'
          ? ` and ${live} is not true`
          : view === 'extracts'
            ? ` and ${allowed}`
            : ''
    return `count(*) filter (where n."state" in (${states})${more})::int as "${view}"`
  })
  .join(', ')}
from "Notice" n where ${pending} or n."state" in ('returned_for_information', 'alternative_proposed') or ${allowed}`

/** One page. $4 view, $5 states, $6 type, $7 form, $8 owner, $9 flagged only, $10 and $11 where it begins, $12 how many. */
const LIST = `
select p.*, o."name" as "claimer", c."musts", c."shoulds"
from (
  select ${noticeColumns}, ${due} as "due"
    from "Notice" n
   where n."state" = any ($5::text[]) and cardinality($3::text[]) > 0
     and ($4 <> 'mine' or (n."claimedBy" = $2::uuid and ${live}))
     and ($4 <> 'unclaimed' or ${live} is not true)
     and ($4 <> 'extracts' or ${allowed})
     and ($6::text is null or n."type" = $6) and ($7::text is null or n."form" = $7) and ($8::text is null or n."owner" = $8)
     and (not $9::bool or n."flagged")
     and ($11::uuid is null or (${due}, n."id") > ($10::timestamptz, $11::uuid))
   order by "due", n."id" limit $12::int
) p
left join "Officer" o on o."id" = p."claimedBy"::uuid
left join lateral (
  select count(*) filter (where e ->> 'level' = 'must')::int as "musts", count(*) filter (where e ->> 'level' = 'should')::int as "shoulds"
    from "NoticeVersion" v, jsonb_array_elements(coalesce(v."checks", '[]')) e
   where v."noticeId" = p."id"::uuid and v."version" = p."version" and e ->> 'met' = 'false'
) c on true
order by p."due", p."id"`

/** The queue of the Secretariat: one view of it with what every view counts, sorted by when it is due. */
export const listReview = defineOperation({
  name: 'notice.review-list',
  permission: 'notice.review',
  input: z.strictObject({
    view: z.enum(reviewViews).default('unclaimed'),
    type: z.enum(noticeTypes).exactOptional(),
    form: z.enum(noticeForms).exactOptional(),
    from: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .exactOptional(),
    flagged: z.boolean().default(false),
    after: z.string().regex(cursorForm).exactOptional(),
    limit: z.int().min(1).max(reviewPageSize).default(reviewPageSize),
  }),
  run: async (context, { view, type, form, from, flagged, after, limit }): Promise<ReviewQueue> => {
    const { sql, actor, now } = context
    const common = [now, actor.officerId, workStates] as const
    const [counts] = await sql.query<ReviewQueue['counts']>(COUNTS, common)
    const rows = await sql.query<Line>(LIST, [
      ...common,
      view,
      statesOfView[view],
      type ?? null,
      form ?? null,
      from ?? null,
      flagged,
      ...placeAfter(after),
      limit + 1,
    ])
    const person = await personOf(sql, actor)
    const items = rows
      .slice(0, limit)
      .map((row) => itemOf(row, context, judgeDenial(standingOf(row), person)))
    const last = items.at(-1)
    return {
      items,
      counts: counts ?? (Object.fromEntries(reviewViews.map((each) => [each, 0])) as ReviewQueue['counts']),
      next: last && rows.length > limit ? cursorOf(last) : null,
      now,
      nationality: person.nationality ?? null,
    }
  },
  audit: ({ view }, { items }) => ({ details: { view, shown: items.length } }),
})

type Line = NoticeRow & { due: Date; claimer: string | null; musts: number | null; shoulds: number | null }

function itemOf(row: Line, { now }: Context, denial: NoticeDenial | null): ReviewItem {
  const { id, request, form, type, caption, owner, state, flags, flagged, urgent, dueAt, claimedBy, due } =
    row
  const since = row.submittedAt ?? row.since
  return {
    ...{ id, request, form, type, caption, owner, state, flags, flagged, urgent, dueAt, due },
    submittedAt: since,
    stage: dueStage({ reviewBy: isWork(state) ? due : null, pausedAt: row.pausedAt, since }, now),
    musts: row.musts ?? 0,
    shoulds: row.shoulds ?? 0,
    ...(isClaimed(row.claimedAt, now)
      ? { claimer: row.claimer, claimedBy }
      : { claimer: null, claimedBy: null }),
    belowThreshold: row.importanceAt !== null || row.overriddenAt !== null,
    amends: row.amendsId !== null,
    denial,
  }
}

/**
 * How many requests came to the Secretariat since a page was made: a number that belongs to the page, which is recorded by itself;
 * it names nothing.
 */
export const countNewReview = (caller: Caller, since: Date): Promise<number> =>
  coveredRead(
    caller,
    'notice.review',
    () => true,
    async (db) =>
      db.notice.count({
        where: { state: { in: [...workStates] }, claimedBy: null, since: { gt: since } },
      }),
  )
