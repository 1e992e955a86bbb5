import { describe, expect, test } from 'vitest'
import { defaultLook, formatLook, parseLook } from '@/lib/i18n/look'
import { pick } from '@/lib/i18n/messages'
import { localePath, negotiateLocale } from '@/lib/i18n/routing'

describe('the language of somebody who asked for none', () => {
  test.each([
    ['es', 'fr', 'es'],
    ['xx', 'fr-CA,fr;q=0.8,en;q=0.5', 'fr'],
    [undefined, 'de,ar;q=0.4,es;q=0.9', 'es'],
    [undefined, 'fr;q=0,en', 'en'],
    [undefined, 'de-DE, ja', 'en'],
    [undefined, ';;q=,,*', 'en'],
    [undefined, null, 'en'],
  ])('chosen %s, browser %s: %s', (chosen, header, expected) => {
    expect(negotiateLocale(chosen, header)).toBe(expected)
  })

  test('a path carries its language', () => {
    expect(localePath('ar', '/')).toBe('/ar')
    expect(localePath('fr', '/desk')).toBe('/fr/desk')
  })
})

describe('the cookie of the look', () => {
  test('says again what was said', () => {
    const look = { theme: 'night', density: 'compact', locale: 'ar' } as const
    expect(parseLook(formatLook(look))).toEqual(look)
    expect(parseLook(formatLook(defaultLook))).toEqual(defaultLook)
  })

  test.each([undefined, '', '....', 'pink.huge.perhaps.xx', '"><script>', 'x'.repeat(5000)])(
    '%s falls back',
    (value) => {
      expect(parseLook(value)).toEqual(defaultLook)
    },
  )
})

test('a client leaf gets only the messages that it names', () => {
  const messages = { search: { box: { label: 'Search' }, secret: 'no' }, errors: { a: 'A' } }
  expect(pick(messages, ['search.box', 'errors.none', 'nothing'])).toEqual({
    search: { box: { label: 'Search' } },
  })
})
