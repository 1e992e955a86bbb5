import { given, must, said } from '../rule'

/** Silver notices and diffusions: criminal assets, in the pilot of 2025 (its own framework, not the colour articles). */
export const silverRules = [
  must('silver.open', { article: 'S1', at: 'request', holds: (_, { silver }) => silver !== undefined }),
  must('silver.participates', {
    article: 'S1',
    at: 'request',
    when: (_, { silver }) => silver !== undefined,
    holds: (_, { silver }) => silver?.participates === true,
  }),
  must('silver.quota', {
    article: 'S1',
    at: 'request',
    when: (_, { silver }) => silver?.participates === true,
    holds: (_, { silver }) => (silver?.left ?? 0) > 0,
    args: (_, { silver }) => ({ left: silver?.left ?? 0 }),
  }),
  must('silver.asset', {
    article: 'S1',
    at: 'asset.text',
    has: ({ asset }) => given(asset.kind) && said(asset.text),
  }),
  must('silver.forfeiture', {
    article: 'S1',
    at: 'asset.forfeiture',
    has: ({ asset }) => given(asset.forfeiture) && given(asset.basis),
  }),
  must('silver.authority', {
    article: 'S1',
    at: 'asset.authority',
    has: ({ asset }) => said(asset.authority),
  }),
]
