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

/** Upper-case Cyrillic and Greek letters that are drawn like Latin ones, as those; plates of twelve countries use only these. */
export function latinLookAlikes(upper: string): string {
  return upper.replace(/[\u0370-\u04ff]/g, (char) => {
    const at = LOOK_ALIKES.indexOf(char)
    return at < 0 ? char : LATIN.charAt(at % LATIN.length)
  })
}

const LATIN = 'ABEKMHOPCTYXIJSZN'
// One row per script in the order of LATIN; a dot where the script has no such letter.
const LOOK_ALIKES = 'АВЕКМНОРСТУХІЈЅ..' + 'ΑΒΕΚΜΗΟΡ.ΤΥΧΙ..ΖΝ'
