import { alpha3Of } from './country-codes'
import { licenceIssuer } from './licence-issuers'

/** What the barcode (PDF417) of a North American driving licence or identity card says; dates are ISO days. */
export type Licence = {
  /** Issuer identification number, six digits. */
  iin: string
  /** ISO 3166-2 code of who issued it: `US-CA`. */
  issuer?: string
  /** Alpha-3. */
  country?: string
  number?: string
  family?: string
  /** All given names. */
  given?: string
  /** Whether a name did not fit and was cut. */
  familyCut: boolean
  givenCut: boolean
  birth?: string
  sex?: 'M' | 'F' | 'X'
  issued?: string
  expires?: string
}

/**
 * Reads the text of such a barcode (AAMVA DL/ID Card Design Standard, annex D, versions 00 to 10; version 01 has one field for the whole name).
 * Separators may be the signs themselves, their names as readers of barcodes print them (`<LF>`), or plain ends of lines as a scanner that
 * types leaves them. Undefined for any other text, and for one that names neither a number nor a person. Never throws.
 */
export function readLicence(text: string): Licence | undefined {
  const plain = text.slice(0, LONGEST).replace(/<(?:LF|CR|RS)>/g, '\n')
  const head = HEAD.exec(plain)
  if (!head) return undefined
  const iin = head[1] ?? ''
  const said = elementsOf(plain.slice(head[0].length))
  const one = (...names: string[]) => names.map((name) => said.get(name)).find((value) => value !== undefined)
  const [wholeFamily, ...wholeGiven] = (one('DAA') ?? '').split(/[,@$]/).map((part) => part.trim())
  const given = [one('DAC', 'DCT') ?? wholeGiven[0], one('DAD') ?? wholeGiven[1]]
  const issuer = licenceIssuer(iin)
  const country =
    one('DCG') === 'CAN' || one('DCG') === 'USA' ? one('DCG') : issuer && alpha3Of(issuer.country)
  const licence: Licence = {
    iin,
    ...having('issuer', issuer?.code),
    ...having('country', country),
    ...having('number', one('DAQ')?.replace(/\s+/g, '')),
    ...having('family', one('DCS', 'DAB') ?? wholeFamily),
    ...having('given', given.filter(Boolean).join(' ').replace(/,/g, ' ').replace(/\s+/g, ' ').trim()),
    familyCut: one('DDE') === 'T',
    givenCut: one('DDF') === 'T' || one('DDG') === 'T',
    ...having('birth', dayOf(one('DBB'))),
    ...having('sex', SEXES[one('DBC') ?? '']),
    ...having('issued', dayOf(one('DBD'))),
    ...having('expires', dayOf(one('DBA'))),
  }
  return licence.number || (licence.family && licence.birth) ? licence : undefined
}

/** Whether a text is, or may become, such a barcode: a scanner types it line by line, and its first lines say nothing yet. */
export const licenceBegun = (text: string): boolean =>
  /^[\s@\p{Cc}]*(?:@[\s\p{Cc}]*$|(?:ANSI\s?|AAMVA)\d{6})/u.test(text)

/** Longer than any such barcode: PDF417 holds 1,850 letters. */
const LONGEST = 4_000

/** The signs before it, "ANSI " or "AAMVA", the issuer, version(s), how many parts, and where each part stands. */
const HEAD = /^[\s@\p{Cc}]*(?:ANSI\s?|AAMVA)(\d{6})\d{4}(?:\d{2})?(?:[A-Z]{2}\d{8})+/u

/** Values by the three letters of their element, of the parts `DL` and `ID`; what the issuer added of its own is left out. */
function elementsOf(body: string): Map<string, string> {
  const said = new Map<string, string>()
  for (const line of body.split(/\p{Cc}+/u)) {
    const [, name, value] = /^(?:DL|ID)?(D[A-D][A-Z])(.*)$/.exec(line.trim()) ?? []
    const text = value?.trim()
    if (name && text && !/^(none|unavl|unavail)$/i.test(text) && !said.has(name)) said.set(name, text)
  }
  return said
}

/** 1 and 2 by the standard, letters in early versions; 9 is "not specified". */
const SEXES: Record<string, 'M' | 'F' | 'X'> = { '1': 'M', '2': 'F', '9': 'X', M: 'M', F: 'F', X: 'X' }

/** MMDDCCYY in the United States, CCYYMMDD in Canada and in version 01: a month is never 19 or 20, so each day has one reading. */
function dayOf(text: string | undefined): string | undefined {
  const digits = text?.replace(/\D/g, '') ?? ''
  if (digits.length !== 8) return undefined
  const day = /^(?:19|20)/.test(digits)
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}

const having = <Name extends string, Value>(name: Name, value: Value | undefined | '') =>
  (value ? { [name]: value } : {}) as { [name in Name]?: Exclude<Value, ''> }
