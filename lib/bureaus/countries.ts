import type { Locale } from '@/lib/i18n/routing'
import { countryAliases } from './country-aliases'
import { countryTable } from './country-table'
import { internationalTable } from './international-codes'
import type { Region } from './regions'

export type Names = Record<Locale, string>

/** `international`: tribunals, organisations and the nationality codes of ICAO 9303 that are no state (XXA, UTO …). */
export type CountryKind = 'member' | 'sub_bureau' | 'non_member' | 'international'

export type Country = {
  /** ISO 3166-1 alpha-2; three digits for tribunals. What is stored. */
  code: string
  /** ISO 3166-1 alpha-3 or the code that ICAO 9303 prints. What is shown. */
  alpha3: string
  numeric: string | null
  kind: CountryKind
  /** Alpha-2 of the member to which a sub-bureau belongs. */
  parent: string | null
  region: Region | null
  /** Middle East and North Africa: not a statutory region, but a habit of work. */
  mena: boolean
  names: Names
  /** City of the bureau; null when there is none or it is not known. */
  ncbCity: Names | null
}

/** Every code, members first, in the order of the table. */
export const countries: readonly Country[] = [
  ...linesOf(countryTable).map(countryOfLine),
  ...linesOf(internationalTable).map(internationalOfLine),
]

/** Who sits in the General Assembly: 196. */
export const members: readonly Country[] = countries.filter(({ kind }) => kind === 'member')

const byAlpha2 = new Map(countries.map((country) => [country.code, country]))
const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]))

/** By the stored code, capitals only: `MA`. */
export const countryByAlpha2 = (code: string): Country | undefined => byAlpha2.get(code)

/** By the shown code, capitals only: `MAR`; also `XXA`, `UTO`, `914`. */
export const countryByAlpha3 = (code: string): Country | undefined => byAlpha3.get(code)

/** Display name of a stored code; the code itself when it is not in the table. */
export const countryName = (code: string, locale: Locale): string => byAlpha2.get(code)?.names[locale] ?? code

/** What stands in tables and on documents for a stored code: `MA` → `MAR`; the code itself when it is not in the table. */
export const alpha3Of = (code: string): string => byAlpha2.get(code)?.alpha3 ?? code

/**
 * The country that a text names: alpha-2 or alpha-3 in capitals, or a name in one of the four languages or a usual other
 * one ("Britain", "EE.UU.", "Ivory Coast", "المملكة المغربية"), without regard to case, accents, hyphens and articles.
 * Undefined when none or when it is longer than any name. Demonyms are not read.
 */
export function parseCountry(text: string): Country | undefined {
  const wanted = text.trim()
  if (wanted.length < 2 || wanted.length > longestName) return undefined
  return byAlpha2.get(wanted) ?? byAlpha3.get(wanted) ?? byName().get(foldName(wanted))
}

const longestName = 120

let names: Map<string, Country> | undefined

/** Names before aliases, members before the rest: the first to claim a folded name keeps it. */
function byName(): Map<string, Country> {
  if (names) return names
  const found = new Map<string, Country>()
  const add = (name: string, country: Country) => {
    const key = foldName(name)
    if (key !== '' && !found.has(key)) found.set(key, country)
  }
  for (const country of countries) for (const name of Object.values(country.names)) add(name, country)
  for (const [code, aliases] of aliasesByCode()) {
    const country = byAlpha2.get(code)
    if (country) for (const alias of aliases) add(alias, country)
  }
  for (const country of countries) if (/^[A-Z]{3}$/.test(country.alpha3)) add(country.alpha3, country)
  names = found
  return found
}

function aliasesByCode(): [string, string[]][] {
  return linesOf(countryAliases).map((line) => [line.slice(0, 2), line.slice(3).split('|')])
}

/** Lower case, no accents, no points in abbreviations, blanks for other marks, no article at the front, one form of alif, ya and ta marbuta. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|la|le|les|los|las|el|l) (?=.)/, '')
}

function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '')
}

function countryOfLine(line: string): Country {
  const [code, alpha3, numeric, kind, parent, region, mena, en, fr, es, ar, city] = line.split('|')
  return {
    code: code ?? '',
    alpha3: alpha3 ?? '',
    numeric: numeric || null,
    kind: kind as CountryKind,
    parent: parent || null,
    region: (region || null) as Region | null,
    mena: mena === 'mena',
    names: { en: en ?? '', fr: fr ?? '', es: es ?? '', ar: ar ?? '' },
    ncbCity: cityOf(city ?? ''),
  }
}

function cityOf(text: string): Names | null {
  const [en, fr, es, ar] = text.split('/')
  return en ? { en, fr: fr || en, es: es || en, ar: ar ?? en } : null
}

function internationalOfLine(line: string): Country {
  const [code = '', alpha3 = '', en = '', fr = '', es = '', ar = ''] = line.split('|')
  return {
    code,
    alpha3,
    numeric: null,
    kind: 'international',
    parent: null,
    region: null,
    mena: false,
    names: { en, fr, es, ar },
    ncbCity: null,
  }
}

/** Alpha-2 of a country that is named in full; tribunals and the like are nobody's nationality. */
export function nationalityNamed(name: string): string | undefined {
  const code = parseCountry(name)?.code
  return code && /^[A-Z]{2}$/.test(code) ? code : undefined
}
