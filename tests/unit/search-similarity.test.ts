import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '@/lib/search/edit-distance'
import { consonantCodes } from '@/lib/search/phonetic'
import { similarity } from '@/lib/search/similarity'

describe('two parts of a name', () => {
  it.each([
    ['muhammad', 'mohamed', 'sameName', 0.92],
    ['william', 'bill', 'sameName', 0.92],
    ['abdqadir', 'abdkader', 'sameName', 0.92],
    ['zerrouki', 'zerouki', 'oneLetter', 0.94],
    ['cartre', 'carter', 'swapped', 0.94],
    ['lindqvist', 'limdqvest', 'twoLetters', 0.88],
    ['almansour', 'mansour', 'article', 0.93],
    ['bemard', 'bernard', 'looksAlike', 0.93],
    ['k', 'karim', 'initial', 0.82],
    ["'krim", 'karim', 'consonants', 0.94],
    ['salah', 'salahuddin', 'truncated', 0.78],
  ])('%s ~ %s: %s', (a, b, why, value) => {
    expect(similarity(a, b)).toEqual({ value: expect.closeTo(value, 2), why })
  })

  it.each([
    ['gamal', 'jamal'],
    ['khalid', 'halid'],
    ['alaoui', 'alawi'],
    ['djouadi', 'jawadi'],
    ['kowalski', 'kovalsky'],
    ['kowalczyk', 'kovalchik'],
  ])('%s sounds like %s', (a, b) => {
    expect(similarity(a, b).value).toBeGreaterThanOrEqual(0.7)
  })

  it.each([
    ['karim', 'carol'],
    ['li', 'xu'],
    ['garcia', 'martinez'],
    ["'mhmd", 'hamid'],
  ])('%s and %s are nothing to each other', (a, b) => {
    expect(similarity(a, b).value).toBe(0)
  })

  it('is symmetric and between 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdehiklmnorstuyz'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const one = similarity(a, b)
        expect(similarity(b, a).value).toBeCloseTo(one.value, 6)
        expect(one.value).toBeLessThanOrEqual(1)
        expect(one.value === 1).toBe(a === b)
      }),
    )
  })

  it('counts edits with exchanged neighbours as one', () => {
    expect(editDistance('karim', 'kairm', 3)).toBe(1)
    expect(editDistance('karim', 'carim', 3)).toBe(1)
    expect(editDistance('karim', 'omar', 1)).toBe(2)
  })

  it('drops vowels but not the fact of an opening one', () => {
    expect(consonantCodes('muhammad').close).toBe(consonantCodes("'mhmd").close)
    expect(consonantCodes('omar').close).toBe('AMR')
  })
})
