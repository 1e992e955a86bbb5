import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import type { SearchDb } from '@/lib/search/sql'
import { type PartType, partTypesOf } from '../parts'
import type { RecordType } from '../record-type'
import type { EntryRows } from './entry-rows'

type Written = readonly { id: string; rows: EntryRows }[]
type StoredRow = Record<string, unknown>

/**
 * Writes the rows of every part in one statement a table, two where they replace others, whatever their number. A row that says
 * what it said before keeps the day on which it was stated.
 */
export async function writeParts(
  sql: SearchDb,
  type: Pick<RecordType, 'parts'>,
  how: 'insert' | 'update',
  entries: Written,
  now: Date,
): Promise<void> {
  if (entries.length === 0) return
  for (const part of partTypesOf(type)) {
    const before = how === 'update' ? await cleared(sql, part, entries) : new Map<string, string>()
    const rows = entries.flatMap(({ id, rows: { parts } }) =>
      parts[part.name].map((row, i) => {
        const stored: StoredRow = { ...row, ...columnsOf(part, row), recordId: id, ordinal: i + 1 }
        return { ...stored, recordedAt: before.get(keyOf(part, stored)) ?? now.toISOString() }
      }),
    )
    if (rows.length === 0) continue
    const columns = ['recordId', 'ordinal', ...part.columns, ...(isDated(part) ? ['recordedAt'] : [])]
    const names = columns.map((name) => `"${name}"`).join(', ')
    const values = columns.map((name) => `x."${name}"`).join(', ')
    await sql.query(
      `insert into "${part.table}" (${names}) select ${values} from jsonb_populate_recordset(null::"${part.table}", $1::jsonb) x`,
      [JSON.stringify(rows)],
    )
  }
}

/** Takes the rows of records away, and answers on which day each was stated. */
async function cleared(sql: SearchDb, part: PartType, entries: Written): Promise<Map<string, string>> {
  const gone = await sql.query<{ row: StoredRow }>(
    `delete from "${part.table}" t where t."recordId" = any ($1::uuid[]) returning to_jsonb(t) as "row"`,
    [entries.map(({ id }) => id)],
  )
  return new Map(
    gone.flatMap(({ row }) =>
      typeof row.recordedAt === 'string' ? [[keyOf(part, row), row.recordedAt]] : [],
    ),
  )
}

const keyOf = ({ columns }: PartType, row: StoredRow) =>
  JSON.stringify([row.recordId, ...columns.map((name) => row[name] ?? null)])

/** Columns that nobody types: the form in which numbers are compared. */
const columnsOf = ({ name }: PartType, row: object): StoredRow =>
  name === 'documents' && 'number' in row ? { numberNorm: normaliseDocumentNumber(String(row.number)) } : {}

/** Marks have no source and no day. */
const isDated = ({ columns }: PartType) => columns.includes('source')
