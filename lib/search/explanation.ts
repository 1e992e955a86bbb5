import type { PictureBand } from '@/lib/pictures/compare'

/** How much stands behind a match. Never shown as a percentage; the order is the order on screen. */
export const BANDS = ['identical', 'strong', 'possible', 'name-only', 'weak'] as const
export type Band = (typeof BANDS)[number]

/**
 * - `family_name`, `given_name`, `name`: one aligned name part each (`name` when the record does not say which it is)
 * - `alias`: which of the record's names matched, when not the first
 * - `number`, `issuer`, `kind`: what is compared of a document; `vin`, `plate`, `engine` of a vehicle
 * - `title`, `maker`, `subject`, `inscription`, `inventory`: a word of a work of art; `objectType`, `material`, `technique`, `period`, `size`;
 *   `words`: one that met nothing; `picture`: what speaks for and against, in the words of `pictures`
 * - `reports`: that other countries report the same thing
 * - `birth`, `nationality`, `sex`, `document`: the other things compared
 */
export type FeatureKey =
  | 'family_name'
  | 'given_name'
  | 'name'
  | 'alias'
  | 'birth'
  | 'nationality'
  | 'sex'
  | 'document'
  | 'number'
  | 'issuer'
  | 'kind'
  | 'vin'
  | 'plate'
  | 'engine'
  | 'reports'
  | 'title'
  | 'maker'
  | 'subject'
  | 'inscription'
  | 'inventory'
  | 'objectType'
  | 'material'
  | 'technique'
  | 'period'
  | 'size'
  | 'words'
  | 'picture'

/** One thing that was compared, the two values that met, and what it weighs. */
export type Feature = {
  key: FeatureKey
  role: 'main' | 'support' | 'contradict' | 'unknown'
  /** Evidence in bits, 0 where things are compared by their numbers: +1 doubles the odds that this is the same person, -1 halves them. One decimal. */
  bits: number
  /** What was asked, as text for the screen; absent when nothing was. */
  query?: string
  /** What the record holds; absent when it holds nothing. */
  candidate?: string
  /** The list of codes of which `query` and `candidate` are, where they are codes. */
  list?: string
  /** Message key in the namespace `explain`, under `detail`. */
  detail: string
  args?: Record<string, string | number>
}

export type Explanation = {
  /** Version of rules and weights, stored with a search so that an audit can replay it. */
  algorithm: string
  band: Band
  /** How alike the best pair of names is, 0..1. */
  likeness: number
  /** Evidence of everything compared, in bits. */
  bits: number
  features: Feature[]
  /** How sure the comparison of pictures is, where pictures were compared: its own words say it better than the band. */
  picture?: PictureBand
}
