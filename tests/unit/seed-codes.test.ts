import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/routing'
import { labelledNoticeCodes, noticeChoices } from '@/lib/notices/labelled-codes'
import { bodyParts, inverseLink, labelledCodes, linkKinds } from '@/lib/records/codes'
import { languageCodes, languageName, languageOfTag } from '@/lib/records/languages'

const labelled = { ...labelledCodes, ...labelledNoticeCodes }

describe('codes of records and notices', () => {
  it.each(locales)('have a label each in %s, and no label is left over', async (locale) => {
    const labels: Record<string, Record<string, string>> = (
      await import(`@/lib/i18n/messages/${locale}/codes.json`)
    ).default
    expect(Object.keys(labels).sort()).toEqual(Object.keys(labelled).sort())
    for (const [list, codes] of Object.entries(labelled)) {
      expect(Object.keys(labels[list] ?? {}).sort(), list).toEqual([...codes].sort())
      for (const label of Object.values(labels[list] ?? {})) expect(label).toMatch(/\p{L}/u)
    }
  })

  it('say two different things with two different labels', async () => {
    for (const locale of locales) {
      const labels: Record<string, Record<string, string>> = (
        await import(`@/lib/i18n/messages/${locale}/codes.json`)
      ).default
      for (const [list, entries] of Object.entries(labels))
        expect(new Set(Object.values(entries)).size, `${locale} ${list}`).toBe(Object.keys(entries).length)
    }
  })

  it('are offered in the order of their list, or only some of them, a code without a label as it is', () => {
    const say = Object.assign((key: string) => `<${key}>`, { has: (key: string) => !key.endsWith('locate') })
    expect(noticeChoices(say, 'noticeActions', ['locate', 'arrest'])).toEqual([
      { value: 'locate', label: 'locate' },
      { value: 'arrest', label: '<noticeActions.arrest>' },
    ])
    expect(noticeChoices(say, 'pictureKinds').map(({ value }) => value)).toEqual([
      ...labelledNoticeCodes.pictureKinds,
    ])
  })

  it('read a link back from its other end', () => {
    for (const kind of linkKinds) expect(inverseLink[inverseLink[kind]]).toBe(kind)
  })

  it('name left and right alike', () => {
    const sides = bodyParts.filter((part) => part.endsWith('_left'))
    for (const part of sides) expect(bodyParts).toContain(part.replace('_left', '_right'))
  })
})

describe('languages', () => {
  it('have a name in each language of the portal', () => {
    for (const locale of locales)
      for (const code of languageCodes)
        expect(languageName(code, locale), `${code} in ${locale}`).not.toBe(code)
    expect(languageName('ARA', 'fr')).toBe('arabe')
    expect(languageName('QQQ', 'fr')).toBe('QQQ')
    expect(languageOfTag('ar')).toBe('ARA')
  })
})
