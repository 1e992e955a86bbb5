import { type EncodingFound, encodingSniffer } from './encodings'
import { jsonColumns, jsonShape } from './json-rows'
import { importLimits } from './limits'
import { detectSeparator, type Separator, separatedReader } from './separated'

/** How a file is read; every part can be changed by the officer. */
export type FileShape = {
  format: 'separated' | 'json-array' | 'json-lines'
  encoding: EncodingFound['encoding']
  separator: Separator
  /** Whether the first row names the columns. */
  headed: boolean
}

export type FileFound = FileShape & {
  encodingBy: EncodingFound['by']
  /** Ends of lines, about as many as rows; null where rows are no lines. */
  lines: number | null
}

/** Why a file is not taken at all; sentences in `errors.code`. */
export type FileRefusal = 'file_empty' | 'file_binary' | 'file_large' | 'file_columns' | 'file_no_rows'

/** The beginnings of what bureaus send by mistake: office files, archives, pictures, programs. What a file is called says nothing. */
const binaries: readonly number[][] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x53, 0x51, 0x4c, 0x69],
]

/** Looks at a file as it passes, and in the end says how to read it or why it cannot be read. */
export function fileSniffer() {
  const encoding = encodingSniffer()
  const head: Uint8Array[] = []
  let kept = 0
  let controls = 0
  let lines = 0
  return {
    push(bytes: Uint8Array) {
      encoding.push(bytes)
      for (const byte of bytes) if (byte === 10) lines++
      if (kept >= sampleBytes) return
      const part = bytes.slice(0, sampleBytes - kept)
      for (const byte of part) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
      head.push(part)
      kept += part.length
    },
    found(): { file: FileFound } | { refused: FileRefusal } {
      const bytes = joined(head)
      if (bytes.length === 0) return { refused: 'file_empty' }
      if (binaries.some((begin) => begin.every((byte, at) => bytes[at] === byte)))
        return { refused: 'file_binary' }
      const { encoding: name, by } = encoding.found()
      // A stray NUL in a text is said with its row; one sign in twenty is no text.
      if (!name.startsWith('utf-16') && controls > bytes.length / 20) return { refused: 'file_binary' }
      const text = new TextDecoder(name).decode(bytes)
      if (text.trim() === '') return { refused: 'file_empty' }
      return found(text, name, by, lines)
    },
  }
}

const sampleBytes = 256 * 1024

function found(
  text: string,
  encoding: FileShape['encoding'],
  encodingBy: EncodingFound['by'],
  lines: number,
): { file: FileFound } | { refused: FileRefusal } {
  const base = { encoding, encodingBy, separator: ',' as Separator, headed: true, lines }
  if (/^\s*[[{]/.test(text)) {
    const shape = jsonShape(text)
    const columns = jsonColumns(text, shape).length
    if (columns > importLimits.columns) return { refused: 'file_columns' }
    if (columns === 0) return { refused: 'file_no_rows' }
    return shape === 'array'
      ? { file: { ...base, format: 'json-array', lines: null } }
      : { file: { ...base, format: 'json-lines' } }
  }
  const separator = detectSeparator(text)
  const [first] = rowsOfSample(text, separator)
  if ((first?.length ?? 0) > importLimits.columns) return { refused: 'file_columns' }
  return { file: { ...base, format: 'separated', separator } }
}

const rowsOfSample = (text: string, separator: Separator): string[][] => {
  const reader = separatedReader(separator)
  return [...reader.push(text), ...reader.end()].slice(0, 2).map(({ cells }) => cells)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
