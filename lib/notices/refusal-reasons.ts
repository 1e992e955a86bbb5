/** Why a request is refused, or a published notice cancelled by the Secretariat: the code, and the ground under which it is counted. */
export const refusalReasons = {
  torture_risk: 'article_2',
  unfair_trial: 'article_2',
  judged_twice: 'article_2',
  refugee: 'article_2',
  death_penalty: 'article_2',
  political: 'article_3',
  military: 'article_3',
  religious: 'article_3',
  racial: 'article_3',
  between_states: 'article_3',
  below_threshold: 'other',
  excluded_offence: 'other',
  private_dispute: 'other',
  facts_unclear: 'other',
  role_unclear: 'other',
  no_valid_warrant: 'other',
  identity_insufficient: 'other',
  no_assurance: 'other',
  no_international_interest: 'other',
  duplicate: 'other',
  refused_before: 'other',
  decision_of_commission: 'other',
  requester_silent: 'other',
  purpose_achieved: 'other',
  requester_inactive: 'other',
} as const satisfies Record<string, 'article_2' | 'article_3' | 'other'>

export type RefusalReason = keyof typeof refusalReasons
export type RefusalGround = (typeof refusalReasons)[RefusalReason]

/** Counts of reasons by ground, as the yearly figures give them (DOMAIN 2.10). */
export function groundsOf(reasons: readonly RefusalReason[]): Record<RefusalGround, number> {
  const grounds = { article_2: 0, article_3: 0, other: 0 }
  for (const reason of reasons) grounds[refusalReasons[reason]]++
  return grounds
}
