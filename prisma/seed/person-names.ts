import type { Culture, NameParts } from './population/culture'
import { nativeForm } from './population/person'
import type { Random } from './population/random'
import { otherSpelling } from './spellings'
import type { SeedName } from './subject'

/** Family name first, as documents of these languages print it. */
const familyFirst = new Set(['zh', 'ja', 'ko', 'vi', 'hu', 'km'])

/** Primary name, the same in its own letters, the name at birth, aliases of every quality; no form twice. */
export function drawNames(random: Random, culture: Culture, sex: 'M' | 'F', parts: NameParts): SeedName[] {
  const primary = latinName(culture, parts, 'primary')
  const names = [primary]
  const native = titled(nativeForm(culture, parts))
  if (native && random.chance(0.78))
    names.push({
      ...primary,
      kind: 'transliteration',
      family: null,
      given: null,
      full: native,
      script: culture.script,
    })
  if (sex === 'F' && random.chance(0.1))
    names.push(latinName(culture, { ...parts, family: culture.compose(random, sex).family }, 'birth'))
  if (!random.chance(0.36)) return names
  const aliases = random.chance(0.25) ? random.between(2, 4) : 1
  for (let i = 0; i < aliases; i++) names.push(alias(random, culture, sex, parts, primary))
  const seen = new Set<string>()
  return names.filter(({ full }) => !seen.has(full.toLowerCase()) && seen.add(full.toLowerCase()))
}

function alias(
  random: Random,
  culture: Culture,
  sex: 'M' | 'F',
  parts: NameParts,
  primary: SeedName,
): SeedName {
  const other = culture.compose(random, sex)
  const base = { ...primary, kind: 'alias', quality: 'good', certainty: 'alleged' } as const
  const u = random.next()
  if (u < 0.34) {
    const [family, given] = [
      primary.family && otherSpelling(random, primary.family),
      primary.given && otherSpelling(random, primary.given),
    ]
    return {
      ...base,
      family,
      given,
      full: joinedName(culture, given, family),
      note: 'other spelling',
      certainty: 'certain',
    }
  }
  if (u < 0.5)
    return {
      ...latinName(culture, { given: parts.given, family: other.family }, 'alias'),
      quality: 'good',
      certainty: 'alleged',
    }
  if (u < 0.62)
    return {
      ...latinName(culture, other, 'false'),
      quality: 'good',
      certainty: 'alleged',
      note: 'on a false document',
    }
  if (u < 0.72)
    return {
      ...base,
      family: primary.given,
      given: primary.family,
      full: joinedName(culture, primary.family, primary.given),
      note: 'parts exchanged on a visa',
    }
  if (u < 0.86) {
    const single = other.given[0]?.latin ?? primary.full
    return { ...base, quality: 'low', family: null, given: single, full: single }
  }
  const nickname = random.pick(nicknames)
  return {
    ...base,
    kind: 'nickname',
    quality: 'low',
    family: null,
    given: null,
    full: nickname,
    lang: null,
    note: null,
  }
}

/** Capitals where the script has them (Armenian, Greek, Cyrillic). Georgian capitals are for headlines: no name begins with one. */
const titled = (native: string | null) =>
  native?.replace(/(?<=^|[ -])[\p{Script=Armn}\p{Script=Grek}\p{Script=Cyrl}]/gu, (letter) =>
    letter.toLocaleUpperCase('und'),
  ) ?? null

const nicknames = [
  'The Clerk',
  'El Flaco',
  'Le Grand',
  'Doc',
  'Baba',
  'El Zurdo',
  'Professor',
  'Tio',
  'Le Marin',
  'Captain',
  'Abu Layth',
  'Abu Yazid',
  'Umm Salim',
  'Malyi',
  'Kaptan',
  'Mzee',
  'Titi',
  'Chato',
  'Rouky',
  'Swing',
] as const

function latinName(culture: Culture, { given, family }: NameParts, kind: SeedName['kind']): SeedName {
  const written = (parts: NameParts['given']) => parts.map(({ latin }) => latin).join(' ') || null
  const [first, last] = [written(given), written(family)]
  return {
    kind,
    quality: null,
    family: last,
    given: first,
    full: joinedName(culture, first, last),
    script: 'Latn',
    lang: culture.lang,
    note: null,
    certainty: 'certain',
  }
}

function joinedName(culture: Culture, given: string | null, family: string | null): string {
  const order = familyFirst.has(culture.lang) ? [family, given] : [given, family]
  return order.filter(Boolean).join(' ')
}

/** A name as one text, for parents. */
export const fullOf = (culture: Culture, parts: NameParts) => latinName(culture, parts, 'primary').full
