import { z } from 'zod'
import { conflict, invalid, tooMany } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { storableText } from '@/lib/operation/storable'
import { recordTypeOf } from '@/lib/records/registry'
import { matchColumns } from './columns'
import { encodings } from './encodings'
import { importTypes, labelledFields } from './fields'
import { allCatalogues, importOf } from './frame-queries'
import { importLimits, reportDays } from './limits'
import { columnsOf, fileReader } from './read-file'
import { type Separator, separators } from './separated'
import type { FileShape } from './sniff'

const id = z.uuid('import_unknown')

/** Uploads of a bureau in a day; more is a program, and programs have an interface of their own. */
const uploadsADay = 200

/** Opens an import, to which its file is then handed piece by piece. */
export const beginImport = defineOperation({
  name: 'import.begin',
  permission: 'import.prepare',
  input: z.strictObject({
    type: z.enum(importTypes as [string, ...string[]], 'type_unknown'),
    fileName: z.string().max(1_000).transform(plainName),
  }),
  run: async ({ db, sql, actor, now }, { type, fileName }): Promise<{ id: string; number: string }> => {
    // One after the other for a bureau: the numbers of a year have no gaps and none is given twice.
    await db.$queryRaw`select pg_advisory_xact_lock(hashtext(${`import ${actor.root}`}))::text as "turn"`
    const year = now.getUTCFullYear()
    const [before] = await sql.query<{ last: number; today: number }>(
      `select coalesce(max(substr(i."number", 10)::int) filter (where i."number" like $2), 0) as "last",
              count(*) filter (where i."createdAt" > $3::timestamptz - interval '1 day')::int as "today"
         from "Import" i where i."tenantRoot" = $1`,
      [actor.root, `IMP-${year}-%`, now],
    )
    if ((before?.today ?? 0) >= uploadsADay) throw tooMany('import_many', 3_600)
    const number = `IMP-${year}-${String((before?.last ?? 0) + 1).padStart(6, '0')}`
    const [made] = await sql.query<{ id: string }>(
      `insert into "Import" ("number", "tenantRoot", "officerId", "actorId", "type", "fileName", "purpose", "caseReference", "createdAt", "updatedAt", "expiresAt")
       values ($1, $2, $3::uuid, $3::uuid, $4, $5, $6, $7, $8, $8, $8::timestamptz + make_interval(days => $9)) returning "id"::text as "id"`,
      [
        number,
        actor.root,
        actor.officerId,
        type,
        fileName,
        actor.purpose?.code ?? '',
        actor.purpose?.caseReference ?? '',
        now,
        reportDays,
      ],
    )
    return { id: made?.id ?? '', number }
  },
  audit: ({ type }, { number }) => ({ details: { import: number, type } }),
})

/** Bytes of one piece. */
export const pieceBytes = 1024 * 1024

/** Takes the next piece of a file. */
export const receivePiece = defineOperation({
  name: 'import.receive',
  permission: 'import.prepare',
  input: z.strictObject({
    id,
    ordinal: z
      .int()
      .min(0)
      .max(importLimits.bytes / pieceBytes),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= pieceBytes, 'file_large'),
  }),
  run: async (context, { id, ordinal, bytes }) => {
    const facts = await ownUpload(context, id)
    if (facts.bytes + bytes.length > importLimits.bytes) throw invalid('input', { file: ['file_large'] })
    await context.db.$executeRaw`
      insert into "ImportChunk" ("importId", "tenantRoot", "ordinal", "bytes")
      values (${id}::uuid, ${context.actor.root}, ${ordinal}, ${bytes as Uint8Array<ArrayBuffer>})`
    await context.db.$executeRaw`
      update "Import" set "bytes" = "bytes" + ${bytes.length}::int, "updatedAt" = ${context.now} where "id" = ${id}::uuid`
    return { number: facts.number, bytes: bytes.length }
  },
  audit: (_, { number, bytes }) => ({ details: { import: number, bytes } }),
})

const shape = {
  encoding: z.enum(encodings, 'encoding_unknown'),
  separator: z.enum(separators as [Separator, ...Separator[]], 'separator_unknown'),
  headed: z.boolean(),
}

/** Ends an upload: the file is whole, and its columns are matched as far as they are known. */
export const completeImport = defineOperation({
  name: 'import.complete',
  permission: 'import.prepare',
  input: z.strictObject({
    id,
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'digest_unknown'),
    file: z.strictObject({
      ...shape,
      format: z.enum(['separated', 'json-array', 'json-lines']),
      encodingBy: z.enum(['mark', 'bytes', 'letters']),
      lines: z.int().min(0).max(importLimits.bytes).nullable(),
    }),
  }),
  run: async (context, { id, digest, file }) => {
    const facts = await ownUpload(context, id)
    await context.sql.query(
      `update "Import" set "digest" = decode($2, 'hex'), "format" = $3, "encoding" = $4, "encodingBy" = $5, "separator" = $6, "headed" = $7,
         "lines" = $9, "state" = 'received', "updatedAt" = $8 where "id" = $1::uuid`,
      [
        id,
        digest,
        file.format,
        file.encoding,
        file.encodingBy,
        file.separator,
        file.headed,
        context.now,
        file.lines,
      ],
    )
    await match(context, id, facts.type, file)
    return { id, number: facts.number, bytes: facts.bytes }
  },
  audit: (_, { number, bytes }) => ({ details: { import: number, bytes } }),
})

/** Puts an upload aside that turned out to be no file that can be read, or that broke off. */
export const discardUpload = defineOperation({
  name: 'import.discard',
  permission: 'import.prepare',
  input: z.strictObject({ id, reason: z.string().regex(/^[a-z_]{1,40}$/, 'reason_unknown') }),
  run: async (context, { id, reason }) => {
    const facts = await ownUpload(context, id)
    await context.sql.query(`delete from "ImportChunk" where "importId" = $1::uuid`, [id])
    await context.sql.query(
      `update "Import" set "state" = 'cancelled', "reason" = $2, "updatedAt" = $3 where "id" = $1::uuid`,
      [id, reason, context.now],
    )
    return { number: facts.number, reason }
  },
  audit: (_, { number, reason }) => ({ details: { import: number, why: reason } }),
})

/** Reads the file in another way, as another kind of record, or both. What was matched is matched anew. */
export const reshapeImport = defineOperation({
  name: 'import.reshape',
  permission: 'import.prepare',
  input: z.strictObject({
    id,
    encoding: shape.encoding,
    separator: shape.separator,
    headed: z.stringbool('headed_unknown').default(false),
    type: z.enum(importTypes as [string, ...string[]], 'type_unknown'),
  }),
  run: async (context, { id, type, ...how }) => {
    const facts = await importOf(context, id, ['received'])
    await context.sql.query(
      `update "Import" set "encoding" = $2, "separator" = $3, "headed" = $4, "type" = $5, "reason" = null, "encodingBy" = 'bytes',
         "updatedAt" = $6, "version" = "version" + 1 where "id" = $1::uuid`,
      [id, how.encoding, how.separator, how.headed, type, context.now],
    )
    await match(context, id, type, { ...how, format: facts.format })
    return { id, number: facts.number }
  },
  audit: ({ type, encoding }, { number }) => ({ details: { import: number, type, encoding } }),
})

/** Rows of the file that are looked at to match its columns. */
const sampled = 50

async function match({ sql, actor }: Context, id: string, code: string, how: FileShape): Promise<void> {
  const type = recordTypeOf(code)
  if (!type) return
  const [first] = await sql.query<{ bytes: Uint8Array }>(
    `select c."bytes" from "ImportChunk" c where c."importId" = $1::uuid and c."ordinal" = 0`,
    [id],
  )
  const [memory] = await sql.query<{ columns: Record<string, string>; constants: Record<string, string> }>(
    `select m."columns", m."constants" from "ImportMemory" m where m."tenantRoot" = $1 and m."type" = $2`,
    [actor.root, code],
  )
  const bytes = first?.bytes ?? new Uint8Array()
  const headers = columnsOf(bytes, how).slice(0, importLimits.columns).map(storableText)
  const rows = fileReader(headers, how)
    .push(bytes)
    .slice(0, sampled)
    .map(({ cells }) => cells)
  const { columns, by } = matchColumns(
    headers,
    rows,
    labelledFields(type, await allCatalogues(), headers),
    memory?.columns ?? {},
  )
  await sql.query(
    `update "Import" set "headers" = array(select jsonb_array_elements_text($2::jsonb)), "columns" = $3::jsonb, "matched" = $4::jsonb,
       "constants" = $5::jsonb where "id" = $1::uuid`,
    [
      id,
      JSON.stringify(headers),
      JSON.stringify(columns),
      JSON.stringify(by),
      JSON.stringify(memory?.constants ?? {}),
    ],
  )
}

async function ownUpload(context: Context, id: string) {
  const facts = await importOf(context, id, ['receiving'])
  if (facts.officerId !== context.actor.officerId) throw conflict('import_moved')
  return facts
}

/** The last part of a path, without what could change how it is shown; nothing else is ever done with it. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
      .trim()
      .slice(0, 120) || '—'
  )
}
