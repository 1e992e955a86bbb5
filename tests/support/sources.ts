import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..', '..')

export type Source = { file: string; text: string }

const skipped = new Set(['node_modules', 'generated'])

/** The files below some rooms of the house, by their path from the root: what the house tests read. */
export function sources(rooms: string[], ends: RegExp = /\.(tsx?|mjs|cjs)$/): Source[] {
  return rooms
    .flatMap((room) => filesBelow(room))
    .filter((file) => ends.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

function filesBelow(room: string): string[] {
  return readdirSync(path.join(root, room), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) return []
    const file = `${room}/${entry.name}`
    return entry.isDirectory() ? filesBelow(file) : [file]
  })
}

/** The files in which a pattern occurs, with the line where it does: what an assertion shows when it fails. */
export function where(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}
