import { formatPartialDate, parsePartialDate } from '@/lib/identifiers/partial-date'
import type { Unread } from './dates'
import type { ImportedDocument } from './subject'
import { children, type Node, textOf } from './xml'

type CountryOf = (text: string) => string | undefined

/**
 * Documents of an individual. The number is taken out of phrases such as "Libyan passport No. 513519"; the phrase stays
 * as the note. A country that cannot be mapped stays in the note and is reported.
 */
export function documentsOf(
  individual: Node,
  countryOf: CountryOf,
  now: Date,
): { documents: ImportedDocument[]; unread: (Unread & { kept: 'note' | null })[] } {
  const documents: ImportedDocument[] = []
  const unread: (Unread & { kept: 'note' | null })[] = []
  for (const node of children(individual, 'INDIVIDUAL_DOCUMENT')) {
    const written = textOf(node, 'NUMBER')
    const described = [textOf(node, 'TYPE_OF_DOCUMENT'), textOf(node, 'TYPE_OF_DOCUMENT2')]
      .filter(Boolean)
      .join(', ')
    const note = textOf(node, 'NOTE')
    const number = numberIn(written) ?? numberIn(textOf(node, 'TYPE_OF_DOCUMENT2')) ?? numberIn(note)
    if (!number) {
      const said = [described, written, note].filter(Boolean).join(': ')
      if (said)
        unread.push({ field: 'INDIVIDUAL_DOCUMENT', value: said, why: 'it has no number', kept: null })
      continue
    }
    const issuer = textOf(node, 'ISSUING_COUNTRY') || textOf(node, 'COUNTRY_OF_ISSUE')
    const country = issuer ? (countryOf(issuer) ?? null) : null
    if (issuer && !country)
      unread.push({
        field: 'INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY',
        value: issuer,
        why: 'no country of this name is known',
        kept: 'note',
      })
    documents.push({
      type: typeOf(`${textOf(node, 'TYPE_OF_DOCUMENT2')} ${described} ${written}`),
      number,
      country,
      issuedOn: isoDate(textOf(node, 'DATE_OF_ISSUE'), now),
      expiresOn: expiryIn(`${note} ${written}`, now),
      note: noteOf({ node, written, number, described, issuer: country ? '' : issuer, note }),
    })
  }
  return { documents: distinct(documents), unread }
}

/** The number alone, or after words; a date in brackets, one that follows and a country after a comma are not part of it. */
function numberIn(written: string): string | null {
  const bare = written
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,?\s+(?:issued|expire[sd]|valid|under)\b.*$/iu, '')
    .replace(/,\s*\p{L}[\p{L} ]*$/u, '')
    .trim()
  const alone =
    /^(?=.*\d)[\p{L}\d][\p{L}\d ./-]{2,29}$/u.test(bare) && !/\p{L}{7,}|\b\p{Lu}?\p{Ll}{2,}/u.test(bare)
  if (alone) return bare
  const afterWord =
    /(?:№|n[°ºo]\.?|number|numero|número|:)\s*:?\s*(\p{Lu}{0,3}[\s/]?\d[\p{Lu}\d./-]*|[\p{Lu}\d./-]+)$/iu.exec(
      bare,
    )?.[1]
  const last = /(?:^|\s)(\p{Lu}{0,3}[\s/]?\d[\p{Lu}\d./-]{4,}|[\p{Lu}\d]{10,})$/u.exec(bare)?.[1]
  const found = [afterWord, last].find((one) => one && (one.match(/\d/g)?.length ?? 0) >= 3)
  return found?.trim() ?? null
}

const types: [RegExp, ImportedDocument['type']][] = [
  [/laissez-?passer|travel document|reiseausweis/i, 'travel_document'],
  [/driv(?:er|ing)/i, 'driving_licence'],
  [/residen(?:ce|tial|cy)/i, 'residence_permit'],
  [/birth certificate|ration|student|social security|military|fiscal|certificate|\bSSN\b|other/i, 'other'],
  [/pass?port|pasaporte|passeport/i, 'passport'],
  [/identi|tazkira|national (?:number|id)|civil/i, 'national_id'],
]

function typeOf(text: string): ImportedDocument['type'] {
  return types.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}

function isoDate(text: string, now: Date): string | null {
  if (!text) return null
  const read = parsePartialDate(text.replace(/^(\d{4}-\d\d-\d\d).*$/, '$1'), { now, allowFuture: true })
  return read.ok ? formatPartialDate(read.value) : null
}

/** "expires on 7 Jan. 2024", "Expiration date: 2026-12-11", "valid until 16 Feb. 2017". */
function expiryIn(text: string, now: Date): string | null {
  const said =
    /(?:expir(?:es|ed|y|ation)(?: date)?(?: of)?(?: on)?|valid until|date of expiration)\s*:?\s*(\d{4}-\d\d-\d\d|\d{1,2} ?\p{L}{3,9}\.? ?\d{4}|\p{L}{3,9}\.? ?\d{4}|\d{4})/iu.exec(
      text,
    )?.[1]
  return said ? isoDate(said.replaceAll('.', ''), now) : null
}

function noteOf(parts: {
  node: Node
  written: string
  number: string
  described: string
  issuer: string
  note: string
}): string | null {
  const { node, written, number, described, issuer, note } = parts
  const city = textOf(node, 'CITY_OF_ISSUE')
  const plain = /^(?:passport|national identification number)$/i.test(described)
  const said = [
    plain ? '' : described.replace(/:$/, ''),
    written && written !== number ? `as given: ${written}` : '',
    city && `issued in ${city}`,
    issuer && `issuing country as given: ${issuer}`,
    note,
  ].filter(Boolean)
  return said.join('; ') || null
}

function distinct(documents: ImportedDocument[]): ImportedDocument[] {
  const seen = new Map<string, ImportedDocument>()
  for (const document of documents) {
    const key = `${document.type} ${document.number} ${document.country}`
    if (!seen.has(key)) seen.set(key, document)
  }
  return [...seen.values()]
}
