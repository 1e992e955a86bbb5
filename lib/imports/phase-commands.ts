import { z } from 'zod'
import { conflict, forbidden, invalid, notFound } from '@/lib/errors'
import { jobGoesOn } from '@/lib/operation/jobs'
import { defineOperation } from '@/lib/operation/operation'
import { conditions } from '@/lib/records/entry/entry-input'
import { recordTypeOf } from '@/lib/records/registry'
import { foldHeader, memoryOf } from './columns'
import { importFieldsOf } from './fields'
import { beginWork, importOf } from './frame-queries'
import { goingIn } from './import-facts'
import { allows, importActs, importJob } from './states'

const id = z.uuid('import_unknown')
const version = z.coerce.number('import_moved').pipe(z.int('import_moved').min(1).max(1_000_000))
const choices = z
  .record(z.string().max(40), z.string().max(400))
  .refine((all) => Object.keys(all).length <= 200, 'too_long')

/**
 * Says which column holds what, remembers it for the bureau, and begins the dry run: every row is checked in the background,
 * nothing is written to any database.
 */
export const matchImport = defineOperation({
  name: 'import.match',
  permission: 'import.prepare',
  input: z.strictObject({ id, columns: choices, constants: choices }),
  run: async (context, input) => {
    const { sql, actor, now } = context
    const facts = await importOf(context, input.id, ['received'])
    const type = recordTypeOf(facts.type)
    if (!type) throw notFound('import_unknown')
    const fields = new Set(importFieldsOf(type, facts.headers).map(({ name }) => name))
    const columns: Record<string, number> = {}
    const taken = new Map<number, string>()
    for (const [field, text] of Object.entries(input.columns)) {
      if (text === '') continue
      const at = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
      if (!fields.has(field) || !(at < facts.headers.length))
        throw invalid('input', { [`column.${field}`]: ['column_unknown'] })
      if (taken.has(at)) throw invalid('input', { [`column.${field}`]: ['column_twice'] })
      taken.set(at, field)
      columns[field] = at
    }
    if (taken.size === 0) throw invalid('input', { columns: ['columns_none'] })
    const constants = Object.fromEntries(
      Object.entries(input.constants).filter(([field, text]) => fields.has(field) && text.trim() !== ''),
    )
    const memory = await withMemory(
      sql,
      actor.root,
      facts.type,
      facts.headers,
      memoryOf(facts.headers, columns),
    )
    await sql.query(
      `insert into "ImportMemory" ("tenantRoot", "type", "columns", "constants", "updatedAt") values ($1, $2, $3::jsonb, $4::jsonb, $5)
       on conflict ("tenantRoot", "type") do update set "columns" = excluded."columns", "constants" = excluded."constants", "updatedAt" = excluded."updatedAt"`,
      [actor.root, facts.type, JSON.stringify(memory), JSON.stringify(constants), now],
    )
    await sql.query(
      `update "Import" set "columns" = $2::jsonb, "constants" = $3::jsonb, "state" = 'checking', "actorId" = $4::uuid, "reason" = null, "paused" = false,
         "rows" = null, "checked" = 0, "ready" = 0, "warnings" = 0, "errors" = 0, "duplicates" = 0, "phaseAt" = $5, "phaseMs" = 0,
         "step" = "step" + 1, "updatedAt" = $5, "version" = "version" + 1
       where "id" = $1::uuid`,
      [facts.id, JSON.stringify(columns), JSON.stringify(constants), actor.officerId, now],
    )
    await beginWork(context, facts.id)
    return { id: facts.id, number: facts.number, columns: taken.size }
  },
  audit: (_, { number, columns }) => ({ details: { import: number, columns } }),
})

/** What the bureau knew of other files is kept: of the columns of this one, only what was chosen now. */
async function withMemory(
  sql: Parameters<typeof importOf>[0]['sql'],
  root: string,
  type: string,
  headers: readonly string[],
  chosen: Record<string, string>,
): Promise<Record<string, string>> {
  const [row] = await sql.query<{ columns: Record<string, string> }>(
    `select m."columns" from "ImportMemory" m where m."tenantRoot" = $1 and m."type" = $2`,
    [root, type],
  )
  const seen = new Set(headers.map(foldHeader))
  const others = Object.entries(row?.columns ?? {}).filter(([header]) => !seen.has(header))
  return Object.fromEntries([...Object.entries(chosen), ...others].slice(0, 400))
}

/** Holds the work of an import, lets it go on, or ends it; calls it back from its release, or back to its columns. */
export const steerImport = defineOperation({
  name: 'import.steer',
  permission: 'import.prepare',
  input: z.strictObject({
    id,
    act: z.enum(Object.keys(importActs) as [keyof typeof importActs], 'act_unknown'),
  }),
  run: async (context, { id, act }) => {
    const { sql, actor, now } = context
    const facts = await importOf(context, id)
    if (!allows(act, facts.state)) throw conflict('import_moved')
    if (act === 'resume') {
      if (!facts.paused && (await jobGoesOn(context.db, importJob, id))) throw conflict('import_moved')
      // Whoever lets it go on answers for it from now on.
      if (facts.state !== 'checking' && !actor.roles.includes('supervisor'))
        throw forbidden('needs_supervisor')
      await beginWork(context, id)
    }
    const state =
      act === 'cancel'
        ? facts.written > 0
          ? 'done'
          : 'cancelled'
        : act === 'recall'
          ? 'checked'
          : act === 'rematch'
            ? 'received'
            : facts.state
    if (act === 'rematch' || state === 'cancelled')
      await sql.query(`delete from "ImportRow" where "importId" = $1::uuid`, [id])
    if (state === 'cancelled') await sql.query(`delete from "ImportChunk" where "importId" = $1::uuid`, [id])
    await sql.query(
      `update "Import" set "state" = $2, "paused" = $3, "reason" = null, "step" = "step" + 1, "updatedAt" = $4, "version" = "version" + 1,
         "requestedBy" = case when $5 then null else "requestedBy" end,
         "actorId" = case when $6 then $7::uuid else "actorId" end,
         "writtenAt" = case when $2 = 'done' then $4 else "writtenAt" end,
         "undoUntil" = case when $2 = 'done' then $4::timestamptz + interval '24 hours' else "undoUntil" end
       where "id" = $1::uuid`,
      [id, state, act === 'pause', now, act === 'recall', act === 'resume', actor.officerId],
    )
    return { id, number: facts.number, act, written: facts.written }
  },
  audit: ({ act }, { number }) => ({ details: { import: number, act } }),
})

/** Asks for the release: from now on nothing of it changes until a second person has said yes, or it is called back. */
export const requestRelease = defineOperation({
  name: 'import.request',
  permission: 'import.prepare',
  input: z.strictObject({ id, version }),
  run: async (context, { id, version: seen }) => {
    const facts = await importOf(context, id, ['checked'])
    if (facts.version !== seen) throw conflict('import_changed')
    if (goingIn(facts) === 0) throw conflict('import_empty')
    await context.sql.query(
      `update "Import" set "state" = 'requested', "requestedBy" = $2::uuid, "releasedBy" = null, "updatedAt" = $3, "version" = "version" + 1 where "id" = $1::uuid`,
      [id, context.actor.officerId, context.now],
    )
    return { id, number: facts.number, rows: goingIn(facts) }
  },
  audit: (_, { number, rows }) => ({ details: { import: number, rows } }),
})

/**
 * Lets an import into the databases (SECURITY 3.2, row 12: a supervisor, and not who asked). The conditions for recording are
 * confirmed for all of its rows (R-LAW-1).
 */
export const releaseImport = defineOperation({
  name: 'import.release',
  permission: 'import.release',
  input: z.strictObject({ id, version, conditions }),
  run: async (context, { id, version: seen }) => {
    const { sql, actor, now, authorize } = context
    const facts = await importOf(context, id)
    authorize({ officerId: facts.requestedBy ?? facts.officerId })
    if (facts.state !== 'requested') throw conflict('import_moved')
    if (facts.version !== seen) throw conflict('import_changed')
    await sql.query(
      `update "Import" set "state" = 'writing', "releasedBy" = $2::uuid, "actorId" = $2::uuid, "paused" = false, "phaseAt" = $3, "phaseMs" = 0,
         "step" = "step" + 1, "updatedAt" = $3, "version" = "version" + 1 where "id" = $1::uuid`,
      [id, actor.officerId, now],
    )
    await beginWork(context, id)
    return { id, number: facts.number, rows: goingIn(facts) }
  },
  audit: ({ conditions: said }, { number, rows }) => ({
    details: { import: number, rows, conditions: said },
  }),
})

/** Takes an import back within a day: what it entered ceases, but for what was changed or matched since. */
export const undoImport = defineOperation({
  name: 'import.undo',
  permission: 'import.undo',
  input: z.strictObject({ id, reason: z.string().trim().min(3, 'reason_missing').max(200, 'reason_long') }),
  run: async (context, { id, reason }) => {
    const { sql, actor, now } = context
    const facts = await importOf(context, id, ['done'])
    const [begun] = await sql.query<{ id: string }>(
      `update "Import" set "state" = 'undoing', "actorId" = $2::uuid, "undoReason" = $4, "paused" = false, "phaseAt" = $3, "phaseMs" = 0,
         "step" = "step" + 1, "updatedAt" = $3, "version" = "version" + 1
       where "id" = $1::uuid and "undoUntil" > $3 and "written" > 0 returning "id"::text as "id"`,
      [id, actor.officerId, now, reason],
    )
    if (!begun) throw conflict('import_undo_over')
    await beginWork(context, id)
    return { id, number: facts.number, rows: facts.written }
  },
  audit: (_, { number, rows }) => ({ details: { import: number, rows } }),
})
