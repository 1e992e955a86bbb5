import type { Context } from '@/lib/operation/operation'
import { type Answered, type ChecklistProblem, checklistProblem, doubtsAt } from './checklist'
import type { NoticeRow, VersionRow } from './notice-rows'
import { isClaimed } from './review-targets'
import type { NoticeAct } from './transitions'

/** What the actor answered to the checklist for a version. */
export const ownAnswers = ({ sql, actor }: Context, noticeId: string, version: number): Promise<Answered[]> =>
  sql.query<Answered>(
    `select c."item", c."answer", c."note" from "NoticeCheck" c where c."noticeId" = $1::uuid and c."version" = $2::int and c."officerId" = $3::uuid`,
    [noticeId, version, actor.officerId],
  )

/** What the checklist says to an act of the Secretariat: why not, and whether a second lawyer has to read it. */
export async function heldToChecklist(
  context: Context,
  notice: NoticeRow,
  version: VersionRow | undefined,
  act: NoticeAct,
): Promise<{ problem: ChecklistProblem | null; doubts: boolean }> {
  if (!version || !context.actor.roles.includes('gs_reviewer')) return { problem: null, doubts: false }
  const mine = await ownAnswers(context, notice.id, notice.version)
  return {
    problem: checklistProblem(act, version.draft, mine),
    doubts: doubtsAt(act, version.draft, mine),
  }
}

/** Whether another reviewer works on it now. */
export const heldByOther = ({ actor, now }: Pick<Context, 'actor' | 'now'>, notice: NoticeRow): boolean =>
  notice.claimedBy !== null && notice.claimedBy !== actor.officerId && isClaimed(notice.claimedAt, now)

/** Somebody acted on what he holds: his lease begins anew. */
export async function keepClaim({ db, actor, now }: Context, id: string): Promise<void> {
  await db.notice.updateMany({ where: { id, claimedBy: actor.officerId }, data: { claimedAt: now } })
}
