import { failedChecks } from './mrz-checks'
import { type MrzFormat, type MrzLayout, mrzLayouts } from './mrz-layouts'
import { repairLines } from './mrz-repair'

/** Lines of a zone in their places, '' for one that is still missing. */
export type MrzZone = {
  /** Undefined when a single line fits several layouts; `layout` then has the columns that they share. */
  format?: MrzFormat
  layout: MrzLayout
  lines: string[]
  /** Lines whose number of characters was wrong, with that number; fillers were put in or taken out. Line from 1. */
  mended: { line: number; length: number }[]
}

/**
 * The lines of a zone in a text: three of 30, two of 36 or 44, one alone, or all in one run. Undefined when the text is
 * none. The work is limited by refusing more than 400 characters.
 */
export function zoneIn(text: string): MrzZone | undefined {
  const read = linesIn(text)
  if (!read) return undefined
  const { width, lines } = read
  if (lines.length === 1) return oneLine(lines[0] ?? '')
  const format = formatOf(width, lines)
  const layout = mrzLayouts[format]
  const whole = lines.map((line) => line.slice(0, width).padEnd(width, '<'))
  const mended = lines.flatMap((line, i) =>
    line.length === width ? [] : [{ line: i + 1, length: line.length }],
  )
  for (const { line } of mended) whole[line - 1] = fitted(layout, whole, line - 1, lines[line - 1] ?? '')
  while (whole.length < layout.lines) whole.push('')
  return { format, layout, lines: whole, mended }
}

/** Whether the text is the beginning of a zone whose next line is still to come (a scanner sends line by line). */
export function awaitsNextLine(text: string): boolean {
  const read = linesIn(text)
  if (!read || !startsZone(read.lines[0])) return false
  return read.lines.length < (read.width === 30 ? 3 : 2)
}

/** Why a text that is meant to be a zone is none: signs that no zone has, or lines of the wrong number and length. */
export type NoMrz =
  | { code: 'mrzCharacters'; args: { characters: string } }
  | { code: 'mrzLines'; args: { lines: number; lengths: string } }

/** Undefined when the text is read as a zone (whole or in part), or is empty. */
export function whyNoZone(text: string): NoMrz | undefined {
  const lines = cleaned(text.slice(0, MOST))
  const strange = [...new Set(lines.join('').match(/[^A-Z0-9<]/gu))]
  if (strange.length) return { code: 'mrzCharacters', args: { characters: strange.slice(0, 10).join(' ') } }
  if (!lines.length || zoneIn(text)) return undefined
  const lengths = lines.map((line) => line.length).join(', ')
  return { code: 'mrzLines', args: { lines: lines.length, lengths } }
}

const MOST = 400
const SIZES = new Set([30, 36, 44])

/** Lines with one kind of filler, split to the sizes of the standard; their lengths may be wrong by two. */
function linesIn(text: string): { width: number; lines: string[] } | undefined {
  if (text.length > MOST) return undefined
  const lines = cleaned(text)
  const joined = lines.join('')
  if (!/^[A-Z0-9<]+$/.test(joined)) return undefined
  const width = widthOf(lines, joined)
  if (!width) return undefined
  const typedFillers = text.match(/[<«≪‹]/g)?.length ?? 0
  // A cut name and full optional data leave no filler: then the shape alone must say that it is a zone.
  if (typedFillers < 2 && !hasDataLine(lines, width)) return undefined
  if (lines.length > 1) return { width, lines }
  return { width, lines: joined.match(new RegExp(`.{1,${width}}`, 'g')) ?? [] }
}

/** Upper case, guillemets as fillers, blanks as fillers where a line has the size of a zone with them. */
function cleaned(text: string): string[] {
  return text
    .toUpperCase()
    .replace(/[«≪]/g, '<<')
    .replace(/‹/g, '<')
    .split('\n')
    .map((line) => (SIZES.has(line.length) ? line.replace(/\s/g, '<') : line.replace(/\s/g, '')))
    .filter((line) => /[^<]/.test(line))
}

function widthOf(lines: string[], joined: string): number | undefined {
  const near = (width: number) => lines.every((line) => Math.abs(line.length - width) <= 2)
  if (lines.length === 3 && near(30)) return 30
  if (lines.length === 2) return [44, 36].find(near) ?? (near(30) && startsZone(lines[0]) ? 30 : undefined)
  if (lines.length > 1) return undefined
  if (SIZES.has(joined.length)) return joined.length
  if (joined.length === 88) return 44
  if (joined.length === 72) return 36
  return joined.length === 90 ? 30 : undefined
}

function startsZone(line = ''): boolean {
  return /^[ACIPV][A-Z<][A-Z<]{3}/.test(line)
}

function hasDataLine([first = '', second = '']: string[], width: number): boolean {
  if (first.length !== width || second.length !== width || !startsZone(first)) return false
  return width === 30 ? TD1_DATA.test(second) : TWO_LINE_DATA.test(second)
}

const TD1_DATA = /^[\dOISBZ<]{7}[MFX<][\dOISBZ<]{7}[A-Z<]{3}/
const TWO_LINE_DATA = /^[A-Z0-9<]{10}[A-Z0<]{3}[\dOISBZ<]{6}[\dOISBZ<][MFX<]/
const FRENCH_DATA = /^\d{4}[A-Z0-9]{3}\d{6}[A-Z<]{14}\d{7}[MFX<]\d$/

function formatOf(width: number, [first = '', second = '']: string[]): MrzFormat {
  if (width === 30) return 'TD1'
  if (first.startsWith('V')) return width === 44 ? 'MRV-A' : 'MRV-B'
  if (width === 44) return 'TD3'
  return first.startsWith('IDFRA') && (!second || /^\d/.test(second)) ? 'FR-ID' : 'TD2'
}

/** One line alone: told apart by where its letters and digits stand. Undefined when it is no line of a zone. */
function oneLine(line: string): MrzZone | undefined {
  const width = line.length
  const placed = (format: MrzFormat, at: number): MrzZone => {
    const layout = mrzLayouts[format]
    return {
      format,
      layout,
      lines: Array.from({ length: layout.lines }, (_, i) => (i === at ? line : '')),
      mended: [],
    }
  }
  if (width === 30) {
    if (TD1_DATA.test(line)) return placed('TD1', 1)
    if (startsZone(line) && /\d/.test(line)) return placed('TD1', 0)
    return line.includes('<<') && !/\d/.test(line) ? placed('TD1', 2) : undefined
  }
  if (startsZone(line) && line.includes('<<')) return placed(formatOf(width, [line]), 0)
  if (width === 36 && FRENCH_DATA.test(line)) return placed('FR-ID', 1)
  if (!TWO_LINE_DATA.test(line)) return undefined
  // Without its first line a visa cannot be told from a passport: only the columns that they share are judged.
  const { lines, layout, mended } = placed(width === 44 ? 'TD3' : 'TD2', 1)
  const { optional: _optional, composite: _composite, ...checks } = layout.checks
  return { layout: { ...layout, optional: width === 36 ? layout.optional : [], checks }, lines, mended }
}

/**
 * A line with too few or too many characters. Fillers are what readers miscount: they are put in or taken out at the run
 * of fillers where most check digits fit then; at the end when all are alike.
 */
function fitted(layout: MrzLayout, lines: readonly string[], at: number, line: string): string {
  const missing = layout.width - line.length
  const ways = [...line.matchAll(/<+/g)].reverse().flatMap(({ index, 0: run }) => {
    if (run.length + missing < 0) return []
    return line.slice(0, index) + '<'.repeat(run.length + missing) + line.slice(index + run.length)
  })
  const end = lines[at] ?? ''
  const mistakes = (way: string) => {
    const tried = lines.map((other, i) => (i === at ? way : other))
    return failedChecks(layout, repairLines(layout, tried).lines).length
  }
  return (
    [end, ...ways].map((way) => ({ way, wrong: mistakes(way) })).sort((a, b) => a.wrong - b.wrong)[0]?.way ??
    end
  )
}
