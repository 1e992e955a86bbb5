import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneFieldsOfLicence } from '@/lib/checks/zone-fields'
import { licenceBegun, readLicence } from '@/lib/identifiers/driving-licence'
import { licenceIssuer } from '@/lib/identifiers/licence-issuers'
import { readingToCriteria } from '@/lib/search/reading'
import { recognise } from '@/lib/search/recognise'
import { licenceText } from '../support/licence'

const now = new Date('2026-11-26T12:00:00Z')

describe('the barcode of a driving licence', () => {
  const whole = {
    iin: '636014',
    issuer: 'US-CA',
    country: 'USA',
    number: 'X0000001',
    family: 'QWORTZEL',
    given: 'BRZYX ZED',
    familyCut: false,
    givenCut: false,
    birth: '1971-02-10',
    sex: 'M',
    issued: '2024-01-01',
    expires: '2030-01-01',
  }

  it('is read whether its separators are signs, their names, or the ends of lines that a scanner types', () => {
    const text = licenceText()
    expect(readLicence(text)).toEqual(whole)
    const named = text.replace(/\p{Cc}/gu, (sign) => ({ '\n': '<LF>', '\r': '<CR>' })[sign] ?? '<RS>')
    expect(readLicence(named)).toEqual(whole)
    expect(readLicence(text.replace(/@|(?![\r\n])\p{Cc}/gu, '').replace(/\r/g, '\n'))).toEqual(whole)
  })

  it('of Canada has its dates the other way round; names that were cut are known as cut', () => {
    const said = readLicence(
      licenceText({
        iin: '636012',
        DCG: 'CAN',
        DBB: '19710210',
        DBA: '20300101',
        DBC: '2',
        DDE: 'T',
        DAD: 'NONE',
      }),
    )
    expect(said).toMatchObject({
      issuer: 'CA-ON',
      country: 'CAN',
      birth: '1971-02-10',
      expires: '2030-01-01',
    })
    expect(said).toMatchObject({ sex: 'F', familyCut: true, givenCut: false, given: 'BRZYX' })
  })

  it('of the first version has one field for the name and no version of the issuer', () => {
    const text = '@\n\x1e\rAAMVA6360150101DL00290100DLDAAQWORTZEL,BRZYX,ZED\nDAQ00000001\nDBB19710210\nDBCF\r'
    expect(readLicence(text)).toMatchObject({
      issuer: 'US-TX',
      country: 'USA',
      family: 'QWORTZEL',
      given: 'BRZYX ZED',
      number: '00000001',
      birth: '1971-02-10',
      sex: 'F',
    })
  })

  it('says nothing of a day that there is not, or of an issuer that nobody is', () => {
    const said = readLicence(licenceText({ iin: '999999', DBB: '02301971', DCG: '' }))
    expect([said?.birth, said?.issuer, said?.country, said?.number]).toEqual([
      undefined,
      undefined,
      undefined,
      'X0000001',
    ])
    expect(licenceIssuer('636027')).toEqual({ country: 'US', code: 'US' })
  })

  it.each([
    ['(01)09506000134352(17)301231(10)A1', 'GS1'],
    ['https://example.org/X', 'an address'],
    ['ANSI 636014', 'a head without parts'],
    [licenceText({ DAQ: '', DCS: '' }), 'neither number nor person'],
    ['P<FRAQWORTZEL<<BRZYX<<<<<<<<<<<<<<<<<<<<<<<<', 'the line of a passport'],
  ])('%j stays a text: %s', (text) => {
    expect(readLicence(text)).toBeUndefined()
  })

  it('is known from its first line on, so that a scanner that types is heard to its end', () => {
    for (const begun of ['@', '@\n', '@\n\n', '@\n\nANSI 636014100002DL00410180', licenceText()])
      expect(licenceBegun(begun), begun).toBe(true)
    for (const other of ['', '\n', 'ANSI', 'ANSI standard', 'a@b', '@home', 'P<FRA'])
      expect(licenceBegun(other), other).toBe(false)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (tail) => void readLicence(`${licenceText().slice(0, 40)}${tail}`)))
  })

  it('asks for the document and its bearer, from the camera and from a scanner that types', () => {
    const [reading] = recognise(
      licenceText()
        .replace(/@|(?![\r\n])\p{Cc}/gu, '')
        .replace(/\r/g, '\n'),
      { now },
    )
    expect(reading && readingToCriteria(reading)).toMatchObject({
      family: 'QWORTZEL',
      given: 'BRZYX ZED',
      birth: [{ year: 1971, month: 2, day: 10 }],
      documentNumber: 'X0000001',
      documentCountry: 'US',
    })
    const licence = readLicence(licenceText({ DDE: 'T' }))
    const fields = licence ? zoneFieldsOfLicence(licence) : []
    expect(fields.map(({ name, text, mayBeCut }) => [name, text, mayBeCut])).toEqual([
      ['documentNumber', 'X0000001', false],
      ['documentCountry', 'USA', false],
      ['family', 'QWORTZEL', true],
      ['given', 'BRZYX ZED', false],
      ['birth', '1971-02-10', false],
      ['sex', 'M', false],
    ])
  })
})
