import type { NoticeForm, NoticeType } from '@/lib/notices/codes'
import type { RefusalReason } from '@/lib/notices/refusal-reasons'
import type { NoticeState } from '@/lib/notices/transitions'
import type { PersonStatus } from '@/lib/records/codes'
import type { SeedArtworkRecord } from '../artwork'
import type { SeedPerson } from '../subject'
import { type Defect, defects } from './defects'

/** A notice as the seed plans it; days are counted back from the day of the seed. */
export type Planned = {
  key: string
  type: NoticeType
  form: NoticeForm
  state: NoticeState
  owner: string
  /** Days since the last thing that happened to it. */
  daysAgo: number
  person?: SeedPerson
  work?: SeedArtworkRecord
  story: number
  /** Days from today until its term ends, where it is not five years from publication. */
  endsIn?: number
  reason?: RefusalReason
  extract?: boolean
  withheldFrom?: string[]
  /** A new version of the notice with this key, on its way or accepted. */
  amends?: string
  remark?: 'addendum' | 'action'
  /** It was amended once: what it said before stands there, too. */
  revised?: boolean
  number?: string
  defect?: Defect
}

/** Published notices of the demonstration, in about the proportions in which they stand in the world (DOMAIN 2.10). */
const published: readonly [NoticeType, number][] = [
  ['red', 46],
  ['blue', 26],
  ['yellow', 19],
  ['green', 12],
  ['black', 5],
  ['purple', 5],
  ['stolen_work_of_art', 6],
  ['un_special', 5],
  ['orange', 4],
  ['silver', 4],
]

/** Who may stand in a notice of a type. */
const statuses: Partial<Record<NoticeType, readonly PersonStatus[]>> = {
  red: ['charged', 'convicted'],
  blue: ['suspect', 'person_of_interest', 'witness'],
  green: ['possible_threat', 'convicted'],
  yellow: ['missing_person'],
}

const countries = ['FR', 'ES', 'MA', 'SN', 'JP', 'BR', 'UA', 'KE', 'ID', 'MX', 'LB', 'PL'] as const
/** Those that take part in the silver pilot, with what they may have at a time. */
export const silverQuotas: Readonly<Record<string, number>> = { FR: 6, ES: 5, BR: 4, MX: 2 }
/** Its diffusions wait for the Secretariat. */
export const underPrecheck = 'ID'

/** Every notice of the demonstration, the same for the same persons and works. */
export function noticesPlan(persons: readonly SeedPerson[], works: readonly SeedArtworkRecord[]): Planned[] {
  const subjects = subjectsOf(persons, works)
  const plan: Planned[] = []
  const add = (key: string, type: NoticeType, state: NoticeState, more: Partial<Planned> = {}) => {
    const owner = more.owner ?? (type === 'silver' ? Object.keys(silverQuotas)[plan.length % 4] : undefined)
    const subject = subjects(type, owner)
    plan.push({
      key,
      type,
      form: 'notice',
      state,
      daysAgo: 3 + ((plan.length * 37) % 600),
      story: plan.length,
      ...subject,
      ...(owner ? { owner } : {}),
      ...more,
    })
  }
  const karim = persons.find(({ key }) => key === 'karim')
  if (karim)
    add('mansouri', 'red', 'published', {
      person: karim,
      owner: 'MA',
      daysAgo: 258,
      story: 0,
      number: 'A-4417/3-2026',
      remark: 'addendum',
      revised: true,
    })
  for (const [type, count] of published)
    for (let n = 0; n < count; n++)
      add(`${type} ${n}`, type, 'published', {
        ...(n % 9 === 4 ? { remark: 'action' as const } : {}),
        ...(n % 13 === 6 ? { remark: 'addendum' as const } : {}),
        ...((type === 'red' && n % 3 === 0) ||
        (type === 'yellow' && n % 2 === 0) ||
        type === 'un_special' ||
        type === 'black'
          ? { extract: true }
          : {}),
        ...(type === 'red' && n % 17 === 8 ? { withheldFrom: ['SN'] } : {}),
        ...(type === 'blue' && n < 4 ? { endsIn: [5, 26, 84, 171][n] ?? 90 } : {}),
      })
  for (let n = 0; n < 8; n++)
    add(`diffusion ${n}`, n % 2 ? 'blue' : 'red', 'published', { form: 'diffusion', daysAgo: 20 + n * 9 })
  for (let n = 0; n < 4; n++)
    add(`circulating ${n}`, n % 2 ? 'yellow' : 'red', 'circulating', { form: 'diffusion', daysAgo: 1 + n })
  for (let n = 0; n < 2; n++) add(`examined ${n}`, 'red', 'examined', { form: 'diffusion', daysAgo: 4 + n })
  for (let n = 0; n < 2; n++)
    add(`held ${n}`, 'red', 'held', { form: 'diffusion', daysAgo: 1 + n, owner: underPrecheck })
  add('held silver', 'silver', 'held', { form: 'diffusion', daysAgo: 2, owner: 'FR' })
  add('revoked', 'red', 'revoked', { form: 'diffusion', daysAgo: 8, reason: 'political' })
  const waiting: [NoticeState, number][] = [
    ['ncb_review', 4],
    ['submitted', 6],
    ['quality_review', 4],
    ['legal_review', 5],
    ['second_legal_review', 2],
    ['returned_for_information', 4],
    ['alternative_proposed', 1],
    ['approved', 3],
  ]
  for (const [state, count] of waiting)
    for (let n = 0; n < count; n++)
      add(`${state} ${n}`, (['red', 'blue', 'yellow', 'red', 'green'] as const)[n % 5] ?? 'red', state, {
        daysAgo: 1 + n,
        ...(n === 0 && (state === 'ncb_review' || state === 'submitted') ? { owner: 'MA' } : {}),
      })
  const refused: RefusalReason[] = [
    'torture_risk',
    'refugee',
    'political',
    'military',
    'role_unclear',
    'below_threshold',
    'no_valid_warrant',
  ]
  for (const reason of refused)
    add(`refused ${reason}`, 'red', 'refused', { reason, daysAgo: 12 + refused.indexOf(reason) * 3 })
  for (const [state, type] of [
    ['suspended', 'red'],
    ['suspended', 'blue'],
    ['withdrawal_asked', 'red'],
    ['cancellation_asked', 'red'],
    ['withdrawn', 'red'],
    ['withdrawn', 'yellow'],
    ['cancelled', 'red'],
  ] as const)
    add(`${state} ${type}`, type, state, {
      daysAgo: 6,
      ...(state === 'cancelled' || state === 'cancellation_asked'
        ? { reason: 'requester_inactive' as const }
        : {}),
    })
  add('amendment', 'red', 'legal_review', { amends: 'red 0', daysAgo: 2 })
  for (const type of Object.keys(defects) as NoticeType[])
    for (const [n, defect] of defects[type].entries())
      add(`draft ${type} ${n}`, type, 'draft', {
        defect,
        daysAgo: 1 + (n % 40),
        form: defect.form ?? 'notice',
        ...(defect.owner ? { owner: defect.owner } : {}),
      })
  const amended = plan.find(({ key }) => key === 'red 0')
  return plan.map((each) =>
    each.amends && amended
      ? { ...each, owner: amended.owner, ...(amended.person ? { person: amended.person } : {}) }
      : each,
  )
}

type Subject = Pick<Planned, 'owner' | 'person' | 'work'>

/** Gives out persons and works, each once, those with a picture first; owners in turn where nobody is told of. */
function subjectsOf(persons: readonly SeedPerson[], works: readonly SeedArtworkRecord[]) {
  const fit = persons.filter(
    (person) =>
      person.key !== 'karim' &&
      person.recordStatus === 'published' &&
      person.level === 0 &&
      person.onlyTo.length === 0 &&
      person.withheldFrom.length === 0 &&
      person.retentionDays > 60 &&
      person.names.some(({ family, given }) => family && given) &&
      person.births.length > 0 &&
      person.births.every(({ year }) => year < 2004),
  )
  const ordered = [
    ...fit.filter(({ photos }) => photos.length > 0),
    ...fit.filter(({ photos }) => photos.length === 0),
  ]
  const taken = new Set<string>()
  let turn = 0
  return (type: NoticeType, owner?: string): Subject => {
    const wanted = statuses[type]
    const country = owner ?? countries[turn++ % countries.length] ?? 'FR'
    if (type === 'un_special') return { owner: owner ?? 'UN' }
    if (type === 'stolen_work_of_art') {
      const work = works.find(
        (each) =>
          each.recordStatus === 'published' &&
          each.withheldFrom.length === 0 &&
          each.status !== 'recovered' &&
          each.noPicture === null &&
          !taken.has(each.reference),
      )
      if (!work) return { owner: country }
      taken.add(work.reference)
      return { owner: work.owner, work }
    }
    const person =
      wanted &&
      ordered.find((each) => each.owner === country && wanted.includes(each.status) && !taken.has(each.key))
    if (!person) return { owner: country }
    taken.add(person.key)
    return { owner: country, person }
  }
}
