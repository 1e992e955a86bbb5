import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { type NoticeType, noticeForms, noticeTypes } from '@/lib/notices/codes'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import { type Check, messageOf, type RuleContext } from '@/lib/notices/rule'
import { checkDraft, completeness, flagsOf, isComplete, ruleSetVersion, rulesOf } from '@/lib/notices/rules'
import { contextOf, declared, draftOf, type Edits, emptyDraft, picture } from '../support/notice-drafts'

/** A rule met and not met: what is changed in a complete draft of the type, and in what is known. */
type Case = {
  type?: NoticeType
  /** Where it is met, if not for the same type. */
  metFor?: NoticeType
  met?: Edits
  unmet?: Edits
  metIn?: Partial<RuleContext>
  unmetIn?: Partial<RuleContext>
}

const minor = { 'person.births': [{ date: { year: 2012 } }] }
const child = { type: 'yellow', met: minor } as const
const victim = { 'person.status': 'victim' }
const charge = draftOf('red').charges[0]
const sentenced = { 'charges.0.stage': 'sentence', 'charges.0.maxMonths': undefined }
const excluded = { 'charges.0.offence': 'adultery' }
const excepted = {
  ...excluded,
  'charges.0.exception': 'organised_crime',
  'charges.0.exceptionReason': 'A gang.',
}
const extract = (fields: string[] = ['name']) => ({
  'extract.wanted': true,
  'extract.by': '019ac000-0000-7000-8000-000000000001',
  'extract.at': '2026-11-26T09:00:00Z',
  'extract.fields': fields,
})
const solvedOff = { 'method.stage': 'open', 'method.offence': 'drug_trafficking' }
const diffusion = { form: 'diffusion', 'recipients.scope': 'only', 'recipients.countries': ['SN'] }
const anonymous = { 'person.names': [] }
const known = (what: RuleContext['known']) => ({ unmetIn: what ? { known: what } : {} })

const cases: Record<string, Case> = {
  'request.requester': { unmetIn: { requester: { kind: 'secretariat', country: 'FR' } } },
  'request.language': { unmet: { 'request.language': undefined } },
  'request.purpose': { unmet: { 'request.purpose': 'P-H' } },
  'request.about': { unmet: { 'request.about': 'object' } },
  'request.status': { unmet: { 'person.status': undefined } },
  'request.status_fits': { unmet: { 'person.status': 'missing_person' } },
  'request.action': { unmet: { 'request.actions': [] } },
  'request.action_fits': { unmet: { 'request.actions': ['arrest', 'freeze_assets'] } },
  'request.declarations': { unmet: { declarations: declared().slice(1) } },
  'request.reference': { unmet: { 'request.reference': ' – ' } },
  'request.interest': { type: 'blue', unmet: { 'request.interest': undefined } },
  'request.keep_until': {
    met: { 'request.keepUntil': '2031-11-26' },
    unmet: { 'request.keepUntil': '2031-11-27' },
  },
  'request.sensitive': {
    met: { 'request.sensitive': ['health'], 'request.sensitiveReason': 'Needs insulin.' },
    unmet: { 'request.sensitive': ['health'] },
  },
  'request.everyone': { unmet: { 'recipients.scope': 'only', 'recipients.countries': ['FR'] } },
  'request.restriction': {
    met: { recipients: { scope: 'all_but', countries: ['SN'], reason: 'An accomplice serves there.' } },
    unmet: { recipients: { scope: 'all_but', countries: ['SN'] } },
  },
  'request.ended': known({ ended: 'died' }),
  'request.resubmission': {
    met: { 'request.newElements': 'A new witness.' },
    metIn: { known: { refusals: [{ reference: '2025/17', sameFacts: true }] } },
    unmetIn: { known: { refusals: [{ reference: '2025/17', sameFacts: true }] } },
  },
  'request.refused_before': known({ refusals: [{ reference: '2025/17', sameFacts: false }] }),
  'request.similar': known({ similar: ['A-991/2-2025'] }),
  'request.others': known({ others: ['A-4417/3-2026'] }),

  'person.no_measure': { type: 'blue', met: victim, unmet: { ...victim, 'request.actions': ['arrest'] } },
  'person.events': { type: 'blue', met: victim, unmet: { ...victim, 'facts.what': undefined } },
  'person.deceased': {
    type: 'black',
    unmet: { 'request.actions': ['identify', 'locate'] },
  },
  'person.lowered': {
    metIn: { known: { statusBefore: 'suspect' } },
    unmetIn: { known: { statusBefore: 'convicted' } },
  },
  'person.minor_law': {
    met: { ...minor, 'minor.rules': 'Juvenile code, art. 4' },
    unmet: minor,
  },
  'person.minor_need': { met: { ...minor, 'minor.necessity': 'Murder.' }, unmet: minor },
  'person.minor_head': { met: { ...minor, declarations: declared('head_agrees') }, unmet: minor },
  'person.minor': { unmet: minor },
  'person.minor_unclear': { unmet: { 'person.births': [{ date: { year: 2008 } }] } },
  'person.protection_checked': { unmet: { declarations: declared('authority', 'extradition', 'appeal') } },
  'person.refugee': {
    metIn: { known: { protection: 'none' } },
    unmetIn: { known: { protection: 'verified' } },
  },
  'person.protection_lodged': {
    metIn: { known: { protection: 'none' } },
    unmetIn: { known: { protection: 'lodged' } },
  },
  'person.official': { unmet: { 'person.marks': ['official'] } },
  'person.nationality': { unmet: { 'person.nationalities': [{ country: 'MA', confirmed: false }] } },

  'identity.set': { unmet: { documents: [], evidence: {} } },
  'identity.unidentified': {
    type: 'blue',
    met: { ...anonymous, 'person.status': 'unidentified_person', 'evidence.dna': true },
    unmet: { ...anonymous, 'person.status': 'unidentified_person' },
  },
  'identity.missing': { type: 'yellow', unmet: { 'person.sex': 'U' } },
  'identity.unable': {
    type: 'yellow',
    met: { 'person.status': 'person_unable_to_identify_self', 'description.build': 'slim' },
    unmet: { 'person.status': 'person_unable_to_identify_self' },
  },
  'identity.body': { type: 'black', unmet: { evidence: {} } },
  'identity.photograph': { unmet: { 'evidence.pictures': [{ ...picture(), good: false }] } },
  'identity.biometrics': { unmet: { 'evidence.fingerprints': false } },
  'identity.nationality': { unmet: { 'person.nationalities': [] } },

  'red.interest': { unmet: { 'request.interest': '' } },
  'red.countries': { unmet: { 'request.countries': [] } },
  'red.what': { unmet: { 'facts.what': undefined } },
  'red.when': { unmet: { 'facts.from': undefined } },
  'red.where': { unmet: { 'facts.place': undefined, 'facts.country': undefined } },
  'red.role': { unmet: { 'facts.role': '...' } },
  'red.brief': { unmet: { 'facts.what': 'Robbed a shop.' } },
  'red.charge': { unmet: { charges: [] } },
  'red.offence': { unmet: { 'charges.0.text': undefined } },
  'red.law': { unmet: { 'charges.0.law': undefined } },
  'red.provision': { unmet: { 'charges.0.provision': undefined } },
  'red.stage': { unmet: { 'charges.0.stage': undefined } },
  'red.penalty': { unmet: { 'charges.0.maxMonths': undefined } },
  'red.maximum': { met: { 'charges.0.maxMonths': 24 }, unmet: { 'charges.0.maxMonths': 23 } },
  'red.sentence': {
    met: { ...sentenced, 'charges.0.sentenceMonths': 6 },
    unmet: { ...sentenced, 'charges.0.sentenceMonths': 5 },
  },
  'red.excluded': { met: excepted, unmet: excluded },
  'red.exception': { unmet: excepted },
  'red.private_dispute': { unmet: { 'charges.0.offence': 'unfunded_cheque' } },
  'red.override': { unmetIn: { override: { reason: 'Flees with a child.' } } },
  'red.death': { unmet: { 'charges.0.death': true } },
  'red.warrant': { unmet: { warrants: [] } },
  'red.warrant_reference': { unmet: { 'warrants.0.reference': undefined } },
  'red.warrant_date': { unmet: { 'warrants.0.issuedOn': undefined } },
  'red.warrant_authority': { unmet: { 'warrants.0.authority': undefined } },
  'red.warrant_signatory': { unmet: { 'warrants.0.signatory': undefined } },
  'red.warrant_copy': { unmet: { 'warrants.0.copy': undefined } },
  'red.warrant_valid': {
    met: { 'warrants.0.expiresOn': { year: 2026, month: 11 } },
    unmet: { 'warrants.0.expiresOn': { year: 2026, month: 11, day: 25 } },
  },
  'red.warrant_coherent': { unmet: { 'warrants.0.issuedOn': { year: 2025 } } },
  'red.limitation': { met: { judicial: { noLimit: true } }, unmet: { judicial: {} } },
  'red.limitation_open': { unmet: { 'judicial.limitation': { year: 2026, month: 10 } } },
  'red.in_absentia': {
    met: { 'judicial.inAbsentia': true, 'judicial.retrial': true },
    unmet: { 'judicial.inAbsentia': true },
  },
  'red.judged_elsewhere': { unmet: { 'judicial.judgedElsewhere': true } },
  'red.authority': { unmet: { declarations: declared('extradition', 'appeal') } },
  'red.extradition': { unmet: { declarations: declared('authority', 'appeal') } },
  'red.appeal': { unmet: { declarations: declared('authority', 'extradition') } },
  'red.not_a_judge': {
    met: { 'warrants.0.judicial': false },
    unmet: { 'warrants.0.judicial': false, declarations: declared() },
  },

  'blue.investigation': { type: 'blue', unmet: { investigation: {} } },
  'blue.no_measure': { type: 'blue', unmet: victim },
  'threat.assessed': { type: 'green', unmet: { 'threat.assessedBy': undefined } },
  'threat.told': { type: 'orange', unmet: { 'threat.text': undefined } },
  'green.grounds': { type: 'green', unmet: { 'threat.grounds': undefined } },
  'yellow.recorded': { type: 'yellow', unmet: { 'discovery.recorded': undefined } },
  'yellow.circumstances': { type: 'yellow', unmet: { 'discovery.circumstances': undefined } },
  'yellow.unknown': { type: 'yellow', unmet: { declarations: declared('privacy_allows') } },
  'yellow.privacy': { type: 'yellow', unmet: { declarations: declared('unknown_to_police') } },
  'yellow.told': { type: 'yellow', met: minor },
  'yellow.guardian': {
    ...child,
    met: { ...minor, 'minor.guardianAuthority': 'Juvenile court of Fès' },
    unmet: minor,
  },
  'yellow.custody': {
    ...child,
    met: { ...minor, 'minor.parentalAbduction': true, declarations: declared('custody_checked') },
    unmet: { ...minor, 'minor.parentalAbduction': true },
  },
  'black.recorded': { type: 'black', unmet: { 'discovery.recorded': undefined } },
  'black.unknown': { type: 'black', unmet: { declarations: declared() } },
  'black.told': { type: 'black', unmet: { 'discovery.place': undefined } },
  'black.found_on': { type: 'black', unmet: { 'discovery.on': undefined } },
  'black.drawing': { type: 'black', unmet: { 'evidence.pictures': [picture('post_mortem')] } },
  'orange.described': { type: 'orange', unmet: { object: {} } },
  'orange.imminent': { type: 'orange', unmet: { 'threat.imminence': undefined } },
  'orange.review': { type: 'orange', met: { 'threat.reviewOn': '2026-12-10' }, unmet: {} },
  'purple.method': { type: 'purple', unmet: { 'method.text': undefined } },
  'purple.stage': { type: 'purple', unmet: { 'method.stage': undefined } },
  'purple.complex': { type: 'purple', unmet: { 'method.complex': undefined } },
  'purple.prevention': { type: 'purple', unmet: { 'method.prevention': undefined } },
  'purple.serious': {
    type: 'purple',
    met: solvedOff,
    unmet: { 'method.stage': 'open', 'method.offence': 'traffic' },
  },
  'purple.specific': { type: 'purple', met: solvedOff, unmet: { ...solvedOff, 'method.complex': undefined } },
  'art.identifiable': { type: 'stolen_work_of_art', unmet: { evidence: {} } },
  'art.photograph': { type: 'stolen_work_of_art', unmet: { evidence: {} } },
  'art.investigation': { type: 'stolen_work_of_art', unmet: { investigation: {} } },
  'art.character': { type: 'stolen_work_of_art', unmet: { 'object.valuable': undefined } },
  'art.no_person': {
    type: 'stolen_work_of_art',
    unmet: { 'person.names': [{ kind: 'primary', family: 'Owner' }] },
  },
  'un.listing': { type: 'un_special', unmet: { 'listing.resolution': undefined } },
  'un.reasons': { type: 'un_special', unmet: { 'listing.reasons': undefined } },
  'un.sanctions': { type: 'un_special', unmet: { 'listing.sanctions': [] } },
  'un.name': { type: 'un_special', unmet: anonymous },
  'un.original': { type: 'un_special', unmet: { 'person.names': [{ kind: 'primary', family: 'Testi' }] } },
  'un.no_arrest': { type: 'un_special', metFor: 'red' },
  'silver.open': { type: 'silver', unmetIn: { silver: undefined as never } },
  'silver.participates': { type: 'silver', unmetIn: { silver: { participates: false, left: 5 } } },
  'silver.quota': { type: 'silver', unmetIn: { silver: { participates: true, left: 0 } } },
  'silver.asset': { type: 'silver', unmet: { 'asset.text': undefined } },
  'silver.forfeiture': { type: 'silver', unmet: { 'asset.basis': undefined } },
  'silver.authority': { type: 'silver', unmet: { 'asset.authority': undefined } },

  'extract.allowed': { met: extract(), unmet: { ...extract(), form: 'diffusion' } },
  'extract.authorised': { met: extract(), unmet: { 'extract.wanted': true } },
  'extract.fields': { met: extract(['name', 'charges']), unmet: extract(['name', 'listing']) },
  'extract.rare': {
    type: 'blue',
    met: { ...extract(), 'extract.reason': 'A witness of the attack.' },
    unmet: extract(),
  },
  'extract.minor': {
    type: 'yellow',
    met: { ...minor, ...extract(), 'minor.extractConsent': 'Mother, 20 November 2026' },
    unmet: { ...minor, ...extract() },
  },
  'extract.body': {
    type: 'black',
    met: extract(['pictures']),
    unmet: { ...extract(['pictures']), 'evidence.pictures': [picture('post_mortem')] },
  },

  'diffusion.type': { type: 'un_special', unmet: diffusion, metFor: 'red', met: diffusion },
  'diffusion.recipients': { met: diffusion, unmet: { ...diffusion, 'recipients.countries': [] } },
  'diffusion.worldwide': { met: diffusion, unmet: { ...diffusion, 'recipients.scope': 'all' } },
  'diffusion.held': {
    met: diffusion,
    unmet: diffusion,
    unmetIn: { requester: { kind: 'bureau', country: 'MA', precheck: true } },
  },
  'diffusion.not_searchable': { unmet: diffusion },

  'neutrality.political': { unmet: { 'facts.what': 'He insulted the president at a demonstration.' } },
  'neutrality.military': { unmet: { 'facts.what': 'فر من الخدمة العسكرية' } },
  'neutrality.religious': { unmet: { 'charges.0.text': 'Blasphème' } },
  'neutrality.racial': { unmet: { 'facts.role': 'Incitación al odio étnico' } },
  'neutrality.conflict': known({ conflict: ['SN'] }),
}
const checksOf = (id: string, type: NoticeType, edits: Edits = {}, context: Partial<RuleContext> = {}) => {
  const around = contextOf(type, context)
  if ('silver' in context && context.silver === undefined) delete around.silver
  const draft = draftOf(type, edits)
  return rulesOf(draft).flatMap((rule) => (rule.id === id ? rule.check(draft, around) : []))
}

/** What the rule found in its two cases. */
function seen(id: string): { met: Check[]; unmet: Check[] } {
  const { type = 'red', metFor = type, met, metIn, unmet, unmetIn } = cases[id] ?? {}
  return { met: checksOf(id, metFor, met, metIn), unmet: checksOf(id, type, unmet, unmetIn) }
}

const allRules = new Map(
  noticeTypes.flatMap((type) =>
    noticeForms.flatMap((form) => rulesOf({ type, form }).map((rule) => [rule.id, rule] as const)),
  ),
)

describe('the rules', () => {
  test('each has its cases here, and no case is of no rule', () => {
    expect(Object.keys(cases).sort()).toEqual([...allRules.keys()].sort())
  })

  test.each(Object.keys(cases))('%s', (id) => {
    const { met, unmet } = seen(id)
    const open = (checks: Check[]) => checks.filter((check) => !check.met)
    // What only notes is not there; everything else applies and holds.
    expect(met.length > 0, 'applies').toBe(allRules.get(id)?.asks !== 'nothing')
    expect(open(met)).toEqual([])
    expect(open(unmet).length, 'not met').toBeGreaterThan(0)
  })

  test('a check says where it is to be put right', () => {
    const sections = Object.keys(emptyDraft('red'))
    for (const id of Object.keys(cases))
      for (const { section, field } of [...seen(id).met, ...seen(id).unmet]) {
        expect(sections).toContain(section)
        expect(field.split('.')[0]).toBe(section)
      }
  })
})

describe('a complete request', () => {
  test.each(noticeTypes)('%s: no must is open, no flag is up', (type) => {
    const checks = checkDraft(draftOf(type), contextOf(type))
    expect(checks.filter(({ level, met }) => level === 'must' && !met)).toEqual([])
    expect(isComplete(checks)).toBe(true)
    expect(completeness(checks)).toBe(100)
    expect(flagsOf(checks)).toEqual([])
  })

  test.each(noticeTypes)('%s: of an empty draft nothing is complete', (type) => {
    const checks = checkDraft(emptyDraft(type), contextOf(type))
    expect(isComplete(checks)).toBe(false)
    expect(completeness(checks)).toBeLessThan(70)
  })

  test('the edition of the rules is named', () => {
    expect(ruleSetVersion).toMatch(/^RPD-\d{4}\/\d+$/)
  })
})

describe('the test list of the domain', () => {
  const open = (edits: Edits, context: Partial<RuleContext> = {}, type: NoticeType = 'red') =>
    checkDraft(draftOf(type, edits), contextOf(type, context)).flatMap(({ id, level, met }) =>
      level === 'must' && !met ? [id] : [],
    )
  const flags = (edits: Edits, context: Partial<RuleContext> = {}) =>
    flagsOf(checkDraft(draftOf('red', edits), contextOf('red', context))).map(({ id }) => id)

  test('1: thresholds of prosecution and sentence', () => {
    expect(open({ 'charges.0.maxMonths': 18 })).toEqual(['red.maximum'])
    expect(open({ 'charges.0.maxMonths': 24 })).toEqual([])
    expect(open({ 'charges.0.maxMonths': undefined, 'charges.0.life': true })).toEqual([])
    expect(open({ 'charges.0.finesOnly': true })).toEqual(['red.maximum'])
    expect(open({ ...sentenced, 'charges.0.sentenceMonths': 5 })).toEqual(['red.sentence'])
    expect(open({ ...sentenced, 'charges.0.remainingMonths': 7 })).toEqual([])
  })

  test('1: each offence is tested alone; one that carries the notice makes of the others what is no basis for it', () => {
    const small = { ...charge, text: 'Insult of a guard', maxMonths: 6 }
    const edits = { charges: [charge, small] }
    expect(open(edits)).toEqual([])
    const [first, second] = checksOf('red.maximum', 'red', edits)
    expect(first).toMatchObject({ level: 'info', met: true, field: 'charges.0.maxMonths' })
    expect(second).toMatchObject({
      level: 'info',
      met: false,
      field: 'charges.1.maxMonths',
      args: { n: 2, months: 6 },
    })
    expect(open({ charges: [small, small] })).toEqual(['red.maximum', 'red.maximum'])
    // Two offences that each fail in another way carry nothing together.
    expect(open({ charges: [small, { ...charge, offence: 'adultery' }] })).toEqual([
      'red.maximum',
      'red.excluded',
    ])
  })

  test('1: below the threshold by decision of the Secretariat, with its reason, and flagged', () => {
    const override = { override: { reason: 'Flees with a child.' } }
    expect(open({ 'charges.0.maxMonths': 18 }, override)).toEqual([])
    expect(flags({ 'charges.0.maxMonths': 18 }, override)).toEqual(['red.override'])
    expect(open({ 'charges.0.maxMonths': 18 }, { override: { reason: ' ' } })).toEqual(['red.maximum'])
  })

  test('2: an excluded offence is blocked, with an exception it goes on with a flag', () => {
    expect(open(excluded)).toEqual(['red.excluded'])
    expect(open({ ...excluded, 'charges.0.exception': 'organised_crime' })).toEqual(['red.excluded'])
    expect(open(excepted)).toEqual([])
    expect(flags(excepted)).toEqual(['red.exception'])
    expect(open({ 'charges.0.offence': 'unfunded_cheque' })).toEqual([])
    expect(flags({ 'charges.0.offence': 'unfunded_cheque' })).toEqual(['red.private_dispute'])
  })

  test('3: identity sets A and B', () => {
    const none = { documents: [], evidence: {} }
    expect(open(none)).toEqual(['identity.set'])
    expect(checksOf('identity.set', 'red', none)[0]?.args).toEqual({ lacking: 'second' })
    for (const second of [
      { 'evidence.dna': true },
      { 'description.eyes': 'BRO' },
      { 'evidence.fingerprints': true },
    ])
      expect(open({ ...none, ...second })).toEqual([])
    const alias = { ...none, person: { status: 'charged', names: [{ kind: 'alias', family: 'Fox' }] } }
    expect(open({ ...alias, evidence: { pictures: [picture()] } })).toEqual([])
    expect(open({ ...alias, evidence: { pictures: [{ ...picture(), good: false }] } })).toEqual([
      'identity.set',
    ])
    const bare = { ...none, person: { status: 'charged' }, evidence: { pictures: [picture()] } }
    expect(open(bare)).toEqual(['identity.set'])
  })

  test('6: nothing without the three assurances', () => {
    expect(open({ declarations: declared('protection_checked') })).toEqual([
      'red.authority',
      'red.extradition',
      'red.appeal',
    ])
  })

  test('15, 26: diffusions under a measure and silver ones are held; silver outside the pilot or above the quota', () => {
    const held = (edits: Edits, context = {}, type: NoticeType = 'red') =>
      checksOf('diffusion.held', type, { ...diffusion, ...edits }, context).length
    expect(held({})).toBe(0)
    expect(held({}, { requester: { kind: 'bureau', country: 'MA', precheck: true } })).toBe(1)
    expect(held({}, {}, 'silver')).toBe(1)
    expect(open({}, { silver: { participates: false, left: 5 } }, 'silver')).toEqual(['silver.participates'])
    expect(open({}, { silver: { participates: true, left: 0 } }, 'silver')).toEqual(['silver.quota'])
    expect(open({ 'request.actions': ['arrest'] }, {}, 'silver')).toEqual(['request.action_fits'])
  })

  test('25: a notice of the Security Council says that nobody is to be arrested, and cannot ask for it', () => {
    expect(checksOf('un.no_arrest', 'un_special')).toHaveLength(1)
    expect(open({ 'request.actions': ['arrest'] }, {}, 'un_special')).toEqual(['request.action_fits'])
  })

  test('27: a red notice on a minor needs the head of the bureau and is flagged', () => {
    expect(open(minor)).toEqual(['person.minor_law', 'person.minor_need', 'person.minor_head'])
    expect(flags(minor)).toEqual(['person.minor'])
    // A minor when it happened, by a law that sets another age.
    const then = { 'person.births': [{ date: { year: 2006, month: 5 } }], 'minor.majority': 21 }
    expect(open(then)).toContain('person.minor_head')
    expect(open({ 'person.births': [{ date: { year: 2008 } }] })).toEqual([])
  })

  test('victims and witnesses are never wanted; a refugee is nobody’s red notice; the requester learns nothing of it', () => {
    expect(open({ 'person.status': 'witness' })).toEqual(['request.status_fits', 'person.no_measure'])
    expect(open({}, { known: { protection: 'verified' } })).toEqual(['person.refugee'])
    expect(flags({}, { known: { protection: 'lodged' } })).toEqual(['person.protection_lodged'])
    expect(checksOf('person.refugee', 'red')).toEqual([])
  })

  test('an entity asks for a red notice only when it prosecutes; the Secretariat never does', () => {
    const by = (requester: RuleContext['requester']) => open({}, { requester })
    expect(by({ kind: 'entity', country: '914' })).toEqual(['request.requester'])
    expect(by({ kind: 'entity', country: '914', prosecutes: true })).toEqual([])
    expect(by({ kind: 'secretariat', country: 'FR' })).toEqual(['request.requester'])
  })

  test('a wanted diffusion keeps every rule of a red notice', () => {
    const ids = (form: 'notice' | 'diffusion') => rulesOf({ type: 'red', form }).map(({ id }) => id)
    expect(ids('diffusion')).toEqual(expect.arrayContaining(ids('notice')))
    expect(open({ ...diffusion, 'charges.0.maxMonths': 18 })).toEqual(['red.maximum'])
  })

  test('hints of Art. 3 never refuse, in four languages, and do not see what is not there', () => {
    const words = (what: string) =>
      checkDraft(draftOf('red', { 'facts.what': what }), contextOf('red')).flatMap(({ id, met, args }) =>
        id.startsWith('neutrality.') && !met ? [String(args.found)] : [],
      )
    expect(words('Accused of treason and espionage')).toEqual(['treason', 'espionage'])
    expect(words('Poursuivie pour sédition et manifestation interdite')).toEqual(['sédition, manifestation'])
    expect(words('Participó en un golpe de Estado')).toEqual(['golpe de estado'])
    expect(words('متهم بالخيانة والتجسس')).toEqual(['خيانة', 'تجسس'])
    expect(words('The tribunal heard that the couple struck him several coups de couteau.')).toEqual([])
    expect(
      open({ 'facts.what': 'Treason, espionage, blasphemy and tribal hatred of the opposition.' }),
    ).toEqual([])
  })
})

describe('properties', () => {
  const types = fc.constantFrom(...noticeTypes)
  const forms = fc.constantFrom(...noticeForms)

  /** A draft that lacks some of what is in the other: sections, fields or items left out. */
  const pairs = fc.tuple(types, forms, fc.infiniteStream(fc.nat(3))).map(([type, form, chance]) => {
    const full = { ...draftOf(type), form }
    const thin = (value: unknown, depth: number): unknown => {
      if (Array.isArray(value))
        return value.slice(0, chance.next().value ? value.length : 0).map((item) => thin(item, depth + 1))
      if (typeof value !== 'object' || value === null || ('year' in value && depth > 0)) return value
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) =>
          typeof inner !== 'object' && depth > 0 && !kept.includes(key) && !chance.next().value
            ? []
            : [[key, thin(inner, depth + 1)]],
        ),
      )
    }
    return { full, less: draftSchema.parse(thin(full, 0)) }
  })
  // What an item is of, without which it is none.
  const kept = ['kind', 'id', 'good', 'country', 'confirmed', 'what', 'by', 'at', 'type']

  test('to add to a draft never breaks what asks for something to be there', () => {
    fc.assert(
      fc.property(pairs, ({ full, less }) => {
        const context = contextOf(full.type)
        const has = rulesOf(full).filter(({ asks }) => asks === 'presence')
        for (const rule of has) {
          const after = new Map(rule.check(full, context).map((check) => [check.field, check.met]))
          for (const { field, met, section } of rule.check(less, context)) {
            // Items of a list have other numbers when some before them were left out.
            if (Array.isArray(less[section]) && less[section].length !== (full[section] as unknown[]).length)
              continue
            if (met && after.has(field))
              expect([rule.id, field, after.get(field)]).toEqual([rule.id, field, true])
          }
        }
      }),
    )
  })

  test('a check is the same every time, for any draft of any type, and never throws', () => {
    fc.assert(
      fc.property(pairs, types, ({ less }, type) => {
        const draft: NoticeDraft = { ...less, type }
        const before = structuredClone(draft)
        const checks = checkDraft(draft, contextOf(type))
        expect(checkDraft(draft, contextOf(type))).toEqual(checks)
        expect(draft).toEqual(before)
        expect(isComplete(checks)).toBe(completeness(checks) === 100)
        const places = checks.map(({ id, field }) => `${id} ${field}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })

  test('what is stored is read as the same draft', () => {
    for (const type of noticeTypes) {
      const draft = draftOf(type)
      expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    }
    expect(draftSchema.safeParse({ ...draftOf('red'), version: 2 }).success).toBe(false)
    expect(draftSchema.safeParse({ ...draftOf('red'), religion: 'x' }).success).toBe(false)
  })
})

describe.each(locales)('in %s', (locale) => {
  test('every rule has its sentences, and what they need to be said', async () => {
    const faults: string[] = []
    const translator = createTranslator({
      locale,
      messages: await messagesOf(locale),
      onError: ({ message }) => faults.push(message),
    })
    const say = translator as unknown as (key: string, args: object) => string
    for (const id of Object.keys(cases))
      for (const check of [...seen(id).met, ...seen(id).unmet]) {
        const sentence = say(messageOf(check), check.args)
        if (/[{}]|^notices\./.test(sentence)) faults.push(`${id}: ${sentence}`)
      }
    expect(faults).toEqual([])
  })
})
