import { z } from 'zod'
import type { Caller } from '@/lib/access/actor'
import { conflict } from '@/lib/errors'
import { coveredRead } from '@/lib/operation/covered-read'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { frameOf, importOf } from './frame-queries'
import type { ImportFacts } from './import-facts'
import { judgeRows, type RowToJudge } from './judge-rows'
import { importBatch, importLimits } from './limits'
import { added, addJudged, type Counts, countingSql, keepJudged } from './row-counts'
import type { WorkingState } from './states'

const id = z.uuid('import_unknown')
const subject = z.strictObject({ id })

const problem = z.strictObject({
  code: z.string().max(40),
  args: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).exactOptional(),
})
const row = z.strictObject({
  line: z.int().min(1).max(2_000_000_000),
  cells: z
    .array(z.string().max(importLimits.cell + importLimits.columns * importLimits.cell))
    .max(importLimits.columns),
  broken: z.array(problem).max(20),
})

export type ImportJob = Pick<
  ImportFacts,
  'id' | 'state' | 'paused' | 'rows' | 'checked' | 'headers' | 'format' | 'encoding' | 'separator' | 'headed'
>

/** Where the work stands, for the batch that follows, whose event names it; null where it is not there for this officer. */
export const readJob = (caller: Caller, input: unknown): Promise<ImportJob | null> =>
  coveredRead(
    caller,
    'import.work',
    () => true,
    async (db) => {
      const [row] = await db.$queryRaw<ImportJob[]>`
        select i."id"::text as "id", i."state", i."paused", i."rows", i."checked", i."headers", i."format", i."encoding", i."separator", i."headed"
          from "Import" i where i."id" = ${subject.parse(input).id}::uuid`
      return row ?? null
    },
  )

/** A piece of the file; null behind its end. */
export const readPiece = defineOperation({
  name: 'import.piece',
  permission: 'import.work',
  input: z.strictObject({ id, ordinal: z.int().min(0).max(10_000) }),
  run: async (context, { id, ordinal }) => {
    const facts = await importOf(context, id)
    stand(context, facts)
    const [piece] = await context.sql.query<{ bytes: Uint8Array }>(
      `select c."bytes" from "ImportChunk" c where c."importId" = $1::uuid and c."ordinal" = $2`,
      [id, ordinal],
    )
    return { number: facts.number, bytes: piece ? new Uint8Array(piece.bytes) : null }
  },
  audit: ({ ordinal }, { number }) => ({ details: { import: number, piece: ordinal } }),
})

/**
 * Checks the next rows of the file and keeps them with what was found. `from` is how many rows were checked before: rows that
 * come a second time after an interruption are not taken again.
 */
export const checkRows = defineOperation({
  name: 'import.check',
  permission: 'import.work',
  input: z.strictObject({
    id,
    from: z
      .int()
      .min(0)
      .max(importLimits.rows + importBatch),
    rows: z.array(row).max(importBatch),
    /** Whether the file ends with these. */
    ended: z.boolean(),
  }),
  timeoutMs: 20_000,
  run: async (context, { id, from, rows, ended }) => {
    const { sql, actor } = context
    const facts = await importOf(context, id, ['checking'])
    stand(context, facts)
    if (facts.checked !== from || facts.rows !== null) throw conflict('import_moved')
    const total = from + rows.length
    const refused = total > importLimits.rows ? 'file_rows' : ended && total === 0 ? 'file_no_rows' : null
    if (refused) {
      await sql.query(`delete from "ImportRow" where "importId" = $1::uuid`, [id])
      await advance(
        context,
        facts,
        {},
        { state: 'received', reason: refused, checked: -facts.checked, zero: true },
      )
      return { number: facts.number, rows: 0, refused, ended: true }
    }
    const judged = await judgeRows(
      sql,
      await frameOf(context, facts),
      rows.map(
        (each, at): RowToJudge => ({
          ...each,
          n: from + at + 1,
          broken: each.broken as RowToJudge['broken'],
        }),
      ),
    )
    await addJudged(sql, id, actor.root, judged)
    let counts: Counts = {}
    for (const { state } of judged) counts = added(counts, state, 1)
    await advance(context, facts, counts, {
      checked: rows.length,
      ...(ended ? { state: 'checked', rows: total } : {}),
    })
    return { number: facts.number, rows: rows.length, refused: null, ended }
  },
  audit: (_, { number, rows, refused }) => ({
    details: { import: number, rows, ...(refused ? { why: refused } : {}) },
  }),
})

/** Checks the next of the rows that were mended for many at once; `left` is nought when none waits any more. */
export const recheckRows = defineOperation({
  name: 'import.recheck',
  permission: 'import.work',
  input: z.strictObject({ id }),
  timeoutMs: 20_000,
  run: async (context, { id }) => {
    const facts = await importOf(context, id, ['checking'])
    stand(context, facts)
    const { counts, rows } = await recheckWaiting(context, facts)
    const ended = rows < importBatch
    await advance(context, facts, counts, ended ? { state: 'checked' } : {})
    return { number: facts.number, rows, ended }
  },
  audit: (_, { number, rows }) => ({ details: { import: number, rows } }),
})

/** Checks up to a batch of waiting rows. */
export async function recheckWaiting(
  context: Context,
  facts: ImportFacts,
): Promise<{ counts: Counts; rows: number }> {
  const waiting = await context.sql.query<RowToJudge>(
    `select r."n", r."line", r."cells", r."broken" from "ImportRow" r
      where r."importId" = $1::uuid and r."state" = 'waiting' order by r."n" limit $2`,
    [facts.id, importBatch],
  )
  const judged = await judgeRows(context.sql, await frameOf(context, facts), waiting)
  await keepJudged(context.sql, facts.id, judged)
  let counts: Counts = {}
  for (const { state } of judged) counts = added(counts, state, 1)
  return { counts, rows: waiting.length }
}

/**
 * The import goes on, and is this officer's to work on: whoever let the phase begin. His rights are those of this moment.
 * @throws Answer `conflict` when it is paused, `forbidden` when it is another's
 */
export function stand({ authorize }: Pick<Context, 'authorize'>, facts: ImportFacts): void {
  authorize({ officerId: facts.actorId })
  if (facts.paused) throw conflict('import_lost')
}

/**
 * Moves the counters, counts the batch, and may lead to the next state.
 * @throws Answer `conflict` when another worker or a person was there first: everything of this batch is then undone
 */
export async function advance(
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  facts: ImportFacts,
  counts: Counts,
  next: { state?: string; reason?: string; checked?: number; rows?: number; zero?: boolean },
): Promise<void> {
  const zero = next.zero ? `"ready" = 0, "warnings" = 0, "errors" = 0, "duplicates" = 0, ` : ''
  const ended = next.state !== undefined
  const [moved] = await sql.query<{ id: string }>(
    `update "Import" set ${zero}${countingSql(counts)}"checked" = "checked" + $4, "rows" = coalesce($5, "rows"), "state" = coalesce($6, "state"),
       "reason" = $7, "phaseMs" = (extract(epoch from clock_timestamp() - "phaseAt") * 1000)::int,
       "step" = "step" + 1,
       "writtenAt" = case when $6 = 'done' then $9 else "writtenAt" end,
       "undoUntil" = case when $6 = 'done' then $9::timestamptz + interval '24 hours' else "undoUntil" end,
       "version" = "version" + case when $8 then 1 else 0 end, "updatedAt" = $9
     where "id" = $1::uuid and "step" = $2 and "state" = $3 and not "paused" returning "id"::text as "id"`,
    [
      facts.id,
      facts.step,
      facts.state as WorkingState,
      next.checked ?? 0,
      next.rows ?? null,
      next.state ?? null,
      next.reason ?? null,
      ended,
      now,
    ],
  )
  if (!moved) throw conflict('import_lost')
}
