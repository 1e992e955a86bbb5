import type { NoticeType } from '@/lib/notices/codes'

/** What is wrong with a draft: places that say nothing yet, and places that say what cannot stand. */
export type Defect = {
  without?: readonly string[]
  with?: Readonly<Record<string, unknown>>
  form?: 'diffusion'
  /** Country of the bureau, where it matters which; else they take turns. */
  owner?: string
}

const day = (year: number) => ({ year, month: 1, day: 15 })
const minorBirth = [{ date: { year: 2012, month: 5, day: 2 } }]

/** Drafts as they lie on the desks: of each type some, and in all of them every `must` of the rules is broken at least once. */
export const defects: Readonly<Record<NoticeType, readonly Defect[]>> = {
  red: [
    { without: ['facts.role', 'facts.from'] },
    { without: ['facts', 'warrants'] },
    { without: ['charges'] },
    { without: ['charges.0.law', 'charges.0.stage'] },
    { without: ['charges.0.maxMonths'] },
    { without: ['charges.0.offence'] },
    { with: { 'charges.0.maxMonths': 18 } },
    { with: { 'charges.0.finesOnly': true, 'charges.0.maxMonths': 0 } },
    { with: { 'charges.0.stage': 'sentence', 'charges.0.sentenceMonths': 3 } },
    { with: { 'charges.0.offence': 'adultery' } },
    { without: ['warrants.0.reference', 'warrants.0.issuedOn', 'warrants.0.authority'] },
    { with: { 'warrants.0.expiresOn': day(2025) } },
    { with: { 'judicial.limitation': day(2024) } },
    { without: ['request.interest', 'person.births', 'documents', 'evidence', 'description'] },
    { without: ['declarations'] },
    { without: ['facts.place', 'facts.country'] },
    { with: { 'person.births': minorBirth } },
    { with: { 'person.status': 'witness' } },
    { with: { 'request.keepUntil': '2045-01-01' } },
    {
      with: { 'extract.wanted': true, 'extract.fields': [], 'extract.by': undefined },
      without: ['extract.by', 'extract.at'],
    },
  ],
  blue: [
    { without: ['facts', 'investigation'] },
    { without: ['person.names', 'person.births', 'person.sex', 'evidence', 'description'] },
    { with: { 'person.status': 'victim', 'request.actions': ['arrest'] }, without: ['facts.what'] },
    { with: { 'person.status': 'unidentified_person' }, without: ['evidence', 'person.names'] },
    { with: { 'person.births': minorBirth }, without: ['declarations'] },
    { without: ['request.actions', 'request.purpose'] },
  ],
  green: [
    { without: ['threat'] },
    { without: ['threat.assessedBy', 'threat.grounds'] },
    { without: ['threat.text', 'threat.basis', 'threat.assessedOn'] },
    { without: ['person.names', 'evidence', 'documents', 'description'] },
    { with: { 'person.status': 'missing_person' } },
    { form: 'diffusion', without: ['recipients'] },
  ],
  yellow: [
    { without: ['discovery'] },
    { without: ['person.names', 'person.sex', 'person.births', 'evidence', 'description'] },
    {
      with: { 'person.status': 'person_unable_to_identify_self' },
      without: ['evidence', 'description', 'person.sex'],
    },
    { with: { 'person.births': minorBirth } },
    {
      with: {
        'person.births': minorBirth,
        'minor.rules': 'Civil code',
        'minor.necessity': 'To find the child',
        'minor.parentalAbduction': true,
        declarations: [],
      },
    },
    { without: ['declarations', 'request.language'] },
    { with: { 'person.births': minorBirth, 'extract.wanted': true, 'extract.fields': ['name'] } },
  ],
  black: [
    { without: ['description', 'discovery.circumstances'] },
    { with: { 'extract.wanted': true, 'extract.fields': ['pictures', 'name'] } },
    { without: ['discovery', 'evidence'] },
    { without: ['request.about', 'person.status'] },
    { with: { 'request.actions': ['locate'] }, without: ['declarations'] },
  ],
  orange: [
    { without: ['threat', 'object'] },
    { with: { 'request.about': 'person' } },
    { without: ['threat.imminence', 'threat.assessedOn', 'threat.assessedBy'] },
  ],
  purple: [
    { without: ['method'] },
    { without: ['method.complex', 'method.prevention', 'method.stage'] },
    { without: ['method.complex', 'method.prevention'] },
    { with: { 'method.stage': 'open' }, without: ['method.text', 'method.complex'] },
    { with: { 'extract.wanted': true, 'extract.fields': ['object'] } },
  ],
  stolen_work_of_art: [
    { without: ['object', 'evidence'] },
    { without: ['object.unique', 'object.valuable', 'object.features', 'investigation'] },
    { with: { 'person.names': [{ kind: 'primary', family: 'Besitzer', given: 'Bert' }] } },
  ],
  un_special: [
    { owner: 'MX' },
    { form: 'diffusion' },
    { without: ['listing'] },
    { without: ['listing.resolution', 'person.names'] },
    { with: { 'listing.sanctions': [] } },
  ],
  silver: [
    { owner: 'KE' },
    { without: ['asset'] },
    { without: ['asset.basis', 'asset.forfeiture', 'asset.authority'] },
    { with: { 'request.actions': ['arrest'], 'asset.basis': 'non_conviction' } },
    { with: { 'request.sensitive': ['health'], 'recipients.scope': 'only', 'recipients.countries': ['FR'] } },
  ],
}
