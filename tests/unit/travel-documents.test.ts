import { describe, expect, it, test } from 'vitest'
import { nominalDataIn } from '@/lib/records/nominal-data'
import { bannersOf, type RecordView } from '@/lib/records/record-view'
import { type AskedDocument, matchDocuments, type StoredDocument } from '@/lib/search/travel-document-match'
import { rangeSpellings } from '@/lib/search/travel-documents'
import { documentsPlan, documentsSize } from '@/prisma/seed/travel-documents'

const stored = (facts: Partial<StoredDocument>): StoredDocument => ({
  recordId: 'a',
  rowId: 1,
  number: facts.numberNorm ?? 'AB1234567',
  numberNorm: 'AB1234567',
  rangeTo: null,
  country: 'FR',
  kind: 'passport',
  spelling: null,
  ...facts,
})
const judged = (asked: AskedDocument, ...documents: Partial<StoredDocument>[]) =>
  matchDocuments(asked, documents.map(stored)).map(({ band, differs, explanation }) => ({
    band,
    differs,
    said: explanation.features.map(({ detail, role }) => `${detail} ${role}`),
  }))

describe('a number that was found', () => {
  const asked = { number: 'AB1234567', country: 'FR' }

  test('of the same issuer is the document', () => {
    expect(judged(asked, {})).toEqual([
      { band: 'identical', differs: undefined, said: ['number.same main', 'issuer.same support'] },
    ])
  })

  test('of the same issuer and another type says so and is still a hit', () => {
    expect(judged({ ...asked, class: 'card' }, {})[0]).toMatchObject({
      band: 'strong',
      said: ['number.same main', 'issuer.same support', 'kind.differs contradict'],
    })
    expect(judged({ ...asked, class: 'passport' }, { kind: 'diplomatic_passport' })[0]?.band).toBe(
      'identical',
    )
  })

  test('of another issuer is shown and never alarms', () => {
    expect(judged(asked, { country: 'PL' })[0]).toMatchObject({
      band: 'possible',
      said: ['number.same main', 'issuer.other contradict'],
    })
  })

  test('without an issuer is the document when one country issued it, else one of them', () => {
    expect(judged({ number: 'AB1234567' }, {})[0]?.band).toBe('identical')
    expect(judged({ number: 'AB1234567' }, {}, { country: 'PL' }).map(({ band }) => band)).toEqual([
      'strong',
      'strong',
    ])
  })

  test('that differs where characters look alike says where', () => {
    expect(judged({ number: 'ZO99K7144' }, { numberNorm: 'Z099K7144' })).toEqual([
      { band: 'possible', differs: [1], said: ['number.oneAlike main', 'notGiven unknown'] },
    ])
    expect(judged({ number: 'ZO99K7I44' }, { numberNorm: 'Z099K7144' })[0]).toMatchObject({
      differs: [1, 6],
      said: ['number.alike main', 'notGiven unknown'],
    })
    expect(judged({ number: 'ZO99K7144', country: 'PL' }, { numberNorm: 'Z099K7144' })[0]?.band).toBe('weak')
  })

  test('inside a range of stolen blanks is a hit of the range', () => {
    const range = { numberNorm: 'AB1234001', rangeTo: 'AB1234600' }
    expect(judged(asked, { ...range, spelling: 'AB1234567' })[0]).toMatchObject({
      band: 'identical',
      said: ['number.inRange main', 'issuer.same support'],
    })
    expect(judged({ number: 'AB1234567' }, { ...range, spelling: 'AB1234567' })[0]?.band).toBe('strong')
    expect(judged({ number: 'AB12345G7' }, { ...range, spelling: 'AB1234567' })[0]).toMatchObject({
      band: 'possible',
      said: ['number.alikeInRange main', 'notGiven unknown'],
    })
  })

  test('stands in the order of what stands behind it', () => {
    expect(
      judged(asked, { country: 'PL' }, { numberNorm: 'A81234567', country: 'FR' }, {}).map(
        ({ band }) => band,
      ),
    ).toEqual(['identical', 'possible', 'possible'])
  })
})

describe('spellings that may lie in a range', () => {
  it.each([
    [
      'AB990150',
      [
        ['AB990150', 'AB', 'AB000000'],
        ['A8990150', 'A', 'A7990150'],
        ['48990150', '', '47990150'],
      ],
    ],
    [
      'AB99O15O',
      [
        ['AB99O150', 'AB99O', 'AB99O000'],
        ['AB990150', 'AB', 'AB000000'],
      ],
    ],
    ['12345678', [['12345678', '', '11345678']]],
    ['ABCXYW', []],
  ])('%s', (number, first) => {
    expect(
      rangeSpellings(number)
        .slice(0, first.length || undefined)
        .map(({ spelling, prefix, earliest }) => [spelling, prefix, earliest]),
    ).toEqual(first)
  })

  it('are few, whatever is typed', () => {
    for (const number of ['O'.repeat(24), '0'.repeat(24), 'AB'.repeat(12), 'I1'.repeat(12)])
      expect(rangeSpellings(number).length).toBeLessThanOrEqual(24)
  })
})

describe('a text about a document', () => {
  it.each([
    ['Stolen from Mr Karim Benali in the station', 'title'],
    ['Volé à Mme DUPONT à la gare', 'title'],
    ['Sustraído a la Sra. López', 'title'],
    ['سُرقت من السيد كريم', 'title'],
    ['Bearer born 12/03/1984', 'birth'],
    ['Titulaire née le 3 mai 1990', 'birth'],
    ['Nacido en Madrid en 1971', 'birth'],
    ['DOB: 1984-03-12', 'birth'],
    ['مولود في 1984', 'birth'],
    ['Owner DUPONT, Jean reported it', 'inverted_name'],
    ['Issued to Karim, lost in Fez', 'bearer'],
    ['Établi au nom de Karim', 'bearer'],
  ])('%s: names somebody', (text, sign) => {
    const signs = nominalDataIn(text.replace('Issued to', 'issued to'))
    expect(signs.map((each) => each.sign)).toContain(sign)
  })

  it.each([
    'Burglary at the issuing office of Saint-Denis on 12/03/2026; 200 blanks missing.',
    'Taken from a parked car in Barcelona, Spain, on 3 May 2026.',
    'Left in a train between Paris Gare de Lyon and Milano Centrale.',
    'Perdu à Dakar, déclaré au commissariat central le 4 mars 2026.',
    'سُرقت من سيارة متوقفة في طنجة في 12 مارس 2026',
    '',
    'x'.repeat(50_000),
  ])('%s: names nobody', (text) => {
    expect(nominalDataIn(text)).toEqual([])
  })
})

test('the owner of a record that names somebody is told, nobody else', () => {
  const page = (circumstances: string, own: boolean) => ({
    own,
    record: {
      type: 'travel-document',
      status: 'published',
      facts: { status: 'lost_by_bearer', circumstances },
      births: [],
      level: 0,
      access: null,
      retentionUntil: '2036-01-01',
      validatedAt: '2026-11-01T00:00:00Z',
      createdAt: '2026-01-01T00:00:00Z',
    } as unknown as RecordView,
  })
  const now = new Date('2026-11-23')
  expect(bannersOf(page('Lost by Mr Karim in Fez', true), now)).toEqual(['nominal'])
  expect(bannersOf(page('Lost by Mr Karim in Fez', false), now)).toEqual([])
  expect(bannersOf(page('Lost in Fez', true), now)).toEqual([])
})

describe('the demonstration', () => {
  const today = new Date('2026-11-23')
  const documents = documentsPlan(today, new Set(['X1234567']))

  test('is the same twice, of its size, and gives no number twice but where that is told', () => {
    expect(documentsPlan(today, new Set(['X1234567']))).toEqual(documents)
    expect(documents).toHaveLength(documentsSize.documents)
    expect(documents.filter(({ rangeTo }) => rangeTo)).toHaveLength(documentsSize.ranges)
    const numbers = documents.map(({ number }) => number)
    expect(numbers.length - new Set(numbers).size).toBe(1)
    expect(new Set(documents.map(({ reference }) => reference)).size).toBe(documents.length)
    expect(new Set(documents.map(({ status }) => status)).size).toBe(6)
  })

  test('names nobody', () => {
    const texts = documents.flatMap(({ circumstances }) => circumstances ?? [])
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.flatMap(nominalDataIn)).toEqual([])
  })
})
