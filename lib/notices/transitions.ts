import type { Role } from '@/lib/access/actor'
import type { NoticeForm } from './codes'

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
export type Part =
  | 'author'
  | 'submitter'
  | 'quality'
  | 'legal'
  | 'second_legal'
  | 'publisher'
  | 'asker'
  | 'extract'
export type People = Partial<Record<Part, readonly string[]>>

/** The bureau that asks, every other one, the Secretariat, the Commission, and time itself. */
export type Side = 'bureau' | 'recipient' | 'secretariat' | 'commission' | 'clock'

export type Post = { side: Side; roles: readonly Role[] }
const drafters: Post = { side: 'bureau', roles: ['officer', 'supervisor'] }
const heads: Post = { side: 'bureau', roles: ['supervisor'] }
const readers: Post = { side: 'recipient', roles: ['officer', 'supervisor'] }
const secretariat: Post = { side: 'secretariat', roles: ['gs_reviewer'] }
const commission: Post = { side: 'commission', roles: ['ccf'] }
const clock: Post = { side: 'clock', roles: ['clock'] }

/** How the public extract of a notice stands: never its bureau's to allow, not public, allowed and waiting, looked at once, public. */
export type ExtractStand = 'never' | 'none' | 'asked' | 'passed' | 'public'

/** What an act asks for and does: the one table that commands, buttons, forms and tests read. */
export type Transition = {
  from: readonly NoticeState[]
  to: NoticeState | 'stays' | ((facts: { flagged: boolean; held: boolean; amends: boolean }) => NoticeState)
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
  /** How the public extract stands before and after. */
  extract?: { from: readonly ExtractStand[]; to: ExtractStand }
  /** A part that begins anew: whoever had it last time may have another one now. */
  anew?: Part
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
  /** Consent to the public extract, without an amendment (SECURITY 3.2, row 21). Taken back it is gone at once. */
  withdraw_consent: {
    from: ['published'],
    to: 'stays',
    by: [heads],
    says: 'text',
    extract: { from: ['public', 'asked', 'passed'], to: 'none' },
  },
  give_consent: {
    from: ['published'],
    to: 'stays',
    by: [heads],
    bound: true,
    says: 'text',
    extract: { from: ['none'], to: 'asked' },
    anew: 'extract',
  },
  /** Two of the Secretariat look at what the public is to see. */
  pass_consent: {
    from: ['published'],
    to: 'stays',
    by: [secretariat],
    as: 'extract',
    neutral: true,
    bound: true,
    extract: { from: ['asked'], to: 'passed' },
  },
  show_extract: {
    from: ['published'],
    to: 'stays',
    by: [secretariat],
    otherThan: ['extract'],
    neutral: true,
    bound: true,
    extract: { from: ['passed'], to: 'public' },
  },
  decline_consent: {
    from: ['published'],
    to: 'stays',
    by: [secretariat],
    neutral: true,
    says: 'text',
    extract: { from: ['asked', 'passed'], to: 'none' },
  },
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
