import { describe, expect, test } from 'vitest'
import { compareCatalogues, flatten, pluralForms } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { intlTag, type Locale, locales } from '@/lib/i18n/routing'
import { sources } from '@/tests/support/sources'

const source = 'en'
const translations = locales.filter((locale) => locale !== source)

/** Messages that are rightly the same in English and another language: a name typed into the box, not a sentence. */
const sameOnPurpose: Partial<Record<Locale, readonly string[]>> = {
  fr: ['home.example.query'],
  es: ['home.example.query'],
}

describe.each(translations)('%s', (locale) => {
  test('has every message of the source, no other, and the same arguments', async () => {
    const { missing, extra, differentArguments, empty } = await compare(locale)
    expect({ missing, extra, differentArguments, empty }).toEqual({
      missing: [],
      extra: [],
      differentArguments: [],
      empty: [],
    })
  })

  test('leaves nothing in the source language', async () => {
    const { untranslated } = await compare(locale)
    expect(untranslated.filter((key) => !sameOnPurpose[locale]?.includes(key))).toEqual([])
  })

  test('is written in its own script', async () => {
    const words = Object.entries(flatten(await messagesOf(locale))).filter(
      ([, text]) => plainWords(text).length > 2,
    )
    const arabic = words.filter(([, text]) => /\p{Script=Arabic}/u.test(text))
    expect(arabic.length / words.length)[locale === 'ar' ? 'toBeGreaterThan' : 'toBeLessThan'](
      locale === 'ar' ? 0.97 : 0.01,
    )
  })
})

test.each(locales)('in %s a number is said in every form that the language has', async (locale) => {
  const wanted = new Intl.PluralRules(intlTag(locale)).resolvedOptions().pluralCategories
  const lacking = Object.entries(flatten(await messagesOf(locale))).flatMap(([key, text]) =>
    pluralForms(text).flatMap((forms) => {
      // French and Spanish say `many` for whole millions only; `other` reads the same there.
      const absent = wanted.filter((form) => !forms.includes(form) && !(form === 'many' && locale !== 'ar'))
      return absent.length ? [`${key} lacks ${absent.join(', ')}`] : []
    }),
  )
  expect(lacking).toEqual([])
})

test('a message is read as it is built', () => {
  const nested =
    'of {min} and {max, plural, =0 {none} one {# year of {who}} other {<b>#</b> years {x, select, a {y} other {z}}}} at {t, time}'
  const source = { key: nested }
  expect(pluralForms(nested)).toEqual([['one', 'other']])
  expect(
    compareCatalogues(source, { key: nested.replace('of {min} and ', 'và {min} و ') }).differentArguments,
  ).toEqual([])
  for (const lost of ['{min}', '{who}', '{t, time}', '<b>'])
    expect(compareCatalogues(source, { key: nested.replace(lost, '') }).differentArguments).toEqual(['key'])
})

test.each(locales)('in %s braces close', async (locale) => {
  const open = Object.entries(flatten(await messagesOf(locale))).filter(
    ([, text]) => text.split('{').length !== text.split('}').length,
  )
  expect(open).toEqual([])
})

const compare = async (locale: Locale) =>
  compareCatalogues(await messagesOf(source), await messagesOf(locale))

const plainWords = (text: string) => text.replace(/\{[^}]*\}|<[^>]*>/g, ' ').match(/\p{L}{2,}/gu) ?? []

test('what a component puts into a sentence as an element is a tag of the sentence, not an argument', async () => {
  // An argument that is a function is shown by nobody: the whole page fails.
  const texts = Object.entries(flatten(await messagesOf(source)))
  const call = /\.rich\(([^{]*)\{([\s\S]*?)\n?\s*\}\)/g
  const wrong = sources(['app', 'components'], /\.tsx$/).flatMap(({ file, text }) =>
    [...text.matchAll(call)].flatMap(([, before = '', values = '']) => {
      const keys = [...before.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, key = '']) => key)
      const sentences = texts.filter(([path]) => keys.some((key) => path.endsWith(`.${key}`)))
      // A key that is computed has no sentence here.
      if (!sentences.length) return []
      return [...values.matchAll(/(\w+): \(\) =>/g)].flatMap(([, name = '']) =>
        sentences.some(([, said]) => said.includes(`<${name}>`))
          ? []
          : [`${file}: ${keys} without <${name}>`],
      )
    }),
  )
  expect(wrong).toEqual([])
})
