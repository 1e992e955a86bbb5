import { locales } from '@/lib/access/actor'
import { dimensions, measuredParts, units } from '@/lib/identifiers/measurement'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import {
  bodyParts,
  builds,
  certainties,
  documentTypes,
  eyeColours,
  hairColours,
  markKinds,
  nameKinds,
  nameQualities,
  sexes,
  warnings,
} from '@/lib/records/codes'
import * as codes from '../codes'
import type { NoticeDraft } from '../draft'
import { kindOf } from '../kinds'
import { offences } from '../offences'
import type { Field } from './field'

/** Most characters of a line and of a text, as the draft takes them. */
const line = 400
const prose = 20_000

const text = (at: string, most = line): Field => ({ at, kind: 'line', most })
const code = (at: string, most = line): Field => ({ at, kind: 'code', most })
const told = (at: string): Field => ({ at, kind: 'prose', most: prose })
const oneOf = (at: string, words: string, list: readonly string[]): Field => ({
  at,
  kind: 'choice',
  words,
  of: () => list,
})
const someOf = (at: string, words: string, list: readonly string[]): Field => ({
  at,
  kind: 'choices',
  words,
  of: () => list,
})

const several = (list: readonly string[]) => list.length > 1
const ofPerson = ({ type, request }: NoticeDraft) =>
  request.about === 'person' ||
  kindOf(type).subjects.every((subject) => subject === 'person' || subject === 'body')

export const caseFields: readonly Field[] = [
  { at: 'request.language', kind: 'choice', words: 'language', of: () => locales },
  {
    at: 'request.purpose',
    kind: 'choice',
    words: 'purposes',
    of: ({ type }) => kindOf(type).purposes,
    when: ({ type, request }) =>
      several(kindOf(type).purposes) || request.purpose !== kindOf(type).purposes[0],
  },
  {
    at: 'request.about',
    kind: 'choice',
    words: 'subjectKinds',
    of: ({ type }) => kindOf(type).subjects,
    when: ({ type, request }) => several(kindOf(type).subjects) || request.about !== kindOf(type).subjects[0],
  },
  {
    at: 'person.status',
    kind: 'choice',
    words: 'personStatuses',
    of: ({ type }) => kindOf(type).statuses,
    when: ofPerson,
  },
  { ...someOf('person.marks', 'personMarks', codes.personMarks), when: ofPerson },
  code('request.reference'),
  { at: 'request.keepUntil', kind: 'day' },
]

export const nameFields: readonly Field[] = [
  { ...oneOf('kind', 'nameKinds', nameKinds), required: true },
  text('family'),
  text('given'),
  text('original'),
  oneOf('quality', 'nameQualities', nameQualities),
]

const alive = ({ type }: NoticeDraft) => type !== 'black'

export const identityFields: readonly Field[] = [
  oneOf('person.sex', 'sexes', sexes),
  { ...text('person.birthPlace'), when: alive },
  { at: 'person.birthCountry', kind: 'country', when: alive },
  { at: 'person.identityConfirmed', kind: 'yesNo', when: alive },
  { ...text('person.father.family'), when: alive },
  { ...text('person.father.given'), when: alive },
  { ...text('person.mother.family'), when: alive },
  { ...text('person.mother.given'), when: alive },
]

export const birthFields: readonly Field[] = [
  { at: 'date', kind: 'date', circa: true, required: true },
  oneOf('certainty', 'certainties', certainties),
]

export const nationalityFields: readonly Field[] = [
  { at: 'country', kind: 'country', required: true },
  { at: 'confirmed', kind: 'flag' },
]

export const lifeFields: readonly Field[] = [
  text('person.occupation'),
  { at: 'person.languages', kind: 'languages', most: 20 },
  { at: 'person.addresses', kind: 'lines', most: 50 },
  { ...text('person.school'), when: ({ type }) => type === 'yellow' },
  someOf('person.warnings', 'warnings', warnings),
]

export const documentFields: readonly Field[] = [
  { ...oneOf('type', 'documentTypes', documentTypes), required: true },
  code('number', 80),
  { at: 'country', kind: 'country' },
  { at: 'issuedOn', kind: 'date' },
  { at: 'expiresOn', kind: 'date' },
]

export const descriptionFields: readonly Field[] = [
  { at: 'description.heightCm', kind: 'number', least: 20, most: 272 },
  { at: 'description.weightKg', kind: 'number', least: 1, most: 500 },
  oneOf('description.build', 'builds', builds),
  oneOf('description.eyes', 'eyeColours', eyeColours),
  oneOf('description.hair', 'hairColours', hairColours),
  told('description.text'),
]

export const markFields: readonly Field[] = [
  { ...oneOf('kind', 'markKinds', markKinds), required: true },
  oneOf('place', 'bodyParts', bodyParts),
  text('text'),
]

export const pictureFields: readonly Field[] = [
  { ...oneOf('kind', 'pictureKinds', codes.pictureKinds), required: true },
  { at: 'good', kind: 'flag' },
  { at: 'takenOn', kind: 'date' },
]

export const biometricFields: readonly Field[] = [
  { at: 'evidence.fingerprints', kind: 'yes' },
  { at: 'evidence.dna', kind: 'yes' },
  { at: 'evidence.dental', kind: 'yes' },
]

const ofWork = ({ type }: NoticeDraft) => type === 'stolen_work_of_art'

export const objectFields: readonly Field[] = [
  told('object.text'),
  { ...oneOf('object.objectType', 'objectTypes', objectTypes), when: ofWork },
  { ...text('object.title'), when: ofWork },
  { ...text('object.maker'), when: ofWork },
  { ...text('object.subject'), when: ofWork },
  { ...code('object.period', 40), when: ofWork },
]

export const lookFields: readonly Field[] = [
  { ...someOf('object.materials', 'objectMaterials', objectMaterials), most: 20 },
  { ...someOf('object.techniques', 'objectTechniques', objectTechniques), most: 20 },
  told('object.inscriptions'),
  told('object.features'),
  told('object.unique'),
  { at: 'object.valuable', kind: 'yes' },
]

export const measurementFields: readonly Field[] = [
  { ...oneOf('part', 'measuredParts', measuredParts), required: true },
  { ...oneOf('dimension', 'dimensions', dimensions), required: true },
  { at: 'value', kind: 'decimal', required: true },
  { ...oneOf('unit', 'units', Object.keys(units)), required: true },
]

export const assetFields: readonly Field[] = [
  oneOf('asset.kind', 'assetKinds', codes.assetKinds),
  told('asset.text'),
  oneOf('asset.forfeiture', 'forfeitures', codes.forfeitures),
  oneOf('asset.basis', 'forfeitureBases', codes.forfeitureBases),
  text('asset.authority'),
]

export const listingFields: readonly Field[] = [
  code('listing.reference'),
  text('listing.committee'),
  text('listing.resolution'),
  told('listing.reasons'),
  someOf('listing.sanctions', 'sanctions', codes.sanctions),
]

export const methodFields: readonly Field[] = [
  oneOf('method.stage', 'methodStages', codes.methodStages),
  told('method.text'),
  told('method.complex'),
  told('method.prevention'),
  oneOf('method.offence', 'offences', offences),
]

export const discoveryFields: readonly Field[] = [
  text('discovery.recorded'),
  { at: 'discovery.on', kind: 'date', circa: true },
  text('discovery.place'),
  told('discovery.circumstances'),
]

const ofThreat = ({ type }: NoticeDraft) => type === 'orange'

export const threatFields: readonly Field[] = [
  text('threat.assessedBy'),
  { at: 'threat.assessedOn', kind: 'date' },
  { ...oneOf('threat.basis', 'threatBases', codes.threatBases), when: ({ type }) => type === 'green' },
  { ...told('threat.grounds'), when: ({ type }) => type === 'green' },
  told('threat.text'),
  { ...told('threat.imminence'), when: ofThreat },
  { at: 'threat.reviewOn', kind: 'day', when: ofThreat },
]

export const factFields: readonly Field[] = [
  { ...told('facts.what'), counted: true },
  { at: 'facts.from', kind: 'date', circa: true },
  { at: 'facts.to', kind: 'date', circa: true },
  text('facts.place'),
  { at: 'facts.country', kind: 'country' },
  { ...told('facts.role'), counted: true, when: (draft) => !ofWork(draft) },
  { ...told('facts.accomplices'), when: (draft) => !ofWork(draft) },
]

export const investigationFields: readonly Field[] = [
  code('investigation.reference'),
  told('investigation.text'),
]

export const chargeFields: readonly Field[] = [
  oneOf('offence', 'offences', offences),
  text('text'),
  text('law'),
  told('provision'),
  oneOf('stage', 'chargeStages', codes.chargeStages),
  { at: 'maxMonths', kind: 'months', most: 1_200 },
  { at: 'sentenceMonths', kind: 'months', most: 1_200 },
  { at: 'remainingMonths', kind: 'months', most: 1_200 },
  { at: 'life', kind: 'yes' },
  { at: 'finesOnly', kind: 'yes' },
  { at: 'death', kind: 'yes' },
  oneOf('exception', 'exclusionExceptions', codes.exclusionExceptions),
  told('exceptionReason'),
]

export const warrantFields: readonly Field[] = [
  { ...oneOf('kind', 'warrantKinds', ['warrant', 'judgment']), required: true },
  code('reference'),
  { at: 'issuedOn', kind: 'date' },
  text('authority'),
  text('place'),
  text('signatory'),
  { at: 'judicial', kind: 'yesNo' },
  { at: 'expiresOn', kind: 'date' },
  oneOf('copy', 'warrantCopies', codes.warrantCopies),
]

export const judicialFields: readonly Field[] = [
  { at: 'judicial.limitation', kind: 'date' },
  { at: 'judicial.noLimit', kind: 'yes' },
  { at: 'judicial.inAbsentia', kind: 'yesNo' },
  { at: 'judicial.retrial', kind: 'yesNo' },
  { at: 'judicial.judgedElsewhere', kind: 'yesNo' },
]

const ofMissing = ({ type }: NoticeDraft) => type === 'yellow'

export const minorFields: readonly Field[] = [
  { at: 'minor.majority', kind: 'number', least: 12, most: 25 },
  told('minor.rules'),
  told('minor.necessity'),
  { ...text('minor.guardianAuthority'), when: ofMissing },
  { at: 'minor.parentalAbduction', kind: 'yesNo', when: ofMissing },
  {
    ...told('minor.extractConsent'),
    when: ({ type, form }) => form === 'notice' && kindOf(type).extract.when !== 'never',
  },
]

export const actionFields: readonly Field[] = [
  {
    at: 'request.actions',
    kind: 'choices',
    words: 'noticeActions',
    of: ({ type, form }) => [...kindOf(type).actions, ...(form === 'diffusion' ? ['for_information'] : [])],
  },
  told('request.interest'),
  { at: 'request.countries', kind: 'countries', most: 60 },
]

export const recipientFields: readonly Field[] = [
  {
    at: 'recipients.scope',
    kind: 'choice',
    words: 'recipientScopes',
    // A notice is for all; single countries may be left out (Art. 58).
    of: ({ form }) => (form === 'notice' ? ['all', 'all_but'] : codes.recipientScopes),
  },
  { at: 'recipients.countries', kind: 'countries', most: 250 },
  told('recipients.reason'),
]

export const extractFieldsOf: readonly Field[] = [
  { at: 'extract.wanted', kind: 'yesNo' },
  {
    at: 'extract.fields',
    kind: 'choices',
    words: 'extractFields',
    of: ({ type }) => kindOf(type).extract.fields,
  },
  told('extract.reason'),
]

export const sensitiveFields: readonly Field[] = [
  someOf('request.sensitive', 'sensitiveKinds', codes.sensitiveKinds),
  told('request.sensitiveReason'),
  told('request.newElements'),
]
