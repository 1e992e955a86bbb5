import { closeSync, ftruncateSync, mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { listed, say, searchFor } from './desk'
import type { Locale } from './sign-in'
import { anotherBrowser, expect, expectAccessible, test } from './watchful'

const t = (key: string, locale: Locale = 'en') => say(locale, 'imports', key)
const passport = say('es', 'codes', 'travelDocumentKinds.passport')
const lost = say('es', 'codes', 'travelDocumentStatuses.lost_by_bearer')
const heads = [
  'Expediente',
  'Número',
  'País emisor',
  'Tipo de documento',
  'Situación',
  'Fecha de pérdida',
  'Lugar',
  'Observaciones',
]

/** Numbers of their own for each journey, so that none finds what another entered. */
const row = (letters: string, i: number, change: Record<number, string> = {}) =>
  [
    `${letters}-2026-${i}`,
    `${letters}${730_000 + i}`,
    'Brasil',
    passport,
    lost,
    '02/03/2026',
    'São Paulo',
    '=1+1',
  ].map((cell, at) => change[at] ?? cell)

/** As an old system of a bureau writes it: semicolons and Windows-1252. */
const oldFile = (rows: string[][], name = 'pasaportes perdidos.csv') => ({
  name,
  mimeType: 'application/x-nonsense',
  buffer: Buffer.from([heads, ...rows].map((cells) => cells.join(';')).join('\r\n'), 'latin1'),
})

const withErrors = (letters: string) => [
  ...Array.from({ length: 20 }, (_, i) => row(letters, i)),
  ...[20, 21, 22].map((i) => row(letters, i, { 2: 'Portugal' })),
  row(letters, 23, { 5: '31/02/2026' }),
  row(letters, 24).slice(0, 6),
  row(letters, 3, { 0: `${letters}-again` }),
]

async function send(
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
  locale: Locale = 'en',
) {
  await page.goto(`/${locale}/imports/new`)
  await page.locator('input[name=file]').setInputFiles(file)
  await page.locator('select[name=type]').selectOption('travel-document')
  await page.getByRole('button', { name: t('upload.submit', locale) }).click()
}

const figure = (page: Page, name: string) => page.locator(`[data-figure=${name}] bdi`)
const words = (key: string, before: string, locale: Locale = 'en') =>
  new RegExp(t(key, locale).split('{')[0]?.trim() || before)

test.describe('an officer and the head of desk', () => {
  test.use({ officer: 'livia' })

  test('a file with errors is checked, mended, released by the other, found by a search, and taken back', async ({
    page,
    browser,
  }, info) => {
    // The whole way of a file, with two people and every page looked at.
    test.setTimeout(300_000)
    await page.goto('/en/imports')
    await expectAccessible(page, 'dark')
    await page.getByRole('link', { name: t('new') }).click()
    await page.waitForURL(/\/imports\/new$/)
    await expectAccessible(page, 'dark')
    await send(page, oldFile(withErrors('YX')))
    await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}\/columns$/)
    await expect(page.locator('select[name=encoding]')).toHaveValue('windows-1252')
    await expect(page.locator('select[name=separator]')).toHaveValue(';')
    await expect(page.getByRole('cell', { name: 'São Paulo' }).first()).toBeVisible()
    for (const [at, field] of [
      'sourceReference',
      'number',
      'issuer',
      'kind',
      'status',
      'lostOn',
      'lostPlace',
      'circumstances',
    ].entries())
      await expect(page.locator(`select[name="column.${field}"]`)).toHaveValue(String(at))
    await expectAccessible(page, 'dark')

    // A column given twice is said at its field, and what was chosen stays.
    await page.locator('select[name="column.rangeTo"]').selectOption('1')
    await page.getByRole('button', { name: t('match.submit') }).click()
    await expect(page.getByRole('alert').first()).toContainText(say('en', 'errors', 'code.column_twice'))
    await expect(page.locator('select[name="column.rangeTo"]')).toHaveValue('1')
    await page.locator('select[name="column.rangeTo"]').selectOption('')
    await page.getByRole('button', { name: t('match.submit') }).click()
    await expect(page).toHaveURL(/\/check$/)

    await expect(page.getByRole('link', { name: t('errorsFile') })).toBeVisible({ timeout: 60_000 })
    await expect(figure(page, 'errors')).toHaveText('5')
    await expect(figure(page, 'duplicates')).toHaveText('1')
    await expectAccessible(page, 'dark')
    const file = await page.request.get(
      (await page.getByRole('link', { name: t('errorsFile') }).getAttribute('href')) ?? '',
    )
    const text = await file.text()
    expect(text).toContain(`${t('csv.row')};${t('csv.problem')};Expediente`)
    // A cell that a spreadsheet would run is made harmless.
    expect(text).toContain("'=1+1")
    expect(text).not.toMatch(/;=1\+1/)

    await page
      .getByRole('button', { name: /3/ })
      .and(page.getByRole('button', { name: words('rows.applyMany', 'Apply') }))
      .first()
      .click()
    await expect(figure(page, 'errors')).toHaveText('2')
    const wrong = page.locator('tr', { hasText: '31/02/2026' })
    await wrong.getByText(t('rows.change')).click()
    await wrong.locator('input[name=value]').fill('28/02/2026')
    await wrong.getByRole('button', { name: t('rows.save') }).click()
    await expect(figure(page, 'errors')).toHaveText('1')
    await page.getByRole('button', { name: words('request.leaving', 'Leave') }).click()
    await expect(page).toHaveURL(/\/write$/)
    await expect(page.locator('main')).toContainText(t('release.own'))
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expectAccessible(page, 'dark')

    const address = page.url()
    const head = await anotherBrowser(browser, info, 'bruno')
    await head.page.goto(address)
    const release = head.page.getByRole('button', { name: words('release.submit', 'Release') })
    await release.click()
    await expect(head.page.getByRole('alert').first()).toContainText(
      say('en', 'errors', 'code.conditions_missing'),
    )
    await expectAccessible(head.page, 'dark')
    for (const box of await head.page.getByRole('checkbox').all()) await box.check()
    await release.click()
    await expect(head.page).toHaveURL(/\/report$/, { timeout: 60_000 })
    await expect(figure(head.page, 'written')).toHaveText('24')
    await expect(figure(head.page, 'errors')).toHaveText('1')
    await expectAccessible(head.page, 'dark')
    const report = head.page.url()
    await searchFor(head.page, 'YX730021')
    expect(await listed(head.page)).toHaveLength(1)

    await head.page.goto(report)
    await head.page.locator('input[name=reason]').fill('Wrong file')
    await head.page.getByRole('button', { name: words('report.undoSubmit', 'Withdraw') }).click()
    await expect(head.page.locator('main')).toContainText(t('state.undone'), { timeout: 60_000 })
    await expect(figure(head.page, 'takenBack')).toHaveText('24')
    await head.close()
    // Its owner still sees what has ceased; others do not.
    const other = await anotherBrowser(browser, info, 'kenji')
    await other.page.goto('/en/search')
    await searchFor(other.page, 'YX730021')
    expect(await listed(other.page)).toEqual([])
    await other.close()

    // The same file again is recognised.
    await send(page, oldFile(withErrors('YX')))
    await expect(page.getByRole('link', { name: /^IMP-/ })).toBeVisible()
    await page.getByRole('button', { name: t('act.cancel') }).click()
    await expect(page.locator('main')).toContainText(t('state.cancelled'))
  })

  test('hostile and broken files are refused with words', async ({ page }) => {
    const zip = {
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0]),
    }
    await send(page, zip)
    await expect(page.locator('main')).toContainText(say('en', 'errors', 'code.file_binary'))
    await send(page, { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
    await expect(page.locator('main')).toContainText(say('en', 'errors', 'code.file_empty'))
    await expectAccessible(page)
    const huge = path.join(mkdtempSync(path.join(tmpdir(), 'import-')), 'huge.csv')
    const handle = openSync(huge, 'w')
    ftruncateSync(handle, 51 * 1024 * 1024)
    closeSync(handle)
    await send(page, huge)
    await expect(page.locator('main')).toContainText(t('upload.large'))
    // What is no form, comes from elsewhere, or is too large by its own word, is refused before it is read.
    const refused = async (options: Parameters<typeof page.request.post>[1]) => {
      const answer = await page.request.post('/api/imports?locale=en', { maxRedirects: 0, ...options })
      expect(answer.status()).toBe(303)
      return new URL(answer.headers().location ?? '', page.url()).searchParams.get('refused')
    }
    const own = { 'sec-fetch-site': 'same-origin' }
    expect(await refused({ headers: { 'sec-fetch-site': 'cross-site' }, multipart: { file: zip } })).toBe(
      'foreign_origin',
    )
    expect(await refused({ headers: own, data: 'x=1' })).toBe('file_broken_off')
    expect(
      await refused({
        headers: own,
        multipart: { type: 'nothing', file: { ...zip, buffer: Buffer.from('a;b\n1;2') } },
      }),
    ).toBe('type_unknown')
    await page.goto('/en/imports/new?refused=<script>')
    await expect(page.locator('main')).not.toContainText('<script>')
  })

  test('in Arabic on a phone everything fits', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await send(page, oldFile(withErrors('YP'), 'جوازات.csv'), 'ar')
    await expect(page).toHaveURL(/\/columns$/)
    await expectFits(page)
    await expectAccessible(page, 'dark')
    await page.getByRole('button', { name: t('match.submit', 'ar') }).click()
    await expect(page.getByRole('link', { name: t('errorsFile', 'ar') })).toBeVisible({ timeout: 60_000 })
    await expectFits(page)
    await expectAccessible(page, 'dark')
    await page.goto('/ar/imports')
    await expectFits(page)
    await expectAccessible(page, 'dark')
  })
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'livia', javaScriptEnabled: false })

  test('a file is sent, matched, checked and handed on', async ({ page }) => {
    await send(page, oldFile(withErrors('YN')))
    await expect(page).toHaveURL(/\/columns$/)
    await page.getByRole('button', { name: t('match.submit') }).click()
    await expect(page).toHaveURL(/\/check$/)
    const ask = page.getByRole('button', { name: words('request.leaving', 'Leave') })
    await expect(async () => {
      const refresh = page.getByRole('link', { name: t('run.refresh') })
      if (await refresh.isVisible()) await refresh.click()
      await expect(ask).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await page
      .getByRole('button', { name: words('rows.applyMany', 'Apply') })
      .first()
      .click()
    await expect(figure(page, 'errors')).toHaveText('2')
    await ask.click()
    await expect(page).toHaveURL(/\/write$/)
    await page.getByRole('button', { name: t('act.recall') }).click()
    await expect(page).toHaveURL(/\/check$/)
  })
})

test.describe('others', () => {
  test.use({ officer: 'kenji' })

  test('see nothing of it, and those without the right are told so', async ({ page, browser }, info) => {
    const clerk = await anotherBrowser(browser, info, 'livia')
    await send(clerk.page, oldFile([row('YO', 1)]))
    await expect(clerk.page).toHaveURL(/\/columns$/)
    const id = new URL(clerk.page.url()).pathname.split('/')[3] ?? ''
    await clerk.close()
    await page.goto(`/en/imports/${id}/columns`)
    await expect(page).toHaveURL(/\/not-here$/)
    for (const part of ['progress?cover=x', 'errors?locale=en'])
      expect([403, 404]).toContain((await page.request.get(`/api/imports/${id}/${part}`)).status())
    await page.goto('/en/imports/none')
    await expect(page).toHaveURL(/\/not-here$/)
    const gate = await anotherBrowser(browser, info, 'gate7')
    await gate.page.goto('/en/imports')
    await expect(gate.page).toHaveURL(/\/denied$/)
    await gate.close()
  })
})

/** Nothing makes the page wider than the window; wide tables scroll in themselves. */
const expectFits = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
