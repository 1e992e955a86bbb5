import type { NoticeType } from './codes'
import type { NoticeDraft } from './draft'
import type { Check, Rule, RuleContext } from './rule'
import { blackRules } from './rules/black'
import { blueRules } from './rules/blue'
import { diffusionRules } from './rules/diffusion'
import { greenRules } from './rules/green'
import { identityWishes } from './rules/identity'
import { neutralityRules } from './rules/neutrality'
import { orangeRules } from './rules/orange'
import { personRules } from './rules/persons'
import { publicExtractRules } from './rules/public-extract'
import { purpleRules } from './rules/purple'
import { redRules } from './rules/red'
import { requestRules } from './rules/request'
import { silverRules } from './rules/silver'
import { stolenWorkOfArtRules } from './rules/stolen-work-of-art'
import { unSpecialRules } from './rules/un-special'
import { yellowRules } from './rules/yellow'

/**
 * The rules that requests are held to: the Rules on the Processing of Data as amended in 2024, and the edition of this file. It
 * is stored with every check, so that a decision can be read again under the rules of its day (R-VER-1). Whoever changes what a
 * rule asks for, changes it.
 */
export const ruleSetVersion = 'RPD-2024/1'

const ofType: Record<NoticeType, readonly Rule[]> = {
  red: redRules,
  blue: blueRules,
  green: greenRules,
  yellow: yellowRules,
  black: blackRules,
  orange: orangeRules,
  purple: purpleRules,
  stolen_work_of_art: stolenWorkOfArtRules,
  un_special: unSpecialRules,
  silver: silverRules,
}
const ofAll = [...requestRules, ...personRules, ...identityWishes, ...neutralityRules, ...publicExtractRules]

/** The rules of a type and form, in the order in which they are shown. */
export const rulesOf = ({ type, form }: Pick<NoticeDraft, 'type' | 'form'>): readonly Rule[] => [
  ...ofType[type],
  ...ofAll,
  ...(form === 'diffusion' ? diffusionRules : []),
]

/**
 * Holds a draft against every rule of its type: what is met, what is not, and where it is to be put right. Pure, and small enough
 * for the browser, so that the officer hears while he writes what the server will say when he sends.
 */
export const checkDraft = (draft: NoticeDraft, context: RuleContext): Check[] =>
  rulesOf(draft).flatMap((rule) => rule.check(draft, context))

/** Whether a request may be submitted: no `must` is open. */
export const isComplete = (checks: readonly Check[]): boolean =>
  checks.every(({ level, met }) => level !== 'must' || met)

/** Risks that a second legal officer has to weigh. */
export const flagsOf = (checks: readonly Check[]): Check[] => checks.filter(({ flag, met }) => flag && !met)

/** How much of what must be there is there, in whole per cent, never 100 before all is. */
export function completeness(checks: readonly Check[]): number {
  const musts = checks.filter(({ level }) => level === 'must')
  const met = musts.filter(({ met }) => met).length
  return musts.length === 0 ? 100 : Math.floor((met / musts.length) * 100)
}
