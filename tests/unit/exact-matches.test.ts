import { describe, expect, test } from 'vitest'
import type { DatabaseAnswer, FoundRecord } from '@/lib/machine/answers'
import { exactMatches } from '@/lib/machine/exact-matches'

const document = { number: 'EH440011', country: 'BE' }
const vehicle = { vehicleNumber: 'wvwzzz-1jz-xw000019', plate: 'ZG 1234-AB', plateCountry: 'HR' }
const found = (recordId: string, hit: boolean, ...details: string[]): FoundRecord => ({
  recordId,
  reference: recordId,
  match: hit ? 'strong' : 'possible',
  hit,
  owner: 'BE',
  caution: [],
  why: details.map((detail) => ({ about: 'number', says: 'agrees', detail })),
})
const answer = (database: DatabaseAnswer['database'], ...records: FoundRecord[]): DatabaseAnswer => ({
  database,
  outcome: 'HIT',
  records,
})

describe('what opens a hit', () => {
  test.each([
    ['the very number', found('a', true, 'number.same'), 'document EH440011 BE'],
    ['a number inside a stolen range', found('a', true, 'number.inRange'), 'document EH440011 BE'],
    ['a vehicle’s own number', found('a', true, 'vin.same'), 'vin WVWZZZ1JZXW000019 '],
    ['a plate with its country', found('a', true, 'plate.same'), 'plate ZG 1234-AB HR'],
    [
      'the vehicle’s number before its plate',
      found('a', true, 'plate.same', 'vin.same'),
      'vin WVWZZZ1JZXW000019 ',
    ],
  ])('%s', (_, record, said) => {
    const [match] = exactMatches([answer('SLTD', record)], { document, vehicle })
    expect([match?.kind, match?.number, match?.country].join(' ')).toBe(said)
  })

  test.each([
    ['a number that was misread', found('a', true, 'number.alike')],
    ['the same number of another issuer', found('a', false, 'number.same')],
    ['a plate of no known country', found('a', true, 'plate.sameAnywhere')],
    ['a name, however well it fits', found('a', true, 'nameWhole')],
    ['a person of whom nothing is said but that the data agree', found('a', true, '')],
  ])('never %s', (_, record) => {
    expect(exactMatches([answer('NOMINAL', record)], { document, vehicle })).toEqual([])
  })

  test('one record once, whatever databases hold it', () => {
    const answers = [
      answer('SLTD', found('a', true, 'number.same')),
      answer('TDAWN', found('a', true, 'number.same'), found('b', true, 'number.same')),
    ]
    expect(exactMatches(answers, { document }).map(({ record }) => record)).toEqual(['a', 'b'])
  })
})
