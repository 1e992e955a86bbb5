import { expect, test } from 'vitest'
import type { ResultRow } from '@/lib/search/result-view'
import { besideEachOther } from '@/lib/search/same-subject'

const day = { year: 1979, yearTo: null, month: 8, day: 8, circa: false }
const paper = (numberNorm: string, country: string | null = 'CN') => ({
  type: 'passport',
  number: numberNorm,
  numberNorm,
  country,
})
const row = (reference: string, facts: Partial<ResultRow> = {}): ResultRow =>
  ({
    id: reference,
    reference,
    type: 'person',
    owner: reference,
    sex: 'M',
    names: [],
    births: [],
    documents: [],
    group: null,
    ...facts,
  }) as unknown as ResultRow
const named = (full: string) => [{ full }] as ResultRow['names']
const told = (rows: ResultRow[]) =>
  besideEachOther(rows).map(({ reference, group }) =>
    group ? `${reference}: ${group.records} of ${group.owners} by ${group.by}, ${group.first}` : reference,
  )

test('records with the same document stand behind the best of them', () => {
  expect(
    told([
      row('JP', { documents: [paper('EZ9900412')] }),
      row('FR'),
      row('ID', { documents: [paper('EZ9900412')] }),
    ]),
  ).toEqual(['JP: 2 of 2 by document, JP', 'ID: 2 of 2 by document, JP', 'FR'])
})

test('the same name in any order with the same whole date ties, through a third record too', () => {
  expect(
    told([
      row('A', { names: named('Wang Xiaoming'), births: [day] }),
      row('B', { names: named('XIAOMING, Wáng'), births: [day], documents: [paper('EZ9900412')] }),
      row('C', { documents: [paper('EZ9900412')] }),
    ]),
  ).toEqual(['A', 'B', 'C'].map((each) => `${each}: 3 of 3 by document, A`))
})

test('a short number, one without a country, half a date or another sex ties nothing', () => {
  const alone = (a: Partial<ResultRow>, b: Partial<ResultRow>) =>
    expect(told([row('A', a), row('B', b)])).toEqual(['A', 'B'])
  alone({ documents: [paper('1234')] }, { documents: [paper('1234')] })
  alone({ documents: [paper('EZ9900412', null)] }, { documents: [paper('EZ9900412', null)] })
  const half = { names: named('Wang Xiaoming'), births: [{ ...day, day: null }] }
  alone(half, half)
  alone({ documents: [paper('EZ9900412')] }, { documents: [paper('EZ9900412')], sex: 'F' })
})

test('one record that is found by two of its own keys is no group', () => {
  expect(told([row('A', { documents: [paper('EZ9900412'), paper('EZ9900412')] })])).toEqual(['A'])
})
