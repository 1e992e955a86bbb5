import type { Context } from '@/lib/operation/operation'
import type { ExtractField } from './codes'
import { type Consent, consentAfter } from './consent'
import { heardBy } from './heard-by'
import type { NoticeRow, VersionRow } from './notice-rows'
import { drawNumbers } from './number-commands'
import { firstTerm } from './retention'
import { dueOnArrival } from './review-targets'
import type { Check } from './rule'
import { ruleSetVersion } from './rules'
import { keepSubject } from './subject-commands'
import type { NoticeAct, NoticeState } from './transitions'
import { isTranslated } from './translation'

type Change = Partial<
  Pick<
    NoticeRow,
    | 'number'
    | 'fileNumber'
    | 'published'
    | 'dueAt'
    | 'submittedAt'
    | 'publishedAt'
    | 'claimedBy'
    | 'claimedAt'
    | 'reviewBy'
    | 'pausedAt'
    | 'importanceAt'
    | 'overriddenAt'
    | 'translated'
    | 'subjectId'
    | 'subjectMade'
  >
> & {
  consent?: Consent
  keptUntil?: Date
  changedAt?: Date
  endedAt?: Date
  prompted?: number[]
  letEnd?: null
}

/** A step as it is taken: the version that it is about, and what the rules say of that one where the act asks them. */
type Taken = {
  notice: NoticeRow
  version: VersionRow | undefined
  checks: readonly Check[]
  act: NoticeAct
  to: NoticeState
  until: Date | null
  /** What the public may see, where the act says it. */
  fields: readonly ExtractField[]
}

/** What an act brings with it beside the state. */
export async function consequencesOf(context: Context, taken: Taken): Promise<Change> {
  const { notice, version, act, to, until } = taken
  const { now } = context
  if (act === 'hand_over' || act === 'answer') await freeze(context, taken)
  if (act === 'submit' || act === 'send') await handOver(context, notice)
  const left = to === notice.state ? {} : { dueAt: null, claimedBy: null, claimedAt: null }
  const change: Change = { ...left, ...(until && act !== 'extend' ? { dueAt: until } : {}) }
  if (act === 'take_up') Object.assign(change, { claimedBy: context.actor.officerId, claimedAt: now })
  if (act === 'submit' || act === 'send')
    Object.assign(change, {
      submittedAt: notice.submittedAt ?? now,
      ...(await keepSubject(context, notice, version)),
    })
  const said = { fields: taken.fields, by: context.actor.officerId, at: now.toISOString() }
  const consent = consentAfter(act, notice.consent, said)
  if (consent) change.consent = consent
  Object.assign(change, clockOf(taken, now))
  if (act === 'extend' && until)
    Object.assign(change, { keptUntil: until, changedAt: now, prompted: [], letEnd: null })
  const released = (act === 'send' && to === 'circulating') || act === 'release'
  if (released || (to === 'published' && notice.publishedAt === null))
    Object.assign(change, await firstPublished(context, taken))
  else if (ended.has(to)) change.endedAt = now
  else if (heardBy(act) === 'everyone') change.changedAt = now
  return change
}

/** What an act does to the time that the Secretariat has, and to what it decided below the threshold. */
function clockOf({ notice, version, act }: Taken, now: Date): Change {
  if (act === 'return' || act === 'propose_alternative') return { pausedAt: now }
  if (act === 'state_importance') return { importanceAt: now }
  if (act === 'override') return { overriddenAt: now }
  if (act === 'answer' || act === 'accept_alternative') return { overriddenAt: null }
  const comes = act === 'submit' || act === 'send' || act === 'decline_alternative'
  if (!comes) return {}
  const reviewBy = dueOnArrival(notice, { before: notice.reviewBy, pausedAt: notice.pausedAt }, now)
  const translated = version !== undefined && isTranslated(version.draft, version.translations)
  return { reviewBy, pausedAt: null, translated }
}

const ended: ReadonlySet<NoticeState> = new Set<NoticeState>([
  'withdrawn',
  'cancelled',
  'refused',
  'revoked',
  'discarded',
  'merged',
  'expired',
  'deleted',
])

/** From now on nobody changes this version: opinions are about it. */
async function freeze({ sql, now }: Context, { notice, version, checks }: Taken): Promise<void> {
  if (!version || version.frozenAt) return
  await sql.query(
    `update "NoticeVersion" set "frozenAt" = $3, "checks" = $4::jsonb, "ruleSet" = $5 where "noticeId" = $1::uuid and "version" = $2::int`,
    [notice.id, notice.version, now, JSON.stringify(checks), ruleSetVersion],
  )
}

async function handOver({ sql, now }: Context, notice: NoticeRow): Promise<void> {
  await sql.query(
    `update "NoticeVersion" set "handedAt" = coalesce("handedAt", $3) where "noticeId" = $1::uuid and "version" = $2::int`,
    [notice.id, notice.version, now],
  )
}

/** Its numbers, its term, and the version that others see from now on. */
async function firstPublished(
  { sql, now }: Context,
  { notice, version }: Pick<Taken, 'notice' | 'version'>,
): Promise<Change> {
  const wished = version?.draft.request.keepUntil
  const longest = firstTerm(now)
  return {
    ...(await drawNumbers({ sql, now }, notice.type)),
    published: notice.version,
    publishedAt: now,
    changedAt: now,
    keptUntil: new Date(`${wished && wished < longest ? wished : longest}T00:00:00Z`),
  }
}
