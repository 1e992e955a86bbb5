import { plainText } from './plain-text'

/**
 * A document number as it is stored and compared: upper-case A-Z and 0-9 only. Digits of other scripts and full-width
 * forms are folded, Cyrillic and Greek letters that look like Latin ones are read as these, and separators (blank, dash,
 * dot, stroke, the MRZ filler `<`) are dropped. Other letters are dropped too: no travel document numbers carry them in
 * the machine-readable zone (ICAO Doc 9303-3 4.1).
 */
export function normaliseDocumentNumber(text: string): string {
  return latinLookAlikes(plainText(text).toUpperCase()).replace(/[^A-Z0-9]/g, '')
}

/**
 * A normalised number with the letters and digits that readers and machines take for each other brought together: two
 * numbers of one look may be one number misread. The check digit of ICAO Doc 9303-3 4.9 cannot tell all of them apart:
 * 6 and G, 1 and L, 0 and U differ by a multiple of ten.
 */
export function documentLook(number: string): string {
  return number.replace(
    /[A-Z]/g,
    (letter) => LOOKS.find((look) => look.includes(letter))?.charAt(0) ?? letter,
  )
}

/** What a letter or digit may be a misreading of, itself left out; empty when it is like no other. Upper case. */
export function looksLike(char: string): string[] {
  const look = char && LOOKS.find((one) => one.includes(char))
  return [...(look ?? '')].filter((other) => other !== char)
}

export type DocumentNumberProblem =
  | { code: 'numberEmpty'; args: Record<string, never> }
  | { code: 'numberLetters'; args: { letters: string } }
  | { code: 'numberTooLong'; args: { length: number; longest: number } }

/**
 * What makes a typed number impossible: nothing in it, letters that no zone can hold (they would be lost silently), or
 * more characters than the document has room for: nine in a passport or visa, 24 where the number goes on in the optional
 * field (Doc 9303-4 4.2.2, 9303-5 4.2.2). Undefined when it is possible; `formatAdvice` says whether it is usual.
 */
export function documentNumberProblem(
  text: string,
  sort: 'passport' | 'other',
): DocumentNumberProblem | undefined {
  const letters = latinLookAlikes(plainText(text).toUpperCase()).match(/[^A-Z\P{L}]/gu)
  if (letters)
    return { code: 'numberLetters', args: { letters: [...new Set(letters)].slice(0, 10).join(' ') } }
  const { length } = normaliseDocumentNumber(text)
  if (length === 0) return { code: 'numberEmpty', args: {} }
  const longest = sort === 'passport' ? 9 : 24
  return length > longest ? { code: 'numberTooLong', args: { length, longest } } : undefined
}

/** Upper-case Cyrillic and Greek letters that are drawn like Latin ones, as those; plates of twelve countries use only these. */
export function latinLookAlikes(upper: string): string {
  return upper.replace(/[\u0370-\u04ff]/g, (char) => {
    const at = LOOK_ALIKES.indexOf(char)
    return at < 0 ? char : LATIN.charAt(at % LATIN.length)
  })
}

/** Each digit with the letters that are taken for it. The stored looks depend on it: see `RULES_VERSION` of the search. */
const LOOKS = ['0OQDU', '1IL', '2Z', '4A', '5S', '6G', '7T', '8B']

const LATIN = 'ABEKMHOPCTYXIJSZN'
// One row per script in the order of LATIN; a dot where the script has no such letter.
const LOOK_ALIKES = 'АВЕКМНОРСТУХІЈЅ..' + 'ΑΒΕΚΜΗΟΡ.ΤΥΧΙ..ΖΝ'
