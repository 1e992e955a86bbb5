import { plainText } from './plain-text'

/** A ship's number: seven digits, the last of which is computed from the others. */
export type ImoNumber = { number: string; fits: boolean; expected: string }

/**
 * Reads an IMO ship identification number (IMO Resolution A.1117(30)), with or without the letters IMO before it.
 * Weights 7 to 2 on the first six digits; the last digit of the sum is the seventh. Undefined when there are not seven
 * digits and nothing else. Never throws.
 */
export function readImo(text: string): ImoNumber | undefined {
  if (text.length > 40) return undefined
  const number = /^(?:IMO)?(?:N[O°.]*)?(\d{7})$/.exec(
    plainText(text)
      .toUpperCase()
      .replace(/[\s.:#-]/g, ''),
  )?.[1]
  if (!number) return undefined
  const sum = [...number.slice(0, 6)].reduce((total, digit, i) => total + Number(digit) * (7 - i), 0)
  const expected = String(sum % 10)
  return { number, fits: number.endsWith(expected), expected }
}
