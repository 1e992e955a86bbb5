import { hash32 } from './hash'
import type { NameForm } from './normalise'
import { consonantCodes } from './phonetic'

/**
 * The composite exact keys under which a subject is filed; each is the hash of a short text. Families:
 * `F` all parts sorted · `N` the same and a nationality · `2` a pair of parts · `3` the pair and the year of birth ·
 * `U` the pair, year unknown · `Y` part and year · `P` part · `D` part and whole date (a new family name keeps given
 * name and date: 0.73 of these were found without it) · `I` part and a neighbour's initial · `J` the same and year ·
 * `B` two initials and whole date · `C` all consonants joined, which forgives split and joined parts.
 * `T` whole date and `Z` whole date and nationality: all that a nom de guerre leaves.
 * Day and month stand in order of size, so that exchanging them changes no key.
 */
export const key = {
  exact: (sorted: string[]) => hash32(`F${sorted.join(' ')}`),
  exactNationality: (sorted: string[], nationality: string) => hash32(`N${nationality}${sorted.join(' ')}`),
  pair: (a: string, b: string) => hash32(a < b ? `2${a} ${b}` : `2${b} ${a}`),
  pairYear: (a: string, b: string, year: number) => hash32(a < b ? `3${year}${a} ${b}` : `3${year}${b} ${a}`),
  pairNoYear: (a: string, b: string) => hash32(a < b ? `U${a} ${b}` : `U${b} ${a}`),
  part: (a: string) => hash32(`P${a}`),
  partYear: (a: string, year: number) => hash32(`Y${year}${a}`),
  partDate: (a: string, date: WholeDate) => hash32(`D${dateText(date)}${a}`),
  initial: (a: string, initial: string) => hash32(`I${initial}${a}`),
  initialYear: (a: string, initial: string, year: number) => hash32(`J${year}${initial}${a}`),
  initialsDate: (a: string, b: string, date: WholeDate) =>
    hash32(`B${dateText(date)}${a < b ? a + b : b + a}`),
  consonants: (code: string) => hash32(`C${code}`),
  date: (date: WholeDate) => hash32(`T${dateText(date)}`),
  dateNationality: (date: WholeDate, nationality: string) => hash32(`Z${nationality}${dateText(date)}`),
}

export type WholeDate = { year: number; month: number; day: number }

/** Parts of a form that keys are made of: no particles, titles or initials, six at most, no repeats. */
export function keyParts(form: NameForm): string[] {
  const parts: string[] = []
  for (const token of form) {
    if (token.kind === 'plain' && !parts.includes(token.text) && parts.length < MOST_PARTS)
      parts.push(token.text)
  }
  return parts
}

/** First letter of a part, initials of the name included; opening vowels and y, j, i written for each other are one. */
export function initialOf(part: string): string {
  const first = part.charCodeAt(0) === 39 ? (part[1] ?? '') : (part[0] ?? '')
  return INITIAL_CLASS[first] ?? first
}

/** Initials of all parts and written initials, each with the part it stands for. */
export function initialsOf(form: NameForm): { of: string; initial: string }[] {
  const out: { of: string; initial: string }[] = []
  for (const token of form) {
    if (token.kind !== 'plain' && token.kind !== 'initial') continue
    if (out.length < MOST_PARTS) out.push({ of: token.text, initial: initialOf(token.text) })
  }
  return out
}

/** The consonants of the whole name joined, in each order that begins with another part (three at most), if long enough to tell. */
export function consonantTexts(form: NameForm): string[] {
  return rotations(
    form.filter((token) => token.kind === 'plain' || token.kind === 'particle').map((token) => token.text),
  )
}

/** The same for the texts of plain parts and particles. */
export function rotations(texts: string[]): string[] {
  const codes = texts
    .filter((text) => !ARTICLE.test(text))
    .slice(0, 8)
    .map((text) => consonantCodes(text).broad)
    .filter(Boolean)
  const out: string[] = []
  for (let i = 0; i < Math.min(3, codes.length); i++) {
    const text = squeezed([...codes.slice(i), ...codes.slice(0, i)].join(''))
    if (text.length >= 4 && !out.includes(text)) out.push(text)
  }
  return out
}

// Articles come and go; the other particles may be glued to a neighbour.
const ARTICLE = /^(?:al|el|ul|la|le|de|l)$/
const MOST_PARTS = 6
// Kh/H, C/K/Q, G/J/Y, V/W/B and F/P change places between romanisations; vowels opening a name likewise.
const INITIAL_CLASS: Record<string, string> = { q: 'k', c: 'k', w: 'v', e: 'a', i: 'a', o: 'a', u: 'a' }

// The mark of an opening vowel is dropped: it stands at the seam when parts are joined.
function squeezed(codes: string): string {
  return codes.replace(/A/g, '').replace(/(.)\1+/g, '$1')
}

function dateText(date: WholeDate): string {
  return `${date.year}.${Math.min(date.day, date.month)}.${Math.max(date.day, date.month)}`
}
