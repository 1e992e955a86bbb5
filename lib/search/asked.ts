import { invalid } from '@/lib/errors'
import { readArtDate } from '@/lib/identifiers/art-date'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { formatMeasurement, readMeasurements } from '@/lib/identifiers/measurement'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import { formatPartialDate, type PartialDate, parsePartialDate } from '@/lib/identifiers/partial-date'
import { plainText } from '@/lib/identifiers/plain-text'
import { plateSkeleton } from '@/lib/identifiers/plate'
import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import { type Criteria, criteriaSchema, LONGEST_NAME } from './criteria'
import { fewestOfPlate, fewestOfVehicle, longestArtText, longestPlate, longestVehicleNumber } from './limits'
import { objectDatabaseOf } from './object-databases'
import {
  type NumberedKind,
  numberedKindOf,
  pickReading,
  type Reading,
  type ReadingKind,
  readingToCriteria,
} from './reading'

/** Longest text taken from the one search box; longer is refused, never cut. */
export const longestText = 2_000

const tooLong = '?'.repeat(longestText + 1)

/** The fields of "search by example", as a form sends them. */
export const exampleFields = [
  'name',
  'family',
  'given',
  'birth.day',
  'birth.month',
  'birth.year',
  'nationality',
  'sex',
  'documentNumber',
  'documentCountry',
  'vehicleNumber',
  'plate',
  'plateCountry',
  'title',
  'maker',
  'objectType',
  'material',
  'technique',
  'period',
  'size',
  'type',
] as const
export type ExampleField = (typeof exampleFields)[number]
export type Example = Partial<Record<ExampleField, string | undefined>>

/** What a stored search holds under its seal: what was typed, how it was read, and the question itself. */
export type Asked = {
  version: 1
  /** The text of the box; absent when the form was used. */
  text?: string
  /** Key of the reading that the officer chose; absent when the likeliest was taken. */
  as?: string
  kind: ReadingKind | 'example' | 'picture'
  /** Says so when one date could be read in two ways, or the text looked like something that is not searched here. */
  notes: Reading['notes']
  criteria: Criteria
}

/** Where a typed text leads: to a search, or straight to something that has this number. */
export type Destination = { to: 'search'; asked: Asked } | { to: NumberedKind; reference: string }

/**
 * The question that a text in the box asks, by the reading that the officer chose or the likeliest.
 * @throws Answer `invalid` with a code of messages `search.errors` for the field `q`
 */
export function askedOfText(text: string, readings: readonly Reading[], as?: string): Destination {
  if (text.length > longestText) throw refused('q', 'too_long')
  const reading = pickReading(readings, as)
  if (!reading) throw refused('q', 'nothing_typed')
  if (reading.kind === 'none') throw refused('q', refusals[reading.notes[0]?.code ?? ''] ?? 'unreadable')
  const numbered = numberedKindOf(reading)
  if (numbered && reading.reference) return { to: numbered, reference: reading.reference }
  const criteria = readingToCriteria(reading)
  if (!criteria) throw refused('q', reading.kind === 'date' ? dateRefusal(reading) : 'not_searched')
  return {
    to: 'search',
    asked: {
      version: 1,
      text,
      ...(as ? { as: reading.key } : {}),
      kind: reading.kind,
      notes: reading.notes,
      criteria: checked(criteria, 'q'),
    },
  }
}

/**
 * The question that the fields of the form ask.
 * @throws Answer `invalid` with one code per field
 */
export function askedOfExample(example: Example, now: Date): Asked {
  // Folding a text may make it eighteen times as long: one that no field takes is not folded, and refused by each.
  const text = (field: ExampleField) => {
    const typed = example[field]?.trim() ?? ''
    return typed.length > longestText ? tooLong : plainText(typed).trim()
  }
  const errors: Record<string, string[]> = {}
  const names: Pick<Criteria, 'name' | 'family' | 'given'> = {}
  for (const field of ['name', 'family', 'given'] as const) {
    const value = text(field)
    if (value.length > LONGEST_NAME) errors[field] = ['name_long']
    else if (value) names[field] = value
  }
  const birth = birthOf(text('birth.year'), text('birth.month'), text('birth.day'), now)
  if (birth && 'error' in birth) errors.birth = [birth.error]
  const documentNumber = text('documentNumber')
  if (documentNumber.length > 60) errors.documentNumber = ['document_long']
  else if (documentNumber && normaliseDocumentNumber(documentNumber).length < 3)
    errors.documentNumber = ['document_short']
  const vehicleNumber = text('vehicleNumber')
  if (vehicleNumber.length > longestVehicleNumber) errors.vehicleNumber = ['vehicle_long']
  else if (vehicleNumber && normaliseVin(vehicleNumber).norm.length < fewestOfVehicle)
    errors.vehicleNumber = ['vehicle_short']
  const plate = text('plate')
  if (plate.length > longestPlate) errors.plate = ['plate_long']
  else if (plate && plateSkeleton(plate).length < fewestOfPlate) errors.plate = ['plate_short']
  const nationality = text('nationality')
  const documentCountry = text('documentCountry')
  const plateCountry = text('plateCountry')
  const sex = text('sex')
  const type = text('type')
  if (nationality && !/^[A-Z]{2}$/.test(nationality)) errors.nationality = ['country']
  if (documentCountry && !/^[A-Z]{2}$/.test(documentCountry)) errors.documentCountry = ['country']
  if (plateCountry && !/^[A-Z]{2}$/.test(plateCountry)) errors.plateCountry = ['country']
  const hasName = Object.values(names).some((value) => /[\p{L}\p{N}]/u.test(value))
  const database = objectDatabaseOf(type)
  const art = artworkOf(text, now, errors)
  const things = {
    ...(documentNumber ? { documentNumber } : {}),
    ...(vehicleNumber ? { vehicleNumber } : {}),
    ...(plate ? { plate } : {}),
    ...art,
  }
  if (database && !database.asks(things) && !Object.keys(errors).length)
    errors[database.asksFor.field] = [database.asksFor.refusal]
  if (!hasName && !Object.keys(things).length && !Object.keys(errors).length)
    errors.family = ['nothing_asked']
  if (Object.keys(errors).length) throw invalid('input', errors)
  const criteria: Criteria = {
    ...names,
    ...(birth && 'date' in birth ? { birth: [birth.date] } : {}),
    ...(nationality ? { nationalities: [nationality] } : {}),
    ...(sex === 'M' || sex === 'F' || sex === 'X' ? { sex } : {}),
    ...things,
    ...(documentNumber && documentCountry ? { documentCountry } : {}),
    ...(plate && plateCountry ? { plateCountry } : {}),
    ...(isType(type) ? { type } : {}),
  }
  return { version: 1, kind: 'example', notes: [], criteria: checked(criteria, 'family') }
}

/** What is asked of a work of art; whatever cannot be read is said beside its field. */
function artworkOf(
  text: (field: ExampleField) => string,
  now: Date,
  errors: Record<string, string[]>,
): Partial<Criteria> {
  const found: Record<string, unknown> = {}
  for (const field of ['title', 'maker'] as const) {
    const value = text(field)
    if (value.length > longestArtText) errors[field] = ['art_long']
    else if (/[\p{L}\p{N}]/u.test(value)) found[field] = value
  }
  const lists = { objectType: objectTypes, material: objectMaterials, technique: objectTechniques } as const
  for (const [field, list] of Object.entries(lists) as [keyof typeof lists, readonly string[]][]) {
    const value = text(field)
    if (value && !list.includes(value)) errors[field] = ['term_unknown']
    else if (value) found[field] = value
  }
  const period = text('period')
  const when = period ? readArtDate(period, { now }) : undefined
  if (when?.ok) found.period = when.edtf
  else if (when && when.error !== 'notKnown') errors.period = ['period_unread']
  const size = text('size')
  const { found: measured, issues } = size ? readMeasurements(size) : { found: [], issues: [] }
  if (measured.length) found.measurements = measured.slice(0, 6).map(formatMeasurement)
  else if (size) errors.size = [issues.some(({ code }) => code === 'noUnit') ? 'size_unit' : 'size_unread']
  return found
}

/** The question that pictures ask, by the digests of their files. */
export const askedOfPictures = (digests: readonly string[]): Asked => ({
  version: 1,
  kind: 'picture',
  notes: [],
  criteria: { pictures: [...digests], type: 'artwork' },
})

/** The form that asks the same question, so that it can be changed without typing it again. */
export function exampleOf({ criteria }: Asked): Example {
  const [birth] = criteria.birth ?? []
  return {
    name: criteria.name,
    family: criteria.family,
    given: criteria.given,
    'birth.year': birth && String(birth.year),
    'birth.month': birth?.month === undefined ? undefined : String(birth.month),
    'birth.day': birth?.day === undefined ? undefined : String(birth.day),
    nationality: criteria.nationalities?.[0],
    sex: criteria.sex,
    documentNumber: criteria.documentNumber,
    documentCountry: criteria.documentCountry,
    vehicleNumber: criteria.vehicleNumber,
    plate: criteria.plate,
    plateCountry: criteria.plateCountry,
    title: criteria.title ?? criteria.artText,
    maker: criteria.maker,
    objectType: criteria.objectType,
    material: criteria.material,
    technique: criteria.technique,
    period: criteria.period,
    size: criteria.measurements?.join('; '),
    type: criteria.type,
  }
}

/** The question in one line of plain text: as it was typed, or the fields that were filled. */
export function wordsOfAsked({ text, criteria }: Asked): string {
  const { name, family, given, birth, nationalities, documentNumber, vehicleNumber, plate, plateCountry } =
    criteria
  const { title, maker, objectType, material, technique, period, measurements } = criteria
  const fields = [
    family,
    given,
    name,
    birth?.map(formatPartialDate).join(' / '),
    nationalities?.join(' '),
    documentNumber,
    vehicleNumber,
    plate && [plateCountry, plate].filter(Boolean).join(' '),
    title,
    maker,
    ...[objectType, material, technique].map((code) => code?.replaceAll('_', ' ')),
    period,
    measurements?.join('; '),
  ]
  return text?.replace(/\s+/g, ' ').trim() || fields.filter(Boolean).join(' · ')
}

/**
 * One text for one question, whatever the order and case in which it was asked: what the keyed digest is taken of, so
 * that "who searched for this?" can be answered without opening the seal (SECURITY §5.2).
 */
export function canonicalText({ criteria }: Asked): string {
  const fold = (value: string | undefined) =>
    (value ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.toSorted()
      .join(' ') ?? ''
  const names = fold([criteria.name, criteria.family, criteria.given].filter(Boolean).join(' '))
  const number = normaliseDocumentNumber(criteria.documentNumber ?? '')
  const { vehicleNumber, plate } = criteria
  // What has neither keeps the text that it had before vehicles were searched.
  const vehicle =
    vehicleNumber || plate ? `|${normaliseVin(vehicleNumber ?? '').norm}|${plateSkeleton(plate ?? '')}` : ''
  return `${names}|${number}${vehicle}${canonicalArt(criteria, fold)}`
}

/** Nothing for a question that says nothing about works of art: it keeps the text that it had before they were searched. */
function canonicalArt(criteria: Criteria, fold: (text: string | undefined) => string): string {
  const { artText, title, maker, objectType, material, technique, period, measurements, pictures } = criteria
  const codes = [objectType, material, technique, period, ...(measurements ?? []), ...(pictures ?? [])]
  const said = [fold([artText, title, maker].filter(Boolean).join(' ')), ...codes.filter(Boolean)]
  return said.some(Boolean) ? `|${said.join('|')}` : ''
}

/**
 * The whole question as one text, whatever the order and case in which it was asked: two questions are the same for a judgement
 * ("this is not the one") only when everything that they ask is.
 */
export function wholeQuestion(asked: Asked): string {
  const { birth, nationalities, sex, documentCountry, plateCountry } = asked.criteria
  const further = [
    birth?.map(formatPartialDate).toSorted().join('/'),
    nationalities?.toSorted().join(' '),
    sex,
    documentCountry,
    plateCountry,
  ]
  return [canonicalText(asked), ...further.map((part) => part ?? '')].join('|')
}

const isType = (text: string): text is RecordTypeCode => (recordTypeCodes as readonly string[]).includes(text)

/** Whether a name was asked for at all: without one, likeness of names says nothing. */
export const hasName = ({ criteria: { name, family, given } }: Asked) =>
  name !== undefined || family !== undefined || given !== undefined

/** A sealed text back to what it was. @throws Error when it is of an unknown version */
export function askedOfSealed(text: string): Asked {
  const asked = JSON.parse(text) as Asked
  if (asked.version !== 1) throw new Error('a stored search of an unknown version')
  return asked
}

const refusals: Record<string, string> = {
  tooLong: 'too_long',
  manyLines: 'many_lines',
  nothing: 'unreadable',
}

const dateRefusal = (reading: Reading) => (reading.birth?.length ? 'needs_name' : 'bad_date')

function birthOf(
  year: string,
  month: string,
  day: string,
  now: Date,
): { date: PartialDate } | { error: string } | null {
  if (!year && !month && !day) return null
  if (!year) return { error: 'year_missing' }
  if (![year, month, day].every((part) => /^\d{0,4}$/.test(part)) || year.length !== 4)
    return { error: 'year_four' }
  if (day && !month) return { error: 'day_without_month' }
  const two = (part: string) => (part ? [part.padStart(2, '0')] : [])
  const parsed = parsePartialDate([year, ...two(month), ...two(day)].join('-'), { now })
  return parsed.ok
    ? { date: parsed.value }
    : { error: parsed.error === 'future' ? 'date_future' : 'bad_date' }
}

function checked(criteria: Criteria, field: string): Criteria {
  const parsed = criteriaSchema.safeParse(criteria)
  if (parsed.success) return parsed.data
  throw refused(field, criteriaRefusals[parsed.error.issues[0]?.message ?? ''] ?? 'unreadable')
}

const criteriaRefusals: Record<string, string> = {
  nameTooLong: 'name_long',
  nothingAsked: 'nothing_asked',
  badDate: 'bad_date',
  badCountry: 'country',
  documentTooLong: 'document_long',
  documentUnreadable: 'document_short',
  vehicleTooLong: 'vehicle_long',
  vehicleUnreadable: 'vehicle_short',
  plateTooLong: 'plate_long',
  plateUnreadable: 'plate_short',
  artTooLong: 'art_long',
  badTerm: 'term_unknown',
  badPeriod: 'period_unread',
}

const refused = (field: string, code: string) => invalid('input', { [field]: [code] })
