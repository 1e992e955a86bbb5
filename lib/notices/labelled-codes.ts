import {
  assetKinds,
  chargeStages,
  declarations,
  exclusionExceptions,
  extractFields,
  forfeitureBases,
  forfeitures,
  methodStages,
  noticeActions,
  noticeForms,
  noticeTypes,
  personMarks,
  pictureKinds,
  recipientScopes,
  requesterKinds,
  sanctions,
  sensitiveKinds,
  subjectKinds,
  threatBases,
  warrantCopies,
  warrantKinds,
} from './codes'
import { endings } from './kinds'
import { offenceGroups, offences } from './offences'
import { type RefusalReason, refusalReasons } from './refusal-reasons'
import { noticeStates } from './transitions'

/** Every list of notices that has labels, by the name under which they stand in messages `codes`: `codes.noticeActions.arrest`. */
export const labelledNoticeCodes = {
  noticeForms,
  noticeTypes,
  /** What a diffusion of a type is called. */
  diffusionTypes: noticeTypes,
  noticeStates,
  subjectKinds,
  requesterKinds,
  noticeActions,
  personMarks,
  chargeStages,
  exclusionExceptions,
  warrantKinds,
  warrantCopies,
  declarations,
  sensitiveKinds,
  threatBases,
  methodStages,
  sanctions,
  forfeitures,
  forfeitureBases,
  assetKinds,
  pictureKinds,
  recipientScopes,
  extractFields,
  offences,
  offenceGroups,
  noticeEndings: endings,
  refusalReasons: Object.keys(refusalReasons) as RefusalReason[],
  refusalGrounds: ['article_2', 'article_3', 'other'],
} as const satisfies Record<string, readonly string[]>
export type NoticeCodeList = keyof typeof labelledNoticeCodes

/** A code of one of these lists. */
export type NoticeCode<L extends NoticeCodeList> = (typeof labelledNoticeCodes)[L][number]

/** Says messages of the namespace `codes`: what `getTranslations('codes')`, `useTranslations('codes')` and a sheet's translator give. */
type SayCode = ((key: string) => string) & { has: (key: string) => boolean }

/** What a code is called in the language of `codes`; one that has no label yet is said as it is. */
export const noticeLabel = <L extends NoticeCodeList>(
  codes: SayCode,
  list: L,
  code: NoticeCode<L>,
): string => (codes.has(`${list}.${code}`) ? codes(`${list}.${code}`) : code)

/** The codes of a list with their labels, in the order of the list: for a select or a row of boxes. */
export const noticeChoices = <L extends NoticeCodeList>(
  codes: SayCode,
  list: L,
  only: readonly NoticeCode<L>[] = labelledNoticeCodes[list],
): { value: NoticeCode<L>; label: string }[] =>
  only.map((value) => ({ value, label: noticeLabel(codes, list, value) }))
