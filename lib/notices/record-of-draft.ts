import { formatPartialDate } from '@/lib/identifiers/partial-date'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { flatEntry } from '@/lib/records/entry/part-rows'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import type { NoticeDraft } from './draft'
import { kindOf } from './kinds'

type Name = NoticeDraft['person']['names'][number]
type Row = Readonly<Record<string, string>>

/** The kind of record that a notice about such a subject has; undefined where the subject is described, not identified. */
export function subjectTypeOf({ type, request }: NoticeDraft): RecordTypeCode | undefined {
  const { subjects } = kindOf(type)
  const about = request.about ?? (subjects.length === 1 ? subjects[0] : undefined)
  if (about === 'person' || about === 'body') return 'person'
  if (about === 'entity') return 'organisation'
  return about === 'work' ? 'artwork' : undefined
}

/**
 * The entry of the record that is made for a notice: who or what it is about, in the texts of a form, so that it is read and filed as
 * every other record (DOMAIN 3.5). `request` is the number of the request, by which the bureau finds the record again; `keptUntil` an
 * ISO day. Null for a notice whose subject no record can hold, or of which too little is said yet.
 */
export function recordOfDraft(
  draft: NoticeDraft,
  { request, keptUntil }: { request: string; keptUntil: string },
): { type: RecordTypeCode; raw: RawEntry } | null {
  const type = subjectTypeOf(draft)
  const own =
    type === 'person'
      ? personOf(draft)
      : type === 'organisation'
        ? organisationOf(draft)
        : type === 'artwork'
          ? artworkOf(draft)
          : null
  if (!type || !own) return null
  const { scope, countries } = draft.recipients
  return {
    type,
    raw: flatEntry({
      ...own,
      purpose: draft.request.purpose ?? kindOf(draft.type).purposes[0] ?? 'P-B',
      // Before anything is done it is asked whether it still holds (R-USE-1).
      handling: ['confirm_first'],
      sourceReference: request,
      retentionUntil: keptUntil,
      withheldFrom: scope === 'all_but' ? countries : [],
      onlyTo: scope === 'only' ? countries : [],
    }),
  }
}

type Entry = Parameters<typeof flatEntry>[0]

function personOf({
  type,
  person,
  description,
  documents,
  facts,
  threat,
  discovery,
  listing,
}: NoticeDraft): Entry | null {
  const names = namesOf(person.names)
  const status = person.status ?? kindOf(type).statuses[0]
  if (!status || (names.length === 0 && status !== 'unidentified_body' && status !== 'unidentified_person'))
    return null
  return {
    status,
    sex: person.sex ?? '',
    nationalities: person.nationalities.map(({ country }) => country),
    birthPlace: person.birthPlace ?? '',
    birthCountry: person.birthCountry ?? '',
    identityConfirmed: yesIf(person.identityConfirmed),
    nationalityConfirmed: yesIf(
      person.nationalities.length > 0 && person.nationalities.every(({ confirmed }) => confirmed),
    ),
    fatherName: parentOf(person.father),
    motherName: parentOf(person.mother),
    languages: person.languages,
    designations: person.occupation ? [person.occupation] : [],
    addresses: person.addresses,
    heightCm: numberOf(description.heightCm),
    weightKg: numberOf(description.weightKg),
    build: description.build ?? '',
    eyes: description.eyes ?? '',
    hair: description.hair ?? '',
    warnings: person.warnings,
    reasons: facts.what ?? threat.text ?? discovery.circumstances ?? listing.reasons ?? '',
    remarks: description.text ?? '',
    names,
    births: person.births.map(({ date }): Row => ({ date: formatPartialDate(date) })),
    documents: documents.flatMap(({ type: kind, number, country, issuedOn, expiresOn }): Row[] =>
      number
        ? [
            {
              type: kind,
              number,
              ...(country ? { country } : {}),
              ...(issuedOn ? { issuedOn: formatPartialDate(issuedOn) } : {}),
              ...(expiresOn ? { expiresOn: formatPartialDate(expiresOn) } : {}),
            },
          ]
        : [],
    ),
    marks: description.marks.flatMap(({ kind, place, text }): Row[] =>
      place && text ? [{ kind, location: place, description: text }] : [],
    ),
  }
}

function organisationOf({ person, listing, facts }: NoticeDraft): Entry | null {
  const names = namesOf(person.names)
  if (names.length === 0) return null
  return {
    status: person.status === 'subject_of_un_sanctions' ? person.status : 'organisation_of_interest',
    countries: person.nationalities.map(({ country }) => country),
    addresses: person.addresses,
    reasons: listing.reasons ?? facts.what ?? '',
    names,
  }
}

function artworkOf({ object, facts, discovery, evidence }: NoticeDraft): Entry | null {
  if (!object.objectType) return null
  const { from, place, country, what } = facts
  return {
    status: 'stolen',
    objectType: object.objectType,
    title: object.title ?? object.text?.slice(0, 300) ?? '',
    maker: object.maker ?? '',
    subject: object.subject ?? '',
    period: object.period ?? '',
    materials: object.materials,
    techniques: object.techniques,
    measurements: object.measurements.map(({ original }) => original),
    inscriptions: object.inscriptions?.slice(0, 1000) ?? '',
    distinguishingFeatures: (object.features ?? object.unique)?.slice(0, 1000) ?? '',
    // What was taken with the request follows as its pictures.
    noPicture: evidence.pictures.length > 0 ? '' : 'pictures_awaited',
    stolenOn: from ? formatPartialDate(from) : discovery.on ? formatPartialDate(discovery.on) : '',
    stolenPlace: (place ?? discovery.place)?.slice(0, 120) ?? '',
    stolenCountry: country ?? '',
    circumstances: what ?? discovery.circumstances ?? '',
  }
}

/** One row for a name in Latin letters and one for it in the person's own script; the first of them is the primary one. */
function namesOf(names: readonly Name[]): Row[] {
  const written = names.filter(({ family, given, original }) => family || given || original)
  const first = written.find(({ kind }) => kind === 'primary') ?? written[0]
  const ordered = first ? [first, ...written.filter((each) => each !== first)] : []
  return ordered.flatMap((each, at): Row[] => {
    const kind = at === 0 ? 'primary' : each.kind === 'primary' ? 'alias' : each.kind
    const quality = each.quality && kind !== 'primary' && kind !== 'birth' ? { quality: each.quality } : {}
    const latin: Row[] =
      each.family || each.given
        ? [
            {
              kind,
              ...quality,
              ...(each.family ? { family: each.family } : {}),
              ...(each.given ? { given: each.given } : {}),
            },
          ]
        : []
    const own: Row[] = each.original
      ? [{ kind: latin.length > 0 ? 'transliteration' : kind, full: each.original }]
      : []
    return [...latin, ...own]
  })
}

const yesIf = (said: boolean | undefined): string => (said === undefined ? '' : said ? 'yes' : 'no')
const numberOf = (value: number | undefined): string => (value === undefined ? '' : String(value))
const parentOf = (name: NoticeDraft['person']['father']): string =>
  [name?.given, name?.family].filter(Boolean).join(' ')
