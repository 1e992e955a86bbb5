import { createHash } from 'node:crypto'
import type { ImportSubject } from '@/lib/records/import-subject'
import type { SearchDb } from '@/lib/search/sql'
import { showExtract } from './extract-commands'
import { extractOfListed } from './un-extract'

/**
 * Shows an entry of the UN list as it is now; inside the import, in its transaction. It keeps the number under which the public knows
 * it; where the list gives one number twice, the later entry gets one made of its reference.
 * @param id of the record, which its special notice has too
 */
export async function showListed(sql: SearchDb, id: string, subject: ImportSubject): Promise<void> {
  const extract = extractOfListed(subject)
  const rows = await sql.query<{ id: string; entityId: string }>(NUMBERED, [id, extract.entityId])
  const own = rows.find((row) => row.id === id)
  const taken = rows.some((row) => row.id !== id)
  const entityId =
    own?.entityId ?? (taken ? drawn(extract.entityId, subject.sourceReference) : extract.entityId)
  await showExtract(sql, id, { ...extract, entityId }, { noindex: false })
}

/** Those of these records that the public is not shown: what was imported before there were extracts. */
export async function unshown(sql: SearchDb, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await sql.query<{ id: string }>(UNSHOWN, [ids])
  return new Set(rows.map(({ id }) => id))
}

/** A number of nine digits of the same year, the same for the same reference. */
const drawn = (entityId: string, reference: string) =>
  `${entityId.slice(0, 5)}${100_000_000 + (createHash('sha256').update(reference).digest().readUInt32BE(0) % 900_000_000)}`

const NUMBERED = `
select e."id"::text as id, e."entityId" from "PublicExtract" e where e."kind" = 'un' and (e."id" = $1::uuid or e."entityId" = $2::text)`

const UNSHOWN = `
select i.id from unnest($1::text[]) i (id) where not exists (select from "PublicExtract" e where e."id" = i.id::uuid)`
