import { readMrz } from './mrz'

/** A character as a reader of pictures saw it: where it stands, in any unit of length, and how sure the reader is, 0..1. */
export type SeenCharacter = { text: string; from: number; to: number; sure: number }

/** Lines, and how much of what they say does not hold: 0 is as the standard demands. */
export type SeenZone = { text: string; wrong: number }

/** One line, in the order of its characters; lines go from top to bottom. */
export type SeenLine = readonly SeenCharacter[]

/**
 * The lines of a zone out of what was seen in a picture. Readers of pictures run fillers together and lose them, but a zone is
 * printed in one pitch and each of its lines is full (Doc 9303-3 4.1): where a character stands says which column it
 * has. Tried for the lines that are long enough, last ones first, in each size of the standard that their pitch allows; of
 * several readings the one of which least is wrong is taken. Undefined when none is a zone: two of its check digits must hold.
 */
export function zoneOfSeen(seen: readonly SeenLine[], now: Date): SeenZone | undefined {
  const long = seen.map(readable).filter((line) => line.length >= shortest)
  const tried: SeenZone[] = []
  for (const [lines, width] of sizes) {
    for (let end = long.length; end >= lines; end--) {
      const zone = long.slice(end - lines, end)
      const columns = columnsOf(zone, width)
      for (const text of [columns, zone.map(plain).join('\n')]) {
        const read = text === undefined ? undefined : readMrz(text, now)
        if (text === undefined || !read?.complete || !read.documentNumber || !read.birth) continue
        const holding = proving.filter((check) => !read.failed.includes(check)).length
        if (holding < fewestHolding) continue
        tried.push({ text, wrong: read.issues.filter(({ level }) => level === 'error').length })
      }
    }
  }
  return tried.toSorted((a, b) => a.wrong - b.wrong)[0]
}

/** Any other print agrees with one digit by chance once in ten. */
const proving = ['number', 'birth', 'expiry'] as const
const fewestHolding = 2

/** Lines and columns of the three sizes. */
const sizes = [
  [2, 44],
  [3, 30],
  [2, 36],
] as const

/** Fewer characters than this are no line of a zone, even with most of its fillers lost. */
const shortest = 14

/** Columns at the end that may be lost in every line. */
const mostLost = 6

/** How far a distance may be from the usual one. */
const tolerance = 0.12

const plain = (line: SeenLine) => line.map(({ text }) => text).join('')

/** Only what a zone is printed in; a guillemet is two fillers that stand where it stands. */
function readable(line: SeenLine): SeenLine {
  const characters = line.flatMap(({ text, from, to, sure }) =>
    [...text.toUpperCase().replace(/[«≪]/g, '<<').replace(/‹/g, '<')]
      .map((char, i, all) => {
        const step = (to - from) / all.length
        return { text: char, from: from + i * step, to: from + (i + 1) * step, sure }
      })
      .filter((one) => /^[A-Z0-9<]$/.test(one.text)),
  )
  return withoutPhantoms(characters)
}

/**
 * The fillers that fill a line to its end are read as letters of their shape, with a little doubt or in rows that no name has:
 * behind the last letter that is none of these, from the first filler on, there are only fillers.
 */
function withoutPhantoms(line: SeenLine): SeenLine {
  const rows = [...plain(line).matchAll(/[KL]{4,}/g)]
  const inRow = (i: number) => rows.some(({ index, 0: row }) => i >= index && i < index + row.length)
  const rest = line.findLastIndex(
    ({ text, sure }, i) => text !== '<' && !inRow(i) && (sure >= sureFrom || !/[KLCSEXG]/.test(text)),
  )
  const first = line.findIndex(({ text }, i) => i > rest && (text === '<' || inRow(i)))
  return first < 0 ? line : line.map((one, i) => (i >= first ? { ...one, text: '<' } : one))
}

const sureFrom = 0.97

/** Each line in its columns; undefined where the pitch says that it has another size. */
function columnsOf(zone: readonly SeenLine[], width: number): string | undefined {
  const centres = zone.map((line) => line.map(({ from, to }) => (from + to) / 2))
  const first = Math.min(...centres.map((line) => line[0] ?? Number.POSITIVE_INFINITY))
  const step = stepOf(centres, first, width)
  if (step === undefined) return undefined
  const lines = zone.map((line, i) => {
    const columns = new Array<SeenCharacter | undefined>(width)
    for (const [j, one] of line.entries()) {
      const column = Math.round(((centres[i]?.[j] ?? 0) - first) / step)
      const before = columns[column]
      // One place holds one character: a reader that saw two there was surer of one.
      if (column < width && (!before || one.sure > before.sure)) columns[column] = one
    }
    return Array.from(columns, (one) => one?.text ?? '<').join('')
  })
  return lines.join('\n')
}

/**
 * The distance of columns. The first character of a zone is never a filler, but the last ones often are and may be lost in every
 * line: of the distances that are near the usual one, that on which the characters lie best.
 */
function stepOf(centres: readonly (readonly number[])[], first: number, width: number): number | undefined {
  const span = Math.max(...centres.map((line) => line.at(-1) ?? first)) - first
  const usual = pitchOf(centres)
  const all = centres.flat()
  const off = (step: number) =>
    all.reduce((sum, centre) => {
      const column = (centre - first) / step
      return sum + Math.abs(column - Math.round(column))
    }, 0) / all.length
  const near = Array.from({ length: mostLost + 1 }, (_, lost) => span / (width - 1 - lost)).filter(
    (step) => step > 0 && Math.abs(step / usual - 1) <= tolerance,
  )
  return near.toSorted((a, b) => off(a) - off(b))[0]
}

/** The usual distance of neighbours: the median, so that lost fillers do not count. */
function pitchOf(centres: readonly (readonly number[])[]): number {
  const steps = centres
    .flatMap((line) => line.slice(1).map((centre, i) => centre - (line[i] ?? 0)))
    .toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
