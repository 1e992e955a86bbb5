import { listed, recordAddress, rowOf, say, searchFor } from './desk'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** The told vehicles of the seed (prisma/seed/vehicles-told.ts). */
const told = {
  golfFrench: 'SMV-2026-000101',
  golfMoroccan: 'SMV-2026-000102',
  cyrillic: 'SMV-2025-000103',
  restricted: 'SMV-2026-000106',
} as const

test.describe('in English', () => {
  test.use({ officer: 'diop' })

  test('a VIN with one wrong character: marked, explained, of two countries, its record', async ({
    page,
    addresses,
  }) => {
    await page.goto('/en/search')
    await searchFor(page, 'WVWZZZ1KZ9W990477')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 possible vehicles')
    expect((await listed(page)).toSorted()).toEqual([told.golfFrench, told.golfMoroccan])
    const row = rowOf(page, told.golfFrench)
    await expect(row.locator('mark').first()).toHaveText('1')
    await expect(row).toContainText('ZZ-904-ZZ')
    const preview = page.getByRole('complementary', { name: say('en', 'search', 'preview.label') })
    await expect(preview).toContainText('one character differs, number 16: 1 instead of 7')
    await expect(preview).toContainText('Also reported by')
    await expect(preview).toContainText(say('en', 'record', 'things.vehicle.bearer'))
    await expect(preview).toContainText(say('en', 'identifiers', 'vinCheck.notUsed'))
    await expectAccessible(page, 'dark', 'night')
    await preview.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await page.waitForURL(/\/records\/vehicle\//)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('WVWZZZ1KZ9W990417')
    await expect(page.locator('main')).toContainText('Volkswagen')
    await expectAccessible(page, 'dark')
    expect(addresses.filter((address) => /990477/i.test(decodeURIComponent(address)))).toEqual([])
    await page.goto('/en/audit')
    await expect(page.locator('main')).toContainText('WVWZZZ1KZ9W990417')
  })

  test('the last eight, a part, and a plate in either script', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'vin: 9W990417')
    expect((await listed(page)).toSorted()).toEqual([told.golfFrench, told.golfMoroccan])
    await searchFor(page, 'WVWZZZ*W99041?')
    expect((await listed(page)).toSorted()).toEqual([told.golfFrench, told.golfMoroccan])
    for (const plate of ['plate: UKR АА 9904 ВС', 'AA 9904 BC']) {
      await searchFor(page, plate)
      expect(await listed(page)).toEqual([told.cyrillic])
    }
    await expectAccessible(page)
  })

  test('what its owner keeps from us is not there, and not counted', async ({ page, browser }, info) => {
    await page.goto('/en/search')
    await searchFor(page, 'WDBZZZ99Z9A990433')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'search', 'none.title'))
    await expect(page.getByText('Searched: vehicles.')).toBeVisible()
    expect((await page.goto(await recordAddress(told.restricted)))?.status()).toBe(404)
    const tokyo = await anotherBrowser(browser, info, 'kenji')
    await tokyo.page.goto('/en/search')
    await searchFor(tokyo.page, 'WDBZZZ99Z9A990433')
    expect(await listed(tokyo.page)).toEqual([told.restricted])
    await tokyo.close()
  })
})

test('in Arabic, on a phone, numbers keep their direction', async ({ page, browser }, info) => {
  await page.goto('/ar')
  const beirut = await anotherBrowser(browser, info, 'nadia')
  await beirut.page.setViewportSize({ width: 390, height: 844 })
  await beirut.page.goto('/ar/search')
  await searchFor(beirut.page, 'WVWZZZ1KZ9W990417')
  await expect(beirut.page.getByRole('heading', { level: 1 })).toHaveText('مركبتان محتملتان')
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page, 'dark')
  await rowOf(beirut.page, told.golfFrench).getByRole('link').last().click()
  await beirut.page.waitForURL(/\/ar\/records\/vehicle\//)
  await expect(beirut.page.locator('main')).toContainText('مسروقة')
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page)
  await beirut.close()
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false })

  test('a plate is asked for in the form, filtered, and opened', async ({ page }) => {
    await page.goto('/en/search')
    const example = page.locator('form:has(input[name=family])')
    const submit = example.getByRole('button', { name: say('en', 'search', 'form.submit') })
    await example.locator('select[name=type]').selectOption('vehicle')
    await submit.click()
    await expect(page.locator('main')).toContainText(say('en', 'search', 'errors.number_needed'))
    await example.locator('input[name=vehicleNumber]').fill('WVWZZZ1KZ9W990417')
    await submit.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 possible vehicles')
    const filters = page.getByRole('region', { name: say('en', 'search', 'filters.title') })
    await filters.getByRole('group', { name: 'Colour' }).getByLabel('Grey').check()
    await filters.getByRole('button', { name: say('en', 'search', 'filters.apply') }).click()
    await expect(page).toHaveURL(/colour=grey/)
    expect(await listed(page)).toEqual([told.golfMoroccan])
    await page.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('WVWZZZ1KZ9W990417')
  })
})
