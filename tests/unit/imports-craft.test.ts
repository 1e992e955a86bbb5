import { describe, expect, test } from 'vitest'
import { craftWords } from '@/lib/identifiers/craft-words'
import { checkRow, type Kind } from '@/lib/imports/check-row'
import { foldHeader, matchColumns } from '@/lib/imports/columns'
import { headerUnits, unitOfHeader } from '@/lib/imports/craft-columns'
import { labelledFields } from '@/lib/imports/fields'
import { allCatalogues } from '@/lib/imports/frame-queries'
import { labelReader } from '@/lib/imports/list-labels'
import { enterable } from '@/lib/records/entry/read-entry'
import { recordTypeOf } from '@/lib/records/registry'

const catalogues = await allCatalogues()
const kind = enterable('artwork') as Kind
const context = {
  now: new Date('2026-11-26T00:00:00Z'),
  owner: 'FR',
  language: 'fr',
  country: () => undefined,
  label: labelReader(catalogues),
  clearance: 2,
}

/** What a row of a file with these columns says of the craft of a work, and what is wrong with it. */
function read(cells: Record<string, string>, constants: Record<string, string> = {}) {
  const headers = Object.keys(cells)
  const type = recordTypeOf('artwork')
  const fields = type ? labelledFields(type, catalogues, headers) : []
  const { columns } = matchColumns(headers, [], fields)
  const { read: entry, issues } = checkRow(
    kind,
    { columns, constants, units: headerUnits(headers, columns) },
    { cells: Object.values(cells), broken: [] },
    context,
  )
  const { materials, techniques, measurements } = entry.values
  return {
    materials,
    techniques,
    measurements,
    said: issues
      .filter(({ code }) => /^measurement\.|^notInList$/.test(code))
      .map(({ field, code }) => `${field} ${code}`),
  }
}

describe('columns of single extents', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'units in the names of the columns',
      { 'Height (cm)': '64,1', 'Width (cm)': '51.3', 'Depth [mm]': '22', 'Weight in kg': '3.5' },
      ['height 64.1 cm', 'width 51.3 cm', 'depth 22 mm', 'weight 3.5 kg'],
    ],
    [
      'units in the cells',
      { Hauteur: '64 cm', Largeur: '0,51 m', Profondeur: '—' },
      ['height 64 cm', 'width 0.51 m'],
    ],
    [
      'a column for the unit',
      { Alto: '30', Ancho: '20', Unidad: 'centímetros' },
      ['height 30 cm', 'width 20 cm'],
    ],
    [
      'in Arabic, with Arabic digits',
      { الارتفاع: '٣٠', العرض: '٢٠', الوحدة: 'سم' },
      ['height 30 cm', 'width 20 cm'],
    ],
    [
      'a fraction in inches',
      { 'Height (in.)': '28 7/8', Diameter_in: '12' },
      ['height 28.875 in', 'diameter 12 in'],
    ],
    [
      'beside what is measured in one text',
      { Height: '30 cm', Dimensions: 'frame: 50 x 40 cm' },
      ['frame: height 50 cm', 'frame: width 40 cm', 'height 30 cm'],
    ],
  ])('%s', (_, cells, expected) => {
    const { measurements, said } = read(cells)
    expect(said).toEqual([])
    expect((measurements as string[]).toSorted()).toEqual(expected.toSorted())
  })

  test('the unit may be said once for all rows, and one in the cell goes before it', () => {
    expect(read({ Height: '30', Width: '200 mm' }, { sizeUnit: 'cm' }).measurements).toEqual([
      'height 30 cm',
      'width 200 mm',
    ])
  })

  test('what is wrong is said at its own column', () => {
    expect(read({ 'Height (cm)': '30', Width: '20' }).said).toEqual(['sizeWidth measurement.noUnit'])
    expect(read({ 'Height (cm)': 'tall', 'Width (cm)': '20' }).said).toEqual([
      'sizeHeight measurement.unreadable',
    ])
  })

  test.each([
    ['Height (cm)', 'cm'],
    ['height_mm', 'mm'],
    ['Hauteur en cm', 'cm'],
    ['Ancho, pulg.', 'in'],
    ['الارتفاع (سم)', 'cm'],
    ['Height', undefined],
    ['m', undefined],
  ])('the unit of %s', (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit)
  })
})

test('words of phrases are written folded', () => {
  for (const [, words] of craftWords) for (const word of words.split('|')) expect(foldHeader(word)).toBe(word)
})

describe('phrases of material and technique', () => {
  test.each<[string, string[], string[]]>([
    ['Oil on canvas', ['oil_paint', 'canvas'], ['painted']],
    ['oil and tempera on oak panel', ['oil_paint', 'tempera', 'oak'], ['painted']],
    ['Huile sur toile', ['oil_paint', 'canvas'], ['painted']],
    ['Encre et aquarelle sur papier', ['ink', 'watercolour', 'paper'], ['drawn', 'painted']],
    ['Peinture à l’huile sur panneau de chêne', ['oil_paint', 'oak'], ['painted']],
    ['Óleo sobre lienzo', ['oil_paint', 'canvas'], ['painted']],
    ['Temple y pan de oro sobre tabla', ['tempera', 'gold_leaf', 'wood'], ['painted']],
    ['زيت على قماش', ['oil_paint', 'canvas'], ['painted']],
    ['ألوان زيتية على القماش', ['oil_paint', 'canvas'], ['painted']],
    ['حبر وألوان مائية على ورق', ['ink', 'watercolour', 'paper'], ['drawn', 'painted']],
    ['carved wood', ['wood'], ['carved']],
  ])('%s', (phrase, materials, techniques) => {
    for (const header of ['Medium', 'Technique']) {
      const found = read({ [header]: phrase })
      expect(found.said, header).toEqual([])
      expect(found).toMatchObject({ materials, techniques })
    }
  })

  test('stand beside codes and labels, each once', () => {
    expect(read({ Materials: 'Oil on canvas; gold leaf', Techniques: 'Painted' })).toMatchObject({
      materials: ['oil_paint', 'canvas', 'gold_leaf'],
      techniques: ['painted'],
    })
  })

  test('with a word that nobody knows are read not at all, and say so', () => {
    for (const phrase of ['oil on kryptonite', 'a gift to the museum', 'on'])
      expect(read({ Materials: phrase }), phrase).toMatchObject({
        materials: undefined,
        said: ['materials notInList'],
      })
  })
})
