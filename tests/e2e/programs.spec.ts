import { say, searchBox } from './desk'
import { accountOf, freshCode } from './sign-in'
import { anotherBrowser, expect, expectAccessible, test } from './watchful'

const name = 'Chop pedestrian lane'

test.describe('the security officer', () => {
  test.use({ officer: 'olga' })

  test('makes a program with a fresh code, sees its key once; a supervisor approves it; the key works as long as it should', async ({
    browser,
    page,
    request,
  }, info) => {
    const t = (key: string) => say('en', 'programs', key)
    await page.goto('/en/programs')
    await expect(page.getByRole('table')).toContainText('Boryspil passport control')
    await expectAccessible(page)
    await page.getByRole('link', { name: t('new') }).click()
    await page.getByLabel(t('form.name')).fill(name)
    await page.getByLabel(t('form.networks')).fill('nonsense')
    await page.getByRole('button', { name: t('form.make') }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: say('en', 'errors', 'code.network_unreadable') }),
    ).toBeVisible()
    await expect(page.getByLabel(t('form.name'))).toHaveValue(name)
    await expectAccessible(page, 'dark')
    await page.getByLabel(t('form.networks')).fill('127.0.0.0/8, ::1')
    await page.getByRole('button', { name: t('form.make') }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: say('en', 'errors', 'code.code_missing') }),
    ).toBeVisible()
    await page.getByLabel(t('form.code')).fill(await freshCode(accountOf('olga')))
    await page.getByRole('button', { name: t('form.make') }).click()
    const first = await page.locator('code').innerText()
    expect(first).toMatch(/^ipk_[0-9A-Za-z]{49}$/)
    const asks = async (key: string) => {
      const answer = await request.post('/api/v1/find', {
        data: { reference: 'E2E', document: { number: 'ZZ9900117' } },
        headers: { authorization: `Bearer ${key}` },
      })
      return answer.status()
    }
    expect(await asks(first)).toBe(401)
    const approve = async (text: string) => {
      const { page: desk, close } = await anotherBrowser(browser, info, 'yuliia')
      await desk.goto('/en/approvals')
      await expect(desk.locator('main')).toContainText(text)
      await expectAccessible(desk)
      await desk.getByRole('button', { name: `${t('approvals.approve')}: ${name}` }).click()
      await expect(desk.getByText(t('approvals.done.approved'))).toBeVisible()
      await close()
    }
    await approve(first.slice(-4))
    expect(await asks(first)).toBe(200)

    await page.goto('/en/programs')
    await page.getByRole('link', { name }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(page.locator('body')).not.toContainText(first)
    const keys = page.locator('section').filter({ has: page.getByRole('button', { name: t('keys.add') }) })
    await keys.getByLabel(t('form.code')).fill(await freshCode(accountOf('olga')))
    await page.getByRole('button', { name: t('keys.add') }).click()
    const second = await page.locator('code').innerText()
    await approve(second.slice(-4))
    await page.reload()
    await page
      .getByRole('button', {
        name: say('en', 'programs', 'keys.revokeLabel').replace('{hint}', first.slice(-4)),
      })
      .click()
    await page.waitForURL(/done=1/)
    expect([await asks(first), await asks(second)]).toEqual([401, 200])
    await expectAccessible(page)
    await page.getByRole('button', { name: t('end.button') }).click()
    // Once it has ended for good, no key opens anything, and nothing is left to end.
    await expect.poll(() => asks(second)).toBe(401)
    await page.reload()
    await expect(page.getByText(t('state.revoked')).first()).toBeVisible()
    await expect(page.getByRole('button', { name: t('end.button') })).toHaveCount(0)
  })

  test('finds the key of the demonstration in the file of accounts, and it opens the call', async ({
    request,
  }) => {
    const { program } = accountOf('olga')
    const answer = await request.post('/api/v1/find', {
      data: { reference: 'E2E', document: { number: 'ZZ9900117' } },
      headers: { authorization: `Bearer ${program?.key}` },
    })
    expect(answer.status(), await answer.text()).toBe(200)
    expect(answer.headers()['cache-control']).toBe('no-store')
  })
})

test.describe('a case officer of the bureau', () => {
  test.use({ officer: 'dmytro' })

  test('opens the hit that a gate found by the number that the gate was told', async ({ page, request }) => {
    const ask = () =>
      request.post('/api/v1/find', {
        data: {
          reference: 'E2E',
          location: { country: 'UKR', point: 'KBP-D' },
          document: { number: '99ZZ12847', issuer: 'FRA' },
        },
        headers: { authorization: `Bearer ${accountOf('olga').program?.key}` },
      })
    const told = async () => {
      const { results } = await (await ask()).json()
      return results[0].candidates[0].followUp
    }
    const { number, state } = await told()
    expect(state).toBe('TO_CHECK')
    expect((await told()).number).toBe(number)
    await page.goto('/en/search')
    await searchBox(page).fill(number)
    await searchBox(page).press('Enter')
    await page.waitForURL(/\/hits\/[\da-f-]{36}$/)
    await expect(page.locator('main')).toContainText(number)
    await expect(page.locator('main')).toContainText('KBP-D')
  })
})

test.describe('a case officer', () => {
  test.use({ officer: 'diop' })

  test('has no programs', async ({ page, noise }) => {
    await page.goto('/en/programs')
    await expect(page.getByText(say('en', 'errors', 'boundary.deniedTitle'))).toBeVisible()
    const refused = /status of (403|500)|React error #441/
    noise.splice(0, noise.length, ...noise.filter((line) => !refused.test(line)))
  })
})

for (const locale of ['en', 'ar'] as const) {
  test(`the page for developers is for anybody, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: say(locale, 'developers', 'title') })
      .click()
    await page.waitForURL(`**/${locale}/developers`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(locale, 'developers', 'title'))
    await expectAccessible(page)
    await expectAccessible(page, 'dark')
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}
