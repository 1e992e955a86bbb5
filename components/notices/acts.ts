import type { NoticeAct } from '@/lib/notices/transitions'

/** Acts that belong to the desk of the review. */
const reviewActs: ReadonlySet<NoticeAct> = new Set<NoticeAct>([
  'take_up',
  'pass_quality',
  'return',
  'propose_alternative',
  'pass_legal',
  'doubt',
  'pass_second',
  'refuse',
  'publish',
  'release',
  'examine',
  'record',
])

/** What the page of a notice offers as buttons of its own; writing and judging have pages of their own. */
export const ownActs = (acts: readonly NoticeAct[]): NoticeAct[] =>
  acts.filter((act) => act !== 'write' && !reviewActs.has(act))

export const judges = (acts: readonly NoticeAct[]): boolean => acts.some((act) => reviewActs.has(act))
