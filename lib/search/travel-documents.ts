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

async function storedDocuments(
  db: SearchDb,
  { number }: AskedDocument,
  limit: number,
): Promise<StoredDocument[]> {
  const spellings = rangeSpellings(number)
  return db.query<StoredDocument>(DOCUMENTS, [
    number,
    documentLook(number),
    spellings.map(({ prefix }) => prefix),
    spellings.map(({ spelling }) => spelling),
    spellings.map(({ earliest }) => earliest),
    limit,
  ])
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

// Three look-ups by leak-proof operators, each in an index of its own under row security (0.1 ms a look-up at 200,000 rows),
// limited after what the reader may not see has gone.
const DOCUMENTS = `
select d."recordId"::text as "recordId", r."rowId"::int as "rowId", d."number", d."numberNorm", d."rangeTo", d."country", d."kind", d."spelling"
from (
  (select t.*, null as "spelling" from "TravelDocument" t where t."numberNorm" = $1 and t."rangeTo" is null limit $6::int)
  union all
  (select t.*, null from "TravelDocument" t where t."look" = $2 and t."numberNorm" <> $1 and t."rangeTo" is null limit $6::int)
  union all
  (select t.*, s."spelling" from unnest($3::text[], $4::text[], $5::text[]) s ("prefix", "spelling", "earliest")
     join "TravelDocument" t on t."prefix" = s."prefix" and t."rangeTo" >= s."spelling"
       and t."numberNorm" between s."earliest" and s."spelling" and length(t."rangeTo") = length(s."spelling")
    where t."rangeTo" is not null limit $6::int)
) d
join "Record" r on r."id" = d."recordId"`
