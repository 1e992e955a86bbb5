import { all, given, must, oneOf, said, should } from '../rule'
import { body, described, marked } from './identity'
import { declares } from './request'

/** Black notices: a body of which nobody knows who it was (Art. 91, R-BLK-1). */
export const blackRules = [
  body('91'),
  must('black.recorded', {
    article: '91',
    at: 'discovery.recorded',
    has: ({ discovery }) => said(discovery.recorded),
  }),
  must('black.unknown', {
    article: '91',
    at: 'declarations.unknown_to_police',
    has: declares('unknown_to_police'),
  }),
  must('black.told', {
    article: '91',
    at: 'discovery.circumstances',
    has: oneOf(
      described,
      marked,
      all(
        ({ discovery }) => said(discovery.circumstances),
        ({ discovery }) => said(discovery.place),
      ),
    ),
  }),
  should('black.found_on', {
    article: '91',
    at: 'discovery.on',
    has: ({ discovery }) => given(discovery.on),
  }),
  should('black.drawing', {
    article: '91',
    at: 'evidence.pictures',
    has: ({ evidence }) => evidence.pictures.some(({ kind }) => kind === 'drawing'),
  }),
]
