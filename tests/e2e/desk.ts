import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { asAdmin, type Locale } from './sign-in'

/** Types into the one search box and waits for the results. */
export async function searchFor(page: Page, text: string) {
  const before = page.url()
  await searchBox(page).fill(text)
  await searchBox(page).press('Enter')
  await page.waitForURL(
    (address) => address.href !== before && /\/search\/[0-9a-f-]{36}/.test(address.pathname),
  )
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The box of the top bar. */
export const searchBox = (page: Page): Locator => page.locator('header textarea[name=q]')

/** Waits until the page hears keys: one that is pressed before its scripts have come does nothing. */
export const hearsKeys = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-keys', 'on')

/** The row of a record in the results, by its reference. */
export const rowOf = (page: Page, reference: string): Locator => page.locator(`[data-record="${reference}"]`)

/** References of the listed records, in their order. */
export const listed = (page: Page): Promise<string[]> =>
  page
    .locator('[data-record]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.record ?? ''))

/** Ticks a value of a filter, also one that stands behind “more”. */
export async function tick(filters: Locator, group: string, value: string) {
  const values = filters.getByRole('group', { name: group })
  const box = values.getByLabel(value, { exact: true })
  if (!(await box.isVisible())) await values.locator('summary').click()
  await box.check()
}

/** Where the page of a record stands; also of one that the officer may not see. */
export async function recordAddress(reference: string, locale: Locale = 'en'): Promise<string> {
  const { rows } = await asAdmin((admin) =>
    admin.query<{ id: string; type: string }>(`select "id", "type" from "Record" where "reference" = $1`, [
      reference,
    ]),
  )
  const [record] = rows
  if (!record) throw new Error(`the seed made no record ${reference}`)
  return `/${locale}/records/${record.type}/${record.id}`
}

/** A sentence of the catalogue, so that a journey says what is meant and not how it is worded today. */
export function say(locale: Locale, namespace: string, key: string): string {
  const file = new URL(`../../lib/i18n/messages/${locale}/${namespace}.json`, import.meta.url)
  const found = key
    .split('.')
    .reduce<unknown>(
      (part, name) => (part as Record<string, unknown> | undefined)?.[name],
      JSON.parse(readFileSync(file, 'utf8')),
    )
  if (typeof found !== 'string') throw new Error(`${namespace}.${key} is no sentence of ${locale}`)
  return found
}

/**
 * Files on a disk, by name, as people choose them: large ones given to the browser by its debugger take as long as ten journeys.
 * @returns their paths
 */
export async function onDisk(info: TestInfo, files: Record<string, Uint8Array>): Promise<string[]> {
  await mkdir(info.outputDir, { recursive: true })
  return Promise.all(
    Object.entries(files).map(async ([name, bytes]) => {
      const place = info.outputPath(name)
      await writeFile(place, bytes)
      return place
    }),
  )
}

/** The told persons of the seed that journeys meet, by reference (prisma/seed/mansouri.ts and situations.ts). */
export const told = {
  karim: 'PER-2026-004417',
  kareemTunis: 'PER-2025-003120',
  wang: 'PER-2025-000101',
  kovalenko: 'PER-2025-000104',
  papadopoulos: 'PER-2023-000105',
  garcia: 'PER-2025-000106',
  delacroix: 'PER-2026-000201',
  sarr: 'PER-2026-000202',
  azevedo: 'PER-2026-000205',
  silva: 'PER-2025-000301',
  haddad: 'PER-2023-000401',
} as const
