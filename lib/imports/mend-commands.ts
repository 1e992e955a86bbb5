import { z } from 'zod'
import { invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { beginWork, frameOf, importOf } from './frame-queries'
import type { ImportFacts } from './import-facts'
import { judgeRows, type RowToJudge } from './judge-rows'
import { importBatch, importLimits } from './limits'
import { added, type Counts, countingSql, keepJudged } from './row-counts'
import type { RowState } from './states'
import { recheckWaiting } from './work-commands'

const id = z.uuid('import_unknown')
const field = z.string().min(1).max(40)
const value = z.string().max(importLimits.cell, 'too_long')

/** Puts one value of one row right. The row is checked again at once; what its file had wrong has been seen with that. */
export const mendRow = defineOperation({
  name: 'import.mend',
  permission: 'import.prepare',
  input: z.strictObject({
    id,
    n: z.coerce.number('row_unknown').pipe(z.int('row_unknown').min(1).max(importLimits.rows)),
    field,
    value,
  }),
  run: async (context, { id, n, field, value }) => {
    const { sql } = context
    const facts = await importOf(context, id, ['checked'])
    const at = columnOf(facts, field)
    const [row] = await sql.query<RowToJudge & { state: RowState }>(
      `select r."n", r."line", r."cells", r."broken", r."state" from "ImportRow" r where r."importId" = $1::uuid and r."n" = $2 for update`,
      [id, n],
    )
    if (!row) throw notFound('row_unknown')
    const cells = row.cells.map((cell, place) => (place === at ? value : cell))
    await sql.query(
      `update "ImportRow" r set "cells"[$3] = $4 where r."importId" = $1::uuid and r."n" = $2`,
      [id, n, at + 1, value],
    )
    const judged = await judgeRows(sql, await frameOf(context, facts), [{ ...row, cells, broken: [] }])
    await keepJudged(sql, id, judged)
    const state = judged[0]?.state ?? 'error'
    await count(context, facts, added(added({}, state, 1), row.state, -1))
    return { number: facts.number, line: row.line, state }
  },
  audit: ({ field }, { number, line, state }) => ({ details: { import: number, line, field, state } }),
})

/**
 * Puts the same value in the same column right in every row that has something wrong (UX 2.10, "apply to 14 rows"). Up to a
 * batch is checked again at once, more in the background.
 */
export const mendAlike = defineOperation({
  name: 'import.mend-alike',
  permission: 'import.prepare',
  input: z.strictObject({ id, field, value, to: value }),
  timeoutMs: 20_000,
  run: async (context, { id, field, value, to }) => {
    const { sql, actor, now } = context
    const facts = await importOf(context, id, ['checked'])
    const at = columnOf(facts, field)
    const changed = await sql.query<{ state: RowState; rows: number }>(
      `with chosen as (
         select r."n", r."state" from "ImportRow" r
          where r."importId" = $1::uuid and r."state" in ('error', 'warning', 'ready', 'duplicate') and r."cells"[$2] = $3
            and exists (select from jsonb_array_elements(r."issues") i where i ->> 'field' = $5) for update),
       mended as (
         update "ImportRow" r set "cells"[$2] = $4, "state" = 'waiting' from chosen c where r."importId" = $1::uuid and r."n" = c."n")
       select c."state", count(*)::int as "rows" from chosen c group by c."state"`,
      [id, at + 1, value, to, field],
    )
    let counts: Counts = {}
    for (const { state, rows } of changed) counts = added(counts, state, -rows)
    const total = changed.reduce((sum, { rows }) => sum + rows, 0)
    if (total <= importBatch) {
      const again = await recheckWaiting(context, facts)
      for (const [state, by] of Object.entries(again.counts)) counts = added(counts, state as RowState, by)
      await count(context, facts, counts)
    } else {
      await count(context, facts, counts)
      await sql.query(
        `update "Import" set "state" = 'checking', "actorId" = $2::uuid, "phaseAt" = $3, "phaseMs" = 0, "step" = "step" + 1 where "id" = $1::uuid`,
        [id, actor.officerId, now],
      )
      await beginWork(context, id)
    }
    return { number: facts.number, rows: total, later: total > importBatch }
  },
  audit: ({ field }, { number, rows }) => ({ details: { import: number, rows, field } }),
})

function columnOf(facts: ImportFacts, field: string): number {
  const at = Object.hasOwn(facts.columns, field) ? facts.columns[field] : undefined
  if (at === undefined) throw invalid('input', { field: ['field_constant'] })
  return at
}

async function count(
  { sql, now }: Parameters<Parameters<typeof defineOperation>[0]['run']>[0],
  { id }: ImportFacts,
  counts: Counts,
): Promise<void> {
  await sql.query(
    `update "Import" set ${countingSql(counts)}"updatedAt" = $2, "version" = "version" + 1 where "id" = $1::uuid`,
    [id, now],
  )
}
