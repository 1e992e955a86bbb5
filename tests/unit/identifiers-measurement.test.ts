import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareSizes,
  dimensions,
  formatMeasurement,
  type Measurement,
  measuredParts,
  measurementsAgree,
  normalisedMeasure,
  readMeasurements,
  type Unit,
  units,
} from '@/lib/identifiers/measurement'
import { cpuTime } from '../support/cpu-time'
import { standardsData } from '../support/standards-data'

/** What was measured with the stored value, then what could not be read. */
function said(text: string): string {
  const { found, issues } = readMeasurements(text)
  return [
    ...found.map((measure) => {
      const { value, unit } = normalisedMeasure(measure)
      const part = measure.part === 'object' ? '' : `${measure.part} `
      return `${part}${measure.dimension} ${value} ${unit}`
    }),
    ...issues.map(({ code, args }) => `! ${[code, ...Object.values(args)].join(' ')}`),
  ].join(', ')
}

describe('what is read', () => {
  it.each([
    ['73.7 x 92.1 cm', 'height 737 mm, width 921 mm'],
    ['73,7 × 92,1 cm', 'height 737 mm, width 921 mm'],
    ['30 x 20 x 10 cm', 'height 300 mm, width 200 mm, depth 100 mm'],
    ['30 cm x 20 cm', 'height 300 mm, width 200 mm'],
    ['30 by 20 cm', 'height 300 mm, width 200 mm'],
    ['H30 x W20 x D10 cm', 'height 300 mm, width 200 mm, depth 100 mm'],
    ['W 20 x H 30 cm', 'width 200 mm, height 300 mm'],
    ['H 30 cm', 'height 300 mm'],
    ['height: 30 cm; width 20 cm', 'height 300 mm, width 200 mm'],
    ['30 cm high, 20 cm wide', 'height 300 mm, width 200 mm'],
    ['1.5 m long', 'length 1500 mm'],
    ['Ø 12 cm', 'diameter 120 mm'],
    ['diam. 12 cm', 'diameter 120 mm'],
    ['3.2 kg', 'weight 3200 g'],
    ['weight 12 kg, height 1.2 m', 'weight 12000 g, height 1200 mm'],
    ['2 lb', 'weight 907 g'],
    ['28 7/8 x 36 1/4 in.', 'height 733.4 mm, width 920.8 mm'],
    ['28½ x 36¼ in', 'height 723.9 mm, width 920.8 mm'],
    ['½ in thick', 'thickness 12.7 mm'],
    ['10" high', 'height 254 mm'],
    ['73.7 x 92.1 cm (29 x 36 1/4 in.)', 'height 737 mm, width 921 mm'],
    [
      'support: 457 x 349 mm\nframe: 935 x 812 x 80 mm',
      'support height 457 mm, support width 349 mm, frame height 935 mm, frame width 812 mm, frame depth 80 mm',
    ],
    ['H. 30 cm ; L. 20 cm ; P. 10 cm', 'height 300 mm, length 200 mm, depth 100 mm'],
    ['hauteur 30 cm, largeur 20 cm', 'height 300 mm, width 200 mm'],
    ['cadre : 50 x 40 cm', 'frame height 500 mm, frame width 400 mm'],
    ['alto 30 cm, ancho 20 cm', 'height 300 mm, width 200 mm'],
    ['marco: 50 x 40 cm', 'frame height 500 mm, frame width 400 mm'],
    ['الارتفاع ٣٠ سم، العرض ٢٠ سم', 'height 300 mm, width 200 mm'],
    ['٣٠٫٥ × ٢٠ سم', 'height 305 mm, width 200 mm'],
    ['الوزن 3 كغ', 'weight 3000 g'],
    ['height 1 435 mm', 'height 1435 mm'],
    ['1,435 x 1,537 mm', 'height 1435 mm, width 1537 mm, ! thousands 1,435 1435, ! thousands 1,537 1537'],
    ['height 1,435 m', 'height 1435 mm'],
    ['height 1.234.567 mm', 'height 1234567 mm, ! implausible 1234567 mm height'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['', '! empty'],
    [' ; ', '! empty'],
    ['hello', '! unreadable hello'],
    ['302', '! noUnit 302 none'],
    ['width 302', '! noUnit 302 width'],
    ['30 cm', '! noDimension 30 cm'],
    ['0 x 5 cm', 'width 50 mm, ! zero 0'],
    ['5/0 in high', '! zero 5/0'],
    ['height 3 kg', '! wrongUnit height kg'],
    ['weight 3 cm', '! wrongUnit weight cm'],
    ['60 m high', 'height 60000 mm, ! implausible 60 m height'],
    ['weight 60000 kg', 'weight 60000000 g, ! implausible 60000 kg weight'],
    ['5 x 5 x 5 x 5 cm', '! tooMany 5 x 5 x 5 x 5 cm'],
    ['1 cm '.repeat(200), '! tooLong 500'],
  ])('%.20j is refused: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('keeps the words as they were typed', () => {
    expect(readMeasurements('H 30 cm; Ø 12,5 cm').found.map(({ original }) => original)).toEqual([
      'H 30 cm',
      'Ø 12,5 cm',
    ])
  })
})

const measurements = fc
  .record({
    part: fc.constantFrom(...measuredParts),
    dimension: fc.constantFrom(...dimensions),
    value: fc.integer({ min: 1, max: 49_999 }).map((n) => n / 100),
  })
  .chain(({ part, dimension, value }) => {
    const fitting = (Object.keys(units) as Unit[]).filter(
      (unit) => 'g' in units[unit] === (dimension === 'weight'),
    )
    return fc.constantFrom(...fitting).map(
      (unit): Measurement => ({
        part,
        dimension,
        value: unit === 'm' ? value / 10 : value,
        unit,
        original: '',
      }),
    )
  })

describe('for every measurement', () => {
  it('reading what was printed gives it again', () => {
    fc.assert(
      fc.property(measurements, (measure) => {
        // Thousandths behind a point are read as such: 1.234 m. Only a comma in millimetres is taken for thousands.
        const { found } = readMeasurements(formatMeasurement(measure))
        expect(found.map((read) => ({ ...read, original: '' }))).toEqual([measure])
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with itself and with what is a little larger, not with what is much larger', () => {
    fc.assert(
      fc.property(measurements, (measure) => {
        const scaled = (by: number) => ({ ...measure, value: measure.value * by })
        expect(measurementsAgree(measure, measure)).toBe(true)
        if (normalisedMeasure(measure).value < 100) return
        expect(measurementsAgree(measure, scaled(1.015))).toBe(true)
        expect(measurementsAgree(measure, scaled(1.03))).toBe(false)
        expect(measurementsAgree(scaled(1.03), measure, 0.05)).toBe(true)
      }),
    )
  })
})

describe('the sizes of two objects', () => {
  const sizes = (text: string) => readMeasurements(text).found
  it.each([
    ['73.7 x 92.1 cm', '29 x 36 1/4 in', 'agree'],
    ['73.7 x 92.1 cm', '737 x 921 x 20 mm', 'agree'],
    ['73.7 x 92.1 cm', '92 x 74 cm', 'turned'],
    ['73.7 x 92.1 cm', '73.7 x 95 cm', 'differ'],
    ['30 cm high', '20 cm high', 'differ'],
    ['30 cm high', '20 cm wide', 'unknown'],
    ['30 cm high', 'frame: 30 x 20 cm', 'unknown'],
    ['30 x 20 x 5 cm', '20 x 30 x 9 cm', 'differ'],
    ['weight 3 kg', 'weight 3050 g', 'agree'],
    ['', '30 cm high', 'unknown'],
  ])('%s and %s: %s', (here, there, expected) => {
    expect(compareSizes(sizes(here), sizes(there))).toBe(expected)
    expect(compareSizes(sizes(there), sizes(here))).toBe(expected)
  })
})

type Work = { dimensions: string | null; height: string; width: string; units: string }
const works = standardsData('art/tate_artworks_sample.json')

it.skipIf(!works)('reads the measurements of a museum as the museum does', () => {
  const measured = (JSON.parse(works ?? '') as Work[]).filter((work) => work.dimensions)
  expect(measured.length).toBeGreaterThan(100)
  for (const { dimensions: text, height, width } of measured) {
    const { found, issues } = readMeasurements(text ?? '')
    expect(issues, text ?? '').toEqual([])
    // The columns of the file are exchanged: what it calls width is written first, which is the height.
    expect(
      found.slice(0, 2).map(({ value }) => String(value)),
      text ?? '',
    ).toEqual([width, height])
    expect(found.slice(0, 2).map(({ dimension }) => dimension)).toEqual(['height', 'width'])
  }
})

it('never throws, and stores nothing that is not a size', () => {
  const bits = fc.constantFrom(
    ...[
      '30',
      '12,5',
      '1.435',
      '7/8',
      '0',
      'x',
      '×',
      'cm',
      'mm',
      'in',
      'kg',
      'H',
      'Ø',
      ';',
      ',',
      '(',
      ')',
      '\n',
      ':',
    ],
    ...['frame', 'سم', '٣', '½', '\ud800', '\u202e', '"', '999999999999999999999', '/'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(bits, { maxLength: 20 }).map((parts) => parts.join(' ')),
    fc.array(bits, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const { found, issues } = readMeasurements(typed)
      expect(found.length + issues.length).toBeGreaterThan(0)
      for (const { value } of found) expect(Number.isFinite(value) && value > 0).toBe(true)
    }),
    { numRuns: 500 },
  )
  for (const piece of ['1 ', '(', 'x', '1,', 'H ', '1 x '])
    for (const length of [500, 10_000]) {
      const text = piece.repeat(length / piece.length)
      expect(
        cpuTime(() => readMeasurements(text)),
        piece,
      ).toBeLessThan(50)
    }
})
