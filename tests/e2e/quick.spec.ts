import type { Page } from '@playwright/test'
import { hearsKeys, say } from './desk'
import { accountOf, asAdmin, fillPurpose, giveCode, givePassword } from './sign-in'
import { drawnLines } from './specimen'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const phone = { width: 390, height: 844 }
const box = (page: Page) => page.locator('main textarea[name=q]')
const outcome = (page: Page) => page.locator('[data-outcome]')

/** Types a text, sends it, and waits for the answer of that check. */
async function check(page: Page, text: string, locale = 'en') {
  await page.goto(`/${locale}/quick`)
  await box(page).fill(text)
  await page.getByRole('search').getByRole('button').click()
  await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const answers = (page: Page, colour: 'red' | 'amber' | 'green') =>
  expect(outcome(page)).toHaveAttribute('data-outcome', colour)

test.describe('signing in at a border post', () => {
  test('leads to the quick check; its first check asks for the purpose once', async ({ page }) => {
    await page.setViewportSize(phone)
    const gate = accountOf('gate7')
    await page.goto('/fr/sign-in')
    await givePassword(page, gate)
    await giveCode(page, gate)
    await expect(page).toHaveURL(/\/fr\/quick$/)
    await box(page).fill('99ZZ12847')
    await page.getByRole('search').getByRole('button').click()
    await page.waitForURL(/\/fr\/purpose$/)
    await fillPurpose(page, 'PAF-2026-1')
    await page.waitForURL(/\/fr\/quick\/[0-9a-f-]{36}$/)
    await answers(page, 'red')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'quick', 'outcome.red'))
  })
})

test.describe('at a border post', () => {
  test.use({ officer: 'gate7', viewport: phone })

  test('a stolen passport is red in one screen, with what to do, and stays so on reload', async ({
    page,
    addresses,
  }) => {
    await check(page, '99ZZ12847')
    await answers(page, 'red')
    await expect(page.getByText(say('en', 'quick', 'steps.alone'))).toBeInViewport()
    await expect(page.getByRole('link', { name: say('en', 'quick', 'next') })).toBeInViewport()
    await expect(page).toHaveTitle(/STOP/)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, 'dark', 'night')
    await page.reload()
    await answers(page, 'red')
    expect(addresses.filter((address) => /99ZZ12847/i.test(address))).toEqual([])
    await page.getByRole('link', { name: say('en', 'quick', 'details') }).click()
    await page.waitForURL(/\/search\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 possible travel document')
  })

  test('the lines of a passport from a scanner that types are sent when the last has come', async ({
    page,
  }) => {
    await page.goto('/en/quick')
    await hearsKeys(page)
    await box(page).focus()
    await page.keyboard.type('P<FRAQWORTZEL<<BRZYX<<<<<<<<<<<<<<<<<<<<<<<<\n')
    await page.keyboard.type('99ZZ128470FRA7102039M3001019<<<<<<<<<<<<<<<2\n')
    await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
    await answers(page, 'red')
    await expect(page.locator('[data-checked=travel-document]')).toBeVisible()
  })

  test('a name is amber; “not the same” brings the next', async ({ page }) => {
    await check(page, 'mansouri karim 1984')
    await answers(page, 'amber')
    const name = page.locator('[data-checked] h2')
    const before = await name.innerText()
    await expectAccessible(page, 'dark')
    await page.getByRole('button', { name: say('en', 'quick', 'notTheSame') }).click()
    await expect(name).not.toHaveText(before)
    await answers(page, 'amber')
  })

  test('nothing is green, with its sentence and who answered', async ({ page }) => {
    await check(page, 'Zzyzx Qwortley 12/04/1984')
    await answers(page, 'green')
    await expect(page.getByText(say('en', 'quick', 'proves'))).toBeVisible()
    await expect(page.getByText('persons and organisations', { exact: false })).toBeVisible()
    await expectAccessible(page, 'dark', 'night')
    await page.getByRole('link', { name: say('en', 'quick', 'next') }).click()
    await page.waitForURL(/\/quick$/)
    await expect(page.locator('[data-list-item]').first()).toContainText(say('en', 'quick', 'outcome.green'))
    await expectAccessible(page, 'dark', 'night')
  })

  test('a text that cannot be searched is said beside the box and stays', async ({ page }) => {
    await page.goto('/en/quick')
    await box(page).fill('12/03/1984')
    await page.getByRole('search').getByRole('button').click()
    await expect(page.getByText(say('en', 'search', 'errors.needs_name'))).toBeVisible()
    await expect(box(page)).toHaveValue('12/03/1984')
  })

  test('offline nothing is sent, the text stays, and nothing is sent later by itself', async ({
    page,
    context,
    noise,
  }) => {
    await page.goto('/en/quick')
    await hearsKeys(page)
    await context.setOffline(true)
    await box(page).fill('99ZZ12847')
    await page.getByRole('search').getByRole('button').click()
    await expect(page.getByText(say('en', 'quick', 'box.away'))).toBeVisible()
    await expect(box(page)).toHaveValue('99ZZ12847')
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    await context.setOffline(false)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
    expect(posts).toEqual([])
    await expect(page).toHaveURL(/\/quick$/)
    await page.getByRole('search').getByRole('button').click()
    await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
    await answers(page, 'red')
    // The line that was cut is said by the browser, of the measuring of the connection.
    noise.splice(0, noise.length, ...noise.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)))
  })

  test('sound and vibration are the officer’s choice', async ({ page }) => {
    await page.goto('/en/quick')
    await page
      .getByText(say('en', 'quick', 'signals.title'))
      .first()
      .click()
    await page.getByLabel(say('en', 'quick', 'signals.both')).check()
    await page.getByRole('button', { name: say('en', 'quick', 'signals.save') }).click()
    const chosen = () =>
      asAdmin(async (admin) => {
        const { rows } = await admin.query(`select "signals" from "Officer" where "identifier" = 'gate7'`)
        return rows[0]?.signals
      })
    await expect.poll(chosen).toBe('both')
    await check(page, '99ZZ12847')
    await answers(page, 'red')
    await page.goto('/en/quick')
    await page
      .getByText(say('en', 'quick', 'signals.title'))
      .first()
      .click()
    await page.getByLabel(say('en', 'quick', 'signals.none')).check()
    await page.getByRole('button', { name: say('en', 'quick', 'signals.save') }).click()
    await expect.poll(chosen).toBe('none')
  })

  test('another officer’s check and hostile addresses are not there', async ({ page, browser }, info) => {
    await check(page, '99ZZ12847')
    const address = new URL(page.url()).pathname
    const other = await anotherBrowser(browser, info, 'paul')
    for (const path of [address, '/en/quick/019c0000-0000-7000-8000-000000000000', "/en/quick/'or1=1"]) {
      await other.page.goto(path)
      await expect(other.page, path).toHaveURL(/\/not-here$/)
    }
    await other.close()
  })

  test('320 px, landscape and Arabic: no sideways scrolling, four ways on in reach', async ({ page }) => {
    await check(page, 'mansouri karim 1984', 'ar')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'quick', 'outcome.amber'))
    await expectAccessible(page, 'dark')
    for (const size of [
      { width: 320, height: 568 },
      { width: 844, height: 390 },
    ]) {
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page)
      const next = page.getByRole('link', { name: say('ar', 'quick', 'next'), exact: true })
      await expect(next).toBeInViewport()
      expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(56)
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'gate7', viewport: phone, javaScriptEnabled: false })

  test('a check is typed, answered, set aside and asked again', async ({ page }) => {
    await check(page, 'mansouri karim 1984')
    await answers(page, 'amber')
    await page.getByRole('button', { name: say('en', 'quick', 'notTheSame') }).click()
    await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
    await expect(page.getByText('You set 1 record aside')).toBeVisible()
    await page.getByRole('link', { name: say('en', 'quick', 'next') }).click()
    await box(page).fill('12/03/1984')
    await page.getByRole('search').getByRole('button').click()
    await expect(page.getByText(say('en', 'search', 'errors.needs_name'))).toBeVisible()
    await expect(box(page)).toHaveValue('12/03/1984')
    await page.goto('/en/quick/camera')
    await expect(page.getByText(say('en', 'quick', 'camera.noScript'))).toBeVisible()
  })
})

test.describe('with the camera', () => {
  test.use({ officer: 'gate7', viewport: phone })

  test('the lines in a picture are read on the device, compared field by field, and checked', async ({
    page,
  }) => {
    const parts: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/reading/')) parts.push(new URL(request.url()).pathname)
    })
    await page.goto('/en/quick')
    await page.getByRole('link', { name: say('en', 'quick', 'toCamera') }).click()
    await page.waitForURL(/\/quick\/camera$/)
    await expectAccessible(page, 'dark', 'night')
    expect(parts, 'nothing of the reader before the tap').toEqual([])
    const buffer = await drawnLines(page, { width: 1_500, height: 1_000, top: 820 })
    const sent: { method: string; bytes: number }[] = []
    page.on('request', (request) =>
      sent.push({ method: request.method(), bytes: request.postDataBuffer()?.length ?? 0 }),
    )
    await page.locator('input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer })
    const field = (name: string) => page.locator(`[data-field=${name}]`)
    await expect(field('documentNumber')).toBeVisible({ timeout: 90_000 })
    expect(parts.length).toBeGreaterThanOrEqual(4)
    await expect(field('documentNumber').locator('input:not([type=checkbox])')).toHaveValue('L898902C3')
    await expect(field('documentNumber')).toHaveAttribute('data-proof', 'proven')
    await expect(field('family').locator('input:not([type=checkbox])')).toHaveValue('ERIKSSON')
    await expect(field('birth').locator('input:not([type=checkbox])')).toHaveValue('1974-08-12')
    await expectAccessible(page, 'dark', 'night')

    const go = page.getByRole('button', { name: say('en', 'quick', 'confirm.submit'), exact: true })
    await go.click()
    await expect(page, 'nothing is checked before it was compared').toHaveURL(/\/camera$/)
    for (const tick of await page.locator('[data-field] input[type=checkbox]').all()) await tick.check()
    await field('given').locator('input:not([type=checkbox])').fill('ANNA MARIA')
    await go.click()
    await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
    await expect(outcome(page)).toBeVisible()
    // The picture has a megabyte or so; what was sent are a few fields.
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(8_000)
  })

  test('without a camera, or where it is not allowed, the page says so and offers the file', async ({
    page,
  }) => {
    await page.goto('/en/quick/camera')
    await hearsKeys(page)
    await page.getByRole('button', { name: say('en', 'quick', 'camera.title') }).click()
    await expect(
      page
        .getByText(say('en', 'quick', 'camera.absent'))
        .or(page.getByText(say('en', 'quick', 'camera.denied'))),
    ).toBeVisible()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await expect(page.getByText(say('en', 'quick', 'camera.badFile'))).toBeVisible()
  })

  test('the camera and workers are allowed on its page alone', async ({ page }) => {
    const headers = async (path: string) => (await page.request.get(path)).headers()
    const camera = await headers('/en/quick/camera')
    const quick = await headers('/en/quick')
    expect(camera['permissions-policy']).toContain('camera=(self)')
    expect(camera['content-security-policy']).toContain("worker-src 'self'")
    expect(quick['permissions-policy']).toContain('camera=()')
    expect(quick['content-security-policy']).toContain("worker-src 'none'")
    for (const each of [camera, quick]) expect(each['content-security-policy']).not.toContain('wasm')
    const worker = await headers('/api/reading/7.0.0-3.1.4/worker.min.js')
    expect(worker['cache-control']).toContain('immutable')
    expect(worker['content-security-policy']).toContain("'wasm-unsafe-eval'")
    expect((await page.request.get('/api/reading/7.0.0-3.1.4/package.json')).status()).toBe(404)
  })
})
