import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import anyAscii from 'any-ascii'
import { sfntOf } from './woff'

/**
 * The letters of a sheet: IBM Plex, whose Arabic alone of those tried joins, sets dots and is read back rightly
 * (STACK 3.2). Static `.woff` files, because the variable ones are not read by the renderer.
 */
const faces = [
  ['PlexLatin', 'ibm-plex-sans/files/ibm-plex-sans-latin'],
  ['PlexLatinExt', 'ibm-plex-sans/files/ibm-plex-sans-latin-ext'],
  ['PlexCyrillic', 'ibm-plex-sans/files/ibm-plex-sans-cyrillic'],
  ['PlexGreek', 'ibm-plex-sans/files/ibm-plex-sans-greek'],
  ['PlexVietnamese', 'ibm-plex-sans/files/ibm-plex-sans-vietnamese'],
  ['PlexArabic', 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic'],
] as const

/** The family of every text: the first face that has a letter draws it. */
export const sheetFamily: string[] = faces.map(([name]) => name)

type Position = { xAdvance: number; xOffset: number; yOffset: number }
type Glyph = { id: number; advanceWidth: number; codePoints: readonly number[] }
/** A font as the library that reads it gives it, in its own units. */
export type Face = {
  unitsPerEm: number
  ascent: number
  descent: number
  layout(text: string, ...how: unknown[]): { glyphs: readonly Glyph[]; positions: Position[] }
  getGlyph(id: number, letters?: readonly number[]): { codePoints: readonly number[] } | null
  hasGlyphForCodePoint(point: number): boolean
  glyphForCodePoint(point: number): unknown
  characterSet: readonly number[]
}
type Drawn = { data?: Face }

let ready: Promise<Drawn[]> | undefined

/** Reads the fonts once a process. */
export function sheetFonts(): Promise<Drawn[]> {
  ready ??= load()
  return ready
}

/** The faces of both weights, once `sheetFonts` has read them. */
export const sheetFaces: Record<400 | 600, Face[]> = { 400: [], 600: [] }

async function load(): Promise<Drawn[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource')
  // The module may be bundled twice; the renderer is one, and knows what it was given.
  const known = Font.getRegisteredFontFamilies()
  for (const [family, file] of faces.filter(([name]) => !known.includes(name))) {
    Font.register({
      family,
      fonts: [400, 600].map((fontWeight) => ({
        src: plainFont(path.join(folder, `${file}-${fontWeight}-normal.woff`)),
        fontWeight,
      })),
    })
  }
  // Words of a table break between letters rather than run into the next column.
  Font.registerHyphenationCallback((word) =>
    word.length > 24 ? (word.match(/.{1,12}/gsu) ?? [word]) : [word],
  )
  const drawn: Drawn[] = []
  for (const family of sheetFamily) {
    for (const fontWeight of [600, 400] as const) {
      const wanted = { fontFamily: family, fontWeight, fontStyle: 'normal' as const }
      await Font.load(wanted)
      const face = Font.getFont(wanted) as unknown as Drawn
      // A glyph first met as a part of another ("o" in "ó") forgets which letter it is, and could not be read back.
      for (const point of face.data?.characterSet ?? []) face.data?.glyphForCodePoint(point)
      if (face.data) {
        remembersLetters(face.data)
        setsBesides(face.data)
        sheetFaces[fontWeight].push(face.data)
      }
      if (fontWeight === 400) drawn.push(face)
    }
  }
  return drawn
}

/**
 * The same for the shapes that a letter takes beside another one and that no code point names: one that was embedded as a part of some
 * glyph in an earlier document gets its letter when it is first written itself. Without it Arabic words lost letters when read back.
 */
function remembersLetters(face: Face) {
  const glyphOf = face.getGlyph.bind(face)
  face.getGlyph = (id, letters = []) => {
    const glyph = glyphOf(id, letters)
    if (glyph && !glyph.codePoints.length && letters.length) glyph.codePoints = letters
    return glyph
  }
}

/**
 * The renderer scales a step to the side twice and so loses it: letters that join stood apart ("تأ"), on paper and read back. The same step
 * as way from the letter before, and back after it, is scaled once.
 */
function setsBesides(face: Face) {
  const layout = face.layout.bind(face)
  face.layout = (text, ...how) => {
    const run = layout(text, ...how)
    run.positions.forEach((position, i) => {
      const before = run.positions[i - 1]
      if (!before || !position.xOffset) return
      before.xAdvance += position.xOffset
      position.xAdvance -= position.xOffset
      position.xOffset = 0
    })
    return run
  }
}

/** A font file as an address that holds it whole, which is the one way to hand the renderer bytes. */
const plainFont = (file: string) => `data:font/ttf;base64,${sfntOf(readFileSync(file)).toString('base64')}`

/**
 * A text as the fonts can draw it: what they have no letters for (Chinese, Hebrew, Thai …) stands in Latin letters between
 * ‹ and ›. `changed` says that this was done, so that the sheet can say it too: never an empty box.
 */
export function printable(text: string, drawn: readonly Drawn[]): { text: string; changed: boolean } {
  const has = (point: number) =>
    point < 0x80 || drawn.some((face) => face.data?.hasGlyphForCodePoint(point) ?? false)
  let changed = false
  let out = ''
  let strange = ''
  const flush = () => {
    const latin = anyAscii(strange).trim()
    if (strange.trim()) {
      changed = true
      out += `‹${latin || '?'}›`
    }
    strange = ''
  }
  for (const letter of text.normalize('NFC').replace(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/g, '')) {
    const point = letter.codePointAt(0) ?? 0
    // A blank or a dot between two strange words belongs to them.
    if (!has(point) || (strange && /[\s·・]/u.test(letter))) strange += letter
    else {
      if (strange) {
        const tail = /\s+$/u.exec(strange)?.[0] ?? ''
        flush()
        out += tail
      }
      out += letter
    }
  }
  flush()
  return { text: out, changed }
}
