import { describe, expect, test } from 'vitest'
import { drawSheet } from '@/components/sheets/draw-sheet'
import { printSheet } from '@/components/sheets/print-sheet'
import { printable, sheetFonts } from '@/components/sheets/sheet-fonts'
import type { Sheet } from '@/components/sheets/sheet-model'
import { locales } from '@/lib/i18n/routing'
import { pdfPages } from '../support/pdf-text'

const sheet: Sheet = {
  locale: 'en',
  landscape: true,
  title: 'Persons · 60 possible persons',
  intro: ['Looked for: mansouri'],
  facts: [],
  tables: [
    {
      columns: [
        { label: 'Number', share: 1 },
        { label: 'Name', share: 3 },
      ],
      rows: Array.from({ length: 60 }, (_, n) => [
        { code: `PER-2026-${String(n).padStart(6, '0')}` },
        n % 2 ? 'Łukasz Żółć, Nguyễn Văn Ấn' : 'Коваленко Олена · Παπαδόπουλος',
      ]),
    },
  ],
  foot: {
    officer: 'Awa Sarr',
    bureau: 'NCB Dakar',
    purpose: 'P-C Investigation',
    caseReference: 'SN-2026-17',
    at: new Date('2026-11-25T14:32:07Z'),
    number: 'Q-2026-00417733',
  },
}

describe('a sheet', () => {
  test('holds every row once, its header on every page, and whose copy it is at the foot of each', async () => {
    const pages = pdfPages(await printSheet(sheet))
    expect(pages.length).toBeGreaterThan(1)
    const all = pages.join('').replaceAll('\n', '')
    const numbers = all.match(/PER-2026-\d{6}/g) ?? []
    expect(numbers).toHaveLength(60)
    expect(new Set(numbers).size).toBe(60)
    expect(all).toContain('Łukasz Żółć, Nguyễn Văn Ấn')
    expect(all).toContain('Коваленко Олена')
    expect(all).not.toContain('\ufffd')
    pages.forEach((page, i) => {
      for (const text of [
        'Number',
        'Name',
        'Awa Sarr',
        'NCB Dakar',
        'P-C Investigation',
        'SN-2026-17',
        '2026-11-25 14:32:07 UTC',
        'Q-2026-00417733',
        'Not a ground for arrest',
        `Page ${i + 1} of ${pages.length}`,
      ])
        expect(page.replace(/\s+/g, ' ')).toContain(text)
    })
  })

  test('in Arabic runs from the right, joined, with codes as they are', async () => {
    const text = pdfPages(
      await drawSheet({
        ...sheet,
        locale: 'ar',
        title: 'الأشخاص',
        tables: [
          {
            columns: [
              { label: 'الاسم', share: 1 },
              { label: 'الرقم', share: 1 },
            ],
            rows: [['كريم المنصوري (المغرب)', { code: 'X1234567' }]],
          },
        ],
      }),
    ).join('\n')
    // Glyphs stand in the order in which they are drawn, from the left: letters of Arabic come back to front.
    const drawn = [...text.normalize('NFKC')].reverse().join('')
    expect(drawn).toContain('كريم')
    expect(drawn).toContain('المنصوري')
    expect(text).toContain('X1234567')
    expect(text).not.toContain('\ufffd')
  })

  test('says it when letters cannot be printed, and never draws empty boxes', async () => {
    const drawn = await sheetFonts()
    expect(printable('王伟 Wang', drawn)).toEqual({ text: '‹WangWei› Wang', changed: true })
    expect(printable('כהן, דוד', drawn).text).toMatch(/^‹[A-Za-z]+›, ‹[A-Za-z]+›$/)
    expect(printable('O’Connor – «x» ‹y› … كريم', drawn).changed).toBe(false)
    const text = pdfPages(
      await drawSheet({ ...sheet, tables: [{ columns: [{ label: 'Name', share: 1 }], rows: [['王伟']] }] }),
    )
      .join('')
      .replaceAll('\n', '')
    expect(text).toContain('‹WangWei›')
    expect(text).toContain('put into Latin letters. The portal shows it in its own.')
    expect(text).not.toContain('\ufffd')
  })

  test('a text longer than a page, a word longer than a line, and none at all', async () => {
    const long = `${'Lorem ipsum '.repeat(900)}end-of-it`
    const pages = pdfPages(
      await drawSheet({
        ...sheet,
        landscape: false,
        facts: [
          { label: 'Remarks', value: long },
          { label: 'Word', value: 'x'.repeat(400) },
        ],
        tables: [{ columns: [{ label: 'Name', share: 1 }], rows: [['']] }],
      }),
    )
    const all = pages.join('').replace(/\s+/g, '')
    expect(pages.length).toBeGreaterThan(1)
    expect(all.match(/Lorem/g)).toHaveLength(900)
    expect(all).toContain('end-of-it')
    expect(all.match(/x/g)?.length).toBeGreaterThanOrEqual(400)
  })

  test.each(locales)('has its words in %s', async (locale) => {
    const text = pdfPages(await drawSheet({ ...sheet, locale, tables: [] })).join('')
    expect(text).toContain('Q-2026-00417733')
    expect(text).not.toMatch(/sheets\.|\{n\}|%n/)
  })
})
