import { indexEntry } from './index-entry'
import type { SearchDb } from './sql'
import type { SearchableSubject } from './subject'
import { tokenKeys } from './token-keys'

/**
 * Files a record of the caller's own bureau in the search index, in the caller's transaction; replaces what was filed.
 * @throws insufficient privilege when the record is not visible or not the bureau's own
 */
export async function fileSubject(
  db: SearchDb,
  rowId: number,
  subject: SearchableSubject,
): Promise<{ capped: boolean }> {
  const entry = indexEntry(subject)
  const tokens = [...entry.tokens].sort()
  await db.query(PUT, [
    rowId,
    entry.type,
    entry.sex,
    entry.nationalities,
    entry.births,
    entry.forms,
    entry.keys,
    entry.rulesVersion,
    entry.documents.map((document) => document.number),
    entry.documents.map((document) => document.country),
    entry.documents.map((document) => document.look),
    tokens,
    tokens.map((token) => `{${tokenKeys(token).join(',')}}`),
  ])
  return { capped: entry.capped }
}

/** Takes a record of the caller's own bureau out of the search index. */
export async function unfileSubject(db: SearchDb, rowId: number): Promise<void> {
  await db.query('select search.drop_subject($1::int8)::text as done', [rowId])
}

const PUT =
  'select search.put_subject($1::int8, $2::int2, $3::text, $4::text[], $5::int4[], $6::text, $7::int4[], $8::int2, $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])::text as done'
