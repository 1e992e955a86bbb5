import type { NoticeListView } from './list-look'
import { promptDays } from './retention'
import { type NoticeState, transitions } from './transitions'

type Kept = 'force' | 'ours' | 'drafts' | 'waiting' | 'ended' | 'ending'

const listed = (states: readonly NoticeState[]) => states.map((state) => `'${state}'`).join(', ')

/** With those who read it; with its bureau or the Secretariat on its way; over. */
const alive: readonly NoticeState[] = [
  'published',
  'suspended',
  'withdrawal_asked',
  'cancellation_asked',
  'circulating',
  'examined',
]
const onTheWay: readonly NoticeState[] = [
  'ncb_review',
  'submitted',
  'quality_review',
  'legal_review',
  'second_legal_review',
  'returned_for_information',
  'alternative_proposed',
  'approved',
  'held',
  'blocked_by_ccf',
]
const over: readonly NoticeState[] = transitions.delete.from

const inTerm = `(n."keptUntil" is null or n."keptUntil" >= who."today")`
const pastTerm = `(n."state" in (${listed(transitions.expire.from)}) and n."keptUntil" < who."today")`
const asks = `n."owner" = who."root" and who."roles" && array['officer', 'supervisor']`
const heads = `n."owner" = who."root" and who."roles" && array['supervisor']`
const secretariat = `who."root" = 'GS' and who."roles" && array['gs_reviewer']`
const notAs = (part: string) => `not coalesce(n."people" -> '${part}' ? who."me", false)`

/** What waits because of the state it is in; and papers that were asked for by those who found somebody. */
const byState = `(${asks} and n."state" in ('returned_for_information', 'alternative_proposed'))
    or (${heads} and n."state" = 'ncb_review' and ${notAs('author')})
    or (${heads} and n."state" = 'withdrawal_asked' and ${notAs('asker')})
    or (${secretariat} and n."state" in ('submitted', 'quality_review', 'legal_review', 'second_legal_review', 'approved', 'held'))
    or (${secretariat} and n."state" = 'cancellation_asked' and ${notAs('asker')})
    or (who."roles" && array['ccf'] and n."state" = 'blocked_by_ccf')`
const unanswered = `select a."noticeId" from "NoticeAction" a where who."roles" && array['officer', 'supervisor']
      and a."acknowledgeBy" is not null and a."papersAt" is null and a."intent" is distinct from 'none'`

/**
 * What a list holds, as a condition on "Notice" n for the standpoint `who` (root, me, roles, now, today). Row security has decided
 * before what exists; this says what belongs there.
 */
const conditions: Record<Kept, string> = {
  force: `n."publishedAt" is not null and n."state" in (${listed(alive)}) and ${inTerm}`,
  ours: `(${asks} or ${secretariat}) and n."state" in (${listed([...onTheWay, ...alive])}) and ${inTerm}`,
  drafts: `${asks} and n."state" = 'draft'`,
  waiting: `${inTerm} and ((${byState}) or (${asks}))
    and n."id" in (select n."id" from "Notice" n where ${byState} union all ${unanswered})`,
  ended: `(${asks} or ${secretariat} or who."roles" && array['ccf']) and (n."state" in (${listed(over)}) or ${pastTerm})`,
  ending: `${asks} and n."state" = 'published' and n."letEnd" is null
    and n."keptUntil" between who."today" and who."today" + ${Math.max(...promptDays)}`,
}

export const whereOf = (kept: Kept): string => conditions[kept]

/** The states that a list can hold, for narrowing it. */
export const statesOfView = (view: NoticeListView): readonly NoticeState[] =>
  ({
    force: alive,
    ours: [...onTheWay, ...alive],
    drafts: ['draft' as const],
    waiting: [],
    ended: over,
  })[view]
