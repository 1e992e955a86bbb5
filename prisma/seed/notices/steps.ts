import type { NoticeForm } from '@/lib/notices/codes'
import type { NoticeAct, NoticeState, Part, Side } from '@/lib/notices/transitions'
import type { remarks } from './stories'

/** Who does something in the life of a notice: of the bureau, of the Secretariat, or of another country. */
export type Doer = 'author' | 'head' | 'deputy' | 'sun' | 'beatriz' | 'anneke' | 'reader'

export type Step = {
  act: NoticeAct
  from: NoticeState
  to: NoticeState
  by: Doer
  as?: Part
  says?: keyof typeof remarks
  until?: number
}

const step = (
  act: NoticeAct,
  from: NoticeState,
  to: NoticeState,
  by: Doer,
  more: Partial<Step> = {},
): Step => ({
  act,
  from,
  to,
  by,
  ...more,
})

const handedOver = [step('hand_over', 'draft', 'ncb_review', 'author', { as: 'author' })]
const submitted = [...handedOver, step('submit', 'ncb_review', 'submitted', 'head', { as: 'submitter' })]
const taken = [...submitted, step('take_up', 'submitted', 'quality_review', 'sun')]
const inLaw = [...taken, step('pass_quality', 'quality_review', 'legal_review', 'sun', { as: 'quality' })]
const doubted = [
  ...inLaw,
  step('doubt', 'legal_review', 'second_legal_review', 'beatriz', { as: 'legal', says: 'question' }),
]
const approved = [...inLaw, step('pass_legal', 'legal_review', 'approved', 'beatriz', { as: 'legal' })]
const published = [...approved, step('publish', 'approved', 'published', 'anneke', { as: 'publisher' })]
const sent = [...handedOver, step('send', 'ncb_review', 'circulating', 'head', { as: 'submitter' })]
const examined = [...sent, step('examine', 'circulating', 'examined', 'beatriz', { as: 'legal' })]
const withdrawalAsked = [
  ...published,
  step('ask_withdrawal', 'published', 'withdrawal_asked', 'head', { as: 'asker', says: 'withdrawal' }),
]
const cancellationAsked = [
  ...published,
  step('ask_cancellation', 'published', 'cancellation_asked', 'beatriz', { as: 'asker', says: 'refused' }),
]

/** What happened to a notice until it stood in a state, by the table of transitions (lib/notices/states.ts). */
const ways: Partial<Record<NoticeState, readonly Step[]>> = {
  draft: [],
  ncb_review: handedOver,
  submitted,
  quality_review: taken,
  legal_review: inLaw,
  second_legal_review: doubted,
  returned_for_information: [
    ...inLaw,
    step('return', 'legal_review', 'returned_for_information', 'beatriz', { says: 'question', until: 28 }),
  ],
  alternative_proposed: [
    ...inLaw,
    step('propose_alternative', 'legal_review', 'alternative_proposed', 'beatriz', { says: 'alternative' }),
  ],
  approved,
  published,
  refused: [
    ...doubted,
    step('refuse', 'second_legal_review', 'refused', 'anneke', { as: 'second_legal', says: 'refused' }),
  ],
  suspended: [
    ...published,
    step('suspend', 'published', 'suspended', 'head', { says: 'suspended', until: 55 }),
  ],
  withdrawal_asked: withdrawalAsked,
  withdrawn: [...withdrawalAsked, step('confirm_withdrawal', 'withdrawal_asked', 'withdrawn', 'deputy')],
  cancellation_asked: cancellationAsked,
  cancelled: [
    ...cancellationAsked,
    step('confirm_cancellation', 'cancellation_asked', 'cancelled', 'anneke'),
  ],
  circulating: sent,
  examined,
  held: [...handedOver, step('send', 'ncb_review', 'held', 'head', { as: 'submitter' })],
  revoked: [...sent, step('revoke', 'circulating', 'revoked', 'beatriz', { says: 'refused' })],
}

export function stepsTo(state: NoticeState, form: NoticeForm, remark?: 'addendum' | 'action'): Step[] {
  const way =
    form === 'diffusion' && state === 'published'
      ? [...examined, step('record', 'examined', 'published', 'anneke', { as: 'publisher' })]
      : (ways[state] ?? [])
  return [
    ...way,
    ...(remark === 'addendum'
      ? [step('add_addendum', 'published', 'published', 'head', { says: 'addendum' })]
      : []),
    ...(remark === 'action'
      ? [step('report_action', 'published', 'published', 'reader', { says: 'action' })]
      : []),
  ]
}

export const sideOfDoer = (by: Doer): Side =>
  by === 'reader'
    ? 'recipient'
    : by === 'sun' || by === 'beatriz' || by === 'anneke'
      ? 'secretariat'
      : 'bureau'
