import { z } from 'zod'
import { locales } from '@/lib/access/actor'
import { conflict, forbidden, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { heldByOther, keepClaim } from './check-queries'
import { type CheckItem, checkAnswers, checkItems, stagesAt } from './checklist'
import { noticeId } from './draft-commands'
import { type NoticeRow, noticeRow, personOf, type VersionRow, versionRow } from './notice-rows'
import { checklistAt } from './review-work'
import { fieldForm, suggestedValue, valueAt } from './suggest'
import { isTranslated, translated, withTexts } from './translation'

const words = z
  .string()
  .max(4_000, 'text_long')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
const version = z.coerce.number().int().min(1).max(100_000)

/**
 * Keeps what the officer answered to points of the checklist for the version that he saw. Others keep their own answers. Nothing is
 * asked of a note here: that is the decision's business, so that half an answer is never lost.
 * @throws Answer `conflict` `notice_changed`, `notice_claimed`, `notice_step_gone` where this is not asked now
 */
export const answerChecks = defineOperation({
  name: 'notice.check',
  permission: 'notice.review',
  input: z.strictObject({
    id: noticeId,
    version,
    answers: z
      .array(
        z.strictObject({ item: z.enum(checkItems), answer: z.enum(checkAnswers), note: words.default('') }),
      )
      .max(checkItems.length),
  }),
  run: async (context, { id, version: seen, answers }) => {
    const { notice, held } = await atWork(context, id, seen)
    const asked = new Set<CheckItem>(checklistAt(notice.state, held.draft))
    if (answers.some(({ item }) => !asked.has(item))) throw conflict('notice_step_gone')
    // Of a point that was sent twice the last answer counts.
    const last = [...new Map(answers.map((each) => [each.item, each])).values()]
    await context.sql.query(
      `insert into "NoticeCheck" ("noticeId", "version", "item", "officerId", "answer", "note", "at")
       select $1::uuid, $2::int, x."item", $3::uuid, x."answer", x."note", $4 from jsonb_to_recordset($5::jsonb) as x("item" text, "answer" text, "note" text)
       on conflict ("noticeId", "version", "item", "officerId") do update set "answer" = excluded."answer", "note" = excluded."note", "at" = excluded."at"
       where "NoticeCheck"."answer" <> excluded."answer" or "NoticeCheck"."note" <> excluded."note"`,
      [id, seen, context.actor.officerId, context.now, JSON.stringify(last)],
    )
    await keepClaim(context, id)
    return { id, answered: answers.length, at: context.now.toISOString() }
  },
  audit: (_, { id, answered }) => ({ details: { notice: id, answered } }),
})

/**
 * Suggests to the bureau what is to stand in a field, or says something about it.
 * @throws Answer `invalid` `suggestion_value` when the field cannot hold it, `suggestion_empty` when nothing is said
 */
export const suggestChange = defineOperation({
  name: 'notice.suggest',
  permission: 'notice.review',
  input: z.strictObject({
    id: noticeId,
    version,
    field: z.string().max(120).regex(fieldForm, 'suggestion_field'),
    /** What is to stand there; null when nothing but a comment is given, empty for "nothing". */
    value: z.string().max(20_000, 'text_long').nullable(),
    comment: words,
  }),
  run: async (context, { id, version: seen, field, value, comment }) => {
    const { held } = await atWork(context, id, seen)
    if (valueAt(held.draft, field) === undefined) throw invalid('input', { field: ['suggestion_field'] })
    if (value === null && !comment) throw invalid('input', { comment: ['suggestion_empty'] })
    const wanted = value === null ? null : suggestedValue(held.draft, field, value)
    if (wanted === undefined) throw invalid('input', { value: ['suggestion_value'] })
    const [made] = await context.sql.query<{ id: string }>(
      `insert into "NoticeSuggestion" ("noticeId", "version", "field", "value", "comment", "officerId", "at")
       values ($1::uuid, $2::int, $3, case when $4::bool then $5::jsonb end, $6, $7::uuid, $8) returning "id"::text as "id"`,
      [
        id,
        seen,
        field,
        value !== null,
        JSON.stringify(wanted),
        comment,
        context.actor.officerId,
        context.now,
      ],
    )
    await keepClaim(context, id)
    return { id, suggestion: made?.id ?? '' }
  },
  audit: (_, { id, suggestion }) => ({ details: { notice: id, suggestion } }),
})

/**
 * Keeps the texts of a notice in another language, for the version that was seen; an empty text takes one away.
 * @throws Answer `conflict` `notice_changed`, `notice_claimed`
 */
export const keepTranslation = defineOperation({
  name: 'notice.translate',
  permission: 'notice.review',
  input: z.strictObject({
    id: noticeId,
    version,
    language: z.enum(locales),
    texts: z.record(z.string().max(120), z.string().max(20_000, 'text_long')),
  }),
  run: async (context, { id, version: seen, language, texts }) => {
    const { held } = await atWork(context, id, seen)
    const made = withTexts(held.draft, held.translations, language, texts)
    await context.sql.query(
      `update "NoticeVersion" set "translations" = $3::jsonb where "noticeId" = $1::uuid and "version" = $2::int`,
      [id, seen, JSON.stringify(made)],
    )
    const whole = isTranslated(held.draft, made)
    await context.db.notice.updateMany({ where: { id }, data: { translated: whole } })
    await keepClaim(context, id)
    return { id, language, translated: whole, ...translated(held.draft, made), at: context.now.toISOString() }
  },
  audit: (_, { id, language, done, of }) => ({ details: { notice: id, language, done, of } }),
})

/**
 * Remembers for the officer which sections of a version he has looked at. When all of `of` are, this version is what he saw last.
 */
export const markSeen = defineOperation({
  name: 'notice.seen',
  permission: 'notice.review',
  input: z.strictObject({
    id: noticeId,
    version,
    section: z.string().regex(/^[a-z]{2,20}$/),
    seen: z.boolean(),
    of: z.array(z.string().regex(/^[a-z]{2,20}$/)).max(40),
  }),
  run: async (context, { id, version: at, section, seen, of }) => {
    const { sql, actor, now } = context
    if (!(await versionRow(sql, id, at))) throw notFound('notice_unknown')
    const [row] = await sql.query<{ version: number; sections: string[] }>(
      `select s."version", s."sections" from "NoticeSeen" s where s."noticeId" = $1::uuid and s."officerId" = $2::uuid`,
      [id, actor.officerId],
    )
    const mark = `${at}:${section}`
    const others = (row?.sections ?? []).filter((each) => each !== mark && each.startsWith(`${at}:`))
    const sections = seen ? [...others, mark] : others
    const all = of.length > 0 && of.every((each) => sections.includes(`${at}:${each}`))
    const last = all ? at : (row?.version ?? 0)
    await sql.query(
      `insert into "NoticeSeen" ("noticeId", "officerId", "version", "sections", "at") values ($1::uuid, $2::uuid, $3::int, $4::text[], $5)
       on conflict ("noticeId", "officerId") do update set "version" = excluded."version", "sections" = excluded."sections", "at" = excluded."at"`,
      [id, actor.officerId, last, sections, now],
    )
    await keepClaim(context, id)
    return { id, seen: sections.length }
  },
  audit: ({ version: at, section }, { id }) => ({ details: { notice: id, version: at, section } }),
})

/** A request in the hands of the Secretariat, as it was seen, that nobody else holds and whose country is not the officer's. */
async function atWork(
  context: Context,
  id: string,
  seen: number,
): Promise<{ notice: NoticeRow; held: VersionRow }> {
  const { sql, actor } = context
  const notice = await noticeRow(sql, id)
  if (!notice) throw notFound('notice_unknown')
  if (((await personOf(sql, actor)).nationality ?? notice.owner) === notice.owner)
    throw forbidden('own_country')
  if (!stagesAt[notice.state] && notice.state !== 'examined') throw conflict('notice_step_gone')
  if (notice.version !== seen) throw conflict('notice_changed')
  if (heldByOther(context, notice)) throw conflict('notice_claimed')
  const held = await versionRow(sql, id, seen)
  if (!held) throw notFound('notice_unknown')
  return { notice, held }
}
