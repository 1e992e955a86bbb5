import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentKind } from '@/lib/identifiers/document-kinds'
import { readMrz } from '@/lib/identifiers/mrz'
import { checkDigit } from '@/lib/identifiers/mrz-checks'
import { awaitsNextLine, whyNoZone } from '@/lib/identifiers/mrz-lines'
import { printMrz } from '@/lib/identifiers/mrz-print'
import { plausibleNumbers } from '@/lib/identifiers/mrz-repair'
import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { travelCode } from '@/lib/identifiers/travel-codes'
import { cpuTime } from '@/tests/support/cpu-time'
import { fieldsOf, isValid, readLines } from '../support/mrz'
import { standardsData } from '../support/shared-data'

const now = new Date('2026-11-15T12:00:00Z')
const NAMES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const DATA = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
const read = (...lines: string[]) => readLines(lines, now)

/** The issues in one line each: level, code, arguments, place. */
const said = (...lines: string[]) =>
  read(...lines).issues.map(({ level, code, args, line, from, to }) =>
    [level, code, ...Object.values(args), ...(line ? [`@${line}:${from}-${to}`] : [])].join(' '),
  )

type Vector = {
  name: string
  lines: string[]
  valid: boolean
  documentNumber?: string
  corrected?: string
  ocrCandidates?: string[]
}
const vectors = standardsData('mrz/mrz-vectors.json') as Vector[] | undefined

describe.skipIf(!vectors)('the vectors kept beside the repository, where they are at hand', () => {
  it('are all there', () => {
    expect(vectors?.length).toBeGreaterThanOrEqual(30)
  })

  it.each(vectors ?? [])('$name', ({ lines, valid, documentNumber, corrected, ocrCandidates }) => {
    const mrz = read(...lines)
    if (documentNumber) expect(mrz.documentNumber).toBe(documentNumber)
    if (ocrCandidates) {
      expect(isValid(mrz)).toBe(false)
      expect(mrz.numberSpellings).toEqual(expect.arrayContaining(ocrCandidates))
      return
    }
    if (!corrected) {
      expect(isValid(mrz), mrz.issues.map((issue) => issue.code).join()).toBe(valid)
      return
    }
    // Repaired where a repair is certain; in the number the right spelling is one of those to be searched.
    const [first = '', second = ''] = mrz.lines
    const right = corrected.slice(0, 9)
    expect(mrz.numberSpellings).toContain(right)
    expect(right + second.slice(9)).toBe(corrected)
    expect(isValid(read(first, corrected))).toBe(valid)
  })

  it.each(vectors?.filter(({ valid, corrected }) => valid && !corrected) ?? [])(
    'printed again: $name',
    ({ lines }) => {
      const printed = printMrz(fieldsOf(read(...lines)))
      const whole = lines.map((line) => line.toUpperCase().replaceAll(' ', '<'))
      // X stands where the sex is given in one vector; the standard prints a filler there.
      const standard = whole.map((line) => line.replace(/^(.{13}74<<<<1)X/, '$1<'))
      expect(printed).toMatchObject({ ok: true, lines: standard })
    },
  )
})

describe('every layout says everything', () => {
  it.each([
    [
      'TD3',
      [NAMES, DATA],
      {
        documentCode: 'P',
        kind: 'passport',
        documentNumber: 'L898902C3',
        expiry: { year: 2012, month: 4, day: 15 },
        optional: ['ZE184226B'],
      },
    ],
    [
      'TD1',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
      { documentCode: 'I', kind: 'identityDocument', documentNumber: 'D23145890', optional: ['', ''] },
    ],
    [
      'TD2',
      ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
      { documentNumber: 'D23145890', optional: [''] },
    ],
    [
      'MRV-A',
      ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
      {
        kind: 'visa',
        nationality: 'XXX',
        expiry: { year: 1996, month: 12, day: 10 },
        optional: ['6ZE184226B'],
      },
    ],
    [
      'MRV-B',
      ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
      { kind: 'visa', documentNumber: 'L8988901C' },
    ],
    [
      'FR-ID',
      ['IDFRABERTHIER<<<<<<<<<<<<<<<<<952042', '8806923102858CORINNE<<<<<<<6512068F0'],
      {
        documentCode: 'ID',
        issuer: 'FRA',
        nationality: 'FRA',
        documentNumber: '880692310285',
        primary: 'BERTHIER',
        secondary: 'CORINNE',
        birth: [{ year: 1965, month: 12, day: 6 }],
        optional: ['952042'],
      },
    ],
  ] as const)('%s', (format, lines, expected) => {
    const mrz = read(...lines)
    expect(mrz).toMatchObject({ format, complete: true, failed: [], repairs: [], ...expected })
    expect(isValid(mrz)).toBe(true)
  })

  it('a long number, with optional data after it, in TD1 and TD2', () => {
    const printed = (format: 'TD1' | 'TD2', documentNumber: string, ...optional: string[]) => {
      const fields = {
        format,
        documentCode: 'I',
        issuer: 'UTO',
        documentNumber,
        optional,
        primary: 'ERIKSSON',
      }
      const result = printMrz(fields)
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      return read(...result.lines)
    }
    const longest = 'ABC0123456789DEF0123456'
    expect(printed('TD1', longest)).toMatchObject({ documentNumber: longest, optional: ['', ''], failed: [] })
    expect(printed('TD1', 'D23145890734', 'A<B', 'C')).toMatchObject({
      documentNumber: 'D23145890734',
      optional: ['A<B', 'C'],
      failed: [],
    })
    expect(printed('TD2', 'D2314589073456')).toMatchObject({ documentNumber: 'D2314589073456', failed: [] })
    expect(
      read('I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8').documentNumber,
    ).toBe('D23145890734')
  })

  it('one line alone gives what it holds, and only its own check digits are judged', () => {
    expect(read(DATA)).toMatchObject({ complete: false, documentNumber: 'L898902C3', failed: [] })
    expect(read(DATA).format).toBeUndefined()
    expect(read(NAMES)).toMatchObject({ format: 'TD3', complete: false, primary: 'ERIKSSON', issuer: 'UTO' })
    expect(read('IDFRABERTHIER<<<<<<<<<<<<<<<<<952042')).toMatchObject({
      format: 'FR-ID',
      primary: 'BERTHIER',
    })
    expect(read('IDFRABERTHIER<<<<<<<<<<<<<<<<<952042').secondary).toBeUndefined()
    expect(read('8806923102858CORINNE<<<<<<<6512068F0')).toMatchObject({
      format: 'FR-ID',
      secondary: 'CORINNE',
      documentNumber: '880692310285',
    })
    expect(read('7408122F1204159UTO<<<<<<<<<<<6')).toMatchObject({
      format: 'TD1',
      nationality: 'UTO',
      failed: [],
    })
    expect(read('7408123F1204159UTO<<<<<<<<<<<6').failed).toEqual(['birth'])
    expect(read('I<UTOD231458907<<<<<<<<<<<<<<<')).toMatchObject({ documentNumber: 'D23145890', failed: [] })
  })

  it('a cut name and full optional data leave no filler, and it is a zone still', () => {
    const printed = printMrz({
      format: 'TD3',
      documentCode: 'PP',
      issuer: 'FRA',
      nationality: 'FRA',
      documentNumber: '12AB34567',
      birth: { year: 1984, month: 3, day: 12 },
      sex: 'F',
      expiry: { year: 2031, month: 1, day: 1 },
      optional: ['ABCDEFGHIJKLMN'],
      primary: 'A'.repeat(50),
    })
    if (!printed.ok) throw new Error('not printed')
    expect(printed.lines.join('')).not.toContain('<')
    expect(readMrz(printed.lines.join('\n'), now)).toMatchObject({
      complete: true,
      failed: [],
      nameMayBeCut: true,
    })
  })
})

describe('document types', () => {
  it.each([
    ['P', 'passport'],
    ['PP', 'ordinaryPassport'],
    ['PE', 'emergencyPassport'],
    ['PD', 'diplomaticPassport'],
    ['PO', 'officialPassport'],
    ['PR', 'refugeePassport'],
    ['PT', 'alienPassport'],
    ['PS', 'statelessPassport'],
    ['PL', 'laissezPasser'],
    ['PM', 'militaryPassport'],
    ['PU', 'singleSheet'],
    ['I', 'identityDocument'],
    ['ID', 'identityDocument'],
    ['C', 'identityDocument'],
    ['A', 'identityDocument'],
    ['AC', 'crewCertificate'],
    ['V', 'visa'],
    ['VB', 'visa'],
  ])('%s is %s', (code, kind) => {
    expect(documentKind(code)).toEqual({ kind, known: true })
  })

  it('a letter of an issuer’s own is a passport still; another first letter is nothing', () => {
    expect(documentKind('PK')).toEqual({ kind: 'passport', known: false })
    expect(documentKind('X')).toBeUndefined()
    expect(documentKind('')).toBeUndefined()
    expect(said(NAMES.replace('P<', 'PK'), DATA)).toContain('info mrzTypeLetter PK @1:1-2')
    expect(said(NAMES.replace('P<', 'X<'), DATA)).toContain('error mrzType X @1:1-2')
  })
})

describe('codes of issuers and nationalities', () => {
  it.each([
    ['FRA', 'FRA', 'state', 'FR'],
    ['D', 'D', 'state', 'DE'],
    ['D<<', 'D', 'state', 'DE'],
    ['DEU', 'D', 'state', 'DE'],
    ['RKS', 'RKS', 'state', 'XK'],
    ['XKX', 'RKS', 'state', 'XK'],
    ['GBD', 'GBD', 'british', 'GB'],
    ['GBN', 'GBN', 'british', 'GB'],
    ['EUE', 'EUE', 'organisation', 'EU'],
    ['UNO', 'UNO', 'organisation', 'UN'],
    ['UNA', 'UNA', 'organisation', 'UN'],
    ['UNK', 'UNK', 'organisation', 'XK'],
    ['XPO', 'XPO', 'organisation', 'XP'],
    ['XMP', 'XMP', 'organisation', ''],
    ['IAO', 'IAO', 'organisation', ''],
    ['XXA', 'XXA', 'person', 'XA'],
    ['XXX', 'XXX', 'person', ''],
    ['ANT', 'ANT', 'old', 'CW+SX+BQ'],
    ['NTZ', 'NTZ', 'old', 'IQ+SA'],
    ['UTO', 'UTO', 'specimen', 'XU'],
  ])('%s is %s, %s', (printed, code, kind, countries) => {
    expect(travelCode(printed)).toMatchObject({ code, kind, countries: countries.split('+').filter(Boolean) })
  })

  it.each(['', 'FR', 'QQQ', 'XCT', 'U', 'constructor', 'D<F'])('%j is none', (code) => {
    expect(travelCode(code)).toBeUndefined()
  })

  const tables = standardsData('mrz/icao9303-tables.json') as
    | { special_codes: Record<string, Record<string, string>> }
    | undefined
  it.skipIf(!tables)('knows every special code of the standard’s table where that is at hand', () => {
    const codes = Object.values(tables?.special_codes ?? {}).flatMap(Object.keys)
    expect(codes.length).toBeGreaterThan(25)
    expect(codes.filter((code) => travelCode(code)?.code !== code)).toEqual([])
  })

  it('says what is odd about a code', () => {
    const german = (code: string) => said(`PP${code}ERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<`, data(code))
    const data = (code: string) => `L898902C36${code}7408122F3204153<<<<<<<<<<<<<<<4`
    expect(german('D<<')).toEqual([])
    expect(german('DEU')).toEqual([
      'warning mrzCodeAlias DEU D<< @1:3-5',
      'warning mrzCodeAlias DEU D<< @2:11-13',
    ])
    expect(german('XKX')).toContain('warning mrzCodeAlias XKX RKS @1:3-5')
    expect(german('ANT')).toContain('warning mrzCodeOld ANT CW, SX, BQ @2:11-13')
    expect(german('XXA')).toEqual(['warning mrzCodePerson XXA @1:3-5'])
    expect(german('UTO')).toContain('info mrzSpecimen UTO @1:3-5')
    expect(german('QQQ')).toContain('error mrzCodeUnknown QQQ @2:11-13')
  })
})

describe('reading errors', () => {
  it('are mended in dates, check digits, codes and names, and said', () => {
    const mrz = read(
      'P<UT0ER1KSSON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<',
      'L898902C36UT074O8I22F12O4159ZE184226B<<<<<1O',
    )
    expect(mrz).toMatchObject({
      issuer: 'UTO',
      nationality: 'UTO',
      primary: 'ERIKSSON',
      secondary: 'ANNA MARIA',
      birth: [{ year: 1974, month: 8, day: 12 }],
      expiry: { year: 2012, month: 4, day: 15 },
      failed: [],
      lines: [NAMES, DATA],
    })
    expect(mrz.repairs.map(({ field, found, read: as }) => `${field} ${found} ${as}`)).toEqual([
      'issuer UT0 UTO',
      'nationality UT0 UTO',
      'birth 74O8I2 740812',
      'expiry 12O415 120415',
      'checkDigit O 0',
      'name ER1KSSON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<< ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    ])
    expect(isValid(mrz)).toBe(true)
  })

  it.each([
    ['0<<', 'D'],
    ['0MN', 'OMN'],
    ['1SL', 'ISL'],
    ['AL8', 'ALB'],
    ['F1N', 'FIN'],
    ['5WE', 'SWE'],
    ['3RA', '3RA'],
    ['Q0Q', 'Q0Q'],
  ])('the code %s is read as %s', (found, code) => {
    expect(read(NAMES.replace('UTO', found), DATA).issuer).toBe(code)
  })

  it('never change the document number; every spelling is given instead', () => {
    const mrz = read(NAMES, DATA.replace('L8989', 'LB989'))
    expect(mrz.documentNumber).toBe('LB98902C3')
    expect(mrz.numberSpellings.slice(0, 3)).toEqual(['L898902C3', 'LB9B902C3', 'LB9890ZC3'])
    expect(said(NAMES, DATA.replace('L8989', 'LB989'))).toEqual([
      'info mrzSpecimen UTO @1:3-5',
      'info mrzSpecimen UTO @2:11-13',
      `warning mrzSpellings ${mrz.numberSpellings.slice(0, 6).join(', ')} ${mrz.numberSpellings.length - 6} @2:1-9`,
      'error mrzFailed number 6 5 2 1 9 LB98902C3 @2:10-10',
    ])
  })

  it('that the digit cannot see are among the spellings', () => {
    expect(plausibleNumbers('L8989G2C3', '2')).toEqual(expect.arrayContaining(['L8989G2C3', 'L898962C3']))
    expect(plausibleNumbers('L898902C3', '6')[0]).toBe('L898902C3')
    expect(plausibleNumbers('1234567KK', checkDigit('1234567'))).toContain('1234567')
    expect(plausibleNumbers('CEFHJM', checkDigit('CEFHJM'))).toEqual(['CEFHJM'])
    expect(plausibleNumbers('CEFHJM', '0')).toEqual([])
  })

  it.each([
    ['too short', NAMES.slice(0, -1), DATA, 'error mrzLength 1 43 44 TD3 @1:1-44'],
    ['too long', `${NAMES}<<`, DATA, 'error mrzLength 1 46 44 TD3 @1:1-44'],
    ['one filler lost', NAMES, DATA.replace('<<<<<', '<<<<'), 'error mrzLength 2 43 44 TD3 @2:1-44'],
    ['one filler too many', NAMES, DATA.replace('<<<<<', '<<<<<<'), 'error mrzLength 2 45 44 TD3 @2:1-44'],
  ])('a line that is %s is mended where the check digits say, and said', (_, first, second, issue) => {
    const mrz = read(first, second)
    expect(mrz).toMatchObject({ failed: [], lines: [NAMES, DATA], complete: true })
    expect(said(first, second)).toContain(issue)
    expect(isValid(mrz)).toBe(false)
  })

  it.each([
    ['7408123', 'error mrzFailed birth 3 2 2 14 19 740812 @2:20-20'],
    ['7402315', 'error mrzDate birth 740231 @2:14-19'],
    ['7413122', 'error mrzDate birth 741312 @2:14-19'],
  ])('birth %s: %s', (birth, issue) => {
    const second = DATA.replace('7408122', birth)
    expect(said(NAMES, second)).toContain(issue)
    expect(isValid(read(NAMES, second))).toBe(false)
  })

  it('impossible dates of expiry, missing names and numbers, and odd signs for the sex are said', () => {
    expect(said(NAMES, DATA.replace('120415', '120431'))).toContain('error mrzDate expiry 120431 @2:22-27')
    expect(said(NAMES.replace(/ERI.*/, '<'.repeat(39)), DATA)).toContain('error mrzNameMissing @1:6-44')
    expect(said(NAMES.replace('ANNA', 'ANN3'), DATA)).toContain(
      'error mrzNameDigits ERIKSSON ANN3 MARIA @1:6-44',
    )
    expect(said(NAMES, DATA.replace('L898902C3', '<<<<<<<<<'))).toContain('error mrzNumberMissing @2:1-9')
    expect(said(NAMES, DATA.replace('F12', 'H12'))).toContain('error mrzSex H @2:21-21')
    expect(said(NAMES, DATA.replace('F12', 'X12'))).toContain('info mrzSex X @2:21-21')
    expect(read(NAMES, DATA.replace('F12', '<12')).sex).toBeUndefined()
  })

  it('a whole zone is spoken of only where its digit fails alone', () => {
    expect(said(NAMES, DATA.replace(/0$/, '1'))).toContain('error mrzFailed composite 1 0 2 44 44 1 @2:44-44')
    expect(said(NAMES, DATA.replace('7408122', '7408123')).join()).not.toContain('composite')
  })
})

describe('years of two digits', () => {
  const dates = (birth: string, expiry: string) => {
    const mrz = read(NAMES, DATA.replace('740812', birth).replace('120415', expiry))
    return [...(mrz.birth ?? []), '/', ...(mrz.expiry ? [mrz.expiry] : [])]
      .map((date) => (typeof date === 'string' ? date : formatPartialDate(date)))
      .join(' ')
  }
  it.each([
    ['740812', '320415', '1974-08-12 / 2032-04-15'],
    ['120812', '560101', '2012-08-12 1912-08-12 / 2056-01-01'],
    ['261116', '571231', '2026-11-16 1926-11-16 / 1957-12-31'],
    ['261117', '991231', '1926-11-17 / 1999-12-31'],
    ['000229', '240229', '2000-02-29 / 2024-02-29'],
    ['010229', '230229', '/'],
    ['74<<<<', '2604<<', '1974 / 2026-04'],
    ['7408<<', '<<<<<<', '1974-08 /'],
    ['740000', '26<<<<', '1974 / 2026'],
    ['<<<<<<', '260100', '/ 2026-01'],
    ['7<<<<<', '2<0101', '/'],
  ])('birth %s, expiry %s: %s', (birth, expiry, expected) => {
    expect(dates(birth, expiry)).toBe(expected)
  })
})

describe('what is no zone', () => {
  it.each<[string, string | undefined]>([
    ['', undefined],
    [`${NAMES}\n${DATA}`, undefined],
    [NAMES, undefined],
    [`${NAMES.slice(0, 40)}\n${DATA}`, 'mrzLines 2 40, 44'],
    ['P<UTO<<', 'mrzLines 1 7'],
    ['P<UTO«É»!', 'mrzCharacters É » !'],
    [`${NAMES}\n${DATA}\n${DATA}\n${DATA}`, 'mrzLines 4 44, 44, 44, 44'],
  ])('%j: %s', (text, expected) => {
    const why = whyNoZone(text)
    expect(why && [why.code, ...Object.values(why.args)].join(' ')).toBe(expected)
    if (why) expect(readMrz(text, now)).toBeUndefined()
  })
})

const zoneLike = fc
  .array(fc.string({ unit: fc.constantFrom(...'ACIPV<<<0123456789OILSBZKDEUFRA \n'), maxLength: 44 }), {
    maxLength: 4,
  })
  .map((lines) => lines.join('\n'))
const damaged = fc
  .tuple(fc.nat(88), fc.constantFrom(...'O0I1B8K< \n\ud800é'), fc.nat(2))
  .map(([at, sign, gone]) => {
    const text = `${NAMES}\n${DATA}`
    return text.slice(0, at) + sign + text.slice(at + gone)
  })

describe('for every text', () => {
  it('nothing is thrown, and what is read holds together', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), zoneLike, damaged), (text) => {
        whyNoZone(text)
        awaitsNextLine(text)
        const mrz = readMrz(text, now)
        if (!mrz) return
        for (const line of mrz.lines) expect(['', 'x']).toContain(line.replace(/^[A-Z0-9<]{30,44}$/, 'x'))
        expect(mrz.complete).toBe(mrz.lines.every(Boolean))
        for (const { line = 1, from = 1, to = 1 } of mrz.issues) {
          expect(from).toBeLessThanOrEqual(to)
          expect(mrz.lines[line - 1]).toBeDefined()
        }
        expect(mrz.numberSpellings.every((number) => /^[A-Z0-9]+$/.test(number))).toBe(true)
        // What was repaired needs no second repair.
        const again = mrz.complete ? readMrz(mrz.lines.join('\n'), now) : undefined
        if (again) expect(again).toMatchObject({ lines: mrz.lines, repairs: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('10,000 characters cost a few milliseconds', () => {
    for (const piece of ['<', 'P<', 'A', '0', '<\n', `${NAMES}\n`, '\ud800', '«']) {
      const text = piece.repeat(10_000 / piece.length)
      const spent = cpuTime(() => {
        readMrz(text, now)
        whyNoZone(text)
      })
      expect(spent, JSON.stringify(piece)).toBeLessThan(200)
    }
    expect(cpuTime(() => plausibleNumbers('0'.repeat(23), '0'))).toBeLessThan(200)
  })
})
