import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { drawArtwork } from '@/prisma/seed/artworks/draw'
import { photograph } from '@/prisma/seed/artworks/photograph'
import { listed, onDisk, recordAddress, rowOf, say, searchFor, tick } from './desk'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

/** Works of the seed (prisma/seed/artworks-plan.ts): the number of a work is its reference less one hundred. */
const works = { cimes: 'SWA-2025-000140', lady: 'SWA-2025-000135', shawl: 'SWA-2025-000125' } as const

/** A photograph of a work as somebody might take it, or another picture of ours. */
async function photographOf(n: number, way: Parameters<typeof photograph>[2]): Promise<Buffer> {
  const work = seedArtworks()[n]
  if (!work) throw new Error(`there is no work ${n}`)
  return photograph(n, await drawArtwork(work), way)
}

const file = (buffer: Buffer, name = 'picture.jpg', mimeType = 'image/jpeg') => ({ name, mimeType, buffer })

async function searchByPicture(page: Page, ...pictures: ReturnType<typeof file>[] | string[]) {
  await page.locator('input[type=file][multiple]').setInputFiles(pictures)
  await page.locator('#photo form button').click()
}

const arrives = (page: Page) => page.waitForURL(/\/search\/[0-9a-f-]{36}/, { timeout: 30_000 })

test.describe('in English', () => {
  test.use({ officer: 'diop' })

  test('a title and a misspelt maker: cards with pictures, filters, record', async ({ page }) => {
    await page.goto('/en/search')
    await page.getByRole('link', { name: say('en', 'search', 'art.link') }).click()
    await page.waitForURL(/\/search\/art$/)
    await expectAccessible(page, 'dark', 'night')
    const form = page.locator('form:has(input[name=maker])')
    await form.locator('input[name=maker]').fill('Clemens Ahornfeldr')
    await form.getByRole('button').click()
    await arrives(page)
    expect(await listed(page)).toContain(works.cimes)
    await expect(rowOf(page, works.cimes).locator('img').first()).toBeVisible()
    await expect(rowOf(page, works.cimes)).toContainText('Les Cimes')
    await expectAccessible(page, 'dark', 'night')
    const filters = page.getByRole('region', { name: say('en', 'search', 'filters.title') })
    await tick(filters, say('en', 'record', 'field.stolenCountry'), 'Iraq')
    await filters.getByRole('button', { name: say('en', 'search', 'filters.apply') }).click()
    await expect(page).toHaveURL(/stolenCountry=IQ/)
    expect(await listed(page)).toEqual([works.cimes])
    const preview = page.getByRole('complementary', { name: say('en', 'search', 'preview.label') })
    await expect(preview).toContainText(say('en', 'explain', 'detail.art.near'))
    await preview.getByRole('link', { name: new RegExp(say('en', 'search', 'preview.open')) }).click()
    await page.waitForURL(/\/records\/artwork\//)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Les Cimes')
    await expectAccessible(page, 'dark')
  })

  test('a title in the one box is looked for among works of art, too', async ({ page }) => {
    await page.goto('/en/search')
    await searchFor(page, 'Les Cimes tableau')
    expect(await listed(page)).toContain(works.cimes)
  })

  test('a photograph finds its work; another picture finds nothing and says what that means', async ({
    page,
  }) => {
    await page.goto('/en/search/art')
    await searchByPicture(page, file(await photographOf(40, 'framed')))
    await arrives(page)
    expect((await listed(page))[0]).toBe(works.cimes)
    await expect(rowOf(page, works.cimes)).toContainText(/Same picture|Likely the same object/)
    await expectAccessible(page, 'dark')
    await page.goto('/en/search/art')
    const noise = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
    await searchByPicture(page, file(noise))
    await arrives(page)
    await expect(page.locator('main')).toContainText(say('en', 'search', 'none.provesPicture'))
    await expectAccessible(page)
  })

  test('files that are no pictures are refused in words', async ({ page }, info) => {
    const hostile: [ReturnType<typeof file>, string][] = [
      [
        file(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.jpg'),
        say('en', 'pictures', 'refused.svg'),
      ],
      [file(Buffer.from('hello')), say('en', 'pictures', 'refused.notAPicture')],
      [file((await photographOf(40, 'half')).subarray(0, 4_000)), say('en', 'pictures', 'refused.damaged')],
    ]
    await page.goto('/en/search/art')
    for (const [picture, sentence] of hostile) {
      await searchByPicture(page, picture)
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    }
    await searchByPicture(page, ...(await onDisk(info, { 'huge.jpg': Buffer.alloc(45 * 1024 * 1024, 255) })))
    await expect(page.getByRole('alert').filter({ hasText: 'at most 10 MB' })).toBeVisible()
    await expectAccessible(page)
  })

  test('what its owner keeps from us is found neither by words nor by a picture', async ({
    page,
    browser,
  }, info) => {
    await page.goto('/en/search/art')
    await searchByPicture(page, file(await photographOf(35, 'half')))
    await arrives(page)
    expect(await listed(page)).not.toContain(works.lady)
    expect((await page.goto(await recordAddress(works.lady)))?.status()).toBe(404)
    const tokyo = await anotherBrowser(browser, info, 'kenji')
    await tokyo.page.goto('/en/search/art')
    await searchByPicture(tokyo.page, file(await photographOf(35, 'half')))
    await arrives(tokyo.page)
    expect((await listed(tokyo.page))[0]).toBe(works.lady)
    await tokyo.close()
  })
})

test('in Arabic, on a phone', async ({ page, browser }, info) => {
  await page.goto('/ar')
  const beirut = await anotherBrowser(browser, info, 'nadia')
  await beirut.page.setViewportSize({ width: 390, height: 844 })
  await beirut.page.goto('/ar/search/art')
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page, 'dark')
  await searchByPicture(beirut.page, file(await photographOf(25, 'tilted')))
  await arrives(beirut.page)
  await expect(rowOf(beirut.page, works.shawl)).toBeVisible()
  await expectNoSidewaysScroll(beirut.page)
  await expectAccessible(beirut.page)
  await beirut.close()
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false })

  test('a picture is sent, one that is none is refused, and nothing typed is lost', async ({ page }) => {
    await page.goto('/en/search/art')
    await searchByPicture(page, file(Buffer.from('no picture')))
    await expect(page.locator('main')).toContainText(say('en', 'pictures', 'refused.notAPicture'))
    await searchByPicture(page, file(await photographOf(40, 'half')))
    await arrives(page)
    expect((await listed(page))[0]).toBe(works.cimes)
    await page.goto('/en/search/art')
    const form = page.locator('form:has(input[name=maker])')
    await form.locator('input[name=maker]').fill('Ahornfelder')
    await form.locator('input[name=period]').fill('sometime')
    await form.getByRole('button').click()
    await expect(page.locator('main')).toContainText(say('en', 'search', 'errors.period_unread'))
    await expect(form.locator('input[name=maker]')).toHaveValue('Ahornfelder')
  })
})
