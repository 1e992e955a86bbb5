import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { compareCatalogues } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { parsePartialDate } from '@/lib/identifiers/partial-date'
import { recognise } from '@/lib/search/recognise'

const now = new Date('2026-11-15T12:00:00Z')

/** Texts that between them bring out every note. */
const texts = [
  ...[
    '1HGCM82633A004352',
    '1HGCM82633A004353',
    'WVWZZZ1JZXW000001',
    'WVWZZZ1JZXWO00001',
    'art:vase',
    'IMO 9074729',
  ],
  ...[
    'A-1234/6-2026',
    'HIT-2026-000123',
    'MSG-2026-1',
    'CASE-2026-1',
    '12/03/1984',
    'x'.repeat(500),
    'a\nb\nc\nd',
    '!!',
  ],
  ...[
    'Petrov 12/13/1984',
    'Petrov 12/03/84',
    'Petrov 1984-1986',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ],
  'PPQQQNILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU\nL898902C46QQQ7408132F1204169ZE184226B<<<<<11',
]
const dates = [
  ...[
    '',
    'x'.repeat(99),
    'foo',
    '12/03',
    '12/03/84',
    '1984-13',
    '12/13/1984',
    '32/01/1984',
    '31/02/1984',
    '1984-00-12',
  ],
  ...['2031', '1700', '1363', '197X'],
]

describe.each(locales)('in %s', (locale) => {
  it('every note and every refused date has a sentence', async () => {
    const errors: string[] = []
    const t = createTranslator({
      locale,
      messages: await messagesOf(locale),
      namespace: 'recognise',
      onError: (error) => errors.push(error.message),
    }) as (key: string, args?: Record<string, string | number>) => string
    for (const reading of texts.flatMap((text) => recognise(text, { now }))) {
      expect(t(`kinds.${reading.kind}`)).not.toBe('')
      for (const { code, args } of reading.notes) {
        const sentence = t(code.startsWith('dateErrors.') ? code : `notes.${code}`, args)
        expect(sentence).not.toMatch(/[{}]|recognise\./)
      }
    }
    for (const text of dates) {
      const parsed = parsePartialDate(text, { now })
      if (parsed.ok) throw new Error(text)
      expect(t(`dateErrors.${parsed.error}`, parsed.args)).not.toMatch(/[{}]|recognise\./)
    }
    expect(errors).toEqual([])
  })

  it.each(['recognise', 'keys'])('%s is complete and translated', async (namespace) => {
    const [source, translation] = await Promise.all([messagesOf('en'), messagesOf(locale)])
    const pick = (all: typeof source) => all[namespace] as typeof source
    const { untranslated, ...rest } = compareCatalogues(pick(source), pick(translation))
    expect(rest).toEqual({ missing: [], extra: [], differentArguments: [], empty: [] })
    if (locale !== 'en') expect(untranslated).toEqual([])
  })
})
