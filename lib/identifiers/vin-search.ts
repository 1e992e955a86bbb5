import { documentLook, latinLookAlikes } from './document-number'
import { plainText } from './plain-text'
import { type SmallDifference, smallDifference } from './small-difference'
import { LEAST_PART } from './vin'
import { normaliseVin } from './vin-number'

/** The stored form backwards: a plain index on it answers "ends with". */
export function reversedVin(norm: string): string {
  return Array.from(norm).reverse().join('')
}

/** Positions 10-17 (model year, plant, serial number), which papers and windows often show alone; undefined if shorter. */
export function lastEight(norm: string): string | undefined {
  return norm.length >= 8 ? norm.slice(-8) : undefined
}

/** A piece of a pattern: characters that must stand there, or a gap of so many characters, `orMore` for `*`. */
type PatternStep = { text: string } | { gap: number; orMore: boolean }

/** What to search vehicle numbers with. Holds A-Z and 0-9 only, so nothing in it can be taken for a command. */
export type VinPattern = {
  /** From the first character of the number to its last; texts and gaps alternate. */
  steps: PatternStep[]
  /** The longest run of known characters, by which an index finds candidates. */
  longest: string
}

export type ReadPattern =
  | { ok: true; pattern: VinPattern }
  /** `tooFew`: { known, least } characters are known; `tooLong`: { most }. Sentences in `identifiers`, `vinPattern`. */
  | { ok: false; error: (typeof vinPatternErrors)[number]; args: Record<string, number> }

/** Every reason for which a pattern is refused. */
export const vinPatternErrors = ['tooFew', 'tooLong'] as const

const LONGEST_PATTERN = 60

/**
 * Reads a part of a number, with `?` (also `_`) for one unknown character and `*` (also `%`) for any number of them. With
 * a star the pattern is the whole number: `*000001` is an ending. Without, it may stand anywhere, unless it has the
 * seventeen places of a VIN. Never throws.
 */
export function readVinPattern(text: string): ReadPattern {
  if (text.length > LONGEST_PATTERN * 4) return tooLong()
  const upper = latinLookAlikes(plainText(text).toUpperCase())
  const marks = upper.replace(/[_\u061f]/g, '?').replace(/%/g, '*')
  const steps = (marks.match(/[?*]|[^?*]+/g) ?? []).flatMap((piece): PatternStep[] => {
    if (piece === '?') return [{ gap: 1, orMore: false }]
    if (piece === '*') return [ANYTHING]
    const { norm } = normaliseVin(piece)
    return norm ? [{ text: norm }] : []
  })
  const runs = steps.flatMap((step) => ('text' in step ? [step.text] : []))
  const known = runs.join('').length
  const places = steps.reduce((sum, step) => sum + ('text' in step ? step.text.length : step.gap), 0)
  if (places > LONGEST_PATTERN) return tooLong()
  if (known < LEAST_PART) return { ok: false, error: 'tooFew', args: { known, least: LEAST_PART } }
  const whole = marks.includes('*') || places === 17
  const all = joined(whole ? steps : [ANYTHING, ...steps, ANYTHING])
  const longest = all.reduce(
    (best, step) => ('text' in step && step.text.length > best.length ? step.text : best),
    '',
  )
  return { ok: true, pattern: { steps: all, longest } }
}

/** Whether a number in stored form fits a pattern. At most pattern length × number length steps. */
export function fitsVinPattern({ steps }: VinPattern, norm: string): boolean {
  let ends = [0]
  for (const step of steps) {
    if ('text' in step)
      ends = ends.filter((at) => norm.startsWith(step.text, at)).map((at) => at + step.text.length)
    else if (step.orMore) {
      const first = (ends[0] ?? norm.length) + step.gap
      ends = Array.from({ length: Math.max(0, norm.length + 1 - first) }, (_, i) => first + i)
    } else ends = ends.map((at) => at + step.gap)
    if (!ends.length) return false
  }
  return ends.includes(norm.length)
}

/** The pattern as an officer writes it, which reads back the same: `WVW*1JZ?W000001`, `*000001`. */
export function formatVinPattern({ steps }: VinPattern): string {
  return steps
    .map((step) => ('text' in step ? step.text : '?'.repeat(step.gap) + (step.orMore ? '*' : '')))
    .join('')
}

/** How two numbers in stored form resemble one another; positions count from 1. */
export type VinLikeness =
  | SmallDifference
  /** One character differs, and the two are taken for each other (8 and B; `documentLook`). */
  | { kind: 'misread'; position: number; here: string; there: string }
  /** The shorter one stands in the longer one, from `position` on. */
  | { kind: 'part'; position: number; atEnd: boolean }
  /** The last eight agree, the beginning does not. */
  | { kind: 'sameLastEight' }
  | { kind: 'different' }

/** Compares two numbers, the closest likeness first (STANDARDS 2.3: equal, one different, transposed, part). */
export function compareVins(here: string, there: string): VinLikeness {
  const small = smallDifference(here, there)
  if (small?.kind === 'oneDifferent' && documentLook(small.here) === documentLook(small.there))
    return { ...small, kind: 'misread' }
  if (small) return small
  const [short, long] = here.length < there.length ? [here, there] : [there, here]
  const at = short.length >= LEAST_PART ? long.lastIndexOf(short) : -1
  if (at >= 0) return { kind: 'part', position: at + 1, atEnd: at + short.length === long.length }
  const tail = lastEight(here)
  return tail !== undefined && tail === lastEight(there) ? { kind: 'sameLastEight' } : { kind: 'different' }
}

const ANYTHING: PatternStep = { gap: 0, orMore: true }

/** Neighbouring texts and gaps become one. */
function joined(steps: PatternStep[]): PatternStep[] {
  return steps.reduce<PatternStep[]>((all, step) => {
    const last = all.at(-1)
    if (last && 'text' in last && 'text' in step) all[all.length - 1] = { text: last.text + step.text }
    else if (last && 'gap' in last && 'gap' in step)
      all[all.length - 1] = { gap: last.gap + step.gap, orMore: last.orMore || step.orMore }
    else all.push(step)
    return all
  }, [])
}

function tooLong(): ReadPattern {
  return { ok: false, error: 'tooLong', args: { most: LONGEST_PATTERN } }
}
