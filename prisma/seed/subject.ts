import { createHash } from 'node:crypto'
import type { PurposeCode } from '@/lib/access/purposes'
import type {
  BodyPart,
  Build,
  Certainty,
  DocumentType,
  EyeColour,
  HairColour,
  HandlingCode,
  LinkKind,
  MarkKind,
  NameKind,
  NameQuality,
  PersonStatus,
  RecordStatus,
  Sex,
  Warning,
} from '@/lib/records/codes'
import type { LanguageCode } from '@/lib/records/languages'
import type { CastKey } from './cast'
import type { Looks } from './portraits'

export type SeedName = {
  kind: NameKind
  quality: NameQuality | null
  family: string | null
  given: string | null
  full: string
  /** ISO 15924. */
  script: string
  lang: string | null
  note: string | null
  certainty: Certainty
  /** Bureau that gave this name when it is not the owner. */
  source?: string
}

export type SeedBirth = {
  year: number
  yearTo: number | null
  month: number | null
  day: number | null
  circa: boolean
  certainty: Certainty
  note: string | null
}

export type SeedDocument = {
  type: DocumentType
  number: string
  country: string | null
  issuedOn: string | null
  expiresOn: string | null
  note: string | null
  certainty: Certainty
}

export type SeedMark = { kind: MarkKind; location: BodyPart; description: string }
export type SeedPhoto = { looks: Looks; takenOn: string | null; caption: string | null; withheld: boolean }

/** A person as the seed tells it. Days are counted back from the day of the seed, so that the desk is never stale. */
export type SeedPerson = {
  /** Names the person within the seed; its id follows from it. */
  key: string
  owner: string
  recordStatus: RecordStatus
  caption: string
  reference: string
  sourceReference: string | null
  purpose: PurposeCode
  level: 0 | 1 | 2
  handling: HandlingCode[]
  withheldFrom: string[]
  onlyTo: string[]
  noPurpose: PurposeCode[]
  noDownload: boolean
  createdDaysAgo: number
  validatedDaysAgo: number | null
  /** Days from today; negative when it has passed. */
  retentionDays: number
  sex: Sex
  status: PersonStatus
  nationalities: string[]
  identityConfirmed: boolean
  nationalityConfirmed: boolean
  birthPlace: string | null
  birthCountry: string | null
  heightCm: number | null
  weightKg: number | null
  build: Build | null
  eyes: EyeColour | null
  hair: HairColour | null
  languages: LanguageCode[]
  fatherName: string | null
  motherName: string | null
  warnings: Warning[]
  reasons: string | null
  reasonsLang: string | null
  remarks: string | null
  names: SeedName[]
  births: SeedBirth[]
  documents: SeedDocument[]
  marks: SeedMark[]
  photos: SeedPhoto[]
  /** Earlier versions, oldest first: what was different then. The present state is the last version. */
  history: SeedVersion[]
  /** Who wrote the present version. */
  by: CastKey | null
  /** Why the present version was written, where it is not the first. */
  changed: string | null
}

export type SeedVersion = {
  daysAgo: number
  by: CastKey | null
  reason: string
  state: Partial<Omit<SeedPerson, 'history' | 'key' | 'owner' | 'reference'>>
}

export type SeedLink = { from: string; to: string; kind: LinkKind; note: string | null }

/** UUID of something in the seed: version 7 with the time of `at` and, for the rest, the digest of its name. */
export function seedId(name: string, at: Date): string {
  const digest = createHash('sha256').update(`meridian demo ${name}`).digest()
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  digest.copy(bytes, 6, 0, 10)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** "AL-MANSOURI, Karim"; a single name stands alone. */
export function captionOf({ family, given, full }: Pick<SeedName, 'family' | 'given' | 'full'>): string {
  if (!family) return given ?? full
  return given ? `${family.toLocaleUpperCase('und')}, ${given}` : family.toLocaleUpperCase('und')
}

const day = 86_400_000
export const daysBefore = (today: Date, days: number) => new Date(today.getTime() - days * day)
export const isoDay = (date: Date) => date.toISOString().slice(0, 10)
