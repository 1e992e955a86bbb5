import type { Context } from '@/lib/operation/operation'
import { publicPictureOf } from '@/lib/pictures/public-jpeg'
import { isoDay } from '@/lib/records/entry/days'
import { extractAllowed } from './consent'
import { extractOf } from './extract'
import { hideExtract, showExtract } from './extract-commands'
import { noticeRow, versionRow } from './notice-rows'
import { languagesWanted, translationOf } from './translation'

/**
 * Shows the public what its requester allowed of a notice that came into force, or that says something else now; takes it away where
 * nothing is allowed any more. That it goes when the notice goes is the database's business (`acl.hide_ended_notice`).
 */
export async function showPublicly({ sql }: Pick<Context, 'sql'>, id: string): Promise<void> {
  const notice = await noticeRow(sql, id)
  if (notice?.state !== 'published' || !notice.publishedAt || !notice.fileNumber || !notice.published) return
  const version = await versionRow(sql, id, notice.published)
  const extract =
    version &&
    extractOf(
      { ...version.draft, extract: extractAllowed(notice.consent, version.draft) },
      {
        entityId: notice.fileNumber,
        publishedOn: isoDay(notice.publishedAt),
        country: notice.owner,
        translations: version.draft.charges.map(({ text = '' }, i) =>
          Object.fromEntries(
            languagesWanted(version.draft).flatMap((language) => {
              const wording = { path: `charges.${i}.text`, text }
              const { state, text: translated } = translationOf(wording, language, version.translations)
              return state === 'done' ? [[language, translated]] : []
            }),
          ),
        ),
      },
    )
  if (!extract) return hideExtract(sql, id)
  const kept = await sql.query<{ full: Uint8Array }>(
    `select p."full" from "NoticePicture" p where p."id" = any ($1::uuid[]) order by array_position($1::uuid[], p."id")`,
    [extract.pictures],
  )
  const pictures = await Promise.all(kept.map(({ full }) => publicPictureOf(full)))
  await showExtract(sql, id, extract, { pictures, noindex: false })
}
