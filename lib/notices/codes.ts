/** Closed lists of notices and diffusions (DOMAIN 1.3-1.7, 2). A code is stored; words stand in the catalogues. */

/** A notice is published by the General Secretariat for all; a diffusion goes from one bureau to those it chooses. */
export const noticeForms = ['notice', 'diffusion'] as const
export type NoticeForm = (typeof noticeForms)[number]

export const noticeTypes = [
  'red',
  'blue',
  'green',
  'yellow',
  'black',
  'orange',
  'purple',
  'stolen_work_of_art',
  'un_special',
  'silver',
] as const
export type NoticeType = (typeof noticeTypes)[number]

/** What a notice is about. An event, an object and a method are described, not identified. */
export const subjectKinds = [
  'person',
  'body',
  'entity',
  'object',
  'event',
  'method',
  'work',
  'asset',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Who may ask for a notice; an entity may ask for a red one only when it investigates and prosecutes (Art. 82). */
export const requesterKinds = ['bureau', 'entity', 'secretariat', 'un_committee'] as const
export type RequesterKind = (typeof requesterKinds)[number]

/** What the readers of a notice are asked to do. */
export const noticeActions = [
  'arrest',
  'restrict_movement',
  'locate',
  'identify',
  'criminal_history',
  'activities',
  'warn',
  'measures_under_law',
  'report_method',
  'locate_object',
  'identify_object',
  'freeze_assets',
  'ban_travel',
  'embargo_arms',
  'locate_asset',
  'asset_information',
  'monitor_asset',
  'for_information',
] as const
export type NoticeAction = (typeof noticeActions)[number]

/** Measures that touch somebody's liberty: never asked against victims and witnesses, never by a silver notice. */
export const coerciveActions: readonly NoticeAction[] = ['arrest', 'restrict_movement']

/** Marks of a person beside the status (DOMAIN 1.5). `official`: of a state, its forces, a party, or a candidate. */
export const personMarks = ['fugitive', 'escapee', 'minor', 'official'] as const

export const chargeStages = ['prosecution', 'sentence'] as const

/** Why an excluded offence may be a basis all the same (Art. 83(1)(a)). */
export const exclusionExceptions = ['serious_crime', 'organised_crime'] as const

export const warrantKinds = ['warrant', 'judgment'] as const
export const warrantCopies = ['attached', 'promised'] as const

/**
 * What somebody declares with name and time: the conditions of recording (R-LAW-1) and what single types ask for. `authority`,
 * `extradition` and `appeal` are the three assurances of a red notice (Art. 84).
 */
export const declarations = [
  'lawful',
  'purpose',
  'interest',
  'quality',
  'neutral',
  'authority',
  'extradition',
  'appeal',
  'protection_checked',
  'head_agrees',
  'unknown_to_police',
  'privacy_allows',
  'custody_checked',
] as const
export type Declaration = (typeof declarations)[number]

/** Particularly sensitive data (Art. 42) that a draft can hold only with a reason (R-NEU-1). */
export const sensitiveKinds = [
  'origin',
  'political',
  'religious',
  'health',
  'sexuality',
  'biometric',
] as const

export const threatBases = ['convictions', 'other_grounds'] as const
export const methodStages = ['solved', 'open'] as const
export const sanctions = ['assets_freeze', 'travel_ban', 'arms_embargo'] as const
export const forfeitures = ['criminal', 'civil'] as const
export const forfeitureBases = ['conviction', 'non_conviction'] as const

export const assetKinds = [
  'real_estate',
  'vehicle',
  'vessel',
  'aircraft',
  'account',
  'company',
  'crypto',
  'valuables',
  'other',
] as const

/** What a picture shows: after a death a drawing is the public image (R-BLK-1). */
export const pictureKinds = ['portrait', 'post_mortem', 'drawing', 'object'] as const

export const recipientScopes = ['all', 'all_but', 'only'] as const

/** What an extract may show, and nothing else (R-PUB-2; the fields of the public service). */
export const extractFields = [
  'name',
  'birth',
  'birthPlace',
  'sex',
  'nationalities',
  'languages',
  'description',
  'marks',
  'pictures',
  'charges',
  'circumstances',
  'object',
  'listing',
] as const
export type ExtractField = (typeof extractFields)[number]
