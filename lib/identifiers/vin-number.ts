import { latinLookAlikes } from './document-number'
import { plainText } from './plain-text'

/** A vehicle's number as it is compared, and what had to be changed to get there. */
export type VinText = {
  /** A-Z and 0-9 without I, O and Q: the stored form, the same for every way of writing one number. */
  norm: string
  /** Upper case, separators gone, nothing else changed: what stands on the paper. */
  typed: string
  /** I, O and Q that were read as digits; `positions` count from 1 in `norm`. */
  letters: { typed: string; read: string; positions: number[] }[]
  /** Cyrillic and Greek letters that were read as the Latin ones they look like. */
  lookAlikes: string
  /** Characters that belong to no number and were left out, twenty at most. */
  dropped: string
}

/**
 * The form in which vehicle numbers are stored and compared: digits and letters of other scripts folded, upper case,
 * separators dropped, then I as 1, O and Q as 0, because ISO 3779 never uses these letters. Any length; never throws.
 */
export function normaliseVin(text: string): VinText {
  const upper = plainText(text).toUpperCase()
  const latin = latinLookAlikes(upper)
  const typed = latin.replace(/[^A-Z0-9]/g, '')
  const norm = typed.replace(/[IOQ]/g, (letter) => MISREAD[letter] ?? letter)
  const lookAlikes = [...new Set(upper.match(/[\u0370-\u04ff]/g) ?? [])].filter(
    (letter) => latinLookAlikes(letter) !== letter,
  )
  const dropped = [...new Set(latin.match(/[^A-Z0-9\s\p{P}\p{M}|+^=~<>]/gu) ?? [])].slice(0, 20)
  return { norm, typed, letters: misread(typed), lookAlikes: lookAlikes.join(''), dropped: dropped.join('') }
}

/** A number as it is read aloud: 3, 6 and 8 characters, maker, description and serial (ISO 3779). Others stay as they are. */
export function groupVin(text: string): string {
  const bare = text.replace(/[\s\-.]/g, '')
  return /^[A-Za-z0-9]{17}$/.test(bare) ? `${bare.slice(0, 3)} ${bare.slice(3, 9)} ${bare.slice(9)}` : text
}

/** Seventeen characters of A-Z and 0-9 without I, O and Q, with at least a letter and a digit (ISO 3779). */
export function hasVinShape(text: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text)
}

/** The check digit that position 9 should hold, '0'-'9' or 'X' (49 CFR 565.15(c)). `vin`: 17 characters in stored form. */
export function vinCheckDigit(vin: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (VALUES[vin.charAt(i)] ?? Number(vin.charAt(i))) * (WEIGHTS[i] ?? 0)
  const rest = sum % 11
  return rest === 10 ? 'X' : String(rest)
}

/**
 * What position 9 says: `fits`; `doesNotFit` where the maker's region prescribes the digit (`prescribesCheckDigit`);
 * `notUsed` elsewhere, where makers put what they like. `vin`: 17 characters in stored form.
 */
export type VinCheck = 'fits' | 'doesNotFit' | 'notUsed'
export function vinCheck(vin: string): VinCheck {
  if (vinCheckDigit(vin) === vin.charAt(8)) return 'fits'
  return prescribesCheckDigit(vin) ? 'doesNotFit' : 'notUsed'
}

/**
 * Whether the check digit is law where the maker sits: North America (49 CFR 565; first character 1-5, and 7 from 7F on,
 * which the United States use since 1-5 are full) and China (GB 16735; L, and H since L is full).
 */
export function prescribesCheckDigit(vin: string): boolean {
  return /^(?:[1-5HL]|7[F-Z0-9])/.test(vin)
}

/** Only the letters that were changed, each with the places where it stood. */
function misread(typed: string): VinText['letters'] {
  return Object.entries(MISREAD).flatMap(([letter, read]) => {
    const positions: number[] = []
    for (let at = typed.indexOf(letter); at >= 0; at = typed.indexOf(letter, at + 1)) positions.push(at + 1)
    return positions.length ? [{ typed: letter, read, positions }] : []
  })
}

const MISREAD: Record<string, string> = { I: '1', O: '0', Q: '0' }

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

const VALUES: Record<string, number> = Object.fromEntries(
  'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9'
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), Number(pair.charAt(1))]) ?? [],
)
