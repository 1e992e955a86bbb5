import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageAt,
  comparePartialDates,
  daysInMonth,
  formatPartialDate,
  fromInt,
  type PartialDate,
  parsePartialDate,
  partialDatesAgree,
  toInt,
} from '@/lib/identifiers/partial-date'

const now = new Date('2026-11-15T12:00:00Z')
const read = (text: string) => parsePartialDate(text, { now })

/** The reading in one line: `1984-03-12 | 1984-12-03`, or `! code arg=value`. */
function said(text: string): string {
  const result = read(text)
  if (result.ok) return [result.value, ...result.alternatives].map(formatPartialDate).join(' | ')
  const args = Object.entries(result.args).map(([key, value]) => ` ${key}=${value}`)
  return `! ${result.error}${args.join('')}`
}

describe('what is read', () => {
  it.each([
    ['1984', '1984'],
    [' 1984 ', '1984'],
    ['1984-03', '1984-03'],
    ['1984-3', '1984-03'],
    ['03/1984', '1984-03'],
    ['1984-03-12', '1984-03-12'],
    ['1984/03/12', '1984-03-12'],
    ['1984.3.2', '1984-03-02'],
    ['19840312', '1984-03-12'],
    ['25121984', '1984-12-25'],
    ['12/03/1984', '1984-03-12 | 1984-12-03'],
    ['12.03.1984', '1984-03-12 | 1984-12-03'],
    ['12-03-1984', '1984-03-12 | 1984-12-03'],
    ['12 – 03 – 1984', '1984-03-12 | 1984-12-03'],
    ['12 03 1984', '1984-03-12 | 1984-12-03'],
    ['3/3/1984', '1984-03-03'],
    ['25/12/1984', '1984-12-25'],
    ['29/02/1984', '1984-02-29'],
    ['00/03/1984', '1984-03'],
    ['00/00/1984', '1984'],
    ['XX/03/1984', '1984-03'],
    ['1984-00-00', '1984'],
    ['1984-03-00', '1984-03'],
    ['1974-08-XX', '1974-08'],
    ['1974-XX-XX', '1974'],
    ['1974-xx', '1974'],
    ['12 March 1984', '1984-03-12'],
    ['12 mar 1984', '1984-03-12'],
    ['12MAR1984', '1984-03-12'],
    ['12 MAR/MARS 1984', '1984-03-12'],
    ['March 12, 1984', '1984-03-12'],
    ['12th of March 1984', '1984-03-12'],
    ['March 1984', '1984-03'],
    ['1984 March 12', '1984-03-12'],
    ['12 Sept. 1984', '1984-09-12'],
    ['1er août 1984', '1984-08-01'],
    ['12 févr. 1984', '1984-02-12'],
    ['12 juil 1984', '1984-07-12'],
    ['12 de marzo de 1984', '1984-03-12'],
    ['2 ene. 1984', '1984-01-02'],
    ['2-dic-1984', '1984-12-02'],
    ['12.III.1984', '1984-03-12'],
    ['١٢ مارس ١٩٨٤', '1984-03-12'],
    ['12 آذار 1984', '1984-03-12'],
    ['5 أيلول 1984', '1984-09-05'],
    ['3 كانون الثاني 1984', '1984-01-03'],
    ['3 تشرين الأول 1984', '1984-10-03'],
    ['3 غشت 1984', '1984-08-03'],
    ['١٢/٠٣/١٩٨٤', '1984-03-12 | 1984-12-03'],
    ['۱۲/۰۳/۱۹۸۴', '1984-03-12 | 1984-12-03'],
    ['１９８４－０３－１２', '1984-03-12'],
    ['1984年3月12日', '1984-03-12'],
    ['1984年3月', '1984-03'],
    ['\u200f12/03/1984\u200e', '1984-03-12 | 1984-12-03'],
    ['c. 1984', '1984~'],
    ['c1984', '1984~'],
    ['ca. 1984', '1984~'],
    ['circa 1984', '1984~'],
    ['vers 1984', '1984~'],
    ['hacia 1984', '1984~'],
    ['حوالي 1984', '1984~'],
    ['~1984', '1984~'],
    ['1984~', '1984~'],
    ['1984?', '1984~'],
    ['about March 1984', '1984-03~'],
    ['approx. 12/03/1984', '1984-03-12~ | 1984-12-03~'],
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-16', '2026-11-16'], // today already in UTC+14
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('offers no other reading that would lie in the future', () => {
    expect(said('11/12/2025')).toBe('2025-12-11 | 2025-11-12')
    expect(said('12/11/2026')).toBe('2026-11-12')
  })
})

describe('what is refused, and why', () => {
  it.each([
    ['', '! empty'],
    ['   ', '! empty'],
    ['\u202e', '! empty'],
    ['circa', '! empty'],
    ['hello', '! unreadable'],
    ['12 foo 1984', '! unreadable'],
    ['3 jui 1984', '! unreadable'], // juin or juillet
    ['1984-03-12-01', '! unreadable'],
    ['198', '! unreadable'],
    ['19841', '! unreadable'],
    ['<script>', '! unreadable'],
    ['1'.repeat(81), '! tooLong'],
    ['12/03', '! yearMissing'],
    ['12 March', '! yearMissing'],
    ['84', '! twoDigitYear typed=84 candidates=1984'],
    ['12/03/84', '! twoDigitYear typed=84 candidates=1984'],
    ['12/03/24', '! twoDigitYear typed=24 candidates=1924 / 2024'],
    ['12 mar 84', '! twoDigitYear typed=84 candidates=1984'],
    ['840312', '! twoDigitYear typed=84 candidates=1984'],
    ['311284', '! twoDigitYear typed=84 candidates=1984'],
    ['31/02/1984', '! dayInMonth day=31 month=2 year=1984 last=29'],
    ['29/02/1983', '! dayInMonth day=29 month=2 year=1983 last=28'],
    ['29/02/1900', '! dayInMonth day=29 month=2 year=1900 last=28'],
    ['1984-04-31', '! dayInMonth day=31 month=4 year=1984 last=30'],
    ['31 June 1984', '! dayInMonth day=31 month=6 year=1984 last=30'],
    ['32/01/1984', '! day day=32'],
    ['1984-13', '! month month=13'],
    ['1984-13-01', '! month month=13'],
    ['13/13/1984', '! month month=13'],
    ['12/13/1984', '! monthFirst month=13 suggestion=1984-12-13'],
    ['02/30/1984', '! month month=30'],
    ['1984-00-12', '! dayWithoutMonth day=12 year=1984'],
    ['2026-12', '! future date=2026-12'],
    ['2026-11-18', '! future date=2026-11-18'],
    ['2027', '! future date=2027'],
    ['9999', '! future date=9999'],
    ['0000', '! tooEarly year=0 earliest=1850'],
    ['1700-01-01', '! tooEarly year=1700 earliest=1850'],
    ['1363', '! otherCalendar year=1363'],
    ['2527-03-12', '! otherCalendar year=2527'],
    ['197X', '! range from=1970 to=1979'],
    ['19XX', '! range from=1900 to=1999'],
    ['1970/1975', '! range from=1970 to=1975'],
    ['1970-1975', '! range from=1970 to=1975'],
    ['[1970..1975]', '! range from=1970 to=1975'],
    ['1970 to 1975', '! range from=1970 to=1975'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('takes future dates where they make sense, and old ones for works of art', () => {
    expect(parsePartialDate('2031-05-01', { now, allowFuture: true })).toMatchObject({ ok: true })
    expect(parsePartialDate('2300', { now, allowFuture: true })).toMatchObject({ ok: false, error: 'future' })
    expect(parsePartialDate('1642', { now, earliest: 1000 })).toMatchObject({
      ok: true,
      value: { year: 1642 },
    })
  })
})

const dates = fc
  .record({ year: fc.integer({ min: 1850, max: 2025 }), month: fc.integer({ min: 0, max: 12 }) })
  .chain(({ year, month }) =>
    fc
      .record({ day: fc.integer({ min: 0, max: month ? daysInMonth(year, month) : 0 }), circa: fc.boolean() })
      .map(
        ({ day, circa }): PartialDate => ({
          ...fromInt(year * 10000 + month * 100 + day),
          ...(circa && { circa }),
        }),
      ),
  )

describe('for every date', () => {
  it('parsing what was printed gives the date again', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(read(formatPartialDate(date))).toEqual({ ok: true, value: date, alternatives: [] })
      }),
    )
  })

  it('the number form keeps everything but circa, and its order', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const { circa: _, ...plain } = a
        expect(fromInt(toInt(a))).toEqual(plain)
        expect(Math.sign(comparePartialDates(a, b))).toBe(-Math.sign(comparePartialDates(b, a)) + 0)
        expect(partialDatesAgree(a, { year: a.year })).toBe(true)
      }),
    )
  })

  it('day-first text gives the same date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        if (!date.month || !date.day) return
        const result = read(`${date.day}/${date.month}/${date.year}`)
        expect(result.ok && toInt(result.value)).toBe(toInt(date))
      }),
    )
  })

  it('the age lies between two whole years, less than two apart', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { min, max } = ageAt(date, now)
        expect(max - min).toBeGreaterThanOrEqual(0)
        expect(max - min).toBeLessThanOrEqual(date.day ? 0 : 1)
      }),
    )
  })
})

describe('age', () => {
  it.each([
    [{ year: 1984, month: 11, day: 15 }, 42, 42],
    [{ year: 1984, month: 11, day: 16 }, 41, 41],
    [{ year: 1984, month: 11 }, 41, 42],
    [{ year: 1984 }, 41, 42],
    [{ year: 2026 }, 0, 0],
    [{ year: 2030 }, 0, 0],
  ])('%j is %i to %i', (date, min, max) => {
    expect(ageAt(date, now)).toEqual({ min, max })
  })
})

it('never throws, whatever the text', () => {
  const alphabet = fc.constantFrom(...'0123456789-/.~?X cé年月日٣۴‏\u202e\ud800\u0000janMARآذارiv'.split(''))
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet, maxLength: 90 })),
      (text) => void read(text),
    ),
    {
      numRuns: 2000,
    },
  )
})
