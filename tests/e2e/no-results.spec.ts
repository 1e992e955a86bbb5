import { listed, say, searchFor } from './desk'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'kenji' })

test('nothing found says where it was looked, what came nearest, and what that does not prove', async ({
  page,
}) => {
  await page.goto('/en/search')
  await searchFor(page, 'Quillfeather Drombulax 29/02/1912')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'search', 'none.title'))
  const answer = page.locator('main').getByRole('status')
  await expect(answer.filter({ hasText: say('en', 'search', 'none.proves') })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('en', 'search', 'none.tried') })).toBeVisible()
  await expect(page.getByText('Searched: persons and organisations.')).toBeVisible()
  expect(await listed(page)).toEqual([])
  await expectAccessible(page, 'dark', 'night')

  await page.getByRole('link', { name: say('en', 'search', 'none.wider') }).click()
  await page.waitForURL(/\/search\?from=/)
  const example = page.locator('form:has(input[name=family])')
  await expect(example.locator('input[name="birth.year"]')).toHaveValue('1912')
})

test('a near miss is named with the one thing that separates it', async ({ page }) => {
  await page.goto('/en/search')
  await searchFor(page, 'papadopoulos ioannis 03/05/1991')
  const nearest = page.getByRole('region', { name: say('en', 'search', 'none.nearest') })
  if (await nearest.isVisible()) {
    await expect(nearest.getByRole('listitem').first()).toContainText(/\(.+\)/)
    await expect(nearest.getByRole('link').first()).toBeVisible()
  } else {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/possible person/)
  }
})

test('in Arabic nothing found is answered as fully', async ({ page }) => {
  await page.goto('/ar/search')
  await searchFor(page, 'Quillfeather Drombulax 29/02/1912')
  await expect(page.getByText(say('ar', 'search', 'none.proves'))).toBeVisible()
  await expectAccessible(page, 'dark')
})

test('a name that many carry is counted, and a date of birth is asked for and used', async ({ page }) => {
  await page.goto('/en/search')
  await searchFor(page, 'nguyen van nam')
  const common = page.getByRole('status').filter({ hasText: /visible persons carry exactly this name/ })
  await expect(common).toContainText(/^\d\d visible persons carry exactly this name: add a date of birth/)
  await common.locator('input[name="birth.day"]').fill('22')
  await common.locator('input[name="birth.month"]').fill('7')
  await common.locator('input[name="birth.year"]').fill('1992')
  const before = page.url()
  await common.getByRole('button', { name: say('en', 'search', 'addBirth') }).click()
  await page.waitForURL(
    (address) => address.href !== before && /\/search\/[0-9a-f-]{36}/.test(address.pathname),
  )
  expect((await listed(page))[0]).toBe('PER-2024-000504')
  await expect(page.getByText(/visible persons carry exactly this name/)).toHaveCount(0)
})
