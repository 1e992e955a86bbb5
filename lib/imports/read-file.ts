import type { FileProblem, FileRow, RowReader } from './file-row'
import { jsonColumns, jsonReader } from './json-rows'
import { separatedReader } from './separated'
import type { FileShape } from './sniff'

/** The names of a file's columns, from its beginning; unnamed ones are called by their place. */
export function columnsOf(sample: Uint8Array, shape: FileShape): string[] {
  const text = decoder(shape).decode(sample, { stream: true })
  if (shape.format !== 'separated')
    return jsonColumns(text, shape.format === 'json-array' ? 'array' : 'lines')
  const reader = separatedReader(shape.separator)
  const rows = withoutHint([...reader.push(text), ...reader.end()])
  const first = rows[0]?.cells ?? []
  return first.map((cell, at) =>
    shape.headed && cell.trim() !== '' ? cell.trim().slice(0, 120) : `#${at + 1}`,
  )
}

/** Reads a file piece by piece: `push` its bytes in their order, then `end`. Every row has as many cells as there are columns. */
export function fileReader(columns: readonly string[], shape: FileShape) {
  const decode = decoder(shape)
  const reader: RowReader =
    shape.format === 'separated'
      ? separatedReader(shape.separator)
      : jsonReader(columns, shape.format === 'json-array' ? 'array' : 'lines')
  let first = true
  const fitted = (rows: FileRow[]): FileRow[] => {
    let body = rows
    if (first && shape.format === 'separated' && rows.length) {
      body = withoutHint(rows)
      // A hint alone in the first piece: the names come with the next.
      if (body.length === 0) return []
      first = false
      if (shape.headed) body = body.slice(1)
    }
    return body.map((row) => sound(shape.format === 'separated' ? ofWidth(row, columns.length) : row))
  }
  return {
    push: (bytes: Uint8Array): FileRow[] => fitted(reader.push(decode.decode(bytes, { stream: true }))),
    end: (): FileRow[] => fitted([...reader.push(decode.decode()), ...reader.end()]),
  }
}

const decoder = ({ encoding }: FileShape) => new TextDecoder(encoding)

/** A first line `sep=;`, by which some spreadsheets tell each other the separator. */
const withoutHint = (rows: FileRow[]): FileRow[] => {
  const cells = rows[0]?.line === 1 ? rows[0].cells : []
  return /^sep=/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '') ? rows.slice(1) : rows
}

function ofWidth(row: FileRow, width: number): FileRow {
  const cells = row.cells.slice()
  while (cells.length > width && (cells.at(-1) ?? '').trim() === '') cells.pop()
  if (cells.length === width) return { ...row, cells }
  const args = { found: row.cells.length, wanted: width }
  const problem: FileProblem = { code: cells.length > width ? 'cells_extra' : 'cells_missing', args }
  while (cells.length < width) cells.push('')
  // What stands beyond the last column stays readable in it.
  const kept =
    cells.length > width ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(' ¦ ')] : cells
  return { ...row, cells: kept, problems: [...row.problems, problem] }
}

/** Signs that no database holds or that nobody wrote are taken out and said. */
function sound(row: FileRow): FileRow {
  const all = row.cells.join('')
  const problems = [...row.problems]
  if (all.includes('\0')) problems.push({ code: 'nul' })
  if (all.includes('\ufffd')) problems.push({ code: 'undecodable' })
  return problems.length === row.problems.length
    ? row
    : { ...row, cells: row.cells.map((cell) => cell.replaceAll('\0', '')), problems }
}
