import { z } from 'zod'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { parseEdtf } from '@/lib/identifiers/edtf'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import { plateSkeleton } from '@/lib/identifiers/plate'
import { recordTypeCodes } from '@/lib/identifiers/record-references'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import {
  fewestOfPlate,
  fewestOfVehicle,
  longestArtText,
  longestPlate,
  longestVehicleNumber,
  mostPictures,
} from './limits'

/** The longest text taken for a name. Longer is refused with `nameTooLong`, never cut silently. */
export const LONGEST_NAME = 400

/**
 * Errors of the criteria; each is a message key `criteria.<key>` of the namespace `explain`.
 */
export type CriteriaError =
  | 'nameTooLong'
  | 'nothingAsked'
  | 'badDate'
  | 'badCountry'
  | 'badSex'
  | 'documentTooLong'
  | 'documentUnreadable'
  | 'vehicleTooLong'
  | 'vehicleUnreadable'
  | 'plateTooLong'
  | 'plateUnreadable'
  | 'artTooLong'
  | 'badTerm'
  | 'badPeriod'
  | 'tooManyReadings'

const key = (error: CriteriaError) => ({ error })
const nameText = z.string().max(LONGEST_NAME, key('nameTooLong'))
const artText = z.string().max(longestArtText, key('artTooLong'))
const country = z.string().regex(/^[A-Z]{2}$/, key('badCountry'))

const partialDate = z
  .strictObject({
    year: z.int(key('badDate')).min(1, key('badDate')).max(9999, key('badDate')),
    month: z.int(key('badDate')).min(1, key('badDate')).max(12, key('badDate')).exactOptional(),
    day: z.int(key('badDate')).min(1, key('badDate')).max(31, key('badDate')).exactOptional(),
    circa: z.boolean().exactOptional(),
  })
  .refine(
    (date) => date.day === undefined || date.month !== undefined,
    key('badDate'),
  ) satisfies z.ZodType<PartialDate>

/** Kinds of travel documents as far as their zones tell them apart. */
export const documentClasses = ['passport', 'visa', 'card'] as const
export type DocumentClass = (typeof documentClasses)[number]

/**
 * What is looked for. `name` is a whole name in any order and script; `family` and `given` when the officer knows which
 * is which. `birth` holds the readings of one typed date, likeliest first (`03/04/1984` has two). Countries are
 * ISO 3166 alpha-2. `documentNumber` is compared as upper-case letters and digits. `vehicleNumber` is that of a vehicle, its
 * chassis or engine, or a part of one with `?` and `*`; searches stored before there were vehicles have neither it nor a plate.
 * Of a work of art: `artText` is what was typed about it, `period` EDTF, `measurements` as `formatMeasurement` writes them,
 * `pictures` the digests of the files asked with, which stand sealed beside the search.
 */
export const criteriaSchema = z
  .strictObject({
    name: nameText.exactOptional(),
    family: nameText.exactOptional(),
    given: nameText.exactOptional(),
    birth: z.array(partialDate).min(1).max(4, key('tooManyReadings')).exactOptional(),
    nationalities: z.array(country).min(1).max(10).exactOptional(),
    sex: z.enum(['M', 'F', 'X', 'U'], key('badSex')).exactOptional(),
    documentNumber: z
      .string()
      .max(60, key('documentTooLong'))
      .refine((text) => normaliseDocumentNumber(text).length >= 3, key('documentUnreadable'))
      .exactOptional(),
    documentCountry: country.exactOptional(),
    /** What the document is, as the first letter of its zone says. */
    documentClass: z.enum(documentClasses).exactOptional(),
    vehicleNumber: z
      .string()
      .max(longestVehicleNumber, key('vehicleTooLong'))
      .refine((text) => normaliseVin(text).norm.length >= fewestOfVehicle, key('vehicleUnreadable'))
      .exactOptional(),
    plate: z
      .string()
      .max(longestPlate, key('plateTooLong'))
      .refine((text) => plateSkeleton(text).length >= fewestOfPlate, key('plateUnreadable'))
      .exactOptional(),
    plateCountry: country.exactOptional(),
    artText: artText.exactOptional(),
    title: artText.exactOptional(),
    maker: artText.exactOptional(),
    objectType: z.enum(objectTypes, key('badTerm')).exactOptional(),
    material: z.enum(objectMaterials, key('badTerm')).exactOptional(),
    technique: z.enum(objectTechniques, key('badTerm')).exactOptional(),
    period: z
      .string()
      .refine((text) => parseEdtf(text) !== undefined, key('badPeriod'))
      .exactOptional(),
    measurements: z.array(z.string().max(80)).min(1).max(6).exactOptional(),
    pictures: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .min(1)
      .max(mostPictures)
      .exactOptional(),
    type: z.enum(recordTypeCodes).exactOptional(),
  })
  .refine(
    (asked) =>
      hasText(
        asked.name,
        asked.family,
        asked.given,
        asked.documentNumber,
        asked.vehicleNumber,
        asked.plate,
      ) ||
      hasText(asked.artText, asked.title, asked.maker, asked.objectType, asked.material, asked.technique) ||
      asked.pictures !== undefined,
    key('nothingAsked'),
  )

export type Criteria = z.infer<typeof criteriaSchema>

function hasText(...texts: (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && /[\p{L}\p{N}]/u.test(text))
}
