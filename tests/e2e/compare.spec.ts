import { hearsKeys, listed, rowOf, say, searchFor, told } from './desk'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'kenji' })

test('two bureaus that recorded one man stand together, and are compared by keyboard', async ({ page }) => {
  await page.goto('/en/search')
  await searchFor(page, 'wang xiaoming 08/08/1979')
  const wang = rowOf(page, told.wang)
  await expect(wang).toContainText(say('en', 'search', 'sameSubject.by.document'))
  const order = await listed(page)
  const at = order.indexOf(told.wang)
  await expect(rowOf(page, order[at + 1] ?? '')).toContainText(told.wang)

  await hearsKeys(page)
  await page.locator('body').press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('c')
  await page.waitForURL(/cmp=/)
  const compared = page.getByRole('region', { name: /^2 records beside each other$/ }).last()
  await expect(compared.getByRole('row', { name: /^Documents/ })).toContainText(
    say('en', 'search', 'compare.same'),
  )
  await expectAccessible(page, 'dark')
  await page.getByRole('link', { name: say('en', 'search', 'compare.back') }).click()
  await expect(wang).toBeVisible()
})

test('a column pressed again runs the other way', async ({ page }) => {
  await page.goto('/en/search')
  await searchFor(page, 'mansouri karim 1984 MAR')
  const born = page.getByRole('columnheader', { name: say('en', 'search', 'table.born') })
  await born.getByRole('link').click()
  await expect(born).toHaveAttribute('aria-sort', 'ascending')
  const upwards = await listed(page)
  await born.getByRole('link').click()
  await expect(born).toHaveAttribute('aria-sort', 'descending')
  expect((await listed(page))[0]).not.toBe(upwards[0])
})
