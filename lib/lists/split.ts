import { zoneIn } from '@/lib/identifiers/mrz-lines'

/** Lines of one check at most (UX 2.2), and characters of the text that holds them. */
export const mostLines = 1_000
export const longestList = 120_000
/** Longest line that is read; a longer one is said to be unreadable, like every text in the search box. */
const longestLine = 2_000

/** One thing to be checked: its text, and the lines of the pasted text from which it comes, counted from 1. */
export type Entry = { text: string; from: number; to: number }

/** What a pasted text holds. `leftOut` counts comments, which are not checked. */
export type SplitList = { entries: Entry[]; leftOut: number }

/**
 * The entries of a pasted list: one a line, but the two or three lines of a machine-readable zone belong together. Blank
 * lines are nothing, lines that begin with `#` or `//` are comments. A line of a file with one column may stand in quotation
 * marks (RFC 4180). Linear in the length of the text.
 */
export function splitList(raw: string): SplitList {
  const lines = raw
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, i) => ({ text: cell(line), at: i + 1 }))
    .filter(({ text }) => text !== '')
  const said = lines.filter(({ text }) => !isComment(text))
  const entries: Entry[] = []
  for (let i = 0; i < said.length; ) {
    const size = zoneSize(said.slice(i, i + 3).map(({ text }) => text))
    const group = said.slice(i, i + size)
    const [first, last] = [group[0], group.at(-1)]
    if (first && last) {
      const text = group.map((line) => line.text).join('\n')
      entries.push({ text: text.slice(0, longestLine + 1), from: first.at, to: last.at })
    }
    i += size
  }
  return { entries, leftOut: lines.length - said.length }
}

/** How many lines of a text would be checked; for the box, where a paste of more than three is offered as a list. */
export const countEntries = (raw: string): number => splitList(raw).entries.length

const isComment = (text: string) => text.startsWith('#') || text.startsWith('//')

function cell(line: string): string {
  const text = line.trim().replace(/[;,]+$/, '')
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}

/** Three lines of a card, two of a passport or visa, else one. */
function zoneSize(lines: readonly string[]): 1 | 2 | 3 {
  if (!lines[0] || !beginsZone.test(lines[0])) return 1
  for (const size of [3, 2] as const) {
    if (lines.length < size) continue
    const zone = zoneIn(lines.slice(0, size).join('\n'))
    if (zone?.lines.length === size && zone.lines.every(Boolean)) return size
  }
  return 1
}

const beginsZone = /^[ACIPV][A-Z<«‹≪ ][A-Z0-9<«‹≪ ]{24,44}$/i
