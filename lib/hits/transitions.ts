import {
  actionsTaken,
  confirmations,
  differences,
  type HitState,
  outcomes,
  type Side,
  urgencies,
} from './codes'

/**
 * What can be done with a hit: from which states, what becomes of it, which side does it, and what must be said with it. Read by
 * the commands, the buttons, the forms and the test that walks every state and action; there is no second list.
 */
export type Transition = {
  from: readonly HitState[]
  /** The state after it; `stays` leaves it. A question stays a question while its receipt is said. */
  to: HitState | 'stays' | ((from: HitState) => HitState)
  side: Side
  /** Plain text of the officer. */
  comment: 'required' | 'optional'
  /** Codes of which one, or for `differences` several, must be chosen. */
  codes?: readonly string[]
  /** A moment in the future must be named. */
  until?: true
  /** Also for the front line; everything else is the bureau's. */
  frontline?: true
  /** Only for hits that nobody answered in time. */
  escalated?: true
}

const waiting = ['asked', 'received', 'unsure'] as const satisfies readonly HitState[]

export const transitions = {
  /** The officer looked again: it is the same. A machine's find, or a question, becomes a request for confirmation. */
  say_same: {
    from: ['to_check', 'unsure'],
    to: 'asked',
    side: 'querying',
    comment: 'optional',
    codes: urgencies,
    frontline: true,
  },
  say_different: {
    from: ['to_check', 'unsure'],
    to: 'closed',
    side: 'querying',
    comment: 'optional',
    codes: differences,
    frontline: true,
  },
  acknowledge: {
    from: ['asked', 'unsure'],
    to: (from) => (from === 'asked' ? 'received' : from),
    side: 'source',
    comment: 'optional',
  },
  confirm: { from: waiting, to: 'confirmed', side: 'source', comment: 'optional', codes: confirmations },
  /** Right, but the record is out of date: its owner must correct it within a day. */
  confirm_changed: { from: waiting, to: 'confirmed_changed', side: 'source', comment: 'required' },
  not_same: { from: waiting, to: 'not_same', side: 'source', comment: 'optional' },
  need_more: { from: waiting, to: 'more_needed', side: 'source', comment: 'required' },
  need_time: {
    from: waiting,
    to: (from) => (from === 'asked' ? 'received' : from),
    side: 'source',
    comment: 'optional',
    until: true,
  },
  give_more: {
    from: ['more_needed'],
    to: 'received',
    side: 'querying',
    comment: 'required',
    frontline: true,
  },
  /** A second request, by hand. */
  remind: { from: waiting, to: 'stays', side: 'querying', comment: 'optional', frontline: true },
  record_action: {
    from: ['confirmed', 'confirmed_changed'],
    to: 'action_taken',
    side: 'querying',
    comment: 'optional',
    codes: actionsTaken,
    frontline: true,
  },
  close: {
    from: ['action_taken', 'not_same'],
    to: 'closed',
    side: 'querying',
    comment: 'optional',
    codes: outcomes,
  },
  /** Opened by mistake, or no longer needed: said with its reason. */
  withdraw: {
    from: ['to_check', 'unsure', 'asked', 'received', 'more_needed'],
    to: 'closed',
    side: 'querying',
    comment: 'required',
  },
  /** The command centre has it in hand. */
  take_up: {
    from: ['asked', 'received', 'unsure', 'more_needed'],
    to: 'stays',
    side: 'gs',
    comment: 'optional',
    escalated: true,
  },
} as const satisfies Record<string, Transition>

export type HitAction = keyof typeof transitions
export const hitActions = Object.keys(transitions) as HitAction[]

/** The rule of an action, with what it leaves out. */
export const transitionOf = (action: HitAction): Transition => transitions[action]

/** The state after an action, or null when it is not possible from there. */
export function stateAfter(action: HitAction, from: HitState): HitState | null {
  const { from: possible, to } = transitionOf(action)
  if (!possible.includes(from)) return null
  return to === 'stays' ? from : typeof to === 'function' ? to(from) : to
}

/** What a side can do now, in the order of the table. */
export function stepsOf(
  { state, escalated }: { state: HitState; escalated: boolean },
  sides: readonly Side[],
  bureau: boolean,
): HitAction[] {
  return hitActions.filter((action) => {
    const rule = transitionOf(action)
    return (
      sides.includes(rule.side) &&
      rule.from.includes(state) &&
      (bureau || rule.frontline === true) &&
      (!rule.escalated || escalated)
    )
  })
}

/** What is missing or wrong in what was sent with an action; codes of messages `errors.code` by field. */
export function problemsOf(
  action: HitAction,
  { text, codes, until }: { text: string; codes: readonly string[]; until: Date | null },
  now: Date,
): Record<string, string[]> {
  const rule = transitionOf(action)
  const problems: Record<string, string[]> = {}
  const known = codes.filter((code) => rule.codes?.includes(code))
  if (rule.comment === 'required' && !text) problems.text = ['hit_text_missing']
  if (rule.codes && (known.length === 0 || known.length !== codes.length))
    problems.code = ['hit_code_missing']
  else if (rule.codes && rule.codes !== differences && known.length > 1) problems.code = ['hit_code_missing']
  if (!rule.codes && codes.length) problems.code = ['hit_code_missing']
  // Nothing was done: the other side is owed the reason.
  if (action === 'record_action' && codes[0] === 'none' && !text) problems.text = ['hit_reason_missing']
  if (rule.until && (!until || until <= now || until.getTime() > now.getTime() + longestDelay))
    problems.until = [until ? 'hit_until_range' : 'hit_until_missing']
  return problems
}

/** Ten days: DOMAIN 6, a complex request with its interim answer. */
export const longestDelay = 10 * 86_400_000
