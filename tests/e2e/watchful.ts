import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { axeOn } from './axe'
import { stateOf } from './sign-in'

type Watched = {
  /** Who uses the browser: a member of the cast with a purpose stated, or nobody. */
  officer: string | null
  /** What the browser complained about; empty at the end of every journey. */
  noise: string[]
  /** Every address that the browser asked for or showed. */
  addresses: string[]
}

/** Every page of every journey is watched: an error in the console or a breach of the content security policy fails the test. */
export const test = base.extend<Watched>({
  officer: [null, { option: true }],
  storageState: async ({ officer, browser }, use, info) => {
    await use(officer ? await stateOf(browser, officer, info) : undefined)
  },
  noise: [
    async ({ context }, use) => {
      const noise = watch(context)
      await use(noise)
      expect(noise, 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  addresses: async ({ context }, use) => {
    const addresses: string[] = []
    context.on('request', (request) => addresses.push(request.url()))
    context.on('page', (page) => page.on('framenavigated', (frame) => addresses.push(frame.url())))
    await use(addresses)
  },
})

export { expect }

/**
 * One more browser within a journey, of an officer or of nobody, watched like the first.
 * Options are named outright: what is left out, Playwright takes from the journey's own browser.
 */
export async function anotherBrowser(browser: Browser, info: TestInfo, officer: string | null) {
  const { baseURL } = info.project.use
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: officer ? await stateOf(browser, officer, info) : { cookies: [], origins: [] },
  })
  const noise = watch(context)
  const page = await context.newPage()
  return {
    page,
    async close() {
      expect(noise, 'the other browser complained').toEqual([])
      await context.close()
    },
  }
}

/** Collects what the pages of a browser complain about. */
function watch(context: BrowserContext): string[] {
  const noise: string[] = []
  context.on('weberror', (error) => noise.push(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (isComplaint(message)) noise.push(`${message.type()}: ${message.text()}`)
  })
  context.on('request', (request) => {
    if (request.url().endsWith('/api/csp')) noise.push(`reported: ${request.postData()}`)
  })
  return noise
}

function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && !/Content Security Policy|Trusted ?Type/i.test(message.text()))
    return false
  // A page that answers 403, 404 or 503 on purpose is said by the browser as a failed load; a picture that does is a fault.
  const page = /\/(en|fr|es|ar)(\/|\?|$)/.test(message.location().url)
  return !(
    page &&
    /Failed to load resource: the server responded with a status of (401|403|404|410|503)/.test(
      message.text(),
    )
  )
}

/** No violation of WCAG 2.2 AA that a machine can find, by day and in the given themes, of which only colours differ. */
export async function expectAccessible(page: Page, ...themes: ('dark' | 'night')[]) {
  // Between two pages there is no title for a moment: a page in transit says nothing about either.
  await expect(page).toHaveTitle(/\S/)
  expect(await violations(page, null)).toEqual([])
  for (const theme of themes) {
    const before = await inTheme(page, theme)
    expect(await violations(page, 'color-contrast'), `in the theme ${theme}`).toEqual([])
    await inTheme(page, before)
  }
}

async function violations(page: Page, rule: string | null): Promise<string[]> {
  const axe = await axeOn(page)
  const { violations: found } = await (rule ? axe.withRules([rule]) : axe.withTags(levels)).analyze()
  const said: string[] = []
  for (const { id, nodes } of found) {
    const places = nodes.map(({ target }) => target.join(' '))
    const wrong = id === 'target-size' ? await tooSmall(page, places) : places
    if (wrong.length > 0) said.push(`${id}: ${wrong.join(' | ')}`)
  }
  return said
}

/** A control that lies half under the bar at the edge of the window is small only until one scrolls: each is measured in the middle. */
async function tooSmall(page: Page, places: string[]): Promise<string[]> {
  const small: string[] = []
  for (const place of places) {
    await page
      .locator(place)
      .first()
      .evaluate((control) => control.scrollIntoView({ block: 'center' }))
    const { violations: still } = await (await axeOn(page))
      .include(place)
      .withRules(['target-size'])
      .analyze()
    if (still.length > 0) small.push(place)
  }
  return small
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Shows the page in another theme, as the key `d` does, and answers with the one before. */
async function inTheme(page: Page, theme: string): Promise<string> {
  return page.evaluate((next) => {
    const { dataset } = document.documentElement
    const before = dataset.theme ?? 'system'
    dataset.theme = next
    return before
  }, theme)
}

/** Nothing on the page has to be pushed sideways to be read. */
export async function expectNoSidewaysScroll(page: Page) {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(wide, 'width of the page').toBeLessThanOrEqual(window)
}
