import type { PurposeCode } from '@/lib/access/purposes'
import { countries, countryByAlpha2 } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import type { DocumentType, HandlingCode, PersonStatus, Warning } from '@/lib/records/codes'
import { type LanguageCode, languageOfTag } from '@/lib/records/languages'
import { drawAppearance } from './appearance'
import type { CastKey } from './cast'
import { byShare } from './demo-cultures'
import { documentNumber, typesOf } from './issuers'
import { nativeCultures } from './native-cultures'
import { drawNames, fullOf } from './person-names'
import { cityOf, drawMark, type Offence, offences, reasonsFor, violentOffences } from './phrases'
import type { Culture } from './population/culture'
import { cultures } from './population/cultures'
import { Random, Weighted } from './population/random'
import { captionOf, type SeedBirth, type SeedPerson, type SeedVersion } from './subject'

/** The seed of everything that is drawn. */
export const demoSeed = 20261123

/** Bureaus that work in the demonstration, whose officer writes their records, and in which language. */
export const activeBureaus = {
  FR: { by: 'paul', lang: 'fr' },
  ES: { by: 'lucia', lang: 'es' },
  MA: { by: 'amina', lang: 'fr' },
  SN: { by: 'diop', lang: 'fr' },
  JP: { by: 'kenji', lang: 'en' },
  BR: { by: 'bruno', lang: 'en' },
  UA: { by: 'dmytro', lang: 'en' },
  KE: { by: 'grace', lang: 'en' },
  ID: { by: 'putri', lang: 'en' },
  MX: { by: 'ximena', lang: 'es' },
  LB: { by: 'nadia', lang: 'ar' },
  PL: { by: 'marek', lang: 'en' },
} as const satisfies Record<string, { by: CastKey; lang: Locale }>
export type ActiveBureau = keyof typeof activeBureaus

export const isActive = (code: string): code is ActiveBureau => code in activeBureaus
const active = Object.keys(activeBureaus) as ActiveBureau[]

/** What is drawn once in the whole seed: numbers of documents and references. */
export type Registry = { documents: Set<string>; reference: (year: number) => string }

/** References begin at 10,000 so that those told in situations stay free. */
export function newRegistry(): Registry {
  let next = 10_000
  return { documents: new Set(), reference: (year) => `PER-${year}-${String(next++).padStart(6, '0')}` }
}

/** A drawn person, and how a brother or sister of theirs would be called. */
export type DrawnPerson = { person: SeedPerson; siblingGiven: (random: Random) => string }

/** Person `n` of the demonstration, the same for the same `today`, in the order in which they are asked for. */
export function drawPerson(n: number, today: Date, registry: Registry): DrawnPerson {
  const random = new Random(demoSeed, n)
  const { culture, complexion } = byShare.pick(random)
  const sex = random.chance(0.74) ? 'M' : 'F'
  const parts = culture.compose(random, sex)
  const nationalities = drawNationalities(random, culture)
  const home = nationalities[0] ?? 'FR'
  const owner = isActive(home) && random.chance(0.6) ? home : random.pick(active)
  const { by, lang } = activeBureaus[owner]
  const createdDaysAgo = Math.floor(random.next() ** 1.4 * 1_500) + 2
  const createdYear = new Date(today.getTime() - createdDaysAgo * 86_400_000).getUTCFullYear()
  const status = statuses.pick(random)
  const births = drawBirths(random, culture, status, today)
  const age = births[0] ? today.getUTCFullYear() - births[0].year : 40
  const appearance = drawAppearance(random, complexion, { sex, age })
  const offence = random.pick(offences)
  const names = drawNames(random, culture, sex, parts)
  const [primary] = names
  const described = random.chance(0.82)
  const documents = drawDocuments(random, nationalities, registry, today)
  const birthCountry = random.chance(0.88) ? home : random.pick(active)
  const person: SeedPerson = {
    key: `person-${n}`,
    owner,
    recordStatus: random.chance(0.965) ? 'published' : random.chance(0.5) ? 'ceased' : 'draft',
    caption: primary ? captionOf(primary) : '',
    reference: registry.reference(createdYear),
    sourceReference: random.chance(0.6) ? `${owner}/${createdYear}/${1_000 + n}` : null,
    purpose: purposeOf(random, status),
    level: random.chance(0.985) ? 0 : random.chance(0.8) ? 1 : 2,
    handling: drawHandling(random, status),
    withheldFrom: random.chance(0.03) ? [random.pick(active.filter((code) => code !== owner))] : [],
    onlyTo: random.chance(0.012) ? random.pick(circles).filter((code) => code !== owner) : [],
    noPurpose: random.chance(0.03) ? ['P-G'] : [],
    noDownload: random.chance(0.04),
    createdDaysAgo,
    validatedDaysAgo: random.chance(0.75) ? random.int(createdDaysAgo) : null,
    retentionDays: 1_826 - createdDaysAgo,
    sex: random.chance(0.004) ? 'X' : random.chance(0.008) ? 'U' : sex,
    status,
    nationalities,
    identityConfirmed: random.chance(0.55),
    nationalityConfirmed: nationalities.length > 0 && random.chance(0.5),
    birthPlace: random.chance(0.7) ? cityOf(birthCountry, 'en') : null,
    birthCountry: random.chance(0.8) ? birthCountry : null,
    heightCm: described ? appearance.heightCm : null,
    weightKg: described && random.chance(0.7) ? appearance.weightKg : null,
    build: described ? appearance.build : null,
    eyes: described ? appearance.eyes : null,
    hair: described ? appearance.hair : null,
    languages: drawLanguages(random, culture),
    fatherName: random.chance(0.3)
      ? fullOf(culture, { ...parts, given: culture.compose(random, 'M').given })
      : null,
    motherName: random.chance(0.25) ? fullOf(culture, culture.compose(random, 'F')) : null,
    warnings: drawWarnings(random, status, offence, names.length),
    reasons: reasonsFor(status, {
      offence,
      country: random.chance(0.6) ? owner : home,
      year: createdYear - random.int(3),
      years: random.between(3, 9),
      lang,
    }),
    reasonsLang: lang,
    remarks: null,
    names,
    births,
    documents,
    marks: random.chance(0.27)
      ? Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => drawMark(random, lang))
      : [],
    photos: [],
    history: [],
    by,
    changed: null,
  }
  // Victims and witnesses who are minors have no pictures; those who died or are only described rarely have one.
  if (random.chance(photoShare) && age >= 18 && status !== 'deceased') {
    const takes = random.chance(0.12) ? random.between(2, 3) : 1
    person.photos = Array.from({ length: takes }, (_, take) => ({
      looks: {
        face: n,
        take,
        sex,
        age: Math.max(18, age - take * 2),
        skin: appearance.skin,
        hair: appearance.hair,
      },
      takenOn: String(Math.min(today.getUTCFullYear(), createdYear) - take * 2),
      caption: null,
      withheld: false,
    }))
  }
  if (random.chance(0.16)) withHistory(random, person)
  return {
    person,
    siblingGiven: (other) =>
      culture
        .compose(other, other.chance(0.5) ? 'M' : 'F')
        .given.map(({ latin }) => latin)
        .join(' '),
  }
}

/** A picture costs about 12 ms. Records of other bureaus about the same person have none. */
const photoShare = 0.36

const statuses = new Weighted<PersonStatus>(
  [
    'charged',
    'convicted',
    'suspect',
    'person_of_interest',
    'missing_person',
    'possible_threat',
    'witness',
    'victim',
    'deceased',
    'associate',
  ],
  [34, 20, 18, 9, 7, 5, 2, 2, 1.5, 1.5],
)

function purposeOf(random: Random, status: PersonStatus): PurposeCode {
  const usual: Partial<Record<PersonStatus, PurposeCode[]>> = {
    charged: ['P-A'],
    convicted: ['P-A', 'P-A', 'P-C'],
    suspect: ['P-B', 'P-C'],
    person_of_interest: ['P-B'],
    missing_person: ['P-E'],
    possible_threat: ['P-D'],
    deceased: ['P-E'],
    associate: ['P-I'],
  }
  return random.pick(usual[status] ?? ['P-C'])
}

function drawHandling(random: Random, status: PersonStatus): HandlingCode[] {
  if (status === 'charged' || status === 'convicted') return ['confirm_first']
  if (status === 'suspect')
    return random.chance(0.4) ? ['do_not_disclose_search', 'inform_source_of_hit'] : []
  if (status === 'possible_threat') return ['inform_source_of_hit']
  return random.chance(0.08) ? ['no_forwarding'] : []
}

/** Groups of bureaus to which a source reserves a record: a joint team. */
const circles: readonly ActiveBureau[][] = [
  ['FR', 'ES', 'MA'],
  ['SN', 'FR', 'MA', 'ES'],
  ['BR', 'MX', 'ES'],
  ['UA', 'PL'],
  ['JP', 'ID'],
  ['KE', 'SN', 'FR'],
]

function drawWarnings(random: Random, status: PersonStatus, offence: Offence, names: number): Warning[] {
  if (status === 'witness' || status === 'victim' || status === 'deceased') return []
  const found: Warning[] = []
  if (status === 'missing_person') return random.chance(0.25) ? ['suicidal'] : []
  if (violentOffences.includes(offence)) {
    if (random.chance(0.6)) found.push('armed')
    if (random.chance(0.5)) found.push('violent')
  }
  if (random.chance(0.02)) found.push('contagious')
  if (status === 'convicted' && random.chance(0.2)) found.push('escape_risk')
  if (random.chance(0.04)) found.push('drug_user')
  if (names >= 4) found.push('uses_aliases')
  return found
}

const pools = new Map(
  [...cultures, ...nativeCultures].map((culture) => [culture.code, nationalityPool(culture.nationalities)]),
)

function nationalityPool(text: string): Weighted<string> {
  const words = text.split(' ')
  return new Weighted(
    words.filter((_, i) => i % 2 === 0),
    words.filter((_, i) => i % 2 === 1).map(Number),
  )
}

const members = countries.filter(({ kind }) => kind === 'member').map(({ code }) => code)

function drawNationalities(random: Random, culture: Culture): string[] {
  const first = pools.get(culture.code)?.pick(random) ?? 'FR'
  if (random.chance(0.03)) return []
  if (random.chance(0.008)) return ['XA']
  if (!random.chance(0.07)) return [first]
  const second = random.chance(0.5) ? random.pick(active) : random.pick(members)
  return second === first ? [first] : [first, second]
}

function drawBirths(random: Random, culture: Culture, status: PersonStatus, today: Date): SeedBirth[] {
  if (random.chance(0.02)) return []
  const thisYear = today.getUTCFullYear()
  const youngest = status === 'missing_person' || status === 'victim' ? 8 : 19
  const year = thisYear - youngest - Math.floor(((random.next() + random.next()) / 2) * 58)
  const u = random.next()
  const base = {
    year,
    yearTo: null,
    month: null,
    day: null,
    circa: false,
    certainty: 'certain',
    note: null,
  } as const
  const whole = () => ({ ...base, month: random.between(1, 12), day: random.between(1, 28) })
  const first: SeedBirth =
    u < 0.08
      ? base
      : u < 0.12
        ? { ...base, circa: true, certainty: 'alleged' }
        : u < 0.14
          ? { ...base, yearTo: year + random.between(1, 3), certainty: 'alleged' }
          : u < 0.17
            ? { ...base, month: random.between(1, 12) }
            : u < 0.17 + culture.firstOfJanuary
              ? { ...base, month: 1, day: 1, certainty: 'unknown' }
              : whole()
  if (!random.chance(0.04)) return [first]
  return [
    first,
    {
      ...whole(),
      year: year + random.pick([-2, -1, 1, 3]),
      certainty: 'alleged',
      note: 'as given under an alias',
    },
  ]
}

function drawDocuments(
  random: Random,
  nationalities: string[],
  registry: Registry,
  today: Date,
): SeedPerson['documents'] {
  const issuer = nationalities.find((code) => countryByAlpha2(code)?.kind === 'member')
  if (!issuer || !random.chance(0.58)) return []
  const types: DocumentType[] = ['passport']
  const others = typesOf(issuer).filter((type) => type !== 'passport')
  if (others.length > 0 && random.chance(0.35)) types.push(random.pick(others))
  return types.map((type) => {
    const issued = today.getUTCFullYear() - random.between(0, 9)
    return {
      type,
      number: uniqueNumber(random, type, issuer, registry),
      country: issuer,
      issuedOn: random.chance(0.5)
        ? `${issued}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
        : null,
      expiresOn: random.chance(0.6) ? String(issued + 10) : null,
      note: random.chance(0.06) ? 'reported lost by the holder' : null,
      certainty: random.chance(0.9) ? 'certain' : 'alleged',
    }
  })
}

/** A number that nobody else in the seed has. */
export function uniqueNumber(random: Random, type: DocumentType, issuer: string, registry: Registry): string {
  for (;;) {
    const number = documentNumber(random, type, issuer)
    if (registry.documents.has(number)) continue
    registry.documents.add(number)
    return number
  }
}

function drawLanguages(random: Random, culture: Culture): LanguageCode[] {
  const own = languageOfTag(culture.lang)
  const found: LanguageCode[] = own ? [own] : []
  if (culture.code === 'maghrebi' || culture.code === 'mandinka' || culture.code === 'congolese')
    found.push('FRE')
  if (culture.code === 'mandinka') found.push('WOL')
  if (culture.code === 'swahili') found.push('ENG')
  const also = random.pick(['ENG', 'FRE', 'SPA', 'RUS', 'ARA'] as const)
  if (random.chance(0.4)) found.push(also)
  return [...new Set(found)]
}

/** One or two earlier versions: what was learnt since is taken away again. */
function withHistory(random: Random, person: SeedPerson) {
  const at = (share: number) => Math.max(1, Math.round(person.createdDaysAgo * share))
  const steps: SeedVersion[] = []
  if (person.names.length > 2 && random.chance(0.6))
    steps.push({
      daysAgo: 0,
      by: person.by,
      reason: 'alias_added',
      state: { names: person.names.slice(0, -1) },
    })
  else if (person.documents.length > 0)
    steps.push({
      daysAgo: 0,
      by: person.by,
      reason: 'document_added',
      state: { documents: person.documents.slice(0, -1) },
    })
  if (person.status === 'charged')
    steps.push({
      daysAgo: 0,
      by: person.by,
      reason: 'status_changed',
      state: { status: 'suspect', purpose: 'P-B' },
    })
  else if (person.heightCm)
    steps.push({
      daysAgo: 0,
      by: person.by,
      reason: 'description_added',
      state: { heightCm: null, weightKg: null, build: null },
    })
  const [last] = steps
  if (!last) return
  // Oldest first: the first version lacks everything that came later.
  const chosen = steps.slice(0, random.between(1, 2))
  person.changed = last.reason
  person.history = chosen
    .map((step, i) => ({
      ...step,
      reason: i === chosen.length - 1 ? 'recorded' : (chosen[i + 1]?.reason ?? 'recorded'),
      state: Object.assign({}, ...chosen.slice(0, i + 1).map(({ state }) => state)),
      daysAgo: i === chosen.length - 1 ? person.createdDaysAgo : at(0.5),
    }))
    .reverse()
}
