import type { FileProblem, FileRow, RowReader } from './file-row'
import { importLimits } from './limits'

export type Separator = ',' | ';' | '\t' | '|'
export const separators: readonly Separator[] = [',', ';', '\t', '|']

type Found = { cells: string[]; next: number; lines: number; problems: FileProblem[] }

/**
 * Reads separated values as RFC 4180 has them, with any separator and any line end: quotes, doubled quotes, line breaks in
 * quotes. A quote that is opened and never closed costs its own line only: that is taken as it stands and said, and reading
 * goes on with the next, so that nothing is lost.
 */
export function separatedReader(separator: Separator): RowReader {
  let rest = ''
  let line = 1

  function take(final: boolean): FileRow[] {
    const rows: FileRow[] = []
    const text = lookup(rest)
    let at = 0
    while (at < rest.length) {
      const found = recordAt(text, at, separator, final)
      if (!found) break
      if (found.cells.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: found.cells.map(withinLimit(found.problems)), problems: found.problems })
      }
      line += found.lines
      at = found.next
    }
    rest = rest.slice(at)
    return rows
  }

  return {
    push(text) {
      rest += text
      return take(false)
    },
    end: () => take(true),
  }
}

const withinLimit = (problems: FileProblem[]) => (cell: string, at: number) => {
  if (cell.length <= importLimits.cell) return cell
  problems.push({
    code: 'cell_long',
    args: { column: at + 1, length: cell.length, limit: importLimits.cell },
  })
  return cell.slice(0, importLimits.cell)
}

type Text = { text: string; next: (sign: '"' | '\n' | '\r', from: number) => number }

/** Remembers where the next quote and line end are: looked for anew at every row, a sign that never comes costs the square of the file. */
function lookup(text: string): Text {
  const known = new Map<string, number>()
  return {
    text,
    next(sign, from) {
      const before = known.get(sign)
      if (before !== undefined && before >= from) return before
      const found = text.indexOf(sign, from)
      const place = found < 0 ? Number.POSITIVE_INFINITY : found
      known.set(sign, place)
      return place
    },
  }
}

/** The end of the line that `at` stands in, and where the next begins; null when more text may decide it. */
function lineEnd({ text, next }: Text, at: number, final: boolean): { end: number; next: number } | null {
  const feed = next('\n', at)
  const back = next('\r', at)
  const end = Math.min(feed, back)
  if (end === Number.POSITIVE_INFINITY) return final ? { end: text.length, next: text.length } : null
  if (end === back && back + 1 === text.length && !final) return null
  return { end, next: end === back && text[back + 1] === '\n' ? end + 2 : end + 1 }
}

function recordAt(source: Text, at: number, separator: Separator, final: boolean): Found | null {
  const { text, next } = source
  const line = lineEnd(source, at, final)
  const quote = next('"', at)
  if ((line?.end ?? text.length) - at > importLimits.row && quote >= (line?.end ?? text.length)) {
    return overlong(text, at, line)
  }
  if (line && quote >= line.end) {
    return { cells: text.slice(at, line.end).split(separator), next: line.next, lines: 1, problems: [] }
  }
  if (quote === Number.POSITIVE_INFINITY) return null
  const read = quotedRecord(text, at, separator, final)
  if (read === 'more') {
    if (!final && text.length - at <= importLimits.row) return null
    return literalLine(source, at, separator)
  }
  return read === 'broken' ? literalLine(source, at, separator) : read
}

/** A line that no table has: its beginning stands for it. */
function overlong(text: string, at: number, line: { end: number; next: number } | null): Found {
  const length = (line?.end ?? text.length) - at
  const problems: FileProblem[] = [{ code: 'row_long', args: { length, limit: importLimits.row } }]
  const cells = [text.slice(at, at + importLimits.cell)]
  return { cells, next: line?.next ?? text.length, lines: line ? 1 : 0, problems }
}

/** A line whose quotes make no sense, as it stands there. */
function literalLine(source: Text, at: number, separator: Separator): Found {
  const { end, next } = lineEnd(source, at, true) ?? { end: source.text.length, next: source.text.length }
  if (end - at > importLimits.row) return overlong(source.text, at, { end, next })
  const cells = source.text.slice(at, end).split(separator)
  return { cells, next, lines: 1, problems: [{ code: 'broken_quote' }] }
}

function quotedRecord(
  text: string,
  start: number,
  separator: Separator,
  final: boolean,
): Found | 'more' | 'broken' {
  const cells: string[] = []
  const problems: FileProblem[] = []
  let lines = 1
  let at = start
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1, final)
      if (closed === 'more') return 'more'
      cell = text.slice(at + 1, closed).replaceAll('""', '"')
      const breaks = cell.match(/\r\n|\r|\n/g)?.length ?? 0
      at = closed + 1
      const after = text[at]
      if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') {
        // The quote of a later row was taken for the end of this one.
        if (breaks > 0) return 'broken'
        const end = plainEnd(text, at, separator)
        cell += text.slice(at, end)
        at = end
        problems.push({ code: 'text_after_quote', args: { column: cells.length + 1 } })
      }
      if (breaks > importLimits.cellLines) return 'broken'
      lines += breaks
    } else {
      const end = plainEnd(text, at, separator)
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (at >= text.length) return final ? { cells, next: at, lines, problems } : 'more'
    if (text[at] === separator) {
      at++
      continue
    }
    if (text[at] === '\r') {
      if (at + 1 >= text.length && !final) return 'more'
      if (text[at + 1] === '\n') at++
    }
    return { cells, next: at + 1, lines, problems }
  }
}

function closingQuote(text: string, from: number, final: boolean): number | 'more' {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return 'more'
    if (at + 1 === text.length) return final ? at : 'more'
    if (text[at + 1] !== '"') return at
  }
}

function plainEnd(text: string, from: number, separator: Separator): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/**
 * The separator under which the first rows have the same number of cells, the larger the better; the comma when none
 * separates anything.
 */
export function detectSeparator(sample: string): Separator {
  const told = /^sep=([,;|\t])\r?\n/i.exec(sample)?.[1]
  if (told) return told as Separator
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const rows = separatedReader(separator).push(sample).slice(0, 30)
    const widths = rows.map(({ cells }) => cells.length)
    const width = widths[0] ?? 0
    if (width < 2) continue
    const same = widths.filter((each) => each === width).length / widths.length
    const score = same * 100 + Math.min(width, 30)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}
