import { type NeutralityConcern, neutralityConcerns, wordsOfConcern } from '../neutrality'
import { flag, some } from '../rule'

const ofConcern = (concern: NeutralityConcern) =>
  flag(`neutrality.${concern}`, {
    article: '3',
    at: 'facts.what',
    holds: (draft) => !some(wordsOfConcern(draft, concern)),
    args: (draft) => ({ words: wordsOfConcern(draft, concern).join(', ') }),
  })

/** Matters forbidden by Art. 3 of the Constitution: hints for whoever reads, never a refusal (R-RED: DOMAIN 2.7, 8 and 9). */
export const neutralityRules = [
  ...neutralityConcerns.map(ofConcern),
  flag('neutrality.conflict', {
    article: '3',
    at: 'request',
    holds: (_, { known }) => !some(known?.conflict ?? []),
    args: (_, { known }) => ({ countries: (known?.conflict ?? []).join(', ') }),
  }),
]
