import { listed, recordAddress, rowOf, say, searchBox, searchFor } from './desk'
import { asAdmin } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** The told documents of the seed (prisma/seed/travel-documents-told.ts). */
const told = {
  stolenFrench: 'SLTD-2026-000101',
  belgianBlanks: 'SLTD-2025-000102',
  twinItalian: 'SLTD-2025-000103',
  twinPolish: 'SLTD-2026-000104',
  letterO: 'SLTD-2025-000105',
  digit0: 'SLTD-2025-000106',
  restricted: 'SLTD-2026-000107',
} as const

const tab = (locale: 'en' | 'ar', name: string) => say(locale, 'search', `tabs.${name}`)

test.describe('in English', () => {
  test.use({ officer: 'diop' })

  test('a stolen passport by its number: what to do, why it matched, its record, the log', async ({
    page,
    addresses,
  }) => {
    await page.goto('/en/search')
    await searchFor(page, '99ZZ12847')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 possible travel document')
    const tabs = page.getByRole('navigation', { name: say('en', 'search', 'tabs.label') })
    for (const [name, count] of [
      ['person', 0],
      ['organisation', 0],
      ['travel-document', 1],
    ] as const)
      await expect(tabs.getByRole('link', { name: `${tab('en', name)} ${count}` })).toBeVisible()
    expect(await listed(page)).toEqual([told.stolenFrench])
    const preview = page.getByRole('complementary', { name: say('en', 'search', 'preview.label') })
    await expect(preview).toContainText('Recorded as “Stolen from the bearer” by France')
    await expect(preview).toContainText(say('en', 'record', 'things.travel-document.bearer'))
    await expect(preview.getByRole('region', { name: say('en', 'search', 'why.title') })).toContainText(
      'Number: 99ZZ12847 = 99ZZ12847 (the same)',
    )
    await expectAccessible(page, 'dark', 'night')
    await preview.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await page.waitForURL(/\/records\/travel-document\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('FRA 99ZZ12847')
    await expect(page.locator('main')).toContainText('Recorded as “Stolen from the bearer” by France')
    await expect(page.getByText('2031-05-10').first()).toBeVisible()
    await expectAccessible(page, 'dark')
    expect(addresses.filter((address) => /99ZZ/i.test(decodeURIComponent(address)))).toEqual([])
    const { rows } = await asAdmin((admin) =>
      admin.query<{ details: Record<string, unknown> }>(
        `select e."details" from "AuditEvent" e join "Record" r on r."id" = any (e."subjects")
          where e."operation" = 'search.run' and r."reference" = $1 order by e."at" desc limit 1`,
        [told.stolenFrench],
      ),
    )
    expect(rows[0]?.details).toMatchObject({ tab: 'travel-document', 'travel-documents': 1, persons: 0 })
    await page.goto('/en/audit')
    await expect(page.locator('main')).toContainText('You looked at results: 1 record shown of 1')
    await expect(page.locator('main')).toContainText('FRA 99ZZ12847')
  })

  test('a number inside a range of stolen blanks, and the one behind its end', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'doc: ZZ990150')
    await expect(rowOf(page, told.belgianBlanks)).toContainText('ZZ990001–ZZ990200')
    await expect(
      page.getByRole('complementary', { name: say('en', 'search', 'preview.label') }),
    ).toContainText(say('en', 'explain', 'detail.number.inRange'))
    await searchFor(page, 'doc: ZZ990201')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'search', 'none.title'))
    await expect(page.getByText('Searched: persons, organisations, and travel documents.')).toBeVisible()
    await expectAccessible(page, 'dark')
  })

  test('the lines of a passport ask for the person and for the document; a name asks for no document', async ({
    page,
  }) => {
    await page.goto('/en/search')
    await searchFor(
      page,
      'P<FRAQUILLFELDT<<ODO<<<<<<<<<<<<<<<<<<<<<<<<\n99ZZ128470FRA8004026M3105102<<<<<<<<<<<<<<<2',
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 possible travel document')
    await expect(rowOf(page, told.stolenFrench)).toContainText(say('en', 'explain', 'band.identical'))
    await searchFor(page, 'Quillfeldt Odo')
    const tabs = page.getByRole('navigation', { name: say('en', 'search', 'tabs.label') })
    await tabs.getByRole('link', { name: new RegExp(tab('en', 'travel-document')) }).click()
    await expect(page.getByText(say('en', 'search', 'unanswered.by.travel-document'))).toBeVisible()
    await expectAccessible(page)
  })

  test('what looks alike is marked where it differs; the number of another country never alarms', async ({
    page,
  }) => {
    await page.goto('/en/search')
    await searchFor(page, 'doc: ZO99K7144')
    expect(await listed(page)).toEqual([told.letterO, told.digit0])
    await expect(rowOf(page, told.digit0).locator('mark').first()).toHaveText('0')
    await searchFor(page, 'ITA ZZ9904417')
    expect(await listed(page)).toEqual([told.twinItalian, told.twinPolish])
    await expect(rowOf(page, told.twinItalian)).toContainText(say('en', 'explain', 'band.identical'))
    await expect(rowOf(page, told.twinPolish)).toContainText(say('en', 'explain', 'band.possible'))
  })

  test('what its owner keeps from us is not there, and not counted', async ({ page, browser }, info) => {
    await page.goto('/en/search')
    await searchFor(page, 'MAR ZZ9907755')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'search', 'none.title'))
    expect((await page.goto(await recordAddress(told.restricted)))?.status()).toBe(404)
    const tokyo = await anotherBrowser(browser, info, 'kenji')
    await tokyo.page.goto('/en/search')
    await searchFor(tokyo.page, 'MAR ZZ9907755')
    expect(await listed(tokyo.page)).toEqual([told.restricted])
    await tokyo.close()
  })
})

test('in Arabic, on a phone, a number keeps its direction and everything can be read', async ({
  page,
  browser,
}, info) => {
  await page.goto('/ar')
  const beirut = await anotherBrowser(browser, info, 'nadia')
  await beirut.page.setViewportSize({ width: 390, height: 844 })
  await beirut.page.goto('/ar/search')
  await searchFor(beirut.page, 'FRA 99ZZ12847')
  await expect(beirut.page.getByRole('heading', { level: 1 })).toHaveText('وثيقة سفر محتملة واحدة')
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page, 'dark')
  await rowOf(beirut.page, told.stolenFrench).getByRole('link').last().click()
  await beirut.page.waitForURL(/\/ar\/records\/travel-document\//)
  await expect(beirut.page.locator('main')).toContainText('مسروقة من حاملها')
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page)
  await beirut.close()
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false })

  test('a number is asked for in the form, filtered, and opened', async ({ page }) => {
    await page.goto('/en/search')
    const example = page.locator('form:has(input[name=family])')
    await example.locator('select[name=type]').selectOption('travel-document')
    await example.getByRole('button', { name: say('en', 'search', 'form.submit') }).click()
    await expect(page.locator('main')).toContainText(say('en', 'search', 'errors.number_needed'))
    await example.locator('input[name=documentNumber]').fill('ZZ9904417')
    await example.getByRole('button', { name: say('en', 'search', 'form.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 possible travel documents')
    const filters = page.getByRole('region', { name: say('en', 'search', 'filters.title') })
    await filters.getByRole('group', { name: 'Issuer' }).getByLabel('Poland').check()
    await filters.getByRole('button', { name: say('en', 'search', 'filters.apply') }).click()
    await expect(page).toHaveURL(/issuer=POL/)
    expect(await listed(page)).toEqual([told.twinPolish])
    await page.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('POL ZZ9904417')
    await expect(searchBox(page)).toBeVisible()
  })
})
