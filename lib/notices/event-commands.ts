import type { Context } from '@/lib/operation/operation'
import { heardBy } from './heard-by'
import { bureauOf, type NoticeRow } from './notice-rows'
import { sideOf } from './states'
import { type NoticeEventKind, type NoticeState, noticeActs } from './transitions'

export type SaidOfNotice = {
  act: NoticeEventKind
  once: string
  until: Date | null
  to: NoticeState
  text: string
  reason: string | null
}

/** Writes down what was done about a notice, and for whom. What is no act of the table is for its two parties. */
export async function say(
  { db, actor, now }: Context,
  notice: NoticeRow,
  { to, ...said }: SaidOfNotice,
): Promise<void> {
  const act = noticeActs.find((each) => each === said.act)
  await db.noticeEvent.createMany({
    data: [
      {
        ...said,
        noticeId: notice.id,
        at: now,
        side: sideOf({ roles: actor.roles, bureau: bureauOf(actor) }, notice.owner),
        tenantCode: actor.tenant,
        tenantRoot: actor.root,
        officerId: actor.officerId,
        fromState: notice.state,
        toState: to,
        version: notice.version,
        audience: act ? heardBy(act) : 'parties',
      },
    ],
  })
}

/** Whether the actor sent this very form before. */
export async function saidBefore({ db, actor }: Context, noticeId: string, once: string): Promise<boolean> {
  return (await db.noticeEvent.count({ where: { noticeId, once, officerId: actor.officerId } })) > 0
}
