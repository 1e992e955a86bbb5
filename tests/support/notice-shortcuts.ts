import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { contentHash } from '@/lib/notices/content-hash'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import type { RuleContext } from '@/lib/notices/rule'
import { checkDraft } from '@/lib/notices/rules'
import { summaryOf } from '@/lib/notices/summary'
import { languagesWanted, type Translations, textsToTranslate, withTexts } from '@/lib/notices/translation'
import { audited } from './build'

/** What an officer would have written meanwhile: the draft that was begun says this now. */
export async function writtenMeanwhile(
  admin: pg.Client,
  id: string,
  draft: NoticeDraft,
  context: RuleContext,
): Promise<void> {
  const hash = contentHash(draft)
  const summary = { hash, ...summaryOf(draft, checkDraft(draft, context), context) }
  const columns = Object.keys(summary)
  await audited(admin, async () => {
    await admin.query('update "NoticeVersion" set "draft" = $2, "hash" = $3 where "noticeId" = $1', [
      id,
      draft,
      hash,
    ])
    await admin.query(
      `update "Notice" set ${columns.map((name, i) => `"${name}" = $${i + 2}`).join(', ')} where "id" = $1`,
      [id, ...Object.values(summary)],
    )
  })
}

/** A submitted request as it stands when quality and one lawyer have passed it, and it is translated: only publication is left. */
export async function approvedMeanwhile(
  admin: pg.Client,
  id: string,
  { quality, legal }: { quality: string; legal: string },
): Promise<void> {
  const { rows } = await admin.query<{ draft: unknown; version: number }>(
    `select v."draft", v."version" from "Notice" n join "NoticeVersion" v on v."noticeId" = n."id" and v."version" = n."version" where n."id" = $1`,
    [id],
  )
  const [{ draft, version } = { draft: {}, version: 0 }] = rows
  const read = draftSchema.parse(draft)
  const translations = languagesWanted(read).reduce<Translations>(
    (given, language) =>
      withTexts(
        read,
        given,
        language,
        Object.fromEntries(textsToTranslate(read).map(({ path, text }) => [path, `(${language}) ${text}`])),
      ),
    {},
  )
  await audited(admin, async () => {
    await admin.query(
      'update "NoticeVersion" set "translations" = $3 where "noticeId" = $1 and "version" = $2',
      [id, version, translations],
    )
    for (const [identifier, act, from, to] of [
      [quality, 'pass_quality', 'quality_review', 'legal_review'],
      [legal, 'pass_legal', 'legal_review', 'approved'],
    ])
      await admin.query(
        `insert into "NoticeEvent" ("noticeId", "side", "tenantCode", "tenantRoot", "officerId", "act", "fromState", "toState", "version", "audience", "once")
         select $1, 'secretariat', 'GS', 'GS', o."id", $3, $4, $5, $6, 'secretariat', $7 from "Officer" o where o."identifier" = $2`,
        [id, identifier, act, from, to, version, randomUUID()],
      )
    await admin.query(
      `update "Notice" set "state" = 'approved', "translated" = true, "revision" = "revision" + 1, "people" = "people" || jsonb_build_object(
         'quality', (select jsonb_agg(o."id") from "Officer" o where o."identifier" = $2),
         'legal', (select jsonb_agg(o."id") from "Officer" o where o."identifier" = $3)) where "id" = $1`,
      [id, quality, legal],
    )
  })
}
