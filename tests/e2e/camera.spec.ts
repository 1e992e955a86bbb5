import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import sharp from 'sharp'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import config from '../../playwright.config'
import { licenceText } from '../support/licence'
import { hearsKeys, say } from './desk'
import { drawnLines } from './specimen'
import { expect, test } from './watchful'

/** What the camera of this browser sees: a film that the journey writes before it starts the camera. */
const film = path.resolve('.data/e2e', `film-${process.pid}.mjpeg`)

/** The lighter Chromium of the other journeys has no camera to give. */
const withCamera = process.env.CHROMIUM_WITH_CAMERA

test.use({
  officer: 'gate7',
  viewport: { width: 390, height: 844 },
  permissions: ['camera'],
  launchOptions: {
    ...config.use?.launchOptions,
    ...(withCamera ? { executablePath: withCamera } : {}),
    args: [
      ...(config.use?.launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
})

/** The barcode of an invented card, as large as it is printed beside the lines of the frame. */
async function drawnBarcode(): Promise<Buffer> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
  const { image, error } = await writeBarcode(licenceText(), { format: 'PDF417', scale: 4 })
  if (!image) throw new Error(error)
  return Buffer.from(await image.arrayBuffer())
}

test('the running camera reads the lines of a passport, then the barcode of a licence field by field', async ({
  page,
}, info) => {
  info.skip(!withCamera, 'no browser here gives its pages a camera: install Chromium or Chrome')
  await page.goto('/en/quick/camera')
  await hearsKeys(page)
  const frame = await sharp(await drawnLines(page, { width: 1_500, height: 1_100, top: 520 }))
    .composite([{ input: await drawnBarcode(), left: 60, top: 820 }])
    .jpeg({ quality: 90 })
    .toBuffer()
  await mkdir(path.dirname(film), { recursive: true })
  await writeFile(film, Buffer.concat([frame, frame]))
  const field = (name: string) => page.locator(`[data-field=${name}]`)
  const text = (name: string) => field(name).locator('input:not([type=checkbox])')
  const start = () => page.getByRole('button', { name: say('en', 'quick', 'camera.title') }).click()

  await start()
  await expect(text('documentNumber')).toHaveValue('L898902C3', { timeout: 90_000 })
  await expect(page.locator('video'), 'the camera has stopped').toHaveCount(0)
  await page.getByRole('button', { name: say('en', 'quick', 'confirm.again') }).click()

  await page.getByText(say('en', 'quick', 'camera.barcode'), { exact: true }).click()
  await start()
  await expect(text('documentNumber')).toHaveValue('X0000001', { timeout: 30_000 })
  await expect(text('family')).toHaveValue('QWORTZEL')
  await expect(text('birth')).toHaveValue('1971-02-10')
  await expect(page.locator('main')).toContainText('US-CA')
  for (const tick of await page.locator('[data-field] input[type=checkbox]').all()) await tick.check()
  await page.getByRole('button', { name: say('en', 'quick', 'confirm.submit'), exact: true }).click()
  await page.waitForURL(/\/quick\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-outcome]')).toBeVisible()
})
