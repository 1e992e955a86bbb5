import { z } from 'zod'
import { generalSecretariat } from '@/lib/bureaus/tenants'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { type Urgency, urgencies } from './codes'
import { type ClockRule, type PairSpans, pairSpans, unusual } from './pair-clocks'

/** What two bureaus, or the General Secretariat for them, said of one urgency, and what counts of it. */
export type PairLine = {
  one: string
  other: string
  urgency: Urgency
  counts: PairSpans
  rules: (ClockRule & { id: string; at: Date })[]
  /** The reader's own word, which he may take back. */
  mine: string | null
}

/** Every clock that was set for the reader's bureau, by itself, by others with it or for the pair; of all for the secretariat. */
export const listHitClocks = defineOperation({
  name: 'hit.list-clocks',
  permission: 'hit.clocks-read',
  input: z.strictObject({}),
  run: async ({ db, actor }): Promise<PairLine[]> => {
    const found = await db.hitClock.findMany({ orderBy: [{ at: 'desc' }], take: 1_000 })
    const rules = found.map(({ officerId: _, urgency, ...rule }) => ({
      ...rule,
      urgency: urgency as Urgency,
    }))
    const pairs = new Map(
      rules.map((rule) => {
        const [one = '', other = ''] =
          rule.partner === actor.root ? [rule.partner, rule.bureau] : inOrder(rule, actor.root)
        return [`${one} ${other} ${rule.urgency}`, { one, other, urgency: rule.urgency }] as const
      }),
    )
    return [...pairs.values()]
      .toSorted(
        (a, b) =>
          a.one.localeCompare(b.one) ||
          a.other.localeCompare(b.other) ||
          urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency),
      )
      .map(({ one, other, urgency }) => {
        const own = rules.filter(
          (rule) =>
            rule.urgency === urgency &&
            [rule.bureau, rule.partner].toSorted().join() === [one, other].toSorted().join(),
        )
        return {
          one,
          other,
          urgency,
          counts: pairSpans(own, urgency, one, other),
          rules: own,
          mine: own.find(({ setBy }) => setBy === actor.root)?.id ?? null,
        }
      })
  },
  audit: (_, lines) => ({ details: { shown: lines.length } }),
})

/** Its own bureau first; pairs of others, which only the secretariat sees, in the order of their codes. */
const inOrder = ({ bureau, partner }: ClockRule, root: string) =>
  bureau === root || root !== generalSecretariat ? [bureau, partner] : [bureau, partner].toSorted()

/** What counts between two bureaus now; null where everything is as usual. Every officer of either may read it. */
export async function agreedFor(
  { db }: Pick<Context, 'db'>,
  urgency: Urgency,
  querying: string,
  source: string,
): Promise<PairSpans | null> {
  const pair = { in: [querying, source] }
  const found = await db.hitClock.findMany({ where: { urgency, bureau: pair, partner: pair } })
  return unusual(
    pairSpans(
      found.map((rule) => ({ ...rule, urgency })),
      urgency,
      querying,
      source,
    ),
  )
}
