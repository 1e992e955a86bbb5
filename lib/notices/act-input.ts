import { isoDay } from '@/lib/records/entry/days'
import { type RefusalReason, refusalReasons } from './refusal-reasons'
import { latestExtension, latestSuspension } from './retention'
import type { Standing } from './states'
import { type NoticeAct, type Transition, transitionOf } from './transitions'

/** What is sent with an act. */
export type Said = {
  text: string
  reason: string | null
  until: Date | null
  /** The version that was on the screen. */
  seen: { version: number; hash: string } | null
}

/** Days in which a question of the Secretariat is to be answered, unless it says otherwise, and at most. */
export const answerDays = { usual: 30, most: 90 }

/** What is missing or wrong in what was sent, by field; `keptUntil` is the present term, an ISO day. */
export function problemsOf(
  act: NoticeAct,
  { text, reason, until, seen }: Said,
  { version, hash, keptUntil }: Pick<Standing, 'version' | 'hash'> & { keptUntil: string },
  now: Date,
): Record<string, string> {
  const { says, bound, until: term } = transitionOf(act)
  const problems: Record<string, string> = {}
  if (says && !text.trim()) problems.text = 'notice_text_missing'
  if (says === 'reason' && !isRefusalReason(reason)) problems.reason = 'notice_reason_missing'
  if (bound && (seen?.version !== version || seen.hash !== hash)) problems.seen = 'notice_changed'
  if (term) {
    const latest = latestOf(term, keptUntil, now)
    if (!until) problems.until = 'notice_until_missing'
    else if (!latest || until <= now || until > latest) problems.until = 'notice_until_range'
  }
  return problems
}

/** Acts that take a fresh code of the second factor (SECURITY 3.2, rows 15 and 17 to 21). */
export const freshCodeActs: ReadonlySet<NoticeAct> = new Set<NoticeAct>([
  'submit',
  'send',
  'override',
  'pass_legal',
  'pass_second',
  'refuse',
  'publish',
  'release',
  'examine',
  'record',
  'recall',
  'revoke',
  'withdraw_consent',
  'give_consent',
  'pass_consent',
  'show_extract',
  'suspend',
  'resume',
  'ask_withdrawal',
  'confirm_withdrawal',
  'ask_cancellation',
  'confirm_cancellation',
])

/** What the form of an act asks for, from its rule. `seen`: the version on the screen goes with it. */
export const asksFor = (
  act: NoticeAct,
): { text: boolean; reason: boolean; until: boolean; code: boolean; seen: boolean } => {
  const { says, until, bound } = transitionOf(act)
  return {
    text: says !== undefined,
    reason: says === 'reason',
    until: until !== undefined,
    code: freshCodeActs.has(act),
    seen: bound === true,
  }
}

/** The days that a form offers for an act with an end: the usual one and the last one; null where the act has none. */
export function endsOf(
  act: NoticeAct,
  keptUntil: string | null,
  now: Date,
): { usual: string; latest: string } | null {
  const { until } = transitionOf(act)
  const latest = until && latestOf(until, keptUntil ?? isoDay(now), now)
  if (!latest) return null
  // A day counts to its end: the last whole one before a moment is the day before it.
  const last = isoDay(until === 'term' ? latest : new Date(latest.getTime() - 86_400_000))
  const usual = until === 'answer' ? isoDay(new Date(now.getTime() + answerDays.usual * 86_400_000)) : last
  return { usual, latest: last }
}

const isRefusalReason = (reason: string | null): reason is RefusalReason =>
  reason !== null && Object.hasOwn(refusalReasons, reason)

function latestOf(term: NonNullable<Transition['until']>, keptUntil: string, now: Date): Date | undefined {
  if (term === 'answer') return new Date(now.getTime() + answerDays.most * 86_400_000)
  if (term === 'suspension') return latestSuspension(now)
  const latest = latestExtension(keptUntil, now)
  return latest === undefined ? undefined : new Date(`${latest}T23:59:59.999Z`)
}
