import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { drawArtwork } from '@/prisma/seed/artworks/draw'
import { photograph } from '@/prisma/seed/artworks/photograph'
import { listed, onDisk, say } from './desk'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const entry = (key: string) => say('en', 'entry', key)
const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click()
const file = (buffer: Buffer, name: string) => ({ name, mimeType: 'image/jpeg', buffer })

/** A work that the demonstration has neither drawn nor on file. */
async function drawn(n: number) {
  const work = seedArtworks()[n]
  if (!work) throw new Error(`there is no work ${n}`)
  const picture = await drawArtwork(work)
  return { jpeg: picture.jpeg, photographed: await photograph(n, picture, 'crop15') }
}

/** A picture of one colour: a few bytes, however large it becomes. */
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } })
    .png()
    .toBuffer()

test.describe('in English', () => {
  test.use({ officer: 'grace' })

  test('a work of art is entered with its picture, and found by a photograph of it', async ({
    page,
    browser,
  }, info) => {
    test.slow()
    const { jpeg, photographed } = await drawn(83)
    await page.goto('/en/records/artwork/new')
    await page.locator('select[name=objectType]').selectOption('portrait_painting')
    await page.locator('input[name=title]').fill('The Weaver at Lamu')
    await press(page, entry('first.go'))
    await page.locator('select[name=status]').selectOption('stolen')
    await page.locator('input[name=period]').fill('about 1640-1650')
    await expect(page.locator('[data-remarks=period]')).toContainText('about 1640')
    await page.locator('[data-pick=materials] summary').click()
    await page.locator('[data-pick=materials]').getByRole('searchbox').fill('canv')
    await page.locator('[data-pick=materials]').getByLabel('Canvas', { exact: true }).check()
    await page.locator('[name="measurements.dimension"]').first().selectOption('height')
    await page.locator('[name="measurements.value"]').first().fill('60,5')
    await page.locator('textarea[name=distinguishingFeatures]').fill('A tear at the lower edge')
    await expectAccessible(page, 'dark')
    await press(page, entry('form.check'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.pictureOrReason'))
    await press(page, entry('pictures.go'))

    // A bad file costs nobody the good one.
    await page.waitForURL(/\/pictures$/)
    await page.locator('input[type=file]').setInputFiles(
      await onDisk(info, {
        'drawing.jpg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        'front.jpg': jpeg,
        'nothing.jpg': Buffer.alloc(0),
        'huge.jpg': Buffer.concat([jpeg, Buffer.alloc(11_000_000)]),
        'bomb.png': await flat(8_000, 8_000),
      }),
    )
    await press(page, entry('pictures.add'))
    await expect(page.locator('main [role=alert]')).toContainText('drawing.jpg: SVG drawings are not taken')
    await expect(page.locator('main [role=alert]')).toContainText('nothing.jpg: The file is empty')
    await expect(page.locator('main [role=alert]')).toContainText('huge.jpg: The file has')
    await expect(page.locator('main [role=alert]')).toContainText('bomb.png: The picture has 64 million')
    await expect(page.locator('[data-picture]')).toHaveCount(1)
    await page.locator('[data-picture] input[name^=takenOn]').fill('2019-05')
    await press(page, entry('pictures.save'))
    await expect(page.locator('main')).toContainText(entry('pictures.saved'))
    await expectAccessible(page, 'dark')
    await expectNoSidewaysScroll(page)
    await page
      .locator('main')
      .getByRole('link', { name: entry('form.check') })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry('check.title'))
    await expect(page.locator('main img')).toHaveCount(1)
    for (const box of await page.locator('main input[name=conditions]').all()) await box.check()
    await press(page, entry('check.publish'))
    await page.waitForURL(/done=published/)
    await expect(page.locator('main')).toContainText('2019-05')
    const address = new URL(page.url()).pathname
    const reference = (await page.locator('main').innerText()).match(/SWA-\d{4}-\d{9}/)?.[0]

    await page.goto('/en/search/art')
    await page.locator('input[type=file][multiple]').setInputFiles([file(photographed, 'photograph.jpg')])
    await page.locator('#photo form button').click()
    await page.waitForURL(/\/search\/[0-9a-f-]{36}/, { timeout: 30_000 })
    expect(await listed(page)).toContain(reference)

    // On file, its pictures are changed with a reason.
    await page.goto(`${address}/pictures`)
    await expectAccessible(page, 'dark')
    await page.locator('[data-picture] input[name^=remove]').check()
    await page.locator('[data-picture-list] input[name=reason]').fill('The wrong picture')
    await press(page, entry('pictures.save'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.pictureOrReason'))

    // Without scripts, what was typed beside pictures none of which was taken stands there again, and not in the address.
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
      baseURL: new URL(page.url()).origin,
    })
    const form = await plain.newPage()
    await form.goto(`${address}/pictures`)
    const adding = form.locator('[data-picture-drop]')
    await adding.locator('input[type=file]').setInputFiles([file(Buffer.from('no picture'), 'notes.txt')])
    await adding.locator('input[name=reason]').fill('The other side')
    await adding.locator('button').click()
    await expect(adding.locator('[role=alert]')).toBeVisible()
    await expect(adding.locator('input[name=reason]')).toHaveValue('The other side')
    expect(decodeURIComponent(form.url())).not.toContain('other')
    await plain.close()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, officer: 'grace' })

  test('a draft gets its picture by a plain form', async ({ page }) => {
    const picture = await flat(320, 240)
    await page.goto('/en/records/artwork/new')
    await page.locator('select[name=objectType]').selectOption('statuette')
    await press(page, entry('first.go'))
    await page.locator('[name="measurements.dimension"]').first().selectOption('height')
    await page.locator('[name="measurements.value"]').first().fill('30')
    await press(page, entry('pictures.go'))
    await page
      .locator('input[type=file]')
      .setInputFiles([file(picture, 'side.jpg'), file(Buffer.from('no picture'), 'notes.txt')])
    await press(page, entry('pictures.add'))
    await expect(page.locator('main [role=alert]')).toContainText('Picture 2')
    await expect(page.locator('[data-picture]')).toHaveCount(1)
    await page
      .getByRole('link', { name: entry('pictures.back') })
      .first()
      .click()
    await expect(page.locator('[name="measurements.value"]').first()).toHaveValue('30')
    await expect(page.locator('main img')).toHaveCount(1)
  })
})
