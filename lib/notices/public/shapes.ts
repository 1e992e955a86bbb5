import { z } from 'zod'

/** Shapes of the public interface (DOMAIN 4.3): names, order, nulls and spelling are those of the known service. */
const text = z.string().nullable()
const texts = z.array(z.string())
const href = z.object({ href: z.url() })
const entityId = z
  .string()
  .regex(/^\d{4}\/\d{1,9}$/)
  .describe('`YYYY/NNNNN`; in addresses `YYYY-NNNNN`')
const born = z
  .string()
  .regex(/^\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/)
  .nullable()
  .describe('`YYYY/MM/DD`, `YYYY/MM` or `YYYY`')
const noticeLinks = z.object({
  self: href,
  images: href,
  thumbnail: href.optional().describe('Absent where there is no picture'),
})
const further = z.object({ links: z.array(z.never()) })
/** Words for the codes, in the language that was asked for; absent unless `lang` was given. */
const words = z.record(z.string(), z.union([z.string(), texts])).optional()

export const itemShape = z.object({
  forename: text,
  date_of_birth: born,
  entity_id: entityId,
  nationalities: texts,
  name: text,
  _links: noticeLinks,
})

export const redShape = z.object({
  date_of_birth: born,
  distinguishing_marks: text,
  weight: z.number().describe('Kilograms; 0: not known'),
  nationalities: texts,
  entity_id: entityId,
  eyes_colors_id: texts.nullable(),
  sex_id: text,
  place_of_birth: text,
  forename: text,
  arrest_warrants: z.array(
    z.object({
      charge: z.string().describe('In its original language; several are divided by CR LF'),
      issuing_country_id: text,
      charge_translation: text,
    }),
  ),
  country_of_birth_id: text,
  hairs_id: texts.nullable(),
  name: text,
  languages_spoken_ids: texts.nullable(),
  height: z.number().describe('Metres; 0: not known'),
  words,
  _embedded: further,
  _links: noticeLinks,
})

export const yellowShape = z.object({
  weight: z.number().describe('Kilograms; 0: not known'),
  birth_name: text,
  entity_id: entityId,
  nationalities: texts,
  height: z.number().describe('Metres; 0: not known'),
  name: text,
  eyes_colors_id: texts.nullable(),
  place: text,
  date_of_event: born,
  hairs_id: texts.nullable(),
  father_forename: text,
  mother_forename: text,
  forename: text,
  date_of_birth: born,
  languages_spoken_ids: texts.nullable(),
  country: text,
  country_of_birth_id: text,
  sex_id: text,
  distinguishing_marks: text,
  mother_name: text,
  place_of_birth: text,
  words,
  _embedded: further,
  _links: noticeLinks,
})

export const unPersonShape = z.object({
  summary: text,
  weight: z.number().nullable(),
  profession: text,
  purposes: texts,
  entity_id: entityId,
  aliases: texts,
  father_name: text,
  un_reference: text,
  identity_documents: texts,
  nationalities: texts,
  name_at_birth: text,
  name: text,
  name_in_original_script: text,
  un_resolution: z.int().nullable(),
  father_forename: text,
  mother_forename: text,
  forename: text,
  associates: texts,
  date_of_birth: born,
  un_reference_date: text,
  forename_in_original_script: text,
  languages_spoken_ids: texts.nullable(),
  country_of_birth_id: text,
  sex_id: text,
  mother_name: text,
  adresses: texts,
  place_of_birth: text,
  words,
  _embedded: further,
  _links: noticeLinks,
})

export const unEntityShape = z.object({
  summary: text,
  purposes: texts,
  entity_id: entityId,
  aliases: texts,
  un_reference: text,
  name: text,
  name_in_original_script: text,
  un_resolution: z.int().nullable(),
  un_reference_date: text,
  associates: texts,
  adresses: texts,
  main_activity: text,
  from_chamber_of_commerce: text,
  legal_form: text,
  administrators: texts,
  additional_information: text,
  registration_number: text,
  formerly_known_as: text,
  words,
  _embedded: further,
  _links: noticeLinks,
})

export const imagesShape = z.object({
  _embedded: z.object({
    images: z.array(z.object({ picture_id: z.string(), _links: z.object({ self: href }) })),
  }),
  _links: z.object({ self: href, notice: href, thumbnail: href.optional() }),
})

export const listShape = z.object({
  total: z.int(),
  query: z.object({
    page: z.int().describe('A page beyond the last is the last'),
    resultPerPage: z.int(),
    cursor: z.string().nullable().optional().describe('Where the walk goes on; null at its end'),
  }),
  _embedded: z.object({ notices: z.array(itemShape.partial().loose()) }),
  _links: z.object({ self: href, first: href, next: href.optional(), last: href.optional() }),
})

export const changesShape = z.object({
  changes: z.array(
    z.object({
      notice: z.string().describe('Kind of the notice: red, yellow, un …'),
      entity_id: entityId,
      change: z.enum(['published', 'updated', 'withdrawn']),
      at: z.iso.datetime(),
      _links: z.object({ self: href }).optional(),
    }),
  ),
  _links: z.object({ self: href, next: href.describe('From where to ask the next time') }),
})

export const countriesShape = z.array(z.object({ value: z.string(), name: z.string() }))

export const publicProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
})

/** What `fields` may name of a kind. */
export const fieldsOf = {
  red: Object.keys(redShape.shape),
  yellow: Object.keys(yellowShape.shape),
  un: [...new Set([...Object.keys(unPersonShape.shape), ...Object.keys(unEntityShape.shape)])],
} as const
