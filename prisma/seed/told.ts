import type { NameKind } from '@/lib/records/codes'
import { scriptOf } from '@/lib/records/script-of'
import { activeBureaus, isActive } from './people'
import { captionOf, type SeedBirth, type SeedDocument, type SeedName, type SeedPerson } from './subject'

/** A person of a situation: what matters is said, the rest is what is usual. */
export type Told = Partial<SeedPerson> & Pick<SeedPerson, 'key' | 'owner' | 'reference' | 'names' | 'births'>

export function told(person: Told): SeedPerson {
  const [primary] = person.names
  const createdDaysAgo = person.createdDaysAgo ?? 400
  return {
    recordStatus: 'published',
    caption: primary ? captionOf(primary) : '',
    sourceReference: null,
    purpose: 'P-A',
    level: 0,
    handling: ['confirm_first'],
    withheldFrom: [],
    onlyTo: [],
    noPurpose: [],
    noDownload: false,
    createdDaysAgo,
    validatedDaysAgo: Math.floor(createdDaysAgo / 3),
    retentionDays: 1_826 - createdDaysAgo,
    sex: 'M',
    status: 'charged',
    nationalities: [],
    identityConfirmed: false,
    nationalityConfirmed: false,
    birthPlace: null,
    birthCountry: null,
    heightCm: null,
    weightKg: null,
    build: null,
    eyes: null,
    hair: null,
    languages: [],
    fatherName: null,
    motherName: null,
    warnings: [],
    reasons: null,
    reasonsLang: person.reasons ? (isActive(person.owner) ? activeBureaus[person.owner].lang : 'en') : null,
    remarks: null,
    documents: [],
    marks: [],
    photos: [],
    history: [],
    by: isActive(person.owner) ? activeBureaus[person.owner].by : null,
    changed: null,
    ...person,
  }
}

/** `name('Al-Mansouri', 'Karim')`: given before family in the text; say `full` where it is otherwise. */
export function name(family: string | null, given: string | null, more: Partial<SeedName> = {}): SeedName {
  const full = more.full ?? [given, family].filter(Boolean).join(' ')
  return {
    kind: 'primary',
    quality: null,
    family,
    given,
    full,
    script: scriptOf(full),
    lang: null,
    note: null,
    certainty: 'certain',
    ...more,
  }
}

/** The same name in its own letters. */
export const original = (full: string, lang: string): SeedName =>
  name(null, null, { kind: 'transliteration', full, lang })

export const aliasName = (
  family: string | null,
  given: string | null,
  more: Partial<SeedName> & { kind?: NameKind } = {},
): SeedName => name(family, given, { kind: 'alias', quality: 'good', certainty: 'alleged', ...more })

/** `born('1984-03-12')`, `born('1984')`, `born('1984~')` as formatPartialDate writes them. */
export function born(text: string, more: Partial<SeedBirth> = {}): SeedBirth {
  const [year = '', month, day] = text.replace('~', '').split('-')
  return {
    year: Number(year),
    yearTo: null,
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    circa: text.endsWith('~'),
    certainty: 'certain',
    note: null,
    ...more,
  }
}

export function passport(country: string, number: string, more: Partial<SeedDocument> = {}): SeedDocument {
  return {
    type: 'passport',
    number,
    country,
    issuedOn: null,
    expiresOn: null,
    note: null,
    certainty: 'certain',
    ...more,
  }
}
