import pg from 'pg'
import { say, searchFor } from './desk'
import { asAdmin, signIn } from './sign-in'
import { expect, expectAccessible, test } from './watchful'

// Runs after all other journeys (playwright.config.ts): it takes the database away from everyone.
const url = new URL(process.env.E2E_ADMIN_URL ?? 'postgresql://unset')
const name = url.pathname.slice(1)

/** The database refuses new connections and loses those it has, as when its machine is restarted. */
async function databaseAway(away: boolean) {
  const elsewhere = new URL(url)
  elsewhere.pathname = '/postgres'
  const admin = new pg.Client(elsewhere.href)
  await admin.connect()
  await admin.query(`alter database ${pg.escapeIdentifier(name)} allow_connections ${!away}`)
  if (away)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  await admin.end()
}

test.afterEach(() => databaseAway(false))

test.describe('one database of several', () => {
  test.use({ officer: 'diop' })

  test('a database that is away is named, and never “no record”', async ({ page }) => {
    const right = 'select on "TravelDocument"'
    await asAdmin((admin) => admin.query(`revoke ${right} from search_definer`))
    try {
      await page.goto('/en/search')
      await searchFor(page, 'doc: 99ZZ12847')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        say('en', 'search', 'none.titlePartly'),
      )
      await expect(page.getByText('2 of 3 databases answered')).toBeVisible()
      await expectAccessible(page, 'dark')
    } finally {
      await asAdmin((admin) => admin.query(`grant ${right} to search_definer`))
    }
    await page.getByRole('link', { name: say('en', 'search', 'unanswered.retry') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 possible travel document')
  })
})

test.describe('one database of several, at a border post', () => {
  test.use({ officer: 'gate7' })

  test('a check whose database is away is amber, never green', async ({ page }) => {
    const right = 'select on "TravelDocument"'
    await asAdmin((admin) => admin.query(`revoke ${right} from search_definer`))
    try {
      await page.goto('/en/quick')
      await page.locator('main textarea[name=q]').fill('doc: 71QK49999')
      await page.getByRole('search').getByRole('button').click()
      await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
      await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'amber')
      await expect(page.getByText(say('en', 'quick', 'reason.unanswered'))).toBeVisible()
    } finally {
      await asAdmin((admin) => admin.query(`grant ${right} to search_definer`))
    }
    await page.reload()
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'green')
  })
})

test('a database that goes away: a clear page, readiness 503, and recovery without a restart', async ({
  page,
  request,
  noise,
}) => {
  await signIn(page, 'diop')
  expect((await request.get('/api/health/ready')).status()).toBe(200)

  await databaseAway(true)
  const waiting = await request.get('/api/health/ready')
  expect(waiting.status()).toBe(503)
  expect(waiting.headers()['retry-after']).toBe('2')
  expect((await request.get('/api/health/live')).status()).toBe(200)
  expect((await request.get('/en')).status(), 'the public home needs no database').toBe(200)
  await page.goto('/en/desk')
  await expect(page.getByRole('heading', { name: 'The database does not answer' })).toBeVisible()

  // A page that failed on the server is said by the browser (500) and by React (#441, an answer of the server); no more.
  expect(noise.filter((line) => !/status of 500|React error #441/.test(line))).toEqual([])
  noise.length = 0

  await databaseAway(false)
  await expect
    .poll(async () => (await request.get('/api/health/ready')).status(), { timeout: 15_000 })
    .toBe(200)
  await page.goto('/en/desk')
  await expect(page.getByRole('heading', { name: 'The database does not answer' })).toHaveCount(0)
  expect(await asAdmin((admin) => admin.query('select 1 as one').then(({ rows }) => rows))).toEqual([
    { one: 1 },
  ])
})
