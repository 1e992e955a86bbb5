import { z } from 'zod'
import { generalSecretariat, tenantByCode } from '@/lib/bureaus/tenants'
import { invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { urgencies } from './codes'
import { isClockParty } from './pair-clocks'

/** Minutes of a clock, from five minutes to thirty days. */
const minutes = z.coerce
  .number('clock_minutes')
  .int('clock_minutes')
  .min(5, 'clock_minutes')
  .max(43_200, 'clock_minutes')

/**
 * Says how long a clock of hits runs between two bureaus: a supervisor for his own bureau and another, the command centre for any
 * pair. Hits that run already keep theirs.
 * @throws Answer `invalid` `clock_partner`, `clock_minutes`, `clock_order`
 */
export const setHitClock = defineOperation({
  name: 'hit.set-clock',
  permission: 'hit.clocks-set',
  input: z.strictObject({
    /** For the command centre: the first of the pair; a bureau speaks for itself. */
    bureau: z.string().max(20).default(''),
    partner: z.string('clock_partner').max(20),
    urgency: z.enum(urgencies, 'hit_urgency_missing'),
    acknowledge: minutes,
    confirm: minutes,
    escalate: minutes,
    heads: minutes,
  }),
  run: async ({ db, actor, now }, { bureau: named, partner: other, urgency, ...clocks }) => {
    const one = actor.root === generalSecretariat && named ? named : actor.root
    if (![one, other].every((code) => isClockParty(tenantByCode(code))) || one === other)
      throw invalid('input', { partner: ['clock_partner'] })
    const { acknowledge, confirm, escalate, heads } = clocks
    if (acknowledge > confirm) throw invalid('input', { confirm: ['clock_order'] })
    if (acknowledge > escalate) throw invalid('input', { escalate: ['clock_order'] })
    if (escalate > heads) throw invalid('input', { heads: ['clock_order'] })
    // For a pair that is not its own, the General Secretariat names the two in the order of their codes.
    const [bureau = one, partner = other] = one === actor.root ? [one, other] : [one, other].toSorted()
    const key = { setBy: actor.root, bureau, partner, urgency }
    const kept = { ...clocks, officerId: actor.officerId, at: now }
    const { count } = await db.hitClock.updateMany({ where: key, data: kept })
    if (!count) await db.hitClock.createMany({ data: [{ ...key, ...kept }] })
    return { bureau, partner }
  },
  audit: ({ urgency, acknowledge, confirm, escalate, heads }, { bureau, partner }) => ({
    details: { bureau, partner, urgency, acknowledge, confirm, escalate, heads },
  }),
})

/** Takes back what one's own bureau said: from then on the other's word, or the usual clocks, count. */
export const dropHitClock = defineOperation({
  name: 'hit.drop-clock',
  permission: 'hit.clocks-set',
  input: z.strictObject({ id: z.uuid('clock_unknown') }),
  run: async ({ db, actor }, { id }) => {
    const rule = await db.hitClock.findFirst({ where: { id, setBy: actor.root } })
    if (!rule) throw notFound('clock_unknown')
    await db.hitClock.deleteMany({ where: { id } })
    return { bureau: rule.bureau, partner: rule.partner, urgency: rule.urgency }
  },
  audit: (_, { bureau, partner, urgency }) => ({ details: { bureau, partner, urgency } }),
})
