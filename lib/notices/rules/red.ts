import { certainlyBefore, hasPassed } from '../days'
import type { Charge, Warrant } from '../draft'
import { forLawyer, groupOf } from '../offences'
import {
  all,
  each,
  flag,
  given,
  info,
  must,
  not,
  oneOf,
  type RuleContext,
  said,
  should,
  some,
  type Test,
} from '../rule'
import { identified } from './identity'
import { declares } from './request'

/** Least maximum penalty, and least sentence imposed or left to serve, in months (Art. 83(1)(a)). */
export const leastMaximum = 24
export const leastSentence = 6

const ofCharge = each('charges')
const ofWarrant = each('warrants')

const severe: Test<Charge> = ({ life, death }) => life === true || death === true
const convicted: Test<Charge> = ({ stage }) => stage === 'sentence'
const penaltyKnown: Test<Charge> = (charge, ...rest) =>
  severe(charge, ...rest) ||
  charge.finesOnly === true ||
  [charge.maxMonths, charge.sentenceMonths, charge.remainingMonths].some(given)

const overridden = (_: unknown, { override }: RuleContext) => said(override?.reason)

/** R-RED-2: two years at the most severe, or worse. */
const maximum: Test<Charge> = oneOf(
  severe,
  overridden,
  ({ maxMonths = 0, finesOnly }) => !finesOnly && maxMonths >= leastMaximum,
)

/** R-RED-3: six months imposed, or six months left. */
const sentence: Test<Charge> = oneOf(
  severe,
  overridden,
  ({ sentenceMonths = 0, remainingMonths = 0 }) =>
    sentenceMonths >= leastSentence || remainingMonths >= leastSentence,
)

const excluded: Test<Charge> = ({ offence }) => offence !== undefined && groupOf(offence) !== 'ordinary'
const forLawyers: Test<Charge> = ({ offence }) => offence !== undefined && forLawyer.includes(offence)
const excepted: Test<Charge> = ({ exception, exceptionReason }) => given(exception) && said(exceptionReason)

/** What a charge must be to carry a notice, each tested alone (R-RED-5). */
export const carries: Test<Charge> = all(
  oneOf(all(convicted, sentence), all(not(convicted), maximum)),
  oneOf(not(excluded), forLawyers, excepted),
)

/** What fails is only "no basis for the notice" where another charge is one. */
const unlessAnotherCarries = (_: Charge, context: RuleContext, draft: Parameters<Test>[0]) =>
  draft.charges.some((charge) => carries(charge, context, draft)) ? 'info' : 'must'

/** Below the threshold a bureau may ask all the same when it says why (R-RED-6): then it is to be looked at again. */
const threshold = (charge: Charge, context: RuleContext, draft: Parameters<Test>[0]) => {
  const level = unlessAnotherCarries(charge, context, draft)
  return level === 'must' && context.importance ? 'should' : level
}

const nameOf = ({ text, offence }: Charge) => ({ charge: text || (offence ?? '') })

/** Where the warrant's issue is known and the facts began after it, one of the dates is wrong. */
const afterFacts: Test<Warrant> = ({ issuedOn }, _, { facts }) =>
  !issuedOn || !facts.from || !certainlyBefore(issuedOn, facts.from)

/** Red notices and wanted diffusions (Arts 82-87, R-RED-1 to -10, R-DIF-1). */
export const redRules = [
  identified('83(2)(a)', () => true),

  must('red.interest', {
    article: '35',
    at: 'request.interest',
    has: ({ request }) => said(request.interest),
  }),
  should('red.countries', {
    article: '35',
    at: 'request.countries',
    has: ({ request }) => some(request.countries),
  }),

  must('red.what', { article: '83(2)(b)', at: 'facts.what', has: ({ facts }) => said(facts.what) }),
  must('red.when', { article: '83(2)(b)', at: 'facts.from', has: ({ facts }) => given(facts.from) }),
  must('red.where', {
    article: '83(2)(b)',
    at: 'facts.place',
    has: ({ facts }) => said(facts.place) || given(facts.country),
  }),
  must('red.role', { article: '83(2)(b)', at: 'facts.role', has: ({ facts }) => said(facts.role) }),
  should('red.brief', {
    article: '83(2)(b)',
    at: 'facts.what',
    when: ({ facts }) => said(facts.what),
    has: ({ facts }) => wordsIn(facts.what) >= fewestWords,
    args: ({ facts }) => ({ count: wordsIn(facts.what), least: fewestWords }),
  }),

  must('red.charge', { article: '83(2)(b)', at: 'charges', has: ({ charges }) => some(charges) }),
  ofCharge('must', 'red.offence', {
    article: '83(1)(a)',
    at: 'offence',
    has: ({ offence, text }) => given(offence) && said(text),
  }),
  ofCharge('must', 'red.law', {
    article: '83(2)(b)',
    at: 'law',
    has: ({ law }) => said(law),
    args: nameOf,
  }),
  ofCharge('should', 'red.provision', {
    article: '83(2)(b)',
    at: 'provision',
    has: ({ provision }) => said(provision),
    args: nameOf,
  }),
  ofCharge('must', 'red.stage', {
    article: '83(2)(b)',
    at: 'stage',
    has: ({ stage }) => given(stage),
    args: nameOf,
  }),
  ofCharge('must', 'red.penalty', { article: '83(2)(b)', at: 'maxMonths', has: penaltyKnown, args: nameOf }),
  ofCharge(threshold, 'red.maximum', {
    article: '83(1)(a)',
    at: 'maxMonths',
    when: all(not(convicted), penaltyKnown),
    holds: maximum,
    args: (charge) => ({
      ...nameOf(charge),
      months: charge.finesOnly ? 0 : (charge.maxMonths ?? 0),
      least: leastMaximum,
    }),
  }),
  ofCharge(threshold, 'red.sentence', {
    article: '83(1)(a)',
    at: 'sentenceMonths',
    when: all(convicted, penaltyKnown),
    holds: sentence,
    args: (charge) => ({
      ...nameOf(charge),
      months: Math.max(charge.sentenceMonths ?? 0, charge.remainingMonths ?? 0),
      least: leastSentence,
    }),
  }),
  ofCharge(unlessAnotherCarries, 'red.excluded', {
    article: '83(1)(a)',
    at: 'offence',
    when: all(({ offence }) => given(offence), not(forLawyers)),
    holds: oneOf(not(excluded), excepted),
    args: (charge) => ({ ...nameOf(charge), group: groupOf(charge.offence ?? '') }),
  }),
  ofCharge('info', 'red.exception', {
    article: '83(1)(a)',
    at: 'exception',
    flag: true,
    when: all(excluded, excepted),
    notes: true,
    args: nameOf,
  }),
  ofCharge('info', 'red.private_dispute', {
    article: '83(1)(a)',
    at: 'offence',
    flag: true,
    when: forLawyers,
    notes: true,
    args: nameOf,
  }),
  flag('red.override', {
    article: '83(1)(b)',
    at: 'charges',
    when: overridden,
    notes: true,
    args: (_, { override }) => ({ reason: override?.reason ?? '' }),
  }),
  ofCharge('info', 'red.death', {
    article: 'C2',
    at: 'death',
    flag: true,
    when: ({ death }) => death === true,
    notes: true,
    args: nameOf,
  }),

  must('red.warrant', { article: '83(2)(b)', at: 'warrants', has: ({ warrants }) => some(warrants) }),
  ofWarrant('must', 'red.warrant_reference', {
    article: '83(2)(b)',
    at: 'reference',
    has: ({ reference }) => said(reference),
  }),
  ofWarrant('must', 'red.warrant_date', {
    article: '83(2)(b)',
    at: 'issuedOn',
    has: ({ issuedOn }) => given(issuedOn),
  }),
  ofWarrant('must', 'red.warrant_authority', {
    article: '83(2)(b)',
    at: 'authority',
    has: ({ authority }) => said(authority),
  }),
  ofWarrant('should', 'red.warrant_signatory', {
    article: '83(2)(b)',
    at: 'signatory',
    has: ({ signatory, place }) => said(signatory) && said(place),
  }),
  ofWarrant('should', 'red.warrant_copy', {
    article: '83(2)(b)',
    at: 'copy',
    has: ({ copy }) => given(copy),
  }),
  ofWarrant('must', 'red.warrant_valid', {
    article: '81',
    at: 'expiresOn',
    when: ({ expiresOn }) => given(expiresOn),
    holds: ({ expiresOn }, { now }) => !expiresOn || !hasPassed(expiresOn, now),
  }),
  ofWarrant('should', 'red.warrant_coherent', {
    article: '12',
    at: 'issuedOn',
    when: ({ issuedOn }, _, { facts }) => given(issuedOn) && given(facts.from),
    holds: afterFacts,
  }),

  should('red.limitation', {
    article: '83(2)(b)',
    at: 'judicial.limitation',
    has: ({ judicial }) => given(judicial.limitation) || judicial.noLimit === true,
  }),
  must('red.limitation_open', {
    article: '81',
    at: 'judicial.limitation',
    when: ({ judicial }) => given(judicial.limitation),
    holds: ({ judicial: { limitation } }, { now }) => !limitation || !hasPassed(limitation, now),
  }),
  flag('red.in_absentia', {
    article: 'C2',
    at: 'judicial.retrial',
    when: ({ judicial }) => judicial.inAbsentia === true,
    holds: ({ judicial }) => judicial.retrial === true,
  }),
  flag('red.judged_elsewhere', {
    article: 'C2',
    at: 'judicial.judgedElsewhere',
    holds: ({ judicial }) => judicial.judgedElsewhere !== true,
  }),

  must('red.authority', { article: '84(a)', at: 'declarations.authority', has: declares('authority') }),
  must('red.extradition', { article: '84(b)', at: 'declarations.extradition', has: declares('extradition') }),
  must('red.appeal', { article: '84(c)', at: 'declarations.appeal', has: declares('appeal') }),
  info('red.not_a_judge', {
    article: '84(c)',
    at: 'warrants',
    when: ({ warrants }) => warrants.some(({ judicial }) => judicial === false),
    holds: declares('appeal'),
  }),
]

/** Rules below which the Secretariat may go with a reason. */
export const thresholdRules: readonly string[] = ['red.maximum', 'red.sentence']

const fewestWords = 20
const wordsIn = (text = ''): number => text.trim().split(/\s+/).length
