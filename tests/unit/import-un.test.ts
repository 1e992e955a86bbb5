import { describe, expect, it } from 'vitest'
import { readUnList } from '@/lib/records/import-un/list'
import { UnreadableList, utf8Of } from '@/lib/records/import-un/xml'
import { inventedList } from '@/tests/support/un-list'

const codes: Record<string, string> = { Ruritania: 'RU', Borduria: 'BO', Syldavia: 'SY' }
const read = (xml: string) => readUnList(xml, (name) => codes[name])
const list = read(inventedList())
const byReference = (reference: string) => {
  const found = list.subjects.find((subject) => subject.sourceReference === reference)
  if (!found) throw new Error(`no ${reference}`)
  return found
}

describe('the consolidated list', () => {
  it('takes every individual and entity and says when it was made', () => {
    expect(list.generatedAt).toBe('2026-02-01T00:00:09.554Z')
    expect(list.subjects.map((s) => [s.type, s.sourceReference])).toEqual([
      ['person', 'RUi.001'],
      ['person', 'RUi.002'],
      ['person', 'RUi.003'],
      ['person', '910004'],
      ['organisation', 'RUe.001'],
      ['organisation', 'RUe.002'],
    ])
  })

  it('joins the parts of the name as given, and keeps them apart too', () => {
    const person = byReference('RUi.001')
    expect(person.caption).toBe('RUPERT AL-HENTZAU O’STRELSAU')
    expect(person.remarks).toMatch(/listed on 2015-07-01, last changed by the committee on 2019-03-01\.$/)
    expect(person.listing.nameParts).toEqual(['RUPERT', 'AL-HENTZAU', 'O’STRELSAU'])
    expect(person.names[0]).toMatchObject({ kind: 'primary', family: null, given: null, script: 'Latn' })
  })

  it('reads original script, graded aliases, forms in one field and names in notes', () => {
    const names = byReference('RUi.001').names.map((n) => [n.kind, n.quality, n.full, n.script])
    expect(names).toEqual([
      ['primary', null, 'RUPERT AL-HENTZAU O’STRELSAU', 'Latn'],
      ['transliteration', null, 'روبرت الهنزاو', 'Arab'],
      ['alias', 'good', 'Hentzau, Rupert', 'Latn'],
      ['alias', 'low', 'Rupert One', 'Latn'],
      ['alias', 'low', 'Rupert Uno', 'Latn'],
      ['alias', 'good', 'Robert Hentzo', 'Latn'],
      ['alias', 'good', 'روبرت هنزو', 'Arab'],
      ['nickname', 'low', 'The Fox', 'Latn'],
      ['former', 'good', 'Rupert Zenda', 'Latn'],
      ['former', 'good', 'Руперт Зенда', 'Cyrl'],
    ])
    expect(byReference('RUi.001').names[2]).toMatchObject({ family: 'Hentzau', given: 'Rupert' })
  })

  it('keeps a remark inside a name as its note', () => {
    expect(byReference('RUi.002').names.slice(1)).toMatchObject([
      { full: 'Black Michael', kind: 'birth', note: 'birth name' },
      { full: 'Michael Elphberg', note: 'born 3 May 1966 (Ruritanian passport no. 7)' },
    ])
  })

  it('reads dates with their precision', () => {
    expect(byReference('RUi.001').births).toEqual([
      { year: 1971, yearTo: null, month: 4, day: 28, circa: false, note: null, certainty: 'certain' },
      {
        year: 1958,
        yearTo: null,
        month: 2,
        day: null,
        circa: false,
        note: expect.stringContaining('Rupert One'),
        certainty: 'alleged',
      },
    ])
    expect(byReference('RUi.002').births).toMatchObject([
      { year: 1966, month: null, circa: true },
      { year: 1963, month: 4, note: 'April 1963' },
      { year: 1977, month: null, note: 'Between Aug. and Sep. 1977' },
    ])
    expect(byReference('RUi.003').births).toMatchObject([{ year: 1960, yearTo: 1963, circa: false }])
  })

  it('takes document numbers out of phrases, and keeps the phrase', () => {
    expect(byReference('RUi.001').documents).toEqual([
      {
        type: 'passport',
        number: 'B/002210',
        country: 'RU',
        issuedOn: '2013-06-11',
        expiresOn: '2018-12-11',
        note: 'Expiration date: 2018-12-11.',
      },
      {
        type: 'national_id',
        number: '1-78-09-44621-80',
        country: null,
        issuedOn: null,
        expiresOn: null,
        note: null,
      },
      {
        type: 'passport',
        number: 'D00000898',
        country: null,
        issuedOn: null,
        expiresOn: '2018-04-10',
        note: 'as given: Ruritanian diplomatic passport no. D00000898; valid until 10 April 2018',
      },
      {
        type: 'passport',
        number: '555627',
        country: 'BO',
        issuedOn: null,
        expiresOn: null,
        note: 'as given: Bordurian passport number 8208 No. 555627; issued in Szohôd',
      },
      {
        type: 'national_id',
        number: '04643632',
        country: null,
        issuedOn: null,
        expiresOn: null,
        note: 'as given: 04643632 issued on 18 Jun. 1999',
      },
    ])
  })

  it('maps countries, joins addresses and keeps what has no code as text', () => {
    const person = byReference('RUi.002')
    expect(person.nationalities).toEqual(['RU'])
    expect(person).toMatchObject({ birthPlace: 'Zenda', birthCountry: 'RU', sex: 'M' })
    expect(person.addresses).toEqual(['Castle 1, Zenda, 21073, Ruritania (as of 2016)'])
    expect(person.remarks).toBe(
      'UN Security Council consolidated list, Ruritania: RUi.002, listed on 2015-07-01.\nDate of birth as given: 30-35 years old.\nAlso given as place of birth: Strelsau, Borduria.\nNationality as given: former Ruritanian Union.',
    )
    expect(person.designations).toEqual(['Dr.', 'Duke of Strelsau'])
  })

  it('reads organisations with former names and abbreviations', () => {
    const entity = byReference('RUe.001')
    expect(entity.caption).toBe('ZENDA RAILWAY (ZRW)')
    expect(entity.names.map((n) => [n.kind, n.full])).toEqual([
      ['primary', 'ZENDA RAILWAY (ZRW)'],
      ['alias', 'GREAT ZENDA LINE'],
      ['alias', 'ZRW'],
      ['alias', 'Ruritanian Lines'],
      ['former', 'Royal Lines'],
    ])
    expect(entity.countries).toEqual(['RU'])
  })

  it('reports every value that it could not take, and an entry without a name', () => {
    expect(list.problems.map((p) => [p.reference, p.field, p.value, p.kept])).toEqual([
      ['RUi.002', 'INDIVIDUAL_DATE_OF_BIRTH', '30-35 years old', 'remarks'],
      ['RUi.002', 'NATIONALITY', 'former Ruritanian Union', 'remarks'],
      ['RUi.003', 'INDIVIDUAL_DOCUMENT', 'Passport: under name Fritz', 'remarks'],
      ['RUi.003', 'GENDER', 'sometimes', null],
      ['RUi.009', 'entry', '', null],
      ['RUe.001', 'ENTITY_ADDRESS/COUNTRY', 'Utopia', 'address'],
      ['RUi.003', 'entry', 'FRITZ AGAIN', null],
    ])
  })

  it('decodes the five entities and numeric references, and no others', () => {
    expect(byReference('RUe.002').names.map((n) => n.full)).toEqual(['SMITH & <SONS> "É"', 'R&custom'])
  })

  it.each([
    ['not XML at all', /not well-formed|root/],
    ['<a><b></a>', /line 1/],
    ['<OTHER/>', /not the consolidated list/],
    ['<CONSOLIDATED_LIST/>', /when it was generated/],
    [
      '<CONSOLIDATED_LIST dateGenerated="2026-02-01T00:00:00Z"><INDIVIDUALS/></CONSOLIDATED_LIST>',
      /no individuals/,
    ],
    ['<!DOCTYPE x [<!ENTITY a "b">]><CONSOLIDATED_LIST/>', /document type/],
    [`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`, /not the list.*nested/],
    ['<CONSOLIDATED_LIST><__proto__>x</__proto__></CONSOLIDATED_LIST>', /not the list/],
  ])('refuses %.60s with a sentence', (xml, why) => {
    expect(() => read(xml)).toThrow(UnreadableList)
    expect(() => read(xml)).toThrow(why)
  })

  it('is read as UTF-8 or not at all: no letter of a name is guessed', () => {
    const named = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>RENÉ</a>`
    expect(utf8Of(Buffer.from(`\ufeff${named('UTF-8')}`))).toBe(named('UTF-8'))
    expect(() => utf8Of(Buffer.from(named('ISO-8859-1'), 'latin1'))).toThrow(/written in ISO-8859-1/)
    expect(() => utf8Of(Buffer.from(named('UTF-8'), 'latin1'))).toThrow(/not written in UTF-8/)
    expect(() => utf8Of(Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le'))).toThrow(UnreadableList)
  })
})
