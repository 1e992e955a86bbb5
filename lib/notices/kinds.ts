import type { PurposeCode } from '@/lib/access/purposes'
import type { PersonStatus } from '@/lib/records/codes'
import type { ExtractField, NoticeAction, NoticeType, RequesterKind, SubjectKind } from './codes'

/** What is fixed for a type of notice (DOMAIN 2.1, 2.5): rules, forms and pages read it here. */
export type NoticeKind = {
  /** Articles of the Rules on the Processing of Data; with `S`, of the framework of the silver pilot. */
  articles: string
  /** The letter with which its control numbers begin; those after `A` are this portal's own. */
  letter: string
  purposes: readonly PurposeCode[]
  requesters: readonly RequesterKind[]
  subjects: readonly SubjectKind[]
  /** Statuses that the person may have (R-ST-1); empty where persons are not the subject. */
  statuses: readonly PersonStatus[]
  actions: readonly NoticeAction[]
  /** What the public may see of it: only when the requester allows it, seldom, always, never. */
  extract: { when: 'authorised' | 'rare' | 'always' | 'never'; fields: readonly ExtractField[] }
  /** Whether it may also go as a diffusion. */
  diffusion: boolean
  /** How its purpose ends, so that the source must end it (R-RET-5, R-RED-10). */
  endings: readonly Ending[]
}

export const endings = [
  'arrested_surrendered',
  'located',
  'found',
  'identified',
  'died',
  'acquitted',
  'lapsed',
  'warrant_withdrawn',
  'served',
  'no_longer_threat',
  'recovered',
  'delisted',
  'forfeited',
] as const
export type Ending = (typeof endings)[number]

const requesters = ['bureau', 'entity', 'secretariat'] as const
const ofPerson = [
  'name',
  'birth',
  'birthPlace',
  'sex',
  'nationalities',
  'languages',
  'description',
  'marks',
  'pictures',
] as const

export const kinds = {
  red: {
    articles: '82-87',
    letter: 'A',
    purposes: ['P-A'],
    requesters: ['bureau', 'entity'],
    subjects: ['person'],
    statuses: ['convicted', 'charged', 'suspect'],
    actions: ['arrest', 'restrict_movement', 'locate'],
    extract: { when: 'authorised', fields: [...ofPerson, 'charges'] },
    diffusion: true,
    endings: ['arrested_surrendered', 'died', 'acquitted', 'lapsed', 'warrant_withdrawn', 'served'],
  },
  blue: {
    articles: '88',
    letter: 'B',
    purposes: ['P-B', 'P-C'],
    requesters,
    subjects: ['person'],
    statuses: [
      'convicted',
      'charged',
      'suspect',
      'person_of_interest',
      'witness',
      'victim',
      'unidentified_person',
    ],
    actions: ['identify', 'locate', 'criminal_history', 'activities'],
    extract: { when: 'rare', fields: ofPerson },
    diffusion: true,
    endings: ['located', 'identified', 'died', 'acquitted'],
  },
  green: {
    articles: '89',
    letter: 'C',
    purposes: ['P-D'],
    requesters,
    subjects: ['person'],
    statuses: ['convicted', 'charged', 'suspect', 'possible_threat'],
    actions: ['warn', 'measures_under_law'],
    extract: { when: 'rare', fields: ofPerson },
    diffusion: true,
    endings: ['no_longer_threat', 'died', 'acquitted'],
  },
  yellow: {
    articles: '90',
    letter: 'D',
    purposes: ['P-E'],
    requesters,
    subjects: ['person'],
    statuses: ['missing_person', 'person_unable_to_identify_self', 'victim'],
    actions: ['locate', 'identify'],
    extract: { when: 'authorised', fields: [...ofPerson, 'circumstances'] },
    diffusion: true,
    endings: ['found', 'identified', 'died'],
  },
  black: {
    articles: '91',
    letter: 'E',
    purposes: ['P-E'],
    requesters,
    subjects: ['body'],
    statuses: ['unidentified_body'],
    actions: ['identify'],
    extract: { when: 'authorised', fields: ['sex', 'description', 'marks', 'pictures', 'circumstances'] },
    diffusion: true,
    endings: ['identified'],
  },
  orange: {
    articles: '93',
    letter: 'F',
    purposes: ['P-D'],
    requesters,
    subjects: ['person', 'object', 'event', 'method'],
    statuses: ['convicted', 'charged', 'suspect', 'possible_threat'],
    actions: ['warn', 'measures_under_law'],
    extract: { when: 'authorised', fields: [...ofPerson, 'object', 'circumstances'] },
    diffusion: true,
    endings: ['no_longer_threat', 'died', 'recovered'],
  },
  purple: {
    articles: '92',
    letter: 'G',
    purposes: ['P-C', 'P-D'],
    requesters,
    subjects: ['method', 'object'],
    statuses: [],
    actions: ['warn', 'report_method'],
    extract: { when: 'never', fields: [] },
    diffusion: true,
    endings: ['no_longer_threat'],
  },
  stolen_work_of_art: {
    articles: '94',
    letter: 'H',
    purposes: ['P-B'],
    requesters: ['bureau'],
    subjects: ['work'],
    statuses: [],
    actions: ['locate_object', 'identify_object'],
    extract: { when: 'authorised', fields: ['object', 'pictures', 'circumstances'] },
    diffusion: true,
    endings: ['recovered', 'identified'],
  },
  un_special: {
    articles: '95',
    letter: 'U',
    purposes: ['P-D'],
    requesters: ['un_committee'],
    subjects: ['person', 'entity'],
    statuses: ['subject_of_un_sanctions'],
    actions: ['freeze_assets', 'ban_travel', 'embargo_arms'],
    extract: { when: 'always', fields: [...ofPerson, 'listing'] },
    diffusion: false,
    endings: ['delisted'],
  },
  silver: {
    articles: 'S1-S2',
    letter: 'S',
    purposes: ['P-C'],
    requesters: ['bureau'],
    subjects: ['asset', 'person'],
    statuses: ['convicted', 'charged', 'suspect', 'person_of_interest'],
    actions: ['locate_asset', 'asset_information', 'monitor_asset'],
    extract: { when: 'never', fields: [] },
    diffusion: true,
    endings: ['forfeited', 'acquitted', 'recovered'],
  },
} as const satisfies Record<NoticeType, NoticeKind>

export const kindOf = (type: NoticeType): NoticeKind => kinds[type]
