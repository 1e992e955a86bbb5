import { generalSecretariat, type Tenant } from '@/lib/bureaus/tenants'
import { type Spans, spans } from './clocks'
import type { Urgency } from './codes'

/** The clocks that a pair of countries may set: those of the source, of the command centre and of the heads of both bureaus. */
export const pairClocks = ['acknowledge', 'confirm', 'escalate', 'heads'] as const
export type PairClock = (typeof pairClocks)[number]

/** What one side, or the General Secretariat for the pair, says; in minutes. */
export type ClockRule = { setBy: string; bureau: string; partner: string; urgency: Urgency } & Record<
  PairClock,
  number
>

/** What counts between two bureaus: minutes, and whose word it is; `default`: the usual clocks, `both`: agreed. */
export type PairSpan = { minutes: number; by: string }
export type PairSpans = Record<PairClock, PairSpan>

const minute = 60_000

/**
 * What counts for a hit of this urgency between two bureaus (DOMAIN 3.12). Each may shorten the usual time; longer than usual it is
 * only when both say so, and then the shorter of the two counts. What the General Secretariat says for the pair stands in the
 * place of the usual.
 */
export function pairSpans(
  rules: readonly ClockRule[],
  urgency: Urgency,
  one: string,
  other: string,
): PairSpans {
  const of = (bureau: string, partner: string) =>
    rules.find(
      (rule) =>
        rule.urgency === urgency &&
        rule.setBy === bureau &&
        rule.bureau === bureau &&
        rule.partner === partner,
    )
  const [ours, theirs] = [of(one, other), of(other, one)]
  const secretariat = rules.find(
    (rule) =>
      rule.urgency === urgency &&
      rule.setBy !== rule.bureau &&
      [rule.bureau, rule.partner].includes(one) &&
      [rule.bureau, rule.partner].includes(other),
  )
  const counts = (clock: PairClock): PairSpan => {
    const usual = secretariat
      ? { minutes: secretariat[clock], by: secretariat.setBy }
      : { minutes: spans[urgency][clock] / minute, by: 'default' }
    const [a, b] = [ours?.[clock], theirs?.[clock]]
    if (a !== undefined && a === b && a !== usual.minutes) return { minutes: a, by: 'both' }
    const said = [
      a === undefined ? usual : { minutes: a, by: one },
      b === undefined ? usual : { minutes: b, by: other },
    ].toSorted((x, y) => x.minutes - y.minutes)
    const [shorter = usual] = said
    // What is as usual is nobody's word.
    return shorter.minutes === usual.minutes ? usual : shorter
  }
  return {
    acknowledge: counts('acknowledge'),
    confirm: counts('confirm'),
    escalate: counts('escalate'),
    heads: counts('heads'),
  }
}

/** The same in milliseconds, over the usual clocks of this urgency. */
export const spansWith = (urgency: Urgency, agreed: PairSpans | null): Spans => ({
  ...spans[urgency],
  ...Object.fromEntries(agreed ? pairClocks.map((clock) => [clock, agreed[clock].minutes * minute]) : []),
})

/** Whether a bureau answers for records by itself, so that clocks can be set with it. */
export const isClockParty = (tenant: Tenant | undefined): boolean =>
  tenant?.code === generalSecretariat || tenant?.kind === 'ncb' || tenant?.kind === 'sub_bureau'

/** Null when everything is as usual: nothing need be kept or said then. */
export const unusual = (found: PairSpans): PairSpans | null =>
  pairClocks.some((clock) => found[clock].by !== 'default') ? found : null
