import { partTypes } from '@/lib/records/parts'
import type { FileProblem, FileRow, RowReader } from './file-row'
import { importLimits } from './limits'

/** A row of a JSON file is an object: its values are put under the names of the columns that the file was found to have. */
export function jsonReader(columns: readonly string[], shape: 'array' | 'lines'): RowReader {
  const known = new Map(columns.map((name, at) => [name, at]))
  const pieces = shape === 'array' ? arrayItems() : jsonLines()
  const rowOf = ({ line, text }: Piece): FileRow => {
    const { value, problems } = parsed(text)
    if (!value) return { line, cells: [text.slice(0, importLimits.cell)], problems }
    const cells = columns.map(() => '')
    const unknown: string[] = []
    for (const [name, each] of flatValues(value)) {
      const at = known.get(name)
      if (at === undefined) unknown.push(name)
      else cells[at] = textOf(each, name, problems)
    }
    if (unknown.length) {
      const names = unknown.slice(0, 5).join(', ').slice(0, 120)
      problems.push({ code: 'unknown_keys', args: { names, count: unknown.length } })
    }
    return { line, cells, problems }
  }
  return {
    push: (text) => pieces.push(text).map(rowOf),
    end: () => pieces.end().map(rowOf),
  }
}

/** Names of the values in the first rows, in the order in which they appear. */
export function jsonColumns(sample: string, shape: 'array' | 'lines'): string[] {
  const reader = shape === 'array' ? arrayItems() : jsonLines()
  // The last piece may be cut: then it is none that can be read, and names nothing.
  const pieces = [...reader.push(sample), ...reader.end()].slice(0, 200)
  const names = new Set<string>()
  for (const { text } of pieces)
    for (const [name] of flatValues(parsed(text).value ?? {})) if (name.length <= 200) names.add(name)
  return [...names]
}

/** An array, or one object a line. */
export const jsonShape = (sample: string): 'array' | 'lines' =>
  sample.trimStart().startsWith('[') ? 'array' : 'lines'

function parsed(text: string): { value: Record<string, unknown> | null; problems: FileProblem[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { value: null, problems: [{ code: 'not_json' }] }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { value: null, problems: [{ code: 'not_object' }] }
  }
  return { value: value as Record<string, unknown>, problems: [] }
}

/** The values of an object; the rows of a part by their places: `names: [{ family: … }]` is `names.1.family`. */
function flatValues(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).flatMap(([name, each]): [string, unknown][] =>
    partTypes.some((part) => part.name === name) && Array.isArray(each) && each.every(isRow)
      ? each.flatMap((row, at) =>
          Object.entries(row).map(([field, text]): [string, unknown] => [`${name}.${at + 1}.${field}`, text]),
        )
      : [[name, each]],
  )
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(value: unknown, name: string, problems: FileProblem[]): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return cut(value, name, problems)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    // Digits beyond the sixteenth are gone before anybody can read them: a number must be written as text.
    if (!Number.isSafeInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      problems.push({ code: 'number_cut', args: { name: name.slice(0, 60) } })
    return String(value)
  }
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number'))
    return cut(value.join('; '), name, problems)
  problems.push({ code: 'nested', args: { name: name.slice(0, 60) } })
  return JSON.stringify(value).slice(0, importLimits.cell)
}

function cut(text: string, name: string, problems: FileProblem[]): string {
  if (text.length <= importLimits.cell) return text
  problems.push({
    code: 'cell_long',
    args: { column: name.slice(0, 60), length: text.length, limit: importLimits.cell },
  })
  return text.slice(0, importLimits.cell)
}

type Piece = { line: number; text: string }
type Pieces = { push: (text: string) => Piece[]; end: () => Piece[] }

function jsonLines(): Pieces {
  let rest = ''
  let line = 0
  const take = (texts: string[]) =>
    texts.flatMap((text): Piece[] => {
      line++
      return text.trim() === '' ? [] : [{ line, text }]
    })
  return {
    push(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      // A line without end is not kept for ever.
      if (rest.length > importLimits.row * 4) lines.push(rest.slice(0, importLimits.row))
      if (rest.length > importLimits.row * 4) rest = ''
      return take(lines)
    },
    end: () => take([rest]),
  }
}

/** The items of an array by their brackets, whatever stands in strings left aside. */
function arrayItems(): Pieces {
  let rest = ''
  let line = 1
  let begun = false
  let closed = false

  function take(final: boolean): Piece[] {
    const found: Piece[] = []
    let at = 0
    while (at < rest.length && !closed) {
      const sign = rest[at]
      if (sign === '\n') line++
      if (sign === undefined || /[\s,]/.test(sign)) {
        at++
      } else if (!begun) {
        begun = true
        at++
      } else if (sign === ']') {
        closed = true
        at++
      } else {
        const end = itemEnd(rest, at)
        if (end < 0 && !final && rest.length - at <= importLimits.row) break
        const text = rest.slice(at, end < 0 ? rest.length : end)
        found.push({ line, text })
        line += text.split('\n').length - 1
        at += text.length
      }
    }
    // What follows the array is no row of it; one that is not blank is said as one that cannot be read.
    if (closed && rest.slice(at).trim() !== '') found.push({ line, text: rest.slice(at, at + 200) })
    rest = closed ? '' : rest.slice(at)
    return found
  }

  return {
    push(text) {
      if (closed && text.trim() === '') return []
      rest += text
      return take(false)
    },
    end: () => {
      const last = take(true)
      return closed ? last : [...last, { line, text: 'the array is not closed' }]
    },
  }
}

/** Where the value that begins at `start` ends, or -1 when the text ends before it does. */
function itemEnd(text: string, start: number): number {
  let depth = 0
  let inText = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === backslash) at++
      else if (code === quote) inText = false
    } else if (code === quote) inText = true
    else if (code === openBrace || code === openBracket) depth++
    else if (code === closeBrace || code === closeBracket) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && code === comma) return at
  }
  return -1
}

const [backslash, quote, openBrace, closeBrace, openBracket, closeBracket, comma] = [
  92, 34, 123, 125, 91, 93, 44,
] as const
