import type { SearchDb } from '@/lib/search/sql'
import type { JudgedRow } from './judge-rows'
import { countOf, type RowState } from './states'

/** How many rows of each state came (or, below nought, went). */
export type Counts = Partial<Record<RowState, number>>

export const added = (counts: Counts, state: RowState, by: number): Counts => ({
  ...counts,
  [state]: (counts[state] ?? 0) + by,
})

/** The part of an update that moves the counters of an import. */
export function countingSql(counts: Counts): string {
  const moved = Object.entries(counts).flatMap(([state, by]) =>
    state === 'waiting' || !by
      ? []
      : [
          `"${countOf[state as keyof typeof countOf]}" = "${countOf[state as keyof typeof countOf]}" + (${Math.trunc(by)})`,
        ],
  )
  return moved.map((part) => `${part}, `).join('')
}

/** Writes what was found of rows that are there already. */
export async function keepJudged(sql: SearchDb, id: string, rows: readonly JudgedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.query(
    `update "ImportRow" r set "state" = x."state", "issues" = x."issues", "broken" = x."broken", "thing" = x."thing", "source" = x."source", "madeId" = x."madeId"
       from jsonb_to_recordset($2::jsonb) as x("n" int, "state" text, "issues" jsonb, "broken" jsonb, "thing" text, "source" text, "madeId" uuid)
      where r."importId" = $1::uuid and r."n" = x."n"`,
    [id, JSON.stringify(rows.map(forRow))],
  )
}

/** Writes rows that come for the first time. */
export async function addJudged(
  sql: SearchDb,
  id: string,
  root: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql.query(
    `insert into "ImportRow" ("importId", "tenantRoot", "n", "line", "cells", "state", "issues", "broken", "thing", "source", "madeId")
     select $1::uuid, $2, x."n", x."line", x."cells", x."state", x."issues", x."broken", x."thing", x."source", x."madeId"
       from jsonb_to_recordset($3::jsonb)
         as x("n" int, "line" int, "cells" text[], "state" text, "issues" jsonb, "broken" jsonb, "thing" text, "source" text, "madeId" uuid)`,
    [id, root, JSON.stringify(rows.map((row) => ({ ...forRow(row), line: row.line, cells: row.cells })))],
  )
}

const forRow = ({ n, state, issues, broken, thing, source, madeId }: JudgedRow) => ({
  n,
  state,
  issues,
  broken,
  thing,
  source,
  madeId,
})
