import { isAdult, isMinor } from '../person'
import { all, info, must, not, said, type Test } from '../rule'
import { missing, unable } from './identity'
import { declares } from './request'

const cannotTell: Test = ({ person }) => person.status === 'person_unable_to_identify_self'

/** Yellow notices: a missing person, or one who cannot say who he is (Art. 90, R-YEL-1, -2). */
export const yellowRules = [
  missing('90', not(cannotTell)),
  unable('90', cannotTell),
  must('yellow.recorded', {
    article: '90',
    at: 'discovery.recorded',
    has: ({ discovery }) => said(discovery.recorded),
  }),
  must('yellow.circumstances', {
    article: '90',
    at: 'discovery.circumstances',
    has: ({ discovery }) => said(discovery.circumstances),
  }),
  must('yellow.unknown', {
    article: '90',
    at: 'declarations.unknown_to_police',
    has: declares('unknown_to_police'),
  }),
  must('yellow.privacy', {
    article: '90',
    at: 'declarations.privacy_allows',
    when: isAdult,
    has: declares('privacy_allows'),
  }),
  info('yellow.told', { article: '90', at: 'person', when: all(not(cannotTell), isAdult), notes: true }),
  must('yellow.guardian', {
    article: '90',
    at: 'minor.guardianAuthority',
    when: isMinor,
    has: ({ minor }) => said(minor.guardianAuthority),
  }),
  must('yellow.custody', {
    article: '90',
    at: 'declarations.custody_checked',
    when: all(isMinor, ({ minor }) => minor.parentalAbduction === true),
    has: declares('custody_checked'),
  }),
]
