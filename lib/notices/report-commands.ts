import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { isoDay } from '@/lib/records/entry/days'
import { type ActionView, actionKinds, answerSteps, answersOf, intents } from './actions'
import { noticeId } from './draft-commands'
import { saidBefore, say } from './event-commands'
import { type Moved, noticeWords, takeStep } from './move-commands'
import { noticeRow } from './notice-rows'
import { locatedClocks, usualPapersDays } from './retention'

/**
 * Reports what a bureau did about a notice in force: located, arrested, not found, or something else; with a text. When a bureau other
 * than the requester located or arrested somebody on a red notice, the requester's time begins (R-RED-8).
 * @throws what `moveNotice` throws, and `invalid` with `kind`, `country`, `on`
 */
export const reportAction = defineOperation({
  name: 'notice.report',
  permission: 'notice.act',
  input: z.strictObject({
    id: noticeId,
    revision: z.coerce.number().int().min(1).max(1_000_000),
    once: z.uuid(),
    kind: z.enum(actionKinds, 'notice_kind_missing'),
    /** Where; empty: not said. */
    country: z
      .string()
      .regex(/^([A-Z]{2,3})?$/, 'notice_country')
      .default(''),
    place: z.string().trim().max(200, 'text_long').default(''),
    on: z.union([z.literal(''), z.iso.date('notice_day')]).default(''),
    text: noticeWords.default(''),
  }),
  run: async (context, { kind, country, place, on, ...step }): Promise<Moved> => {
    const { sql, db, actor, now } = context
    const moved = await takeStep(context, {
      ...step,
      act: 'report_action',
      reason: null,
      until: null,
      seen: null,
    })
    if (moved.again) return moved
    if (on && on > isoDay(now)) throw invalid('input', { on: ['notice_day_future'] })
    const [known] = await sql.query<{
      country: string | null
      owner: string
      type: string
      days: number | null
    }>(
      `select (select c."code" from "Country" c where c."code" = $2) as "country", n."owner", n."type",
         (select e."papersDays" from "NoticeEffect" e where e."bureau" = $3) as "days" from "Notice" n where n."id" = $1::uuid`,
      [step.id, country, actor.root],
    )
    if (country && !known?.country) throw invalid('input', { country: ['notice_country'] })
    const met = kind === 'located' || kind === 'arrested'
    const owed = met && known?.type === 'red' && known.owner !== actor.root
    await db.noticeAction.createMany({
      data: [
        {
          noticeId: step.id,
          at: now,
          tenantRoot: actor.root,
          tenantCode: actor.tenant,
          officerId: actor.officerId,
          kind,
          country: country || null,
          place,
          happenedOn: on ? new Date(`${on}T00:00:00Z`) : null,
          once: step.once,
          ...(owed ? locatedClocks(now, known.days ?? usualPapersDays) : {}),
        },
      ],
    })
    return moved
  },
  audit: ({ kind }, { id, request, number, again }) => ({
    details: { notice: id, number: number ?? request, kind, ...(again ? { again } : {}) },
  }),
})

/**
 * The requester's answer to a location: that it knows, what it means to do, that the papers are sent. The reporting bureau and the
 * Secretariat see it at once.
 * @throws Answer `conflict` `notice_step_gone` when it was said already, `invalid` with `intent` or `text`
 */
export const answerLocated = defineOperation({
  name: 'notice.answer-located',
  permission: 'notice.draft',
  input: z.strictObject({
    id: noticeId,
    action: z.uuid('not_found'),
    once: z.uuid(),
    step: z.enum(answerSteps),
    intent: z.union([z.literal(''), z.enum(intents)]).default(''),
    text: noticeWords.default(''),
  }),
  run: async (context, { id, action: actionId, once, step, intent, text }) => {
    const { sql, db, now, authorize } = context
    const notice = await noticeRow(sql, id)
    if (!notice) throw notFound('notice_unknown')
    authorize({ owner: notice.owner })
    const answered = { id, number: notice.number ?? notice.request, step }
    if (await saidBefore(context, id, once)) return answered
    const action = await heldAction(context, id, actionId)
    if (!answersOf(action).includes(step)) throw conflict('notice_step_gone')
    if (step === 'intend' && !intent) throw invalid('input', { intent: ['notice_intent_missing'] })
    if (intent === 'none' && !text) throw invalid('input', { text: ['notice_text_missing'] })
    await say(context, notice, {
      act: step,
      once,
      until: null,
      to: notice.state,
      text,
      reason: step === 'intend' ? intent : null,
    })
    await db.noticeAction.updateMany({
      where: { id: actionId },
      data: {
        ...(text ? { answer: [action.answer, text].filter(Boolean).join('\n\n') } : {}),
        ...(action.acknowledgedAt ? {} : { acknowledgedAt: now }),
        ...(step === 'intend' ? { intent, intentAt: now } : {}),
        ...(step === 'send_papers' ? { papersAt: now } : {}),
      },
    })
    return answered
  },
  audit: (_, { id, number, step }) => ({ details: { notice: id, number, act: step } }),
})

async function heldAction({ sql }: Context, noticeId: string, id: string): Promise<ActionView> {
  const [action] = await sql.query<ActionView>(
    `select a.* from "NoticeAction" a where a."id" = $2::uuid and a."noticeId" = $1::uuid for no key update`,
    [noticeId, id],
  )
  if (!action) throw notFound('not_found')
  return action
}
