import anyAscii from 'any-ascii'

/**
 * A Latin word as lower-case a-z and digits, marks dropped (Ü → U), and where ICAO 9303 writes it otherwise
 * (Ü → UE, Ø → OE, Å → AA) that second form too: the machine-readable zone and the visual zone of one passport differ.
 */
export function latinOfLatin(word: string): string[] {
  const composed = word.normalize('NFC')
  const plain = asciiOf(composed.replace(/[øöåþðđłıæœßẞ]/g, (char) => PLAIN[char] ?? char))
  if (!ICAO_LETTER.test(composed)) return plain ? [plain] : []
  const icao = asciiOf(
    composed
      .replace(/[äöüåøæœ]/g, (char) => ICAO[char] ?? char)
      .replace(/[þðđłıßẞ]/g, (char) => PLAIN[char] ?? char),
  )
  return plain === icao ? [plain] : [plain, icao]
}

/** Any script without a table of its own, letter by letter. */
export function asciiOf(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
  return (/^[a-z0-9]*$/.test(bare) ? bare : anyAscii(bare).toLowerCase()).replace(/[^a-z0-9]/g, '')
}

/** Cyrillic and Greek letters that look Latin, as they are read when they stand inside a Latin word. */
export function unmasked(word: string): string {
  return /[a-z]/.test(word)
    ? word.replace(/[авекмнорстухіјѕαεικνορτυχ]/g, (char) => LOOKS[char] ?? char)
    : word
}

const ICAO_LETTER = /[äöüåøæœ]/
const PLAIN: Record<string, string> = {
  ø: 'o',
  ö: 'o',
  å: 'a',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ẞ: 'ss',
}
const ICAO: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', œ: 'oe' }
const LOOKS: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
}
