import type { Culture, NameParts, Sex } from './culture'
import { cultures } from './cultures'
import type { Written } from './names'
import { Random, Weighted } from './random'

export type SyntheticName = {
  kind: 'primary' | 'alias' | 'transliteration'
  quality: 'good' | 'low' | null
  family: string | null
  given: string | null
  full: string
  script: string
  lang: string
}
export type SyntheticBirth = { year: number; month: number | null; day: number | null; circa: boolean }
export type SyntheticDocument = {
  type: 'passport' | 'national_id' | 'driving_licence'
  number: string
  country: string
}

export type SyntheticPerson = {
  n: number
  culture: Culture
  sex: Sex
  /** As written down; `native` below is known to the generator even where no form of the record holds it. */
  names: SyntheticName[]
  parts: NameParts
  native: string | null
  births: SyntheticBirth[]
  nationalities: string[]
  documents: SyntheticDocument[]
  /** 0 ≤ x < 1: whose record it is, drawn here so that the owner does not depend on who asks. */
  ownerDraw: number
  status: 'published' | 'draft' | 'ceased'
  level: 0 | 1 | 2
  restriction: 'none' | 'withheld' | 'reserved'
  restrictionDraw: number
}

const byShare = new Weighted(
  cultures,
  cultures.map(({ share }) => share),
)
const nationalityOf = new Map(
  cultures.map((culture) => [culture.code, nationalityPool(culture.nationalities)]),
)
const anyNationality = cultures.flatMap(({ nationalities }) =>
  nationalities.split(' ').filter((_, i) => i % 2 === 0),
)

/** A population of one seed: `person(n)` is the same whenever it is asked for. */
export function population(seed: number): (n: number) => SyntheticPerson {
  const random = new Random(seed)
  return (n) => draw(random.restart(seed, n), n)
}

function draw(random: Random, n: number): SyntheticPerson {
  const culture = byShare.pick(random)
  const sex: Sex = random.chance(0.74) ? 'M' : 'F'
  const parts = misspelt(random, culture.compose(random, sex))
  const native = nativeForm(culture, parts)
  const births = drawBirths(random, culture)
  const nationalities = drawNationalities(random, culture)
  return {
    n,
    culture,
    sex,
    parts,
    native,
    names: drawNames(random, culture, sex, parts, native),
    births,
    nationalities,
    documents: drawDocuments(random, nationalities[0] ?? 'FR'),
    ownerDraw: random.next(),
    status: random.chance(0.97) ? 'published' : random.chance(0.6) ? 'ceased' : 'draft',
    level: random.chance(0.987) ? 0 : random.chance(0.75) ? 1 : 2,
    restriction: random.chance(0.965) ? 'none' : random.chance(0.75) ? 'withheld' : 'reserved',
    restrictionDraw: random.next(),
  }
}

/** One name in eight stands in the file as somebody once heard it: registers hold more single spellings than names. */
function misspelt(random: Random, parts: NameParts): NameParts {
  if (!random.chance(0.125)) return parts
  const kind = random.chance(0.4) ? 'given' : 'family'
  const at = random.int(parts[kind].length)
  return {
    ...parts,
    [kind]: parts[kind].map((part, i) => (i === at ? { ...part, latin: heard(random, part.latin) } : part)),
  }
}

const heardAs: readonly [string, string][] = [
  ['i', 'y'],
  ['ou', 'u'],
  ['u', 'oo'],
  ['e', 'i'],
  ['o', 'u'],
  ['k', 'c'],
  ['s', 'ss'],
  ['l', 'll'],
  ['n', 'nn'],
  ['t', 'th'],
  ['f', 'ph'],
  ['c', 'k'],
  ['z', 's'],
  ['v', 'w'],
  ['j', 'y'],
  ['kh', 'k'],
  ['sh', 'ch'],
  ['a', 'e'],
  ['ei', 'ai'],
  ['y', 'i'],
  ['d', 'dd'],
  ['r', 'rr'],
  ['b', 'p'],
  ['g', 'j'],
]

function heard(random: Random, latin: string): string {
  for (let tries = 0; tries < 4; tries++) {
    const [from, to] = random.pick(heardAs)
    const at = latin.indexOf(from, 1)
    if (at > 0) return latin.slice(0, at) + to + latin.slice(at + from.length)
  }
  return latin
}

/** 1.2 forms a person: an alias for one in twelve, the native writing for one in four of those who have one. */
function drawNames(
  random: Random,
  culture: Culture,
  sex: Sex,
  parts: NameParts,
  native: string | null,
): SyntheticName[] {
  const names = [latinName(culture, parts, 'primary', null)]
  if (native && random.chance(0.25)) {
    names.push({
      kind: 'transliteration',
      quality: null,
      family: null,
      given: null,
      full: native,
      script: culture.script,
      lang: culture.lang,
    })
  }
  if (random.chance(0.085)) {
    const low = random.chance(0.25)
    const other = culture.compose(random, sex)
    // A good alias shares a part with the name; a low one is a single word.
    const alias = low
      ? { given: other.given.slice(0, 1), family: [] }
      : random.chance(0.6)
        ? { given: parts.given, family: other.family }
        : other
    names.push(latinName(culture, alias, 'alias', low ? 'low' : 'good'))
  }
  return names
}

function latinName(
  culture: Culture,
  { given, family }: NameParts,
  kind: SyntheticName['kind'],
  quality: SyntheticName['quality'],
): SyntheticName {
  const first = joined(given)
  const last = joined(family)
  return {
    kind,
    quality,
    family: last || null,
    given: first || null,
    full: [first, last].filter(Boolean).join(' '),
    script: 'Latn',
    lang: culture.lang,
  }
}

const joined = (parts: readonly Written[]) => parts.map(({ latin }) => latin).join(' ')

export function nativeForm({ script, nativeOrder }: Culture, { given, family }: NameParts): string | null {
  if (script === 'Latn') return null
  const write = (parts: readonly Written[], between: string) =>
    parts.every(({ native }) => native !== null) ? parts.map(({ native }) => native).join(between) : null
  const [first, last] =
    nativeOrder === 'given-first'
      ? [write(given, ' '), write(family, ' ')]
      : [write(family, ' '), write(given, nativeOrder === 'family-first' ? ' ' : '')]
  if (first === null || last === null) return null
  return [first, last].filter(Boolean).join(nativeOrder === 'family-first-joined' ? '' : ' ')
}

/** 3 % without a date, 8 % with the year only, first of January where clerks write it for "unknown"; a second date for 1 %. */
function drawBirths(random: Random, culture: Culture): SyntheticBirth[] {
  if (random.chance(0.03)) return []
  const one = () => {
    const year = 1938 + Math.floor((random.next() + random.next()) * 35.5)
    const u = random.next()
    if (u < 0.08) return { year, month: null, day: null, circa: random.chance(0.3) }
    if (u < 0.08 + culture.firstOfJanuary) return { year, month: 1, day: 1, circa: false }
    return { year, month: random.between(1, 12), day: random.between(1, 28 + random.int(3)), circa: false }
  }
  const first = valid(one())
  return random.chance(0.01)
    ? [first, valid({ ...first, year: first.year + random.pick([-2, -1, 1, 3]), circa: false })]
    : [first]
}

function valid(birth: SyntheticBirth): SyntheticBirth {
  return birth.month === 2 && (birth.day ?? 0) > 28 ? { ...birth, day: 28 } : birth
}

function nationalityPool(text: string) {
  const words = text.split(' ')
  return new Weighted(
    words.filter((_, i) => i % 2 === 0),
    words.filter((_, i) => i % 2 === 1).map(Number),
  )
}

function drawNationalities(random: Random, culture: Culture): string[] {
  const pool = nationalityOf.get(culture.code)
  if (!pool) throw new Error(`no nationalities for ${culture.code}`)
  const first = random.chance(0.03) ? random.pick(anyNationality) : pool.pick(random)
  if (random.chance(0.04)) return []
  if (!random.chance(0.05)) return [first]
  const second = random.pick(anyNationality)
  return second === first ? [first] : [first, second]
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** Documents for half: one or two letters and six to eight digits, as most passports are numbered. */
function drawDocuments(random: Random, country: string): SyntheticDocument[] {
  if (!random.chance(0.5)) return []
  const documents: SyntheticDocument[] = [
    { type: 'passport', number: number(random, random.between(0, 2), random.between(7, 8)), country },
  ]
  if (random.chance(0.2))
    documents.push({
      type: random.chance(0.8) ? 'national_id' : 'driving_licence',
      number: number(random, 0, random.between(9, 13)),
      country,
    })
  return documents
}

function number(random: Random, lettersFirst: number, digits: number): string {
  let text = ''
  for (let i = 0; i < lettersFirst; i++) text += letters[random.int(letters.length)]
  for (let i = 0; i < digits; i++) text += random.int(10)
  return text
}
