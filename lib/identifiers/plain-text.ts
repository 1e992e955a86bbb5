/**
 * Text as an identifier is compared, not as it is shown: compatibility forms folded (Unicode NFKC), control and
 * bidirectional characters and lone surrogates removed, digits of every living script written 0-9.
 * Never throws; the work is linear in the length of the text.
 */
export function plainText(text: string): string {
  return foldDigits(withoutInvisibles(text).normalize('NFKC'))
}

/** Removes what cannot be seen and can only mislead: bidi and C0/C1 controls, zero-width marks, lone surrogates. Keeps \n and \t. */
export function withoutInvisibles(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(INVISIBLE, '')
}

/** Digits of other scripts (Arabic-Indic, Persian, Devanagari, Thai, …) as 0-9; everything else untouched. */
export function foldDigits(text: string): string {
  return text.replace(/(?!\p{ASCII})\p{Nd}/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    for (const zero of DIGIT_ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero)
    return char
  })
}

/** Code points of the digit nought in each script whose digits are written on documents; the other nine follow it. */
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

// Everything in \p{Cc} but tab and newline; \p{Cf} except the joiners U+200C and U+200D, which spell Persian and Indic
// names; \p{Cs} under the u flag is a surrogate without its partner.
const INVISIBLE = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu

/**
 * A text of which no date parts at its hyphens where a line ends, for sentences, in which no style can say so: browsers break
 * `2026-03-02` after each. Word joiners, U+2060 (Unicode 14, WJ).
 */
export const unbroken = (text: string): string => text.replace(/(?<=\d)-(?=\d)/g, '\u2060-\u2060')
