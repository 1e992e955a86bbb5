import type { BlockText, Line, RowText } from './notice-text'
import { textOfLine } from './notice-text'
import { type Box, beside, type Canvas, stacked, type TextStyle } from './paper-canvas'

/** What stands on a page and is not torn. `before`: points above it, not at the head of a page; `tied`: the next one stands on the same page. */
export type Strip = { box: Box; before: number; tied?: boolean }

export const muted = '#46525e'
export const hairline = '#b8c0c8'

/** The pieces of a notice on paper, in one direction of language and of the width of its page. */
export class Parts {
  constructor(
    readonly canvas: Canvas,
    readonly rtl: boolean,
    readonly width: number,
    readonly colour: string,
  ) {}

  /** A text of the sheet's own language. */
  own(text: string, width: number, style: TextStyle): Box {
    return this.canvas.text(text, width, { direction: this.rtl ? 'rtl' : 'ltr', ...style })
  }

  /**
   * A line of somebody's words and ours. Where both directions meet in a line from the right, each piece is a text of its own, and
   * stands whole on the next line where it does not fit.
   */
  line(line: Line, width: number, style: TextStyle, rtl = this.rtl): Box[] {
    const direction = directionOf(line, rtl)
    const at = rtl ? 'right' : 'left'
    if (direction !== 'both') return this.canvas.lines(textOfLine(line), width, { at, ...style, direction })
    const rows: [Box, number][][] = [[]]
    let full = 0
    for (const run of line) {
      const text = run.glue ? run.text.replaceAll(' ', '\u00a0') : run.text
      const whole = this.canvas.text(text, width, { ...style, direction: run.dir, at })
      const fitted = this.canvas.text(text, whole.width + 0.5, { ...style, direction: run.dir, at })
      if (full && full + whole.width > width) {
        rows.push([])
        full = 0
      }
      rows.at(-1)?.push([fitted, whole.width])
      full += whole.width
    }
    return rows.map((row) => ({
      ...beside(row, { width, gap: 0, rtl: true }),
      width: row.reduce((sum, [, own]) => sum + own, 0),
    }))
  }

  lines(lines: readonly Line[], width: number, style: TextStyle, rtl = this.rtl): Box[] {
    return lines.flatMap((line) => this.line(line, width, style, rtl))
  }

  /** The strips of a section. A heading never stands alone at the end of a page: the first piece below it goes with it. */
  section(title: string, blocks: readonly BlockText[], band: string): Strip[] {
    const text = this.own(title, this.width, { size: 10, bold: true, colour: this.colour })
    const heading: Box = {
      width: this.width,
      height: text.height + 3.75,
      draw: (x, y) => {
        text.draw(x, y)
        this.canvas.fill(x, y + text.height + 3, this.width, 0.75, band)
      },
    }
    const [first, ...others] = blocks.flatMap((block) => this.block(block))
    return [
      { box: heading, before: 12, tied: first !== undefined },
      ...(first ? [{ ...first, before: Math.max(4, first.before) }] : []),
      ...others,
    ]
  }

  private block(block: BlockText): Strip[] {
    switch (block.is) {
      case 'rows':
        return this.rows(block.rows, this.width)
      case 'say':
        return together(this.line(block.line, this.width, { size: 8.5 }), 4)
      case 'list':
        return together(
          this.lines(block.lines, this.width, { size: 8.5, bold: true, colour: this.colour }),
          4,
        )
      case 'item':
        return this.item(block)
    }
  }

  private item({ name, remark, told, rows }: Extract<BlockText, { is: 'item' }>): Strip[] {
    const inner = this.width - 8
    const strips: Strip[] = [{ box: this.itemName(name, remark, inner), before: 0, tied: true }]
    if (told)
      for (const box of this.line(told, inner, { size: 8.5 }, this.rtl && told[0]?.dir === 'rtl'))
        strips.push({ box, before: 0 })
    strips.push(...this.rows(rows, inner))
    const torn = lengthOfRows(rows) + textOfLine(told ?? []).length > 700
    const boxes = torn
      ? strips
      : [{ box: stacked(strips.map(({ box, before }, i) => (i ? below(box, before) : box))), before: 0 }]
    return boxes.map((strip, i) => ({ ...strip, box: this.barred(strip.box), before: i ? strip.before : 6 }))
  }

  private itemName(name: Line, remark: Line | undefined, width: number): Box {
    const rest = remark ? textOfLine(remark) : ''
    const said = rest ? this.own(rest, width / 2, { size: 8.5, bold: true, colour: '#6b5200' }) : null
    const most = said ? width - said.width - 14 : width
    const title = stacked(this.line(name, most, { size: 8.5, bold: true }))
    if (!said) return title
    const marked: Box = {
      width: said.width + 6,
      height: said.height,
      draw: (x, y) => {
        this.canvas.fill(x, y, said.width + 6, said.height, '#fff8e0')
        this.own(rest, said.width + 0.5, { size: 8.5, bold: true, colour: '#6b5200' }).draw(x + 3, y)
      },
    }
    const own = Math.min(most, title.width)
    const fitted = stacked(this.line(name, own + 0.5, { size: 8.5, bold: true }))
    return beside(
      [
        [fitted, own],
        [marked, marked.width],
      ],
      { width, gap: 8, rtl: this.rtl },
    )
  }

  /** With a line at the side where the language begins. */
  private barred(box: Box): Box {
    return {
      width: this.width,
      height: box.height,
      draw: (x, y) => {
        this.canvas.fill(this.rtl ? x + this.width - 1 : x, y, 1, box.height, hairline)
        box.draw(this.rtl ? x : x + 8, y)
      },
    }
  }

  /** Two facts beside each other; one that is told at length has the whole width, and may be torn between its lines. */
  private rows(rows: readonly RowText[], width: number): Strip[] {
    const strips: Strip[] = []
    for (let i = 0; i < rows.length; i++) {
      const [row, next] = [rows[i], rows[i + 1]]
      if (!row) continue
      if (row.long) {
        strips.push(...this.told(row, width))
        continue
      }
      const half = width * 0.485
      const pair: [Box, number][] = [[this.fact(row, half), half]]
      if (next && !next.long) {
        pair.push([this.fact(next, half), half])
        i++
      }
      strips.push({ box: beside(pair, { width, gap: width * 0.03, rtl: this.rtl }), before: 2 })
    }
    return strips
  }

  private fact({ label, lines }: RowText, width: number): Box {
    const narrow = width * 0.38
    const rest = width - narrow - 6
    return beside(
      [
        [this.own(label, narrow, { size: 8.5, colour: muted }), narrow],
        [stacked(this.lines(lines, rest, { size: 8.5 })), rest],
      ],
      { width, gap: 6, rtl: this.rtl },
    )
  }

  private told(row: RowText, width: number): Strip[] {
    const label = this.own(row.label, width, { size: 8.5, colour: muted })
    const lines = this.lines(row.lines, width, { size: 8.5 }, this.rtl && row.lines[0]?.[0]?.dir === 'rtl')
    if (lengthOfRows([row]) <= 700) return [{ box: stacked([label, ...lines]), before: 4 }]
    return [
      { box: label, before: 4, tied: true },
      ...lines.map((box, i): Strip => ({ box, before: 0, tied: i === 0 })),
    ]
  }
}

const together = (boxes: readonly Box[], before: number): Strip[] => [{ box: stacked(boxes), before }]

export const below = (box: Box, space: number): Box => ({
  ...box,
  height: box.height + space,
  draw: (x, y) => box.draw(x, y + space),
})

const lengthOfRows = (rows: readonly RowText[]) =>
  rows.reduce((sum, { lines }) => sum + lines.map(textOfLine).join('').length, 0)

function directionOf(line: Line, rtl: boolean): 'ltr' | 'rtl' | 'both' {
  const pieces = line.filter(({ glue }) => !glue)
  if (pieces.length === 1) return pieces[0]?.dir ?? 'ltr'
  if (!rtl) return 'ltr'
  return pieces.every(({ dir }) => dir === 'rtl') ? 'rtl' : 'both'
}
