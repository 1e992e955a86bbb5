/** Seventeen characters of A-Z and 0-9 without I, O and Q, with at least a letter and a digit (ISO 3779). */
export function hasVinShape(text: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text)
}

/** The check digit that position 9 should hold, '0'-'9' or 'X' (49 CFR 565.15). `vin` has VIN shape. */
export function vinCheckDigit(vin: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (VALUES[vin.charAt(i)] ?? Number(vin.charAt(i))) * (WEIGHTS[i] ?? 0)
  const rest = sum % 11
  return rest === 10 ? 'X' : String(rest)
}

/**
 * What position 9 says: `valid`; `wrong` where the maker's region prescribes the digit (North America: first character
 * 1-5; China: L, GB 16735); `unused` elsewhere, where makers put what they like.
 */
export function vinCheck(vin: string): 'valid' | 'wrong' | 'unused' {
  if (vinCheckDigit(vin) === vin.charAt(8)) return 'valid'
  return /^[1-5L]/.test(vin) ? 'wrong' : 'unused'
}

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

const VALUES: Record<string, number> = Object.fromEntries(
  'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9'
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), Number(pair.charAt(1))]) ?? [],
)
