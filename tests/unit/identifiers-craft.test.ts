import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHin } from '@/lib/identifiers/hin'
import { readImo } from '@/lib/identifiers/imo'
import { formatPartialDate } from '@/lib/identifiers/partial-date'

const read = (text: string) => readHin(text, 2026)

function said(text: string): string {
  const { display, format, country, maker, serial, built, modelYear, issues } = read(text)
  return [
    display,
    format,
    country && `by ${country}`,
    maker,
    serial,
    built && formatPartialDate(built),
    modelYear && `model ${modelYear}`,
    ...issues.map(({ code, args }) => `(${[code, ...Object.values(args)].join(' ')})`),
  ]
    .filter(Boolean)
    .join(' ')
}

describe('hull numbers', () => {
  it.each([
    // EN ISO 10087; the year digit 3 lies four years before the model year 99, or six after.
    ['GB-ABC00042-A3-99', 'GB-ABC00042A399 ISO by GB ABC 00042 model 1999 (yearsDiffer A399 1999)'],
    ['GB-ABC00042-A8-99', 'GB-ABC00042A899 ISO by GB ABC 00042 1998-01 model 1999'],
    ['fr-spb 12345 L5 06', 'FR-SPB12345L506 ISO by FR SPB 12345 2005-12 model 2006'],
    ['FR-SPB12345D606', 'FR-SPB12345D606 ISO by FR SPB 12345 2006-04 model 2006'],
    ['NL-XYZ0A1B2I019', 'NL-XYZ0A1B2I019 ISO by NL XYZ 0A1B2 2020-09 model 2019'],
    [
      'GB-IOQ0I042A8O0',
      'GB-IOQ01042A800 ISO by GB IOQ 01042 1998-01 model 2000 (letter I 1 7) (letter O 0 13)',
    ],
    ['ZQ-ABC00042A899', 'ZQ-ABC00042A899 ISO ABC 00042 1998-01 model 1999 (country ZQ)'],
    // 33 CFR 181.25 and the two layouts before August 1984.
    ['ABC67890G485', 'ABC67890G485 US ABC 67890 1984-07 model 1985'],
    ['US-ABC67890G485', 'US-ABC67890G485 US by US ABC 67890 1984-07 model 1985'],
    ['ABC678900678', 'ABC678900678 US-straight-year ABC 67890 1978-06'],
    ['ABC67890M78A', 'ABC67890M78A US-model-year ABC 67890 1977-08 model 1978'],
    ['ABC67890M78F', 'ABC67890M78F US-model-year ABC 67890 1978-01 model 1978'],
    ['ABC67890M78L', 'ABC67890M78L US-model-year ABC 67890 1978-07 model 1978'],
    ['ABC678901378', 'ABC678901378 ABC 67890 (date 1378)'],
    ['ABC67890Z485', 'ABC67890Z485 ABC 67890 (date Z485)'],
    ['ABC67890A050', 'ABC67890A050 US ABC 67890 (date A050)'],
    ['', '(empty)'],
    ['ABC', 'ABC (length 3)'],
    ['ABC67890G4855', 'ABC67890G4855 (length 13)'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('are read the same again from what is shown', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'GBABCIOQ0123489AML-'), minLength: 12, maxLength: 16 }),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const { issues: _, ...once } = read(typed)
        const { issues: __, ...twice } = read(once.display)
        expect(twice).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})

describe('ships', () => {
  it.each([
    ['IMO 9074729', '9074729 fits'],
    ['9074729', '9074729 fits'],
    ['imo no. 9074729', '9074729 fits'],
    ['IMO ٩٠٧٤٧٢٩', '9074729 fits'],
    ['IMO 9074728', '9074728 wants 9'],
    ['IMO 907472', undefined],
    ['IMO 90747299', undefined],
    ['IMO ABCDEFG', undefined],
    ['', undefined],
    ['9'.repeat(10_000), undefined],
  ])('%.30s: %s', (text, expected) => {
    const ship = readImo(text)
    expect(ship && `${ship.number} ${ship.fits ? 'fits' : `wants ${ship.expected}`}`).toBe(expected)
  })

  it('one of ten last digits fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 999_999 }), (six) => {
        const fitting = [...'0123456789'].filter((digit) => readImo(`${six}${digit}`)?.fits)
        expect(fitting).toHaveLength(1)
      }),
    )
  })

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readImo(text)))
  })
})
