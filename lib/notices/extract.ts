import { z } from 'zod'
import { type Locale, locales } from '@/lib/access/actor'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import { bodyParts, eyeColours, hairColours, markKinds } from '@/lib/records/codes'
import { type ExtractField, extractFields, type NoticeType } from './codes'
import type { NoticeDraft } from './draft'
import { kindOf } from './kinds'

/** What the public service calls a kind of notice; purple and silver ones are never public. */
export const extractKinds = [
  'red',
  'yellow',
  'un',
  'blue',
  'green',
  'black',
  'orange',
  'stolen_work_of_art',
] as const
export type ExtractKind = (typeof extractKinds)[number]
export type ExtractSubject = 'person' | 'entity' | 'thing'

const text = z.string().nullable()
const texts = z.array(z.string())
const inLanguages = z.object(
  Object.fromEntries(locales.map((each) => [each, text])) as Record<Locale, typeof text>,
)

/**
 * What the public sees of one notice and nothing else (R-PUB-2): the fields of the known public service (DOMAIN 4.3). Codes stay
 * codes and are said in the reader's language; dates are `YYYY/MM/DD`, `YYYY/MM` or `YYYY`.
 */
export const contentSchema = z.strictObject({
  name: text,
  forename: text,
  birthName: text,
  dateOfBirth: text,
  circa: z.boolean(),
  birthPlace: text,
  birthCountry: text,
  sex: z.enum(['M', 'F', 'U']).nullable(),
  nationalities: texts,
  languages: texts,
  heightCm: z.int().nullable(),
  weightKg: z.int().nullable(),
  eyes: z.enum(eyeColours).nullable(),
  hair: z.enum(hairColours).nullable(),
  marks: z.array(z.strictObject({ kind: z.enum(markKinds), place: z.enum(bodyParts).nullable(), text })),
  charges: z.array(
    z.strictObject({
      text: z.string(),
      language: z.enum(locales).nullable(),
      translations: inLanguages.nullable(),
    }),
  ),
  /** Who issued the warrant: a country, or a tribunal by its three digits. */
  issuer: text,
  event: z.strictObject({ on: text, place: text, country: text, text }).nullable(),
  thing: z
    .strictObject({
      text,
      objectType: text,
      title: text,
      maker: text,
      subject: text,
      period: text,
      materials: texts,
      techniques: texts,
      measurements: texts,
      inscriptions: text,
      features: text,
    })
    .nullable(),
  listing: z
    .strictObject({
      reference: text,
      on: text,
      resolution: z.int().nullable(),
      purposes: texts,
      summary: text,
      aliases: texts,
      profession: text,
      documents: texts,
      originalName: text,
      originalForename: text,
      addresses: texts,
      furtherInformation: text,
    })
    .nullable(),
})
export type ExtractContent = z.output<typeof contentSchema>

export type Extract = {
  kind: ExtractKind
  subject: ExtractSubject
  /** `YYYY/NNNNN`: what the public calls the notice by. */
  entityId: string
  /** ISO day on which it became public. */
  publishedOn: string
  content: ExtractContent
  /** Ids of the draft's pictures that may be shown, in its order. */
  pictures: string[]
}

export type ExtractFacts = {
  entityId: string
  publishedOn: string
  /** Of the country or organisation that asked: its warrant is named by it. */
  country?: string
  /** Which pictures there are; those of the draft unless said. */
  pictures?: readonly string[]
  /** Of the charges, in their order. */
  translations?: readonly (Partial<Record<Locale, string>> | undefined)[]
}

/**
 * The public extract of a draft: what its type allows and the requester authorised, nothing else. Undefined where the type is never
 * public, or nobody wanted it (R-PUB-1). A UN special notice always shows all that its type allows.
 */
export function extractOf(draft: NoticeDraft, facts: ExtractFacts): Extract | undefined {
  const kind = extractKindOf(draft.type)
  const { extract: allowed } = kindOf(draft.type)
  if (!kind || draft.form !== 'notice') return undefined
  const always = allowed.when === 'always'
  if (!always && draft.extract.wanted !== true) return undefined
  const shown = new Set<ExtractField>(
    extractFields.filter(
      (field) => allowed.fields.includes(field) && (always || draft.extract.fields.includes(field)),
    ),
  )
  const there = facts.pictures ?? draft.evidence.pictures.map(({ id }) => id)
  return {
    kind,
    subject: subjectOf(draft),
    entityId: facts.entityId,
    publishedOn: facts.publishedOn,
    content: contentOf(draft, kind, shown, facts),
    pictures: shown.has('pictures')
      ? draft.evidence.pictures
          .filter((each) => isForPublic(kind, each.kind) && there.includes(each.id))
          .map(({ id }) => id)
      : [],
  }
}

export const extractKindOf = (type: NoticeType): ExtractKind | undefined =>
  type === 'un_special' ? 'un' : extractKinds.find((kind) => kind === type)

/** A dead face is never what the public sees (R-BLK-1). */
const isForPublic = (kind: ExtractKind, picture: NoticeDraft['evidence']['pictures'][number]['kind']) =>
  picture !== 'post_mortem' && (kind !== 'black' || picture === 'drawing')

function subjectOf({ request: { about }, type }: NoticeDraft): ExtractSubject {
  if (about === 'entity') return 'entity'
  return about === 'person' || about === 'body' || type === 'red' || type === 'yellow' ? 'person' : 'thing'
}

export const nothing: ExtractContent = {
  name: null,
  forename: null,
  birthName: null,
  dateOfBirth: null,
  circa: false,
  birthPlace: null,
  birthCountry: null,
  sex: null,
  nationalities: [],
  languages: [],
  heightCm: null,
  weightKg: null,
  eyes: null,
  hair: null,
  marks: [],
  charges: [],
  issuer: null,
  event: null,
  thing: null,
  listing: null,
}

function contentOf(
  draft: NoticeDraft,
  kind: ExtractKind,
  shown: ReadonlySet<ExtractField>,
  facts: ExtractFacts,
): ExtractContent {
  const { person, description } = draft
  const of = <T extends object>(field: ExtractField, part: () => T): T | object =>
    shown.has(field) ? part() : {}
  return {
    ...nothing,
    ...of('name', () => namesOf(draft, kind)),
    ...of('birth', () => birthOf(person.births)),
    ...of('birthPlace', () => ({
      birthPlace: person.birthPlace ?? null,
      birthCountry: person.birthCountry ?? null,
    })),
    ...of('sex', () => ({ sex: person.sex === undefined ? null : person.sex === 'X' ? 'U' : person.sex })),
    ...of('nationalities', () => ({ nationalities: person.nationalities.map(({ country }) => country) })),
    ...of('languages', () => ({ languages: person.languages })),
    ...of('description', () => ({
      heightCm: description.heightCm ?? null,
      weightKg: description.weightKg ?? null,
      eyes: description.eyes ?? null,
      hair: description.hair ?? null,
    })),
    ...of('marks', () => ({
      marks: description.marks.map((mark) => ({
        kind: mark.kind,
        place: mark.place ?? null,
        text: mark.text ?? null,
      })),
    })),
    ...of('charges', () => chargesOf(draft, facts)),
    ...of('circumstances', () => ({ event: eventOf(draft, kind) })),
    ...of('object', () => ({ thing: thingOf(draft, kind) })),
    ...of('listing', () => ({ listing: listingOf(draft) })),
  }
}

function namesOf({ person: { names } }: NoticeDraft, kind: ExtractKind) {
  const first = names.find((each) => each.kind === 'primary') ?? names[0]
  return {
    name: first?.family ?? (first?.given ? null : (first?.original ?? null)),
    forename: first?.given ?? null,
    birthName: kind === 'yellow' ? (names.find((each) => each.kind === 'birth')?.family ?? null) : null,
  }
}

function birthOf(births: NoticeDraft['person']['births']) {
  const best = births.find(({ certainty }) => certainty === 'certain') ?? births[0]
  return best ? { dateOfBirth: slashed(best.date), circa: best.date.circa === true } : {}
}

/** `1984/03/12`, `1984/03`, `1984`. */
export const slashed = ({ year, month, day }: PartialDate): string =>
  [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [month]),
    ...(month === undefined || day === undefined ? [] : [day]),
  ]
    .map((part) => String(part).padStart(2, '0'))
    .join('/')

/** As they were written, in the language of the request, with what they mean in other languages where somebody said so. */
function chargesOf({ charges, request }: NoticeDraft, { country, translations = [] }: ExtractFacts) {
  return {
    issuer: country ?? null,
    charges: charges.flatMap(({ text: said }, i) =>
      said
        ? [
            {
              text: said,
              language: request.language ?? null,
              translations: translated(translations[i]),
            },
          ]
        : [],
    ),
  }
}

const translated = (
  said: Partial<Record<Locale, string>> | undefined,
): Record<Locale, string | null> | null =>
  (said && { en: said.en ?? null, fr: said.fr ?? null, es: said.es ?? null, ar: said.ar ?? null }) || null

/** The known public form of a yellow notice has the day, the place and the country, and no prose. */
function eventOf({ discovery, facts }: NoticeDraft, kind: ExtractKind): ExtractContent['event'] {
  return {
    on: discovery.on ? slashed(discovery.on) : null,
    place: discovery.place ?? null,
    country: kind === 'yellow' ? (facts.country ?? null) : null,
    text: kind === 'yellow' ? null : (discovery.circumstances ?? null),
  }
}

/** What Object ID asks for. Free text only of what the public is warned of: about a stolen work it may name its owner. */
function thingOf({ object }: NoticeDraft, kind: ExtractKind): ExtractContent['thing'] {
  return {
    text: kind === 'orange' ? (object.text ?? null) : null,
    objectType: object.objectType ?? null,
    title: object.title ?? null,
    maker: object.maker ?? null,
    subject: object.subject ?? null,
    period: object.period ?? null,
    materials: object.materials,
    techniques: object.techniques,
    measurements: object.measurements.map(({ original }) => original),
    inscriptions: object.inscriptions ?? null,
    features: object.features ?? null,
  }
}

function listingOf({ listing }: NoticeDraft): ExtractContent['listing'] {
  const resolution = Number(/\d{3,4}/.exec(listing.resolution ?? '')?.[0])
  return {
    reference: listing.reference ?? null,
    on: null,
    resolution: resolution || null,
    purposes: listing.sanctions,
    summary: listing.reasons ?? null,
    aliases: [],
    profession: null,
    documents: [],
    originalName: null,
    originalForename: null,
    addresses: [],
    furtherInformation: null,
  }
}
