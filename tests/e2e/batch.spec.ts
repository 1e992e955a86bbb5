import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { say, searchBox } from './desk'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** The told persons and things of the seed, a stranger, a date alone, and nothing. */
const passengers = [
  '# flight of the demonstration',
  'MANSOURI Karim 1984-03-12 MAR',
  'vin: WVWZZZ1KZ9W990417',
  'Quixotte Zebulon 1931-02-02',
  '1984-03-12',
  '???',
].join('\n')

const lineOf = (page: Page, ordinal: number) => page.locator(`#l${ordinal}`)
const finished = (page: Page) =>
  expect(page.locator('[data-outcome=waiting]')).toHaveCount(0, { timeout: 30_000 })

test.describe('with scripts', () => {
  test.use({ officer: 'diop' })

  test('lines pasted into the box are offered as a list, answered one by one, filtered, taken away', async ({
    page,
    addresses,
  }) => {
    await page.goto('/en/search')
    await searchBox(page).fill(passengers)
    await page.locator('header').getByRole('button', { name: 'Check these 6 lines as a list' }).click()
    await page.waitForURL(/\/en\/search\/list\/[0-9a-f-]{36}$/)
    await finished(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 5 lines met a record')
    await expect(lineOf(page, 1)).toHaveAttribute('data-outcome', 'exact')
    await expect(lineOf(page, 1)).toContainText('AL-MANSOURI, Karim')
    await expect(lineOf(page, 1)).toContainText('Date of birth')
    await expect(lineOf(page, 2)).toHaveAttribute('data-outcome', 'exact')
    await expect(lineOf(page, 3)).toHaveAttribute('data-outcome', 'none')
    await expect(lineOf(page, 4)).toContainText(say('en', 'search', 'errors.needs_name'))
    await expect(lineOf(page, 5)).toContainText(say('en', 'lists', 'outcome.unread'))
    await expectAccessible(page, 'dark', 'night')

    await page.getByRole('link', { name: new RegExp(`^${say('en', 'lists', 'withMatches')}`) }).click()
    await expect(page).toHaveURL(/outcome=exact/)
    await expect(page.locator('[data-outcome]')).toHaveCount(2)

    await page.locator('summary[data-key=e]').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^L-\d{4}-\d{8}\.csv$/)
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv.split('\r\n').filter((line) => /^\d+,/.test(line))).toHaveLength(2)

    await page.getByRole('button', { name: 'Open the full search of line 2' }).click()
    await page.waitForURL(/\/en\/search\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('possible persons')

    await page.goto('/en/search/list')
    await expect(page.locator('main li').first()).toContainText('5 lines')
    await page.goto('/en/audit')
    await expect(page.locator('main')).toContainText('You checked lines of a list in the background: 5 lines')
    expect(addresses.filter((address) => /mansouri|zebulon/i.test(decodeURIComponent(address)))).toEqual([])
  })

  test('a line is read otherwise, and the lines are deleted', async ({ page }) => {
    await page.goto('/en/search/list')
    await page.getByLabel(say('en', 'lists', 'form.text')).fill('AB1234\nQuixotte Zebulon')
    await page.getByRole('button', { name: say('en', 'lists', 'form.submit') }).click()
    await page.waitForURL(/\/list\/[0-9a-f-]{36}/)
    await finished(page)
    await lineOf(page, 1).locator('summary').click()
    await lineOf(page, 1)
      .getByRole('radio', { name: /^Number plate/ })
      .check()
    await lineOf(page, 1)
      .getByRole('button', { name: say('en', 'lists', 'reread') })
      .click()
    await expect(page.getByText(say('en', 'lists', 'done.reread'))).toBeVisible()
    await expect(lineOf(page, 1)).toContainText('Number plate')
    await page.getByRole('button', { name: say('en', 'lists', 'act.clear') }).click()
    await expect(page.getByText(say('en', 'lists', 'expired'))).toBeVisible()
    await expect(page.locator('main')).not.toContainText('Quixotte')
  })

  test('what is no list is said beside the field, and what was typed stays', async ({ page }) => {
    await page.goto('/en/search/list')
    const box = page.getByLabel(say('en', 'lists', 'form.text'))
    await box.fill('# nothing')
    await page.getByRole('button', { name: say('en', 'lists', 'form.submit') }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'search', 'errors.list_empty'))
    await expect(box).toHaveValue('# nothing')
    await expectAccessible(page)
    const file = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xfe, 0x80, 0x81]) }
    await box.fill('')
    await page.getByLabel(say('en', 'lists', 'form.file')).setInputFiles(file)
    await page.getByRole('button', { name: say('en', 'lists', 'form.submit') }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'search', 'errors.list_file'))
    expect((await page.goto('/en/search/list/00000000-0000-7000-8000-000000000000'))?.status()).toBe(404)
  })
})

test.describe('in Arabic on a phone, without scripts', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('the list is checked, its page comes again by itself, and nothing is pushed sideways', async ({
    page,
  }) => {
    await page.goto('/ar/search/list')
    await page.locator('main textarea').fill(passengers)
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/ar\/search\/list\/[0-9a-f-]{36}/)
    await finished(page)
    await expect(lineOf(page, 1)).toHaveAttribute('data-outcome', 'exact')
    await expectNoSidewaysScroll(page)
    await lineOf(page, 1).locator('td form button').click()
    await page.waitForURL(/\/ar\/search\/[0-9a-f-]{36}$/)
  })
})
