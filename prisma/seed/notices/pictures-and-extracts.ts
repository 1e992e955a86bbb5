import type pg from 'pg'
import type { NoticeDraft } from '@/lib/notices/draft'
import { extractOf } from '@/lib/notices/extract'
import { showExtract } from '@/lib/notices/extract-commands'
import { type Translations, textsToTranslate } from '@/lib/notices/translation'
import { publicPictureOf } from '@/lib/pictures/public-jpeg'
import type { SearchDb } from '@/lib/search/sql'
import { isoDay } from '../subject'

/** What pictures and extracts are made of: the row of a notice, what it says, and the id of its picture where it has one. */
type Written = {
  draft: NoticeDraft
  subjectId: string | null
  picture: string | undefined
  notice: {
    id: string
    form: string
    state: string
    owner: string
    officerId: string
    fileNumber: string | null
    withheldFrom: readonly string[]
    createdAt: Date
    since: Date
    publishedAt: Date | null
  }
  version: { translations: Translations }
}

/** The picture of a notice is the first one of its record. */
export async function writePictures(db: pg.ClientBase, written: readonly Written[]) {
  const wanted = written.flatMap(({ notice, subjectId, picture }) =>
    picture
      ? [
          {
            id: picture,
            noticeId: notice.id,
            recordId: subjectId,
            officerId: notice.officerId,
            createdAt: notice.createdAt,
          },
        ]
      : [],
  )
  await db.query(
    `insert into "NoticePicture" ("id", "noticeId", "mime", "width", "height", "sha256", "full", "thumb", "officerId", "createdAt")
     select x."id", x."noticeId", b."mime", f."width", f."height", f."sha256", b."bytes", t."bytes", x."officerId", x."createdAt"
       from jsonb_to_recordset($1::jsonb) as x("id" uuid, "noticeId" uuid, "recordId" uuid, "officerId" uuid, "createdAt" timestamptz)
       join lateral (select * from "Photo" p where p."recordId" = x."recordId" order by p."ordinal" limit 1) f on true
       join "PhotoBlob" b on b."sha256" = f."sha256" join "PhotoBlob" t on t."sha256" = f."thumbSha256"`,
    [JSON.stringify(wanted)],
  )
}

/** What is public of those whose bureaus wished so. */
export async function showExtracts(db: pg.ClientBase, written: readonly Written[]) {
  const sql: SearchDb = {
    query: async <T>(text: string, params: readonly unknown[]) =>
      (await db.query(text, [...params])).rows as T[],
  }
  for (const { notice, draft, version } of written) {
    if (
      notice.state !== 'published' ||
      notice.form !== 'notice' ||
      notice.withheldFrom.length ||
      !notice.fileNumber
    )
      continue
    const extract = extractOf(draft, {
      entityId: notice.fileNumber,
      publishedOn: isoDay(notice.publishedAt ?? notice.since),
      ...(notice.owner === 'UN' ? {} : { country: notice.owner }),
      translations: chargesIn(draft, version.translations),
    })
    if (!extract) continue
    const kept = await sql.query<{ full: Uint8Array }>(
      'select p."full" from "NoticePicture" p where p."id" = any ($1::uuid[])',
      [extract.pictures],
    )
    const pictures = await Promise.all(kept.map(({ full }) => publicPictureOf(full)))
    await showExtract(sql, notice.id, extract, { pictures })
  }
}

const chargesIn = (draft: NoticeDraft, translations: Translations) => {
  const texts = textsToTranslate(draft)
  return draft.charges.map((_, i) => {
    const path = `charges.${i}.text`
    return texts.some((each) => each.path === path)
      ? Object.fromEntries(
          (['ar', 'en', 'es', 'fr'] as const).flatMap((locale) =>
            translations[locale]?.[path] ? [[locale, translations[locale][path]]] : [],
          ),
        )
      : undefined
  })
}
