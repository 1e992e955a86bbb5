import { describe, expect, test } from 'vitest'
import { askedOfExample, askedOfText, canonicalText, exampleOf } from '@/lib/search/asked'
import { csvOf, type ExportFile, exportName, jsonOf } from '@/lib/search/export'
import { recognise } from '@/lib/search/recognise'
import { birthText, piecesOf, type ResultRow } from '@/lib/search/result-view'

const now = new Date('2026-11-23T12:00:00Z')
const marked = (text: string, typed: string[], met: string[] = []) =>
  piecesOf(text, { typed, met })
    .map(({ text: part, found }) => (found ? `[${part}]` : part))
    .join('')

describe('marked names', () => {
  test('mark words that were typed, in any case and with accents', () => {
    expect(marked('AL-MANSOURI, Karim', ['mansouri', 'karim'])).toBe('AL-[MANSOURI], [Karim]')
    expect(marked('GARCÍA Márquez', ['garcia', 'marquez'])).toBe('[GARCÍA] [Márquez]')
    expect(marked('كريم المنصوري', ['كريم'])).toBe('[كريم] المنصوري')
  })

  test('mark the typed beginning of a longer word', () => {
    expect(marked('MANSURI, Karima', ['karim'])).toBe('MANSURI, [Karim]a')
    expect(marked('Éléonore', ['ele'])).toBe('[Élé]onore')
  })

  test('mark words that met in another spelling', () => {
    expect(marked('MANSOUR, Kareem', ['mansouri'], ['mansour'])).toBe('[MANSOUR], Kareem')
  })

  test('change nothing in the text', () => {
    const odd = 'O’Connor-Łukasiewicz (d. 1990), محمد 李'
    expect(
      piecesOf(odd, { typed: ['o', 'connor'], met: [] })
        .map(({ text }) => text)
        .join(''),
    ).toBe(odd)
  })
})

test('a span of birth years reads as one', () => {
  const nothing = { month: null, day: null, circa: false }
  expect(birthText({ year: 1961, yearTo: 1964, ...nothing })).toBe('1961–1964')
  expect(birthText({ year: 1984, yearTo: null, ...nothing, month: 3, day: 12 })).toBe('1984-03-12')
})

describe('the question of the form', () => {
  const refused = (fields: Parameters<typeof askedOfExample>[0]) => {
    try {
      askedOfExample(fields, now)
      return null
    } catch (error) {
      return (error as { fields: unknown }).fields
    }
  }

  test('says field by field what is wrong', () => {
    expect(refused({})).toEqual({ family: ['nothing_asked'] })
    expect(refused({ family: ' \u200b ' })).toEqual({ family: ['nothing_asked'] })
    expect(refused({ family: 'x'.repeat(401) })).toEqual({ family: ['name_long'] })
    expect(refused({ family: 'A', 'birth.day': '31', 'birth.month': '2', 'birth.year': '1984' })).toEqual({
      birth: ['bad_date'],
    })
    expect(refused({ family: 'A', 'birth.day': '3' })).toEqual({ birth: ['year_missing'] })
    expect(refused({ family: 'A', 'birth.year': '84' })).toEqual({ birth: ['year_four'] })
    expect(refused({ family: 'A', 'birth.year': '1984', 'birth.day': '3' })).toEqual({
      birth: ['day_without_month'],
    })
    expect(refused({ family: 'A', 'birth.year': '2031' })).toEqual({ birth: ['date_future'] })
    expect(refused({ documentNumber: '-1' })).toEqual({ documentNumber: ['document_short'] })
    expect(refused({ family: 'A', nationality: '<b>' })).toEqual({ nationality: ['country'] })
  })

  test('is filled again as it was', () => {
    const fields = {
      family: 'Diallo',
      given: 'Awa',
      'birth.year': '1984',
      'birth.month': '3',
      nationality: 'SN',
      sex: 'F',
    }
    const filled = Object.entries(exampleOf(askedOfExample(fields, now))).filter(
      ([, text]) => text !== undefined,
    )
    expect(Object.fromEntries(filled)).toEqual(fields)
  })

  test('has one text for its digest, whatever the order, case, accents and spaces', () => {
    const digestOf = (text: string) => {
      const to = askedOfText(text, recognise(text, { now }))
      return to.to === 'search' ? canonicalText(to.asked) : null
    }
    expect(digestOf('Mansouri Karim')).toBe(digestOf('  KARIM   mansourí '))
    expect(digestOf('Mansouri Karim')).not.toBe(digestOf('Mansouri Karima'))
  })
})

describe('an export', () => {
  const row = {
    id: '01a20a43-1b1b-719d-a045-9e3a8b3abfa2',
    type: 'person',
    band: 'strong',
    likeness: 0.971,
    explanation: { bits: 21.3 },
    reference: 'PER-2026-000001',
    owner: 'FR',
    caption: '=cmd|calc!A1, Mallory',
    names: [],
    original: null,
    alias: { full: '@alias' },
    births: [{ year: 1984, yearTo: null, month: null, day: null, circa: false }],
    sex: 'M',
    nationalities: ['MA'],
    documents: [{ type: 'passport', number: '-1+1', country: 'MA' }],
    subjectStatus: 'suspect',
    warnings: ['armed'],
    retentionUntil: '2031-03-02',
    notices: [],
  } as unknown as ResultRow
  const file: ExportFile = {
    number: 'Q-2026-00417733',
    searchId: row.id,
    asked: { version: 1, kind: 'name', notes: [], criteria: { name: 'Mallory' } },
    officer: 'A. Diop',
    bureau: 'NCB Dakar',
    purpose: 'P-C',
    caseReference: '+221',
    at: now,
    tab: 'person',
    rows: [row],
    leftOut: 2,
  }

  test('begins with a byte order mark and says whose copy it is', () => {
    const text = csvOf(file)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    for (const said of [
      'A. Diop',
      'NCB Dakar',
      '2026-11-23T12:00:00.000Z',
      'Q-2026-00417733',
      'left_out_no_download,2',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('carries no cell that a spreadsheet would run', () => {
    const cells = csvOf(file)
      .slice(1)
      .split('\r\n')
      .flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
      .map((cell) => cell.replace(/^"/, ''))
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.some((cell) => cell.startsWith("'=cmd"))).toBe(true)
  })

  test('is named without anybody’s name, and JSON holds every value apart', () => {
    expect(exportName(file, 'csv')).toBe('Q-2026-00417733-persons.csv')
    expect(JSON.parse(jsonOf(file))).toMatchObject({
      copy: { exported_by: 'A. Diop', query: 'Q-2026-00417733' },
      rows: [
        { name: '=cmd|calc!A1, Mallory', nationalities: ['MAR'], match: { band: 'strong', bits: 21.3 } },
      ],
    })
  })
})
