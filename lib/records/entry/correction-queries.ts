import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import type { RecordSnapshot } from '../snapshot'
import { ownPresent } from './entry-context'
import { type OwnRecordToChange, textsOf } from './present'
import type { RawEntry } from './raw-entry'
import { enterable } from './read-entry'
import { type Disputed, takenUp } from './taken-up'

/** A record of our own to be corrected, with the correction that somebody of the bureau has begun. */
export type CorrectionView = {
  record: OwnRecordToChange
  /** What the form begins with: the record as it is, or what was typed, on what is on file now. */
  texts: RawEntry
  draft: KeptCorrection | null
  /** Fields that others changed meanwhile to something else than what was typed. */
  disputed: Disputed[]
}

export type KeptCorrection = {
  id: string
  revision: number
  /** The version of the record on which it was begun. */
  version: number
  savedAt: string
  saver: string | null
}

/** Reads a record of our own in force, to be corrected. */
export const readCorrection = defineOperation({
  name: 'record.read-correction',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<CorrectionView> => {
    const { rowId: _rowId, snapshot, ...present } = await ownPresent(context, id)
    const record = { ...present, pictures: snapshot.photos.length }
    const type = enterable(record.type)?.type
    if (!type) throw notFound('not_found')
    const now = textsOf(type, record)
    const [kept] = await context.sql.query<
      KeptCorrection & { texts: RawEntry; before: RecordSnapshot | null }
    >(
      `select d."id"::text as "id", d."revision", d."correctsVersion" as "version", to_jsonb(d."savedAt") #>> '{}' as "savedAt",
         w."name" as "saver", d."texts", v."snapshot" as "before"
       from "EntryDraft" d left join "Officer" w on w."id" = d."savedBy"
         left join "RecordVersion" v on v."recordId" = d."correctsId" and v."version" = d."correctsVersion"
       where d."correctsId" = $1::uuid`,
      [id],
    )
    if (!kept) return { record, texts: now, draft: null, disputed: [] }
    const { texts: typed, before, ...draft } = kept
    const was = before ? textsOf(type, { ...before.record, facts: before.facts, parts: before }) : now
    return { record, draft, ...takenUp(was, now, typed) }
  },
  audit: (_, { record: { id, type, version } }) => ({ subjects: [id], details: { type, version } }),
})
