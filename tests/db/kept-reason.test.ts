import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { keptReason, reasonKept } from '@/lib/web/kept-reason'

const id = randomUUID()
const reason = 'Photo du dos, vue au dépôt — صورة'

test('a reason comes back from an address in which nobody reads it, for its record alone', () => {
  const kept = keptReason(id, reason)
  expect(kept).toMatch(/^[\w-]+$/)
  expect(Buffer.from(kept, 'base64url').toString('utf8')).not.toContain('Photo')
  expect(kept).not.toBe(keptReason(id, reason))
  expect(reasonKept(id, kept)).toBe(reason)
  expect(reasonKept(randomUUID(), kept)).toBe('')
  expect(keptReason(id, 'ص'.repeat(5_000)).length).toBeLessThan(700)
})

test('whatever else stands there is none', () => {
  const kept = keptReason(id, reason)
  for (const other of [
    undefined,
    '',
    'x',
    [kept, kept],
    `${kept}A`,
    kept.slice(1),
    '<script>',
    'A'.repeat(3_000),
  ])
    expect(reasonKept(id, other)).toBe('')
})
