import { expect, test } from 'vitest'
import { type JudgedFacts, judgedOf } from '@/lib/lists/judged'

const none: JudgedFacts = {
  different: false,
  id: null,
  number: null,
  state: null,
  outcome: null,
  asked: false,
}
const hit = (state: string, more: Partial<JudgedFacts> = {}): JudgedFacts => ({
  ...none,
  id: 'x',
  number: 'HIT-2026-00000001',
  state,
  asked: true,
  ...more,
})

test.each<[string, JudgedFacts, string | null]>([
  ['nobody judged', none, null],
  ['a remembered false match', { ...none, different: true }, 'different'],
  ['the same, asked about', hit('asked'), 'same'],
  ['the same, confirmed and closed', hit('closed', { outcome: 'useful' }), 'same'],
  ['not sure', hit('unsure'), 'unsure'],
  [
    'a machine’s find that nobody looked at is no judgement, but a hit',
    hit('to_check', { asked: false }),
    'hit',
  ],
  ['the source said that it is another', hit('not_same'), 'different'],
  ['closed as a false match', hit('closed', { outcome: 'false_match' }), 'different'],
  ['withdrawn', hit('closed', { outcome: 'withdrawn' }), null],
  ['closed, from another question', hit('closed', { outcome: 'false_match', asked: false }), null],
  [
    'a judgement beside an open hit of another question',
    hit('asked', { asked: false, different: true }),
    'different',
  ],
])('%s', (_, facts, says) => {
  expect(judgedOf(facts)?.says ?? null).toBe(says)
})
