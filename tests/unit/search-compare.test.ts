import { expect, test } from 'vitest'
import { agreementOf } from '@/lib/search/compare'
import { addressOfLook, lookOf } from '@/lib/search/facets'

test('what the records say of one fact is the same, shared or different; silence is neither', () => {
  expect(agreementOf([['MA'], ['MA'], []])).toBe('same')
  expect(agreementOf([['MA', 'FR'], ['MA']])).toBe('share')
  expect(agreementOf([['MA'], ['DZ']])).toBe('differ')
  expect(agreementOf([['MA', 'FR'], ['FR', 'DZ'], ['MA']])).toBe('differ')
  expect(agreementOf([['MA'], []])).toBeNull()
  expect(agreementOf([[], []])).toBeNull()
})

test('names are the same whatever their order, case and accents', () => {
  expect(agreementOf([['García López, María'], ['MARIA GARCIA LOPEZ']])).toBe('same')
  expect(agreementOf([['1984-03-12'], ['1984-12-03']])).toBe('differ')
})

test('the address names the records that are compared: four at most, and only when there are two', () => {
  const id = (n: number) => `01a20a43-1b1b-719d-a045-9e3a8b3abf0${n}`
  expect(lookOf({ cmp: [id(1), id(2), id(1), 'x'] }).compare).toEqual([id(1), id(2)])
  expect(lookOf({ cmp: id(1) }).compare).toBeUndefined()
  expect(lookOf({ cmp: [1, 2, 3, 4, 5].map(id) }).compare).toHaveLength(4)
  expect(
    lookOf(
      Object.fromEntries([
        ['cmp', new URLSearchParams(addressOfLook(lookOf({ cmp: [id(1), id(2)] }))).getAll('cmp')],
      ]),
    ).compare,
  ).toEqual([id(1), id(2)])
})
