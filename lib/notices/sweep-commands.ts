import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { isoDay } from '@/lib/records/entry/days'
import { say } from './event-commands'
import { forget } from './move-commands'
import { type NoticeRow, noticeRow, personOf, standingOf } from './notice-rows'
import { daysUntilDeleted, promptDays, promptDue } from './retention'
import { after, mayTake, type Person } from './states'
import { type NoticeAct, type NoticeState, transitionOf } from './transitions'

/** So many notices in one run: each is a few statements, and the next run comes at once. */
const mostInOneRun = 100

/**
 * Writes down what time has done to notices: an answer that did not come, a suspension or a term that ended, a source to be asked
 * whether to keep one, and what is deleted thirty days after its end. What readers see follows from the time, not from this: a round
 * that comes late changes nothing for them. `more`: there was more than fits into one run.
 */
export const sweepNotices = defineOperation({
  name: 'notice.sweep',
  permission: 'notice.sweep',
  input: z.strictObject({}),
  timeoutMs: 20_000,
  run: async (context) => {
    const person = await personOf(context.sql, context.actor)
    const done: Partial<Record<NoticeAct | 'prompt', number>> = {}
    const count = (what: NoticeAct | 'prompt') => {
      done[what] = (done[what] ?? 0) + 1
    }
    const due = await dueNotices(context)
    for (const { id, act } of due) {
      const notice = await noticeRow(context.sql, id, true)
      if (!notice) continue
      if (act === 'prompt') await prompt(context, notice)
      else if (mayTake(act, standingOf(notice), person) === null)
        await takeByItself(context, notice, act, person)
      else continue
      count(act)
    }
    return { done, more: due.length === mostInOneRun }
  },
  audit: (_, { done }) => ({ details: { ...done } }),
})

const statesOf = (act: NoticeAct): NoticeState[] => [...transitionOf(act).from]

type Due = { id: string; act: 'lapse' | 'end_suspension' | 'expire' | 'delete' | 'prompt' }

/** What is due, the most pressing first: an end before a reminder. Rows that somebody holds wait for the next round. */
async function dueNotices({ sql, now }: Context): Promise<Due[]> {
  return sql.query<Due>(
    `select n."id"::text as "id", d."act" from "Notice" n cross join lateral (select case
        when n."state" = any ($3) and n."endedAt" < $1::timestamptz - $7::int * interval '1 day' then 'delete'
        when n."state" = any ($4) and n."keptUntil" < $2::date then 'expire'
        when n."state" = any ($5) and n."dueAt" <= $1 then 'end_suspension'
        when n."state" = any ($6) and n."dueAt" <= $1 then 'lapse'
        when n."state" = 'published' and n."keptUntil" <= $2::date + $8::int and not (n."prompted" @> array[(
          select min(p) from unnest($9::int[]) p where n."keptUntil" <= $2::date + p)]) then 'prompt' end as "act") d
      where d."act" is not null order by d."act" = 'prompt', n."id" limit $10 for no key update of n skip locked`,
    [
      now,
      isoDay(now),
      statesOf('delete'),
      statesOf('expire'),
      statesOf('end_suspension'),
      statesOf('lapse'),
      daysUntilDeleted,
      Math.max(...promptDays),
      [...promptDays],
      mostInOneRun,
    ],
  )
}

/** A step that nobody takes: the same table, the same events. Of what is deleted not even the event stays. */
async function takeByItself(
  context: Context,
  notice: NoticeRow,
  act: Exclude<Due['act'], 'prompt'>,
  person: Person,
): Promise<void> {
  const { db, now } = context
  const next = after(act, standingOf(notice), person)
  if (act === 'delete') {
    await forget(context, notice.id)
    return
  }
  const event = { act, once: randomUUID(), until: null, to: next.state, text: '', reason: null }
  await say(context, notice, event)
  await db.notice.updateMany({
    where: { id: notice.id },
    data: { state: next.state, since: now, dueAt: null, endedAt: now, revision: { increment: 1 } },
  })
}

/** Asks its bureau whether to keep it. The page that somebody has open stays good: nothing of the notice changes. */
async function prompt(context: Context, notice: NoticeRow): Promise<void> {
  const { db, now } = context
  const sent = notice.prompted
  const due = notice.keptUntil === null ? undefined : promptDue(notice.keptUntil, sent, now)
  if (!due || !notice.keptUntil) return
  await say(context, notice, {
    act: 'prompt',
    once: randomUUID(),
    until: new Date(`${notice.keptUntil}T23:59:59Z`),
    to: notice.state,
    text: '',
    reason: String(due.daysBefore),
  })
  await db.notice.updateMany({ where: { id: notice.id }, data: { prompted: { push: due.daysBefore } } })
}
