import { say, searchBox, searchFor } from './desk'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'kenji' })

for (const { what, typed, says } of [
  { what: 'nothing but spaces', typed: '   ', says: ['nothing_typed', 'unreadable'] },
  {
    what: '10,000 characters',
    typed: 'mansouri '.repeat(1_112).slice(0, 10_000),
    says: ['too_long', 'name_long'],
  },
  { what: 'a date alone', typed: '12/03/1984', says: ['needs_name'] },
  { what: 'signs alone', typed: '!!! ??? ---', says: ['unreadable', 'nothing_asked'] },
  {
    what: 'a list',
    typed: Array.from({ length: 40 }, (_, i) => `Person Number${i}`).join('\n'),
    says: ['many_lines'],
  },
  { what: 'the number of no record', typed: 'PER-2031-999999', says: ['reference_unknown'] },
]) {
  test(`${what}: a clear answer, and the text stays`, async ({ page }) => {
    await page.goto('/en/desk')
    await searchBox(page).fill(typed)
    // Enter on an empty box does nothing; the button says why.
    await page
      .locator('header')
      .getByRole('button', { name: say('en', 'recognise', 'box.submit'), exact: true })
      .click()
    const answer = page.locator('header').getByRole('alert')
    await expect(answer).toBeVisible()
    const sentences = says.map((code) => say('en', 'search', `errors.${code}`))
    const text = await answer.innerText()
    expect(
      sentences.some((sentence) => text.includes(sentence)),
      text,
    ).toBe(true)
    await expect(searchBox(page)).toHaveValue(typed)
    await expect(page).toHaveURL(/\/en\/desk$/)
    await expectAccessible(page, 'dark')
  })
}

test('control and bidi characters and lone surrogates are read past', async ({ page }) => {
  await page.goto('/en/desk')
  await searchFor(page, '\u202Emansouri\u202C \u0007karim\u200F\u2066 1984\uD800 MAR\u0000')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/possible person/)
  await expect(page.getByText(/Al-Mansouri, Karim/i).first()).toBeVisible()
})

test('a date that does not exist is said, beside the box and in the form', async ({ page }) => {
  await page.goto('/en/search')
  await searchBox(page).fill('mansouri karim 31/02/1984')
  await searchBox(page).press('Enter')
  const answer = page
    .locator('header')
    .getByRole('alert')
    .or(page.getByText(/does not exist/))
  await expect(answer.first()).toBeVisible()
  await expect(searchBox(page)).toHaveValue(/31\/02\/1984/)

  await page.goto('/en/search')
  const example = page.locator('form:has(input[name=family])')
  await example.locator('input[name=family]').fill('Al-Mansouri')
  for (const [part, value] of [
    ['day', '31'],
    ['month', '2'],
    ['year', '1984'],
  ]) {
    await example.locator(`input[name="birth.${part}"]`).fill(value ?? '')
  }
  await example.getByRole('button', { name: say('en', 'search', 'form.submit') }).click()
  await expect(example.getByRole('alert')).toContainText(say('en', 'search', 'errors.bad_date'))
  await expect(example.getByRole('alert')).toBeFocused()
  await expect(example.locator('input[name=family]')).toHaveValue('Al-Mansouri')
  await expect(example.locator('input[name="birth.day"]')).toHaveValue('31')
  await expectAccessible(page, 'dark')
})

test('addresses that nobody made are answered by a page: unknown searches, wild parameters', async ({
  page,
}) => {
  for (const address of ['/en/search/not-an-id', '/en/search/019c0000-0000-7000-8000-000000000000']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
  }
  await page.goto('/en/search')
  await searchFor(page, 'haddad rima')
  const results = new URL(page.url()).pathname
  for (const query of [
    '?nat=%00&sort=drop+table&page=-3',
    `?page=99999&sel=${'x'.repeat(2_000)}`,
    '?nat=TN&nat=MA&nat=%F0%9F%98%80',
  ]) {
    expect((await page.goto(results + query))?.status(), query).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
