import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, expect, type Page, type TestInfo } from '@playwright/test'
import { generate } from 'otplib'
import pg from 'pg'

export type Locale = 'en' | 'fr' | 'es' | 'ar'
export type Account = {
  identifier: string
  name: string
  bureau: string
  roles: string[]
  password: string
  totpSecret: string
  program?: { name: string; key: string }
}

/** Signs in by the two pages, as an officer does, and arrives at the desk or where the officer was going. */
export async function signIn(page: Page, identifier: string, locale: Locale = 'en') {
  await page.goto(`/${locale}/sign-in`)
  await givePassword(page, accountOf(identifier))
  await giveCode(page, accountOf(identifier))
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** First page of signing in. */
export async function givePassword(page: Page, { identifier, password }: Account) {
  await page.locator('input[name=identifier]').fill(identifier)
  await page.locator('input[name=password]').fill(password)
  await submit(page)
  await arrived(page, (address) => address.pathname.includes('/sign-in/code'))
}

/** Second page of signing in. */
export async function giveCode(page: Page, account: Account) {
  await page.locator('input[name=code]').fill(await freshCode(account))
  await submit(page)
  await arrived(page, (address) => !address.pathname.includes('/sign-in'))
}

/** Waits for the address; when it does not come, the failure says what the page said instead. */
async function arrived(page: Page, there: (address: URL) => boolean) {
  try {
    await page.waitForURL(there)
  } catch (late) {
    const said = await page.locator('main').innerText()
    throw new Error(`still at ${page.url()}, which says: ${said}`, { cause: late })
  }
}

/** Sends the form of the page, not the ones of its frame. */
export async function submit(page: Page) {
  await page.locator('main form button[type=submit], main form button:not([type])').last().click()
}

/** The demo account of a member of the cast. */
export function accountOf(identifier: string): Account {
  const account = accounts().find((known) => known.identifier === identifier)
  if (!account) {
    const made = accounts().map((known) => known.identifier)
    throw new Error(`the seed made no account ${identifier}; it made ${made.join(', ')}`)
  }
  return account
}

/**
 * A code is accepted once: a journey that signs the same officer in again within half a minute needs the next one.
 * The last step used is put back as the administrator, which is what waiting would do.
 */
export async function freshCode(account: Account): Promise<string> {
  await asAdmin((admin) =>
    admin.query(
      `update acl.credential set totp_last_step = 0
        where officer_id = (select "id" from "Officer" where "identifier" = $1)`,
      [account.identifier],
    ),
  )
  return generate({ secret: account.totpSecret })
}

/** Looks or changes behind the curtain of the portal under test. */
export async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(process.env.E2E_ADMIN_URL)
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** What is typed as purpose and case where a journey does not care which. */
export const caseReference = 'E2E-2026-001'

/**
 * A browser's state after this officer signed in and stated a purpose. One session for each worker and account serves
 * all journeys that do not sign in themselves: three live sessions are all that an officer may have.
 */
export async function stateOf(browser: Browser, identifier: string, info: TestInfo): Promise<string> {
  const folder = path.join(info.project.outputDir, 'states')
  const file = path.join(folder, `${identifier}-${info.parallelIndex}.json`)
  mkdirSync(folder, { recursive: true })
  const { baseURL } = info.project.use
  if (!baseURL) throw new Error('no PORTAL_URL')
  if (existsSync(file) && (await isLive(browser, file, baseURL))) return file
  // The forms work without JavaScript, and sooner; the journeys of signing in look at them with it.
  const context = await browser.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await signInByTurns(page, identifier)
  if (searches(accountOf(identifier))) await statePurpose(page)
  await context.storageState({ path: file })
  await context.close()
  return file
}

/** A code is accepted once: two workers that sign the same officer in at the same moment would show the same one. */
const signInByTurns = (page: Page, identifier: string) =>
  asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [identifier])
    await signIn(page, identifier)
  })

/** Asked on the purpose page, and answered. The first purpose of the bureau will do. */
export async function statePurpose(page: Page, reference = caseReference, locale: Locale = 'en') {
  await page.goto(`/${locale}/purpose`)
  await fillPurpose(page, reference)
  await page.waitForURL((address) => !address.pathname.endsWith('/purpose'))
}

/** Fills the question for the purpose that is on the page, and sends it. */
export async function fillPurpose(page: Page, reference: string) {
  const form = page.locator('main form:has(select[name=code])')
  await form.locator('select[name=code]').selectOption({ index: 1 })
  await form.locator('input[name=caseReference]').fill(reference)
  await form.getByRole('button').click()
}

async function isLive(browser: Browser, file: string, baseURL: string): Promise<boolean> {
  if (live.has(file)) return true
  const context = await browser.newContext({ baseURL, storageState: file })
  const answer = await context.request.get('/en/account', { maxRedirects: 0 })
  await context.close()
  if (answer.status() !== 200) return false
  live.add(file)
  return true
}

const live = new Set<string>()

const searches = ({ roles }: Account) =>
  roles.some((role) => ['officer', 'supervisor', 'frontline'].includes(role))

const accounts = (): Account[] =>
  JSON.parse(readFileSync(process.env.E2E_ACCOUNTS ?? '.data/test-accounts.json', 'utf8'))
