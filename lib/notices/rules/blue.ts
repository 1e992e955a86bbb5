import { isProtectedWitness } from '../person'
import { all, info, must, not, said, type Test } from '../rule'
import { identified, unidentified } from './identity'

const unknown: Test = ({ person }) => person.status === 'unidentified_person'

/** Blue notices: information, location or identity of a person of interest to an investigation (Art. 88, R-BLU-1). */
export const blueRules = [
  identified('88', not(unknown)),
  unidentified('88', unknown),
  must('blue.investigation', {
    article: '88',
    at: 'investigation.text',
    has: all(
      ({ investigation }) => said(investigation.text),
      ({ facts }) => said(facts.what),
    ),
  }),
  info('blue.no_measure', { article: '40', at: 'person.status', when: isProtectedWitness, notes: true }),
]
