import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { formatAdvice } from '@/lib/identifiers/document-formats'
import { documentKind } from '@/lib/identifiers/document-kinds'
import {
  documentLook,
  documentNumberProblem,
  looksLike,
  normaliseDocumentNumber,
} from '@/lib/identifiers/document-number'
import {
  documentRange,
  documentsInRange,
  formatDocumentRange,
  inDocumentRange,
  parseDocumentRange,
  rangeOverlap,
} from '@/lib/identifiers/document-range'
import { readMrz } from '@/lib/identifiers/mrz'
import { whyNoZone } from '@/lib/identifiers/mrz-lines'
import { printMrz } from '@/lib/identifiers/mrz-print'
import { indexEntry } from '@/lib/search/index-entry'
import { cpuTime } from '@/tests/support/cpu-time'

describe('document numbers', () => {
  it.each([
    ['ab 12.345-6/7', 'AB1234567'],
    ['12AB34567<', '12AB34567'],
    ['АВ 123456', 'AB123456'],
    ['ＡＢ１２３', 'AB123'],
    ['١٢٣٤٥', '12345'],
    ['\u202eAB\u200b1\ud800', 'AB1'],
    ['№ 77', 'NO77'],
    ['', ''],
  ])('%j is %s', (text, expected) => {
    expect(normaliseDocumentNumber(text)).toBe(expected)
  })

  it('look alike where readers take one sign for another, and nowhere else', () => {
    expect(documentLook('0OQDU1IL2Z4A5S6G7T8B')).toBe('00000111224455667788')
    expect(documentLook('3C9EFHJKMNPRVWXY')).toBe('3C9EFHJKMNPRVWXY')
    expect(looksLike('O')).toEqual(['0', 'Q', 'D', 'U'])
    expect(looksLike('7')).toEqual(['T'])
    expect(looksLike('C')).toEqual([])
    expect(looksLike('')).toEqual([])
  })

  it('the look of a look is itself, and a swap of look-alikes does not change it', () => {
    const number = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
      maxLength: 24,
    })
    fc.assert(
      fc.property(number, fc.nat(23), fc.nat(3), (text, at, which) => {
        expect(documentLook(documentLook(text))).toBe(documentLook(text))
        const other = looksLike(text.charAt(at))[which] ?? text.charAt(at)
        expect(documentLook(text.slice(0, at) + other + text.slice(at + 1))).toBe(documentLook(text))
      }),
    )
  })

  it('the index of the search keeps the number and its look', () => {
    const entry = indexEntry({
      type: 'person',
      sex: 'U',
      names: [{ full: 'Rupert Hentzau', kind: 'primary', quality: null, family: null, given: null }],
      births: [],
      nationalities: [],
      documents: [{ number: 'АТ 10-58U', country: 'UA' }],
    })
    expect(entry.documents).toEqual([{ number: 'AT1058U', look: '4710580', country: 'UA' }])
  })

  it.each([
    ['12AB34567', 'passport', undefined],
    ['1234567890', 'passport', 'numberTooLong 10 9'],
    ['1234567890', 'other', undefined],
    ['1'.repeat(25), 'other', 'numberTooLong 25 24'],
    ['А 123', 'passport', undefined],
    ['Ж12É', 'passport', 'numberLetters Ж É'],
    [' -/ ', 'other', 'numberEmpty'],
    ['\ud800', 'other', 'numberEmpty'],
  ] as const)('%s for a %s: %s', (text, sort, expected) => {
    const problem = documentNumberProblem(text, sort)
    expect(problem && [problem.code, ...Object.values(problem.args)].join(' ')).toBe(expected)
  })

  it.each([
    ['FR', 'passport', '12AB34567', undefined],
    ['FR', 'passport', '12 ab 34567', undefined],
    ['FR', 'passport', '123456789', 'FRA 99AA99999 123456789'],
    ['GB', 'passport', '12345678', 'GBR 999999999 12345678'],
    ['US', 'passport', 'A12345678', undefined],
    ['DE', 'passport', 'C01X00T47', undefined],
    ['CH', 'passport', 'X12', 'CHE A******* X12'],
    ['FR', 'identityCard', '880692310285', undefined],
    ['CA', 'passport', '1', 'CAN AA999999, A999999AA 1'],
    ['ZZ', 'passport', '1', undefined],
    ['constructor', 'passport', '1', undefined],
    ['FR', 'passport', '', undefined],
  ] as const)('advice for %s %s %s: %s', (country, sort, number, expected) => {
    const advice = formatAdvice(country, sort, number)
    expect(advice && Object.values(advice.args).join(' ')).toBe(expected)
  })
})

/** `AB000001–AB000500 (500)`, or the problem with its arguments. */
function said(parsed: ReturnType<typeof parseDocumentRange>): string {
  if (!parsed.ok) return `! ${[parsed.code, ...Object.values(parsed.args)].join(' ')}`
  return `${formatDocumentRange(parsed.range)} (${documentsInRange(parsed.range)})`
}

function rangeOf(text: string) {
  const parsed = parseDocumentRange(text)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.range
}

describe('ranges of blank documents', () => {
  it.each([
    ['AB000001-AB000500', 'AB000001–AB000500 (500)'],
    ['ab 000001 - ab 000500', 'AB000001–AB000500 (500)'],
    ['AB-000001-AB-000500', 'AB000001–AB000500 (500)'],
    ['AB-000001 – AB-000500', 'AB000001–AB000500 (500)'],
    ['AB000001—AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001..AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001 to AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001 à AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001 al AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001 إلى AB000500', 'AB000001–AB000500 (500)'],
    ['AB000001-500', 'AB000001–AB000500 (500)'],
    ['АВ٠٠٠٠٠١-АВ٠٠٠٥٠٠', 'AB000001–AB000500 (500)'],
    ['12AB00001-12AB00001', '12AB00001–12AB00001 (1)'],
    ['100000000-199999999', '100000000–199999999 (100000000)'],
    [`${'0'.repeat(24)}-${'9'.repeat(24)}`, `${'0'.repeat(24)}–${'9'.repeat(24)} (1${'0'.repeat(24)})`],
    ['', '! rangeEnds'],
    ['AB000001', '! rangeEnds'],
    ['AB-01-02', '! rangeEnds'],
    ['AB000500-AB000001', '! rangeOrder AB000500 AB000001'],
    ['AB000500-001', '! rangeOrder AB000500 AB000001'],
    ['AB000001-AC000500', '! rangePrefix AB000001 AC000500'],
    ['AB000001-AB0000500', '! rangeLength AB000001 AB0000500'],
    ['AB000001-0000500', '! rangeLength AB000001 0000500'],
    ['P1234567A-P1234569A', '! rangeTail P1234567A'],
    ['AB000001-XY', '! rangeTail XY'],
    [`${'1'.repeat(25)}-2`, '! rangeTooLong 25 24'],
    ['x'.repeat(201), '! rangeTooLong 201 200'],
  ])('%s is %s', (text, expected) => {
    expect(said(parseDocumentRange(text))).toBe(expected)
  })

  it.each([
    ['AB000001', true],
    ['ab 000250', true],
    ['AB000500', true],
    ['AB000501', false],
    ['AB000000', false],
    ['AB00250', false],
    ['AB0000250', false],
    ['AC000250', false],
    ['A0000250', false],
    ['AB00025O', false],
    ['', false],
  ])('%s is in AB000001–AB000500: %s', (number, inside) => {
    expect(inDocumentRange(number, rangeOf('AB000001-AB000500'))).toBe(inside)
  })

  it('overlap where they share numbers', () => {
    const range = rangeOf('AB000100-AB000200')
    expect(rangeOverlap(range, rangeOf('AB000150-AB000300'))).toEqual(rangeOf('AB000150-AB000200'))
    expect(rangeOverlap(range, rangeOf('AB000200-AB000200'))).toEqual(rangeOf('AB000200-AB000200'))
    expect(rangeOverlap(range, rangeOf('AB000201-AB000300'))).toBeUndefined()
    expect(rangeOverlap(range, rangeOf('AC000100-AC000200'))).toBeUndefined()
    expect(rangeOverlap(range, rangeOf('AB0000100-AB0000200'))).toBeUndefined()
  })

  it('hold exactly the numbers between their ends', () => {
    const tail = fc.integer({ min: 0, max: 9999 })
    fc.assert(
      fc.property(fc.constantFrom('AB', '', '1X', 'O0O'), tail, tail, tail, (prefix, a, b, asked) => {
        const number = (n: number) => prefix + String(n).padStart(4, '0')
        const parsed = documentRange(number(Math.min(a, b)), number(Math.max(a, b)))
        if (!parsed.ok) throw new Error(parsed.code)
        const inside = asked >= Math.min(a, b) && asked <= Math.max(a, b)
        expect(inDocumentRange(number(asked), parsed.range)).toBe(inside)
        expect(Number(documentsInRange(parsed.range))).toBe(Math.abs(a - b) + 1)
        expect(parseDocumentRange(formatDocumentRange(parsed.range))).toEqual(parsed)
        const one = documentRange(number(asked), number(asked))
        if (one.ok) expect(rangeOverlap(one.range, parsed.range) !== undefined).toBe(inside)
      }),
    )
  })

  it('nothing is thrown, and 10,000 characters cost little', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: fc.constantFrom(...'AB01- –.to'), maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parsed = parseDocumentRange(a)
        if (parsed.ok) {
          expect(inDocumentRange(parsed.range.from, parsed.range)).toBe(true)
          inDocumentRange(b, parsed.range)
        }
        documentNumberProblem(a, 'other')
        formatAdvice('FR', 'passport', a)
      }),
      { numRuns: 1000 },
    )
    const spent = cpuTime(() => {
      for (const piece of ['1', 'A', '-', ' to ', 'Ж', '\ud800']) {
        const long = piece.repeat(10_000 / piece.length)
        parseDocumentRange(long)
        inDocumentRange(long, rangeOf('AB000001-AB000500'))
        documentNumberProblem(long, 'other')
        documentLook(normaliseDocumentNumber(long))
      }
    })
    expect(spent).toBeLessThan(1_000)
  })
})

describe.each(locales)('in %s everything has a sentence', (locale) => {
  const now = new Date('2026-11-15T12:00:00Z')
  const NAMES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
  const DATA = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
  const wordsOf = async (namespace: string) => {
    const errors: string[] = []
    const messages = await messagesOf(locale)
    const t = createTranslator({
      locale,
      messages,
      namespace,
      onError: (error) => errors.push(error.message),
    })
    return { t: t as (key: string, args?: Record<string, string | number>) => string, errors }
  }

  it('issues of zones', async () => {
    const { t, errors } = await wordsOf('recognise.notes')
    const zones = [
      [NAMES],
      [NAMES.slice(1), DATA],
      ['X<QQQERIKSSON<<ANN3<MAR1A<<<<<<<<<<<<<<<<<<<', DATA.replace('74O8', '7413')],
      ['PKDEUNILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU', 'LB98902C36ANT7402312H1204319ZE184226B<<<<<11'],
      [NAMES.replace('UTO', 'XXA').replace(/ERI.*/, '<'.repeat(39)), DATA.replace('L898902C3', '<<<<<<<<<')],
      [NAMES.replace('UT', '0T'), DATA.replace(/0$/, '1').replace('F12', 'X12')],
      [
        '1DUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
        DATA.replace('74O8', '74O8').replace('120415', '12O415'),
      ],
    ]
    const issues = zones.flatMap((lines) => readMrz(lines.join('\n'), now)?.issues ?? [])
    expect(new Set(issues.map(({ code }) => code)).size).toBe(18)
    for (const { code, args } of issues) expect(t(code, args)).not.toMatch(/[{}]|recognise\./)
    expect(errors).toEqual([])
  })

  it('types, codes, problems of numbers, ranges and printing', async () => {
    const { t, errors } = await wordsOf('identifiers')
    const kinds = 'P PP PE PD PO PR PT PS PL PM PU I AC V'.split(' ').map((code) => documentKind(code)?.kind)
    const said: [string, Record<string, string | number>?][] = [
      ...kinds.map((kind): [string] => [`documentKinds.${kind}`]),
      ...'GBD GBN GBO GBP GBS UNA UNK XBA XIM XCC XCE XCO XEC XES XMP XDC IAO ANT NTZ'
        .split(' ')
        .map((code): [string] => [`travelCodes.${code}`]),
    ]
    const problems = [
      ...['', 'É', '1'.repeat(30)].map((text) => ['number', documentNumberProblem(text, 'other')] as const),
      ['number', formatAdvice('FR', 'passport', '1')] as const,
      ...['', 'x'.repeat(300), '1A-2A', 'A1-A23A1', 'A1-A22', 'A1-B1', 'A2-A1'].map((text) => {
        const parsed = parseDocumentRange(text)
        return ['range', parsed.ok ? undefined : parsed] as const
      }),
      ...['É<', 'P<UTO<<'].map((text) => ['zone', whyNoZone(text)] as const),
    ]
    const printed = printMrz({
      format: 'TD3',
      documentCode: 'V',
      issuer: 'Q',
      documentNumber: '',
      birth: { year: 1984, month: 13 },
      optional: ['É'],
      primary: '中',
    })
    if (printed.ok) throw new Error('printed')
    for (const problem of [...problems, ...printed.problems.map((problem) => ['print', problem] as const)]) {
      const [group, found] = problem
      if (!found) throw new Error(`no problem in ${group}`)
      said.push([`${group}.${found.code}`, found.args])
    }
    expect(new Set(said.map(([key]) => key)).size).toBe(kinds.length + 19 + 4 + 6 + 2 + 6)
    for (const [key, args] of said) expect(t(key, args)).not.toMatch(/[{}]|identifiers\./)
    expect(errors).toEqual([])
  })
})
