/** What of pdfkit draws our sheets; it comes without types. Lengths in points, from the top of a page. */
declare module 'pdfkit' {
  export type EmbeddedFont = {
    id: string
    subset: { includeGlyph(id: number): number }
    widths: number[]
    unicode: (readonly number[])[]
    ref(): unknown
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>)
    page: { fonts: Record<string, unknown>; width: number; height: number }
    _font: EmbeddedFont
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(n: number): unknown
    registerFont(name: string, face: unknown): this
    font(name: string): this
    addContent(text: string): this
    fillColor(colour: string): this
    fillOpacity(opacity: number): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    rect(x: number, y: number, width: number, height: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    path(path: string): this
    image(data: Uint8Array, x: number, y: number, how: Record<string, unknown>): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    rotate(degrees: number): this
    on(event: 'data', take: (part: Uint8Array) => void): this
    on(event: 'end', done: () => void): this
    on(event: 'error', failed: (error: Error) => void): this
    end(): void
  }
}
