import type { Page } from '@playwright/test'

/** The lines of the specimen of the standard: nobody's document. */
const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

/** A picture of the lines as PNG, drawn by the browser; `top` is where the first stands. */
export async function drawnLines(
  page: Page,
  { width, height, top }: { width: number; height: number; top: number },
): Promise<Buffer> {
  const picture = await page.evaluate(
    async ({ lines, width, height, top }) => {
      await document.fonts.load('500 50px "Plex Mono"')
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.fillStyle = '#f4efe2'
      pen.fillRect(0, 0, width, height)
      pen.fillStyle = '#222222'
      pen.font = '500 50px "Plex Mono"'
      for (const [i, line] of lines.entries())
        for (const [j, char] of [...line].entries()) pen.fillText(char, 60 + j * 31.4, top + i * 80)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    { lines, width, height, top },
  )
  return Buffer.from(picture, 'base64')
}
