import type { Role } from '@/lib/access/actor'
import { isoDay } from '@/lib/records/entry/days'
import type { NoticeForm } from './codes'
import { type RefusalReason, refusalReasons } from './refusal-reasons'
import { latestExtension, latestSuspension } from './retention'

/** States of a notice or diffusion (DOMAIN 2.6, 2.9), each with who sees it there. */
export const audiences = {
  draft: 'bureau',
  ncb_review: 'bureau',
  submitted: 'bureau_and_secretariat',
  quality_review: 'bureau_and_secretariat',
  legal_review: 'bureau_and_secretariat',
  /** Another legal officer: for every risk, every doubt and every refusal. */
  second_legal_review: 'bureau_and_secretariat',
  returned_for_information: 'bureau_and_secretariat',
  alternative_proposed: 'bureau_and_secretariat',
  approved: 'bureau_and_secretariat',
  published: 'everyone',
  /** Everybody who had it is told not to act on it, as in the three states after it. */
  suspended: 'do_not_act',
  withdrawal_asked: 'do_not_act',
  cancellation_asked: 'do_not_act',
  revoked: 'do_not_act',
  blocked_by_ccf: 'commission',
  /** Diffusions: waiting for the Secretariat; with their recipients, not searchable; looked at once. */
  held: 'bureau_and_secretariat',
  circulating: 'recipients',
  examined: 'recipients',
  refused: 'bureau_and_secretariat',
  discarded: 'nobody',
  withdrawn: 'nobody',
  cancelled: 'nobody',
  expired: 'nobody',
  /** A new version that became part of the notice it amends. */
  merged: 'bureau_and_secretariat',
  deleted: 'nobody',
} as const

export type NoticeState = keyof typeof audiences
export const noticeStates = Object.keys(audiences) as NoticeState[]

/** Whether it is found by those who are neither its bureau nor the Secretariat (R-NOT-5). */
export const isSearchable = (state: NoticeState): boolean => audiences[state] === 'everyone'

/** What somebody has been to a notice. Nobody is two of those that have to look at each other's work. */
export type Part = 'author' | 'submitter' | 'quality' | 'legal' | 'second_legal' | 'publisher' | 'asker'
export type People = Partial<Record<Part, readonly string[]>>

/** The bureau that asks, every other one, the Secretariat, the Commission, and time itself. */
export type Side = 'bureau' | 'recipient' | 'secretariat' | 'commission' | 'clock'

type Post = { side: Side; roles: readonly Role[] }
const drafters: Post = { side: 'bureau', roles: ['officer', 'supervisor'] }
const heads: Post = { side: 'bureau', roles: ['supervisor'] }
const readers: Post = { side: 'recipient', roles: ['officer', 'supervisor'] }
const secretariat: Post = { side: 'secretariat', roles: ['gs_reviewer'] }
const commission: Post = { side: 'commission', roles: ['ccf'] }
const clock: Post = { side: 'clock', roles: ['clock'] }

/** What an act asks for and does: the one table that commands, buttons, forms and tests read. */
export type Transition = {
  from: readonly NoticeState[]
  to: NoticeState | 'stays' | ((facts: Pick<Standing, 'flagged' | 'held' | 'amends'>) => NoticeState)
  by: readonly Post[]
  /** Only for notices, or only for diffusions. */
  form?: NoticeForm
  /** What whoever does it becomes. */
  as?: Part
  /** What he may not have been before. */
  otherThan?: readonly Part[]
  /** Not for somebody of the country that asks. */
  neutral?: true
  /** No `must` is open; the languages are there. */
  needs?: readonly ('complete' | 'translated')[]
  /** It counts for the version that was on the screen, and for no other. */
  bound?: true
  /** A text, or the code of a refusal with a text. */
  says?: 'text' | 'reason'
  until?: 'answer' | 'suspension' | 'term'
  /** Opinions on what stood there before count no longer. */
  renews?: true
}

const underReview = ['quality_review', 'legal_review', 'second_legal_review'] as const
const standing = ['published', 'suspended'] as const

/** Nobody judges what he asked for. */
const requesters = ['author', 'submitter'] as const

export const transitions = {
  write: { from: ['draft', 'returned_for_information'], to: 'stays', by: [drafters], as: 'author' },
  /** Why a request below the threshold of penalty is of particular importance (Art. 83(1)(b), R-RED-6). */
  state_importance: {
    from: ['draft', 'ncb_review', 'returned_for_information'],
    to: 'stays',
    by: [drafters],
    says: 'text',
  },
  hand_over: { from: ['draft'], to: 'ncb_review', by: [drafters], as: 'author', needs: ['complete'] },
  discard: { from: ['draft'], to: 'discarded', by: [drafters] },
  send_back: { from: ['ncb_review'], to: 'draft', by: [drafters], says: 'text' },
  submit: {
    from: ['ncb_review'],
    to: 'submitted',
    by: [heads],
    form: 'notice',
    as: 'submitter',
    otherThan: ['author'],
    needs: ['complete'],
    bound: true,
  },
  take_back: {
    from: ['submitted', ...underReview, 'returned_for_information', 'alternative_proposed', 'approved'],
    to: 'withdrawn',
    by: [heads],
    says: 'text',
  },

  take_up: { from: ['submitted'], to: 'quality_review', by: [secretariat] },
  pass_quality: {
    from: ['quality_review'],
    to: 'legal_review',
    by: [secretariat],
    as: 'quality',
    otherThan: requesters,
    bound: true,
  },
  return: {
    from: underReview,
    to: 'returned_for_information',
    by: [secretariat],
    says: 'text',
    until: 'answer',
  },
  answer: {
    from: ['returned_for_information'],
    to: 'ncb_review',
    by: [drafters],
    as: 'author',
    needs: ['complete'],
    renews: true,
  },
  /** No answer in time. */
  lapse: { from: ['returned_for_information'], to: 'refused', by: [clock] },
  propose_alternative: {
    from: ['legal_review', 'second_legal_review'],
    to: 'alternative_proposed',
    by: [secretariat],
    neutral: true,
    says: 'text',
  },
  accept_alternative: {
    from: ['alternative_proposed'],
    to: 'draft',
    by: [drafters],
    as: 'author',
    renews: true,
  },
  decline_alternative: { from: ['alternative_proposed'], to: 'legal_review', by: [heads], says: 'text' },
  pass_legal: {
    from: ['legal_review'],
    to: ({ flagged }) => (flagged ? 'second_legal_review' : 'approved'),
    by: [secretariat],
    as: 'legal',
    otherThan: requesters,
    neutral: true,
    needs: ['complete'],
    bound: true,
  },
  /** Below the threshold of penalty, but of particular importance: its bureau said why, a lawyer agrees, another one reads it. */
  override: {
    from: ['legal_review'],
    to: 'stays',
    by: [secretariat],
    otherThan: requesters,
    neutral: true,
    bound: true,
    says: 'text',
  },
  /** A doubt, or the wish to refuse: another legal officer reads it. */
  doubt: {
    from: ['legal_review'],
    to: 'second_legal_review',
    by: [secretariat],
    as: 'legal',
    otherThan: requesters,
    neutral: true,
    says: 'text',
  },
  pass_second: {
    from: ['second_legal_review'],
    to: 'approved',
    by: [secretariat],
    as: 'second_legal',
    otherThan: [...requesters, 'legal'],
    neutral: true,
    needs: ['complete'],
    bound: true,
  },
  refuse: {
    from: ['second_legal_review'],
    to: 'refused',
    by: [secretariat],
    as: 'second_legal',
    otherThan: [...requesters, 'legal'],
    neutral: true,
    says: 'reason',
  },
  publish: {
    from: ['approved'],
    to: ({ amends }) => (amends ? 'merged' : 'published'),
    by: [secretariat],
    as: 'publisher',
    otherThan: [...requesters, 'legal', 'second_legal'],
    neutral: true,
    needs: ['complete', 'translated'],
    bound: true,
  },

  send: {
    from: ['ncb_review'],
    to: ({ held }) => (held ? 'held' : 'circulating'),
    by: [heads],
    form: 'diffusion',
    as: 'submitter',
    otherThan: ['author'],
    needs: ['complete'],
    bound: true,
  },
  release: {
    from: ['held'],
    to: 'circulating',
    by: [secretariat],
    as: 'quality',
    otherThan: requesters,
    neutral: true,
    bound: true,
  },
  examine: {
    from: ['circulating'],
    to: 'examined',
    by: [secretariat],
    as: 'legal',
    otherThan: requesters,
    neutral: true,
    needs: ['complete'],
    bound: true,
  },
  /** A diffusion that passed: from now on it is found in the database. */
  record: {
    from: ['examined'],
    to: 'published',
    by: [secretariat],
    as: 'publisher',
    otherThan: [...requesters, 'legal'],
    neutral: true,
    bound: true,
  },
  /** Its sender takes it back from all who got it. */
  recall: { from: ['held', 'circulating', 'examined'], to: 'revoked', by: [heads], says: 'text' },
  /** It fails: everybody who got it is told not to use it and to delete it (R-DIF-2). */
  revoke: {
    from: ['held', 'circulating', 'examined'],
    to: 'revoked',
    by: [secretariat, commission],
    says: 'reason',
  },

  /** Begins a new version, which goes the whole way; what is published stays as it is until then. */
  amend: { from: ['published'], to: 'stays', by: [drafters], says: 'text' },
  /** All that was asked for at first must still hold (R-RET-3). */
  extend: {
    from: ['published'],
    to: 'stays',
    by: [heads],
    needs: ['complete'],
    says: 'text',
    until: 'term',
  },
  add_addendum: { from: standing, to: 'stays', by: [heads, secretariat], says: 'text' },
  /** Somebody was met or something done: the notice stays in force until its purpose is achieved. */
  report_action: { from: ['published'], to: 'stays', by: [readers, drafters], says: 'text' },
  suspend: {
    from: ['published'],
    to: 'suspended',
    by: [heads, secretariat],
    says: 'text',
    until: 'suspension',
  },
  /** Whoever suspended it: only the Secretariat brings a notice back into force. */
  resume: { from: ['suspended'], to: 'published', by: [secretariat], neutral: true, says: 'text' },
  /** Nobody resumed it within its time: the doubt stands. */
  end_suspension: { from: ['suspended'], to: 'cancelled', by: [clock] },
  /** Out of force at once; ended when another head agrees. */
  ask_withdrawal: { from: standing, to: 'withdrawal_asked', by: [heads], as: 'asker', says: 'text' },
  confirm_withdrawal: {
    from: ['withdrawal_asked'],
    to: 'withdrawn',
    by: [heads],
    otherThan: ['asker'],
    bound: true,
  },
  keep: { from: ['withdrawal_asked'], to: 'suspended', by: [heads], says: 'text', until: 'suspension' },
  ask_cancellation: {
    from: standing,
    to: 'cancellation_asked',
    by: [secretariat],
    as: 'asker',
    neutral: true,
    says: 'reason',
  },
  confirm_cancellation: {
    from: ['cancellation_asked'],
    to: 'cancelled',
    by: [secretariat],
    otherThan: ['asker'],
    neutral: true,
    bound: true,
  },
  drop_cancellation: {
    from: ['cancellation_asked'],
    to: 'suspended',
    by: [secretariat],
    neutral: true,
    says: 'text',
    until: 'suspension',
  },
  block: {
    from: [...standing, 'withdrawal_asked', 'cancellation_asked'],
    to: 'blocked_by_ccf',
    by: [commission],
    says: 'text',
  },
  unblock: { from: ['blocked_by_ccf'], to: 'published', by: [commission], says: 'text' },
  erase: { from: ['blocked_by_ccf'], to: 'deleted', by: [commission], says: 'text' },

  expire: { from: [...standing, 'withdrawal_asked', 'cancellation_asked'], to: 'expired', by: [clock] },
  delete: {
    from: ['expired', 'withdrawn', 'cancelled', 'refused', 'revoked', 'discarded', 'merged'],
    to: 'deleted',
    by: [clock],
  },
} as const satisfies Record<string, Transition>

export type NoticeAct = keyof typeof transitions
export const noticeActs = Object.keys(transitions) as NoticeAct[]

/** What is written down about a notice beside the acts: the clock asks, its bureau says that it may end, and answers who located somebody. */
export const otherEvents = ['prompt', 'let_end', 'acknowledge', 'intend', 'send_papers'] as const
export type NoticeEventKind = NoticeAct | (typeof otherEvents)[number]

/** The rule of an act, with what it leaves out. */
export const transitionOf = (act: NoticeAct): Transition => transitions[act]

/**
 * The state as it is now: what time alone has ended counts as ended from that moment, whether or not the clock has written it down.
 * `keptUntil`: ISO day.
 */
export function presentState(
  { state, dueAt, keptUntil }: { state: NoticeState; dueAt: Date | null; keptUntil: string | null },
  now: Date,
): NoticeState {
  const over = dueAt !== null && dueAt <= now
  if (keptUntil !== null && keptUntil < isoDay(now) && transitions.expire.from.some((each) => each === state))
    return 'expired'
  if (state === 'suspended' && over) return 'cancelled'
  return state === 'returned_for_information' && over ? 'refused' : state
}

/** A notice as the workflow sees it. */
export type Standing = {
  state: NoticeState
  form: NoticeForm
  /** Country of the bureau that asks. */
  owner: string
  people: People
  complete: boolean
  /** A risk that a second legal officer has to weigh (`flagsOf`). */
  flagged: boolean
  translated: boolean
  /** A diffusion that waits for the Secretariat (`isHeld`). */
  held: boolean
  /** It is a new version of a published notice on its way. */
  amends: boolean
  version: number
  /** Of the content of that version. */
  hash: string
}

export type Person = {
  id: string
  roles: readonly Role[]
  /** Country of the bureau for which he works; none at the Secretariat and the Commission. */
  bureau: string | null
  /** His own country; whoever reviews must have told it. */
  nationality?: string
}

export type NoticeDenial =
  | 'state'
  | 'form'
  | 'role'
  | 'own_country'
  | 'same_person'
  | 'incomplete'
  | 'not_translated'

/** Why somebody may not do something to a notice now, or null when he may. */
export function mayTake(act: NoticeAct, notice: Standing, person: Person): NoticeDenial | null {
  const { from, form, by, otherThan = [], neutral, needs = [] } = transitionOf(act)
  if (!from.includes(notice.state)) return 'state'
  if (form !== undefined && form !== notice.form) return 'form'
  if (!by.some((post) => holds(post, person, notice))) return 'role'
  if (neutral && (person.nationality ?? notice.owner) === notice.owner) return 'own_country'
  if (person.bureau === null && person.nationality === notice.owner) return 'own_country'
  if (otherThan.some((part) => notice.people[part]?.includes(person.id))) return 'same_person'
  if (needs.includes('complete') && !notice.complete) return 'incomplete'
  if (needs.includes('translated') && !notice.translated) return 'not_translated'
  return null
}

/** What somebody can do now, in the order of the table. */
export const actsOf = (notice: Standing, person: Person): NoticeAct[] =>
  noticeActs.filter((act) => mayTake(act, notice, person) === null)

/** State and people after an act. Asking whether it may be done is another question. */
export function after(act: NoticeAct, notice: Standing, person: Person): Pick<Standing, 'state' | 'people'> {
  const { to, as, renews } = transitionOf(act)
  const kept: People = renews ? (notice.people.author ? { author: notice.people.author } : {}) : notice.people
  const before = as === undefined ? [] : (kept[as] ?? [])
  return {
    state: to === 'stays' ? notice.state : typeof to === 'function' ? to(notice) : to,
    people: as === undefined || before.includes(person.id) ? kept : { ...kept, [as]: [...before, person.id] },
  }
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
  'suspend',
  'resume',
  'ask_withdrawal',
  'confirm_withdrawal',
  'ask_cancellation',
  'confirm_cancellation',
])

/** Who hears of an act: the Secretariat alone, the two parties, or whoever sees the notice. */
export function heardBy(act: NoticeAct): 'secretariat' | 'parties' | 'everyone' {
  if (secretariatsOwn.has(act)) return 'secretariat'
  return everyones.has(act) ? 'everyone' : 'parties'
}

const secretariatsOwn: ReadonlySet<NoticeAct> = new Set<NoticeAct>(['doubt', 'pass_legal', 'pass_second'])
const everyones: ReadonlySet<NoticeAct> = new Set<NoticeAct>([
  'publish',
  'send',
  'release',
  'record',
  'recall',
  'revoke',
  'add_addendum',
  'extend',
  'suspend',
  'resume',
  'end_suspension',
  'confirm_withdrawal',
  'confirm_cancellation',
])

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

function holds({ side, roles }: Post, person: Person, { owner }: Standing): boolean {
  return sideOf(person, owner) === side && roles.some((role) => person.roles.includes(role))
}

function sideOf({ roles, bureau }: Person, owner: string): Side {
  if (bureau !== null) return bureau === owner ? 'bureau' : 'recipient'
  if (roles.includes('clock')) return 'clock'
  return roles.includes('ccf') ? 'commission' : 'secretariat'
}
