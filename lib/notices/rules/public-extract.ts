import { kindOf } from '../kinds'
import { isMinor } from '../person'
import { all, given, must, said, should, some, type Test } from '../rule'

const wanted: Test = ({ extract }) => extract.wanted === true

/** What the public may see of a notice (Arts 13, 61, R-PUB-1, -2, R-YEL-2, R-BLK-1). */
export const publicExtractRules = [
  must('extract.allowed', {
    article: '61',
    at: 'extract.wanted',
    when: wanted,
    holds: ({ type, form }) => form === 'notice' && kindOf(type).extract.when !== 'never',
  }),
  must('extract.authorised', {
    article: '61',
    at: 'extract.by',
    when: all(wanted, ({ type }) => kindOf(type).extract.when !== 'always'),
    has: ({ extract }) => given(extract.by) && given(extract.at) && some(extract.fields),
  }),
  must('extract.fields', {
    article: '61',
    at: 'extract.fields',
    when: wanted,
    finds: ({ type, extract }) =>
      extract.fields.filter((field) => !kindOf(type).extract.fields.includes(field)),
  }),
  should('extract.rare', {
    article: '61',
    at: 'extract.reason',
    when: all(wanted, ({ type }) => kindOf(type).extract.when === 'rare'),
    has: ({ extract }) => said(extract.reason),
  }),
  must('extract.minor', {
    article: '41',
    at: 'minor.extractConsent',
    when: all(wanted, isMinor),
    has: ({ minor }) => said(minor.extractConsent),
  }),
  // A raw photograph of a dead face is never what the public sees first: the drawing is.
  must('extract.body', {
    article: '91',
    at: 'evidence.pictures',
    when: all(
      wanted,
      ({ extract }) => extract.fields.includes('pictures'),
      ({ type }) => type === 'black',
    ),
    has: ({ evidence }) => evidence.pictures.some(({ kind }) => kind === 'drawing'),
  }),
]
