import { alpha3Of } from './country-codes'
import { normaliseDocumentNumber } from './document-number'

/** What numbers of such documents usually look like; the sentence is in messages `identifiers`, `number`. */
export type FormatAdvice = {
  code: 'unusual'
  /** `usual`: one or more patterns, A for a letter, 9 for a digit, * for either. */
  args: { country: string; usual: string; number: string }
}

/**
 * Says when a number does not look like those that a country prints. Advice only: it never blocks, corrects or narrows a
 * search. The patterns are general knowledge of current and recent series, not taken from an official list; old series,
 * special passports and reforms break them. Undefined when the number is usual, or nothing is known of the country.
 * @param country ISO alpha-2
 */
export function formatAdvice(
  country: string,
  sort: 'passport' | 'identityCard',
  number: string,
): FormatAdvice | undefined {
  const patterns = Object.hasOwn(FORMATS[sort], country) ? FORMATS[sort][country] : undefined
  const asked = normaliseDocumentNumber(number)
  if (!patterns || !asked || patterns.split(' ').some((pattern) => agrees(asked, pattern))) return undefined
  const usual = patterns.replaceAll(' ', ', ')
  return { code: 'unusual', args: { country: alpha3Of(country), usual, number: asked } }
}

function agrees(number: string, pattern: string): boolean {
  if (number.length !== pattern.length) return false
  return [...pattern].every((sign, i) => {
    const char = number.charAt(i)
    return sign === '*' || (sign === 'A' ? /[A-Z]/.test(char) : /\d/.test(char))
  })
}

const FORMATS: Record<'passport' | 'identityCard', Record<string, string>> = {
  passport: {
    AR: 'AAA999999',
    AT: 'A9999999 AA9999999',
    AU: 'A9999999 AA9999999',
    BE: 'AA999999',
    BG: '999999999 AA9999999',
    BR: 'AA999999',
    BY: 'AA9999999',
    CA: 'AA999999 A999999AA',
    CH: 'A*******',
    CN: 'A99999999 AA9999999',
    CZ: '99999999',
    DE: '*********',
    DK: '999999999',
    EG: 'A99999999',
    ES: 'AAA999999 AA999999',
    FI: 'AA9999999',
    FR: '99AA99999',
    GB: '999999999',
    GR: 'AA9999999',
    HU: 'AA999999 AA9999999',
    IE: 'AA9999999 A9999999',
    IL: '9999999 99999999',
    IN: 'A9999999',
    IT: 'AA9999999',
    JP: 'AA9999999',
    KR: 'A99999999 A999A9999',
    MA: 'AA9999999',
    MX: 'A99999999',
    MY: 'A99999999',
    NG: 'A99999999',
    NL: 'AA******9',
    NO: '99999999 AAA999999',
    NZ: 'AA999999',
    PH: 'A9999999A',
    PK: 'AA9999999',
    PL: 'AA9999999',
    PT: 'A999999 AA999999',
    RO: '99999999 999999999',
    RU: '999999999',
    SE: '99999999 AA999999',
    SG: 'A9999999A',
    SK: 'AA9999999',
    TH: 'AA9999999',
    TR: 'A99999999',
    UA: 'AA999999',
    US: '999999999 A99999999',
    ZA: 'A99999999',
  },
  identityCard: {
    DE: '*********',
    ES: 'AAA999999 99999999A',
    FR: '999999999999 *********',
    IT: 'AA99999AA AA9999999',
    PL: 'AAA999999',
  },
}
