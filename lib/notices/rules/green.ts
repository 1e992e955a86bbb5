import { given, must, said } from '../rule'
import { assessed, threatTold } from './assessment'
import { identified } from './identity'

/** Green notices: a warning of a person who may threaten public safety (Art. 89). */
export const greenRules = [
  identified('89', () => true),
  assessed('89'),
  threatTold('89'),
  must('green.grounds', {
    article: '89',
    at: 'threat.grounds',
    has: ({ threat }) => given(threat.basis) && said(threat.grounds),
  }),
]
