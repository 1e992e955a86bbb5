import type { Page } from '@playwright/test'
import { say } from './desk'
import { accountOf, asAdmin, giveCode, givePassword, signIn, submit } from './sign-in'
import { anotherBrowser, expect, expectAccessible, test } from './watchful'

const marek = accountOf('marek')

test('an officer signs in with password and code, sees the last sign-in, and signs out', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: say('en', 'home', 'signIn'), exact: true }).click()
  await page.waitForURL(/\/en\/sign-in$/)
  await expectAccessible(page, 'dark')
  await givePassword(page, marek)
  await expectAccessible(page, 'dark')
  await giveCode(page, marek)
  await expect(page).toHaveURL(/\/en\/desk$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await signOut(page)
  await signIn(page, 'marek')
  await page.goto('/en/desk')
  await expect(page.getByText(/Last sign-in .* from/)).toBeVisible()

  await signOut(page)
  await expect(page.getByText(say('en', 'signin', 'out'))).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/sign-in/)
  await page.goto('/en/desk')
  await expect(page).toHaveURL(/\/en\/sign-in/)
})

test('a wrong password and an unknown name get the same neutral answer, and what was typed stays', async ({
  page,
}) => {
  const answers: string[] = []
  for (const identifier of [marek.identifier, 'nobody.of.this.name']) {
    await page.goto('/en/sign-in')
    await page.locator('input[name=identifier]').fill(identifier)
    await page.locator('input[name=password]').fill('not the password')
    await submit(page)
    const summary = page.locator('main [role=alert]')
    await expect(summary).toBeFocused()
    await expect(page.locator('input[name=identifier]')).toHaveValue(identifier)
    await expect(page.locator('input[name=password]')).toHaveValue('')
    answers.push(await summary.innerText())
    await expect(page).toHaveTitle(new RegExp(say('en', 'common', 'form.errorPrefix')))
  }
  expect(answers[0]).toContain(say('en', 'errors', 'code.sign_in_refused'))
  expect(answers[1]).toBe(answers[0])
  await expectAccessible(page, 'dark')
})

test('empty fields are said one by one, with links to them', async ({ page }) => {
  await page.goto('/en/sign-in')
  await submit(page)
  const summary = page.locator('main [role=alert]')
  await expect(summary.getByRole('link')).toHaveCount(2)
  await summary.getByRole('link', { name: say('en', 'errors', 'code.password_missing') }).click()
  await expect(page.locator('input[name=password]')).toBeFocused()
})

test('a wrong code is refused beside its field, and the right one still opens the desk', async ({ page }) => {
  await page.goto('/en/sign-in')
  await givePassword(page, marek)
  await page.locator('input[name=code]').fill('12 34')
  await submit(page)
  await expect(page.locator('main [role=alert]')).toContainText(say('en', 'errors', 'code.code_format'))
  await page.locator('input[name=code]').fill('000000')
  await submit(page)
  await expect(page.locator('main [role=alert]')).toContainText(say('en', 'errors', 'code.code_refused'))
  await giveCode(page, marek)
  await expect(page).toHaveURL(/\/en\/desk$/)
  await expect(page.getByText(/failed attempt/)).toBeVisible()
})

test('after the session has expired an officer signs in and is back on the same page', async ({ page }) => {
  await signIn(page, 'lucia')
  await page.goto('/en/account/sessions')
  await asAdmin((admin) =>
    admin.query(
      `update acl.session set ends_at = now() where revoked_at is null
        and officer_id = (select "id" from "Officer" where "identifier" = 'lucia')`,
    ),
  )
  await page.goto('/en/account/sessions')
  await expect(page).toHaveURL(/\/en\/sign-in\?.*ended=1/)
  await expect(page.getByText(say('en', 'signin', 'ended'))).toBeVisible()
  await givePassword(page, accountOf('lucia'))
  await giveCode(page, accountOf('lucia'))
  await expect(page).toHaveURL(/\/en\/account\/sessions$/)
})

test('the way back after signing in leads only to pages of this service', async ({ page }) => {
  for (const [next, lands] of [
    ['/en/account', '/en/account'],
    ['https://elsewhere.example/en/desk', '/en/desk'],
    ['//elsewhere.example/', '/en/desk'],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`)
    await givePassword(page, accountOf('lucia'))
    await giveCode(page, accountOf('lucia'))
    await expect(page).toHaveURL(new RegExp(`^${new URL(lands, page.url()).href}$`))
  }
})

test('signing out everywhere ends the session of another browser on its next request', async ({
  page,
  browser,
}, info) => {
  await signIn(page, 'putri')
  const elsewhere = await anotherBrowser(browser, info, null)
  await signIn(elsewhere.page, 'putri')
  await elsewhere.page.goto('/en/account')

  await page.goto('/en/account/sessions')
  await expectAccessible(page, 'dark')
  await expect(page.getByText(say('en', 'account', 'sessions.current'), { exact: true })).toHaveCount(1)
  await page.getByRole('button', { name: say('en', 'account', 'sessions.everywhere') }).click()
  await expect(page).toHaveURL(/\/en\/sign-in/)

  await elsewhere.page.goto('/en/account')
  await expect(elsewhere.page).toHaveURL(/\/en\/sign-in\?.*ended=1/)
  await elsewhere.close()
})

async function signOut(page: Page) {
  await page.locator('header details summary').last().click()
  await page.getByRole('button', { name: say('en', 'shell', 'menu.signOut') }).click()
  await page.waitForURL('**/sign-in**')
}
