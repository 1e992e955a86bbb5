import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlates, groupPlate, plateKey, plateSkeleton, readPlate } from '@/lib/identifiers/plate'
import { cpuTime } from '../support/cpu-time'

describe('the skeleton', () => {
  it.each([
    ['AB-123-CD', 'AB123CD'],
    ['ab 123 cd', 'AB123CD'],
    ['А123ВС77', 'A123BC77'], // А, В, С are Cyrillic
    ['АВЕКМНОРСТУХ', 'ABEKMHOPCTYX'], // the twelve of Russian plates
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'], // the fourteen of Greek ones
    ['ＡＢ１２３', 'AB123'],
    ['B·MW 1234', 'BMW1234'],
    ['TÜ-AB 12', 'TUAB12'],
    ['ŁØĐ 1', 'LOD1'],
    ['١٢٣', '123'],
    ['۱۲ ب ۳۴۵ ۶۷', '12ب34567'],
    ['12 ک 345', '12ك345'], // Persian and Arabic kaf
    ['12 ی 345', '12ي345'],
    ['أ ب ج ١٢٣', 'ابج123'],
    ['京A·12345', '京A12345'],
    ['\u200f١٢\u202e', '12'],
    ['!?', ''],
  ])('of %s is %s', (text, skeleton) => {
    expect(plateSkeleton(text)).toBe(skeleton)
  })

  it('is the same from Latin, Cyrillic and Greek keyboards', () => {
    const [latin, cyrillic, greek] = ['ABEKMHOPTYX', 'АВЕКМНОРТУХ', 'ΑΒΕΚΜΗΟΡΤΥΧ']
    const typed = fc.array(fc.tuple(fc.nat(10), fc.nat(2)), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(typed, (letters) => {
        const text = letters.map(([at, script]) => [latin, cyrillic, greek][script]?.[at]).join('')
        expect(plateSkeleton(text)).toBe(letters.map(([at]) => latin[at]).join(''))
      }),
    )
  })
})

describe('the key', () => {
  it.each([
    ['AB-123-CD', 'FR', 'FR:AB123CD'],
    ['AB-123-CD', undefined, ':AB123CD'],
    ['ح ن ط ١٢٣٤', 'SA', 'SA:JNT1234'],
    ['JNT 1234', 'SA', 'SA:JNT1234'],
    ['ح ن ط ١٢٣٤', 'EG', 'EG:حنط1234'],
    ['12 الف 345 67', 'IR', 'IR:12ا34567'],
  ])('of %s in %s is %s', (text, country, key) => {
    expect(plateKey(text, country)).toBe(key)
  })
})

describe('grouping', () => {
  it.each([
    ['ab123cd', 'FR', 'AB-123-CD'],
    ['1234ab75', 'FR', '1234 AB 75'],
    ['ab12cde', 'GB', 'AB12 CDE'],
    ['1234bcd', 'ES', '1234 BCD'],
    ['1abc123', 'BE', '1-ABC-123'],
    ['34abc123', 'TR', '34 ABC 123'],
    ['34a1234', 'TR', '34 A 1234'],
    ['а123вс77', 'RU', 'А 123 ВС 77'],
    ['a123bc777', 'RU', 'A 123 BC 777'],
    ['zh123456', 'CH', 'ZH 123456'],
    ['12345أ6', 'MA', '12345-أ-6'],
    ['12ب34567', 'IR', '12 ب 345 67'],
    ['京A12345', 'CN', '京A·12345'],
    ['xk482p', 'NL', 'XK-482-P'],
    ['bmw1234', 'DE', undefined],
    ['ab123cd', undefined, undefined],
    ['', 'FR', undefined],
  ])('%s in %s is %s', (text, country, grouped) => {
    expect(groupPlate(text, country)).toBe(grouped)
  })

  it('changes no character, and reads its own result the same', () => {
    const countries = fc.constantFrom('FR', 'NL', 'TR', 'RU', 'CN', 'IE', 'BG', 'MA', 'PL')
    const text = fc.string({ unit: fc.constantFrom(...'AB12Дب'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(text, countries, (typed, country) => {
        const grouped = groupPlate(typed, country)
        if (grouped === undefined) return
        expect(plateSkeleton(grouped)).toBe(plateSkeleton(typed))
        expect(groupPlate(grouped, country)).toBe(grouped)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a reading', () => {
  it.each([
    ['ab 123 cd', 'FR', 'AB-123-CD', []],
    ['b-mw 1234', 'DE', 'B-MW 1234', []],
    ['', 'FR', '', [{ code: 'empty', args: {} }]],
    ['A'.repeat(16), undefined, 'A'.repeat(16), [{ code: 'tooLong', args: { length: 16, most: 15 } }]],
    ['АB 12', undefined, 'АB 12', [{ code: 'lookAlikes', args: { letters: 'А' } }]],
    ['АВ 12', undefined, 'АВ 12', []],
    ['1 2 3', 'FR', '1 2 3', [{ code: 'shape', args: { country: 'FR', example: 'AA-111-AA' } }]],
    ['1 2 3', 'TR', '1 2 3', [{ code: 'shape', args: { country: 'TR', example: '11 A 123' } }]],
  ])('of %s in %s', (text, country, display, issues) => {
    expect(readPlate(text, country)).toMatchObject({ display, issues })
  })
})

describe('likeness', () => {
  it.each([
    ['AB123CD', { kind: 'equal' }],
    ['A8123CO', { kind: 'misread', positions: [2, 7] }],
    ['AB123CE', { kind: 'oneDifferent', position: 7, here: 'D', there: 'E' }],
    ['AB132CD', { kind: 'transposed', position: 4 }],
    ['AB12CD', { kind: 'different' }],
  ])('with %s', (other, expected) => {
    expect(comparePlates('AB123CD', other)).toEqual(expected)
  })
})

it('folding is done once, and nothing makes it throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'AÄßŁІЖبكأ٣۴\u200d\ud800\u0301\u0640 -·京'), maxLength: 30 }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('FR', 'SA', 'IR', 'XX', undefined), (typed, country) => {
      const { skeleton, norm } = readPlate(typed, country)
      expect(plateSkeleton(plateSkeleton(typed))).toBe(plateSkeleton(typed))
      expect(readPlate(norm, country).skeleton).toBe(skeleton)
    }),
    { numRuns: 500 },
  )
})

it.each(['A', 'А', 'ب', '- ', '\ud800', 'é'])('takes little time for 10,000 characters of %j', (piece) => {
  const text = piece.repeat(10_000 / piece.length)
  expect(cpuTime(() => readPlate(text, 'FR'))).toBeLessThan(100)
})
