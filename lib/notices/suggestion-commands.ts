import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { draftSchema } from './draft'
import { writable, writeDraft } from './draft-commands'
import { withValue } from './form/field'

/**
 * What the bureau says to a suggestion of a reviewer: taken over, which writes it into the draft, or declined with a word why.
 * @throws Answer `conflict` `suggestion_gone` when it was answered or taken back; `invalid` with `answer` or `notice_content`
 */
export const answerSuggestion = defineOperation({
  name: 'notice.answer-suggestion',
  permission: 'notice.draft',
  input: z.strictObject({
    id: z.uuid('suggestion_gone'),
    take: z.enum(['accepted', 'declined']),
    answer: z.string().max(4_000, 'text_long').trim().default(''),
  }),
  run: async (context, { id, take, answer }): Promise<{ notice: string; field: string; version: number }> => {
    const { sql, actor, now } = context
    const [found] = await sql.query<{
      noticeId: string
      field: string
      value: unknown
      state: string
      isComment: boolean
    }>(
      `select s."noticeId"::text as "noticeId", s."field", s."value", s."state", s."value" is null as "isComment" from "NoticeSuggestion" s where s."id" = $1::uuid`,
      [id],
    )
    if (!found) throw notFound('suggestion_gone')
    const { notice, held } = await writable(context, found.noticeId)
    if (take === 'declined' && answer === '') throw invalid('input', { answer: ['notice_text_missing'] })
    const changed = await sql.query(
      `update "NoticeSuggestion" s set "state" = $2, "answeredBy" = $3::uuid, "answeredAt" = $4, "answer" = $5
        where s."id" = $1::uuid and s."state" = 'open' returning 1 as "done"`,
      [id, take, actor.officerId, now, answer],
    )
    if (changed.length === 0) throw conflict('suggestion_gone')
    const { field } = found
    if (take === 'declined' || found.isComment) return { notice: notice.id, field, version: held.version }
    const [section = ''] = field.split('.')
    if (['version', 'form', 'type', 'declarations', 'extract'].includes(section))
      throw invalid('notice_section')
    const read = draftSchema.safeParse(withValue(held.draft, field, found.value ?? undefined))
    if (!read.success) throw invalid('notice_content')
    const kept = await writeDraft(context, notice, held, read.data, [section])
    return { notice: notice.id, field, version: kept.version }
  },
  audit: ({ take }, { notice, version, field }) => ({ details: { notice, version, field, take } }),
})
