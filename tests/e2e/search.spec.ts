import { readFileSync } from 'node:fs'
import { listed, rowOf, say, searchBox, searchFor, tick, told } from './desk'
import { caseReference, fillPurpose, signIn } from './sign-in'
import { anotherBrowser, expect, expectAccessible, test } from './watchful'

const asked = 'mansouri karim 1984 MAR'

test.describe('of a sitting that has just begun', () => {
  test('the first search asks for purpose and case, once, and then goes on by itself', async ({
    page,
    addresses,
  }) => {
    await signIn(page, 'diop')
    await searchBox(page).fill(asked)
    await searchBox(page).press('Enter')
    await page.waitForURL('**/en/purpose')
    await expect(page.locator('main')).toContainText(asked)
    await expectAccessible(page, 'dark')
    await fillPurpose(page, 'SN-2026-0417')
    await page.waitForURL(/\/search\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ possible persons/)
    await expect(page.getByRole('link', { name: /SN-2026-0417/ })).toBeVisible()

    await searchFor(page, 'wang xiaoming')
    await expect(rowOf(page, told.wang)).toBeVisible()
    await expect(page.getByRole('link', { name: /SN-2026-0417/ })).toBeVisible()
    expectNoNameIn(addresses)
  })
})

test.describe('of a sitting', () => {
  test.use({ officer: 'diop' })

  test('the results say who was found, why, and by which data', async ({ page, addresses }) => {
    await page.goto('/en/search')
    await searchFor(page, asked)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ possible persons/)
    const references = await listed(page)
    expect(references[0]).toBe(told.karim)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${references.length} `))
    await expect(rowOf(page, told.karim)).toContainText('كريم المنصوري')

    await rowOf(page, told.kareemTunis).click()
    await page.waitForURL(/sel=/)
    const preview = page.getByRole('complementary', { name: say('en', 'search', 'preview.label') })
    await expect(preview.getByRole('heading', { level: 2 })).toContainText(/Al Mansour, Kareem/i)
    await expect(preview).toContainText('كريم المنصور')
    const why = preview.getByRole('region', { name: say('en', 'search', 'why.title') })
    await expect(why).toContainText('“mansouri”')
    await expect(why).toContainText(/Date of birth: 1984/)
    await expect(why).toContainText(/Nationality: .*Morocco ≠ .*Tunisia/)
    await expect(why).toContainText(say('en', 'explain', 'detail.notGiven'))
    await expect(why.getByText(/^\+\d+\.\d$/).first()).toBeVisible()
    await expect(why.getByText(/^−\d+\.\d$/).first()).toBeVisible()

    await rowOf(page, told.karim).click()
    await expect(preview.getByRole('heading', { level: 2 })).toContainText(/Al-Mansouri, Karim/i)
    await preview.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await page.waitForURL(/\/records\/person\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
    await page.getByRole('link', { name: /^\d+ results/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ possible persons/)
    expectNoNameIn(addresses)
  })

  test('the list is narrowed by ticking, and by an address that a colleague was given', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, asked)
    const results = new URL(page.url())
    const all = await listed(page)
    const filters = page.getByRole('region', { name: say('en', 'search', 'filters.title') })
    await tick(filters, 'Nationality', 'Tunisia')
    await filters.getByRole('button', { name: say('en', 'search', 'filters.apply') }).click()
    await page.waitForURL(/nat=TN/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ of \d+ possible persons/)
    const tunisians = await listed(page)
    expect(tunisians).toContain(told.kareemTunis)
    expect(tunisians.length).toBeLessThan(all.length)

    await page.goto(`${results.pathname}?nat=TN&status=person_of_interest`)
    expect(await listed(page)).toEqual([told.kareemTunis])
    await filters.getByRole('link', { name: /Person of interest/ }).click()
    await page.waitForURL((address) => !address.search.includes('status='))
    expect((await listed(page)).toSorted()).toEqual(tunisians.toSorted())

    await page.goto(`${results.pathname}?nat=FJ`)
    await expect(page.getByRole('status').filter({ hasText: /None of the \d+ matches/ })).toBeVisible()
    await expectAccessible(page, 'dark')
  })

  test('exactly the list is exported, safe for a spreadsheet', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, asked)
    await page.goto(`${new URL(page.url()).pathname}?nat=TN`)
    const shown = await listed(page)
    await page
      .locator('main summary')
      .filter({ hasText: say('en', 'search', 'tools.export') })
      .click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV', exact: true }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^Q-\d{4}-\d{8}-persons\.csv$/)
    const text = readFileSync(await file.path(), 'utf8')
    expect(text.startsWith('\uFEFF'), 'byte order mark').toBe(true)
    const [head = '', rows = ''] = text.split(/\r\n(?=match,)/)
    expect(head).toContain('A. Diop')
    expect(head).toContain(caseReference)
    const lines = rows.trim().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(',')[2])).toEqual(shown)
    expect(text.split(/[,\r\n]/).filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([])
  })

  test('a list longer than fifty rows is exported by nobody alone', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mohamed')
    // With the weaker matches there are more than fifty.
    await page.goto(`${page.url()}?weak=1`)
    await page
      .locator('main summary')
      .filter({ hasText: say('en', 'search', 'tools.export') })
      .click()
    await expect(page.getByText(say('en', 'errors', 'code.too_many_rows'))).toBeVisible()
  })

  test('the page prints with a head that says whose copy it is, and its link can be copied', async ({
    page,
    context,
    baseURL,
  }) => {
    await page.goto('/en/search')
    await searchFor(page, asked)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], baseURL ? { origin: baseURL } : {})
    await page.getByRole('button', { name: say('en', 'search', 'tools.copyLink') }).click()
    await expect(page.getByText(say('en', 'common', 'copy.done')).first()).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())

    const head = page.locator('.sheet-header')
    const number = await page
      .getByText(/^Q-\d{4}-\d{8}$/)
      .first()
      .innerText()
    await expect(head).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(head).toBeVisible()
    await expect(head).toContainText('A. Diop')
    await expect(head).toContainText(number)
    await expect(page.getByRole('navigation', { name: say('en', 'shell', 'rail.label') })).toBeHidden()
    await expect(searchBox(page)).toBeHidden()
    await expect(rowOf(page, told.karim)).toBeVisible()
  })

  test('a search is watched, seen among the watches, and stopped', async ({ page, addresses }) => {
    await page.goto('/en/search')
    await searchFor(page, 'papadopoulos georgios')
    const number = await page
      .getByText(/^Q-\d{4}-\d{8}$/)
      .first()
      .innerText()
    await page
      .locator('main summary')
      .filter({ hasText: say('en', 'search', 'tools.watch') })
      .click()
    await page.getByRole('button', { name: say('en', 'watches', 'form.submit') }).click()
    await expect(page.getByText(say('en', 'watches', 'form.done'))).toBeVisible()
    await page
      .getByRole('navigation', { name: say('en', 'shell', 'rail.label') })
      .getByRole('link', { name: say('en', 'shell', 'rail.watches') })
      .click()
    const watch = page.getByRole('listitem').filter({ hasText: number })
    await expect(watch).toContainText('papadopoulos georgios')
    await expectAccessible(page, 'dark')
    await watch.getByRole('link', { name: say('en', 'watches', 'show'), exact: true }).click()
    await expect(rowOf(page, told.papadopoulos)).toBeVisible()
    await page.goto('/en/watches')
    await watch.getByRole('button', { name: new RegExp(say('en', 'watches', 'stop')) }).click()
    await expect(page.getByText(say('en', 'watches', 'saved'))).toBeVisible()
    await expect(watch).toHaveCount(0)
    expectNoNameIn(addresses)
  })

  test('the address of results opens for nobody who is not signed in, nor for another bureau', async ({
    page,
    browser,
  }, info) => {
    await page.goto('/en/search')
    await searchFor(page, asked)
    const nobody = await anotherBrowser(browser, info, null)
    await nobody.page.goto(page.url())
    await expect(nobody.page).toHaveURL(/\/en\/sign-in/)
    await nobody.close()
    const nairobi = await anotherBrowser(browser, info, 'grace')
    expect((await nairobi.page.goto(page.url()))?.status()).toBe(404)
    await expect(nairobi.page.locator('main')).toContainText(say('en', 'errors', 'notFound.title'))
    await nairobi.close()
  })

  test('the record of a number that was typed opens at once', async ({ page }) => {
    await page.goto('/en/search')
    await searchBox(page).fill(told.karim)
    await searchBox(page).press('Enter')
    await page.waitForURL(/\/records\/person\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
  })
})

/** An address is kept by proxies, histories and logs: what was searched for never stands in one. */
function expectNoNameIn(addresses: readonly string[]) {
  expect(addresses.length).toBeGreaterThan(0)
  const decoded = addresses.map((address) => decodeURIComponent(address.replaceAll('+', ' ')))
  expect(decoded.filter((address) => /mansour|karim|1984|wang|papadop|SN-2026/i.test(address))).toEqual([])
}
