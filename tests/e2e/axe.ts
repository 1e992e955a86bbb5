import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What looks for violations, in the page. The builder would send its source twice for every question; here a document gets it
 * once. No page of ours has frames, which alone need the slower way through a second page.
 */
export async function axeOn(page: Page): Promise<AxeBuilder> {
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(source)
  return new AxeBuilder({ page, axeSource: 'void "it is there"' })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode(true)
}

/** A page has twenty colours and asks a thousand times what they are: each is read once. */
const remembersColours = `{
  const { prototype } = axe.commons.color.Color
  const read = prototype.parseString
  const known = new Map()
  prototype.parseString = function (text) {
    const same = known.get(text)
    if (same) return Object.assign(this, same)
    read.call(this, text)
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    return this
  }
}`

const source = `${readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')};${remembersColours}`
