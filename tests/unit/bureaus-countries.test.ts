import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  countries,
  countryByAlpha2,
  countryByAlpha3,
  countryName,
  members,
  parseCountry,
} from '@/lib/bureaus/countries'
import { countryAliases } from '@/lib/bureaus/country-aliases'
import { regions } from '@/lib/bureaus/regions'
import { locales } from '@/lib/i18n/routing'

const reference = path.resolve('../shared/domain-data/member_countries.csv')

describe('the table of countries', () => {
  it('has 196 members in four regions and 11 sub-bureaus under three of them', () => {
    expect(members).toHaveLength(196)
    expect(
      Object.fromEntries(regions.map((r) => [r, members.filter(({ region }) => region === r).length])),
    ).toEqual({
      africa: 54,
      americas: 38,
      asia_pacific: 54,
      europe: 50,
    })
    const subs = countries.filter(({ kind }) => kind === 'sub_bureau')
    expect(subs).toHaveLength(11)
    expect([...new Set(subs.map(({ parent }) => parent))].sort()).toEqual(['CN', 'GB', 'US'])
    for (const { parent } of subs) expect(countryByAlpha2(parent ?? '')?.kind).toBe('member')
  })

  it('has no code twice, and every name in four languages', () => {
    for (const field of ['code', 'alpha3'] as const) {
      expect(new Set(countries.map((country) => country[field])).size).toBe(countries.length)
    }
    for (const country of countries) {
      for (const locale of locales) {
        expect(country.names[locale], `${country.code} ${locale}`).toMatch(/\S/)
        if (country.ncbCity) expect(country.ncbCity[locale], `city of ${country.code}`).toMatch(/\S/)
      }
      if (country.kind !== 'international') expect(country.names.ar).toMatch(/\p{Script=Arabic}/u)
      if (country.ncbCity) expect(country.ncbCity.ar).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('knows the city of every bureau but one', () => {
    const without = countries.filter(
      ({ kind, ncbCity }) => (kind === 'member' || kind === 'sub_bureau') && !ncbCity,
    )
    expect(without.map(({ code }) => code)).toEqual(['IL'])
  })

  it.skipIf(!existsSync(reference))('agrees with the reference list where that is at hand', () => {
    const rows = csv(readFileSync(reference, 'utf8'))
    expect(rows).toHaveLength(countries.filter(({ kind }) => kind !== 'international').length)
    for (const row of rows) {
      const country = countryByAlpha3(row.iso3 ?? '')
      expect(country, row.iso3).toBeDefined()
      if (!country) continue
      expect(country.code).toBe(row.iso2 === 'UNK' ? 'XK' : row.iso2)
      expect(country.numeric ?? '').toBe(row.iso_numeric)
      expect(country.kind).toBe(row.kind === 'non_member_code' ? 'non_member' : row.kind)
      expect(country.parent ?? '').toBe(row.parent_iso2)
      expect(country.mena).toBe(row.mena === '1')
      expect(country.names.en).toBe(row.interpol_name_en)
      // The reference writes Brasília without its accent.
      expect((country.ncbCity?.en ?? '').replace('í', 'i')).toBe(row.ncb_city?.replace('í', 'i'))
      // Where we say it otherwise than the reference, its form is still read.
      for (const field of ['name_en', 'name_fr', 'name_es', 'name_ar'] as const) {
        expect(parseCountry(row[field] ?? '')?.code, `${row.iso3} ${field} ${row[field]}`).toBe(country.code)
      }
    }
  })
})

describe('reading a country', () => {
  it.each([
    ['MA', 'MA'],
    ['MAR', 'MA'],
    ['Britain', 'GB'],
    ['U.S.A.', 'US'],
    ['EE.UU.', 'US'],
    ['les Pays-Bas', 'NL'],
    ['cote d’ivoire', 'CI'],
    ['Côte-d’Ivoire', 'CI'],
    ['ESPANA', 'ES'],
    ['المملكة المغربية', 'MA'],
    ['الامارات', 'AE'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ['XXA', 'XA'],
    ['UTO', 'XU'],
  ])('%s is %s', (text, code) => {
    expect(parseCountry(text)?.code).toBe(code)
  })

  it.each(['', ' ', 'm', 'ma', 'de', 'Moroccan', 'Atlantis', '\ud800'])('takes nothing from %j', (text) => {
    expect(parseCountry(text)).toBeUndefined()
  })

  it('refuses a text longer than any name', () => {
    expect(parseCountry(`${' '.repeat(3)}${'France '.repeat(1_000)}`)).toBeUndefined()
  })

  it('reads every display name back, and no alias belongs to two countries', () => {
    for (const country of countries) {
      for (const locale of locales)
        expect(parseCountry(country.names[locale])?.code, country.names[locale]).toBe(country.code)
    }
    for (const line of countryAliases.split('\n').filter(Boolean)) {
      for (const alias of line.slice(3).split('|'))
        expect(parseCountry(alias)?.code, alias).toBe(line.slice(0, 2))
    }
  })

  it('says a code that it does not know as it is', () => {
    expect(countryName('MA', 'es')).toBe('Marruecos')
    expect(countryName('QQ', 'en')).toBe('QQ')
  })
})

/** RFC 4180 without line breaks inside fields. */
function csv(text: string): Record<string, string>[] {
  const lines = text.trim().split(/\r?\n/)
  const cells = (line: string) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, head?.length ?? 99).map((m) => m[2] ?? m[1] ?? '')
  let head: string[] | undefined
  head = cells(lines[0] ?? '').filter(Boolean)
  return lines
    .slice(1)
    .map((line) => Object.fromEntries(cells(line).map((cell, i) => [head?.[i] ?? '', cell])))
}
