import type { Role } from '@/lib/access/actor'
import { isoDay } from '@/lib/records/entry/days'
import type { NoticeForm } from './codes'
import {
  type ExtractStand,
  type NoticeAct,
  type NoticeState,
  noticeActs,
  type People,
  type Post,
  type Side,
  transitionOf,
  transitions,
} from './transitions'

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
  /** How its public extract stands. */
  extract: ExtractStand
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
  const { from, form, by, otherThan = [], neutral, needs = [], extract } = transitionOf(act)
  if (!from.includes(notice.state) || extract?.from.includes(notice.extract) === false) return 'state'
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
export function after(
  act: NoticeAct,
  notice: Standing,
  person: Person,
): Pick<Standing, 'state' | 'people' | 'extract'> {
  const { to, as, renews, extract, anew } = transitionOf(act)
  const { author } = notice.people
  const all: People = renews ? (author ? { author } : {}) : notice.people
  const kept: People = anew ? { ...all, [anew]: [] } : all
  const before = as === undefined ? [] : (kept[as] ?? [])
  return {
    state: to === 'stays' ? notice.state : typeof to === 'function' ? to(notice) : to,
    extract: extract?.to ?? notice.extract,
    people: as === undefined || before.includes(person.id) ? kept : { ...kept, [as]: [...before, person.id] },
  }
}

function holds({ side, roles }: Post, person: Person, { owner }: Standing): boolean {
  return sideOf(person, owner) === side && roles.some((role) => person.roles.includes(role))
}

/** On which side of a notice somebody stands. */
export function sideOf({ roles, bureau }: Pick<Person, 'roles' | 'bureau'>, owner: string): Side {
  if (bureau !== null) return bureau === owner ? 'bureau' : 'recipient'
  if (roles.includes('clock')) return 'clock'
  return roles.includes('ccf') ? 'commission' : 'secretariat'
}
