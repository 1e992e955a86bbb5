import type { Page } from '@playwright/test'
import { say } from './desk'
import {
  actWord as act,
  beginDraft,
  declareAll,
  draftWord as draft,
  fillTopic as fill,
  robbery,
  saveTopic,
  typeCode,
  type Values,
} from './notice-work'
import { asAdmin } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** A person of Rabat on whom there is a name, a birth and a photograph that was not judged, and nothing else. */
const hicham = 'PER-2026-000518'

/** Begins a red notice from a record and answers with the id of the draft, whose first page is shown. */
async function begin(page: Page, record: string = hicham): Promise<string> {
  await page.goto('/en/notices/new')
  return beginDraft(page, 'red', { from: 'record', record })
}

/** Fills a page of the form and goes on; of a list, one more item. */
async function write(page: Page, id: string, topic: string, values: Values, item = false) {
  await page.goto(`/en/notices/${id}/draft/${topic}${item ? '?item=new' : ''}`)
  await fill(page, values)
  await saveTopic(page, item ? 'item' : 'save')
}

const place = { 'facts.place': 'Rabat', 'facts.country': 'MA' }
const { charge } = robbery
const warrant = {
  kind: 'warrant',
  reference: '1187/2026',
  'issuedOn.day': '12',
  'issuedOn.month': '3',
  'issuedOn.year': '2026',
  authority: 'Court of first instance',
  place: 'Rabat',
  signatory: 'Judge Example',
  judicial: 'yes',
  copy: 'promised',
}

/** What a red notice about him lacks, page by page. */
async function complete(page: Page, id: string) {
  await write(page, id, 'case', { 'request.language': 'en', 'person.status': 'charged' })
  await write(page, id, 'description', { 'description.heightCm': '178' })
  await write(page, id, 'facts', {
    'facts.what': robbery.what,
    'facts.from.year': '2026',
    ...place,
    'facts.role':
      'He planned the entry, held the guard at gunpoint, tied his hands with a rope that he had brought, and drove the van away from the shop.',
  })
  await write(page, id, 'charges', charge, true)
  await write(page, id, 'warrants', warrant, true)
  await write(page, id, 'action', {
    'request.actions': 'arrest',
    'request.interest': 'He has family in two neighbouring countries and was seen there in May.',
  })
}

/** Declares all that the officer can declare. */
async function declare(page: Page, id: string) {
  await page.goto(`/en/notices/${id}/check`)
  await declareAll(page)
}

const musts = (page: Page) => page.locator('[data-rules] li[data-met=false]')

test.describe('a notice is written in a bureau', () => {
  test.use({ officer: 'amina' })

  test('begun from a record it names what it lacks; completed it is handed over, sent back, and submitted with a code', async ({
    page,
    browser,
  }, info) => {
    test.setTimeout(240_000)
    const id = await begin(page)
    // What is on file is there; what is not is named, each with the way to its field.
    await page.goto(`/en/notices/${id}/draft/names`)
    await expect(page.locator('[data-items="1"]')).toContainText('Hicham')
    await page.locator('[data-rule="red.role"] a').click()
    await expect(page).toHaveURL(/draft\/facts#f-facts-role$/)
    await expect(page.locator('#f-facts-role')).toBeVisible()
    await expect(musts(page).filter({ hasText: say('en', 'notices', 'rule.red.charge.unmet') })).toBeVisible()
    await page.goto(`/en/notices/${id}/check`)
    await expect(page.locator('main')).not.toContainText(draft('check.ready'))
    await expect(page.getByRole('button', { name: act('hand_over') })).toHaveCount(0)

    await complete(page, id)
    // Kept by itself field by field and then sent, an entry is one entry, with all that was typed.
    await page.goto(`/en/notices/${id}/draft/charges`)
    await expect(page.locator('[data-items="1"]')).toContainText('Penal code, art. 510')
    await declare(page, id)
    await expect(page.locator('main')).toContainText(draft('check.ready'))
    await page.getByRole('button', { name: act('hand_over') }).click()
    await expect(page.locator('main')).toContainText(draft('check.waiting'))

    const head = await anotherBrowser(browser, info, 'rachid')
    await head.page.goto(`/en/notices/${id}/check`)
    await head.page.locator('textarea[name=text]').fill('Say what became of the rings.')
    await head.page.getByRole('button', { name: act('send_back') }).click()
    await expect(head.page.locator('main')).not.toContainText(draft('check.toSecretariat'))

    await page.goto(`/en/notices/${id}/draft/facts`)
    await expect(page.locator('[data-questions]')).toHaveText('Say what became of the rings.')
    await write(page, id, 'facts', { 'facts.accomplices': 'The rings are with the second man.' })
    await page.goto(`/en/notices/${id}/check`)
    await page.getByRole('button', { name: act('hand_over') }).click()
    await expect(page.locator('main')).toContainText(draft('check.waiting'))

    await head.page.goto(`/en/notices/${id}/check`)
    await expect(head.page.locator('[data-changes="1"] ins')).toContainText('second man')
    await expectAccessible(head.page, 'dark')
    await typeCode(head.page, 'rachid')
    await head.page.getByRole('button', { name: act('submit') }).click()
    await expect(head.page.locator('main')).toContainText(say('en', 'notice', 'state.submitted'))
    await head.close()
    const { rows } = await asAdmin((admin) =>
      admin.query<{ state: string }>('select "state" from "Notice" where "id" = $1', [id]),
    )
    expect(rows).toEqual([{ state: 'submitted' }])
  })

  test('its pages can be used by everybody, in English, and in Arabic on a phone', async ({ page }) => {
    const id = await begin(page)
    await expectAccessible(page, 'dark')
    await page.goto(`/en/notices/${id}/check`)
    await expectAccessible(page, 'dark')
    await page.goto(`/en/notices/${id}/preview`)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(page.locator('article[lang=fr]')).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of ['new', `${id}/draft/facts`, `${id}/check`, `${id}/preview`]) {
      await page.goto(`/ar/notices/${address}`)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'amina', javaScriptEnabled: false })

  test('a draft is begun, a wrong answer loses nothing, and a right one is kept', async ({ page }) => {
    await page.goto('/en/notices/new')
    await page.locator('[data-begin-notice]').getByRole('button').click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'errors', 'code.notice_type'))
    const id = await begin(page)
    await page.goto(`/en/notices/${id}/draft/description`)
    await fill(page, { 'description.heightCm': 'tall', 'description.text': 'Walks with a stick.' })
    await page.locator('[data-topic-form] button[value=save]').click()
    await expect(page.locator('[data-error-summary]')).toBeVisible()
    await expect(page.locator('[name="description.heightCm"]')).toHaveValue('tall')
    await expect(page.locator('[name="description.text"]')).toHaveValue('Walks with a stick.')
    await fill(page, { 'description.heightCm': '181' })
    await page.locator('[data-topic-form] button[value=save]').click()
    await page.waitForURL(/draft\/marks$/)
    await write(page, id, 'charges', charge, true)
    await expect(page.locator('[data-items="1"]')).toContainText('Armed robbery')
    await declare(page, id)
    await expect(page.locator('#declarations')).toContainText('Amina')
  })
})
