import { hearsKeys, recordAddress, rowOf, say, searchFor, told } from './desk'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

test('before signing in language and theme are chosen, kept, and hold on the next page', async ({ page }) => {
  await page.goto('/en')
  await page.locator('header summary').last().click()
  await page.getByRole('button', { name: say('en', 'common', 'theme.night') }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page).toHaveURL(/\/fr$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.getByRole('link', { name: say('fr', 'home', 'signIn'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'signin', 'title'))
  // An address without a language goes to the language that was chosen.
  await page.goto('/')
  await expect(page).toHaveURL(/\/fr$/)
})

test('pages for everybody are accessible in English and Arabic, by day and by night', async ({ page }) => {
  for (const path of ['', '/sign-in', '/sign-in/help', '/accessibility', '/nowhere']) {
    for (const locale of ['en', 'ar']) {
      await page.goto(`/${locale}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, 'dark')
    }
  }
})

test.describe('of an officer', () => {
  test.use({ officer: 'ximena' })

  test('theme and language are kept with the account, also on another page', async ({ page }) => {
    await page.goto('/en/account')
    await page.locator('header details summary').last().click()
    await page
      .locator('header')
      .getByRole('button', { name: say('en', 'common', 'theme.dark') })
      .click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto('/en/desk')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.locator('header details summary').last().click()
    await page.locator('header').getByRole('button', { name: 'Español' }).click()
    await expect(page).toHaveURL(/\/es\/desk$/)
    await page.locator('header details summary').last().click()
    await page
      .locator('header')
      .getByRole('button', { name: say('es', 'common', 'theme.system') })
      .click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      dark,
    )
  })

  test('the key d changes between day and night, and the account page keeps what it is told', async ({
    page,
  }) => {
    await page.goto('/en/account')
    const before = await page.locator('html').getAttribute('data-theme')
    await hearsKeys(page)
    await page.locator('h1').click()
    await page.keyboard.press('d')
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', before ?? '')
    const after = (await page.locator('html').getAttribute('data-theme')) ?? ''
    await expect
      .poll(async () => (await page.request.get('/en/account')).text())
      .toContain(`data-theme="${after}"`)
    await page.locator('main input[name=theme][value=light]').check()
    await page.getByRole('button', { name: say('en', 'account', 'preferences.save') }).click()
    await expect(page.getByText(say('en', 'account', 'preferences.saved'))).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('pages of the desk are accessible in English and Arabic, by day and in the dark', async ({ page }) => {
    for (const path of ['/desk', '/search', '/watches', '/account', '/account/sessions']) {
      for (const locale of ['en', 'ar']) {
        await page.goto(`/${locale}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page, 'dark')
      }
    }
  })

  test('the results are accessible in all themes, with their menus open', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mansouri karim 1984 MAR')
    await rowOf(page, told.karim).click()
    await page.waitForURL(/sel=/)
    await expectAccessible(page, 'dark', 'night')
    for (const tool of ['export', 'watch']) {
      await page
        .locator('main summary')
        .filter({ hasText: say('en', 'search', `tools.${tool}`) })
        .click()
      await expectAccessible(page, 'dark')
    }
  })
})

test.describe('on a phone', () => {
  test.use({ officer: 'ximena', viewport: { width: 390, height: 844 }, hasTouch: true })

  test('nothing has to be pushed sideways, and a result leads to its record', async ({ page }) => {
    for (const address of [
      '/en/desk',
      '/ar/desk',
      '/en/search',
      '/en/watches',
      '/en/account',
      '/en/account/sessions',
    ]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
    await searchFor(page, 'mansouri karim 1984 MAR')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await rowOf(page, told.karim).click()
    await page.waitForURL(/\/records\/person\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.goto(await recordAddress(told.karim, 'ar'))
    await expectNoSidewaysScroll(page)
  })

  test('the bar has room for its words; the other places stand behind its last', async ({ page }) => {
    for (const locale of ['en', 'ar'] as const) {
      await page.goto(`/${locale}/desk`)
      const bar = page.getByRole('navigation', { name: say(locale, 'shell', 'rail.label') })
      await expect(bar.getByRole('link')).toHaveCount(4)
      await bar.locator('summary').click()
      await expectAccessible(page, 'dark')
      await expectNoSidewaysScroll(page)
      await bar.getByRole('link', { name: say(locale, 'shell', 'rail.audit') }).click()
      await page.waitForURL(/\/audit$/)
      await expect(bar.getByRole('link')).toHaveCount(4)
    }
  })
})

test.describe('on a phone of nobody', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('home and sign-in fit', async ({ page }) => {
    for (const address of [
      '/en',
      '/ar',
      '/en/sign-in',
      '/ar/sign-in',
      '/en/sign-in/help',
      '/en/accessibility',
    ]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
  })
})
