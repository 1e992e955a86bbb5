import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Actor, Caller } from '@/lib/access/actor'
import { secret } from '@/lib/config'
import { forbidden, notFound } from '@/lib/errors'
import { coveredRead } from '@/lib/operation/covered-read'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { addressOfLook, type Filters, facetKeys, lookOf, pageSize } from '@/lib/search/facets'
import { coverOf, isCovered, type PhotoSize } from './photo-cover'
import { looksStatement, positionStatement, recordStatement } from './record-sql'
import type { Look, Position, RecordPage, RecordView } from './record-view'
import { whyHere } from './why-queries'

/**
 * Opens one record. For its owner also how often it was opened; for somebody who comes from a search, where he stands in it.
 * @throws Answer `not-found` alike for a record that is not there and for one that is not for the reader
 */
export const readRecord = defineOperation({
  name: 'record.read',
  permission: 'record.read',
  input: z.strictObject({ id: z.uuid('not_found'), search: z.uuid().exactOptional() }),
  run: async (context, { id, search }): Promise<RecordPage> => {
    const { record, own, hits, judgements } = await recordOf(context, id)
    const looks = own ? await context.block('looks', () => context.sql.query<Look>(looksStatement, [id])) : []
    const position = search ? await context.block('position', () => positionOf(context, search, id)) : null
    const why = search ? await context.block('why', () => whyHere(context, search, record)) : null
    return {
      record,
      own,
      hits,
      judgements,
      now: context.now.toISOString(),
      looks,
      position,
      why,
      search: search ?? null,
    }
  },
  audit: ({ search }, { record }) => ({
    subjects: [record.id],
    details: { type: record.type, version: record.version, ...(search ? { search } : {}) },
  }),
})

export type RecordFile = {
  record: RecordView
  officer: string
  bureau: string
  purpose: string
  caseReference: string
  at: Date
}

/**
 * One record as data to be taken away. Its owner may always; others unless the owner allows no download (R-DL-6).
 * @throws Answer `not-found`, or `forbidden` `no_download`
 */
export const exportRecord = defineOperation({
  name: 'record.export',
  permission: 'search.export',
  input: z.strictObject({ id: z.uuid('not_found'), format: z.enum(['json', 'pdf']).default('json') }),
  run: async (context, { id }): Promise<RecordFile> => {
    const { actor, now, authorize } = context
    authorize({ rows: 1 })
    const { record, own } = await recordOf(context, id)
    if (record.noDownload && !own) throw forbidden('no_download')
    return {
      record,
      officer: actor.name,
      bureau: actor.bureauName[actor.locale],
      purpose: actor.purpose?.code ?? '',
      caseReference: actor.purpose?.caseReference ?? '',
      at: now,
    }
  },
  audit: ({ format }, { record }) => ({
    subjects: [record.id],
    details: { format, version: record.version },
  }),
})

export type PhotoFile = { bytes: Uint8Array<ArrayBuffer>; mime: string; recordId: string }

/** A photograph. The large one is opened by a person, and each opening is recorded. */
export const readPhoto = defineOperation({
  name: 'photo.read',
  permission: 'photo.read',
  input: z.strictObject({ id: z.uuid('not_found'), size: z.enum(['thumb', 'full']) }),
  run: async ({ db }, { id, size }): Promise<PhotoFile> => bytesOfPhoto(db, id, size),
  audit: ({ id, size }, { recordId }) => ({ subjects: [recordId], details: { photo: id, size } }),
})

/** A picture of a page that has just been recorded: see `photo-cover.ts`. */
export const readCoveredPhoto = (
  caller: Caller,
  { id, size, cover }: { id: string; size: PhotoSize; cover: string },
): Promise<PhotoFile> =>
  coveredRead(
    caller,
    'photo.read',
    ({ sessionId }, now) => isCovered(cover, { photoId: id, size, sessionId, now, key: coverKey() }),
    (db) => bytesOfPhoto(db, id, size),
  )

/** Makes the addresses of the pictures on one page, for the officer who asked for that page. */
export function pagePhotos(
  { sessionId }: Pick<Actor, 'sessionId'>,
  now: Date,
): (photoId: string, size?: PhotoSize) => string {
  const key = coverKey()
  return (photoId, size = 'thumb') =>
    `/api/photos/${photoId}?size=${size}&cover=${coverOf({ photoId, size, sessionId, now, key })}`
}

type RecordRow = Pick<RecordPage, 'record' | 'own' | 'hits' | 'judgements'>

/**
 * The record itself, for an operation that says in its event that it was read.
 * @throws Answer `not-found`
 */
export async function recordOf({ sql }: Pick<Context, 'sql'>, id: string): Promise<RecordRow> {
  const [row] = await sql.query<{ page: RecordRow }>(recordStatement, [id])
  if (!row) throw notFound('record_unknown')
  return row.page
}

type Shown = {
  number: string
  details: Record<string, unknown>
  ids: string[]
  types: Record<string, string>
}

async function positionOf({ sql, actor }: Context, searchId: string, id: string): Promise<Position | null> {
  const [shown] = await sql.query<Shown>(positionStatement, [actor.officerId, searchId, id])
  if (!shown) return null
  const { details, ids, types, number } = shown
  const i = ids.indexOf(id)
  const page = typeof details.page === 'number' ? details.page : 1
  const neighbour = (at: number) => {
    const other = ids[at]
    const type = other && types[other]
    return other && type ? { id: other, type } : null
  }
  return {
    searchId,
    number,
    n: (page - 1) * pageSize + i + 1,
    total: typeof details.total === 'number' ? details.total : ids.length,
    look: addressOfLook(
      lookOf({
        ...filtersOf(details.filters),
        tab: textOf(details.tab),
        // By match is how a list begins anyway: it need not be said.
        sort: details.sort === 'match' ? undefined : textOf(details.sort),
        weak: details.weak === true ? '1' : undefined,
        page: String(page),
        sel: id,
      }),
    ),
    previous: neighbour(i - 1),
    next: neighbour(i + 1),
  }
}

/** `nat=MA+DZ`, as the event of a search keeps its filters. */
function filtersOf(kept: unknown): Filters {
  const pairs = Array.isArray(kept) ? kept.map((each) => String(each).split('=')) : []
  return Object.fromEntries(
    facetKeys.flatMap((key) => {
      const found = pairs.find(([name]) => name === key)?.[1]
      return found ? [[key, found.split('+')]] : []
    }),
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

async function bytesOfPhoto(db: Context['db'], id: string, size: PhotoSize): Promise<PhotoFile> {
  const found = await db.$queryRaw<PhotoFile[]>`
    select b."bytes", b."mime", f."recordId"::text as "recordId"
      from "Photo" f join "PhotoBlob" b on b."sha256" = case when ${size} = 'thumb' then f."thumbSha256" else f."sha256" end
     where f."id" = ${id}::uuid and not f."withheld"`
  if (!found[0]) throw notFound('photo_unknown')
  return found[0]
}

/** A key of its own for a use of its own, from one that the portal already keeps. */
const coverKey = () => createHmac('sha256', secret('nextauth')).update('pictures on pages').digest()
