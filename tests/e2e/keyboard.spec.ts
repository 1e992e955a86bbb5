import { hearsKeys, listed, recordAddress, rowOf, say, searchBox, searchFor, told } from './desk'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'diop' })

test('a search, its list, a record and the way back, all without a mouse', async ({ page }) => {
  await page.goto('/en/desk')
  await hearsKeys(page)
  await page.locator('body').press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('mansouri karim 1984 MAR')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\/[0-9a-f-]{36}/)
  await expect(rowOf(page, told.karim)).toBeVisible()
  await hearsKeys(page)
  const order = await listed(page)
  const row = (n: number) => rowOf(page, order[n] ?? '')

  await page.locator('body').press('j')
  await expect(row(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(row(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(row(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/records\/person\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
  await hearsKeys(page)
  await page.locator('body').press('j')
  await expect(page.getByText(new RegExp(`^2 of ${order.length}$`))).toBeVisible()
})

test('in the box keys are letters; the sheet of keys lists what works here and can be left', async ({
  page,
}) => {
  await page.goto('/en/search')
  await searchFor(page, 'haddad rima')
  await hearsKeys(page)
  await page.locator('body').press('/')
  await page.keyboard.type('j?k')
  await expect(searchBox(page)).toHaveValue('j?k')
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: say('en', 'keys', 'title') })
  await expect(sheet).toBeVisible()
  await expect(sheet).toContainText(say('en', 'keys', 'do.search'))
  await expect(sheet).toContainText(say('en', 'keys', 'do.watch'))
  await expectAccessible(page, 'dark')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('every key of the sheet leads where the sheet says', async ({ page }) => {
  await page.goto('/en/desk')
  await hearsKeys(page)
  await page.locator('body').press('?')
  const sheet = page.getByRole('dialog', { name: say('en', 'keys', 'title') })
  const places = sheet.getByRole('region', { name: say('en', 'keys', 'groups.goTo') })
  const said = await places.locator('dt').evaluateAll((terms) =>
    terms.map((term) => ({
      key: term.querySelectorAll('kbd')[1]?.textContent ?? '',
      to: term.nextElementSibling?.textContent ?? '',
    })),
  )
  expect(said.length).toBeGreaterThan(2)
  await page.keyboard.press('Escape')
  for (const { key, to } of said) {
    await page.goto('/en/account/sessions')
    await hearsKeys(page)
    await page.locator('body').press('g')
    await page.keyboard.press(key)
    await expect(page, `g ${key}: ${to}`).not.toHaveURL(/sessions/)
    // The rail says where one is, on its first line; what waits there is counted behind it.
    const here = page.locator('nav [aria-current=page]').first()
    await expect
      .poll(
        async () =>
          to.toLowerCase().includes((await here.innerText()).trim().split('\n', 1)[0]?.toLowerCase() ?? '?'),
        `g ${key}: ${to}`,
      )
      .toBe(true)
  }
})

test('the skip links lead past the frame', async ({ page }) => {
  await page.goto('/en/desk')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: say('en', 'shell', 'skip.content') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('f leads to the filters, Alt and a digit to a part of the record, Ctrl Enter sends the form', async ({
  page,
}) => {
  await page.goto('/en/search')
  await searchFor(page, 'mansouri karim 1984 MAR')
  await hearsKeys(page)
  await page.locator('h1').click()
  await page.keyboard.press('f')
  await expect(page.locator('[data-filters] :focus')).toHaveCount(1)
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/status=/)

  await page.goto(await recordAddress(told.karim))
  await hearsKeys(page)
  const parts = page.getByRole('navigation', { name: say('en', 'record', 'nav.label') })
  await expect(parts.locator('[aria-current]')).toHaveText(say('en', 'record', 'nav.overview'))
  await page.locator('body').press('Alt+3')
  await expect(page).toHaveURL(/#part-names$/)
  await expect(parts.locator('[aria-current]')).toContainText(say('en', 'record', 'nav.names'))
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: say('en', 'keys', 'title') })
  for (const key of ['palette', 'parts']) await expect(sheet).toContainText(say('en', 'keys', `do.${key}`))
})
