import { type CheckItem, itemsOf, stagesAt } from './checklist'
import type { NoticeForm, NoticeType } from './codes'
import type { NoticeDraft } from './draft'
import { mayTake, type NoticeDenial, type Person, type Standing } from './states'
import type { NoticeAct, NoticeState } from './transitions'

/** States in which something waits for the Secretariat, each with the act that takes it on. */
export const work = {
  submitted: 'pass_quality',
  quality_review: 'pass_quality',
  legal_review: 'pass_legal',
  second_legal_review: 'pass_second',
  approved: 'publish',
  held: 'release',
  circulating: 'examine',
  examined: 'record',
  cancellation_asked: 'confirm_cancellation',
} as const satisfies Partial<Record<NoticeState, NoticeAct>>
export type WorkState = keyof typeof work
export const workStates = Object.keys(work) as WorkState[]

export const isWork = (state: NoticeState): state is WorkState => Object.hasOwn(work, state)

/** Why somebody may not judge a request as it stands; null when he may, whatever is still missing in it. */
export function judgeDenial(notice: Standing, person: Person): NoticeDenial | null {
  if (!isWork(notice.state)) return 'state'
  if (person.nationality === undefined) return 'own_country'
  // What was only handed in is looked at as it will stand when somebody takes it up.
  const state = notice.state === 'submitted' ? 'quality_review' : notice.state
  const denial = mayTake(work[notice.state], { ...notice, state }, person)
  return denial === 'incomplete' || denial === 'not_translated' ? null : denial
}

/** What the queue can show. */
export const reviewViews = [
  'mine',
  'unclaimed',
  'waiting',
  'quality',
  'legal',
  'second',
  'approved',
  'held',
  'examine',
  'cancellations',
  'extracts',
] as const
export type ReviewView = (typeof reviewViews)[number]

/** States of a view; `mine` and `unclaimed` are every state in which there is work. */
export const statesOfView: Record<ReviewView, readonly NoticeState[]> = {
  mine: workStates,
  unclaimed: workStates,
  waiting: ['returned_for_information', 'alternative_proposed'],
  quality: ['submitted', 'quality_review'],
  legal: ['legal_review'],
  second: ['second_legal_review'],
  approved: ['approved'],
  held: ['held'],
  examine: ['circulating', 'examined'],
  cancellations: ['cancellation_asked'],
  /** Those alone whose bureau allowed the public to see them since they were published. */
  extracts: ['published'],
}

/** How the queue is looked at: everything in its address. */
export type ReviewLook = {
  view: ReviewView
  type?: NoticeType
  form?: NoticeForm
  from?: string
  flagged?: boolean
  /** Where the page begins, as `cursorOf` writes it. */
  after?: string
}

export const reviewPageSize = 25

/** Where the page after a line begins: when it is due, and its id. */
export const cursorOf = ({ id, due }: { id: string; due: Date }): string => `${due.getTime()}_${id}`

export const cursorForm = /^\d{1,14}_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export function placeAfter(after: string | undefined): [Date | null, string | null] {
  const [ms, id] = after?.split('_') ?? []
  return ms && id ? [new Date(Number(ms)), id] : [null, null]
}

/** Reads an address. What it does not know it leaves out: a hand-written address is never an error. */
export function reviewLookOf(
  parameters: Record<string, string | string[] | undefined>,
  types: readonly NoticeType[],
): ReviewLook {
  const { view, type, form, from, flagged, after } = parameters
  const known = types.find((each) => each === type)
  return {
    view: reviewViews.find((each) => each === view) ?? 'unclaimed',
    ...(known ? { type: known } : {}),
    ...(form === 'notice' || form === 'diffusion' ? { form } : {}),
    ...(typeof from === 'string' && /^[A-Z]{2}$/.test(from) ? { from } : {}),
    ...(flagged === 'on' ? { flagged: true } : {}),
    ...(typeof after === 'string' && cursorForm.test(after) ? { after } : {}),
  }
}

/** The address of a look, without what is meant anyway. Begins with `?` or is empty. */
export function addressOfReview({ view, type, form, from, flagged, after }: ReviewLook): string {
  const query = new URLSearchParams()
  if (view !== 'unclaimed') query.set('view', view)
  for (const [name, value] of Object.entries({
    type,
    form,
    from,
    flagged: flagged ? 'on' : undefined,
    after,
  }))
    if (value) query.set(name, value)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Points of the checklist that are asked of whoever judges a draft in a state. */
export const checklistAt = (state: NoticeState, draft: NoticeDraft): CheckItem[] =>
  (stagesAt[state] ?? []).flatMap((stage) => itemsOf(draft, stage))
