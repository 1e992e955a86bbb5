import { coerciveActions } from '../codes'
import { aboutPerson, isMinor, isProtectedWitness, isWanted, mayBeMinor } from '../person'
import { all, flag, info, must, not, oneOf, said, should, type Test } from '../rule'
import { isLowered } from '../status-change'
import { declares } from './request'

const redOrBlue: Test = ({ type }) => type === 'red' || type === 'blue'

/** Special categories of persons (Arts 39-42; DOMAIN 1.6). */
export const personRules = [
  must('person.no_measure', {
    article: '40',
    at: 'request.actions',
    when: isProtectedWitness,
    holds: ({ type, request }) =>
      type !== 'red' && !request.actions.some((action) => coerciveActions.includes(action)),
  }),
  must('person.events', {
    article: '40',
    at: 'facts.what',
    when: isProtectedWitness,
    has: oneOf(
      ({ facts }) => said(facts.what),
      ({ discovery }) => said(discovery.circumstances),
    ),
  }),
  must('person.deceased', {
    article: '39',
    at: 'person.status',
    when: ({ person }) => person.status === 'deceased' || person.status === 'unidentified_body',
    holds: ({ request }) => request.actions.every((action) => action === 'identify'),
  }),
  flag('person.lowered', {
    article: '44',
    at: 'person.status',
    when: ({ person }, { known }) => known?.statusBefore !== undefined && person.status !== undefined,
    holds: ({ person: { status } }, { known: { statusBefore } = {} }) =>
      !status || !statusBefore || !isLowered(statusBefore, status),
  }),
  must('person.minor_law', {
    article: '41',
    at: 'minor.rules',
    when: all(aboutPerson, isMinor),
    has: ({ minor }) => said(minor.rules),
    args: ({ minor }) => ({ age: minor.majority ?? 18 }),
  }),
  must('person.minor_need', {
    article: '41',
    at: 'minor.necessity',
    when: all(aboutPerson, isMinor),
    has: ({ minor }) => said(minor.necessity),
  }),
  must('person.minor_head', {
    article: '41',
    at: 'declarations.head_agrees',
    when: all(redOrBlue, isMinor),
    has: declares('head_agrees'),
  }),
  flag('person.minor', {
    article: '41',
    at: 'person.births',
    when: redOrBlue,
    holds: not(isMinor),
  }),
  should('person.minor_unclear', {
    article: '41',
    at: 'person.births',
    when: aboutPerson,
    holds: not(mayBeMinor),
  }),
  must('person.protection_checked', {
    article: '34',
    at: 'declarations.protection_checked',
    when: isWanted,
    has: declares('protection_checked'),
  }),
  // Only in checks of those who may know (`RuleContext.known.protection`): which country granted it is in no argument.
  must('person.refugee', {
    article: '34',
    at: 'person',
    when: (draft, context) => isWanted(draft, context, draft) && context.known?.protection !== undefined,
    holds: (_, { known }) => known?.protection !== 'verified',
  }),
  flag('person.protection_lodged', {
    article: '34',
    at: 'person',
    when: (_, { known }) => known?.protection !== undefined,
    holds: (_, { known }) => known?.protection === 'none',
  }),
  flag('person.official', {
    article: 'C3',
    at: 'person.marks',
    when: aboutPerson,
    holds: ({ person }) => !person.marks.includes('official'),
  }),
  info('person.nationality', {
    article: '12',
    at: 'person.nationalities',
    when: ({ person }) => person.nationalities.length > 0,
    holds: ({ person }) => person.nationalities.every(({ confirmed }) => confirmed),
    args: ({ person }) => ({ count: person.nationalities.filter(({ confirmed }) => !confirmed).length }),
  }),
]
