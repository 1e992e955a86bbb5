import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countries, parseCountry } from '@/lib/bureaus/countries'
import { alpha2Of, alpha3Of } from '@/lib/identifiers/country-codes'
import { documentLook } from '@/lib/identifiers/document-number'
import { readMrz } from '@/lib/identifiers/mrz'
import { awaitsNextLine } from '@/lib/identifiers/mrz-lines'
import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { criteriaSchema, LONGEST_NAME } from '@/lib/search/criteria'
import { pickReading, readingToCriteria } from '@/lib/search/reading'
import { LONGEST_TEXT, recognise } from '@/lib/search/recognise'
import { cpuTime } from '@/tests/support/cpu-time'

const now = new Date('2026-11-15T12:00:00Z')
const read = (text: string) => recognise(text, { now, countryOf: (name) => parseCountry(name)?.code })

/** One line for each reading: kind, what it found, what it says. */
function said(text: string): string[] {
  return read(text).map((reading) => {
    const {
      name,
      family,
      given,
      birth = [],
      nationalities = [],
      sex,
      documentNumber,
      documentCountry,
    } = reading
    const found = [
      name ? `«${name}»` : family ? `«${family} | ${given}»` : '',
      birth.map(formatPartialDate).join('|'),
      nationalities.join('+'),
      sex ?? '',
      documentNumber ? `#${documentNumber}` : '',
      reading.vehicleNumber ? `vehicle ${reading.vehicleNumber}` : '',
      reading.plate && reading.kind !== 'plate' ? `or plate` : '',
      documentCountry ? `by ${documentCountry}` : '',
      reading.reference ?? '',
      ...reading.notes.map((note) => `(${[note.code, ...Object.values(note.args)].join(' ')})`),
    ]
    return [reading.kind, ...found].filter(Boolean).join(' ')
  })
}

const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
const eriksson = '«ERIKSSON | ANNA MARIA» 1974-08-12 XU F'

describe('the examples of the specification', () => {
  it.each<[string, ...string[]]>([
    [TD3, `mrz ${eriksson} #L898902C3 by XU`],
    [TD3.split('\n')[1] ?? '', 'mrz 1974-08-12 XU F #L898902C3 (mrzIncomplete)'],
    [TD1, `mrz ${eriksson} #D23145890 by XU`],
    ['1HGCM82633A004352', 'vin vehicle 1HGCM82633A004352 (vinValid)'],
    ['WVWZZZ1JZXW000001', 'vin vehicle WVWZZZ1JZXW000001 (vinUnused)'],
    ['WVWZZZ1JZXWO00001', 'vin vehicle WVWZZZ1JZXW000001 (vinLetters WVWZZZ1JZXW000001)'],
    ['A-1234/6-2026', 'notice A-1234/6-2026'],
    ['2026/12345', 'notice 2026/12345'],
    ['2026-12345', 'notice 2026/12345'],
    ['HIT-2026-000123', 'hit HIT-2026-000123'],
    ['FRA 12AB34567', 'document #12AB34567 by FR'],
    ['FR 12AB34567', 'document #12AB34567 by FR', 'document #FR12AB34567'],
    ['12AB34567', 'document #12AB34567'],
    ['X1234567', 'document #X1234567'],
    ['123456789', 'document #123456789'],
    ['AB-123-CD', 'plate #AB123CD'],
    ['B MW 1234', 'plate #BMW1234', 'document #BMW1234 or plate'],
    ['1234 ABC', 'plate #1234ABC', 'document #1234ABC or plate'],
    ['34 ABC 123', 'plate #34ABC123', 'document #34ABC123 or plate'],
    ['PETROV Ivan 1984', 'name «PETROV Ivan» 1984'],
    ['Петров Иван', 'name «Петров Иван»'],
    ['محمد عبد الله', 'name «محمد عبد الله»'],
    ['王小明', 'name «王小明»'],
    ["O'Connor, Sean 12/03/1984", "name «O'Connor | Sean» 1984-03-12|1984-12-03"],
    ['DOE John FRA', 'name «DOE John» FR', 'name «DOE John FRA»'],
    ['Anna', 'name «Anna»'],
    ['vin:ABC123', 'vin vehicle ABC123'],
    ['art:vase', 'art'],
    ['IMO 9074729', 'vessel (notSearched vessels)'],
    ['IMO 9074728', 'vessel (imoWrong 9 8) (notSearched vessels)'],
    ['12/03/1984', 'date 1984-03-12|1984-12-03 (needsName)'],
    ['2026-11', 'date 2026-11 (needsName)'],
    ['García Márquez (ESP)', 'name «García Márquez» ES'],
    ['AK-47 serial 12345', 'name «AK-47 serial 12345»'],
    ['  '],
    ['7408122', 'document #7408122'],
  ])('%j', (text, ...expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('what officers write beside a name', () => {
  it.each<[string, ...string[]]>([
    ['mansouri karim 1984 MAR', 'name «mansouri karim» 1984 MA'],
    ['mansouri karim 1984 mar', 'name «mansouri karim» 1984 MA'],
    ['mansouri karim 1984 maroc m', 'name «mansouri karim» 1984 MA M'],
    ['mansouri karim morocco', 'name «mansouri karim» MA', 'name «mansouri karim morocco»'],
    ['كريم المنصوري مواليد ١٩٨٤ المغرب', 'name «كريم المنصوري» 1984 MA'],
    ['MANSOURI Karim (United States)', 'name «MANSOURI Karim» US'],
    ['MANSOURI Karim 12 March 1984 FRA/MAR F', 'name «MANSOURI Karim» 1984-03-12 FR+MA F'],
    ['MANSOURI, Karim, MAR', 'name «MANSOURI | Karim» MA'],
    ['1984-03-12 Mansouri Karim', 'name «Mansouri Karim» 1984-03-12'],
    ['Dupont Jean né le 12/03/1984', 'name «Dupont Jean» 1984-03-12|1984-12-03'],
    ['Ana García (*1984)', 'name «Ana García» 1984'],
    ['PETROV Ivan c. 1984', 'name «PETROV Ivan» 1984~'],
    ['PETROV Ivan 1984-1986', 'name «PETROV Ivan» 1984|1985|1986 (years 1984 1986)'],
    ['PETROV Ivan 12/03/84', 'name «PETROV Ivan» 1984-03-12|1984-12-03 (centuries 12/03/84 1984)'],
    ['PETROV Ivan 12/13/1984', 'name «PETROV Ivan» 1984-12-13 (monthFirst 1984-12-13)'],
    ['PETROV Ivan 31/02/1984', 'name «PETROV Ivan» (dateErrors.dayInMonth 31 2 1984 29)'],
    ['PETROV Ivan 2031', 'name «PETROV Ivan» (dateErrors.future 2031)'],
    ['王小明1984年3月生', 'name «王小明» 1984-03'],
    ['MANSOURI Karim passport FRA 12AB34567', 'name «MANSOURI Karim» #12AB34567 by FR'],
    ['Mansouri Karim 1984 X1234567', 'name «Mansouri Karim» 1984 #X1234567'],
    ['Michael Jordan', 'name «Michael Jordan»'],
    ['LEE KEN', 'name «LEE KEN»'],
    ['DOE JOHN FRA', 'name «DOE JOHN» FR', 'name «DOE JOHN FRA»'],
    ['Ali 1984', 'name «Ali» 1984', 'plate #ALI1984', 'document #ALI1984 or plate'],
    ['Kim 12.03.1990', 'name «Kim» 1990-03-12|1990-12-03'],
    ['Jane March 1984', 'name «Jane March» 1984'],
    ['name: 12AB34567', 'name «12AB34567»'],
    ['nom : Dupont 1984', 'name «Dupont» 1984'],
    ['1984', 'date 1984 (needsName)', 'document #1984'],
    ['31/02/1984', 'date (dateErrors.dayInMonth 31 2 1984 29)'],
    ['born: 12 March 1984', 'date 1984-03-12 (needsName)'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('numbers and references', () => {
  it.each<[string, ...string[]]>([
    ['PER-2026-4417', 'record PER-2026-004417'],
    ['q-2026-084412', 'query Q-2026-084412'],
    ['QDi.001', 'listing QDi.001'],
    ['qdE.071', 'listing QDe.071'],
    ['doc: FRA 12AB34567', 'document #12AB34567 by FR'],
    ['passport 12AB34567', 'document #12AB34567'],
    ['no 1234567', 'document #1234567'],
    ['D 12345678', 'document #12345678 by DE'],
    ['１２３４５６７８９', 'document #123456789'],
    ['١٢٣٤٥٦٧٨٩', 'document #123456789'],
    ['А123ВС77', 'document #A123BC77 or plate', 'plate #A123BC77'],
    // The last place weighs 2: one more there makes the check digit 5.
    ['1HGCM82633A004353', 'vin vehicle 1HGCM82633A004353 (vinWrong 5 3)'],
    ['WVWZZZ 1JZ XW000001', 'vin vehicle WVWZZZ1JZXW000001 (vinUnused)'],
    ['mansourikarim1984', 'name «mansourikarim1984»'],
    ['No 1984', 'name «No» 1984', 'plate #NO1984', 'document #NO1984 or plate'],
    ['ABU ALI 1984', 'name «ABU ALI» 1984', 'plate #ABUALI1984', 'document #ABUALI1984 or plate'],
    ['1HG CM826 33A 004352', 'vin vehicle 1HGCM82633A004352 (vinValid)'],
    ['19840312', 'document #19840312', 'date 1984-03-12 (needsName)'],
    // Read as 0, the O leaves a check digit that does not fit.
    ['1HGCM82633O004352', 'vin vehicle 1HGCM826330004352 (vinLetters 1HGCM826330004352) (vinWrong 6 3)'],
    ['plate: ١٢ ب ٣٤٥ ٦٧', 'plate'],
    ['plate: Ä-BC 12', 'plate #ABC12'],
    ['doc:!!', 'none (nothing)'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('machine-readable zones (ICAO Doc 9303)', () => {
  const L2 = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
  it.each([
    ['TD3', TD3],
    ['TD1', TD1],
    ['TD2', 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'],
    ['MRV-B', 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<'],
    ['MRV-A', 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
    ['FR-ID', 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6'],
    ['TD3', TD3.replace('\n', '')],
    ['TD3', TD3.toLowerCase().replace('\n', '\r\n')],
    ['TD3', TD3.replaceAll('<<', '«')],
    ['TD3', TD3.replaceAll('<', '＜')],
    ['TD3', `p utoeriksson  anna maria                   \n${L2.toLowerCase()}`],
    ['TD3', `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<\n${L2}`],
    ['TD3', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74O8122F12O4159ZE184226B<<<<<1O'],
  ])('%s %j has all check digits', (format, text) => {
    const [reading] = read(text)
    expect(reading).toMatchObject({ kind: 'mrz', confidence: 1, mrz: { format, complete: true, failed: [] } })
  })

  it.each([
    ['birth', 'L898902C36UTO7408123F1204159ZE184226B<<<<<10', ['birth', 'composite']],
    ['number', 'L898902C46UTO7408122F1204159ZE184226B<<<<<10', ['number', 'composite']],
    ['composite', 'L898902C36UTO7408122F1204159ZE184226B<<<<<11', ['composite']],
  ])('says which check digit fails: %s', (_, second, failed) => {
    const [reading] = read(`P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${second}`)
    expect(reading?.mrz?.failed).toEqual(failed)
    expect(reading?.confidence).toBe(0.8)
  })

  it('continues a long number in the optional field', () => {
    const long = 'I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8'
    expect(readMrz(long, now)).toMatchObject({ format: 'TD2', documentNumber: 'D23145890734', failed: [] })
  })

  it('takes a name that fills its field as perhaps cut', () => {
    const [reading] = read(`PPUTONILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU\n${L2}`)
    expect(reading).toMatchObject({ family: 'NILAVADHANANANDA', given: 'ARNPOL PETCH CHARONGU' })
    expect(reading?.notes.map((note) => note.code)).toContain('mrzNameCut')
  })

  it('reads unknown parts of a birth date, and codes that ISO does not have', () => {
    const german =
      'PPD<<ERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36D<<7408122F3204153<<<<<<<<<<<<<<<4'
    expect(said(german.replaceAll('D<<', 'QQQ'))).toEqual([
      'mrz «ERIKSSON | ANNA» 1974-08-12 F #L898902C3 (mrzCodeUnknown QQQ)',
    ])
    expect(read(german)[0]).toMatchObject({
      nationalities: ['DE'],
      documentCountry: 'DE',
      mrz: { failed: [] },
    })
    const year = 'PPUTOERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74<<<<1X3204153<<<<<<<<<<<<<<<2'
    expect(read(year)[0]).toMatchObject({ birth: [{ year: 1974 }], sex: 'X', mrz: { failed: [] } })
  })

  it('says what was read otherwise than it was printed, and leaves the number as it is', () => {
    const names = 'PPD<<ERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<'
    expect(said(`${names}\nL898902C36DEU74O8122F3204153<<<<<<<<<<<<<<<4`)).toEqual([
      'mrz «ERIKSSON | ANNA» 1974-08-12 DE F #L898902C3 by DE (mrzRepaired birth 74O812 740812) (mrzCodeAlias DEU D<<)',
    ])
    const misread = readMrz(`${names}\nLB98902C36D<<7408122F3204153<<<<<<<<<<<<<<<4`, now)
    const spellings = misread?.numberSpellings ?? []
    expect(spellings.slice(0, 3)).toEqual(['L898902C3', 'LB9B902C3', 'LB9890ZC3'])
    // The search looks for the look of the number: so it finds every spelling that is named.
    expect(new Set(spellings.map(documentLook))).toEqual(new Set([documentLook('LB98902C3')]))
    expect(said(misread?.lines.join('\n') ?? '')).toEqual([
      `mrz «ERIKSSON | ANNA» 1974-08-12 DE F #LB98902C3 by DE (mrzSpellings ${spellings.slice(0, 6).join(', ')} ${spellings.length - 6}) (mrzFailed number 6 5 2 1 9 LB98902C3)`,
    ])
  })

  it('looks for the countries into which one was divided, and for none where none is meant', () => {
    const zone = (code: string) =>
      `PP${code}ERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36${code}7408122F3204153<<<<<<<<<<<<<<<4`
    expect(said(zone('ANT'))).toEqual([
      'mrz «ERIKSSON | ANNA» 1974-08-12 CW+SX+BQ F #L898902C3 (mrzCodeOld ANT CW, SX, BQ)',
    ])
    expect(said(zone('XMP'))).toEqual(['mrz «ERIKSSON | ANNA» 1974-08-12 F #L898902C3 (mrzCodeUnknown XMP)'])
  })

  it('gives both centuries when both can be', () => {
    const text = TD3.replace('740812', '120812')
    expect(read(text)[0]?.birth?.map(formatPartialDate)).toEqual(['2012-08-12', '1912-08-12'])
  })

  it('waits for the next line of a scanner, and only then', () => {
    const [first = '', second = ''] = TD3.split('\n')
    const [one = '', two = '', three = ''] = TD1.split('\n')
    expect(awaitsNextLine(first)).toBe(true)
    expect(awaitsNextLine(`${first}\n${second}`)).toBe(false)
    expect(awaitsNextLine(second)).toBe(false)
    expect([one, `${one}\n${two}`, `${one}\n${two}\n${three}`].map(awaitsNextLine)).toEqual([
      true,
      true,
      false,
    ])
    expect(awaitsNextLine('mansouri karim')).toBe(false)
  })
})

describe('bad input has a clear outcome', () => {
  it.each([
    ['control and bidi characters', '\u202eman\u0000souri\u2066 karim\u200f', ['name «mansouri karim»']],
    ['lone surrogates', 'mansouri\ud800 karim\udfff', ['name «mansouri karim»']],
    ['a long name', 'x'.repeat(LONGEST_NAME + 1), [`none (tooLong ${LONGEST_NAME})`]],
    ['10,000 letters', 'x'.repeat(10_000), [`none (tooLong ${LONGEST_NAME})`]],
    ['a million letters', 'x'.repeat(1_000_000), [`none (tooLong ${LONGEST_NAME})`]],
    ['a pasted list', 'a\nb\nc\nd\n', ['none (manyLines 4)']],
    ['signs only', '!?…', ['none (nothing)']],
    ['nothing that is seen', '\u200b\u202e ', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('joins three lines of a name', () => {
    expect(said('MANSOURI\nKarim\n1984')).toEqual(['name «MANSOURI Karim» 1984'])
  })
})

const word = fc
  .string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 3, maxLength: 12 })
  // "VII 1930" is a month.
  .filter((text) => !/^[IVX]+$/.test(text))

it('a name with a year of birth is a name, however long and in capitals or not', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1930, max: 2025 }),
      fc.boolean(),
      (words, year, small) => {
        const name = small ? words.join(' ').toLowerCase() : words.join(' ')
        expect(read(`${name} ${year}`)[0]).toMatchObject({ kind: 'name', birth: [{ year }] })
      },
    ),
    { numRuns: 2000 },
  )
})

const bits = fc.constantFrom(
  ...[
    'P<',
    'UTO',
    '<<',
    'L898902C3',
    '12/03/1984',
    '1984',
    'mansouri',
    'Ivan',
    ' ',
    '\n',
    ',',
    '(',
    ')',
    'FRA',
    'm',
    'morocco',
  ],
  ...[
    'doc:',
    'né le ',
    'c. ',
    '31/02/1984',
    '\u202e',
    '\ud800',
    '١٩٨٤',
    '年',
    '1HGCM82633A004352',
    'IMO 9074729',
    '-',
    '/',
    '.',
    '~',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(bits, { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('for every text', () => {
  it('nothing is thrown, readings are ordered, their keys differ, and what is asked is a valid question', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const readings = read(text)
        expect(readings.length).toBeLessThanOrEqual(4)
        expect(new Set(readings.map((reading) => reading.key)).size).toBe(readings.length)
        for (const [i, reading] of readings.entries()) {
          expect(reading.confidence).toBeLessThanOrEqual(readings[i - 1]?.confidence ?? 1)
          const criteria = readingToCriteria(reading)
          if (criteria)
            expect(criteriaSchema.safeParse(criteria).success, JSON.stringify(criteria)).toBe(true)
        }
        expect(pickReading(readings, readings.at(-1)?.key)).toBe(readings.at(-1))
        expect(pickReading(readings, 'unknown')).toBe(readings[0])
      }),
      { numRuns: 3000 },
    )
  })

  it('the longest text taken costs no more than a few milliseconds, whatever it is made of', () => {
    const hostile = ['a ', '1', '<', '1/', '(', '12 ', 'né ', '\u202e', ', ', 'é́', '年', '1984-', 'A1 ']
    for (const piece of hostile) {
      for (const length of [LONGEST_NAME, LONGEST_TEXT]) {
        const text = piece.repeat(length / piece.length)
        expect(
          cpuTime(() => read(text)),
          JSON.stringify(piece),
        ).toBeLessThan(200)
      }
    }
  })
})

it('the codes known to the browser are those of the bureaus', () => {
  for (const { code, alpha3, kind } of countries) {
    if (kind === 'international' && (/^\d/.test(code) || code === 'XX')) continue
    expect([alpha2Of(alpha3), alpha3Of(code)]).toEqual([code, alpha3])
  }
})

it('the last eight of a vehicle number offers the vehicle, after the document that it may be', () => {
  const kinds = (text: string) =>
    recognise(text, { now: new Date('2026-11-23') }).map(({ kind, vehicleNumber }) => vehicleNumber ?? kind)
  expect(kinds('9W990417')).toEqual(['document', '9W990417'])
  expect(kinds('AB123456').at(-1)).toBe('AB123456')
  for (const text of ['X1234567', '12345678', 'IQ123456', 'AB12345']) expect(kinds(text)).not.toContain(text)
})
