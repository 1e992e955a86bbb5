import type { Page } from '@playwright/test'
import { rowOf, say, searchFor } from './desk'
import { asAdmin } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const hits = (key: string) => say('en', 'hits', key)
const preview = (page: Page) =>
  page.getByRole('complementary', { name: say('en', 'search', 'preview.label') })
const step = (page: Page, action: string) =>
  page.locator('details', { has: page.locator(`input[name=action][value=${action}]`) })

/** Takes one step on the page of a hit: opens it, says what must be said, and sends it. */
async function take(
  page: Page,
  action: string,
  fill: (form: ReturnType<typeof step>) => Promise<unknown> = async () => {},
) {
  const form = step(page, action)
  if (!(await form.locator('form').isVisible())) await form.locator('summary').click()
  await fill(form)
  await form.getByRole('button', { name: hits(`action.${action}`) }).click()
  await expect(page.getByText(hits('page.saved'))).toBeVisible()
}

test.describe('between two countries', () => {
  test.use({ officer: 'kenji' })

  test('a passport is held to be the same: the source sees it at once, confirms; the action is recorded, the hit is closed', async ({
    page,
    browser,
    addresses,
  }, info) => {
    await page.goto('/en/search')
    await searchFor(page, 'ITA ZZ9904417')
    await rowOf(page, 'SLTD-2026-000104').getByRole('link').first().click()
    await expect(preview(page)).toContainText('SLTD-2026-000104')
    await preview(page)
      .getByRole('link', { name: hits('judge.same') })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Warsaw')
    await expectAccessible(page, 'dark')
    // The number is in the form already; the country that was typed is another than the record's: nothing agrees.
    await page.getByRole('button', { name: /Tell NCB Warsaw now/ }).click()
    const summary = page.locator('[data-error-summary]')
    await expect(summary).toContainText(say('en', 'errors', 'code.hit_place_missing'))
    await page.getByLabel(hits('decide.place'), { exact: true }).fill('Haneda, booth 12')
    await page.getByLabel(hits('presence.held'), { exact: true }).check()
    await page.getByRole('button', { name: /Tell NCB Warsaw now/ }).click()
    await expect(summary).toContainText(say('en', 'errors', 'code.hit_nothing_agrees'))
    await page.getByLabel(hits('decide.documentCountry')).selectOption('PL')
    await page.getByLabel(hits('decide.text')).fill('The bearer says that it is his brother’s.')
    await page.getByRole('button', { name: /Tell NCB Warsaw now/ }).click()
    await page.waitForURL(/\/hits\/[0-9a-f-]{36}/)
    await expect(page.locator('main')).toContainText(/Receipt due in (29|30) minutes/)
    await expect(page.locator('main')).toContainText('Whoever has it may be the rightful holder.')
    await expectAccessible(page, 'dark', 'night')
    const number = (await page.locator('h1 + p bdi').first().innerText()).trim()
    expect(number).toMatch(/^HIT-\d{4}-\d{8}$/)

    const warsaw = await anotherBrowser(browser, info, 'marek')
    await warsaw.page.goto('/en/hits')
    await warsaw.page.locator(`[data-hit="${number}"]`).getByRole('link').click()
    await expect(warsaw.page.locator('main')).toContainText('Haneda, booth 12')
    await expect(warsaw.page.locator('main')).toContainText('The bearer says that it is his brother’s.')
    await take(warsaw.page, 'acknowledge')
    await warsaw.page.getByLabel(/Message to NCB Tokyo/).fill('Is it page 2 with the photograph?')
    await warsaw.page.getByRole('button', { name: hits('write.send') }).click()
    await expect(warsaw.page.locator('main')).toContainText('Is it page 2 with the photograph?')
    await step(warsaw.page, 'confirm').locator('summary').click()
    await step(warsaw.page, 'confirm').getByRole('button').click()
    await expect(warsaw.page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.hit_code_missing'),
    )
    await take(warsaw.page, 'confirm', (form) => form.getByLabel(hits('confirmation.still_valid')).check())
    await warsaw.close()

    // The page of Tokyo is older than the answer: what is typed there is kept, and the officer is told.
    await step(page, 'withdraw').locator('summary').click()
    await step(page, 'withdraw').getByRole('textbox').fill('Opened by mistake.')
    await step(page, 'withdraw').getByRole('button').click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'errors', 'code.hit_changed'))
    await expect(step(page, 'withdraw').getByRole('textbox')).toHaveValue('Opened by mistake.')
    await page.goto(new URL(page.url()).pathname)
    await take(page, 'record_action', (form) => form.getByLabel(hits('taken.seized')).check())
    await take(page, 'close', (form) => form.getByLabel(hits('outcome.useful'), { exact: true }).check())
    await expect(page.getByText(hits('page.noDuties'))).toBeVisible()
    await expectAccessible(page)
    await page.goto('/en/hits?show=closed')
    await expect(page.locator(`[data-hit="${number}"]`)).toContainText(hits('state.closed'))
    await page.goto('/en/audit?area=hit')
    await expect(page.locator('main')).toContainText(`You took a step on hit ${number}: closed`)
    expect(addresses.filter((address) => /ZZ99044|Haneda/i.test(decodeURIComponent(address)))).toEqual([])

    // A third country finds nothing of it.
    const madrid = await anotherBrowser(browser, info, 'lucia')
    await madrid.page.goto('/en/hits?show=open')
    await expect(madrid.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(madrid.page.locator(`[data-hit="${number}"]`)).toHaveCount(0)
    const { rows } = await asAdmin((admin) =>
      admin.query<{ id: string }>(`select "id" from "Hit" where "number" = $1`, [number]),
    )
    expect((await madrid.page.goto(`/en/hits/${rows[0]?.id}`))?.status()).toBe(404)
    await madrid.close()
  })

  test('judged different is said at the next search for the same, and the match stays in the list', async ({
    page,
  }) => {
    const question = 'papadopoulos georgios 1966-11-30'
    await page.goto('/en/search')
    await searchFor(page, question)
    await rowOf(page, 'PER-2023-000105').getByRole('link').first().click()
    await preview(page)
      .getByRole('link', { name: hits('judge.different') })
      .click()
    await page.getByRole('button', { name: hits('decide.submitDifferent') }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.hit_reasons_missing'),
    )
    await page.getByLabel(hits('difference.photograph')).check()
    await page.getByRole('button', { name: hits('decide.submitDifferent') }).click()
    await page.waitForURL(/\/search\/[0-9a-f-]{36}/)
    await expect(rowOf(page, 'PER-2023-000105')).toContainText(hits('judge.tag'))
    await page.goto('/en/search')
    await searchFor(page, 'Georgios Papadopoulos 1966-11-30')
    await expect(rowOf(page, 'PER-2023-000105')).toContainText(hits('judge.tag'))
    await expect(preview(page)).toContainText(/Judged different by .*Kenji Mori.* on .*: Photograph/)
    await expectAccessible(page, 'dark')
  })

  test('a name alone opens no hit, and the page says why', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'papadopoulos georgios')
    await rowOf(page, 'PER-2023-000105').getByRole('link').first().click()
    await preview(page)
      .getByRole('link', { name: hits('judge.same') })
      .click()
    await page.getByLabel(hits('decide.place'), { exact: true }).fill('Osaka')
    await page.getByLabel(hits('presence.present')).check()
    await page.getByRole('button', { name: /Tell NCB Paris now/ }).click()
    await expect(page.locator('[data-error-summary]')).toContainText('A name alone is shared by many people')
  })
})

test.describe('to the command centre', () => {
  test.use({ officer: 'ines' })

  test('a hit that nobody answered in time is shown without its contents, and taken in hand', async ({
    page,
  }) => {
    await page.goto('/en/desk')
    await expect(page.getByRole('heading', { name: hits('desk.title') })).toBeVisible()
    await page.goto('/en/hits')
    await expect(page.locator('main')).toContainText(hits('stage.escalated'))
    await expect(page.locator('main')).not.toContainText(/mansouri|gare du nord|verhaege/i)
    await page.locator('[data-hit]').first().getByRole('link').click()
    await expect(page.locator('main')).toContainText(hits('page.contents'))
    await take(page, 'take_up', (form) => form.getByRole('textbox').fill('Both bureaus telephoned.'))
    await expect(page.locator('main')).toContainText('Both bureaus telephoned.')
    await expectAccessible(page, 'dark')
    expect((await page.goto('/en/search'))?.url()).toMatch(/denied/)
  })
})

test('in Arabic, on a phone, the queue and a late hit are read and answered', async ({
  page,
  browser,
}, info) => {
  await page.goto('/ar')
  const rabat = await anotherBrowser(browser, info, 'amina')
  await rabat.page.setViewportSize({ width: 390, height: 844 })
  await rabat.page.goto('/ar/hits')
  await expect(rabat.page.locator('main')).toContainText(say('ar', 'hits', 'stage.late'))
  await expectNoSidewaysScroll(rabat.page)
  await expectAccessible(rabat.page, 'dark')
  await rabat.page.locator('[data-hit]', { hasText: 'Gare du Nord' }).getByRole('link').click()
  await expect(rabat.page.locator('main')).toContainText(say('ar', 'hits', 'verdict.agrees'))
  await expectNoSidewaysScroll(rabat.page)
  await expectAccessible(rabat.page, 'dark')
  await rabat.close()
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'diop', javaScriptEnabled: false })

  test('what is due is answered: an error keeps what was typed, the answer stands in the thread', async ({
    page,
  }) => {
    await page.goto('/en/desk')
    await page.locator('[data-hit]', { hasText: 'Hôpital, Marseille' }).getByRole('link').click()
    const form = step(page, 'need_more')
    await form.locator('summary').click()
    await form.getByRole('button').click()
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.hit_text_missing'),
    )
    await step(page, 'need_more').getByRole('textbox').fill('A photograph of the left arm.')
    await step(page, 'need_more').getByRole('button').click()
    await expect(page.locator('main')).toContainText('A photograph of the left arm.')
    await expect(page.locator('main')).toContainText(hits('state.more_needed'))
  })
})
