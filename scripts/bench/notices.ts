/** npm run bench:notices: what checking a draft and printing a notice cost (see README.md beside it). */
import os from 'node:os'
import { Document, Page, renderToBuffer, Text } from '@react-pdf/renderer'
import { createElement } from 'react'
import sharp from 'sharp'
import { drawNotice } from '@/components/sheets/draw-notice'
import { noticeWords } from '@/components/sheets/notice-words'
import { sheetFamily, sheetFonts } from '@/components/sheets/sheet-fonts'
import { draftSchema } from '@/lib/notices/draft'
import { checkDraft } from '@/lib/notices/rules'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { pictureIds } from '@/tests/support/full-notice-drafts'
import { contentOf } from '@/tests/support/notice-contents'
import { contextOf } from '@/tests/support/notice-drafts'
import { spread, table } from './measure'

type Measured = { wall: number[]; cpu: number[] }

/** Milliseconds of the clock and of the processor, after some rounds that do not count. */
async function measured(rounds: number, warmUp: number, work: () => unknown): Promise<Measured> {
  const found: Measured = { wall: [], cpu: [] }
  for (let i = 0; i < warmUp + rounds; i++) {
    const [started, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(used)
    if (i < warmUp) continue
    found.wall.push(performance.now() - started)
    found.cpu.push((user + system) / 1000)
  }
  return found
}

/** Short work many times a round, so that the clock can tell it. */
const times = (n: number, work: () => unknown) => () => {
  for (let i = 0; i < n; i++) work()
}

const picture = await sharp({ create: { width: 480, height: 600, channels: 3, background: '#8899aa' } })
  .webp()
  .toBuffer()
const content = contentOf('red', { pictures: pictureIds.map((id) => ({ id, image: picture })) })
const sheet = sheetOf(content)
const context = contextOf('red')
const stored = JSON.stringify(content.draft)

const each = 200
const rules = await measured(
  20,
  5,
  times(each, () => checkDraft(content.draft, context)),
)
const parse = await measured(
  20,
  5,
  times(each, () => draftSchema.parse(JSON.parse(stored))),
)
const model = await measured(
  20,
  5,
  times(each, () => sheetOf(content)),
)

await sheetFonts()
const page = () =>
  createElement(
    Document,
    null,
    createElement(
      Page,
      { size: 'A4', style: { fontFamily: sheetFamily } },
      createElement(Text, null, 'Red notice'),
    ),
  )
const empty = await measured(20, 5, () => renderToBuffer(page()))
const words = await measured(20, 5, () => noticeWords(sheet, 'en'))
const text = { en: await noticeWords(sheet, 'en'), ar: await noticeWords(sheet, 'ar') }
const printed = {
  en: await measured(20, 8, () => drawNotice({ text: text.en, paper: 'A4', foot: null })),
  ar: await measured(20, 8, () => drawNotice({ text: text.ar, paper: 'A4', foot: null })),
}

const line = (name: string, { wall, cpu }: Measured, share = 1) => {
  const [w, c] = [spread(wall.map((one) => one / share)), spread(cpu.map((one) => one / share))]
  const least = Math.round(Math.min(...cpu.map((one) => one / share)) * 1000) / 1000
  return [name, w.p50, w.p95, c.p50, least]
}
const ratio = (one: Measured, other: Measured) => (spread(one.cpu).p50 / spread(other.cpu).p50).toFixed(2)
const load = os.loadavg().map((one) => one.toFixed(1))

console.log(
  `${new Date().toISOString()}, Node ${process.version}, ${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, load ${load.join(' ')}, NODE_ENV ${process.env.NODE_ENV ?? 'unset'}`,
)
console.log(
  `A full red draft of ${stored.length} characters, ${checkDraft(content.draft, context).length} checks; 20 rounds, warm; milliseconds\n`,
)
console.log(
  table(
    ['what', 'p50', 'p95', 'processor p50', 'processor least'],
    [
      line('rules of the draft', rules, each),
      line('the same draft read from its text', parse, each),
      line('the sheet without words', model, each),
      line('the sheet in words', words),
      line('PDF of one line, the renderer of lists', empty),
      line('PDF of the sheet, English', printed.en),
      line('PDF of the sheet, Arabic', printed.ar),
    ],
  ),
)
console.log(
  `\nRatios of processor time: rules to reading ${ratio(rules, parse)}; PDF to one line ${ratio(printed.en, empty)}, Arabic to English ${ratio(printed.ar, printed.en)}`,
)
