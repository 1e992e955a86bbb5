import { qrPath } from '@/components/ui/qr-code'
import { paperColours } from './notice-colours'
import { below, hairline, muted, Parts, type Strip } from './notice-parts'
import type { NoticeText, Paper, PictureText } from './notice-text'
import { type Box, beside, Canvas, ink, stacked } from './paper-canvas'
import type { SheetFoot } from './sheet-model'

/** A sheet ready to be drawn: its pictures as JPEG, its letters those that the fonts have. */
export type NoticePrint = {
  text: NoticeText
  paper: Paper
  /** Whose copy it is, at the foot of each page; none for the public. */
  copy: {
    labels: Record<'officer' | 'bureau' | 'purpose' | 'case' | 'time' | 'number', string>
    foot: SheetFoot
  } | null
  /** Whether some letters could not be printed. */
  changed: boolean
}

/** Points of a sheet, across and from top to bottom. */
const sizes: Record<Paper, readonly [number, number]> = { A4: [595.28, 841.89], LETTER: [612, 792] }
const side = 36
const top = 26
const footHeight = 62
/** What is printed does not come nearer to the lower edge. */
const bottom = 72

/**
 * The sheet of a notice on paper: the colour of its type, pictures, the code by which it is checked, and at the foot of each page how
 * it may be used and which page it is. Laid out once, from the top. Not tagged: the page of the portal is its accessible twin.
 */
export function noticeOnPaper(print: NoticePrint): Promise<Uint8Array<ArrayBuffer>> {
  const { text, paper } = print
  const size = sizes[paper]
  const colours = paperColours[text.type]
  const canvas = new Canvas(size, {
    title: [text.title, text.number].filter(Boolean).join(' '),
    language: text.locale,
    ...(print.copy ? { author: print.copy.foot.officer } : {}),
  })
  const rtl = text.locale === 'ar'
  const parts = new Parts(canvas, rtl, size[0] - 2 * side, colours.text)
  let y = heading(print, parts, size[0])
  const strips = [
    { box: hero(text, parts), before: 12 },
    ...text.sections.flatMap(({ title, blocks }) => parts.section(title, blocks, colours.band)),
  ]
  const last = size[1] - bottom
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i] as Strip
    if (y > top && y + strip.before + heightWith(strips, i) > last && !strips[i - 1]?.tied) {
      canvas.newPage()
      y = top
    } else if (y > top) y += strip.before
    strip.box.draw(side, y)
    y += strip.box.height
  }
  const foot = footOf(print, parts)
  canvas.onEach((page, of) => {
    canvas.fill(0, 0, size[0], 10, colours.band)
    if (text.watermark) canvas.watermark(text.words.watermark, rtl ? 'rtl' : 'ltr')
    foot(size[1] - footHeight, page, of)
  })
  return canvas.file()
}

/** The height of a strip with those that stand on the same page. */
function heightWith(strips: readonly Strip[], from: number): number {
  let height = strips[from]?.box.height ?? 0
  for (let i = from; strips[i]?.tied && strips[i + 1]; i++)
    height += (strips[i + 1]?.before ?? 0) + (strips[i + 1]?.box.height ?? 0)
  return height
}

/** Type, number, facts and alerts over the whole width of the first page; answers where what follows begins. */
function heading({ text, changed }: NoticePrint, parts: Parts, width: number): number {
  const { canvas, rtl } = parts
  const { band, on, tint } = paperColours[text.type]
  const far = rtl ? 'left' : 'right'
  const half = parts.width / 2
  const title = parts.own(text.title, parts.width * 0.66, {
    size: 20,
    bold: true,
    colour: on,
    lineHeight: 1.2,
  })
  const number = text.number
    ? stacked([
        parts.own(text.words.number, half, { size: 7.5, colour: on, at: far }),
        canvas.text(text.number, half, { size: 14, colour: on, at: far }),
      ])
    : parts.own(text.words.noNumber, half, { size: 8.5, colour: on, at: far })
  const height = Math.max(title.height, number.height)
  let y = 10
  canvas.fill(0, y, width, height + 14, band)
  title.draw(rtl ? side + parts.width * 0.34 : side, y + 4 + height - title.height)
  number.draw(rtl ? side : side + half, y + 4 + height - number.height)
  y += height + 14

  const facts = wrapped(
    text.facts.map(({ label, lines }) => {
      const make = (most: number) =>
        stacked([
          parts.own(label, most, { size: 7.5, colour: muted }),
          ...parts.lines(lines, most, { size: 8.5, bold: true }),
        ])
      const wide = make(200)
      return [make(wide.width + 0.5), wide.width]
    }),
    { width: parts.width, gap: 18, rtl },
  )
  canvas.fill(0, y, width, facts.height + 12, tint)
  facts.draw(side, y + 6)
  y += facts.height + 12

  for (const { tone, line } of text.alerts) {
    const [ground, colour] = tone === 'stop' ? ['#fdecea', '#9b1c13'] : ['#fff8e0', '#6b5200']
    const said = stacked(parts.line(line, parts.width, { size: 8.5, bold: true, colour }))
    canvas.fill(0, y, width, said.height + 10, ground)
    said.draw(side, y + 5)
    y += said.height + 10
  }
  if (changed) {
    const note = parts.own(text.letters, parts.width - 8, { size: 8.5 })
    canvas.frame(side, y + 6, parts.width, note.height + 8, hairline, 0.75)
    note.draw(side + 4, y + 10)
    y += note.height + 14
  }
  return y
}

/** Boxes in rows, from the side at which the language begins. */
function wrapped(boxes: readonly [Box, number][], how: { width: number; gap: number; rtl: boolean }): Box {
  const rows: [Box, number][][] = []
  let full = Number.POSITIVE_INFINITY
  for (const box of boxes) {
    if (full + box[1] > how.width) {
      rows.push([])
      full = 0
    }
    rows.at(-1)?.push(box)
    full += box[1] + how.gap
  }
  return stacked(
    rows.map((row) => beside(row, how)),
    4,
  )
}

/** Pictures, whom or what it is about, what is asked, and the code. */
function hero(text: NoticeText, parts: Parts): Box {
  const { canvas, rtl } = parts
  const boxes = text.pictures.map((picture, i): [Box, number] => {
    const width = i ? 52 : picture.thing ? 140 : 104
    return [pictureBox(picture, text, parts, width), width]
  })
  const code = text.verifyUrl ? codeBox(text.verifyUrl, text.words.verify, parts) : null
  const taken = boxes.reduce((sum, [, width]) => sum + width + 10, 0) + (code ? 78 : 0)
  const width = parts.width - taken
  const { tint, band, text: dark } = paperColours[text.type]
  const [main, original] = text.subject
  const subject: Box[] = []
  if (main) subject.push(...parts.line(main, width, { size: 16, bold: true, lineHeight: 1.25 }))
  if (original) subject.push(...parts.line(original, width, { size: 13, colour: muted, lineHeight: 1.5 }))
  if (text.cautions) {
    subject.push(below(parts.own(text.words.cautions, width, { size: 7.5, colour: muted }), 6))
    subject.push(
      parts.own(
        text.cautions.join(' · ') || text.words.noCautions,
        width,
        text.cautions.length ? { size: 8.5, bold: true, colour: '#9b1c13' } : { size: 8.5 },
      ),
    )
  }
  if (text.asked.length) {
    const said = stacked([
      parts.own(text.words.asked, width - 17, { size: 7.5, colour: dark }),
      ...parts.lines(text.asked, width - 17, { size: 8.5, bold: true, colour: dark }),
    ])
    subject.push({
      width,
      height: said.height + 18,
      draw: (x, y) => {
        canvas.fill(x, y + 8, width, said.height + 10, tint)
        canvas.fill(rtl ? x + width - 3 : x, y + 8, 3, said.height + 10, band)
        said.draw(rtl ? x + 7 : x + 10, y + 13)
      },
    })
  }
  return beside([...boxes, [stacked(subject), width], ...(code ? [[code, 68] as [Box, number]] : [])], {
    width: parts.width,
    gap: 10,
    rtl,
  })
}

function pictureBox(picture: PictureText, text: NoticeText, parts: Parts, width: number): Box {
  const { canvas } = parts
  const image = !picture.covered && picture.image instanceof Uint8Array ? picture.image : null
  const absent = image
    ? null
    : parts.own(picture.covered ? text.words.coveredOnPaper : text.words.withheld, width - 8, { size: 7 })
  const height = Math.max(picture.thing ? width : width * 1.25, (absent?.height ?? 0) + 8)
  const said = stacked([
    parts.own(picture.kind, width, { size: 7.5 }),
    ...parts.line(picture.taken, width, { size: 7.5 }),
  ])
  return {
    width,
    height: height + 2 + said.height,
    draw: (x, y) => {
      if (image) canvas.picture(image, x, y, width, height)
      else {
        canvas.fill(x, y, width, height, '#eceff3')
        absent?.draw(x + 4, y + (height - absent.height) / 2)
      }
      canvas.frame(x, y, width, height, hairline, 0.5)
      said.draw(x, y + height + 2)
    },
  }
}

function codeBox(url: string, words: string, parts: Parts): Box {
  const { path, side: squares } = qrPath(url)
  const said = parts.own(words, 68, { size: 7 })
  return {
    width: 68,
    height: 68 + said.height,
    draw: (x, y) => {
      parts.canvas.path(path, x, y, 68 / squares)
      said.draw(x, y + 68)
    },
  }
}

/** Whose copy, how it may be used, which notice and which page. */
function footOf({ text, copy }: NoticePrint, parts: Parts): (y: number, page: number, of: number) => void {
  const { canvas, rtl, width } = parts
  const size = 7
  const said = copy
    ? [
        [copy.labels.officer, copy.foot.officer],
        [copy.labels.bureau, copy.foot.bureau],
        [copy.labels.purpose, copy.foot.purpose],
        [copy.labels.case, copy.foot.caseReference],
        [copy.labels.time, `${copy.foot.at.toISOString().slice(0, 19).replace('T', ' ')} UTC`],
        [copy.labels.number, copy.foot.number],
      ]
    : []
  const pairs = wrapped(
    said.map(([label = '', value = '']): [Box, number] => {
      const name = parts.own(label, width, { size, colour: muted })
      const direction = /[\u0590-\u08ff]/.test(value) ? 'rtl' : 'ltr'
      const own = canvas.text(value, width, { size, direction })
      const both = name.width + 3 + own.width
      const row: [Box, number][] = [
        [parts.own(label, name.width + 0.5, { size, colour: muted }), name.width],
        [canvas.text(value, own.width + 0.5, { size, direction }), own.width],
      ]
      return [beside(row, { width: both, gap: 3, rtl }), both]
    }),
    { width, gap: 10, rtl },
  )
  const handling = parts.own(text.handling, width * 0.78, { size })
  const far = rtl ? 'left' : 'right'
  const number = text.number ? canvas.text(text.number, width * 0.2, { size, bold: true, at: far }) : null
  return (y, page, of) => {
    canvas.fill(side, y, width, 0.75, ink)
    pairs.draw(side, y + 4)
    const under = y + 4 + (said.length ? pairs.height + 2 : 0)
    handling.draw(rtl ? side + width * 0.22 : side, under)
    const where = rtl ? side : side + width * 0.8
    number?.draw(where, under)
    parts
      .own(text.page.replace('%n', String(page)).replace('%m', String(of)), width * 0.2, { size, at: far })
      .draw(where, under + (number?.height ?? 0))
  }
}
