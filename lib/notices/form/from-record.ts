import { parsePartialDate } from '@/lib/identifiers/partial-date'
import type { RecordView } from '@/lib/records/record-view'
import type { NoticeForm, NoticeType } from '../codes'
import { draftSchema, type NoticeDraft } from '../draft'
import { kindOf } from '../kinds'

/** What a draft can take over of a record. */
export type RecordFacts = Pick<
  RecordView,
  'id' | 'type' | 'sourceReference' | 'facts' | 'names' | 'births' | 'documents' | 'marks'
>

type Section<S extends keyof NoticeDraft> = Partial<NoticeDraft[S]>

/** A draft in which nothing is said but what its type leaves no choice about. */
export function blankDraft(
  form: NoticeForm,
  type: NoticeType,
  language?: NoticeDraft['request']['language'],
): NoticeDraft {
  const { purposes, subjects, statuses, actions } = kindOf(type)
  const only = <T>(list: readonly T[]) => (list.length === 1 ? list[0] : undefined)
  return draftSchema.parse(
    defined({
      version: 1,
      form,
      type,
      request: defined({
        language,
        purpose: only(purposes),
        about: only(subjects),
        actions: only(actions) ? [...actions] : undefined,
      }),
      person: defined({ status: only(statuses) }),
      recipients: form === 'notice' ? { scope: 'all' } : {},
    }),
  )
}

/**
 * A draft of a type begun with what is on file about a person or a work of art: names in every script, births, nationalities, documents,
 * description, marks, warnings. Nothing is taken over that the type has no place for; what its form cannot hold is left out rather than
 * bent. Photographs come by themselves, because they are copied.
 */
export function draftOfRecord(blank: NoticeDraft, record: RecordFacts, now: Date): NoticeDraft {
  const started = {
    ...blank,
    request: {
      ...blank.request,
      record: record.id,
      ...(record.sourceReference ? { reference: record.sourceReference } : {}),
    },
  }
  const subjects = kindOf(blank.type).subjects
  if (record.type === 'person' && subjects.includes('person'))
    return draftSchema.parse({
      ...started,
      request: { ...started.request, about: 'person' },
      person: { ...started.person, ...personOf(record, blank.type) },
      documents: documentsOf(record, now),
      description: descriptionOf(record),
    })
  if (record.type === 'artwork' && subjects.includes('work'))
    return draftSchema.parse({ ...started, object: workOf(record), facts: theftOf(record, now) })
  return started
}

/** Whether a record of this kind can begin a draft of this type. */
export const mayBeginWith = (recordType: string, type: NoticeType): boolean => {
  const subjects = kindOf(type).subjects
  return recordType === 'person'
    ? subjects.includes('person')
    : recordType === 'artwork' && subjects.includes('work')
}

const defined = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== null),
  ) as never

/** What the draft's own list takes; everything else is left out. */
const known = <T>(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
  value: unknown,
) => (value === null || value === undefined ? undefined : schema.safeParse(value).data)

const person = draftSchema.shape.person.unwrap().shape
const description = draftSchema.shape.description.unwrap().shape
const object = draftSchema.shape.object.unwrap().shape

function personOf({ facts, names, births }: RecordFacts, type: NoticeType): Section<'person'> {
  const { statuses } = kindOf(type)
  const status = statuses.find((each) => each === facts.status)
  const confirmed = facts.nationalityConfirmed === true
  return defined({
    status,
    names: namesOf(names),
    sex: known(person.sex, facts.sex),
    births: births.map(({ year, month, day, circa, certainty }) => ({
      date: defined({ year, month, day, circa: circa || undefined }),
      ...(certainty === 'certain' || certainty === 'alleged' ? { certainty } : {}),
    })),
    birthPlace: textOf(facts.birthPlace),
    birthCountry: known(person.birthCountry, facts.birthCountry),
    nationalities: listOf(facts.nationalities).map((country) => ({ country, confirmed })),
    identityConfirmed: known(person.identityConfirmed, facts.identityConfirmed),
    father: parentOf(facts.fatherName),
    mother: parentOf(facts.motherName),
    occupation: textOf(listOf(facts.designations).join(', ').slice(0, 400)),
    languages: listOf(facts.languages),
    addresses: listOf(facts.addresses).map((each) => each.slice(0, 400)),
    warnings: known(person.warnings, listOf(facts.warnings)),
  }) as Section<'person'>
}

/**
 * Names as the notice holds them: the family name and forenames in Latin letters with, beside the first of them, what is on file in the
 * person's own script. A name that is on file as a whole stands where it can: in the own script, or as a family name.
 */
function namesOf(names: RecordFacts['names']): NoticeDraft['person']['names'] {
  const isLatin = ({ script }: { script: string }) => script === 'Latn'
  const kept = names.map((name) =>
    defined({
      kind: known(kindOfName, name.kind) ?? 'alias',
      family: isLatin(name) ? (name.family ?? (name.given ? undefined : name.full)) : undefined,
      given: isLatin(name) ? (name.given ?? undefined) : undefined,
      original: isLatin(name) ? undefined : name.full,
      quality: known(qualityOfName, name.quality),
    }),
  ) as NoticeDraft['person']['names']
  const first = kept.findIndex(({ kind, original }) => kind === 'primary' && original === undefined)
  const own = kept.findIndex(
    ({ kind, original }) => original !== undefined && (kind === 'transliteration' || kind === 'primary'),
  )
  const [name, original] = [kept[first], kept[own]?.original]
  if (!name || original === undefined) return kept
  return kept.flatMap((each, i) => (i === own ? [] : [i === first ? { ...each, original } : each]))
}

const nameItem = person.names.unwrap().element.shape
const kindOfName = nameItem.kind
const qualityOfName = nameItem.quality

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** `FAMILY, Given`; a name without a comma is taken for a forename, as parents are mostly named. */
function parentOf(value: unknown): { family?: string; given?: string } | undefined {
  const name = textOf(value)
  if (!name) return undefined
  const [family = '', given] = name.split(',').map((part) => part.trim())
  return given ? { family, given } : { given: family }
}

function documentsOf({ documents }: RecordFacts, now: Date): NoticeDraft['documents'] {
  return documents.map(({ type, number, country, issuedOn, expiresOn }) =>
    defined({
      type: known(draftSchema.shape.documents.unwrap().element.shape.type, type) ?? 'other',
      number,
      country: country ?? undefined,
      issuedOn: dateOf(issuedOn, now),
      expiresOn: dateOf(expiresOn, now),
    }),
  ) as NoticeDraft['documents']
}

export function dateOf(text: unknown, now: Date): NoticeDraft['facts']['from'] {
  if (typeof text !== 'string') return undefined
  const read = parsePartialDate(text, { now, allowFuture: true })
  return read.ok ? read.value : undefined
}

function descriptionOf({ facts, marks }: RecordFacts): Section<'description'> {
  return defined({
    heightCm: known(description.heightCm, facts.heightCm),
    weightKg: known(description.weightKg, facts.weightKg),
    build: known(description.build, facts.build),
    eyes: known(description.eyes, facts.eyes),
    hair: known(description.hair, facts.hair),
    marks: marks.flatMap(({ kind, location, description: text }) => {
      const item = known(description.marks.unwrap().element, { kind, place: location, text })
      return item ? [item] : []
    }),
  }) as Section<'description'>
}

function workOf({ facts }: RecordFacts): Section<'object'> {
  return defined({
    objectType: known(object.objectType, facts.objectType),
    title: textOf(facts.title),
    maker: textOf(facts.maker),
    subject: textOf(facts.subject),
    period: known(object.period, facts.period),
    materials: known(object.materials, listOf(facts.materials)),
    techniques: known(object.techniques, listOf(facts.techniques)),
    measurements: known(object.measurements, facts.measurements),
    inscriptions: textOf(facts.inscriptions),
    features: textOf(facts.distinguishingFeatures),
  }) as Section<'object'>
}

function theftOf({ facts }: RecordFacts, now: Date): Section<'facts'> {
  return defined({
    what: textOf(facts.circumstances),
    from: dateOf(facts.stolenOn, now),
    place: textOf(facts.stolenPlace),
    country: known(person.birthCountry, facts.stolenCountry),
  }) as Section<'facts'>
}

/**
 * A draft of a type begun with what an earlier one says. What was declared, to whom it went and what the public might see is said
 * anew; what the type does not allow is left out.
 */
export function draftOfNotice(blank: NoticeDraft, earlier: NoticeDraft): NoticeDraft {
  const { statuses, actions, subjects } = kindOf(blank.type)
  const { status, ...person } = earlier.person
  const {
    purpose: _purpose,
    about,
    actions: asked,
    keepUntil: _keepUntil,
    newElements: _new,
    ...request
  } = earlier.request
  const kept = asked.filter((action) => actions.includes(action))
  return draftSchema.parse({
    ...earlier,
    ...blank,
    request: {
      ...request,
      ...blank.request,
      ...(about && subjects.includes(about) ? { about } : {}),
      ...(kept.length ? { actions: kept } : {}),
    },
    person: { ...person, ...(status && statuses.includes(status) ? { status } : {}) },
    documents: earlier.documents,
    description: earlier.description,
    evidence: { ...earlier.evidence, pictures: [] },
    facts: earlier.facts,
    charges: earlier.charges,
    warrants: earlier.warrants,
    judicial: earlier.judicial,
    minor: earlier.minor,
    investigation: earlier.investigation,
    threat: earlier.threat,
    discovery: earlier.discovery,
    method: earlier.method,
    object: earlier.object,
    listing: earlier.listing,
    asset: earlier.asset,
    recipients: blank.recipients,
    extract: {},
    declarations: [],
  })
}
