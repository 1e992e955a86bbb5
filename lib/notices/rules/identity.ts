import type { NoticeDraft } from '../draft'
import {
  type Args,
  all,
  type Check,
  given,
  must,
  oneOf,
  type Rule,
  said,
  should,
  some,
  type Test,
} from '../rule'

const named: Test = ({ person }) =>
  person.names.some(({ family, given: first }) => said(family) && said(first))
const sexKnown: Test = ({ person }) => person.sex !== undefined && person.sex !== 'U'
const born: Test = ({ person }) => some(person.births)
const described: Test = ({ description: { heightCm, weightKg, build, eyes, hair, text } }) =>
  [heightCm, weightKg, build, eyes, hair].some(given) || said(text)
const marked: Test = ({ description }) => some(description.marks)
const documented: Test = ({ documents }) => documents.some(({ number }) => said(number))
const fingerprints: Test = ({ evidence }) => evidence.fingerprints === true
const dna: Test = ({ evidence }) => evidence.dna === true
const dental: Test = ({ evidence }) => evidence.dental === true
const goodPicture: Test = ({ evidence }) => evidence.pictures.some(({ good }) => good)

const aliased: Test = ({ person }) =>
  person.names.some(({ kind }) => kind !== 'primary' && kind !== 'transliteration')
const parentNamed: Test = ({ person: { father, mother } }) =>
  [father, mother].some((parent) => said(parent?.family) || said(parent?.given))
const birthplace: Test = ({ person }) => said(person.birthPlace) || given(person.birthCountry)

const second = oneOf(described, dna, fingerprints, documented)

/** Family name, forename, sex and year of birth, and one thing that tells the person from others of that name. */
export const setA = all(named, sexKnown, born, second)

/** A good photograph, and one thing beside it. */
export const setB = all(
  goodPicture,
  oneOf(aliased, parentNamed, described, sexKnown, born, birthplace, marked),
)

const biometric = oneOf(goodPicture, fingerprints, dna)

/** What is lacking to set A, the first of it: `names`, `sex`, `birth`, `second`. */
const lacking: (...about: Parameters<Test>) => Args = (...about) => {
  const steps: [string, Test][] = [
    ['names', named],
    ['sex', sexKnown],
    ['birth', born],
    ['second', second],
  ]
  return { lacking: steps.find(([, holds]) => !holds(...about))?.[0] ?? 'none' }
}

/** Where what is lacking can be said; what tells somebody from others of that name, in a description first. */
const saidAt: Record<string, Pick<Check, 'section' | 'field'>> = {
  sex: { section: 'person', field: 'person.sex' },
  birth: { section: 'person', field: 'person.births' },
  second: { section: 'description', field: 'description' },
}

/** The same rule, pointing to the place of what it lacks. */
const whereLacking = (rule: Rule): Rule => ({
  ...rule,
  check: (draft, context) =>
    rule
      .check(draft, context)
      .map((check) => (check.met ? check : { ...check, ...saidAt[String(check.args.lacking)] })),
})

/** A person who is known is told from others by set A or set B (Arts 83(2)(a), 88, 89, 93). */
export const identified = (article: string, when: Test) =>
  whereLacking(
    must('identity.set', { article, at: 'person.names', when, has: oneOf(setA, setB), args: lacking }),
  )

/** Somebody of whom not even the name is known (Art. 88). */
export const unidentified = (article: string, when: Test) =>
  must('identity.unidentified', { article, at: 'evidence', when, has: biometric })

/** A missing person (Art. 90). */
export const missing = (article: string, when: Test) =>
  whereLacking(
    must('identity.missing', {
      article,
      at: 'person.names',
      when,
      has: all(named, sexKnown, born, oneOf(described, biometric)),
      args: lacking,
    }),
  )

/** Somebody who cannot say who he is (Art. 90). */
export const unable = (article: string, when: Test) =>
  must('identity.unable', { article, at: 'description', when, has: all(described, sexKnown, biometric) })

/** A body (Art. 91). */
export const body = (article: string) =>
  must('identity.body', { article, at: 'evidence', has: oneOf(goodPicture, fingerprints, dna, dental) })

const seeksPerson: Test = ({ type, request }: NoticeDraft) =>
  request.about === 'person' && type !== 'un_special' && type !== 'silver'

/** What helps, though nothing demands it: faces of notices are searched in the face system. */
export const identityWishes = [
  should('identity.photograph', {
    article: '12',
    at: 'evidence.pictures',
    when: seeksPerson,
    has: goodPicture,
  }),
  should('identity.biometrics', {
    article: '12',
    at: 'evidence',
    when: seeksPerson,
    has: oneOf(fingerprints, dna),
  }),
  should('identity.nationality', {
    article: '12',
    at: 'person.nationalities',
    when: seeksPerson,
    has: ({ person }) => some(person.nationalities),
  }),
]

export { biometric, described, goodPicture, marked }
