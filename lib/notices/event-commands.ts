import type { Context } from '@/lib/operation/operation'
import type { NoticeRow } from './notice-rows'
import { heardBy, type NoticeEventKind, type NoticeState, noticeActs, type Side } from './transitions'

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
        side: sideOf(actor.root, notice.owner, actor.roles),
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

const sideOf = (root: string, owner: string, roles: readonly string[]): Side =>
  roles.includes('clock')
    ? 'clock'
    : roles.includes('ccf')
      ? 'commission'
      : root === 'GS'
        ? 'secretariat'
        : root === owner
          ? 'bureau'
          : 'recipient'
