import { parseEdtf } from '@/lib/identifiers/edtf'
import { isFullyIdentifiable, type ObjectId } from '@/lib/identifiers/object-id'
import type { NoticeDraft } from '../draft'
import { must, said, some } from '../rule'

/** Stolen works of art (Art. 94): the object alone, told from every other, and nothing about persons. */
export const stolenWorkOfArtRules = [
  must('art.identifiable', {
    article: '94',
    // A photograph is the shortest way.
    at: 'evidence.pictures',
    has: (draft) => isFullyIdentifiable(objectIdOf(draft)),
  }),
  must('art.photograph', {
    article: '94',
    at: 'evidence.pictures',
    has: ({ evidence }) => evidence.pictures.some(({ kind }) => kind === 'object'),
  }),
  must('art.investigation', {
    article: '94',
    at: 'investigation.text',
    has: ({ investigation }) => said(investigation.text),
  }),
  must('art.character', {
    article: '94',
    at: 'object.unique',
    has: ({ object }) => said(object.unique) || object.valuable === true,
  }),
  must('art.no_person', {
    article: '94',
    at: 'person',
    holds: ({ person, documents }) => !some(person.names) && !some(person.births) && !some(documents),
  }),
]

function objectIdOf({ object, evidence }: NoticeDraft): ObjectId {
  const date = object.period === undefined ? undefined : parseEdtf(object.period)
  return {
    photographs: evidence.pictures.filter(({ kind }) => kind === 'object').length,
    materials: object.materials,
    techniques: object.techniques,
    measurements: object.measurements,
    ...(object.objectType === undefined ? {} : { objectType: object.objectType }),
    ...(object.inscriptions === undefined ? {} : { inscriptions: object.inscriptions }),
    ...(object.features === undefined ? {} : { distinguishingFeatures: object.features }),
    ...(object.title === undefined ? {} : { title: object.title }),
    ...(object.subject === undefined ? {} : { subject: object.subject }),
    ...(date ? { date } : {}),
  }
}
