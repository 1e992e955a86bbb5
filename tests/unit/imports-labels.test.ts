import { describe, expect, test } from 'vitest'
import { allCatalogues } from '@/lib/imports/frame-queries'
import { labelReader, nearLabelReader } from '@/lib/imports/list-labels'
import { labelledCodes } from '@/lib/records/codes'

const catalogues = await allCatalogues()
const read = labelReader(catalogues)
const near = nearLabelReader(catalogues)

describe('a label in a cell', () => {
  test('is its code in any of the languages, however it is written', () => {
    expect(read('travelDocumentKinds', 'PASSPORT')).toBe('passport')
    expect(read('travelDocumentKinds', ' pasaporte ')).toBe('passport')
    expect(read('travelDocumentKinds', 'جواز سفر')).toBe('passport')
    expect(read('travelDocumentKinds', 'passprot')).toBeUndefined()
  })

  test('that is written otherwise suggests the one that it is most like', () => {
    expect(near('travelDocumentKinds', 'passprot')).toBe('passport')
    expect(near('travelDocumentKinds', 'Pasaportes')).toBe('passport')
    expect(near('travelDocumentStatuses', 'Perdido por su titular')).toBe('lost_by_bearer')
  })

  test('that is like none, or like two, suggests nothing', () => {
    for (const text of ['', 'x', 'qqqq', 'bicycle'])
      expect(near('travelDocumentKinds', text), text).toBeUndefined()
  })

  test('each label of each list is read as a code of that list', () => {
    for (const [list, codes] of Object.entries(labelledCodes) as [
      keyof typeof labelledCodes,
      readonly string[],
    ][])
      for (const code of codes) {
        const label = (catalogues.en.codes as Record<string, Record<string, string>>)[list]?.[code] ?? code
        expect(codes, `${list} ${label}`).toContain(read(list, label))
      }
  })
})
