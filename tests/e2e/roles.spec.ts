import type { Page } from '@playwright/test'
import { recordAddress, say, searchBox, told } from './desk'
import { expect, expectAccessible, test } from './watchful'

for (const officer of ['olga', 'idris', 'claire']) {
  test.describe(`to ${officer}`, () => {
    test.use({ officer })

    test('no way leads to the search, and its address is refused', async ({ page, noise }) => {
      await page.goto('/en/desk')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(placesOf(page).getByRole('link', { name: say('en', 'shell', 'rail.search') })).toHaveCount(
        0,
      )
      await expect(searchBox(page)).toHaveCount(0)
      for (const address of ['/en/search', '/en/watches', await recordAddress(told.karim)]) {
        await page.goto(address)
        await expect(page.getByText(say('en', 'errors', 'boundary.deniedTitle')), address).toBeVisible()
        await expect(page.getByText('Al-Mansouri')).toHaveCount(0)
      }
      await expectAccessible(page, 'dark')
      // A refused page is drawn by the error boundary, of which the browser says so; anything else still counts.
      const refused = /status of 500|React error #441/
      noise.splice(0, noise.length, ...noise.filter((line) => !refused.test(line)))
    })

    test('the export of a list and a picture are refused as well', async ({ page }) => {
      const unknown = '019c0000-0000-7000-8000-000000000000'
      for (const address of [
        `/api/search/${unknown}/export?format=csv`,
        `/api/photos/${unknown}`,
        `/api/records/${unknown}/export`,
      ]) {
        expect([403, 404], address).toContain((await page.request.get(address)).status())
      }
    })
  })
}

test.describe('to the auditor of Paris', () => {
  test.use({ officer: 'claire' })

  test('the log of the bureau is open, with its sentences', async ({ page }) => {
    await page.goto('/en/audit')
    await page.getByRole('link', { name: say('en', 'audit', 'bureau.tab') }).click()
    await page.waitForURL('**/audit/bureau')
    const log = page.getByRole('table', { name: say('en', 'audit', 'table.caption') })
    await expect(log.getByRole('row').nth(1)).toBeVisible()
    await page.getByLabel(say('en', 'audit', 'filter.officer')).selectOption('Claire Moreau')
    await page.getByRole('button', { name: say('en', 'audit', 'filter.apply') }).click()
    await page.waitForURL(/officer=/)
    await expect(log.getByRole('row').nth(1)).toContainText('Claire Moreau')
    await expectAccessible(page, 'dark')
  })
})

test('nobody who is not signed in reaches a page of the desk or an answer of the machine', async ({
  page,
}) => {
  for (const address of [
    '/en/desk',
    '/en/search',
    '/ar/watches',
    '/en/account',
    await recordAddress(told.karim),
  ]) {
    await page.goto(address)
    await expect(page, address).toHaveURL(/\/(en|ar)\/sign-in/)
  }
  for (const address of [
    '/api/search/019c0000-0000-7000-8000-000000000000/export?format=csv',
    '/api/photos/019c0000-0000-7000-8000-000000000000',
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(401)
  }
})

const placesOf = (page: Page) => page.getByRole('navigation', { name: say('en', 'shell', 'rail.label') })
