import type { HitState, Side, Urgency } from './codes'
import type { HitAction } from './transitions'
import { stateAfter } from './transitions'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export type Spans = Record<
  'acknowledge' | 'confirm' | 'escalate' | 'heads' | 'check' | 'more' | 'act' | 'close',
  number
>

/**
 * How long each side has (DOMAIN 3.12): the source to say that it has it, to confirm; until the command centre and the heads of
 * both bureaus hear of it; the side that asked, to give more, to say what it did, to close. Pairs of countries may set some of them (`pair-clocks.ts`).
 */
export const spans: Record<Urgency, Spans> = {
  // A person, a document or a vehicle is stopped and waits.
  immediate: {
    acknowledge: 30 * minute,
    confirm: 2 * hour,
    escalate: hour,
    heads: 2 * hour,
    check: 30 * minute,
    more: hour,
    act: day,
    close: 7 * day,
  },
  // Somebody wanted, not waiting: identity soon, papers within the day.
  urgent: {
    acknowledge: 30 * minute,
    confirm: day,
    escalate: hour,
    heads: 2 * hour,
    check: 4 * hour,
    more: 4 * hour,
    act: 3 * day,
    close: 14 * day,
  },
  routine: {
    acknowledge: 4 * hour,
    confirm: 3 * day,
    escalate: day,
    heads: 3 * day,
    check: day,
    more: 3 * day,
    act: 10 * day,
    close: 30 * day,
  },
}

/** The clocks of a hit, as they are kept. */
export type HitClock = {
  state: HitState
  urgency: Urgency
  askedAt: Date | null
  acknowledgedAt: Date | null
  answeredAt: Date | null
  closedAt: Date | null
  waitsFor: Exclude<Side, 'gs'> | null
  /** When the present duty began. */
  since: Date
  /** Until when the side that is waited for must have done it. */
  dueAt: Date | null
  confirmBy: Date | null
  escalateAt: Date | null
  headsAt: Date | null
  /** Until when the law of the querying country lets the person or thing be held: no clock of the source runs longer. */
  holdUntil: Date | null
  remindedAt: Date | null
  escalatedAt: Date | null
  headsToldAt: Date | null
}

export type ClockChange = Partial<Omit<HitClock, 'urgency'>> & { urgency?: Urgency }

/** A record of somebody wanted is never asked about slowly, whatever was ticked. */
export function urgencyFor(stated: Urgency, wanted: boolean): Urgency {
  return wanted && stated === 'routine' ? 'urgent' : stated
}

/** The clocks of a hit that begins: what a machine found waits for our own officer, everything else for the source. */
export function clocksAtStart(
  state: 'to_check' | 'unsure' | 'asked',
  urgency: Urgency,
  now: Date,
  holdUntil: Date | null,
  span: Spans = spans[urgency],
): HitClock {
  const none = {
    acknowledgedAt: null,
    answeredAt: null,
    closedAt: null,
    remindedAt: null,
    escalatedAt: null,
    headsToldAt: null,
  }
  const start: HitClock = {
    state,
    urgency,
    ...none,
    askedAt: null,
    waitsFor: 'querying',
    since: now,
    dueAt: after(now, span.check),
    confirmBy: null,
    escalateAt: null,
    headsAt: null,
    holdUntil,
  }
  return state === 'to_check' ? start : { ...start, ...asking(span, now, holdUntil) }
}

/**
 * What an action changes on the clocks. `until` is the moment that the source named when it asked for time; `span` is what counts
 * between the two for the urgency after the action.
 */
export function clocksAfter(
  hit: HitClock,
  action: HitAction,
  now: Date,
  until: Date | null,
  urgency?: Urgency,
  span: Spans = spans[urgency ?? hit.urgency],
): ClockChange {
  const state = stateAfter(action, hit.state)
  if (!state) throw new Error(`${action} is not possible in ${hit.state}`)
  const acknowledgedAt = hit.acknowledgedAt ?? now
  switch (action) {
    case 'say_same': {
      const asked = urgency ?? hit.urgency
      return { state, urgency: asked, ...asking(span, now, hit.holdUntil) }
    }
    case 'acknowledge':
      return {
        state,
        acknowledgedAt,
        ...sourceUntil(hit, hit.confirmBy ?? after(now, span.confirm), now, span),
      }
    case 'need_time':
      return { state, acknowledgedAt, ...sourceUntil(hit, until ?? after(now, span.confirm), now, span) }
    case 'give_more':
      return { state, ...sourceUntil(hit, after(now, span.confirm), now, span) }
    case 'need_more':
      return { state, acknowledgedAt, ...resting, ...ours(now, span.more) }
    case 'confirm':
    case 'confirm_changed':
      return { state, acknowledgedAt, answeredAt: now, ...resting, ...ours(now, span.act) }
    case 'not_same':
      return { state, acknowledgedAt, answeredAt: now, ...resting, ...ours(now, span.close) }
    case 'record_action':
      return { state, ...resting, ...ours(now, span.close) }
    case 'close':
    case 'withdraw':
    case 'say_different':
      return { state, closedAt: now, waitsFor: null, dueAt: null, ...resting }
    case 'remind':
    case 'take_up':
      return {}
  }
}

/** What a clock can write down by itself. */
export type ClockEvent = 'reminded' | 'escalated' | 'heads_told'

/**
 * The moments that have passed and that nobody has written down yet. Whoever writes to a hit writes them down first, and so does
 * the timer; nothing depends on which of them comes first, because every reader compares the clocks with the time himself.
 */
export function clockEventsDue(hit: HitClock, now: Date): { kind: ClockEvent; at: Date }[] {
  if (hit.state === 'closed') return []
  const passed = (at: Date | null) => at !== null && at <= now
  const events: { kind: ClockEvent; at: Date | null; written: Date | null }[] = [
    { kind: 'reminded', at: hit.dueAt, written: hit.remindedAt },
    { kind: 'escalated', at: hit.escalateAt, written: hit.escalatedAt },
    { kind: 'heads_told', at: hit.headsAt, written: hit.headsToldAt },
  ]
  return events
    .flatMap(({ kind, at, written }) => (at && passed(at) && written === null ? [{ kind, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Where the written-down moment of a clock event stands. */
export const columnOf = {
  reminded: 'remindedAt',
  escalated: 'escalatedAt',
  heads_told: 'headsToldAt',
} as const satisfies Record<ClockEvent, keyof HitClock>

/** Whether the command centre knows of it. */
export const isEscalated = (hit: Pick<HitClock, 'escalatedAt' | 'escalateAt'>, now: Date): boolean =>
  hit.escalatedAt !== null || (hit.escalateAt !== null && hit.escalateAt <= now)

/** How far the present duty's clock has run: half of it gone is worth a second look, all of it is late. */
export function stageOf(
  { since, dueAt }: Pick<HitClock, 'since' | 'dueAt'>,
  now: Date,
): 'rests' | 'runs' | 'half' | 'late' {
  if (!dueAt) return 'rests'
  if (dueAt <= now) return 'late'
  const whole = dueAt.getTime() - since.getTime()
  return now.getTime() - since.getTime() >= whole / 2 ? 'half' : 'runs'
}

/** What must be done next, by whom and until when. */
export type Duty = {
  side: Exclude<Side, 'gs'>
  what:
    | 'check'
    | 'acknowledge'
    | 'confirm'
    | 'answer_question'
    | 'give_more'
    | 'act'
    | 'close'
    | 'update_record'
  until: Date
  late: boolean
}

/** The duties of both sides now; the one that is waited for stands first. `recordVersion`: of the record when it was seen, and now. */
export function dutiesOf(
  hit: HitClock,
  now: Date,
  recordVersion?: { seen: number; present: number | null },
): Duty[] {
  const duties: Duty[] = []
  const add = (side: Duty['side'], what: Duty['what'], until: Date | null) => {
    if (until) duties.push({ side, what, until, late: until <= now })
  }
  if (hit.waitsFor && hit.dueAt) {
    const what: Partial<Record<HitState, Duty['what']>> = {
      to_check: 'check',
      unsure: 'answer_question',
      asked: 'acknowledge',
      received: 'confirm',
      more_needed: 'give_more',
      confirmed: 'act',
      confirmed_changed: 'act',
      not_same: 'close',
      action_taken: 'close',
    }
    const next = what[hit.state]
    if (next) add(hit.waitsFor, next, hit.dueAt)
  }
  if (hit.state === 'asked') add('source', 'confirm', hit.confirmBy)
  // Confirmed, but out of date: corrected or withdrawn within a day (DOMAIN 3.12), until the record has a newer version.
  const corrected =
    recordVersion !== undefined &&
    recordVersion.present !== null &&
    recordVersion.present > recordVersion.seen
  if (hit.state === 'confirmed_changed' && hit.answeredAt && !corrected)
    add('source', 'update_record', after(hit.answeredAt, day))
  return duties
}

function asking(span: Spans, now: Date, holdUntil: Date | null) {
  const within = (ms: number) => earlier(after(now, ms), holdUntil, now)
  return {
    askedAt: now,
    waitsFor: 'source' as const,
    since: now,
    dueAt: within(span.acknowledge),
    confirmBy: within(span.confirm),
    escalateAt: within(span.escalate),
    headsAt: within(span.heads),
    remindedAt: null,
  }
}

/** The source has said that it has it: its clock now is the one for its answer, and so is that of the command centre. */
function sourceUntil(hit: HitClock, wanted: Date, now: Date, span: Spans) {
  const until = earlier(wanted, hit.holdUntil, now)
  return {
    waitsFor: 'source' as const,
    since: now,
    dueAt: until,
    confirmBy: until,
    escalateAt: until,
    headsAt: after(until, span.heads - span.escalate),
    remindedAt: null,
  }
}

const ours = (now: Date, ms: number) => ({
  waitsFor: 'querying' as const,
  since: now,
  dueAt: after(now, ms),
  remindedAt: null,
})

/** Nothing is waited for from the source, so nobody above it need hear. */
const resting = { confirmBy: null, escalateAt: null, headsAt: null }

const after = (from: Date, ms: number) => new Date(from.getTime() + ms)

/** The earlier of two moments; a limit that has passed already limits nothing more. */
const earlier = (a: Date, limit: Date | null, now: Date) => (limit && limit > now && limit < a ? limit : a)
