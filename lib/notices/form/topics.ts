import type { NoticeType } from '../codes'
import type { NoticeDraft } from '../draft'
import { kindOf } from '../kinds'
import { isMinor } from '../person'
import type { Field } from './field'
import * as fields from './topic-fields'

export const topicGroups = ['who', 'why', 'ask'] as const
export type TopicGroup = (typeof topicGroups)[number]

/** A page of the form: one thing asked about. With `list` it is about the items of a list of the draft, one at a time. */
export type Topic = {
  name: string
  group: TopicGroup
  list?: string
  /** Most items of the list. */
  most?: number
  /** Items come by handing in a file, not by a form. */
  uploaded?: true
  fields: readonly Field[]
  when: (draft: NoticeDraft, now: Date) => boolean
}

const ofTypes =
  (...types: NoticeType[]): Topic['when'] =>
  ({ type }) =>
    types.includes(type)

/** The person that it is about, or whom an asset is connected with; before the subject is chosen, where only persons can be one. */
const person: Topic['when'] = ({ type, request }) => {
  const subjects = kindOf(type).subjects
  return request.about === undefined
    ? subjects.every((subject) => subject === 'person')
    : request.about === 'person' || type === 'silver'
}
const bodily: Topic['when'] = (draft, now) =>
  draft.type === 'black' || (person(draft, now) && draft.type !== 'silver')
const named: Topic['when'] = (draft, now) => person(draft, now) || draft.request.about === 'entity'
const thing: Topic['when'] = ({ type, request }) =>
  type === 'stolen_work_of_art' ||
  ((type === 'orange' || type === 'purple') && (request.about === 'object' || request.about === 'event'))
const anyOf =
  (...tests: Topic['when'][]): Topic['when'] =>
  (draft, now) =>
    tests.some((test) => test(draft, now))
const always: Topic['when'] = () => true

/** Every topic of every type, in the order of the list of tasks. What a draft needs of them: `topicsOf`. */
export const topics: readonly Topic[] = [
  { name: 'case', group: 'who', fields: fields.caseFields, when: always },
  { name: 'names', group: 'who', list: 'person.names', most: 200, fields: fields.nameFields, when: named },
  { name: 'identity', group: 'who', fields: fields.identityFields, when: anyOf(person, bodily) },
  { name: 'births', group: 'who', list: 'person.births', most: 20, fields: fields.birthFields, when: person },
  {
    name: 'nationalities',
    group: 'who',
    list: 'person.nationalities',
    most: 20,
    fields: fields.nationalityFields,
    when: person,
  },
  { name: 'life', group: 'who', fields: fields.lifeFields, when: person },
  { name: 'description', group: 'who', fields: fields.descriptionFields, when: bodily },
  {
    name: 'marks',
    group: 'who',
    list: 'description.marks',
    most: 50,
    fields: fields.markFields,
    when: bodily,
  },
  {
    name: 'pictures',
    group: 'who',
    list: 'evidence.pictures',
    most: 40,
    uploaded: true,
    fields: fields.pictureFields,
    when: always,
  },
  { name: 'biometrics', group: 'who', fields: fields.biometricFields, when: bodily },
  {
    name: 'documents',
    group: 'who',
    list: 'documents',
    most: 50,
    fields: fields.documentFields,
    when: person,
  },
  { name: 'object', group: 'who', fields: fields.objectFields, when: thing },
  { name: 'look', group: 'who', fields: fields.lookFields, when: ofTypes('stolen_work_of_art') },
  {
    name: 'measurements',
    group: 'who',
    list: 'object.measurements',
    most: 20,
    fields: fields.measurementFields,
    when: ofTypes('stolen_work_of_art'),
  },
  { name: 'asset', group: 'who', fields: fields.assetFields, when: ofTypes('silver') },
  { name: 'listing', group: 'who', fields: fields.listingFields, when: ofTypes('un_special') },
  {
    name: 'method',
    group: 'why',
    fields: fields.methodFields,
    when: ({ type, request }) => type === 'purple' || (type === 'orange' && request.about === 'method'),
  },
  { name: 'discovery', group: 'why', fields: fields.discoveryFields, when: ofTypes('yellow', 'black') },
  { name: 'threat', group: 'why', fields: fields.threatFields, when: ofTypes('green', 'orange') },
  {
    name: 'facts',
    group: 'why',
    fields: fields.factFields,
    when: ofTypes('red', 'blue', 'green', 'silver', 'stolen_work_of_art'),
  },
  {
    name: 'investigation',
    group: 'why',
    fields: fields.investigationFields,
    when: ofTypes('blue', 'stolen_work_of_art'),
  },
  {
    name: 'charges',
    group: 'why',
    list: 'charges',
    most: 50,
    fields: fields.chargeFields,
    when: ofTypes('red'),
  },
  {
    name: 'warrants',
    group: 'why',
    list: 'warrants',
    most: 20,
    fields: fields.warrantFields,
    when: ofTypes('red'),
  },
  { name: 'judicial', group: 'why', fields: fields.judicialFields, when: ofTypes('red') },
  {
    name: 'minor',
    group: 'why',
    fields: fields.minorFields,
    when: (draft, now) =>
      person(draft, now) && isMinor(draft, { now, requester: { kind: 'bureau', country: '' } }, draft),
  },
  { name: 'action', group: 'ask', fields: fields.actionFields, when: always },
  { name: 'recipients', group: 'ask', fields: fields.recipientFields, when: always },
  {
    name: 'extract',
    group: 'ask',
    fields: fields.extractFieldsOf,
    when: ({ type, form }) => form === 'notice' && kindOf(type).extract.when !== 'never',
  },
  { name: 'sensitive', group: 'ask', fields: fields.sensitiveFields, when: always },
]

/** The topics that a draft needs as it stands, each with the fields that it needs. */
export const topicsOf = (draft: NoticeDraft, now: Date): Topic[] =>
  topics
    .filter(({ when }) => when(draft, now))
    .map((topic) => ({ ...topic, fields: topic.fields.filter(({ when }) => when?.(draft) !== false) }))
    .filter((topic) => topic.fields.length > 0)

export const topicOf = (name: string, draft: NoticeDraft, now: Date): Topic | undefined =>
  topicsOf(draft, now).find((topic) => topic.name === name)

/** The sections of the draft that a topic writes. */
export const sectionsOf = ({ list, fields: own }: Topic): string[] =>
  list ? [list.split('.')[0] ?? list] : [...new Set(own.map(({ at }) => at.split('.')[0] ?? at))]
