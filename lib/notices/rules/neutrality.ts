import { type NeutralityConcern, neutralityConcerns, wordsOfConcern } from '../neutrality'
import { flag } from '../rule'

const ofConcern = (concern: NeutralityConcern) =>
  flag(`neutrality.${concern}`, {
    article: 'C3',
    at: 'facts.what',
    finds: (draft) => wordsOfConcern(draft, concern),
  })

/** Matters forbidden by Art. 3 of the Constitution: hints for whoever reads, never a refusal (DOMAIN 2.7). */
export const neutralityRules = [
  ...neutralityConcerns.map(ofConcern),
  flag('neutrality.conflict', {
    article: 'C3',
    at: 'request',
    finds: (_, { known }) => known?.conflict ?? [],
  }),
]
