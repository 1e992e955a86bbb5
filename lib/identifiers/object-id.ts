import type { Edtf } from './edtf'
import type { Measurement } from './measurement'

/**
 * What Object ID (the international standard for describing cultural objects, kept by ICOM) asks about an object. Codes are
 * those of `object-terms.ts`; the words of a field are in the language of whoever wrote it.
 */
export type ObjectId = {
  /** How many photographs or drawings come with the description. */
  photographs: number
  objectType?: string
  materials: readonly string[]
  techniques: readonly string[]
  measurements: readonly Measurement[]
  inscriptions?: string
  distinguishingFeatures?: string
  title?: string
  subject?: string
  /** Date or period. */
  date?: Edtf
  maker?: string
  description?: string
}

/**
 * Every remark about a description, with its weight: `must` keeps the object from being entered, because it could not be
 * told from another; `should` asks for more. The sentences are in messages `identifiers`, `objectId`.
 */
export const objectIdIssues = {
  notIdentifiable: 'must', // no photograph, and neither inscription nor distinguishing feature
  noMeasurements: 'must', // no photograph; what marks it is told, but not how large it is
  noPhotograph: 'should',
  noType: 'should',
  noMaterial: 'should',
  noMeasure: 'should',
  noMarks: 'should',
  noTitleOrSubject: 'should',
  noDate: 'should',
} as const
export type ObjectIdIssueCode = keyof typeof objectIdIssues
export type ObjectIdIssue = { code: ObjectIdIssueCode; level: 'must' | 'should' }

/**
 * Whether the object can be told from every other: by a photograph, or by an inscription or distinguishing feature together
 * with a measurement (DOMAIN 3.4, R-WOA-1: uniquely identifiable objects only).
 */
export function isFullyIdentifiable(object: ObjectId): boolean {
  return issuesOfObject(object).every(({ level }) => level !== 'must')
}

/** What a description lacks, what keeps it out first. */
export function issuesOfObject(object: ObjectId): ObjectIdIssue[] {
  const marked = isSaid(object.inscriptions) || isSaid(object.distinguishingFeatures)
  const measured = object.measurements.length > 0
  const lacking: [ObjectIdIssueCode, boolean][] = [
    ['notIdentifiable', object.photographs < 1 && !marked],
    ['noMeasurements', object.photographs < 1 && marked && !measured],
    ['noPhotograph', object.photographs < 1],
    ['noType', !object.objectType],
    ['noMaterial', object.materials.length + object.techniques.length === 0],
    ['noMeasure', object.photographs > 0 && !measured],
    ['noMarks', object.photographs > 0 && !marked],
    ['noTitleOrSubject', !isSaid(object.title) && !isSaid(object.subject)],
    ['noDate', !object.date],
  ]
  return lacking.flatMap(([code, lacks]) => (lacks ? [{ code, level: objectIdIssues[code] }] : []))
}

/** Whether a field says something: "none", "n/a", "inconnu", "ninguna" and a dash say nothing. */
function isSaid(text: string | undefined): boolean {
  const words = (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()
  return words !== '' && !NOTHING.has(words)
}

const NOTHING = new Set([
  ...'none|no|nil|n/a|na|n a|unknown|not known|not applicable|no inscription|no inscriptions|/'.split('|'),
  ...'aucun|aucune|néant|sans|inconnu|inconnue|non|sans inscription'.split('|'),
  ...'ninguno|ninguna|nada|desconocido|desconocida|sin inscripción'.split('|'),
  ...'لا يوجد|لا توجد|لا شيء|غير معروف|بدون|لا'.split('|'),
])
