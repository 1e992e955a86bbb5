import { recordAddress, rowOf, say, searchFor, told } from './desk'
import { caseReference } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

test.describe('to a case officer in Rabat', () => {
  test.use({ officer: 'amina' })

  test('the record says who it is, what to do first, by which names, from whom and since when', async ({
    page,
  }) => {
    await page.goto(await recordAddress(told.karim))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
    const main = page.locator('main')
    await expect(main).toContainText('كريم المنصوري')
    await expect(main).toContainText(told.karim)
    await expect(main).toContainText('1984-03-12')
    await expect(main).toContainText(say('en', 'codes', 'warnings.armed'))
    const names = page.getByRole('table', { name: say('en', 'record', 'card.names') }).first()
    await expect(names.getByRole('row').filter({ hasText: 'Krimo' })).toContainText(/low/i)
    await expect(names.getByRole('row').filter({ hasText: 'كريم المنصوري' })).toContainText('Arabic')
    await expect(main).toContainText('X1234567')
    for (const card of ['provenance', 'history', 'timeline', 'links', 'handling', 'looks']) {
      await expect(
        page.getByRole('heading', { name: say('en', 'record', `card.${card}`), exact: true }),
      ).toBeVisible()
    }
    await expectAccessible(page, 'dark', 'night')
    await page.goto(await recordAddress(told.karim, 'ar'))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expectAccessible(page, 'dark')
  })

  test('an old version is read as it was, with a warning that it is old', async ({ page }) => {
    await page.goto(await recordAddress(told.karim))
    const history = page.locator('main details').filter({ hasText: /^Version 1/ })
    await history.locator('summary').first().click()
    await history.getByRole('link', { name: 'As it was on version 1' }).click()
    await page.waitForURL(/version=1/)
    await expect(page.getByText(say('en', 'record', 'history.old.body'))).toBeVisible()
    const names = page.getByRole('table', { name: say('en', 'record', 'card.names') }).first()
    await expect(names).toContainText('كريم المنصوري')
    await expect(names).not.toContainText('Krimo')
    await page.getByRole('link', { name: say('en', 'record', 'history.backToNow') }).click()
    await expect(names).toContainText('Krimo')
  })

  test('records that lead to one another are linked, and pictures load', async ({ page }) => {
    await page.goto(await recordAddress(told.karim))
    await page
      .getByRole('link', { name: /Elmansouri, Karim/i })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Elmansouri, Karim$/i)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al-Mansouri, Karim$/i)
    const pictures = page.locator('main img[src^="/api/photos/"]')
    await expect(pictures.first()).toBeVisible()
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0)
    }
  })

  test('who comes from a search is told why, as the list told it, without going back', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mansouri karim 1984 MAR')
    await rowOf(page, told.kareemTunis).getByRole('link').first().click()
    await expect(page).toHaveURL(/sel=/)
    const listed = page.getByRole('region', { name: say('en', 'search', 'why.title') })
    await expect(page.getByRole('heading', { name: /Al Mansour, Kareem/i })).toBeVisible()
    const rows = await listed.getByRole('listitem').allInnerTexts()
    expect(rows.length).toBeGreaterThan(3)
    await page.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await page.waitForURL(/\/records\/person\//)
    // On a narrow screen the same card stands further up; one of the two is shown.
    const title = page.getByRole('heading', { name: say('en', 'record', 'why.title'), exact: true })
    await expect(title).toHaveCount(1)
    const card = title.locator('xpath=ancestor::section[1]')
    await expect(card).toContainText('mansouri karim')
    await expect(card).toContainText(say('en', 'explain', 'band.strong'))
    await card.getByText(say('en', 'record', 'why.show')).click()
    expect(await card.getByRole('listitem').allInnerTexts()).toEqual(rows)
    await expectAccessible(page, 'dark', 'night')
    await page.goto(page.url().replace('/en/', '/ar/'))
    await page
      .getByText(say('ar', 'record', 'why.show'))
      .filter({ visible: true })
      .click()
    await expectAccessible(page, 'dark')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await expect(page.getByText(say('ar', 'record', 'why.show')).filter({ visible: true })).toHaveCount(1)
  })

  test('each look is in the log, as a sentence with its purpose and case', async ({ page }) => {
    await page.goto(await recordAddress(told.haddad))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Haddad, Rima$/i)
    await page.goto('/en/audit')
    const log = page.locator('main')
    const look = log.locator('tr, li').filter({ hasText: told.haddad }).first()
    await expect(look).toContainText(/opened/i)
    await expect(look).toContainText(caseReference)
    await expect(look).toContainText(/P-[A-I]/)
    await expectAccessible(page, 'dark')
    await page.goto('/ar/audit')
    await expectAccessible(page, 'dark')
  })
})

test('a record exists for those who may see it, and for nobody else', async ({ browser }, info) => {
  const cases = [
    { reference: told.sarr, because: 'Dakar withheld it from Kenya', seenBy: 'kenji', hiddenFrom: 'grace' },
    {
      reference: told.delacroix,
      because: 'Paris reserved it for Spain and Morocco',
      seenBy: 'amina',
      hiddenFrom: 'diop',
    },
    {
      reference: told.azevedo,
      because: 'it takes the clearance “restricted”',
      seenBy: 'grace',
      hiddenFrom: 'diop',
    },
  ]
  const missing = new Map<string, string>()
  for (const { reference, because, seenBy, hiddenFrom } of cases) {
    const address = await recordAddress(reference)
    for (const officer of [seenBy, hiddenFrom]) {
      const { page, close } = await anotherBrowser(browser, info, officer)
      const status = (await page.goto(address))?.status()
      expect(status, `${reference} for ${officer}: ${because}`).toBe(officer === seenBy ? 200 : 404)
      if (officer === seenBy) await expect(page.locator('main')).toContainText(reference)
      else missing.set(reference, await page.locator('main').innerText())
      await close()
    }
  }
  // What is withheld looks exactly like what never was.
  const { page, close } = await anotherBrowser(browser, info, 'grace')
  const answer = await page.goto('/en/records/person/019c0000-0000-7000-8000-000000000000')
  expect(answer?.status()).toBe(404)
  await expect(page.locator('main')).toContainText(say('en', 'errors', 'notFound.body'))
  await expectAccessible(page, 'dark')
  const unknown = await page.locator('main').innerText()
  for (const [reference, text] of missing) expect(text, reference).toBe(unknown)
  for (const address of [
    '/en/records/person/not-an-id',
    '/en/records/ship/019c0000-0000-7000-8000-000000000000',
    '/en/nowhere',
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404)
  }
  await close()
})

test.describe('to an officer from whom it is withheld', () => {
  test.use({ officer: 'grace' })

  test('a record is neither listed nor counted in a search', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mamadou lamine sarr 1982')
    await expect(rowOf(page, told.sarr)).toHaveCount(0)
  })
})
