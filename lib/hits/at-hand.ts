import { z } from 'zod'
import { withoutInvisibles } from '@/lib/identifiers/plain-text'
import { presences, urgencies } from './codes'

const line = (longest: number) =>
  z
    .string()
    .max(longest, 'hit_long')
    .transform((text) => withoutInvisibles(text).replace(/\s+/g, ' ').trim())
const country = z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/, 'hit_country')])

/** What was looked at beside what can be compared letter by letter. */
export const looked = ['photograph', 'fingerprints', 'marks'] as const

/** What the officer has before him: as printed, said or seen; everything may stay empty but one thing beside a name. */
export const atHandSchema = z.strictObject({
  name: line(200).default(''),
  birth: line(20).default(''),
  nationality: country.default(''),
  documentNumber: line(40).default(''),
  documentCountry: country.default(''),
  vehicleNumber: line(40).default(''),
  plate: line(20).default(''),
  plateCountry: country.default(''),
  /** Compared by the officer himself and held to agree. */
  looked: z.array(z.enum(looked)).max(looked.length).default([]),
})
export type AtHand = z.output<typeof atHandSchema>

export const nothingAtHand: AtHand = {
  name: '',
  birth: '',
  nationality: '',
  documentNumber: '',
  documentCountry: '',
  vehicleNumber: '',
  plate: '',
  plateCountry: '',
  looked: [],
}

/** A moment as a form sends it: to the minute, in UTC. */
export const momentSchema = (code: string) =>
  z
    .string(code)
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?$/, code)
    .transform((text) => new Date(text.endsWith('Z') ? text : `${text}Z`))
    .refine((date) => !Number.isNaN(date.getTime()), code)

/** Where and when it was met, who is with it, how urgent it is, and until when the law lets it be held. */
export const circumstancesSchema = z.strictObject({
  place: line(120).pipe(z.string().min(2, 'hit_place_missing')),
  at: momentSchema('hit_at').exactOptional(),
  presence: z.enum(presences, 'hit_presence_missing'),
  unit: line(120).default(''),
  urgency: z.enum(urgencies, 'hit_urgency_missing'),
  holdUntil: momentSchema('hit_hold_range').exactOptional(),
})

/** The circumstances as they are kept; moments as ISO 8601 text. */
export type Circumstances = {
  place: string
  at: string
  presence: (typeof presences)[number]
  unit: string
  holdUntil: string | null
}

/** Longest text of a message or comment. */
export const longestText = 2_000

/** Plain text of a message: line breaks stay, nothing that misleads the eye does. */
export const textSchema = z
  .string()
  .max(longestText, 'hit_text_long')
  .transform((text) =>
    withoutInvisibles(text)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
