import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { recordTypeOf } from '../registry'
import { ownPresent } from './entry-context'
import type { OwnRecordToChange } from './present'

/** A picture of a record on file, as its owner changes it. */
export type OwnPhoto = { id: string; takenOn: string | null; caption: string | null; withheld: boolean }

/** A record of our own that is in force with its pictures, to be changed. */
export const readOwnPhotos = defineOperation({
  name: 'record.read-own-photos',
  permission: 'record.enter',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<{ record: OwnRecordToChange; photos: OwnPhoto[] }> => {
    const { rowId: _rowId, snapshot: _snapshot, ...record } = await ownPresent(context, id)
    if (!recordTypeOf(record.type)?.parts.includes('photos')) throw notFound('record_unknown')
    const photos = await context.sql.query<OwnPhoto>(
      `select f."id"::text as "id", f."takenOn", f."caption", f."withheld" from "Photo" f where f."recordId" = $1::uuid order by f."ordinal"`,
      [id],
    )
    return { record: { ...record, pictures: photos.length }, photos }
  },
  audit: (_, { record: { id, type, version } }) => ({ subjects: [id], details: { type, version } }),
})
