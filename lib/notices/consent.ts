import type { ExtractField, NoticeForm, NoticeType } from './codes'
import type { NoticeDraft } from './draft'
import { kindOf } from './kinds'
import type { RuleContext } from './rule'
import { checkDraft } from './rules'
import type { ExtractStand, NoticeAct } from './transitions'

/** What its bureau said of the extract after publication; `at` is an ISO moment. */
export type Consent = {
  stand: 'withdrawn' | 'asked' | 'passed' | 'given'
  fields: ExtractField[]
  by: string
  at: string
}

/** How the extract of a notice stands now, from its row. */
export function extractStandOf({
  form,
  type,
  amendsId,
  level,
  consent,
  isPublic,
}: {
  form: NoticeForm
  type: NoticeType
  amendsId: string | null
  level: number
  consent: Consent | null
  isPublic: boolean
}): ExtractStand {
  const { when } = kindOf(type).extract
  if (form !== 'notice' || amendsId !== null || level > 0 || when === 'never' || when === 'always')
    return 'never'
  if (consent?.stand === 'asked' || consent?.stand === 'passed') return consent.stand
  return isPublic ? 'public' : 'none'
}

/** What the public may see now: as the version says, unless its bureau said something else since. */
export function extractAllowed(consent: Consent | null, { extract }: NoticeDraft): NoticeDraft['extract'] {
  if (consent === null) return extract
  const { stand, fields, by, at } = consent
  return stand === 'given' ? { ...extract, wanted: true, by, at, fields } : { fields: [] }
}

/** Whether what was said after publication still holds beside a new version: the later word counts. */
export const outlives = (consent: Consent | null, { extract }: NoticeDraft): boolean =>
  consent !== null && (extract.at === undefined || extract.at < consent.at)

const standAfter: Partial<Record<NoticeAct, Consent['stand']>> = {
  give_consent: 'asked',
  withdraw_consent: 'withdrawn',
  pass_consent: 'passed',
  decline_consent: 'withdrawn',
  show_extract: 'given',
}

/** What an act makes of the consent; undefined where it has nothing to do with it. Who said it is the bureau, not who looked at it. */
export function consentAfter(
  act: NoticeAct,
  before: Consent | null,
  said: { fields: readonly ExtractField[]; by: string; at: string },
): Consent | undefined {
  const stand = standAfter[act]
  if (stand === undefined) return undefined
  if (stand === 'asked' || before === null || act === 'withdraw_consent')
    return { stand, fields: stand === 'asked' ? [...said.fields] : [], by: said.by, at: said.at }
  return { ...before, stand }
}

/** Why a notice cannot be shown to the public with these fields; null when it can. The rules are those of a request. */
export function consentProblem(
  draft: NoticeDraft,
  fields: readonly ExtractField[],
  context: RuleContext,
): 'notice_fields_missing' | 'notice_extract_minor' | 'notice_extract_rule' | null {
  if (fields.length === 0) return 'notice_fields_missing'
  const by = '00000000-0000-7000-8000-000000000000'
  const extract = { ...draft.extract, wanted: true, by, at: context.now.toISOString(), fields: [...fields] }
  const open = checkDraft({ ...draft, extract }, context).filter(
    ({ id, level, met }) => id.startsWith('extract.') && level === 'must' && !met,
  )
  if (open.some(({ id }) => id === 'extract.minor')) return 'notice_extract_minor'
  return open.length > 0 ? 'notice_extract_rule' : null
}
