import bidiFactory from 'bidi-js'
import type { Face } from './sheet-fonts'

/** Glyphs of one face in the order in which they are drawn, from the left, in thousandths of their size. */
type Shaped = {
  face: Face
  glyphs: readonly { id: number; advanceWidth: number; codePoints: readonly number[] }[]
  positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
  width: number
}
/** A run of a line: as it was shaped, and how deep it stands (UAX 9). */
type Piece = Shaped & { level: number }

export type PaperLine = { pieces: readonly Shaped[]; width: number }

/** The faces of one weight, the first that has a letter draws it. */
export type Weight = { name: string; faces: readonly Face[] }

const bidi = bidiFactory()
/** Words that were shaped before, by weight, direction and letters: sheets say the same labels again and again. */
const kept = new Map<string, Shaped>()
const mostKept = 20_000
/** Letters of a word stand no farther apart: the font asks for up to 0.14 at some, and readers of the file take that for a blank. */
const widestStep = 50

/** A text as lines no wider than `width` (points), in the order in which they are drawn; a word that is wider is broken. */
export function linesOf(
  text: string,
  how: { weight: Weight; size: number; width: number; direction: 'ltr' | 'rtl' },
): PaperLine[] {
  return text.split('\n').flatMap((paragraph) => brokenLines(paragraph, how))
}

function brokenLines(
  text: string,
  { weight, size, width, direction }: Parameters<typeof linesOf>[1],
): PaperLine[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const most = (width / size) * 1000 + 0.5
  const lines: PaperLine[] = []
  let line: Piece[] = []
  let full = 0
  const end = () => {
    lines.push(lineOf(line))
    line = []
    full = 0
  }
  for (const { from, to, blanks } of wordsOf(text)) {
    const word = piecesOf(text, from, to, levels, weight)
    const wide = widthOf(word)
    if (full && full + wide > most) end()
    if (wide <= most) line.push(...word)
    else
      for (let at = from; at < to; ) {
        let upTo = Math.min(to, at + 12)
        let part = piecesOf(text, at, upTo, levels, weight)
        while (upTo > at + 1 && widthOf(part) > most) part = piecesOf(text, at, --upTo, levels, weight)
        if (line.length && full + widthOf(part) > most) end()
        line.push(...part)
        full += widthOf(part)
        at = upTo
      }
    if (wide <= most) full += wide
    if (blanks > to) {
      const blank = piecesOf(text, to, blanks, levels, weight)
      line.push(...blank)
      full += widthOf(blank)
    }
  }
  if (line.length || !lines.length) end()
  return lines
}

function* wordsOf(text: string) {
  for (const found of text.matchAll(/([^ ]*)( *)/g)) {
    const from = found.index
    const to = from + (found[1] ?? '').length
    if (found[0]) yield { from, to, blanks: to + (found[2] ?? '').length }
  }
}

const widthOf = (pieces: readonly { width: number }[]) => pieces.reduce((sum, piece) => sum + piece.width, 0)

function piecesOf(text: string, from: number, to: number, levels: Uint8Array, weight: Weight): Piece[] {
  const pieces: Piece[] = []
  let start = from
  let face = -1
  let level = 0
  const cut = (at: number) => {
    if (at > start) pieces.push({ ...shaped(text.slice(start, at), face, level % 2 === 1, weight), level })
    start = at
  }
  for (let at = from; at < to; ) {
    const point = text.codePointAt(at) ?? 0
    const own = faceOf(point, weight, face)
    const deep = levels[at] ?? 0
    if (at > start && (own !== face || deep !== level)) cut(at)
    face = own
    level = deep
    at += point > 0xffff ? 2 : 1
  }
  cut(to)
  return pieces
}

/** Blanks and marks stay with what they follow, so that a word is not torn between faces. */
function faceOf(point: number, { faces }: Weight, before: number): number {
  if (
    before >= 0 &&
    /[\s\p{M}]/u.test(String.fromCodePoint(point)) &&
    faces[before]?.hasGlyphForCodePoint(point)
  )
    return before
  return Math.max(
    0,
    faces.findIndex((face) => face.hasGlyphForCodePoint(point)),
  )
}

function shaped(text: string, face: number, fromRight: boolean, weight: Weight): Shaped {
  const key = `${weight.name}${face}${fromRight ? '<' : '>'}${text}`
  const known = kept.get(key)
  if (known) return known
  const font = weight.faces[face]
  if (!font) throw new Error('a weight without faces')
  const turned = fromRight
    ? [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('')
    : text
  const run = font.layout(turned, undefined, undefined, undefined, fromRight ? 'rtl' : 'ltr')
  const scale = 1000 / font.unitsPerEm
  const positions = run.positions.map(({ xAdvance, xOffset, yOffset }, i) => ({
    xAdvance: Math.min(xAdvance * scale, (run.glyphs[i]?.advanceWidth ?? 0) * scale + widestStep),
    xOffset: xOffset * scale,
    yOffset: yOffset * scale,
  }))
  const made: Shaped = {
    face: font,
    glyphs: run.glyphs,
    positions,
    width: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
  }
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, made)
  return made
}

/** Blanks at the end are not drawn; what runs from the right is put in the order in which it is drawn (UAX 9, L2). */
function lineOf(logical: readonly Piece[]): PaperLine {
  const pieces = [...logical]
  while (pieces.at(-1)?.glyphs.every(({ codePoints }) => codePoints.every((point) => point === 0x20)))
    pieces.pop()
  for (let deep = Math.max(0, ...pieces.map(({ level }) => level)); deep > 0; deep--)
    for (let from = 0; from < pieces.length; from++) {
      let to = from
      while (to < pieces.length && (pieces[to]?.level ?? 0) >= deep) to++
      if (to > from + 1) pieces.splice(from, to - from, ...pieces.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  return { pieces, width: widthOf(pieces) }
}
