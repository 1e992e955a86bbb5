import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { purposeCodes } from '@/lib/access/purposes'
import { countryByAlpha2 } from '@/lib/bureaus/countries'
import { officeKinds, officeName, offices } from '@/lib/bureaus/offices'
import { tenantByCode, tenants } from '@/lib/bureaus/tenants'
import { locales } from '@/lib/i18n/routing'

const reference = path.resolve('../shared/domain-data/offices.csv')

describe('tenants', () => {
  it('are the bureaus of 196 members and 11 territories, the international bodies, and national entities', () => {
    const count = (kind: string) => tenants.filter((tenant) => tenant.kind === kind).length
    expect(count('ncb')).toBe(196)
    expect(count('sub_bureau')).toBe(11)
    expect(count('general_secretariat')).toBe(1)
    expect(tenantByCode('UN')?.kind).toBe('partner')
    expect(count('national_entity')).toBeGreaterThanOrEqual(8)
  })

  it('stand after their parents, with a root that is a root', () => {
    const seen = new Set<string>()
    for (const { code, parent, root } of tenants) {
      expect(seen.has(code)).toBe(false)
      if (parent) expect(seen.has(parent), `${code} before ${parent}`).toBe(true)
      seen.add(code)
      expect(tenantByCode(root)?.root).toBe(root)
    }
  })

  it('may use only purposes of the closed list', () => {
    for (const { purposes } of tenants)
      for (const purpose of purposes) expect(purposeCodes).toContain(purpose)
  })

  it('say the name of the bureau in four languages', () => {
    expect(tenantByCode('SN')?.names).toEqual({
      en: 'NCB Dakar',
      fr: 'BCN Dakar',
      es: 'OCN Dakar',
      ar: 'المكتب المركزي الوطني في داكار',
    })
    expect(tenantByCode('IL')?.names.fr).toBe('BCN Israël')
    expect(tenantByCode('HK')?.names.en).toBe('Sub-bureau Hong Kong')
    for (const { code, names } of tenants)
      for (const locale of locales) expect(names[locale], code).toMatch(/\S/)
  })
})

describe('offices', () => {
  it('have a host that exists and a name in four languages', () => {
    for (const office of offices) {
      expect(countryByAlpha2(office.country)?.kind).toBe('member')
      expect(officeKinds).toContain(office.kind)
      for (const locale of locales) expect(officeName(office, locale)).toMatch(/\S/)
    }
    expect(offices.filter(({ code }) => code === 'RB-NAI').map((office) => officeName(office, 'fr'))).toEqual(
      ['Bureau régional, Nairobi'],
    )
  })

  it.skipIf(!existsSync(reference))('are those of the reference list where that is at hand', () => {
    const rows = readFileSync(reference, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
    expect(offices.map(({ code, kind, city, country }) => [code, kind, city.en, country])).toEqual(
      rows.map(([code, kind, city, country]) => [code, kind, city, country]),
    )
  })
})
