import { conflict } from '@/lib/errors'
import type { Context } from '@/lib/operation/operation'
import { outlives } from './consent'
import { writeSummary } from './draft-commands'
import { type NoticeRow, noticeRow, type VersionRow } from './notice-rows'

/**
 * A new version was accepted: it becomes what others see of the notice that it amends, under the old number. Its pictures and
 * files go with it, and where a record was made for it, that one takes the place of the earlier.
 */
export async function mergeIntoAmended(
  context: Context,
  amendment: NoticeRow,
  accepted: VersionRow | undefined,
): Promise<void> {
  const { sql, now } = context
  const notice = amendment.amendsId ? await noticeRow(sql, amendment.amendsId, true) : undefined
  if (!notice || !accepted || notice.state !== 'published') throw conflict('notice_amended_gone')
  const version = notice.version + 1
  await sql.query(
    `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "savedBy", "savedAt", "checks", "ruleSet", "frozenAt", "handedAt", "why", "translations")
     select $1::uuid, $2::int, v."draft", v."hash", v."savedBy", v."savedAt", v."checks", v."ruleSet", v."frozenAt", v."handedAt", v."why", v."translations"
       from "NoticeVersion" v where v."noticeId" = $3::uuid and v."version" = $4::int`,
    [notice.id, version, amendment.id, amendment.version],
  )
  for (const table of ['NoticePicture', 'NoticeFile'])
    await sql.query(
      `update "${table}" p set "noticeId" = $1::uuid where p."noticeId" = $2::uuid
         and not exists (select from "${table}" q where q."noticeId" = $1::uuid and q."sha256" = p."sha256")`,
      [notice.id, amendment.id],
    )
  await writeSummary(context, notice, accepted.draft, {
    version,
    hash: accepted.hash,
    people: notice.people,
  })
  if (notice.consent && !outlives(notice.consent, accepted.draft))
    await sql.query('update "Notice" set "consent" = null where "id" = $1::uuid', [notice.id])
  await context.db.notice.updateMany({
    where: { id: notice.id },
    data: {
      published: version,
      changedAt: now,
      ...(amendment.subjectMade && amendment.subjectId
        ? { subjectId: amendment.subjectId, subjectMade: true }
        : {}),
    },
  })
}
