import { z } from 'zod'
import { forbidden, notFound, tooMany } from '@/lib/errors'
import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { defineOperation } from '@/lib/operation/operation'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { artworksByPicture } from '@/lib/search/artwork-pictures'
import type { Criteria } from '@/lib/search/criteria'
import type { Band } from '@/lib/search/explanation'
import { findSubjects } from '@/lib/search/find'
import { mostPictures } from '@/lib/search/limits'
import type { Match } from '@/lib/search/match'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import type { SearchDb } from '@/lib/search/sql'
import { type Change, historyOf } from '../history'
import type { VersionView } from '../record-view'
import { looksOfDraft } from './draft-pictures'
import { contextOf, ownPresent } from './entry-context'
import { texts } from './entry-input'
import type { OwnRecordToChange } from './present'
import { enterable, readEntry } from './read-entry'

/** A visible record that may be about the thing of an entry. */
export type Duplicate = {
  id: string
  type: RecordTypeCode
  owner: string
  own: boolean
  status: string
  caption: string
  reference: string
  updatedAt: string
  band: Band
  /** Says in words what met: key of the messages `explain`. */
  match: Match['explanation']
}

/** Most that are shown before an entry; the search has the rest. */
const mostShown = 20

/**
 * What is on file already of the thing that an entry is about: our own records of every state, and those of others as far as
 * they exist for us. Asked with the same engine as a search, and in the log like one.
 */
export const findDuplicates = defineOperation({
  name: 'record.duplicates',
  permission: 'record.enter',
  input: z.strictObject({
    type: z.enum(recordTypeCodes, 'not_found'),
    texts,
    except: z.uuid().exactOptional(),
    draft: z.uuid('draft_gone').exactOptional(),
  }),
  run: async (context, { type, texts: raw, except, draft }): Promise<Duplicate[]> => {
    const { sql, actor, authorize } = context
    authorize({ owner: actor.root })
    const kind = enterable(type)
    if (!kind) throw notFound('not_found')
    const { values, parts } = readEntry(kind, raw, contextOf(context))
    const find = finderOf(type)
    const found = new Map<string, Match>()
    for (const criteria of kind.rules.criteria(values, parts))
      for (const match of await find(sql, criteria))
        if (match.recordId !== except && match.band !== 'weak' && !found.has(match.recordId))
          found.set(match.recordId, match)
    for (const match of draft && type === 'artwork' ? await likePictures(sql, draft) : [])
      if (match.band === 'identical' || match.band === 'strong') found.set(match.recordId, match)
    const shown = [...found.values()].slice(0, mostShown)
    const rows = await sql.query<Omit<Duplicate, 'band' | 'match'>>(
      `select r."id"::text as "id", r."type", r."owner", r."owner" = $2 as "own", r."status", r."caption", r."reference",
         to_jsonb(r."updatedAt") #>> '{}' as "updatedAt" from "Record" r where r."id" = any ($1::uuid[])`,
      [shown.map(({ recordId }) => recordId), actor.root],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return shown.flatMap((match) => {
      const row = byId.get(match.recordId)
      return row ? [{ ...row, band: match.band, match: match.explanation }] : []
    })
  },
  audit: ({ type }, rows) => ({ subjects: rows.map(({ id }) => id), details: { type, shown: rows.length } }),
})

/** Works on file that have the pictures of a draft. */
async function likePictures(sql: SearchDb, draft: string): Promise<Match[]> {
  const queries = await looksOfDraft(sql, draft, mostPictures)
  if (queries.length === 0) return []
  return artworksByPicture(sql, {
    queries,
    // The same picture is looked for, as it stands: what was turned, cut or photographed anew the search of pictures finds.
    byLookAlone: true,
    compare: async (n, stored) => {
      const query = queries[n]
      if (!query || stored.length === 0) return []
      const answer = await theWorkroom().comparePictures(query, stored)
      if (!answer.ok) throw tooMany('busy', 5)
      return answer.matches
    },
  })
}

/** The search of a kind of record: that of names, or that of its things. */
function finderOf(type: RecordTypeCode): (sql: SearchDb, criteria: Criteria) => Promise<Match[]> {
  const database = objectDatabaseOf(type)
  if (database) return (sql, criteria) => database.find(sql, criteria, mostShown)
  return async (sql, criteria) =>
    (await findSubjects(sql, criteria, { limit: mostShown, weak: false })).matches
}

/** A record of our own that is in force, to be changed: what the form and the acts begin with. */
export const readOwnRecord = defineOperation({
  name: 'record.read-own',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<OwnRecordToChange> => {
    const { rowId: _rowId, snapshot, ...record } = await ownPresent(context, id)
    return { ...record, pictures: snapshot.photos.length }
  },
  audit: (_, { id, type, version }) => ({ subjects: [id], details: { type, version } }),
})

/** What was done to a record since a version: who, when, why, and what it changed. */
export type Since = { version: number; at: string; by: string | null; reason: string; changes: Change[] }

/**
 * What happened to a record of our own since the version that somebody began to change: newest first. Nothing of his is
 * lost; he sees what he would have written over.
 */
export const changesSince = defineOperation({
  name: 'record.changes',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found'), version: z.coerce.number().pipe(z.int().min(1)) }),
  run: async ({ sql, actor, authorize }, { id, version }): Promise<Since[]> => {
    const [record] = await sql.query<{ owner: string }>(
      'select r."owner" from "Record" r where r."id" = $1::uuid',
      [id],
    )
    if (!record) throw notFound('record_unknown')
    authorize({ owner: record.owner })
    if (record.owner !== actor.root) throw forbidden('not_owner')
    const versions = await sql.query<VersionView>(
      `select v."version", to_jsonb(v."at") #>> '{}' as "at", w."name" as "by", v."reason", v."snapshot"
         from "RecordVersion" v left join "Officer" w on w."id" = v."officerId" where v."recordId" = $1::uuid and v."version" >= $2::int
        order by v."version"`,
      [id, Math.min(version, 2_000_000_000)],
    )
    return historyOf(versions).filter((entry) => entry.version > version)
  },
  audit: ({ id }, rows) => ({ subjects: [id], details: { shown: rows.length } }),
})
