import { readFileSync } from 'node:fs'
import { pdfPages } from '../support/pdf-text'
import { listed, recordAddress, say, searchBox, searchFor, told } from './desk'
import { expect, expectAccessible, test } from './watchful'

const menu = 'header details:has(input[name=tab])'

test.describe('columns and paper', () => {
  test.use({ officer: 'diop' })

  test('exactly the list that is shown is had on paper, in English and in Arabic, and one record', async ({
    page,
  }) => {
    await page.goto('/en/search')
    await searchFor(page, 'mansouri karim 1984 MAR')
    const shown = await listed(page)
    await page.locator(`${menu} summary`).click()
    await expectAccessible(page, 'dark')
    await page.locator(`${menu} summary`).click()
    const pdf = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'PDF', exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(name)
      return pdfPages(readFileSync(await download.path()))
    }
    await page.locator('summary[data-key=e]').click()
    const pages = await pdf('.pdf')
    const all = pages.join('').replaceAll('\n', '')
    const numbers = all.match(/PER-\d{4}-\d{6}/g) ?? []
    expect(numbers.length).toBeGreaterThan(3)
    expect(numbers.every((number) => shown.includes(number))).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const one of pages) expect(one.replaceAll('\n', ' ')).toContain('Not a ground for arrest')
    expect(all).not.toContain('\ufffd')

    await page.goto(page.url().replace('/en/', '/ar/'))
    await page.locator('summary[data-key=e]').click()
    expect(
      (await pdf('.pdf'))
        .join('')
        .match(/PER-\d{4}-\d{6}/g)
        ?.toSorted(),
    ).toEqual(numbers.toSorted())

    await page.goto(await recordAddress(told.karim))
    const record = (await pdf(`${told.karim}.pdf`)).join('').replaceAll('\n', '')
    expect(record).toContain('AL-MANSOURI, Karim')
    expect(record).toContain('1984-03-12')
  })
})

test.describe('columns without scripts', () => {
  // The document has a column of its own on a wide screen only.
  test.use({ officer: 'kenji', javaScriptEnabled: false, viewport: { width: 1600, height: 900 } })

  test('a column is hidden and the order kept, for this database and the next search; nothing else changes', async ({
    page,
  }) => {
    await page.goto('/en/search')
    const find = async (text: string) => {
      await searchBox(page).fill(text)
      await page
        .locator('header')
        .getByRole('button', { name: say('en', 'recognise', 'box.submit') })
        .click()
      await page.waitForURL(/\/search\/[0-9a-f-]{36}/)
    }
    await find('mansouri karim 1984 MAR')
    const all = await listed(page)
    await expect(page.getByRole('columnheader', { name: 'Document' })).toBeVisible()
    await page.locator(`${menu} summary`).click()
    await page.locator(menu).getByLabel('Document').uncheck()
    await page.locator(menu).locator('select').selectOption('-born')
    await page.locator(menu).getByRole('button').click()
    await expect(page).toHaveURL(/sort=-born/)
    await expect(page.getByRole('columnheader', { name: 'Document' })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Born' })).toHaveAttribute('aria-sort', 'descending')
    expect((await listed(page)).toSorted()).toEqual(all.toSorted())

    await find('kovalenko')
    await expect(page.getByRole('columnheader', { name: 'Document' })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Born' })).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('columnheader', { name: 'Match' }).getByRole('link').click()
    await expect(page).toHaveURL(/sort=match/)
    await expect(page.getByRole('columnheader', { name: 'Match' })).toHaveAttribute('aria-sort', 'descending')

    await page.locator(`${menu} summary`).click()
    await page.locator(menu).getByLabel('Document').check()
    await page.locator(menu).locator('select').selectOption('match')
    await page.locator(menu).getByRole('button').click()
    await expect(page.getByRole('columnheader', { name: 'Document' })).toBeVisible()
  })
})
