import { describe, expect, test } from 'vitest'
import { spans } from '@/lib/hits/clocks'
import { type ClockRule, pairSpans, spansWith, unusual } from '@/lib/hits/pair-clocks'

const rule = (setBy: string, bureau: string, partner: string, acknowledge: number): ClockRule => ({
  setBy,
  bureau,
  partner,
  urgency: 'immediate',
  acknowledge,
  confirm: 120,
  escalate: 60,
  heads: 120,
})
const acknowledge = (...rules: ClockRule[]) => {
  const { minutes, by } = pairSpans(rules, 'immediate', 'SN', 'MA').acknowledge
  return `${minutes} ${by}`
}

describe('what counts between two bureaus', () => {
  test.each<[string, ClockRule[], string]>([
    ['the usual, where nobody says anything', [], '30 default'],
    ['the shorter of one side and the usual', [rule('SN', 'SN', 'MA', 15)], '15 SN'],
    ['… whichever side says it', [rule('MA', 'MA', 'SN', 10)], '10 MA'],
    ['longer is nothing that one side can say alone', [rule('MA', 'MA', 'SN', 90)], '30 default'],
    ['of two shorter ones the shorter', [rule('SN', 'SN', 'MA', 15), rule('MA', 'MA', 'SN', 20)], '15 SN'],
    ['of two longer ones the shorter', [rule('SN', 'SN', 'MA', 90), rule('MA', 'MA', 'SN', 60)], '60 MA'],
    ['what both say', [rule('SN', 'SN', 'MA', 45), rule('MA', 'MA', 'SN', 45)], '45 both'],
    ['of the secretariat, in the place of the usual', [rule('GS', 'MA', 'SN', 60)], '60 GS'],
    ['… and one side may shorten that', [rule('GS', 'MA', 'SN', 60), rule('SN', 'SN', 'MA', 40)], '40 SN'],
    [
      'what is as usual is nobody’s word',
      [rule('SN', 'SN', 'MA', 30), rule('MA', 'MA', 'SN', 30)],
      '30 default',
    ],
    [
      'nothing that was set with somebody else',
      [rule('SN', 'SN', 'FR', 5), rule('FR', 'FR', 'MA', 5)],
      '30 default',
    ],
  ])('%s', (_, rules, says) => {
    expect(acknowledge(...rules)).toBe(says)
  })

  test('another urgency has its own', () => {
    expect(pairSpans([rule('SN', 'SN', 'MA', 15)], 'routine', 'SN', 'MA').acknowledge.by).toBe('default')
  })

  test('as usual is nothing to be kept; the other clocks stay as they are', () => {
    expect(unusual(pairSpans([], 'immediate', 'SN', 'MA'))).toBeNull()
    const agreed = unusual(pairSpans([rule('SN', 'SN', 'MA', 15)], 'immediate', 'SN', 'MA'))
    expect(spansWith('immediate', agreed)).toEqual({ ...spans.immediate, acknowledge: 15 * 60_000 })
    expect(spansWith('immediate', null)).toEqual(spans.immediate)
  })
})
