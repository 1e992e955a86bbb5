import { z } from 'zod'
import { conflict, forbidden } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import type { RowToJudge } from './judge-rows'
import { judgeRows } from './judge-rows'
import { frameOf, importOf } from './frame-queries'
import type { ImportFacts } from './import-facts'
import { importBatch, importLimits } from './limits'
import { addJudged, added, type Counts, countingSql, keepJudged } from './row-counts'
import type { WorkingState } from './states'

/**
 * The work of an import, a batch a transaction, by a worker that holds the lease. Every batch asks again whether the officer
 * on whose behalf it works may still do it, and whether the lease is still its own: of two workers that both believe so, one
 * writes and the other is rolled back.
 */
const work = { id: z.uuid('import_unknown'), worker: z.string().min(1).max(80) }

/** Seconds for which a worker that falls silent keeps its import from others. */
export const leaseSeconds = 30

const problem = z.strictObject({
  code: z.string().max(40),
  args: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).exactOptional(),
})
const row = z.strictObject({
  line: z.int().min(1).max(2_000_000_000),
  cells: z.array(z.string().max(importLimits.cell + importLimits.columns * importLimits.cell)).max(importLimits.columns),
  broken: z.array(problem).max(20),
})

/** What a worker needs to begin. */
export const readJob = defineOperation({
  name: 'import.job',
  permission: 'import.work',
  input: z.strictObject(work),
  run: async (context, { id, worker }) => {
    const facts = await importOf(context, id)
    await standing(context, facts, worker)
    return facts
  },
  audit: (_, { number, state }) => ({ details: { import: number, phase: state } }),
})

/** A piece of the file; null behind its end. */
export const readPiece = defineOperation({
  name: 'import.piece',
  permission: 'import.work',
  input: z.strictObject({ ...work, ordinal: z.int().min(0).max(10_000) }),
  run: async (context, { id, worker, ordinal }) => {
    const facts = await importOf(context, id)
    await standing(context, facts, worker)
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
    ...work,
    from: z.int().min(0).max(importLimits.rows + importBatch),
    rows: z.array(row).max(importBatch),
    /** Whether the file ends with these. */
    ended: z.boolean(),
  }),
  timeoutMs: 20_000,
  run: async (context, { id, worker, from, rows, ended }) => {
    const { sql, actor } = context
    const facts = await importOf(context, id, ['checking'])
    await standing(context, facts, worker)
    if (facts.checked !== from || facts.rows !== null) throw conflict('import_moved')
    const total = from + rows.length
    const refused = total > importLimits.rows ? 'file_rows' : ended && total === 0 ? 'file_no_rows' : null
    if (refused) {
      await sql.query(`delete from "ImportRow" where "importId" = $1::uuid`, [id])
      await advance(context, facts, worker, {}, { state: 'received', reason: refused, checked: -facts.checked, zero: true })
      return { number: facts.number, rows: 0, refused }
    }
    const judged = await judgeRows(
      sql,
      await frameOf(context, facts),
      rows.map((each, at): RowToJudge => ({ ...each, n: from + at + 1, broken: each.broken as RowToJudge['broken'] })),
    )
    await addJudged(sql, id, actor.root, judged)
    let counts: Counts = {}
    for (const { state } of judged) counts = added(counts, state, 1)
    await advance(context, facts, worker, counts, { checked: rows.length, ...(ended ? { state: 'checked', rows: total } : {}) })
    return { number: facts.number, rows: rows.length, refused: null }
  },
  audit: (_, { number, rows, refused }) => ({
    details: { import: number, rows, ...(refused ? { why: refused } : {}) },
  }),
})

/** Checks the next of the rows that were mended for many at once; `left` is nought when none waits any more. */
export const recheckRows = defineOperation({
  name: 'import.recheck',
  permission: 'import.work',
  input: z.strictObject(work),
  timeoutMs: 20_000,
  run: async (context, { id, worker }) => {
    const facts = await importOf(context, id, ['checking'])
    await standing(context, facts, worker)
    const { counts, rows } = await recheckWaiting(context, facts)
    const ended = rows < importBatch
    await advance(context, facts, worker, counts, ended ? { state: 'checked' } : {})
    return { number: facts.number, rows, ended }
  },
  audit: (_, { number, rows }) => ({ details: { import: number, rows } }),
})

/** Checks up to a batch of waiting rows. */
export async function recheckWaiting(context: Context, facts: ImportFacts): Promise<{ counts: Counts; rows: number }> {
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

/** Ends the session of a worker whose import is done or is not its own any more. */
export const endJob = defineOperation({
  name: 'import.rest',
  permission: 'import.work',
  input: z.strictObject({}),
  run: async ({ db }) => {
    await db.$queryRaw`select acl.end_my_sessions(acl.current_session(), 'import')`
    return {}
  },
  audit: () => ({}),
})

/**
 * The import is in this worker's hands, goes on, and is done for somebody who may still do it.
 * @throws Answer `conflict` when another worker or a person has it, `forbidden` when the authority has gone
 */
export async function standing({ sql }: Pick<Context, 'sql'>, facts: ImportFacts, worker: string): Promise<void> {
  if (facts.paused || facts.leaseHolder !== worker) throw conflict('import_lost')
  const [answer] = await sql.query<{ works: string | null }>(`select acl.works_on($1::uuid) as "works"`, [facts.id])
  if (answer?.works === 'authority') throw forbidden('import_authority')
  if (answer?.works !== 'works') throw conflict('import_lost')
}

/**
 * Moves the counters, renews the lease, and may lead to the next state.
 * @throws Answer `conflict` when the lease has gone to another meanwhile: everything of this batch is then undone
 */
export async function advance(
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  facts: ImportFacts,
  worker: string,
  counts: Counts,
  next: { state?: string; reason?: string; checked?: number; rows?: number; zero?: boolean },
): Promise<void> {
  const zero = next.zero ? `"ready" = 0, "warnings" = 0, "errors" = 0, "duplicates" = 0, ` : ''
  const ended = next.state !== undefined
  const [moved] = await sql.query<{ id: string }>(
    `update "Import" set ${zero}${countingSql(counts)}"checked" = "checked" + $4, "rows" = coalesce($5, "rows"), "state" = coalesce($6, "state"),
       "reason" = $7, "phaseMs" = (extract(epoch from clock_timestamp() - "phaseAt") * 1000)::int,
       "leaseHolder" = case when $8 then null else "leaseHolder" end,
       "leaseUntil" = case when $8 then null else clock_timestamp() + make_interval(secs => $9) end,
       "writtenAt" = case when $6 = 'done' then $10 else "writtenAt" end,
       "undoUntil" = case when $6 = 'done' then $10::timestamptz + interval '24 hours' else "undoUntil" end,
       "version" = "version" + case when $8 then 1 else 0 end, "updatedAt" = $10
     where "id" = $1::uuid and "leaseHolder" = $2 and "state" = $3 and not "paused" returning "id"::text as "id"`,
    [
      facts.id,
      worker,
      facts.state as WorkingState,
      next.checked ?? 0,
      next.rows ?? null,
      next.state ?? null,
      next.reason ?? null,
      ended,
      leaseSeconds,
      now,
    ],
  )
  if (!moved) throw conflict('import_lost')
}
