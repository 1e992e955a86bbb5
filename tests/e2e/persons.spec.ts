import type { Page } from '@playwright/test'
import { listed, say, searchBox, searchFor } from './desk'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const entry = (key: string) => say('en', 'entry', key)
const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click()
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
const row = (part: string, n: number) => say('en', 'record', `part.${part}.row`).replace('{n}', String(n))
const removal = (part: string, n: number) => `${entry('rows.drop')}: ${row(part, n)}`

async function publish(page: Page): Promise<string> {
  for (const box of await page.locator('main input[name=conditions]').all()) await box.check()
  await press(page, entry('check.publish'))
  await page.waitForURL(/done=published/)
  return new URL(page.url()).pathname
}

test.describe('with scripts', () => {
  test.use({ officer: 'grace' })

  test('a person is entered row by row, found by another country under an alias, and corrected', async ({
    page,
    browser,
    addresses,
  }, info) => {
    await page.goto('/en/records/person/new')
    await field(page, 'names.1.family').fill('Wachiralombe')
    await field(page, 'names.1.given').fill('Tobias')
    await press(page, entry('first.go'))
    await expect(page.locator('main')).toContainText(entry('found.nothing'))
    await expect(field(page, 'names.1.kind')).toHaveValue('primary')

    // A row comes with the focus in it, and goes with a word about it; what stands in the others stays theirs.
    await press(page, entry('rows.add.names'))
    await expect(field(page, 'names.2.kind')).toBeFocused()
    await field(page, 'names.2.full').fill('to be removed')
    await press(page, entry('rows.add.names'))
    await field(page, 'names.3.full').fill('Mzee Kiwandani')
    await press(page, removal('names', 2))
    await expect(page.locator('[data-part=names] [role=status]')).toContainText(row('names', 2))
    await expect(field(page, 'names.2.full')).toHaveValue('Mzee Kiwandani')
    await expect(field(page, 'names.3.full')).toHaveCount(0)
    await field(page, 'births.1.date').fill('03/04/1981')
    await page.locator('[data-remarks="births.1.date"] button').click()
    await expect(field(page, 'births.1.date')).toHaveValue('1981-03-04')
    await press(page, entry('rows.add.documents'))
    await field(page, 'documents.1.number').fill('KZ 990 1177')
    await press(page, entry('form.check'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.required'))
    await expect(page.locator('[data-task=documents]')).toHaveAttribute('data-state', 'problem')
    await field(page, 'documents.1.type').selectOption('national_id')
    await field(page, 'status').selectOption('witness')
    await field(page, 'purpose').selectOption('P-A')
    await expect(page.locator('main')).toContainText(entry('issue.noMeasure'))
    await field(page, 'purpose').selectOption('P-C')
    await expectAccessible(page, 'dark')
    await press(page, entry('form.check'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry('check.title'))
    await expect(page.locator('[data-summary=names]')).toContainText('Mzee Kiwandani')
    const address = await publish(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Wachiralombe, Tobias')

    const jakarta = await anotherBrowser(browser, info, 'putri')
    await jakarta.page.goto('/en/search')
    await searchFor(jakarta.page, 'Mzee Kiwandani 1981')
    await expect(jakarta.page.locator('main')).toContainText('Wachiralombe')
    await jakarta.close()

    await page.goto(`${address}/edit`)
    await expect(field(page, 'names.2.full')).toHaveValue('Mzee Kiwandani')
    await press(page, removal('names', 2))
    await press(page, entry('rows.add.marks'))
    await field(page, 'marks.1.kind').selectOption('scar')
    await field(page, 'marks.1.location').selectOption('chin')
    await field(page, 'marks.1.description').fill('3 cm')
    await field(page, 'reason').fill('Alias was another’s')
    await press(page, entry('form.send'))
    await page.waitForURL(/done=changed/)
    await expect(page.locator('#part-history')).toContainText('Mzee Kiwandani')
    await expect(page.locator('#part-description')).toContainText('3 cm')
    expect(
      addresses.filter((each) => /wachiralombe|kiwandani|9901177/i.test(decodeURIComponent(each))),
    ).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false })

  test('a person is entered with rows more and less, found by the search, and corrected', async ({
    page,
  }) => {
    await page.goto('/en/records/person/new')
    await field(page, 'names.1.family').fill('Xuthvreldt')
    await press(page, entry('first.go'))
    await press(page, entry('rows.add.names'))
    await expect(field(page, 'names.2.kind')).toBeFocused()
    await field(page, 'names.2.full').fill('小野寺 学')
    await field(page, 'births.1.date').fill('about 1966')
    await press(page, entry('rows.add.names'))
    await expect(field(page, 'names.2.full')).toHaveValue('小野寺 学')
    await expect(field(page, 'births.1.date')).toHaveValue('about 1966')
    await press(page, removal('names', 3))
    await expect(page.locator('[data-part=names] [role=status]')).toContainText(row('names', 3))
    // Enter does what the first button of the form says, and no row goes.
    await field(page, 'names.1.given').press('Enter')
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.required'))
    await expect(field(page, 'names.2.full')).toHaveValue('小野寺 学')
    await field(page, 'status').selectOption('missing_person')
    await field(page, 'sex').selectOption('M')
    await press(page, entry('form.check'))
    const address = await publish(page)
    await searchBox(page).fill('Xuthvreldt')
    await page
      .locator('header')
      .getByRole('button', { name: say('en', 'recognise', 'box.submit') })
      .click()
    await expect(page).toHaveURL(/\/search\/[0-9a-f-]{36}/)
    expect(await listed(page)).not.toEqual([])
    await page.goto(`${address}/edit`)
    await field(page, 'reason').fill('Day now known')
    await press(page, entry('rows.add.births'))
    await expect(field(page, 'reason')).toHaveValue('Day now known')
    await page.setViewportSize({ width: 320, height: 844 })
    await expectNoSidewaysScroll(page)
    await field(page, 'births.2.date').fill('1966-05-02')
    await press(page, entry('form.send'))
    await expect(page).toHaveURL(/done=changed/)
    await expect(page.locator('#part-identity')).toContainText('1966')
  })
})
