import { type FiledNotice, filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import { say } from './desk'
import { actWord as act, answerAll, decide, reviewWord as review, typeCode } from './notice-work'
import { asAdmin } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** A red notice of Rabat, submitted long ago so that it is due before everything else. */
async function filed(family: string, more: Partial<FiledNotice> = {}): Promise<string> {
  return asAdmin(async (admin) => {
    const { rows } = await admin.query<{ identifier: string; id: string }>(
      `select "identifier", "id" from "Officer" where "identifier" = any ($1)`,
      [['amina', 'rachid']],
    )
    const id = (identifier: string) => rows.find((row) => row.identifier === identifier)?.id ?? ''
    const draft = draftOf('red', {
      'request.language': 'en',
      'person.names': [{ kind: 'primary', family, given: 'Amara' }],
    })
    const { id: notice } = await filedNotice(admin, id('amina'), {
      owner: 'MA',
      draft,
      state: 'submitted',
      submitter: id('rachid'),
      hours: 2_000,
      ...more,
    })
    return notice
  })
}

test.describe('a reviewer of the Secretariat', () => {
  test.use({ officer: 'sun' })

  test('takes the next, answers the checklist, and asks the bureau; the clock stands still', async ({
    page,
  }) => {
    // Due before whatever else the demo and the other journeys have.
    const id = await filed('ERSTWHILE', { hours: 6_000 })
    await page.goto('/en/review')
    await expectAccessible(page, 'dark')
    await page.getByRole('button', { name: review('claimNext') }).click()
    await page.waitForURL(new RegExp(`/review/${id}`))
    await expect(page.getByText(review('done.took_yours'))).toBeVisible()
    await expect(page.locator('h1')).toContainText('ERSTWHILE')
    await expectAccessible(page, 'dark')

    // Nothing passes before the checklist is answered, and what was typed is still there.
    await decide(page, 'pass_quality')
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.notice_check_open'),
    )
    await page.goto(`/en/review/${id}`)
    await answerAll(page)

    await page
      .locator('#decision')
      .getByRole('link', { name: new RegExp(`^${act('return')}`) })
      .click()
    await page.getByRole('link', { name: review('template.role.name') }).click()
    await expect(page.locator('textarea[name=text]')).toHaveValue(/what, when, where/)
    await expectAccessible(page)
    await page
      .locator('main form')
      .getByRole('button', { name: act('return') })
      .click()
    await page.waitForURL(/after=return|last=return/)
    await page.goto('/en/review?view=waiting')
    await expect(page.getByRole('row', { name: /ERSTWHILE/ })).toBeVisible()
  })

  test('a second lawyer reads what the first doubts; a third publishes with a code', async ({
    page,
    browser,
  }, info) => {
    const id = await filed('TWICEREAD', { state: 'legal_review' })
    await page.goto(`/en/review/${id}`)
    await page.getByRole('button', { name: review('claimHere') }).click()
    await answerAll(page)
    await decide(page, 'doubt', () => page.locator('textarea[name=text]').fill('Is the warrant by a judge?'))
    await page.waitForURL(/after=doubt|last=doubt/)
    await page.goto(`/en/review/${id}`)
    await expect(page.getByText(review('item.samePerson'))).toBeVisible()

    const second = await anotherBrowser(browser, info, 'beatriz')
    await second.page.goto(`/en/review/${id}`)
    await answerAll(second.page)
    await decide(second.page, 'pass_second', () => typeCode(second.page, 'beatriz'))
    await second.page.waitForURL(/after=pass_second|last=pass_second/)
    await second.close()

    const third = await anotherBrowser(browser, info, 'anneke')
    await third.page.goto(`/en/review/${id}/translate`)
    for (const language of ['fr', 'es', 'ar']) {
      await third.page.goto(`/en/review/${id}/translate?into=${language}`)
      for (const box of await third.page.locator('textarea').all()) await box.fill(`(${language})`)
      await third.page.getByRole('button', { name: review('translate.save') }).click()
      await expect(third.page.getByText(review('done.translated'))).toBeVisible()
    }
    await expectAccessible(third.page)
    await third.page.goto(`/en/review/${id}`)
    await answerAll(third.page)
    await decide(third.page, 'publish', async () => {
      await expect(third.page.locator('main')).toContainText(/bureaus get it/)
      await typeCode(third.page, 'anneke')
    })
    await third.page.waitForURL(/after=publish|last=publish/)
    const { rows } = await asAdmin((admin) =>
      admin.query<{ state: string }>('select "state" from "Notice" where "id" = $1', [id]),
    )
    expect(rows).toEqual([{ state: 'published' }])
    await third.close()
  })

  test('reads the changes by keys, marks sections, and suggests another text', async ({ page }) => {
    const earlier = draftOf('red', { 'request.language': 'en', 'charges.0.maxMonths': 120 })
    const id = await filed('BYKEYS', { earlier, state: 'quality_review' })
    await page.goto(`/en/review/${id}`)
    await expect(page.locator('html[data-keys=on]')).toBeAttached()
    const changes = page.locator('#changes')
    await expect(changes.locator('ins').first()).toBeVisible()
    await page.keyboard.press('d')
    await expect(page).toHaveURL(/fields=all/)
    await page.goto(`/en/review/${id}`)
    await expect(page.locator('html[data-keys=on]')).toBeAttached()
    await page.keyboard.press('j')
    await page.keyboard.press('v')
    await expect(changes).toContainText(/[1-9] of \d+ sections read/)
    const form = page.locator('#suggestions')
    await form.locator('summary').click()
    await form.locator('select').selectOption('facts.role')
    await form.locator('textarea[name=value]').fill('She drove the car.')
    await form.getByRole('button', { name: review('suggest.send') }).click()
    await expect(form).toContainText('She drove the car.')
  })

  test('in Arabic and on a phone nothing runs out of the window', async ({ page }) => {
    const id = await filed('NARROW', { state: 'quality_review' })
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of ['/ar/review', `/ar/review/${id}`, `/ar/review/${id}/translate`]) {
      await page.goto(address)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
})

test.describe('others', () => {
  test.use({ officer: 'amina' })

  test('a bureau has no such page', async ({ page }) => {
    await page.goto('/en/review')
    await expect(page).toHaveURL(/denied/)
  })
})
