import { normaliseDocumentNumber } from './document-number'

/**
 * Consecutive numbers of blank documents, as a theft of blanks is reported: `AB000001` to `AB000500`. Both ends belong
 * to it. `prefix` is everything up to the last letter; `from` and `to` are whole numbers of the same length.
 */
export type DocumentRange = { from: string; to: string; prefix: string }

export type RangeProblem =
  | { code: 'rangeEnds'; args: Record<string, never> } // two numbers are needed
  | { code: 'rangeTooLong'; args: { length: number; longest: number } }
  | { code: 'rangeTail'; args: { number: string } } // no digits at its end
  | { code: 'rangeLength'; args: { from: string; to: string } }
  | { code: 'rangePrefix'; args: { from: string; to: string } }
  | { code: 'rangeOrder'; args: { from: string; to: string } }

export type ParsedRange = { ok: true; range: DocumentRange } | ({ ok: false } & RangeProblem)

/**
 * Reads "AB000001-AB000500", "AB 000001 to AB 000500" (words of four languages, two dots, any dash; dashes inside the
 * numbers too), and "AB000001-500", where the second end gives only the digits that change. Never throws.
 */
export function parseDocumentRange(text: string): ParsedRange {
  if (text.length > LONGEST_TEXT)
    return refuse('rangeTooLong', { length: text.length, longest: LONGEST_TEXT })
  const [first = '', second = ''] = endsOf(text) ?? []
  return documentRange(first, second)
}

/** The range between two numbers as typed into two fields; the second may be cut to the digits that change. */
export function documentRange(first: string, second: string): ParsedRange {
  const from = normaliseDocumentNumber(first)
  const short = normaliseDocumentNumber(second)
  if (!from || !short) return refuse('rangeEnds', {})
  const longer = Math.max(from.length, short.length)
  if (longer > LONGEST_NUMBER) return refuse('rangeTooLong', { length: longer, longest: LONGEST_NUMBER })
  const prefix = prefixOf(from)
  if (prefix === from) return refuse('rangeTail', { number: from })
  const room = from.length - prefix.length
  const to = /^\d+$/.test(short) && short.length < room ? from.slice(0, -short.length) + short : short
  if (prefixOf(to) === to) return refuse('rangeTail', { number: to })
  if (to.length !== from.length) return refuse('rangeLength', { from, to })
  if (prefixOf(to) !== prefix) return refuse('rangePrefix', { from, to })
  // Texts of one length and one prefix are in the order of their numbers.
  return from <= to ? { ok: true, range: { from, to, prefix } } : refuse('rangeOrder', { from, to })
}

/**
 * Whether a number (in any spelling) is one of the range: same prefix, same length, tail between the ends. A misread
 * number is not; ask for each of its plausible spellings.
 */
export function inDocumentRange(number: string, { from, to, prefix }: DocumentRange): boolean {
  const asked = normaliseDocumentNumber(number)
  return asked.length === from.length && prefixOf(asked) === prefix && from <= asked && asked <= to
}

/** How many documents the range holds; exact for tails of any length. */
export function documentsInRange({ from, to, prefix }: DocumentRange): bigint {
  return BigInt(to.slice(prefix.length)) - BigInt(from.slice(prefix.length)) + 1n
}

/** The numbers that two ranges share; undefined when none. */
export function rangeOverlap(a: DocumentRange, b: DocumentRange): DocumentRange | undefined {
  if (a.prefix !== b.prefix || a.from.length !== b.from.length) return undefined
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to, prefix: a.prefix } : undefined
}

/** `AB000001–AB000500`: what `parseDocumentRange` reads back. */
export function formatDocumentRange({ from, to }: DocumentRange): string {
  return `${from}–${to}`
}

const LONGEST_TEXT = 200
const LONGEST_NUMBER = 24

/** Everything before the digits at the end. */
function prefixOf(number: string): string {
  return number.replace(/\d+$/, '')
}

/** Parted at a word, at dots, at a dash between blanks, at a long dash, at the middle one of the hyphens. */
function endsOf(text: string): [string, string] | undefined {
  for (const mark of MARKS) {
    const parts = text.split(mark)
    if (parts.length === 2) return [parts[0] ?? '', parts[1] ?? '']
  }
  const parts = text.split('-')
  const half = parts.length / 2
  return Number.isInteger(half) ? [parts.slice(0, half).join('-'), parts.slice(half).join('-')] : undefined
}

const MARKS = [/\s(?:to|through|à|au|a|al|hasta|إلى|الى)\s/iu, /\.{2,3}|…/, /\s[-‐-―−]\s/, /[‐-―−]/]

function refuse<P extends RangeProblem>(code: P['code'], args: P['args']): ParsedRange {
  return { ok: false, code, args } as ParsedRange
}
