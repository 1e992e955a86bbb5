import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArtDate } from '@/lib/identifiers/art-date'
import {
  type Edtf,
  type EdtfDate,
  edtfOverlap,
  edtfYears,
  formatEdtf,
  parseEdtf,
} from '@/lib/identifiers/edtf'
import { daysInMonth } from '@/lib/identifiers/partial-date'
import { cpuTime } from '../support/cpu-time'
import { standardsData } from '../support/standards-data'

const now = new Date('2026-11-15T12:00:00Z')

/** The reading as EDTF, what else it can mean, or why it is none. */
function said(text: string): string {
  const read = readArtDate(text, { now })
  if (read.ok) return [read.edtf, ...read.alternatives.map(formatEdtf)].join(' | ')
  return `! ${[read.error, ...Object.values(read.args)].join(' ')}`
}

describe('the format', () => {
  it.each<[string, Edtf, number | undefined, number | undefined]>([
    ['1890', { date: { year: 1890 } }, 1890, 1890],
    ['1890-05', { date: { year: 1890, month: 5 } }, 1890, 1890],
    ['1890-05-12', { date: { year: 1890, month: 5, day: 12 } }, 1890, 1890],
    ['189X', { date: { year: 1890, unknownDigits: 1 } }, 1890, 1899],
    ['16XX', { date: { year: 1600, unknownDigits: 2 } }, 1600, 1699],
    ['1XXX', { date: { year: 1000, unknownDigits: 3 } }, 1000, 1999],
    ['1890~', { date: { year: 1890, circa: true } }, 1890, 1890],
    ['1890?', { date: { year: 1890, uncertain: true } }, 1890, 1890],
    ['16XX%', { date: { year: 1600, unknownDigits: 2, circa: true, uncertain: true } }, 1600, 1699],
    ['-0449', { date: { year: -449 } }, -449, -449],
    ['-04XX', { date: { year: -499, unknownDigits: 2 } }, -499, -400],
    ['0000', { date: { year: 0 } }, 0, 0],
    ['1527/1580', { from: { year: 1527 }, to: { year: 1580 } }, 1527, 1580],
    ['1527~/158X', { from: { year: 1527, circa: true }, to: { year: 1580, unknownDigits: 1 } }, 1527, 1589],
    ['../1600', { from: 'open', to: { year: 1600 } }, undefined, 1600],
    ['1650/..', { from: { year: 1650 }, to: 'open' }, 1650, undefined],
    ['/1600', { from: 'unknown', to: { year: 1600 } }, undefined, 1600],
    ['1650/', { from: { year: 1650 }, to: 'unknown' }, 1650, undefined],
    ['16XX/1650', { from: { year: 1600, unknownDigits: 2 }, to: { year: 1650 } }, 1600, 1650],
    ['1890-05/1890', { from: { year: 1890, month: 5 }, to: { year: 1890 } }, 1890, 1890],
  ])('%s', (text, value, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(value)
    expect(formatEdtf(value)).toBe(text)
    expect(edtfYears(value)).toEqual({
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
    })
  })

  it('takes unknown months and days as not given', () => {
    expect(parseEdtf('1890-XX-XX')).toEqual({ date: { year: 1890 } })
    expect(parseEdtf('1890-05-XX~')).toEqual({ date: { year: 1890, month: 5, circa: true } })
  })

  it.each([
    ...[
      '',
      '/',
      '../..',
      '../',
      '..',
      '1580/1527',
      '1890-05/1890-04',
      '1890-05-12/1890-05-11',
      '1890/1891/1892',
    ],
    ...[
      '189',
      '18900',
      'XXXX',
      '18X0',
      '16XX-05',
      '16XX-XX',
      '1890-13',
      '1890-00',
      '1890-02-30',
      '1890-XX-05',
    ],
    ...[
      '-0000',
      '--1890',
      '1890 ',
      ' 1890',
      '1890~?',
      '~1890',
      '1890-5',
      '16xx',
      '1890-05-12T10:00',
      '1'.repeat(41),
    ],
  ])('%j is none', (text) => {
    expect(parseEdtf(text)).toBeUndefined()
  })
})

const mark = fc.record(
  { circa: fc.constant(true as const), uncertain: fc.constant(true as const) },
  { requiredKeys: [] },
)
const wholeYear = fc.integer({ min: -3000, max: 2026 }).map((year): EdtfDate => ({ year }))
const vagueYear = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(1 as const, 2 as const), fc.boolean())
  .map(([n, unknownDigits, before]): EdtfDate => {
    const size = 10 ** unknownDigits
    return { year: before ? -(n * size + size - 1) : n * size, unknownDigits }
  })
const calendarDate = fc
  .record({ year: fc.integer({ min: 1, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc
      .integer({ min: 0, max: daysInMonth(year, month) })
      .map((day): EdtfDate => ({ year, month, ...(day ? { day } : {}) })),
  )
const dates = fc
  .tuple(fc.oneof(wholeYear, vagueYear, calendarDate), mark)
  .map(([date, marks]): EdtfDate => ({ ...date, ...marks }))
const values = fc.oneof(
  dates.map((date): Edtf => ({ date })),
  fc
    .tuple(dates, fc.constantFrom('open' as const, 'unknown' as const), fc.boolean())
    .map(([date, end, first]): Edtf => (first ? { from: end, to: date } : { from: date, to: end })),
  fc
    .tuple(dates, dates)
    .map(
      ([a, b]): Edtf => ((edtfYears({ date: a }).latest ?? 0) < b.year ? { from: a, to: b } : { date: a }),
    ),
)

describe('for every date of the format', () => {
  it('parsing what was printed gives it again', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseEdtf(formatEdtf(value))).toEqual(value)
      }),
      { numRuns: 1000 },
    )
  })

  it('a span that ends in years which have begun is not in the future', () => {
    expect(said('../20XX')).toBe('../20XX')
    expect(said('../2105')).toBe('! future 2105')
    expect(said('21XX')).toBe('! future 2100')
  })

  it('the reader of words reads it too, unless it lies in the future', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(said(formatEdtf(value)).split(' | ')[0]).toBe(formatEdtf(value))
      }),
    )
  })

  it('the earliest year is not after the latest, and every date overlaps itself', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { earliest = -Infinity, latest = Infinity } = edtfYears(value)
        expect(earliest).toBeLessThanOrEqual(latest)
        expect(edtfOverlap(value, value)).toBe(true)
      }),
    )
  })

  it('overlap is mutual', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(edtfOverlap(a, b)).toBe(edtfOverlap(b, a))
      }),
    )
  })
})

describe('overlap', () => {
  it.each([
    ['16XX', '1650/1660', true],
    ['16XX', '1700', false],
    ['16XX~', '1705', true],
    ['16XX', '1705', false],
    ['1890~', '1895?', true],
    ['1890~', '1915~', false],
    ['../1600', '1599', true],
    ['../1600', '1601', false],
    ['1650/..', '19XX', true],
    ['1650/', '1649', false],
    ['-04XX', '-0449', true],
  ])('of %s and %s: %s', (a, b, expected) => {
    const [one, other] = [parseEdtf(a), parseEdtf(b)]
    expect(one && other && edtfOverlap(one, other)).toBe(expected)
  })
})

describe('words', () => {
  it.each([
    ['17th century', '16XX'],
    ['the 17th c.', '16XX'],
    ['Seventeenth century', '16XX'],
    ['21st century', '20XX'],
    ['late 17th century', '1667~/1699~'],
    ['early 17th century', '1600~/1633~'],
    ['mid-17th century', '1634~/1666~'],
    ['first half of the 17th century', '1600/1649'],
    ['second half of the 17th century', '1650/1699'],
    ['last quarter of the 19th century', '1875/1899'],
    ['2nd quarter of the 19th century', '1825/1849'],
    ['16th-17th century', '15XX/16XX'],
    ['late 16th – early 17th century', '1567~/1633~'],
    ['circa 17th century', '16XX~'],
    ['before the 17th century', '../1599'],
    ['after the 17th century', '1700/..'],
    ['circa 1650', '1650~'],
    ['c. 1650', '1650~'],
    ['c.1650', '1650~'],
    ['ca 1650', '1650~'],
    ['1650 ca.', '1650~'],
    ['about 1890', '1890~'],
    ['about 1650 (?)', '1650%'],
    ['?1814', '1814?'],
    ['probably 1650', '1650?'],
    ['before 1600', '../1600'],
    ['after 1650', '1650/..'],
    ['after c. 1650', '1650~/..'],
    ['1943 or later', '1943/..'],
    ['from 1640', '1640/..'],
    ['from 1640 to 1650', '1640/1650'],
    ['between 1640 and 1650', '1640/1650'],
    ['1640 to 1650', '1640/1650'],
    ['1640s', '164X'],
    ["the 1640's", '164X'],
    ['early 1640s', '164X~'],
    ['the 1600s', '16XX | 160X'],
    ['1640–50', '1640/1650'],
    ['1975–6', '1975/1976'],
    ['1808–11', '1808/1811'],
    ['1810-12', '1810-12 | 1810/1812'],
    ['c.1899–1906', '1899~/1906~'],
    ['450 BC', '-0449'],
    ['1 BC', '0000'],
    ['AD 79', '0079'],
    ['300-200 BC', '-0299/-0199'],
    ['100 BC - 100 AD', '-0099/0100'],
    ['5th century BC', '-04XX'],
    ['5th-4th century B.C.', '-04XX/-03XX'],
    ['first half of the 5th century BC', '-0499/-0450'],
    ['12 March 1890', '1890-03-12'],
    ['March 1890', '1890-03'],
    ['May 1890 - June 1891', '1890-05/1891-06'],
    ['12/05/1890', '1890-05-12'],
    ['1829, exhibited 1831', '1829'],
    ['1890-1895 (cast 1920)', '1890/1895'],
    ['16xx', '16XX'],
    ['1527/1580', '1527/1580'],
  ])('in English: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['XVIIe siècle', '16XX'],
    ['XVIIᵉ siècle', '16XX'],
    ['17e siècle', '16XX'],
    ['dix-septième siècle', '16XX'],
    ['Ier siècle apr. J.-C.', '00XX'],
    ['Ve siècle av. J.-C.', '-04XX'],
    ['début du XVIIe siècle', '1600~/1633~'],
    ['milieu du XVIIe siècle', '1634~/1666~'],
    ['fin du XVIIe siècle', '1667~/1699~'],
    ['première moitié du XVIIe siècle', '1600/1649'],
    ['2e moitié du XVIIe siècle', '1650/1699'],
    ['dernier quart du XIXe siècle', '1875/1899'],
    ['XVIe-XVIIe siècles', '15XX/16XX'],
    ['du XVIe au XVIIe siècle', '15XX/16XX'],
    ['vers 1650', '1650~'],
    ['avant 1600', '../1600'],
    ['après 1650', '1650/..'],
    ['entre 1640 et 1650', '1640/1650'],
    ['de 1640 à 1650', '1640/1650'],
    ['années 1640', '164X'],
    ['450 avant J.-C.', '-0449'],
    ['12 mars 1890', '1890-03-12'],
  ])('in French: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['siglo XVII', '16XX'],
    ['s. XVII', '16XX'],
    ['siglo 17', '16XX'],
    ['siglos XVI-XVII', '15XX/16XX'],
    ['principios del siglo XVII', '1600~/1633~'],
    ['mediados del s. XVII', '1634~/1666~'],
    ['finales del siglo XVII', '1667~/1699~'],
    ['primera mitad del siglo XVII', '1600/1649'],
    ['último cuarto del siglo XIX', '1875/1899'],
    ['siglo V a. C.', '-04XX'],
    ['siglo I d. C.', '00XX'],
    ['hacia 1650', '1650~'],
    ['antes de 1600', '../1600'],
    ['después de 1650', '1650/..'],
    ['entre 1640 y 1650', '1640/1650'],
    ['década de 1640', '164X'],
    ['12 de marzo de 1890', '1890-03-12'],
  ])('in Spanish: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['القرن السابع عشر', '16XX'],
    ['القرن 17', '16XX'],
    ['القرن ١٧', '16XX'],
    ['القرن العشرون', '19XX'],
    ['القرن الحادي والعشرون', '20XX'],
    ['أوائل القرن السابع عشر', '1600~/1633~'],
    ['منتصف القرن العشرين', '1934~/1966~'],
    ['أواخر القرن التاسع عشر', '1867~/1899~'],
    ['النصف الأول من القرن السابع عشر', '1600/1649'],
    ['الربع الأخير من القرن التاسع عشر', '1875/1899'],
    ['القرن الخامس قبل الميلاد', '-04XX'],
    ['٤٥٠ ق.م.', '-0449'],
    ['حوالي ١٦٥٠', '1650~'],
    ['قبل 1600', '../1600'],
    ['بعد ١٦٥٠', '1650/..'],
    ['بين 1640 و1650', '1640/1650'],
    ['من 1640 إلى 1650', '1640/1650'],
    ['١٢ مارس ١٨٩٠', '1890-03-12'],
  ])('in Arabic: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['', '! empty'],
    ['?', '! empty'],
    ['n.d.', '! notKnown'],
    ['date not known', '! notKnown'],
    ['s. d.', '! notKnown'],
    ['sin fecha', '! notKnown'],
    ['غير معروف', '! notKnown'],
    ['hello', '! unreadable'],
    ['17', '! unreadable'],
    ['siècle', '! unreadable'],
    ['22nd century', '! unreadable'],
    ['fifth half of the 17th century', '! unreadable'],
    ['before 1600 to 1650', '! unreadable'],
    ['1650-1640', '! backwards 1650 1640'],
    ['2030', '! future 2030'],
    ['3000/3010', '! future 3000'],
    ['القرن الثالث الهجري', '! otherCalendar'],
    ['1050 AH', '! otherCalendar'],
    ['1'.repeat(121), '! tooLong 120'],
    ['century '.repeat(1250), '! tooLong 120'],
  ])('%.40s is refused', (text, expected) => {
    expect(said(text)).toBe(expected)
  })
})

type Work = { dateText: string; dateRange: { startYear: number; endYear: number } | null }
const works = standardsData('art/tate_artworks_sample.json')

it.skipIf(!works)('reads the dates of a museum as the museum does', () => {
  for (const { dateText, dateRange } of JSON.parse(works ?? '') as Work[]) {
    const read = readArtDate(dateText, { now })
    if (dateRange)
      expect(read.ok && edtfYears(read.value), dateText).toEqual({
        earliest: dateRange.startYear,
        latest: dateRange.endYear,
      })
    else expect(read, dateText).toMatchObject({ ok: false, error: 'notKnown' })
  }
})

it('never throws, reads its own result again, and is quick', () => {
  const bits = fc.constantFrom(
    ...[
      '17th',
      'century',
      'siècle',
      'القرن',
      'السابع',
      'عشر',
      'XVII',
      'c.',
      '1650',
      '1640s',
      '-',
      '/',
      '?',
      'BC',
    ],
    ...[
      'before',
      'half',
      'of the',
      'av. J.-C.',
      '#',
      '<century>',
      '<',
      '\ud800',
      '\u202e',
      '~',
      'X',
      '0',
      ',',
      '(',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 130 }),
    fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const read = readArtDate(typed, { now })
      parseEdtf(typed)
      if (read.ok) expect(parseEdtf(read.edtf)).toEqual(read.value)
    }),
    { numRuns: 1000 },
  )
  for (const piece of ['1-', 'c. ', '17th ', 'i', '(', '\u0627\u0644'])
    for (const length of [120, 10_000]) {
      const text = piece.repeat(length / piece.length)
      expect(
        cpuTime(() => readArtDate(text, { now })),
        piece,
      ).toBeLessThan(50)
    }
})
