import { ageOn } from './days'
import type { NoticeDraft } from './draft'
import type { Test } from './rule'

export const aboutPerson: Test = ({ request, type }) =>
  request.about === 'person' || (request.about === undefined && (type === 'red' || type === 'yellow'))

/** Somebody is sought to be arrested: a red notice, or a diffusion that asks the same (R-DIF-1). */
export const isWanted: Test = ({ type }) => type === 'red'

export const isProtectedWitness: Test = ({ person }) =>
  person.status === 'victim' || person.status === 'witness'

/** Under age at the time of the facts or now, by the law that the draft names (Art. 41). */
export const isMinor: Test = (draft, { now }) => isUnderAge(draft, now)

export const isUnderAge = (draft: NoticeDraft, now: Date): boolean =>
  draft.person.marks.includes('minor') || agesOf(draft, now).some(({ max }) => max < majorityOf(draft))

/** The birth is not known well enough to tell. */
export const mayBeMinor: Test = (draft, context) =>
  !isMinor(draft, context, draft) && agesOf(draft, context.now).some(({ min }) => min < majorityOf(draft))

export const isAdult: Test = (draft, context) => !isMinor(draft, context, draft)

const majorityOf = ({ minor }: NoticeDraft): number => minor.majority ?? 18

function agesOf({ person, facts }: NoticeDraft, now: Date): { min: number; max: number }[] {
  const today = { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() }
  const days = facts.from ? [facts.from, today] : [today]
  return person.births.flatMap(({ date }) => days.map((on) => ageOn(date, on)))
}
