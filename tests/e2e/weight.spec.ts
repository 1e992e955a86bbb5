import type { Page, Response } from '@playwright/test'
import { recordAddress, searchFor, told } from './desk'
import { expect, test } from './watchful'

/** What a first visit may weigh, in KB as sent (UX 2.14): scripts of the frame and of the page, text, styles, fonts. */
const most = { script: 215 + 45, document: 60, stylesheet: 20 }
/** `names`: Latin, its further letters and Arabic, where people of several countries stand on one page. */
const fonts = { latin: 105, names: 170 }

test('pages of everybody weigh no more than a slow line carries', async ({ page }) => {
  for (const path of ['/en', '/en/sign-in']) await expectLight(page, path, fonts.latin)
})

test.describe('of an officer', () => {
  // No other journey searches as her: what was asked last stands on the desk, in letters of its own.
  test.use({ officer: 'amina' })
  test('desk, results and record weigh no more than a slow line carries', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mansouri karim 1984 MAR')
    const results = new URL(page.url()).pathname
    // Names stand in their own letters, also among the searches on the desk.
    for (const path of [
      '/en/desk',
      '/en/quick',
      '/en/quick/camera',
      results,
      await recordAddress(told.karim),
    ])
      await expectLight(page, path, fonts.names)
  })
})

/** Loads the page with an empty cache and adds up what came, by kind. */
async function expectLight(page: Page, path: string, font: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  const answers: Response[] = []
  const keep = (answer: Response) => answers.push(answer)
  page.on('response', keep)
  await page.goto(path, { waitUntil: 'networkidle' })
  page.off('response', keep)
  const sent = { script: 0, document: 0, stylesheet: 0, font: 0 }
  for (const answer of answers) {
    const kind = answer.request().resourceType()
    if (kind in sent) sent[kind as keyof typeof sent] += (await answer.request().sizes()).responseBodySize
  }
  const kilobytes = Object.entries(sent).map(([kind, bytes]) => [kind, Math.round(bytes / 1024)] as const)
  const named = path.replace(/[0-9a-f-]{36}/, '…')
  console.log(`${named}: ${kilobytes.map(([kind, size]) => `${kind} ${size} KB`).join(', ')}`)
  expect(sent.script, `${named} has scripts`).toBeGreaterThan(0)
  for (const [kind, size] of kilobytes)
    expect(size, `${kind} of ${named}, KB`).toBeLessThanOrEqual({ ...most, font }[kind as keyof typeof sent])
}
