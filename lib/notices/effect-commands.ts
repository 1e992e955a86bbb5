import { z } from 'zod'
import { locales } from '@/lib/access/actor'
import { defineOperation } from '@/lib/operation/operation'
import { effects } from './actions'

const line = (most: number) => z.string().trim().max(most, 'text_long').default('')

/** A bureau states what a red notice is in its country's law, whom to reach and how long papers may take. Its supervisor does. */
export const stateEffect = defineOperation({
  name: 'notice.state-effect',
  permission: 'notice.effect',
  input: z.strictObject({
    effect: z.enum(effects, 'notice_effect_missing'),
    authority: line(300),
    contact: line(300),
    hours: line(200),
    languages: z.array(z.enum(locales)).max(4).default([]),
    /** Empty: not stated. */
    papersDays: z
      .string('notice_days')
      .trim()
      .regex(/^(\d{1,3})?$/, 'notice_days')
      .prefault('')
      .transform((text) => (text === '' ? null : Number(text)))
      .refine((days) => days === null || (days >= 1 && days <= 365), 'notice_days'),
    note: line(2000),
  }),
  run: async ({ db, actor, now }, stated) => {
    const held = { ...stated, officerId: actor.officerId, at: now }
    const { count } = await db.noticeEffect.updateMany({ where: { bureau: actor.root }, data: held })
    if (!count) await db.noticeEffect.createMany({ data: [{ bureau: actor.root, ...held }] })
    return { bureau: actor.root }
  },
  audit: ({ effect }, { bureau }) => ({ details: { bureau, effect } }),
})
