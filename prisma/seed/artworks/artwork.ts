import type { ObjectId } from '@/lib/identifiers/object-id'
import type { ObjectType, objectMaterials, objectTechniques } from '@/lib/identifiers/object-terms'

/** What somebody did to the object, or time did, and where it shows: told in the record and drawn in the picture. */
export const damages = ['crack', 'loss', 'stain', 'scratch', 'repair'] as const
export const places = ['upper left', 'upper right', 'lower left', 'lower right', 'centre'] as const
export type Damage = { kind: (typeof damages)[number]; place: (typeof places)[number] }

/** The kinds of things that are drawn. */
export const artKinds = [
  'painting',
  'icon',
  'coin',
  'vase',
  'mask',
  'carpet',
  'manuscript',
  'sculpture',
] as const
export type ArtKind = (typeof artKinds)[number]

export type Theft = {
  /** From what kind of place. */
  from: 'museum' | 'church' | 'private' | 'gallery' | 'archaeological_site' | 'library' | 'transit'
  /** ISO 3166-1 alpha-2. */
  country: string
  city: string
  /** `2019-03-11`, `2019-03` or `2019`. */
  date: string
  circumstances: string
}

/** A stolen work that never was: everything is invented, and the same for the same number. */
export type SeedArtwork = {
  n: number
  kind: ArtKind
  /** What the drawing shows; each kind knows its own. */
  motif: string
  damage: Damage
  objectId: ObjectId & {
    objectType: ObjectType
    materials: readonly (typeof objectMaterials)[number][]
    techniques: readonly (typeof objectTechniques)[number][]
    title: string
    subject: string
    inscriptions: string
    distinguishingFeatures: string
    maker: string
    description: string
  }
  /** BCP 47. */
  titleLanguage: string
  inventoryNumber: string
  theft: Theft
}
