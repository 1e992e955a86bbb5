import { documentLook, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import type { Criteria } from './criteria'
import type { ObjectDatabase } from './object-database'
import type { SearchDb } from './sql'
import { type AskedDocument, matchDocuments, type StoredDocument } from './travel-document-match'

/**
 * Stolen and lost travel documents (DOMAIN 3.2, R-SLTD-6): asked by number, with issuer and type where they are known. Names
 * are not asked here, because nobody's name is here.
 */
export const travelDocuments: ObjectDatabase = {
  code: 'travel-document',
  table: 'TravelDocument',
  identifier: 'number',
  identifierTo: 'rangeTo',
  columns: [
    { field: 'kind', width: 'medium' },
    { field: 'issuer', width: 'narrow' },
    { field: 'status', width: 'medium' },
    { field: 'lostOn', width: 'medium', sort: true },
  ],
  facets: ['status', 'kind', 'issuer'],
  preview: [
    'status',
    'kind',
    'issuer',
    'issuedOn',
    'expiresOn',
    'lostOn',
    'lostPlace',
    'lostCountry',
    'circumstances',
  ],
  asksFor: { field: 'documentNumber', refusal: 'number_needed' },
  asks: ({ documentNumber }) => documentNumber !== undefined,
  find: async (db, criteria, limit) => {
    const asked = askedDocument(criteria)
    return asked ? matchDocuments(asked, await storedDocuments(db, asked, limit)) : []
  },
}

/** The number as it is compared, or undefined when it is longer than any that is stored. */
function askedDocument({
  documentNumber,
  documentCountry,
  documentClass,
}: Criteria): AskedDocument | undefined {
  const number = normaliseDocumentNumber(documentNumber ?? '')
  if (!number || number.length > LONGEST) return undefined
  return {
    number,
    ...(documentCountry ? { country: documentCountry } : {}),
    ...(documentClass ? { class: documentClass } : {}),
  }
}

const LONGEST = 24

/** A document as the database gives it out: with the number of its record and what was reported of it. */
export type ReportedDocument = StoredDocument & { reference: string; status: string }

export function storedDocuments(
  db: SearchDb,
  { number }: AskedDocument,
  limit: number,
): Promise<ReportedDocument[]> {
  return db.query<ReportedDocument>(DOCUMENTS, [...lookUp(number), limit])
}

/** A number as `search.travel_documents` takes it: itself, its look, and the beginnings, readings and lowest starts of ranges. */
export function lookUp(number: string): [string, string, string[], string[], string[]] {
  const spellings = rangeSpellings(number)
  return [
    number,
    documentLook(number),
    spellings.map(({ prefix }) => prefix),
    spellings.map(({ spelling }) => spelling),
    spellings.map(({ earliest }) => earliest),
  ]
}

/**
 * Spellings of a number that may lie in a range: as it is, and with letters at its end read as the digits that they look
 * like (`AB99O1O0` may be AB990100). `earliest` is the lowest beginning that a range around it can have, because no range
 * holds more than a million (migration 20261125000003).
 */
export function rangeSpellings(number: string): { spelling: string; prefix: string; earliest: string }[] {
  const read = new Map<string, { spelling: string; prefix: string; earliest: string }>()
  for (let at = number.length; at >= 0; at--) {
    const tail = documentLook(number.slice(at))
    if (!/^\d*$/.test(tail)) break
    const spelling = number.slice(0, at) + tail
    const prefix = spelling.replace(/\d+$/, '')
    const digits = spelling.slice(prefix.length)
    if (!digits || read.has(spelling)) continue
    const first = BigInt(digits) - MOST_IN_RANGE
    const earliest = prefix + String(first < 0n ? 0n : first).padStart(digits.length, '0')
    read.set(spelling, { spelling, prefix, earliest })
  }
  return [...read.values()]
}

const MOST_IN_RANGE = 1_000_000n

const DOCUMENTS = 'select * from search.travel_documents($1, $2, $3, $4, $5, $6)'
