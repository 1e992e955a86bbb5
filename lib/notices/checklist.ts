import type { NoticeDraft } from './draft'
import type { NoticeAct, NoticeState } from './transitions'

/** Points of the checklist in the order in which they are read (DOMAIN 2.7). */
export const checkItems = [
  'thresholds',
  'excluded',
  'facts',
  'charges',
  'warrant',
  'identity',
  'duplicates',
  'political',
  'neutral',
  'rights',
  'refugee',
  'minor',
  'private',
  'states',
  'limitation',
  'extract',
  'translation',
] as const
export type CheckItem = (typeof checkItems)[number]

/** `none`: the question does not arise. */
export const checkAnswers = ['ok', 'doubt', 'fail', 'none'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

/** Who answers a point: whoever looks at quality, each lawyer by himself, whoever publishes. */
export type CheckStage = 'quality' | 'legal' | 'publication'

const stages: Partial<Record<CheckItem, CheckStage>> = {
  facts: 'quality',
  identity: 'quality',
  duplicates: 'quality',
  translation: 'publication',
}
export const stageOf = (item: CheckItem): CheckStage => stages[item] ?? 'legal'

type Applies = (draft: NoticeDraft) => boolean
const ofRed: Applies = ({ type }) => type === 'red'
const ofPerson: Applies = ({ request, type }) =>
  request.about === 'person' || (request.about === undefined && (type === 'red' || type === 'yellow'))
const sought: Applies = (draft) => ofPerson(draft) && ['red', 'blue', 'green', 'silver'].includes(draft.type)

/** Where a point is asked; everywhere unless said. */
const applies: Partial<Record<CheckItem, Applies>> = {
  thresholds: ofRed,
  excluded: ofRed,
  charges: ofRed,
  warrant: ofRed,
  limitation: ofRed,
  identity: ({ request }) =>
    request.about !== 'event' && request.about !== 'method' && request.about !== 'asset',
  rights: sought,
  refugee: sought,
  minor: ofPerson,
  private: (draft) => sought(draft) || draft.type === 'yellow',
  extract: ({ extract, type }) => extract.wanted === true || type === 'un_special',
  translation: ({ form }) => form === 'notice',
}

/** The points for a draft, of one stage or of all, in their order. */
export const itemsOf = (draft: NoticeDraft, stage?: CheckStage): CheckItem[] =>
  checkItems.filter(
    (item) => (applies[item]?.(draft) ?? true) && (stage === undefined || stageOf(item) === stage),
  )

/** What somebody answered to a point of a version. */
export type Answered = { item: CheckItem; answer: CheckAnswer; note: string }

/** Stages whose points whoever does an act must have answered himself. */
const asked: Partial<Record<NoticeAct, readonly CheckStage[]>> = {
  pass_quality: ['quality'],
  pass_legal: ['legal'],
  pass_second: ['legal'],
  refuse: ['legal'],
  publish: ['publication'],
  release: ['quality'],
  examine: ['quality', 'legal'],
}

/** Stages that are answered while a notice stands in a state. */
export const stagesAt: Partial<Record<NoticeState, readonly CheckStage[]>> = {
  submitted: ['quality'],
  quality_review: ['quality'],
  legal_review: ['legal'],
  second_legal_review: ['legal'],
  approved: ['publication'],
  held: ['quality'],
  circulating: ['quality', 'legal'],
}

export type ChecklistProblem =
  | 'notice_check_open'
  | 'notice_check_note'
  | 'notice_check_failed'
  | 'notice_check_doubt'

/**
 * Why the checklist keeps somebody from an act; `mine` are his own answers for the version. All that is asked at the act is answered, and
 * what is in doubt or fails is explained.
 * What fails is not passed. A doubt goes on to the second lawyer, who has to settle it; a diffusion has no second reading, so that
 * its doubts are settled at once.
 */
export function checklistProblem(
  act: NoticeAct,
  draft: NoticeDraft,
  mine: readonly Answered[],
): ChecklistProblem | null {
  const points = (asked[act] ?? []).flatMap((stage) => itemsOf(draft, stage))
  const found = points.map((item) => mine.find((each) => each.item === item))
  const given = found.map((each) => each?.answer)
  if (given.includes(undefined)) return 'notice_check_open'
  if (found.some((each) => each && needsNote(each.answer) && !each.note.trim())) return 'notice_check_note'
  if (act === 'refuse') return null
  if (given.includes('fail')) return 'notice_check_failed'
  const goesOn = act === 'pass_quality' || act === 'pass_legal'
  return !goesOn && given.includes('doubt') ? 'notice_check_doubt' : null
}

/** Whether one of the points asked at an act is in doubt for him: a second lawyer reads it then. */
export const doubtsAt = (act: NoticeAct, draft: NoticeDraft, mine: readonly Answered[]): boolean =>
  (asked[act] ?? [])
    .flatMap((stage) => itemsOf(draft, stage))
    .some((item) => mine.some((each) => each.item === item && each.answer === 'doubt'))

/** Whether an answer has to be explained. */
export const needsNote = (answer: CheckAnswer): boolean => answer === 'doubt' || answer === 'fail'
