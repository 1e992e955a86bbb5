import { documentLook, latinLookAlikes } from './document-number'
import { plainText } from './plain-text'
import { type SmallDifference, smallDifference } from './small-difference'

/** Every remark about a plate; the sentences are in messages `identifiers`, `plate`. None forbids storing it. */
export const plateIssues = [
  'empty',
  'tooLong', // { length, most }
  'lookAlikes', // { letters }: Latin and other letters in one plate, compared as the same
  'shape', // { country, example }: not how this country's plates look; older and special ones differ
] as const
export type PlateIssue = { code: (typeof plateIssues)[number]; args: Record<string, string | number> }

export type PlateReading = {
  /** Upper case in the script in which it was typed, without separators. */
  norm: string
  /** What is compared: see `plateSkeleton`. */
  skeleton: string
  /** Country and skeleton, `FR:AB123CD`; without a country the part before the colon is empty. */
  key: string
  /** Grouped as the country writes it, where its form is known; otherwise as typed, in upper case. */
  display: string
  issues: PlateIssue[]
}

const LONGEST_PLATE = 15

/** Reads a number plate in any script. `country`: ISO alpha-2 of the country of registration. Never throws; linear. */
export function readPlate(text: string, country?: string): PlateReading {
  const norm = plateText(text)
  const key = plateKey(text, country)
  const grouped = groupPlate(text, country)
  const issues: PlateIssue[] = []
  if (!norm) issues.push({ code: 'empty', args: {} })
  if (norm.length > LONGEST_PLATE)
    issues.push({ code: 'tooLong', args: { length: norm.length, most: LONGEST_PLATE } })
  const foreign = [...new Set(norm)].filter((letter) => latinLookAlikes(letter) !== letter)
  if (foreign.length && /[A-Z]/.test(norm))
    issues.push({ code: 'lookAlikes', args: { letters: foreign.join('') } })
  const [example] = shapesOf(country)
  if (norm && country && example && grouped === undefined)
    issues.push({ code: 'shape', args: { country, example: exampleOf(example) } })
  const typed = plainText(text).toUpperCase().replace(/\s+/g, ' ').trim()
  return { norm, skeleton: key.slice(key.indexOf(':') + 1), key, display: grouped ?? typed, issues }
}

/**
 * The plate reduced to what cannot be typed in two ways: compatibility forms and digits of other scripts folded (٣ and ۳
 * are 3), separators and accents dropped, Cyrillic and Greek letters that are drawn like Latin ones written as these
 * (plates of Russia, Ukraine, Greece and others use only such letters, so that both can be read). Arabic letters stay, in
 * one form each, so that Persian and Arabic keyboards agree. Letters of other scripts stay as they are.
 */
export function plateSkeleton(text: string): string {
  const upper = plainText(text)
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
  return latinLookAlikes(upper)
    .replace(/[ŁØĐÆŒÞ]/g, (letter) => STROKED[letter] ?? letter)
    .replace(
      /[\u0649\u06cc\u06d2\u06a9\u0629\u06be\u06c1\u06d5]/g,
      (letter) => ARABIC_FORMS[letter] ?? letter,
    )
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The key under which plates are found: country and skeleton. On Saudi plates each Arabic letter stands beside the Latin
 * one that it is given with, so either writing has the Latin key.
 */
export function plateKey(text: string, country?: string): string {
  const skeleton = plateSkeleton(text)
  // Iran writes the letter alef by its name.
  if (country === 'IR') return `IR:${skeleton.replace('الف', 'ا')}`
  if (country !== 'SA') return `${country ?? ''}:${skeleton}`
  return `SA:${skeleton.replace(/\p{Script=Arabic}/gu, (letter) => SAUDI[letter] ?? letter)}`
}

/**
 * The plate grouped as the country writes it, in the script in which it was typed: `AB-123-CD`. Undefined where the form is
 * not known or does not fit, also where a plate without its blank can be divided in two ways (Germany, Austria): advice
 * for the screen, never a test of validity.
 */
export function groupPlate(text: string, country: string | undefined): string | undefined {
  const norm = plateText(text)
  if (norm.length > LONGEST_PLATE) return undefined
  for (const shape of shapesOf(country)) {
    const parts = shape.split(/(?=[^A1X*])|(?<=[^A1X*])/)
    const pattern = parts.map((part) => (/[A1X]/.test(part) ? `(${groupPattern(part)})` : '()')).join('')
    const found = new RegExp(`^${pattern}$`, 'u').exec(norm)
    if (found) return parts.map((part, i) => (/[A1X]/.test(part) ? found[i + 1] : part)).join('')
  }
  return undefined
}

/** How two skeletons resemble one another; `misread` when the one character that differs looks alike (0 and O, 8 and B). */
export type PlateLikeness = SmallDifference | { kind: 'misread'; positions: number[] } | { kind: 'different' }

export function comparePlates(here: string, there: string): PlateLikeness {
  if (here === there) return { kind: 'equal' }
  if (documentLook(here) === documentLook(there))
    return { kind: 'misread', positions: [...here].flatMap((c, i) => (c === [...there][i] ? [] : [i + 1])) }
  return smallDifference(here, there) ?? { kind: 'different' }
}

function plateText(text: string): string {
  return plainText(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\u0640/gu, '')
}

function groupPattern(part: string): string {
  return part.replace(/A+|1\*|1+|X+/g, (run) => {
    if (run === '1*') return '\\d+'
    return `${run.startsWith('A') ? '\\p{L}' : run.startsWith('1') ? '\\d' : '[\\p{L}\\d]'}{${run.length}}`
  })
}

function exampleOf(shape: string): string {
  return shape
    .replace('1*', '123')
    .replace(/[A1X]/g, (kind) => (kind === 'A' ? 'A' : kind === '1' ? '1' : 'X'))
}

function shapesOf(country: string | undefined): string[] {
  return SHAPES[country ?? '']?.split('|') ?? []
}

// A: letter, 1: digit, 1*: one or more digits, X: either; the newest series first.
const SHAPES: Record<string, string> = {
  AR: 'AA 111 AA|AAA 111',
  BE: '1-AAA-111|AAA-111|111-AAA',
  BG: 'AA 1111 AA|A 1111 AA',
  BR: 'AAA1A11|AAA-1111',
  BY: '1111 AA-1',
  CH: 'AA 1*',
  CL: 'AA·AA·11|AA·11·11',
  CN: 'AA·XXXXX|AA·XXXXXX',
  CO: 'AAA 111',
  CY: 'AAA 111',
  CZ: '1A1 1111|1AA 1111',
  DK: 'AA 11 111',
  DZ: '11111 111 11|111111 111 11',
  EE: '111 AAA',
  EG: 'AAA 1111|AAA 111|AA 1111',
  ES: '1111 AAA|A 1111 AA|AA 1111 AA',
  FI: 'AAA-111',
  FR: 'AA-111-AA|1111 AA 11|111 AAA 11',
  GB: 'AA11 AAA|A111 AAA|AAA 111A',
  GR: 'AAA-1111',
  HR: 'AA 1111-AA|AA 111-AA|AA 111-A',
  HU: 'AA AA-111|AAA-111',
  IE: '111-AA-1*|111-A-1*|11-AA-1*|11-A-1*',
  IL: '111-11-111|11-111-11',
  IN: 'AA 11 AA 1111|AA 11 A 1111',
  IR: '11 A 111 11',
  IT: 'AA 111 AA',
  KE: 'AAA 111A',
  LT: 'AAA 111',
  LU: 'AA 1111',
  LV: 'AA-1111|AA-111',
  MA: '1*-A-1*',
  NG: 'AAA-111AA',
  NL: 'A-111-AA|AA-111-A|11-AAA-1|1-AAA-11|111-AA-1|1-AA-111|AAA-11-A|A-11-AAA|11-AA-AA|AA-AA-11|AA-11-AA|11-AA-11|11-11-AA|AA-11-11',
  NO: 'AA 11111',
  PL: 'AA 11111|AAA 1111|AAA 11111|AA 1111A|AA 111AA|AAA 11AA',
  PT: 'AA-11-AA|11-AA-11|11-11-AA|AA-11-11',
  RO: 'AA 11 AAA|A 111 AAA|A 11 AAA',
  RS: 'AA 1111-AA|AA 111-AA',
  RU: 'A 111 AA 111|A 111 AA 11',
  SA: 'AAA 1*',
  SE: 'AAA 111|AAA 11A',
  SK: 'AA-111AA',
  TR: '11 A 1*|11 AA 1*|11 AAA 1*',
  UA: 'AA 1111 AA',
}

const STROKED: Record<string, string> = { Ł: 'L', Ø: 'O', Đ: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH' }

// Persian, Urdu and Kurdish letters and final forms as the Arabic letters of the same drawing.
const ARABIC_FORMS: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
}

// The seventeen letters of Saudi plates and the Latin ones beside them.
const SAUDI: Record<string, string> = Object.fromEntries(
  [...'ابحدرسصطعقكلمنهوي'].map((letter, i) => [letter, 'ABJDRSXTEGKLZNHUV'.charAt(i)]),
)
