import { z } from 'zod'
import { conflict, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { heldByOther } from './check-queries'
import { noticeId } from './draft-commands'
import { stepOn } from './move-commands'
import { type NoticeRow, noticeRow, personOf, standingOf } from './notice-rows'
import { leaseMinutes } from './review-targets'
import { judgeDenial, workStates } from './review-work'
import type { Person } from './states'

/** What claiming answers: what is the officer's now, and how many of those that he chose are not. */
export type Claimed = { ids: string[]; left: number }

/**
 * Takes requests for the officer, each for half an hour from his last act on it; what was only handed in is taken up. What somebody
 * else holds, and what he may not judge, is left.
 * @throws Answer `conflict` `nationality_missing`, or `claim_none` when he could take none of them
 */
export const claimNotices = defineOperation({
  name: 'notice.claim',
  permission: 'notice.review',
  input: z.strictObject({ ids: z.array(noticeId).min(1, 'claim_none').max(25) }),
  run: async (context, { ids }): Promise<Claimed> => {
    const person = await judging(context)
    const taken: string[] = []
    // In one order, so that two who take the same never wait for each other.
    for (const id of [...new Set(ids)].sort()) if (await claimed(context, id, person)) taken.push(id)
    if (taken.length === 0) throw conflict('claim_none')
    return { ids: taken, left: ids.length - taken.length }
  },
  audit: (_, { ids, left }) => ({ details: { notices: ids, left } }),
})

/**
 * Takes the request that is due first among those that nobody holds and the officer may judge.
 * @throws Answer `conflict` `nationality_missing`, or `claim_none` when there is none
 */
export const claimNext = defineOperation({
  name: 'notice.claim-next',
  permission: 'notice.review',
  input: z.strictObject({}),
  run: async (context): Promise<{ id: string }> => {
    const { sql, actor, now } = context
    const person = await judging(context)
    const free = await sql.query<{ id: string }>(FREE, [now, workStates, person.nationality, actor.officerId])
    for (const { id } of free) if (await claimed(context, id, person)) return { id }
    throw conflict('claim_none')
  },
  audit: (_, { id }) => ({ details: { notice: id } }),
})

/** Requests that nobody holds, the one that is due first first. $1 now, $2 states with work, $3 own country, $4 who asks. */
const FREE = `
select n."id"::text as "id" from "Notice" n
 where n."state" = any ($2::text[]) and n."owner" <> $3 and (n."claimedAt" > $1::timestamptz - interval '${leaseMinutes} minutes') is not true
   and not (n."state" = 'second_legal_review' and coalesce(n."people" -> 'legal', '[]') ? $4)
   and not (n."state" in ('approved', 'examined') and (coalesce(n."people" -> 'legal', '[]') ? $4 or coalesce(n."people" -> 'second_legal', '[]') ? $4))
   and not (n."state" = 'cancellation_asked' and coalesce(n."people" -> 'asker', '[]') ? $4)
 order by coalesce(n."reviewBy", n."submittedAt" + interval '72 hours'), n."id" limit 40`

/** Gives up what one holds. */
export const releaseClaim = defineOperation({
  name: 'notice.give-back',
  permission: 'notice.review',
  input: z.strictObject({ id: noticeId }),
  run: async ({ db, actor }, { id }): Promise<{ id: string }> => {
    const { count } = await db.notice.updateMany({
      where: { id, claimedBy: actor.officerId },
      data: { claimedBy: null, claimedAt: null },
    })
    if (count === 0) throw notFound('notice_unknown')
    return { id }
  },
  audit: (_, { id }) => ({ details: { notice: id } }),
})

async function judging({ sql, actor }: Context): Promise<Person & { nationality: string }> {
  const person = await personOf(sql, actor)
  if (person.nationality === undefined) throw conflict('nationality_missing')
  return { ...person, nationality: person.nationality }
}

/** Whether it is the officer's now; locked, so that of two who take it at once one gets it. */
async function claimed(context: Context, id: string, person: Person): Promise<boolean> {
  const notice = await noticeRow(context.sql, id, true)
  if (!notice || heldByOther(context, notice) || judgeDenial(standingOf(notice), person)) return false
  await takeOver(context, notice)
  return true
}

async function takeOver(context: Context, notice: NoticeRow): Promise<void> {
  const { db, actor, now } = context
  if (notice.state === 'submitted') await stepOn(context, notice, takeUpOf(notice))
  else
    await db.notice.updateMany({
      where: { id: notice.id },
      data: { claimedBy: actor.officerId, claimedAt: now },
    })
}

const takeUpOf = ({ revision }: NoticeRow) => ({
  revision,
  once: crypto.randomUUID(),
  act: 'take_up' as const,
  text: '',
  reason: null,
  until: null,
  seen: null,
})
