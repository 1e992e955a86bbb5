import { describe, expect, test } from 'vitest'
import { readLine } from '@/lib/lists/line'
import { addressOfListLook, listLookOf, withMatches } from '@/lib/lists/look'
import { countsOf, outcomeOf } from '@/lib/lists/outcome'
import { countEntries, splitList } from '@/lib/lists/split'
import { recognise } from '@/lib/search/recognise'

const passport = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
const card = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
const visa = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<'
const now = new Date('2026-11-23T12:00:00Z')

const texts = (raw: string) => splitList(raw).entries.map(({ text, from, to }) => `${from}-${to} ${text}`)

describe('the entries of a pasted list', () => {
  test('are lines; blank lines are nothing, comments are counted', () => {
    expect(splitList('# guests\r\nDOE, Jane\r\n\r\n  SMITH John 1984  \n// end\rFRA 12AB34567')).toEqual({
      entries: [
        { text: 'DOE, Jane', from: 2, to: 2 },
        { text: 'SMITH John 1984', from: 4, to: 4 },
        { text: 'FRA 12AB34567', from: 6, to: 6 },
      ],
      leftOut: 2,
    })
  })

  test('the lines of a zone belong together, also one after the other and among others', () => {
    expect(texts([passport, card, 'DOE, Jane', visa, passport].join('\n'))).toEqual([
      `1-2 ${passport}`,
      `3-5 ${card}`,
      '6-6 DOE, Jane',
      `7-8 ${visa}`,
      `9-10 ${passport}`,
    ])
    expect(texts(`${passport}\n\n${passport.replace('\n', '\n\n')}`)).toEqual([
      `1-2 ${passport}`,
      `4-6 ${passport}`,
    ])
  })

  test('half a zone is an entry of its own and takes no line of its neighbour', () => {
    const [first] = passport.split('\n')
    expect(texts(`${first}\nDOE, Jane\n${passport}`)).toEqual([
      `1-1 ${first}`,
      '2-2 DOE, Jane',
      `3-4 ${passport}`,
    ])
  })

  test('a column of a file loses its quotation marks and the separators at its end', () => {
    expect(texts('\ufeff"SMITH, ""Jack"" John";;\n"DOE, Jane",')).toEqual([
      '1-1 SMITH, "Jack" John',
      '2-2 DOE, Jane',
    ])
  })

  test('a text that is long or strange is cut nowhere without a word', () => {
    const long = 'x'.repeat(5_000)
    const [entry] = splitList(long).entries
    expect(readLine(entry?.text ?? '', null, { now })).toMatchObject({ reason: 'too_long' })
    expect(countEntries('<\n'.repeat(20_000))).toBe(20_000)
    expect(countEntries('\n \n#\n')).toBe(0)
  })
})

describe('how a line is read', () => {
  test.each([
    ['MANSOURI Karim 1984-03-12 MAR', 'name'],
    ['FRA 12AB34567', 'document'],
    ['WVWZZZ1JZXW000001', 'vin'],
    ['plate: AB-123-CD', 'plate'],
    [passport, 'mrz'],
  ])('%s', (text, kind) => {
    expect(readLine(text, null, { now })).toMatchObject({ kind, asked: { kind } })
  })

  test.each([
    ['1984-03-12', 'needs_name'],
    ['???', 'unreadable'],
    ['PER-2026-004417', 'reference_in_list'],
    ['', 'nothing_typed'],
  ])('%s asks nothing, and says why', (text, reason) => {
    expect(readLine(text, null, { now })).toMatchObject({ reason })
  })

  test('the officer may choose another reading', () => {
    const text = 'AB1234'
    const [first, second] = recognise(text, { now })
    expect(second).toBeDefined()
    expect(readLine(text, second?.key ?? '', { now })).toMatchObject({
      kind: second?.kind,
      asked: { as: second?.key },
    })
    expect(readLine(text, 'nonsense', { now })).toMatchObject({ kind: first?.kind })
  })
})

describe('what came of a line', () => {
  test('a database that failed is never "nothing", and hides nothing that others found', () => {
    expect(outcomeOf({ state: 'checked', failed: 1, band: null })).toBe('failed')
    expect(outcomeOf({ state: 'checked', failed: 1, band: 'identical' })).toBe('exact')
    expect(outcomeOf({ state: 'checked', failed: 0, band: null })).toBe('none')
    expect(outcomeOf({ state: 'unread', failed: 0, band: null })).toBe('unread')
    expect(outcomeOf({ state: 'waiting', failed: 0, band: null })).toBe('waiting')
    expect(countsOf([{ state: 'checked', failed: 0, band: 'name-only' }])).toMatchObject({
      possible: 1,
      none: 0,
    })
  })

  test('an address says which are shown, and what it does not know is left out', () => {
    expect(addressOfListLook(withMatches)).toBe('?outcome=exact&outcome=strong&outcome=possible')
    expect(listLookOf({ outcome: ['none', 'none', '<script>'], page: '3' })).toEqual({
      outcomes: ['none'],
      page: 3,
    })
    expect(listLookOf({ outcome: 'x', page: '-1' })).toEqual({ outcomes: [], page: 1 })
  })
})
