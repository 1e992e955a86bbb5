import { expect, type Page } from '@playwright/test'
import { say } from './desk'
import { accountOf, freshCode } from './sign-in'

/** Sentences of the pages about notices. */
export const draftWord = (key: string) => say('en', 'draft', key)
export const noticeWord = (key: string) => say('en', 'notice', key)
export const reviewWord = (key: string) => say('en', 'review', key)
export const actWord = (act: string) => noticeWord(`act.${act}`)

/** Id of the notice whose page is shown. */
export const idOf = (page: Page) => /notices\/([\da-f-]{36})/.exec(page.url())?.[1] ?? ''

/** Begins a draft on the page of the kinds that is shown, and answers with its id; its first page is shown. */
export async function beginDraft(page: Page, type: string, more: Values = {}): Promise<string> {
  const form = page.locator('[data-begin-notice]')
  await form.locator(`input[name=type][value=${type}]`).check()
  for (const [name, value] of Object.entries(more)) await put(form, name, value)
  await form.getByRole('button').click()
  await page.waitForURL(/\/draft\/case$/)
  return idOf(page)
}

export type Values = Record<string, string>

/** What a journey says of a robbery and of its charge. */
export const robbery = {
  what: 'At night two men broke the window of a shop, tied the guard with a rope, emptied the safe and left in a stolen van with rings worth forty thousand euros.',
  charge: {
    offence: 'robbery',
    text: 'Armed robbery',
    law: 'Penal code, art. 510',
    provision: 'Whoever, armed, takes what is another’s is punished.',
    stage: 'prosecution',
    'maxMonths.years': '20',
  },
} as const satisfies { what: string; charge: Values }

/** Fills fields of the topic that is shown, each by its name. */
export async function fillTopic(page: Page, values: Values) {
  const form = page.locator('[data-topic-form]')
  for (const [name, value] of Object.entries(values)) await put(form, name, value)
}

/** One field: what can be ticked is ticked, lists are chosen from, a list that opens is opened first. Several values have spaces. */
async function put(form: ReturnType<Page['locator']>, name: string, value: string) {
  const named = form.locator(`[name="${name}"]`)
  const kind = await named.first().evaluate((field) => {
    const { type } = field as HTMLInputElement
    const folded = field.closest('details')
    if (folded) folded.open = true
    return field.tagName === 'SELECT' ? 'select' : type === 'radio' || type === 'checkbox' ? 'tick' : 'text'
  })
  if (kind === 'select') await named.selectOption(value)
  else if (kind === 'text') await named.fill(value)
  else for (const each of value.split(' ')) await form.locator(`[name="${name}"][value="${each}"]`).check()
}

/** Sends the topic that is shown, and arrives where it leads: the next topic, or for an item its list. */
export async function saveTopic(page: Page, button: 'save' | 'item' = 'save') {
  const before = page.url()
  await page.locator(`[data-topic-form] button[value=${button}]`).click()
  await page.waitForURL((address) => address.href !== before)
}

/** From the page of a topic to the last look. */
export async function toCheck(page: Page) {
  await page
    .locator('main')
    .getByRole('link', { name: draftWord('work.check'), exact: true })
    .click()
  await page.waitForURL(/\/check$/)
}

/** Declares all that the officer can declare, on the page of the last look. */
export async function declareAll(page: Page) {
  const form = page.locator('[data-declarations]')
  for (const box of await form.locator('input[name=declarations]:enabled').all()) await box.check()
  await form.getByRole('button').click()
  await page.waitForURL(/declared=1/)
}

/** Types a fresh code of an officer into the form that is shown. */
export const typeCode = async (page: Page, officer: string) =>
  page.locator('input[name=code]').fill(await freshCode(accountOf(officer)))

/** Answers every point of the checklist that is shown and waits until it is kept. */
export async function answerAll(page: Page) {
  const list = page.locator('#checklist')
  for (const point of await list.locator('fieldset').all()) await point.locator('input[value=ok]').check()
  await list.getByRole('button', { name: reviewWord('check.save') }).click()
  await expect(list.getByRole('status')).toHaveText(reviewWord('check.saved'))
}

/** One decision from the page of a request: opened, filled, sent. */
export async function decide(page: Page, step: string, fill: () => Promise<unknown> = async () => {}) {
  await page
    .locator('#decision')
    .getByRole('link', { name: new RegExp(`^${actWord(step)}`) })
    .click()
  await page.waitForURL(/\/decide\//)
  await fill()
  await page
    .locator('main form')
    .getByRole('button', { name: actWord(step) })
    .click()
}

/** That the decision was taken is said on the page of whatever comes next. */
export const decided = (page: Page, step: string) => page.waitForURL(new RegExp(`(after|last)=${step}$`))
