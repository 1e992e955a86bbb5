import PDFDocument from 'pdfkit'
import { linesOf, type PaperLine, type Weight } from './paper-text'
import { sheetFaces } from './sheet-fonts'

export type Direction = 'ltr' | 'rtl'
export type TextStyle = {
  size: number
  bold?: boolean
  colour?: string
  direction?: Direction
  /** The side at which lines begin; that of the direction unless told. */
  at?: 'left' | 'right' | 'center'
  lineHeight?: number
}

/** Something of known height (points) that is drawn with its upper left corner at a place. */
export type Box = { width: number; height: number; draw: (x: number, y: number) => void }

export const ink = '#10181f'
const regular: Weight = { name: 'r', faces: sheetFaces[400] }
const bold: Weight = { name: 'b', faces: sheetFaces[600] }

/** Paper of one size, to which boxes are drawn page by page. */
export class Canvas {
  private readonly doc: PDFDocument
  private readonly parts: Uint8Array[] = []
  private readonly done: Promise<void>

  constructor(
    readonly size: readonly [number, number],
    about: { title: string; author?: string; language: string },
  ) {
    this.doc = new PDFDocument({
      size: [...size],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      font: null,
      lang: about.language,
      displayTitle: true,
      info: {
        Title: about.title,
        Producer: 'Meridian',
        Creator: 'Meridian',
        ...(about.author ? { Author: about.author } : {}),
      },
    })
    for (const { name, faces } of [regular, bold])
      for (const [i, face] of faces.entries()) this.doc.registerFont(`${name}${i}`, face)
    this.done = new Promise((resolve, reject) => {
      this.doc
        .on('data', (part) => this.parts.push(part))
        .on('error', reject)
        .on('end', resolve)
    })
    this.doc.addPage()
  }

  newPage(): void {
    this.doc.addPage()
  }

  /** Draws on every page, told its number and how many there are. */
  onEach(draw: (page: number, of: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange()
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(start + i)
      draw(i + 1, count)
    }
  }

  async file(): Promise<Uint8Array<ArrayBuffer>> {
    this.doc.end()
    await this.done
    return new Uint8Array(Buffer.concat(this.parts))
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.rect(x, y, width, height).fill(colour)
  }

  frame(x: number, y: number, width: number, height: number, colour: string, line: number): void {
    this.doc.lineWidth(line).rect(x, y, width, height).stroke(colour)
  }

  path(path: string, x: number, y: number, factor: number): void {
    this.doc.save().translate(x, y).scale(factor).path(path).fill(ink).restore()
  }

  picture(jpeg: Uint8Array, x: number, y: number, width: number, height: number): void {
    this.doc.image(Buffer.from(jpeg), x, y, { fit: [width, height], align: 'center', valign: 'center' })
  }

  /** One line, turned and hardly to be seen, in the middle of the page. */
  watermark(text: string, direction: Direction): void {
    const [width, height] = this.size
    const box = this.text(text, width * 2, { size: 96, bold: true, direction, at: 'left' })
    this.doc
      .save()
      .translate(width / 2, height * 0.42 + 65)
      .rotate(-24)
      .fillOpacity(0.07)
    box.draw(-box.width / 2, -65)
    this.doc.fillOpacity(1).restore()
  }

  /** A text no wider than `width`, each line by itself so that it may stand on the next page. */
  lines(text: string, width: number, style: TextStyle): Box[] {
    const { size, colour = ink, direction = 'ltr', lineHeight = 1.35 } = style
    const at = style.at ?? (direction === 'rtl' ? 'right' : 'left')
    return linesOf(text, { weight: style.bold ? bold : regular, size, width, direction }).map((line) => {
      const wide = (line.width * size) / 1000
      return {
        width: wide,
        height: size * lineHeight,
        draw: (x, y) => {
          const left = at === 'left' ? x : at === 'right' ? x + width - wide : x + (width - wide) / 2
          this.line(line, left, y + (size * lineHeight) / 2 + size * 0.375, size, colour, style.bold === true)
        },
      }
    })
  }

  text(text: string, width: number, style: TextStyle): Box {
    return stacked(this.lines(text, width, style))
  }

  /** Glyphs of a line, its letters standing on `y`. */
  private line(
    { pieces }: PaperLine,
    x: number,
    y: number,
    size: number,
    colour: string,
    heavy: boolean,
  ): void {
    const { doc } = this
    const weight = heavy ? bold : regular
    doc.fillColor(colour)
    let left = x
    for (const { face, glyphs, positions, width } of pieces) {
      doc.font(`${weight.name}${weight.faces.indexOf(face)}`)
      const font = doc._font
      doc.page.fonts[font.id] ??= font.ref()
      const scale = 1000 / face.unitsPerEm
      let shown = ''
      let rise = 0
      const said: string[] = []
      const flush = () => {
        if (shown) said.push(`[${shown}] TJ`)
        shown = ''
      }
      glyphs.forEach((glyph, i) => {
        const position = positions[i]
        if (!position) return
        const own = font.subset.includeGlyph(glyph.id)
        const advance = glyph.advanceWidth * scale
        font.widths[own] ??= advance
        font.unicode[own] ??= glyph.codePoints
        if (position.yOffset !== rise) {
          flush()
          rise = position.yOffset
          said.push(`${short((rise * size) / 1000)} Ts`)
        }
        if (position.xOffset) shown += `${short(-position.xOffset)} `
        shown += `<${own.toString(16).padStart(4, '0')}> `
        const more = advance + position.xOffset - position.xAdvance
        if (Math.abs(more) > 0.01) shown += `${short(more)} `
      })
      flush()
      if (rise) said.push('0 Ts')
      doc.addContent(
        `BT\n1 0 0 -1 ${short(left)} ${short(y)} Tm\n/${font.id} ${short(size)} Tf\n${said.join('\n')}\nET`,
      )
      left += (width * size) / 1000
    }
  }
}

const short = (n: number) => String(Math.round(n * 1000) / 1000)

/** Boxes one under the other. */
export function stacked(boxes: readonly Box[], gap = 0): Box {
  return {
    width: Math.max(0, ...boxes.map(({ width }) => width)),
    height: boxes.reduce((sum, { height }) => sum + height, Math.max(0, boxes.length - 1) * gap),
    draw: (x, y) => {
      let top = y
      for (const box of boxes) {
        box.draw(x, top)
        top += box.height + gap
      }
    },
  }
}

/** Boxes of given widths beside each other, from the side at which the language begins. */
export function beside(
  boxes: readonly (readonly [Box, number])[],
  { width, gap, rtl }: { width: number; gap: number; rtl: boolean },
): Box {
  return {
    width,
    height: Math.max(0, ...boxes.map(([{ height }]) => height)),
    draw: (x, y) => {
      let left = rtl ? x + width : x
      for (const [box, own] of boxes) {
        box.draw(rtl ? left - own : left, y)
        left += rtl ? -own - gap : own + gap
      }
    },
  }
}
