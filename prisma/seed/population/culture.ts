import type { NamePool, Written } from './names'
import type { Random } from './random'

export type Sex = 'M' | 'F'

/** The parts of one person's name, before they are written in an order. */
export type NameParts = { given: Written[]; family: Written[] }

export type Culture = {
  code: string
  /** Share in the population; the shares need not sum to anything. */
  share: number
  /** ISO 3166 alpha-2 with weights: `CN 90 TW 5`. */
  nationalities: string
  /** ISO 15924 of the native writing and ISO 639-1 of the language. */
  script: string
  lang: string
  /** Share of dates of birth that are 1 January because nobody knew the day. */
  firstOfJanuary: number
  compose: (random: Random, sex: Sex) => NameParts
  /** Native writing puts the family name first, and without a blank. */
  nativeOrder: 'family-first-joined' | 'family-first' | 'given-first'
}

type Simple = {
  code: string
  share: number
  nationalities: string
  lang: string
  script?: string
  firstOfJanuary?: number
  nativeOrder?: Culture['nativeOrder']
  male: NamePool
  female: NamePool
  family: NamePool
  /** Share with a second given name, and with a second family name. */
  second?: number
  doubled?: number
  /** The family name of a woman, where it differs: Ivanov, Ivanova. */
  feminine?: (family: Written) => Written
}

/** The ordinary case: given names, then family names. */
export function simple(c: Simple): Culture {
  return {
    code: c.code,
    share: c.share,
    nationalities: c.nationalities,
    lang: c.lang,
    script: c.script ?? 'Latn',
    firstOfJanuary: c.firstOfJanuary ?? 0,
    nativeOrder: c.nativeOrder ?? 'given-first',
    compose: (random, sex) => {
      const givenPool = sex === 'M' ? c.male : c.female
      const given = [givenPool.pick(random)]
      if (c.second && random.chance(c.second)) given.push(givenPool.pick(random))
      const family = [c.family.pick(random)]
      if (c.doubled && random.chance(c.doubled)) family.push(c.family.pick(random))
      return { given, family: sex === 'F' && c.feminine ? family.map(c.feminine) : family }
    },
  }
}
