import { aboutPerson } from '../person'
import { must, not, said, should } from '../rule'
import { assessed, threatTold } from './assessment'
import { identified } from './identity'

/** Orange notices: an event, person, object or process that threatens imminently and gravely (Art. 93). */
export const orangeRules = [
  identified('93', aboutPerson),
  must('orange.described', {
    article: '93',
    at: 'object.text',
    when: not(aboutPerson),
    has: ({ object, method }) => said(object.text) || said(method.text),
  }),
  assessed('93'),
  threatTold('93'),
  must('orange.imminent', {
    article: '93',
    at: 'threat.imminence',
    has: ({ threat }) => said(threat.imminence),
  }),
  should('orange.review', {
    article: '93',
    at: 'threat.reviewOn',
    has: ({ threat }) => threat.reviewOn !== undefined,
  }),
]
