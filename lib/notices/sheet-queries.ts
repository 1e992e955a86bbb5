import { z } from 'zod'
import { forbidden } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { noticeId } from './draft-commands'
import { noticeViewOf } from './queries'

/**
 * A notice to be taken away as a file: what the page shows, with the bytes of its pictures, and who takes it. The log tells its bureau
 * which others have a copy.
 * @throws Answer `not-found`, or `forbidden` `no_download` where the owner of the record it is about allows none
 */
export const takeNotice = defineOperation({
  name: 'notice.sheet',
  permission: 'notice.read',
  input: z.strictObject({
    id: noticeId,
    version: z.coerce.number().int().min(1).max(100_000).exactOptional(),
  }),
  run: async (context, input) => {
    const { sql, actor, now } = context
    const view = await noticeViewOf(context, input)
    const { subjectId, owner } = view.notice
    const [held] = subjectId
      ? await sql.query<{ no: boolean }>(
          'select r."noDownload" as "no" from "Record" r where r."id" = $1::uuid',
          [subjectId],
        )
      : []
    if (held?.no && owner !== actor.root) throw forbidden('no_download')
    const pictures = await sql.query<{ id: string; bytes: Uint8Array }>(
      'select p."id"::text as "id", p."full" as "bytes" from "NoticePicture" p where p."id" = any ($1::uuid[])',
      [view.pictures.map(({ id }) => id)],
    )
    const number = view.notice.number ?? view.notice.request
    return {
      view,
      images: new Map(pictures.map(({ id, bytes }) => [id, new Uint8Array(bytes)])),
      foot: {
        officer: actor.name,
        bureau: actor.tenant,
        purpose: actor.purpose?.code ?? '',
        caseReference: actor.purpose?.caseReference ?? '',
        at: now,
        number,
      },
    }
  },
  audit: (_, { view: { notice, version } }) => ({
    subjects: notice.subjectId ? [notice.subjectId] : [],
    details: { notice: notice.id, number: notice.number ?? notice.request, version: version.version },
  }),
})
