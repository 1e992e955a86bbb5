import { createHash } from 'node:crypto'
import { z } from 'zod'
import { secret } from '@/lib/config'
import { coveredRead } from '@/lib/operation/covered-read'
import { jobGoesOn } from '@/lib/operation/jobs'
import { defineOperation } from '@/lib/operation/operation'
import { coverOf, isCovered } from '@/lib/records/photo-cover'
import { recordTypeOf } from '@/lib/records/registry'
import type { RowIssue } from './check-row'
import { importFieldsOf } from './fields'
import { importOf } from './frame-queries'
import { type ImportFacts, importColumns, shapeOf } from './import-facts'
import { importLimits } from './limits'
import { type Problem, problemsOf } from './problem-queries'
import type { Figures } from './progress'
import { fileReader } from './read-file'
import { importJob, isWorking, type RowState, rowStates } from './states'

export type ImportItem = Pick<
  ImportFacts,
  'id' | 'number' | 'type' | 'state' | 'paused' | 'fileName' | 'rows' | 'written' | 'errors' | 'checked'
> & { by: string; createdAt: string }

/** The imports of the bureau, newest first. */
export const listImports = defineOperation({
  name: 'import.list',
  permission: 'import.read',
  input: z.strictObject({
    before: z
      .string()
      .regex(/^IMP-\d{4}-\d{6,9}$/, 'not_found')
      .exactOptional(),
  }),
  run: async ({ sql, actor }, { before }): Promise<{ imports: ImportItem[]; next: string | null }> => {
    const rows = await sql.query<ImportItem>(
      `select ${importColumns}, o."name" as "by", to_jsonb(i."createdAt") #>> '{}' as "createdAt"
         from "Import" i join "Officer" o on o."id" = i."officerId"
        where i."tenantRoot" = $1 and i."state" <> 'receiving' and ($2::text is null or i."number" < $2)
        order by i."number" desc limit $3`,
      [actor.root, before ?? null, listed + 1],
    )
    const imports = rows.slice(0, listed)
    return { imports, next: rows.length > listed ? (imports.at(-1)?.number ?? null) : null }
  },
  audit: (_, { imports }) => ({ details: { shown: imports.length } }),
})

const listed = 30

/** What a page can be narrowed to. */
export const rowShows = [
  'error',
  'warning',
  'duplicate',
  'ready',
  'written',
  'refused',
  'kept',
  'taken_back',
  'all',
] as const
export type RowShow = (typeof rowShows)[number]

export type ImportRowView = {
  n: number
  line: number
  cells: string[]
  state: RowState
  issues: RowIssue[]
  made: { id: string; type: string; reference: string } | null
}

export type ImportView = ImportFacts & {
  by: string
  requester: string | null
  releaser: string | null
  createdAt: string
  phaseAt: string
  phaseMs: number
  writtenAt: string | null
  undoUntil: string | null
  expiresAt: string
  /** Whether the reader asked for its release, or began it: then another must let it in. */
  own: boolean
  mayRelease: boolean
  mayUndo: boolean
  /** Whether work that should go on does: it may have been paused, or given up. */
  goesOn: boolean
  /** The first rows as they are read now; for the page of columns. */
  sample: string[][]
  fields: { name: string; kind: string; list?: string }[]
  /** Rows that the page shows. */
  page: ImportRowView[]
  next: number | null
  /** What is wrong in the same way in several rows, the most frequent first. */
  problems: Problem[]
  /** An earlier import of the same bytes. */
  same: { id: string; number: string } | null
  /** Signs the figures of this page for the session, so that the page can ask for them again. */
  cover: string
  at: string
}

const rowsAPage = 50

/** One import with what its step shows. */
export const readImport = defineOperation({
  name: 'import.read',
  permission: 'import.read',
  input: z.strictObject({
    id: z.uuid('import_unknown'),
    show: z.enum(rowShows).exactOptional(),
    /** Part of a value, anywhere in the row. */
    find: z.string().max(60).exactOptional(),
    after: z.coerce.number().pipe(z.int().min(0).max(importLimits.rows)).exactOptional(),
    /** With the first rows of the file. */
    sample: z.boolean().exactOptional(),
  }),
  run: async (context, { id, show = 'error', find, after = 0, sample = false }): Promise<ImportView> => {
    const { sql, actor, now } = context
    const facts = await importOf(context, id)
    const [more] = await sql.query<
      Pick<
        ImportView,
        | 'by'
        | 'requester'
        | 'releaser'
        | 'createdAt'
        | 'phaseAt'
        | 'phaseMs'
        | 'writtenAt'
        | 'undoUntil'
        | 'expiresAt'
        | 'same'
      >
    >(detailsStatement, [id, actor.root])
    const page = sample ? [] : await pageOf(sql, id, show, find, after)
    const rows = page.slice(0, rowsAPage)
    const type = recordTypeOf(facts.type)
    const asked = facts.requestedBy ?? facts.officerId
    return {
      ...facts,
      ...(more as NonNullable<typeof more>),
      own: asked === actor.officerId,
      mayRelease: actor.roles.includes('supervisor') && asked !== actor.officerId,
      mayUndo:
        actor.roles.includes('supervisor') &&
        facts.state === 'done' &&
        facts.written > 0 &&
        new Date(more?.undoUntil ?? 0) > now,
      goesOn: !isWorking(facts.state) || (!facts.paused && (await jobGoesOn(context.db, importJob, id))),
      sample: sample ? await sampleOf(sql, facts) : [],
      fields: type ? importFieldsOf(type, facts.headers) : [],
      page: rows,
      next: page.length > rowsAPage ? (rows.at(-1)?.n ?? null) : null,
      problems: facts.state === 'checked' ? await problemsOf(sql, facts) : [],
      cover: coverOf(coverFacts(id, actor.sessionId, now)),
      at: now.toISOString(),
    }
  },
  audit: (_, { number, page }) => ({
    subjects: page.flatMap(({ made }) => made?.id ?? []),
    details: { import: number, shown: page.length },
  }),
})

export type ImportProgress = Figures & { bytes: number }

/** The figures of an import that a page has shown and asks for again: no event of its own, and no act of a person. */
export const readProgress = (
  caller: Parameters<typeof coveredRead>[0],
  { id, cover }: { id: string; cover: string },
): Promise<ImportProgress | null> =>
  coveredRead(
    caller,
    'import.read',
    (actor, now) => isCovered(cover, coverFacts(id, actor.sessionId, now)),
    async (db) => {
      const [row] = await db.$queryRaw<ImportProgress[]>`
        select i."state", i."paused", i."lines", i."rows", i."checked", i."ready", i."warnings", i."errors", i."duplicates", i."written", i."refused",
               i."takenBack", i."kept", i."phaseMs", i."bytes"
          from "Import" i where i."id"::text = ${id}`
      return row ?? null
    },
  )

const coverFacts = (id: string, sessionId: string, now: Date) => ({
  photoId: `import ${id}`,
  size: 'full' as const,
  sessionId,
  now,
  key: createHash('sha256').update('import figures').update(secret('terms')).digest(),
})

/** A page of the errors, for the file that goes back to whoever made the first. */
export const exportErrors = defineOperation({
  name: 'import.export',
  permission: 'import.read',
  input: z.strictObject({
    id: z.uuid('import_unknown'),
    after: z.coerce.number().pipe(z.int().min(0).max(importLimits.rows)).default(0),
  }),
  run: async (context, { id, after }) => {
    const facts = await importOf(context, id)
    const rows = await context.sql.query<{ n: number; line: number; cells: string[]; issues: RowIssue[] }>(
      `select r."n", r."line", r."cells", r."issues" from "ImportRow" r
        where r."importId" = $1::uuid and r."state" in ('error', 'refused') and r."n" > $2 order by r."n" limit $3`,
      [id, after, exported],
    )
    const { number, headers, separator, fileName, type } = facts
    return {
      number,
      headers,
      separator,
      fileName,
      type,
      rows,
      next: rows.length === exported ? (rows.at(-1)?.n ?? null) : null,
    }
  },
  audit: (_, { number, rows }) => ({ details: { import: number, rows: rows.length } }),
})

const exported = 2_000

type Sql = Parameters<typeof importOf>[0]['sql']

const statesOf: Record<RowShow, readonly RowState[]> = {
  ...(Object.fromEntries(rowStates.map((state) => [state, [state]])) as Record<RowState, RowState[]>),
  all: rowStates,
}

function pageOf(
  sql: Sql,
  id: string,
  show: RowShow,
  find: string | undefined,
  after: number,
): Promise<ImportRowView[]> {
  return sql.query<ImportRowView>(
    `select r."n", r."line", r."cells", r."state", r."issues",
       case when m."id" is not null then jsonb_build_object('id', m."id", 'type', m."type", 'reference', m."reference") end as "made"
     from (select * from "ImportRow" r where r."importId" = $1::uuid and r."state" = any ($2::text[]) and r."n" > $4
             and ($3::text is null or position(lower($3) in lower(array_to_string(r."cells", ' '))) > 0)
           order by r."n" limit $5) r
     left join "Record" m on m."id" = r."madeId" order by r."n"`,
    [id, statesOf[show], find?.trim() || null, after, rowsAPage + 1],
  )
}

const sampleRows = 10

async function sampleOf(sql: Sql, facts: ImportFacts): Promise<string[][]> {
  const [first] = await sql.query<{ bytes: Uint8Array }>(
    `select substr(c."bytes", 1, 65536) as "bytes" from "ImportChunk" c where c."importId" = $1::uuid and c."ordinal" = 0`,
    [facts.id],
  )
  if (!first || !facts.format) return []
  const reader = fileReader(facts.headers, shapeOf(facts))
  const rows = reader.push(new Uint8Array(first.bytes))
  // A small file ends here; the last row of a large one may be cut and is left to the dry run.
  return [...rows, ...(facts.bytes <= 65_536 ? reader.end() : [])]
    .slice(0, sampleRows)
    .map(({ cells }) => cells)
}

const detailsStatement = `
select o."name" as "by", q."name" as "requester", l."name" as "releaser",
  to_jsonb(i."createdAt") #>> '{}' as "createdAt", to_jsonb(i."phaseAt") #>> '{}' as "phaseAt", i."phaseMs",
  to_jsonb(i."writtenAt") #>> '{}' as "writtenAt", to_jsonb(i."undoUntil") #>> '{}' as "undoUntil", to_jsonb(i."expiresAt") #>> '{}' as "expiresAt",
  (select jsonb_build_object('id', s."id", 'number', s."number") from "Import" s
    where s."tenantRoot" = $2 and s."digest" = i."digest" and s."id" <> i."id" and s."createdAt" < i."createdAt"
    order by s."createdAt" desc limit 1) as "same"
from "Import" i left join "Officer" o on o."id" = i."officerId" left join "Officer" q on q."id" = i."requestedBy"
  left join "Officer" l on l."id" = i."releasedBy"
where i."id" = $1::uuid`
