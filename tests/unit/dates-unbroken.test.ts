import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Bdi } from '@/components/ui/bdi'
import { Time } from '@/components/ui/time'
import { unbroken } from '@/lib/identifiers/plain-text'

test.each(['2026-03-02', '2026-03'])('the date %s stays on one line', (day) => {
  expect(renderToStaticMarkup(Bdi({ className: 'font-mono', children: day }))).toMatch(
    /class="whitespace-nowrap font-mono"/,
  )
  expect(unbroken(`until ${day}, A-1`).replaceAll('\u2060', '')).toBe(`until ${day}, A-1`)
  expect(unbroken(day)).not.toMatch(/\d-|-\d/)
})

test('other identifiers may part, a moment never does', () => {
  for (const text of ['SWA-2026-000000001', '2026', 'X-1', '1/2026-03'])
    expect(renderToStaticMarkup(Bdi({ children: text }))).not.toContain('class')
  expect(renderToStaticMarkup(Bdi({ children: 'AB-12' }))).toBe('<bdi dir="ltr">AB-12</bdi>')
  expect(renderToStaticMarkup(Time({ at: '2026-03-02T10:00:00Z' }))).toContain('whitespace-nowrap')
})
