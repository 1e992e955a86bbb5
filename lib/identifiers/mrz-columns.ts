import { readMrz } from './mrz'

/** A character as a reader of pictures saw it, with where it stands; any unit of length. */
export type SeenCharacter = { text: string; from: number; to: number }

/** Lines from top to bottom. */
export type SeenLine = readonly SeenCharacter[]

/**
 * The lines of a zone out of what was seen in a picture. Readers of pictures run fillers together and lose them, but a zone is
 * printed in one pitch and each of its lines is full (Doc 9303-3 4.1): where a character stands says which column it
 * has. Tried for the lines that are long enough, last ones first, in each size of the standard that their pitch allows; of
 * several readings the one with the fewest failed check digits is taken. Undefined when none is a zone.
 */
export function zoneOfSeen(seen: readonly SeenLine[], now: Date): string | undefined {
  const long = seen.map(readable).filter((line) => line.length >= shortest)
  const tried: { text: string; failed: number }[] = []
  for (const [lines, width] of sizes) {
    for (let end = long.length; end >= lines; end--) {
      const zone = long.slice(end - lines, end)
      const columns = columnsOf(zone, width)
      for (const text of [columns, zone.map(plain).join('\n')]) {
        const read = text === undefined ? undefined : readMrz(text, now)
        if (text !== undefined && read?.complete && read.documentNumber)
          tried.push({ text, failed: read.issues.filter(({ level }) => level === 'error').length })
      }
    }
  }
  return tried.toSorted((a, b) => a.failed - b.failed)[0]?.text
}

/** Lines and columns of the three sizes. */
const sizes = [
  [2, 44],
  [3, 30],
  [2, 36],
] as const

/** Fewer characters than this are no line of a zone, even with most of its fillers lost. */
const shortest = 14

/** Columns that a line may be off by its own pitch before it is another size. */
const tolerance = 3.5

const plain = (line: SeenLine) => line.map(({ text }) => text).join('')

/** Only what a zone is printed in; a guillemet is two fillers that stand where it stands. */
function readable(line: SeenLine): SeenLine {
  return line.flatMap(({ text, from, to }) =>
    [...text.toUpperCase().replace(/[«≪]/g, '<<').replace(/‹/g, '<')]
      .map((char, i, all) => {
        const step = (to - from) / all.length
        return { text: char, from: from + i * step, to: from + (i + 1) * step }
      })
      .filter((one) => /^[A-Z0-9<]$/.test(one.text)),
  )
}

/** Each line in its columns; undefined where the pitch says that it has another size. */
function columnsOf(zone: readonly SeenLine[], width: number): string | undefined {
  const centres = zone.map((line) => line.map(({ from, to }) => (from + to) / 2))
  const first = Math.min(...centres.map((line) => line[0] ?? Number.POSITIVE_INFINITY))
  const last = Math.max(...centres.map((line) => line.at(-1) ?? Number.NEGATIVE_INFINITY))
  const pitch = pitchOf(centres)
  const span = last - first
  if (!(pitch > 0) || Math.abs(span / pitch + 1 - width) > tolerance) return undefined
  // Where the last fillers of every line were lost, the pitch alone says how far the zone goes.
  const step = Math.round(span / pitch) + 1 < width - 1 ? pitch : span / (width - 1)
  const lines = zone.map((line, i) => {
    const columns = new Array<string>(width).fill('<')
    let next = 0
    for (const [j, { text }] of line.entries()) {
      const column = Math.max(next, Math.round(((centres[i]?.[j] ?? 0) - first) / step))
      if (column >= width) break
      columns[column] = text
      next = column + 1
    }
    return columns.join('')
  })
  return lines.join('\n')
}

/** The usual distance of neighbours: the median, so that lost fillers do not count. */
function pitchOf(centres: readonly (readonly number[])[]): number {
  const steps = centres
    .flatMap((line) => line.slice(1).map((centre, i) => centre - (line[i] ?? 0)))
    .toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
