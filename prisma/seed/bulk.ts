import type pg from 'pg'

type Value = string | number | boolean | Date | Buffer | null | readonly (string | number)[] | object

/** Columns with their PostgreSQL types; the order is that of the statement. */
export type Columns = Readonly<Record<string, ColumnType>>
type ColumnType =
  | 'text'
  | 'int4'
  | 'bool'
  | 'uuid'
  | 'timestamptz'
  | 'date'
  | 'jsonb'
  | 'bytea'
  | 'text[]'
  | 'int4[]'

const batch = 1_000

/**
 * Writes many rows with one statement a thousand: one array a column, unpacked on the other side. Lists travel as JSON,
 * because an array of arrays of different lengths is none.
 * @param table quoted name
 * @param end what follows the insert, for example `on conflict do nothing`
 */
export async function insertRows<Row extends object>(
  db: pg.ClientBase,
  table: string,
  columns: Columns,
  rows: readonly Row[],
  end = '',
): Promise<void> {
  const names = Object.keys(columns)
  const sources = names.map((name, i) => `$${i + 1}::${isList(columns[name]) ? 'jsonb' : columns[name]}[]`)
  const values = names.map((name) =>
    isList(columns[name])
      ? `array(select jsonb_array_elements_text(u."${name}"))::${columns[name]}`
      : `u."${name}"`,
  )
  const quoted = names.map((name) => `"${name}"`).join(', ')
  const text = `insert into ${table} (${quoted}) select ${values.join(', ')} from unnest(${sources.join(', ')}) u (${quoted}) ${end}`
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch) as readonly Record<string, Value>[]
    await db.query(
      text,
      names.map((name) => part.map((row) => encoded(row[name] ?? null, columns[name] ?? 'text'))),
    )
  }
}

const isList = (type: ColumnType | undefined) => type === 'text[]' || type === 'int4[]'

function encoded(value: Value, type: ColumnType): unknown {
  if (isList(type)) return JSON.stringify(value ?? [])
  if (type === 'jsonb') return value === null ? null : JSON.stringify(value)
  return value
}
