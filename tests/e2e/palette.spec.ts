import type { Page } from '@playwright/test'
import { hearsKeys, recordAddress, rowOf, say, searchFor, told } from './desk'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

test.use({ officer: 'diop' })

/** Opens the palette from wherever the focus is. */
async function palette(page: Page, locale: 'en' | 'ar' = 'en') {
  await hearsKeys(page)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: say(locale, 'palette', 'title') })
  await expect(dialog).toBeVisible()
  return { dialog, box: dialog.locator('textarea'), active: dialog.locator('[aria-selected=true]') }
}

test('by keyboard it goes to a page, opens a number and searches what is none of these', async ({
  page,
  addresses,
}) => {
  await page.goto('/en/desk')
  await hearsKeys(page)
  const before = addresses.filter((address) => address.endsWith('.js')).length
  const { dialog, box, active } = await palette(page)
  expect(
    addresses.filter((address) => address.endsWith('.js')).length,
    'fetched on first use',
  ).toBeGreaterThan(before)
  await expect(box).toBeFocused()
  await expect(active).toHaveCount(0)
  await box.pressSequentially('watch')
  await expect(active).toHaveText(say('en', 'shell', 'rail.watches'))
  await expect(dialog.getByRole('status')).toHaveText(/\d results/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(active).toHaveText(say('en', 'shell', 'rail.watches'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/watches$/)
  await expect(dialog).toBeHidden()

  await palette(page)
  await box.fill(told.karim.toLowerCase())
  await expect(active).toContainText(told.karim)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/records\/person\//)
  await expect(dialog).toBeHidden()

  await palette(page)
  await box.fill('haddad rima')
  await expect(active).toContainText('haddad rima')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/[0-9a-f-]{36}/)
  await expect(rowOf(page, told.haddad)).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(addresses.filter((address) => /haddad/i.test(decodeURIComponent(address)))).toEqual([])
})

test('it knows what was opened and searched lately, and what the page offers', async ({ page }) => {
  await page.goto('/en/search')
  await searchFor(page, 'mansouri karim 1984 MAR')
  await page.goto(await recordAddress(told.karim))
  await page.goto(await recordAddress(told.haddad))
  const { dialog, box, active } = await palette(page)
  const group = (name: string) => dialog.getByRole('group', { name: say('en', 'palette', `groups.${name}`) })
  await expect(group('records').getByRole('option').first()).toContainText(told.haddad)
  await expect(group('records')).toContainText(told.karim)
  await expect(group('searches').getByRole('option').first()).toContainText('mansouri karim 1984 MAR')
  await expect(group('here')).toContainText(say('en', 'record', 'action.print'))
  await expectAccessible(page, 'dark', 'night')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await palette(page)
  await group('records').getByRole('option').filter({ hasText: told.karim }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
  await palette(page)
  await box.fill('copy')
  await expect(active).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the focus comes back, settings are changed, and the log knows', async ({ page }) => {
  await page.goto('/en/audit')
  await hearsKeys(page)
  const day = page.locator('main input[type=date]')
  await day.focus()
  const { dialog, box, active } = await palette(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(day).toBeFocused()

  await palette(page)
  await box.fill('theme dark')
  await expect(active).toContainText(say('en', 'common', 'theme.dark'))
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await palette(page)
  await box.fill('theme device')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')

  await palette(page)
  await box.fill('العربية')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ar\/audit/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const arabic = await palette(page, 'ar')
  await expect(arabic.dialog.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await arabic.box.fill('English')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/audit/)
  await expect(page.locator('main')).toContainText(/last searches and records/i)
})

test('without a keyboard it opens from the menu of the officer', async ({ page }) => {
  await page.goto('/en/desk')
  await hearsKeys(page)
  const menu = page.locator('header details[data-menu]')
  await menu.locator('summary').click()
  await menu.getByRole('button', { name: say('en', 'shell', 'menu.palette') }).click()
  const dialog = page.getByRole('dialog', { name: say('en', 'palette', 'title') })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: say('en', 'palette', 'close') }).click()
  await expect(dialog).toBeHidden()
  await expect(menu.locator('summary')).toBeFocused()
})
