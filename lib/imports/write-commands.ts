import { z } from 'zod'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { authorOf } from '@/lib/records/entry/entry-context'
import { rowsOfEntry } from '@/lib/records/entry/entry-rows'
import { addEntries } from '@/lib/records/entry/write-entries'
import { unfileSubjects } from '@/lib/search/write'
import { checkRow } from './check-row'
import type { FileProblem } from './file-row'
import { frameOf, importOf } from './frame-queries'
import type { ImportFacts } from './import-facts'
import { onFile } from './judge-rows'
import { importBatch } from './limits'
import { added, type Counts } from './row-counts'
import type { RowState } from './states'
import { advance, stand } from './work-commands'

const input = z.strictObject({ id: z.uuid('import_unknown') })

type Outcome = { n: number; state: RowState; madeId: string | null }
type Waiting = { n: number; line: number; cells: string[]; broken: FileProblem[]; state: RowState }

/**
 * Enters the next rows that are ready, in one transaction with their own marks: whatever interrupts it, a row that is
 * marked is on file and one that is not is not. What has come on file since the dry run is left alone and said.
 */
export const writeRows = defineOperation({
  name: 'import.write',
  permission: 'import.enter',
  input,
  timeoutMs: 30_000,
  run: async (context, { id }) => {
    const { sql } = context
    const facts = await importOf(context, id, ['writing'])
    stand(context, facts)
    const rows = await sql.query<Waiting>(
      `select r."n", r."line", r."cells", r."broken", r."state" from "ImportRow" r
        where r."importId" = $1::uuid and r."state" in ('ready', 'warning') order by r."state", r."n" limit $2`,
      [id, importBatch],
    )
    const outcomes = await entered(context, facts, rows)
    await mark(context, id, outcomes)
    const before = new Map(rows.map(({ n, state }) => [n, state]))
    let counts: Counts = {}
    for (const { n, state } of outcomes) counts = added(added(counts, state, 1), before.get(n) ?? 'ready', -1)
    const ended = rows.length < importBatch
    if (ended) await sql.query(`delete from "ImportChunk" where "importId" = $1::uuid`, [id])
    await advance(context, facts, counts, ended ? { state: 'done' } : {})
    return {
      number: facts.number,
      ids: outcomes.flatMap(({ state, madeId }) => (state === 'written' && madeId ? [madeId] : [])),
      rows: rows.length,
      ended,
    }
  },
  audit: (_, { number, ids, rows }) => ({
    subjects: ids,
    details: { import: number, rows, added: ids.length },
  }),
})

/** Enters rows; where the database refuses the whole, its halves, so that one bad row costs itself only. */
async function entered(context: Context, facts: ImportFacts, rows: readonly Waiting[]): Promise<Outcome[]> {
  if (rows.length === 0) return []
  const done = await context.block(`rows ${rows[0]?.n}`, () => enter(context, facts, rows))
  if (done) return done
  const [only] = rows
  if (only && rows.length === 1) return [{ n: only.n, state: 'refused', madeId: null }]
  const half = Math.ceil(rows.length / 2)
  return [
    ...(await entered(context, facts, rows.slice(0, half))),
    ...(await entered(context, facts, rows.slice(half))),
  ]
}

async function enter(context: Context, facts: ImportFacts, rows: readonly Waiting[]): Promise<Outcome[]> {
  const { sql, actor } = context
  const frame = await frameOf(context, facts)
  const checked = rows.map((row) => ({ row, ...checkRow(frame.kind, frame.shape, row, frame.context) }))
  const ours = await onFile(sql, frame.kind.type.code, actor.root, checked)
  const outcomes: Outcome[] = []
  const going: typeof checked = []
  for (const each of checked) {
    const known =
      (each.source ? ours.get(`s:${each.source}`) : undefined) ??
      (each.thing ? ours.get(`t:${each.thing}`) : undefined)
    // Since the dry run a day has begun, or a rule has changed: what would not be let in by a form is not let in here.
    if (each.state === 'error') outcomes.push({ n: each.row.n, state: 'refused', madeId: null })
    else if (known) outcomes.push({ n: each.row.n, state: 'duplicate', madeId: known.id })
    else going.push(each)
  }
  const made = await addEntries(
    sql,
    frame.kind,
    // The history of a record names the person who let it in, also where another let the work go on.
    { ...authorOf(context), officerId: facts.releasedBy ?? facts.actorId },
    going.map(({ read }) => ({ rows: rowsOfEntry(frame.kind, read, actor.root) })),
    `${facts.number}`,
  )
  for (const [at, { row }] of going.entries()) {
    const one = made[at]
    const state = one?.added ? 'written' : one?.id ? 'duplicate' : 'refused'
    outcomes.push({ n: row.n, state, madeId: one?.id ?? null })
  }
  return outcomes
}

async function mark({ sql }: Context, id: string, outcomes: readonly Outcome[]): Promise<void> {
  await sql.query(
    `update "ImportRow" r set "state" = x."state", "madeId" = x."madeId"
       from jsonb_to_recordset($2::jsonb) as x("n" int, "state" text, "madeId" uuid)
      where r."importId" = $1::uuid and r."n" = x."n"`,
    [id, JSON.stringify(outcomes)],
  )
}

/**
 * Takes the next written rows back: their records cease, with the reason. A record that somebody has changed or matched since,
 * or that is no longer in force, is kept as it is and named in the report.
 */
export const undoRows = defineOperation({
  name: 'import.takeback',
  permission: 'import.enter',
  input,
  timeoutMs: 30_000,
  run: async (context, { id }) => {
    const { sql, actor, now } = context
    const facts = await importOf(context, id, ['undoing'])
    stand(context, facts)
    const rows = await sql.query<{ n: number; madeId: string }>(
      `select r."n", r."madeId"::text as "madeId" from "ImportRow" r
        where r."importId" = $1::uuid and r."state" = 'written' order by r."n" limit $2`,
      [id, importBatch],
    )
    const ids = rows.map(({ madeId }) => madeId)
    const ceased = await sql.query<{ id: string; rowId: number }>(ceaseStatement, [
      ids,
      actor.root,
      now,
      facts.actorId,
      `${facts.number}: ${facts.undoReason ?? ''}`.slice(0, 200),
    ])
    if (facts.type === 'person' || facts.type === 'organisation')
      await unfileSubjects(
        sql,
        ceased.map(({ rowId }) => rowId),
      )
    const gone = new Set(ceased.map(({ id: record }) => record))
    const outcomes = rows.map(
      ({ n, madeId }): Outcome => ({ n, madeId, state: gone.has(madeId) ? 'taken_back' : 'kept' }),
    )
    await mark(context, id, outcomes)
    let counts: Counts = { written: -rows.length }
    for (const { state } of outcomes) counts = added(counts, state, 1)
    const ended = rows.length < importBatch
    await advance(context, facts, counts, ended ? { state: 'undone' } : {})
    return { number: facts.number, ids: [...gone], kept: rows.length - gone.size, rows: rows.length, ended }
  },
  audit: (_, { number, ids, kept }) => ({
    subjects: ids,
    details: { import: number, records: ids.length, kept },
  }),
})

const ceaseStatement = `
with ceased as (
  update "Record" r set "status" = 'ceased', "version" = 2, "updatedAt" = $3
   where r."id" = any ($1::uuid[]) and r."owner" = $2 and r."status" = 'published' and r."version" = 1
     and not exists (select from "Hit" h where h."subjectId" = r."id")
  returning r."id", r."rowId"::int as "rowId"),
versions as (
  insert into "RecordVersion" ("recordId", "version", "at", "officerId", "reason", "snapshot")
  select c."id", 2, $3, $4::uuid, $5, jsonb_set(v."snapshot", '{record,status}', '"ceased"')
    from ceased c join "RecordVersion" v on v."recordId" = c."id" and v."version" = 1)
select "id"::text as "id", "rowId" from ceased`
