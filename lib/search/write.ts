import { indexEntry } from './index-entry'
import type { SearchDb } from './sql'
import type { SearchableSubject } from './subject'
import { tokenKeys } from './token-keys'

/** What became of filing: whether a name was longer than the index compares. */
type Filing = { capped: boolean }

/**
 * Files a record of the caller's own bureau in the search index, in the caller's transaction; replaces what was filed.
 * @throws insufficient privilege when the record is not visible or not the bureau's own
 */
export async function fileSubject(db: SearchDb, rowId: number, subject: SearchableSubject): Promise<Filing> {
  const [filing] = await fileSubjects(db, [{ rowId, subject }])
  return filing ?? { capped: false }
}

/** Files any number of records in one statement; some hundreds at a time are good. Answers in their order. */
export async function fileSubjects(
  db: SearchDb,
  subjects: readonly { rowId: number; subject: SearchableSubject }[],
): Promise<Filing[]> {
  if (subjects.length === 0) return []
  const entries = subjects.map(({ rowId, subject }) => ({ rowId, entry: indexEntry(subject) }))
  await db.query(PUT, [
    JSON.stringify(
      entries.map(({ rowId, entry }) => {
        const tokens = [...entry.tokens].sort()
        return {
          row_id: rowId,
          type: entry.type,
          sex: entry.sex,
          nationalities: entry.nationalities,
          births: entry.births,
          forms: entry.forms,
          keys: entry.keys,
          rules_version: entry.rulesVersion,
          numbers: entry.documents.map((document) => document.number),
          countries: entry.documents.map((document) => document.country),
          looks: entry.documents.map((document) => document.look),
          tokens,
          token_keys: tokens.map((token) => `{${tokenKeys(token).join(',')}}`),
        }
      }),
    ),
  ])
  return entries.map(({ entry: { capped } }) => ({ capped }))
}

/** Takes a record of the caller's own bureau out of the search index. */
export const unfileSubject = (db: SearchDb, rowId: number): Promise<void> => unfileSubjects(db, [rowId])

/** Takes records of the caller's own bureau out of the search index. */
export async function unfileSubjects(db: SearchDb, rowIds: readonly number[]): Promise<void> {
  if (rowIds.length === 0) return
  await db.query('select search.drop_subject(u.row_id)::text as done from unnest($1::int8[]) u (row_id)', [
    rowIds,
  ])
}

const PUT = 'select search.put_subjects($1::jsonb)::text as done'
