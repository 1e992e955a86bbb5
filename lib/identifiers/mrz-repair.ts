import { looksLike } from './document-number'
import { checkDigit } from './mrz-checks'
import { cut, type MrzCheck, type MrzLayout, type Span, withSpan } from './mrz-layouts'
import { isTravelCode } from './travel-codes'

/** The part of a zone that was read otherwise than it was printed. */
export type MrzRepair = {
  field: 'documentCode' | 'issuer' | 'nationality' | 'birth' | 'expiry' | 'name' | 'checkDigit'
  found: string
  read: string
  at: Span
}

/**
 * Reads digits where only digits may stand (dates and check digits), letters where only letters may (codes and names).
 * Document numbers and optional data, which may hold both, are left as they are. Lines keep their lengths.
 */
export function repairLines(
  layout: MrzLayout,
  lines: readonly string[],
): { lines: string[]; repairs: MrzRepair[] } {
  const repairs: MrzRepair[] = []
  let mended = [...lines]
  const repair = (field: MrzRepair['field'], at: Span | undefined, read: (found: string) => string) => {
    const found = at ? cut(mended, at) : ''
    const better = read(found)
    if (!at || better === found) return
    repairs.push({ field, found, read: better, at })
    mended = withSpan(mended, at, better)
  }
  repair('documentCode', layout.documentCode, letters)
  repair('issuer', layout.issuer, code)
  repair('nationality', layout.nationality, code)
  repair('birth', layout.birth, digits)
  repair('expiry', layout.expiry, digits)
  for (const check of CHECKS) repair('checkDigit', layout.checks[check]?.at, digits)
  for (const span of layout.names) repair('name', span, letters)
  return { lines: mended, repairs }
}

/**
 * Every spelling of a document number that one or two look-alike swaps make and that its check digit fits, fewest swaps
 * first, itself first when it fits. Never one alone: three swaps of one character make the specimen number out of
 * LB98902C3, and a 6 read as G fits always. Fillers at the end may be misread K (both are 0 modulo 10).
 * @param printed as it stands in the zone, fillers included; 24 characters at most
 * @param check one digit
 */
export function plausibleNumbers(printed: string, check: string): string[] {
  const need = (Number(check) - Number(checkDigit(printed)) + 10) % 10
  const swaps = swapsOf(printed)
  const fitting = need === 0 ? [printed] : []
  for (const swap of swaps) if (swap.change === need) fitting.push(swapped(printed, swap))
  for (const [i, first] of swaps.entries())
    for (const second of swaps.slice(i + 1))
      if (second.at > first.at && (first.change + second.change) % 10 === need)
        fitting.push(swapped(swapped(printed, first), second))
  return [...new Set(fitting.map((text) => text.replace(/</g, '')))].filter(Boolean)
}

/** One character in place `at`, and what that adds to the check digit. */
type Swap = { at: number; char: string; change: number }

/** In order of place. A run of K at the end goes as one, for it is a run of fillers or none: see `swapped`. */
function swapsOf(printed: string): Swap[] {
  const end = printed.search(/K+<*$/)
  return [...printed].flatMap((char, at) => {
    const others = at === end ? ['<'] : looksLike(char)
    const before = Number(checkDigit('<'.repeat(at % 3) + char))
    return others.map((other) => {
      const after = Number(checkDigit('<'.repeat(at % 3) + other))
      return { at, char: other, change: (after - before + 10) % 10 }
    })
  })
}

function swapped(text: string, { at, char }: Swap): string {
  return char === '<'
    ? text.slice(0, at).padEnd(text.length, '<')
    : text.slice(0, at) + char + text.slice(at + 1)
}

const CHECKS: readonly MrzCheck[] = ['number', 'birth', 'expiry', 'optional', 'composite']

function digits(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => looksLike(letter).find((other) => /\d/.test(other)) ?? letter)
}

function letters(field: string): string {
  return field.replace(/[^39A-Z<]/g, (digit) => LETTERS.charAt(Number(digit)))
}

/** A code with a digit in it is the one known code that it can be; where that is none or more than one it stays. */
function code(field: string): string {
  if (!/\d/.test(field)) return field
  const spellings = [...field].reduce(
    (begun, char) =>
      begun.flatMap((text) => (/\d/.test(char) ? looksLike(char) : [char]).map((letter) => text + letter)),
    [''],
  )
  const known = spellings.filter(isTravelCode)
  return known.length === 1 ? (known[0] ?? field) : field
}

/** The letters that the digits from 0 to 9 in a name most probably are; 3 and 9 are like none. */
const LETTERS = 'OIZ ASGTB'
