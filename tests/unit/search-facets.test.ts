import { describe, expect, test } from 'vitest'
import {
  addressOfLook,
  collapsed,
  type Facetted,
  facetsOf,
  filtered,
  lookOf,
  withoutFilter,
} from '@/lib/search/facets'

const row = ({ values, ...facts }: Partial<Facetted>): Facetted => ({
  type: 'person',
  band: 'possible',
  owner: 'FR',
  ...facts,
  values: { status: ['suspect'], warning: [], nat: ['MA'], sex: ['M'], ...values },
})
const rows = [
  row({ band: 'strong', values: { warning: ['armed', 'violent'] } }),
  row({ values: { nat: ['MA', 'FR'] } }),
  row({ values: { nat: ['DZ'], sex: ['F'] } }),
  row({ values: { nat: ['DZ'] }, band: 'weak', owner: 'DZ' }),
]

describe('the address of a list', () => {
  test('is read back as it was written', () => {
    const look = lookOf({
      tab: 'organisation',
      nat: ['MA', 'DZ'],
      band: 'possible',
      weak: '1',
      sort: 'name',
      page: '3',
      sel: '01a20a43-1b1b-719d-a045-9e3a8b3abfa2',
    })
    expect(look.filters).toEqual({ nat: ['MA', 'DZ'], band: ['possible'] })
    expect(Object.fromEntries(new URLSearchParams(addressOfLook(look)))).toMatchObject({
      sort: 'name',
      page: '3',
    })
    const back = new URLSearchParams(addressOfLook(look))
    const parameters = Object.fromEntries([...new Set(back.keys())].map((name) => [name, back.getAll(name)]))
    expect(lookOf(parameters)).toEqual(look)
  })

  test('that somebody made up is no error: what is not known is left out', () => {
    const look = lookOf({
      tab: 'vehicles',
      nat: ["'; drop table", 'x'.repeat(200), 'MA', 'MA'],
      sort: 'evil',
      page: '-1',
      sel: 'nobody',
      q: 'a name',
    })
    expect(look).toEqual({ filters: { nat: ['MA'] }, weak: false, sort: 'match', page: 1 })
    expect(addressOfLook(look)).toBe('?nat=MA')
    expect(addressOfLook(lookOf({}))).toBe('')
  })
})

describe('filters', () => {
  test('of one key widen, of two keys narrow', () => {
    expect(filtered(rows, { nat: ['MA', 'DZ'] })).toHaveLength(4)
    expect(filtered(rows, { nat: ['DZ'], sex: ['F'] })).toHaveLength(1)
    expect(filtered(rows, { warning: ['armed'] })).toHaveLength(1)
    expect(filtered(rows, {})).toHaveLength(4)
  })

  test('are taken off one value at a time', () => {
    expect(withoutFilter({ nat: ['MA', 'DZ'], sex: ['F'] }, 'nat', 'MA')).toEqual({ nat: ['DZ'], sex: ['F'] })
    expect(withoutFilter({ nat: ['MA'] }, 'nat', 'MA')).toEqual({})
  })

  test('leave weak matches behind one line unless they are asked for', () => {
    const look = lookOf({})
    expect(collapsed(rows, look)).toMatchObject({ weaker: 1 })
    expect(collapsed(rows, { ...look, weak: true })).toMatchObject({ weaker: 0 })
    expect(collapsed(rows, { ...look, filters: { band: ['weak'] } }).shown).toHaveLength(4)
  })
})

describe('facets', () => {
  test('count what the list would hold if only that value were ticked', () => {
    const { nat, sex } = facetsOf(rows, { sex: ['F'] })
    expect(nat.map(({ value, count }) => `${value} ${count}`)).toEqual(['DZ 1', 'FR 0', 'MA 0'])
    // Its own key does not count against itself: ticking M as well would show three more.
    expect(sex).toEqual([
      { value: 'M', count: 3, chosen: false },
      { value: 'F', count: 1, chosen: true },
    ])
  })

  test('keep a chosen value that nothing has', () => {
    expect(facetsOf(rows, { owner: ['JP'] }).owner).toContainEqual({ value: 'JP', count: 0, chosen: true })
  })

  test('stand in the order of evidence for the bands', () => {
    expect(facetsOf(rows, {}).band.map(({ value }) => value)).toEqual(['strong', 'possible', 'weak'])
  })
})
