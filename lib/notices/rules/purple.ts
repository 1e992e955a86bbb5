import { groupOf } from '../offences'
import { all, given, must, said, type Test } from '../rule'

const solved: Test = ({ method }) => method.stage === 'solved'
const open: Test = ({ method }) => method.stage === 'open'

/** Purple notices: a way of committing crimes, an object, device or hiding place (Art. 92). */
export const purpleRules = [
  must('purple.method', { article: '92', at: 'method.text', has: ({ method }) => said(method.text) }),
  must('purple.stage', { article: '92', at: 'method.stage', has: ({ method }) => given(method.stage) }),
  must('purple.complex', {
    article: '92',
    at: 'method.complex',
    when: solved,
    has: ({ method }) => said(method.complex),
  }),
  must('purple.prevention', {
    article: '92',
    at: 'method.prevention',
    when: solved,
    has: ({ method }) => said(method.prevention),
  }),
  must('purple.serious', {
    article: '92',
    at: 'method.offence',
    when: open,
    holds: all(
      ({ method }) => given(method.offence),
      ({ method }) => groupOf(method.offence ?? '') === 'ordinary',
    ),
  }),
  must('purple.specific', {
    article: '92',
    at: 'method.complex',
    when: open,
    has: ({ method }) => said(method.complex),
  }),
]
