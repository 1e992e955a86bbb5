import { withoutInvisibles } from '@/lib/identifiers/plain-text'
import { joinCompounds } from './compounds'
import { LONGEST_NAME } from './criteria'
import { PARTICLES, PLACEHOLDERS, TITLES } from './name-words'
import { ARABIC, latinOfArabic } from './scripts/arabic'
import { cantoneseOfHan } from './scripts/cantonese'
import { CYRILLIC, latinOfCyrillic, UKRAINIAN_ONLY } from './scripts/cyrillic'
import { GREEK, latinOfGreek } from './scripts/greek'
import { HAN, latinOfHan } from './scripts/han'
import { HANGUL, latinOfHangul, romanisedHangul } from './scripts/hangul'
import { HEBREW, latinOfHebrew } from './scripts/hebrew'
import { latinOfKanji } from './scripts/japanese'
import { asciiOf, latinOfLatin, unmasked } from './scripts/latin'

/**
 * One part of a name. `text` is a-z and digits; a leading `'` says that the script left the short vowels out and the
 * part is compared by consonants. `typed` is the part as it was written, for the screen.
 */
export type NameToken = {
  text: string
  kind: 'plain' | 'particle' | 'title' | 'initial'
  part?: 'family' | 'given'
  typed: string
}

/** One reading of a name; order as written, but nothing compares order strictly. */
export type NameForm = NameToken[]

/** `capped` says that text beyond the limits was left out: the caller must not pretend that it was compared. */
export type NormalisedName = { forms: NameForm[]; capped: boolean }

const MOST_TOKENS = 12
const MOST_FORMS = 4
const LONGEST_WORD = 48

/**
 * Reads a name in any script into its comparable forms: the plain one, and further ones where a second spelling exists
 * (ICAO 9303 letters; Chinese and Korean given names joined and apart). Empty when nothing in the text is a name.
 * Never throws; linear in the length of the text.
 */
export function normaliseName(name: { full?: string; family?: string; given?: string }): NormalisedName {
  const words: Word[] = []
  let capped = false
  const read = (text: string | undefined, part: Word['part'] | 'unsaid') => {
    if (!text) return
    if (text.length > LONGEST_NAME) capped = true
    words.push(...wordsOf(text.slice(0, LONGEST_NAME), part))
  }
  if (name.family || name.given) {
    read(name.family, 'family')
    read(name.given, 'given')
  } else read(name.full, 'unsaid')

  const ukrainian = words.some((word) => UKRAINIAN_ONLY.test(word.text))
  const readings = words.map((word) => readingsOf(word, ukrainian))
  const count = Math.min(MOST_FORMS, Math.max(0, ...readings.map((reading) => reading.length)))
  const forms: NameForm[] = []
  const seen = new Set<string>()
  for (let i = 0; i < count; i++) {
    const tokens = settled(readings.flatMap((reading) => reading[Math.min(i, reading.length - 1)] ?? []))
    if (tokens.length > MOST_TOKENS) capped = true
    const form = tokens.slice(0, MOST_TOKENS)
    const key = form.map((token) => token.text).join(' ')
    if (!key || seen.has(key)) continue
    seen.add(key)
    forms.push(form)
  }
  return { forms, capped }
}

type Word = { text: string; typed: string; part?: 'family' | 'given' }

/** Splits a text into words and says which are the family name: the field, the part before a comma, or words in capitals. */
function wordsOf(text: string, part: Word['part'] | 'unsaid'): Word[] {
  const clean = withoutInvisibles(text).normalize('NFKC')
  if (part !== 'unsaid') return plainWords(clean, part)
  const comma = clean.search(/[,،、]/)
  if (comma > 0 && plainWords(clean.slice(comma), undefined).length > 0) {
    return [...plainWords(clean.slice(0, comma), 'family'), ...plainWords(clean.slice(comma + 1), 'given')]
  }
  const words = plainWords(clean, undefined)
  const capitals = words.map((word) => /^\p{Lu}{2,}$/u.test(word.typed))
  if (capitals.includes(true) && words.some((word) => /\p{Ll}/u.test(word.typed))) {
    words.forEach((word, i) => {
      word.part = capitals[i] ? 'family' : 'given'
    })
  }
  return words
}

function plainWords(text: string, part: Word['part']): Word[] {
  const words: Word[] = []
  // Apostrophes and the marks of ayn and hamza stand inside a word; everything else that is no letter or digit ends it.
  for (const raw of text.replace(/['’‘ʼʻ`´ʾʿˈ׳＇]/g, "'").split(/[^\p{L}\p{M}\p{N}'\u200c\u200d]+/u)) {
    const typed = raw.replace(/^'+|'+$/g, '')
    if (!/[\p{L}\p{N}]/u.test(typed)) continue
    const lower = typed.slice(0, LONGEST_WORD).toLowerCase()
    words.push(part ? { text: lower, typed, part } : { text: lower, typed })
  }
  return words
}

/** The readings of one word, each a run of tokens; most words have one reading of one token. */
function readingsOf(word: Word, ukrainian: boolean): NameToken[][] {
  const text = HEBREW.test(word.text) ? word.text : word.text.replace(/'/g, '')
  const token = (latin: string, kind: NameToken['kind'] = 'plain'): NameToken => ({
    text: latin,
    kind,
    typed: word.typed,
    ...(word.part && { part: word.part }),
  })
  if (ARABIC.test(text)) {
    return [
      latinOfArabic(text).map((part) =>
        token((part.unvowelled ? "'" : '') + part.text, part.particle ? 'particle' : 'plain'),
      ),
    ]
  }
  if (HEBREW.test(text)) {
    const part = latinOfHebrew(text)
    return part
      ? [[token((part.unvowelled ? "'" : '') + part.text, part.particle ? 'particle' : 'plain')]]
      : []
  }
  if (HAN.test(text) || HANGUL.test(text)) return asianReadings(text, word, token)
  const latin = unmasked(text)
  if (CYRILLIC.test(latin)) return single(latinOfCyrillic(latin, ukrainian) || asciiOf(latin), token)
  if (GREEK.test(latin)) return single(latinOfGreek(latin) || asciiOf(latin), token)
  const spellings = latinOfLatin(latin)
  const initial = spellings.length === 1 && spellings[0]?.length === 1 && /\p{L}/u.test(word.typed)
  return spellings.map((spelling) => [token(spelling, initial ? 'initial' : 'plain')])
}

function asianReadings(text: string, word: Word, token: (latin: string) => NameToken): NameToken[][] {
  // Kana beside Han is Japanese, which the Chinese sounds would only falsify.
  const name = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? null
    : HAN.test(text)
      ? latinOfHan(text)
      : latinOfHangul(text)
  if (!name) return single(HANGUL.test(text) ? romanisedHangul(text) : asciiOf(text), token)
  const part = (kind: 'family' | 'given', latin: string): NameToken => ({
    ...token(latin),
    part: word.part ?? kind,
  })
  if (word.part === 'given') {
    const all = HAN.test(text) ? [name.family, ...name.given] : givenOnly(text, name)
    return [[token(all.join(''))], all.map((syllable) => token(syllable))]
  }
  if (word.part === 'family' || name.given.length === 0) return [[token(name.family + name.given.join(''))]]
  const family = part('family', name.family)
  return [
    [family, part('given', name.given.join(''))],
    [family, ...name.given.map((syllable) => part('given', syllable))],
    ...otherSounds(text).map(([head = '', ...rest]) => [
      part('family', head),
      ...rest.map((syllable) => part('given', syllable)),
    ]),
  ]
}

/** The same characters as Hong Kong and as Japan read them; the surname first. */
function otherSounds(text: string): string[][] {
  if (!HAN.test(text)) return []
  const japanese = latinOfKanji(text)
  const cantonese = cantoneseOfHan([...text])
  return [
    ...(cantonese ? [cantonese] : []),
    ...(japanese ? [[japanese.family, japanese.given].filter(Boolean)] : []),
  ]
}

function givenOnly(text: string, name: { family: string; given: string[] }): string[] {
  const first = romanisedHangul([...text].slice(0, 1).join(''))
  return [first, ...(name.given.length > 0 ? name.given : [])]
}

function single(latin: string, token: (latin: string) => NameToken): NameToken[][] {
  return latin ? [[token(latin)]] : []
}

/** Marks particles and titles, drops placeholders, joins compounds; a name of nothing but such words keeps them as its own. */
function settled(tokens: NameToken[]): NameToken[] {
  const marked = tokens
    .filter((token) => token.text !== '' && token.text !== "'" && !PLACEHOLDERS.has(token.text))
    .map((token): NameToken => {
      if (token.kind === 'particle' || token.text.length > 24) return token
      if (token.kind === 'initial') return token
      if (TITLES.has(token.text)) return { ...token, kind: 'title' }
      return PARTICLES.has(token.text) ? { ...token, kind: 'particle' } : token
    })
  const joined = joinCompounds(marked)
  if (joined.some((token) => token.kind === 'plain')) return joined
  return joined.map((token) => (token.kind === 'initial' ? token : { ...token, kind: 'plain' }))
}
