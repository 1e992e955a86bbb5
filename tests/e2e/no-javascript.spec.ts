import { listed, rowOf, say, searchBox, tick, told } from './desk'
import { fillPurpose, signIn } from './sign-in'
import { expect, test } from './watchful'

test.use({ javaScriptEnabled: false })

test('without JavaScript an officer signs in, states a purpose, searches, filters, reads a record, signs out', async ({
  page,
  addresses,
}) => {
  await page.goto('/en/sign-in')
  await page.locator('input[name=identifier]').fill('dmytro')
  await page.locator('input[name=password]').fill('wrong')
  await page.locator('main form button:not([aria-pressed])').click()
  await expect(page.locator('main [role=alert]')).toContainText(say('en', 'errors', 'code.sign_in_refused'))
  await expect(page.locator('input[name=identifier]')).toHaveValue('dmytro')
  await signIn(page, 'dmytro')
  await expect(page).toHaveURL(/\/en\/desk$/)

  await searchBox(page).fill('mansouri karim 1984 MAR')
  await page
    .locator('header')
    .getByRole('button', { name: say('en', 'recognise', 'box.submit') })
    .click()
  await expect(page).toHaveURL(/\/en\/purpose$/)
  await expect(page.locator('main')).toContainText('mansouri karim 1984 MAR')
  await fillPurpose(page, 'UA-2026-17')
  await expect(page).toHaveURL(/\/en\/search\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ possible persons/)
  await expect(rowOf(page, told.karim)).toBeVisible()
  const all = await listed(page)

  const filters = page.getByRole('region', { name: say('en', 'search', 'filters.title') })
  await tick(filters, 'Nationality', 'Tunisia')
  await filters.getByRole('button', { name: say('en', 'search', 'filters.apply') }).click()
  await expect(page).toHaveURL(/nat=TN/)
  const tunisians = await listed(page)
  expect(tunisians).toContain(told.kareemTunis)
  expect(tunisians.length).toBeLessThan(all.length)

  await rowOf(page, told.kareemTunis).getByRole('link').first().click()
  await expect(page).toHaveURL(/sel=/)
  await page.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
  await expect(page).toHaveURL(/\/records\/person\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al Mansour, Kareem$/i)

  await page.locator('header details summary').last().click()
  await page.getByRole('button', { name: say('en', 'shell', 'menu.signOut') }).click()
  await expect(page.getByText(say('en', 'signin', 'out'))).toBeVisible()
  await page.goto('/en/desk')
  await expect(page).toHaveURL(/\/en\/sign-in/)
  expect(addresses.filter((address) => /mansour|karim/i.test(decodeURIComponent(address)))).toEqual([])
})

test('without JavaScript the language is changed before signing in, and the page says all there is', async ({
  page,
}) => {
  await page.goto('/en')
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: say('ar', 'home', 'signIn'), exact: true }).click()
  await expect(page.locator('input[name=identifier]')).toBeVisible()
})
