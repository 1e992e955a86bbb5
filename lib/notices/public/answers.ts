import type { z } from 'zod'
import { countryName } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import type { Translate } from '@/lib/i18n/translator'
import { languageName } from '@/lib/records/languages'
import type { ExtractContent } from '../extract'
import { listParameters, type PublicKind } from './asked'
import type { ExtractPage, ExtractPicture, PublicChange, ShownExtract } from './extract-queries'
import type {
  changesShape,
  imagesShape,
  itemShape,
  listShape,
  redShape,
  unEntityShape,
  unPersonShape,
  yellowShape,
} from './shapes'

/** Words for the codes, in the language that was asked for. */
export type Wording = { locale: Locale; t: Translate }

export const dashed = (entityId: string) => entityId.replace('/', '-')
/** `2025-90010` → `2025/90010`; undefined for what is no id. */
export const entityIdOf = (dashedId: string): string | undefined =>
  /^\d{4}-\d{1,9}$/.test(dashedId) ? dashedId.replace('-', '/') : undefined

const sectionOf = ({ kind, subject }: Pick<ShownExtract, 'kind' | 'subject'>) =>
  kind === 'un' ? (subject === 'entity' ? 'un/entities' : 'un/persons') : kind
const selfOf = (base: string, one: Pick<ShownExtract, 'kind' | 'subject' | 'entityId'>) =>
  `${base}/${sectionOf(one)}/${dashed(one.entityId)}`

function linksOf(base: string, one: ShownExtract) {
  const self = selfOf(base, one)
  return {
    self: { href: self },
    images: { href: `${self}/images` },
    ...(one.thumbnailId ? { thumbnail: { href: `${self}/images/${one.thumbnailId}` } } : {}),
  }
}

const itemOf = (base: string, one: ShownExtract): z.output<typeof itemShape> => ({
  forename: one.content.forename,
  date_of_birth: one.content.dateOfBirth,
  entity_id: one.entityId,
  nationalities: one.content.nationalities,
  name: one.content.name,
  _links: linksOf(base, one),
})

type Detail =
  | z.output<typeof redShape>
  | z.output<typeof yellowShape>
  | z.output<typeof unPersonShape>
  | z.output<typeof unEntityShape>

/** One notice, in the shape of its kind. */
export function detailOf(
  base: string,
  one: ShownExtract,
  wording: Wording | undefined,
  said: Translate,
): Detail {
  const { content } = one
  const { _links, ...ends } = {
    ...(wording ? { words: wordsOf(content, wording) } : {}),
    _embedded: { links: [] },
    _links: linksOf(base, one),
  }
  if (one.kind === 'un') return { ...unOf(one), ...ends, _links }
  const shared = {
    date_of_birth: content.dateOfBirth,
    distinguishing_marks: marksOf(content, said),
    weight: content.weightKg ?? 0,
    nationalities: content.nationalities,
    entity_id: one.entityId,
    eyes_colors_id: content.eyes && [content.eyes],
    sex_id: content.sex,
    place_of_birth: content.birthPlace,
    forename: content.forename,
    country_of_birth_id: content.birthCountry,
    hairs_id: content.hair && [content.hair],
    name: content.name,
    languages_spoken_ids: listed(content.languages),
    height: (content.heightCm ?? 0) / 100,
  }
  if (one.kind === 'red')
    return { ...shared, arrest_warrants: warrantsOf(content, wording?.locale), ...ends, _links }
  return {
    ...shared,
    birth_name: content.birthName,
    place: content.event?.place ?? null,
    date_of_event: content.event?.on ?? null,
    country: content.event?.country ?? null,
    // Parents are other people: no extract says who they are.
    father_forename: null,
    mother_forename: null,
    mother_name: null,
    ...ends,
    _links,
  }
}

const listed = (codes: readonly string[]) => (codes.length > 0 ? [...codes] : null)

/** One sentence of all marks: what, where, and how it was described. */
export function marksOf({ marks }: Pick<ExtractContent, 'marks'>, t: Translate): string | null {
  const said = marks.map(({ kind, place, text }) => {
    const what = place
      ? `${t(`codes.markKinds.${kind}`)} (${t(`codes.bodyParts.${place}`)})`
      : t(`codes.markKinds.${kind}`)
    return text ? `${what}: ${text}` : what
  })
  return said.join('; ') || null
}

function warrantsOf({ charges, issuer }: ExtractContent, locale: Locale | undefined) {
  if (charges.length === 0) return []
  const translated = charges.map(({ translations, language }) =>
    locale && locale !== language ? (translations?.[locale] ?? null) : (translations?.en ?? null),
  )
  return [
    {
      charge: charges.map(({ text }) => text).join('\r\n'),
      issuing_country_id: issuer,
      charge_translation: translated.every((each) => each !== null) ? translated.join('\r\n') : null,
    },
  ]
}

function unOf({ content, entityId, subject }: ShownExtract) {
  const { listing } = content
  const shared = {
    summary: listing?.summary ?? null,
    purposes: listing?.purposes ?? [],
    entity_id: entityId,
    aliases: listing?.aliases ?? [],
    un_reference: listing?.reference ?? null,
    name: content.name,
    name_in_original_script: listing?.originalName ?? null,
    un_resolution: listing?.resolution ?? null,
    un_reference_date: listing?.on ?? null,
    associates: [],
    adresses: listing?.addresses ?? [],
  }
  if (subject === 'entity')
    return {
      ...shared,
      main_activity: null,
      from_chamber_of_commerce: null,
      legal_form: null,
      administrators: [],
      additional_information: listing?.furtherInformation ?? null,
      registration_number: null,
      formerly_known_as: null,
    }
  return {
    ...shared,
    weight: content.weightKg,
    profession: listing?.profession ?? null,
    father_name: null,
    identity_documents: listing?.documents ?? [],
    nationalities: content.nationalities,
    name_at_birth: content.birthName,
    father_forename: null,
    mother_forename: null,
    forename: content.forename,
    date_of_birth: content.dateOfBirth,
    forename_in_original_script: listing?.originalForename ?? null,
    languages_spoken_ids: listed(content.languages),
    country_of_birth_id: content.birthCountry,
    sex_id: content.sex,
    mother_name: null,
    place_of_birth: content.birthPlace,
  }
}

function wordsOf(content: ExtractContent, { locale, t }: Wording): Record<string, string | string[]> {
  const country = (code: string) => countryName(code, locale)
  return {
    nationalities: content.nationalities.map(country),
    ...(content.birthCountry ? { country_of_birth_id: country(content.birthCountry) } : {}),
    ...(content.sex ? { sex_id: t(`codes.sexes.${content.sex}`) } : {}),
    ...(content.eyes ? { eyes_colors_id: [t(`codes.eyeColours.${content.eyes}`)] } : {}),
    ...(content.hair ? { hairs_id: [t(`codes.hairColours.${content.hair}`)] } : {}),
    ...(content.languages.length > 0
      ? { languages_spoken_ids: content.languages.map((code) => languageName(code, locale)) }
      : {}),
    ...(content.issuer ? { issuing_country_id: country(content.issuer) } : {}),
    ...(content.event?.country ? { country: country(content.event.country) } : {}),
  }
}

export function imagesOf(
  base: string,
  one: ShownExtract,
  pictures: readonly ExtractPicture[],
): z.output<typeof imagesShape> {
  const { self, images, thumbnail } = linksOf(base, one)
  return {
    _embedded: {
      images: pictures.map(({ pictureId }) => ({
        picture_id: pictureId,
        _links: { self: { href: `${images.href}/${pictureId}` } },
      })),
    },
    _links: { self: images, notice: self, ...(thumbnail ? { thumbnail } : {}) },
  }
}

export type ListAsked = {
  address: string
  parameters: { get: (name: string) => string | null }
  perPage: number
  byCursor: boolean
  fields: readonly string[] | null
  wording: Wording | undefined
  said: Translate
}

/** A page of a list in the known envelope; `next` is absent on the last page, and `last` is true. */
export function listOf(
  base: string,
  { total, page, pages, extracts, next }: ExtractPage,
  { address, parameters, perPage, byCursor, fields, wording, said }: ListAsked,
): z.output<typeof listShape> {
  const kept = listParameters.flatMap((name) => {
    const value = parameters.get(name)
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  const at = (more: string) => ({
    href: `${address}?${[...kept, `resultPerPage=${perPage}`, more].join('&')}`,
  })
  const byPage = (n: number) => at(`page=${n}`)
  return {
    total,
    query: byCursor ? { page, resultPerPage: perPage, cursor: next } : { page, resultPerPage: perPage },
    _embedded: {
      notices: extracts.map((one) =>
        fields
          ? picked({ ...itemOf(base, one), ...detailOf(base, one, wording, said) }, fields)
          : itemOf(base, one),
      ),
    },
    _links: byCursor
      ? {
          self: at(`cursor=${encodeURIComponent(parameters.get('cursor') ?? '')}`),
          first: at('cursor='),
          ...(next ? { next: at(`cursor=${next}`) } : {}),
        }
      : {
          self: byPage(page),
          first: byPage(1),
          ...(page < pages ? { next: byPage(page + 1) } : {}),
          last: byPage(pages),
        },
  }
}

/** The named fields, with what tells which notice it is. */
export const picked = <T extends object>(whole: T, fields: readonly string[]): Partial<T> =>
  Object.fromEntries(
    Object.entries(whole).filter(
      ([name]) => name === 'entity_id' || name === '_links' || fields.includes(name),
    ),
  ) as Partial<T>

/**
 * What changed, and from where to ask the next time. At the end of a walk that is a minute before the last change: what was written at
 * the same time and committed a moment later is not missed, and a change that comes twice changes nothing.
 */
export function changesOf(
  base: string,
  changes: readonly PublicChange[],
  asked: { since: Date; after: string; limit: number },
): z.output<typeof changesShape> {
  const last = changes.at(-1)
  const from = (since: Date, after?: string) =>
    `${base}/changes?since=${encodeURIComponent(since.toISOString())}${after ? `&after=${after}` : ''}`
  const overlapping = last
    ? new Date(Math.max(last.at.getTime() - 60_000, asked.since.getTime()))
    : asked.since
  return {
    changes: changes.map(({ kind, entityId, subject, what, at }) => ({
      notice: kind,
      entity_id: entityId,
      change: what,
      at: at.toISOString(),
      ...(isPublicKind(kind) && what !== 'withdrawn'
        ? { _links: { self: { href: selfOf(base, { kind, subject, entityId }) } } }
        : {}),
    })),
    _links: {
      self: { href: from(asked.since, asked.after === '0' ? undefined : asked.after) },
      next: {
        href: last && changes.length === asked.limit ? from(asked.since, last.seq) : from(overlapping),
      },
    },
  }
}

const isPublicKind = (kind: string): kind is PublicKind =>
  kind === 'red' || kind === 'yellow' || kind === 'un'
