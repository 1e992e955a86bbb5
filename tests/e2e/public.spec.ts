import { randomUUID } from 'node:crypto'
import { hideExtract } from '../../lib/notices/extract-commands'
import { audited } from '../support/build'
import { shownExtract, sqlOn } from '../support/shown-extract'
import { say } from './desk'
import { asAdmin } from './sign-in'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** Notices of this journey, under numbers that no seed gives. */
const run = String(Date.now()).slice(-5)
const red = randomUUID()
const yellow = randomUUID()
const names = { red: `ZENDAROV${run}`, yellow: `HENTZAUVA${run}` }

test.beforeAll(async () => {
  await asAdmin(async (admin) => {
    await shownExtract(admin, {
      id: red,
      entityId: `1999/${run}1`,
      shown: 1,
      translations: [{ en: 'Armed robbery', ar: 'سطو مسلح' }],
      draft: {
        person: {
          names: [{ kind: 'primary', family: names.red, given: 'MIRKO' }],
          sex: 'M',
          births: [{ date: { year: 1980, month: 5, day: 6 } }],
          nationalities: [{ country: 'FR', confirmed: true }],
        },
      },
    })
    await shownExtract(admin, {
      id: yellow,
      type: 'yellow',
      entityId: `1999/${run}2`,
      draft: {
        person: { names: [{ kind: 'primary', family: names.yellow }], births: [], nationalities: [] },
      },
    })
  })
})

test.afterAll(async () => {
  await asAdmin((admin) =>
    audited(admin, async () => {
      for (const id of [red, yellow]) await hideExtract(sqlOn(admin), id)
    }),
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor finds a red notice, reads what it is and what not to do, and sends the address on', async ({
    page,
  }) => {
    await page.goto('/en')
    await page.getByRole('link', { name: say('en', 'public', 'nav.red') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'public', 'red.title'))
    await expect(page.locator('main')).toContainText(say('en', 'public', 'red.caution'))
    await expect(page.locator('script')).toHaveCount(0)
    await page.getByLabel(say('en', 'public', 'filter.name')).fill(names.red.toLowerCase())
    await page.getByRole('button', { name: say('en', 'public', 'filter.submit') }).click()
    await expect(page).toHaveURL(new RegExp(`name=${names.red.toLowerCase()}`))
    await expect(page.locator('main li h2')).toHaveCount(1)
    await page.locator('main li h2 a').click()
    await expect(page).toHaveURL(new RegExp(`/en/public/notices/red/1999-${run}1$`))
    await expect(page.locator('main')).toContainText(say('en', 'public', 'notice.act.title'))
    await expect(page.locator('main')).toContainText('Armed robbery')
    await expect(page.locator(`a[href^="mailto:"][href*="1999%2F${run}1"]`)).toBeVisible()
    await expect(page.locator('link[hreflang=ar]')).toHaveCount(1)
    const picture = await page.locator('main img.photo').first().getAttribute('src')
    expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/jpeg')
  })

  test('the same notice in Arabic, from the menu', async ({ page }) => {
    await page.goto(`/en/public/notices/red/1999-${run}1`)
    await page.locator('header summary').first().click()
    await page.getByRole('button', { name: 'العربية' }).click()
    await expect(page).toHaveURL(new RegExp(`/ar/public/notices/red/1999-${run}1$`))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('main')).toContainText('سطو مسلح')
  })

  test('a control number has one word; what is none is said beside its field', async ({ page }) => {
    await page.goto('/en/verify')
    await page.getByLabel(say('en', 'public', 'verify.number')).fill('nonsense')
    await page.getByRole('button', { name: say('en', 'public', 'verify.submit') }).click()
    await expect(page.locator('main')).toContainText(say('en', 'public', 'verify.bad'))
    await page.goto('/en/verify/Z-999999/1-1999')
    await expect(page.locator('main')).toContainText(say('en', 'public', 'verify.word.unknown.title'))
  })

  test('a stolen work is found by words and by a photograph of it', async ({ page }) => {
    await page.goto('/en/public/stolen-art')
    const first = page.locator('main li').first()
    await expect(first).toBeVisible()
    const src = (await first.locator('img').first().getAttribute('src'))?.replace('?size=thumb', '') ?? ''
    const picture = await page.request.get(src)
    await page
      .getByLabel(say('en', 'public', 'art.photoChoose'))
      .setInputFiles({ name: 'seen.webp', mimeType: 'image/webp', buffer: await picture.body() })
    await page.getByRole('button', { name: say('en', 'public', 'art.photoSubmit') }).click()
    await expect(page).toHaveURL(/found=same/)
    await expect(page.locator('main li').first()).toContainText(say('en', 'pictures', 'band.same'))
    await page.locator('main li h2 a').first().click()
    await expect(page.locator('main')).toContainText(say('en', 'public', 'art.act.title'))
  })
})

test('what was withdrawn is 410 within a minute, and says nothing of what it was', async ({
  page,
  request,
}) => {
  const id = randomUUID()
  const address = `/en/public/notices/red/1999-${run}3`
  await asAdmin((admin) =>
    shownExtract(admin, {
      id,
      entityId: `1999/${run}3`,
      draft: {
        person: { names: [{ kind: 'primary', family: `GONEFORGOOD${run}` }], births: [], nationalities: [] },
      },
    }),
  )
  expect((await request.get(address)).status()).toBe(200)
  await asAdmin((admin) => audited(admin, () => hideExtract(sqlOn(admin), id)))
  const hidden = Date.now()
  await expect
    .poll(async () => (await request.get(address)).status(), { timeout: 60_000, intervals: [2_000] })
    .toBe(410)
  console.log(`withdrawn: 410 after ${Math.round((Date.now() - hidden) / 1000)} s`)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'public', 'gone.title'))
  expect(await page.content()).not.toContain('GONEFORGOOD')
  expect((await request.get(`/en/public/notices/red/1999-${run}9`)).status()).toBe(404)
})

for (const locale of ['en', 'ar'] as const)
  test(`every public page is accessible and fits a phone, in ${locale}`, async ({ page }) => {
    test.setTimeout(300_000)
    for (const path of [
      '/public/notices/red',
      `/public/notices/red/1999-${run}1`,
      `/public/notices/yellow/1999-${run}2`,
      '/public/notices/un',
      '/public/how-notices-work',
      '/public/countries',
      '/public/stolen-art',
      '/verify/A-1/1-1999',
    ]) {
      await page.goto(`/${locale}${path}`)
      await expectAccessible(page, 'dark')
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1280, height: 720 })
    }
  })
