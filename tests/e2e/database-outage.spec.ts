import { say, searchFor } from './desk'
import { asAdmin } from './sign-in'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'diop' })

test('a database that is away is named, and never “no record”', async ({ page }) => {
  const right = 'select on "TravelDocument"'
  await asAdmin((admin) => admin.query(`revoke ${right} from portal_app`))
  try {
    await page.goto('/en/search')
    await searchFor(page, 'doc: 99ZZ12847')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'search', 'none.titlePartly'))
    await expect(page.getByText('2 of 3 databases answered')).toBeVisible()
    await expectAccessible(page, 'dark')
  } finally {
    await asAdmin((admin) => admin.query(`grant ${right} to portal_app`))
  }
  await page.getByRole('link', { name: say('en', 'search', 'unanswered.retry') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 possible travel document')
})
