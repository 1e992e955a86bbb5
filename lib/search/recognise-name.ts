import { alpha2Of } from '@/lib/identifiers/country-codes'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import {
  formatPartialDate,
  type ParsedDate,
  type PartialDate,
  parsePartialDate,
} from '@/lib/identifiers/partial-date'
import type { Draft, Note } from './reading'

type CountryOf = (name: string) => string | undefined
type Options = { now: Date; countryOf?: CountryOf }

/**
 * A name in any script, with what officers write beside it pulled out: a date or year of birth anywhere, and at the end
 * nationality (code, or name that `countryOf` knows), sex and document number. When something pulled out could have been
 * part of the name ("Michael Jordan", "LEE KEN") a second reading keeps it there. Empty when the line holds no letter.
 */
export function readName(line: string, options: Options): Draft[] {
  if (!/\p{L}/u.test(line)) return []
  const dated = takeDate(line, options.now)
  const tail = takeTail(dated.before, dated.after, options.countryOf)
  const found = {
    ...(dated.birth.length ? { birth: dated.birth } : {}),
    ...(tail.nationalities.length ? { nationalities: tail.nationalities } : {}),
    ...(tail.sex ? { sex: tail.sex } : {}),
    ...(tail.documentNumber ? { documentNumber: tail.documentNumber } : {}),
    ...(tail.documentCountry ? { documentCountry: tail.documentCountry } : {}),
  }
  const names = nameParts(tail.words.join(' '))
  if (!names.text) {
    if (!dated.birth.length) return wholeLine(line, 0.5)
    return [
      {
        kind: 'date',
        confidence: 0.8,
        text: line,
        ...found,
        notes: [...dated.notes, { code: 'needsName', args: {} }],
      },
    ]
  }
  const confidence = /\d/.test(names.text) ? 0.5 : 0.9
  const first: Draft = { kind: 'name', confidence, ...names, ...found, notes: dated.notes }
  if (!tail.unsure) return [first]
  const birth = dated.birth.length ? { birth: dated.birth } : {}
  return [
    first,
    {
      kind: 'name',
      confidence: 0.4,
      ...nameParts(`${dated.before} ${dated.after}`),
      ...birth,
      notes: dated.notes,
    },
  ]
}

/** The key under which a country's name is looked up: lower case, no accents, no article, single blanks. */
export function countryKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|la|le|les|el|los) /, '')
    .trim()
}

/**
 * The dates of birth that a parsed text stands for in a search, and what is to be said about it. A search may look for
 * several: both orders of day and month, both centuries of a two-digit year, up to four years of a span.
 */
export function birthFrom(
  text: string,
  parsed: ParsedDate,
  now: Date,
): { birth: PartialDate[]; notes: Note[] } {
  if (parsed.ok) return { birth: [parsed.value, ...parsed.alternatives], notes: [] }
  const { error, args } = parsed
  if (error === 'monthFirst') {
    const again = parsePartialDate(String(args.suggestion), { now })
    if (again.ok)
      return {
        birth: [again.value],
        notes: [{ code: 'monthFirst', args: { date: formatPartialDate(again.value) } }],
      }
  }
  if (error === 'twoDigitYear' && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) {
    const years = String(args.candidates).split(' / ').filter(Boolean).reverse()
    const readings = years.map((year) => parsePartialDate(text.slice(0, -2) + year, { now }))
    const birth = readings.flatMap((reading) => (reading.ok ? [reading.value, ...reading.alternatives] : []))
    if (birth.length)
      return {
        birth: birth.slice(0, 4),
        notes: [{ code: 'centuries', args: { typed: text, candidates: years.join(', ') } }],
      }
  }
  if (error === 'range' && Number(args.to) - Number(args.from) < 4) {
    const years = Array.from({ length: Number(args.to) - Number(args.from) + 1 }, (_, i) => ({
      year: Number(args.from) + i,
    }))
    return {
      birth: years.filter(({ year }) => year >= 1850 && year <= now.getUTCFullYear()),
      notes: [{ code: 'years', args }],
    }
  }
  return { birth: [], notes: [{ code: `dateErrors.${error}`, args }] }
}

type Dated = { before: string; after: string; birth: PartialDate[]; notes: Note[] }

/** Cuts the first date out of the line, with the word before it that says what it is ("born", "né le", "مواليد"). */
function takeDate(line: string, now: Date): Dated {
  let refused: Dated | undefined
  for (const { pattern, strict } of DATES) {
    for (const match of line.matchAll(pattern)) {
      const text = match[0].replace(/生$/, '')
      const { birth, notes } = birthFrom(text, parsePartialDate(text, { now }), now)
      const before = line
        .slice(0, match.index)
        .replace(BIRTH_WORDS, ' ')
        .replace(/[\s,;(*]+$/, '')
      const after = line.slice(match.index + match[0].length).replace(/^[\s,;)]+/, '')
      if (birth.length) return { before, after, birth, notes }
      // What is written like a date and cannot be one is no part of the name either: it is left out, and said.
      if (strict) refused ??= { before, after, birth, notes }
    }
    if (refused) return refused
  }
  return { before: line, after: '', birth: [], notes: [] }
}

const FREE = String.raw`(?<![\p{L}\p{N}/.-])`
const END = String.raw`(?![\p{L}\p{N}]|[/.-]\d)`
const CIRCA = String.raw`(?:(?:circa|ca?\.|ca|vers|hacia|about|approx\.?|~|حوالي|نحو)\s?)?`
const dates = (body: string, strict: boolean) => ({
  pattern: new RegExp(FREE + CIRCA + body + END, 'giu'),
  strict,
})

/** From the most to the least certain; `strict` ones are dates by their writing alone, even impossible ones. */
const DATES = [
  dates(String.raw`\d{4}[-/.]\d{1,2}[-/.](?:\d{1,2}|xx)`, true),
  dates(String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`, true),
  dates(
    String.raw`\d{1,2}(?:st|nd|rd|th|er|º)?\.?[\s./-]?\s?(?:de |of )?\p{L}{2,12}\.?(?:[\s/]\p{L}{3,12})?[\s./,-]{0,2}(?:de |del )?\d{4}`,
    false,
  ),
  dates(String.raw`\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`, false),
  { pattern: /\d{4}年(?:\d{1,2}月(?:\d{1,2}日?)?)?生?/gu, strict: true },
  dates(String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2}`, true),
  dates(String.raw`(?:19|20)\d{2}\s?[-/–]\s?(?:19|20)\d{2}`, true),
  dates(String.raw`(?:19|20)\d{2}[-/](?:0?[1-9]|1[0-2])`, true),
  dates(String.raw`\d{1,2}[-/.](?:19|20)\d{2}`, true),
  dates(String.raw`(?:19|20)\d{6}`, false),
  dates(String.raw`(?:19|20)\d[x]`, true),
  dates(String.raw`(?:18|19|20)\d{2}(?:~|\?)?`, true),
]

const BIRTH_WORDS =
  /(?:^|[\s,;(])(?:born(?: in| on)?|b\.|dob|d\.o\.b\.?|date of birth|née?(?: le| en)?|nacid[oa](?: el| en)?|fecha de nacimiento|date de naissance|من مواليد|مواليد|ولد(?:ت)?(?: في)?|تاريخ الميلاد)\s?:?\s*$/iu

type Tail = {
  words: string[]
  nationalities: string[]
  sex?: 'M' | 'F' | 'X'
  documentNumber?: string
  documentCountry?: string
  /** Something was taken that could have belonged to the name. */
  unsure: boolean
}

/** Takes sex, nationality and document number from the end. After a date, in brackets or after a comma they are sure. */
function takeTail(before: string, after: string, countryOf?: CountryOf): Tail {
  const name = splitWords(before)
  const late = splitWords(after)
  const tail: Tail = { words: [...name, ...late], nationalities: [], unsure: false }
  // A date written first says nothing about the words after it.
  const sureFrom = name.length ? name.length : Number.POSITIVE_INFINITY
  const mixedCase = /\p{Ll}/u.test(before + after)
  for (let round = 0; round < 8 && tail.words.length > 0; round++) {
    const taken = takeLast(tail, sureFrom, mixedCase, countryOf)
    if (!taken) break
    tail.words.splice(tail.words.length - taken)
  }
  return tail
}

/** Answers how many words were understood at the end, 0 when the last one belongs to the name. */
function takeLast(tail: Tail, sureFrom: number, mixedCase: boolean, countryOf?: CountryOf): number {
  const { words } = tail
  const last = words.at(-1) ?? ''
  const bare = last.replace(/^[([]+|[)\],;.]+$/g, '')
  const left = words.length - 1
  const sure = left >= sureFrom || /^[([].*[)\]]$/.test(last) || (/,$/.test(words.at(-2) ?? '') && left >= 2)
  if (!bare) return 1
  const sex = SEX.get(bare.toLowerCase())
  if (sex && !tail.sex && left >= 1 && (sure || (bare.length > 1 && left >= 2))) {
    tail.sex = sex
    tail.unsure ||= !sure
    return 1
  }
  if (
    !tail.documentNumber &&
    left >= 1 &&
    /^[A-Z]{0,3}\d[A-Z0-9-]{4,11}$/i.test(bare) &&
    (bare.match(/\d/g)?.length ?? 0) >= 4
  ) {
    return takeNumber(tail, bare)
  }
  const codes = bare.split(/[/+&;,]/).map((code) => nationalityCode(code, sure))
  if (codes.every((code) => code !== undefined) && (sure || left >= (mixedCase ? 1 : 2))) {
    tail.nationalities.unshift(...codes.filter((code) => code !== undefined))
    tail.unsure ||= !sure
    return 1
  }
  return takeCountryName(tail, sureFrom, countryOf)
}

/** `passport X1234567`, `FRA X1234567`: the label goes, the code before a number is its issuer. */
function takeNumber(tail: Tail, text: string): number {
  // Where other digits stand among the words the line is not a name with a number at its end.
  if (tail.words.slice(0, -1).some((word) => /\d/.test(word))) return 0
  tail.documentNumber = normaliseDocumentNumber(text)
  const previous = tail.words.at(-2) ?? ''
  const issuer = /^[A-Z]{3}$/.test(previous) && tail.words.length > 2 ? alpha2Of(previous) : undefined
  if (issuer) tail.documentCountry = issuer
  const label = /^(?:passport|passeport|pasaporte|doc|document|documento|id|no|nr|n[°º]|جواز)[.:]?$/iu.test(
    issuer ? (tail.words.at(-3) ?? '') : previous,
  )
  return 1 + (issuer ? 1 : 0) + (label ? 1 : 0)
}

/** Alpha-3 in capitals anywhere; in small letters, or alpha-2, only where the place makes it sure. */
function nationalityCode(text: string, sure: boolean): string | undefined {
  if (/^[A-Z]{3}$/.test(text) || (sure && /^[A-Za-z]{2,3}$/.test(text))) return alpha2Of(text.toUpperCase())
  return sure && text === 'D' ? 'DE' : undefined
}

function takeCountryName(tail: Tail, sureFrom: number, countryOf?: CountryOf): number {
  if (!countryOf) return 0
  for (let count = Math.min(5, tail.words.length); count >= 1; count--) {
    const words = tail.words.slice(-count)
    const text = words.join(' ').replace(/^[([]+|[)\],;]+$/g, '')
    const left = tail.words.length - count
    const bracketed = /^[([]/.test(words[0] ?? '')
    const sure = left >= sureFrom || bracketed || /,$/.test(tail.words.at(-count - 1) ?? '')
    // Short words at the end of a bare name are names; codes in capitals were read before.
    if (!sure && (left < 2 || text.length < 4 || NAMED_LIKE_COUNTRIES.has(countryKey(text)))) continue
    const code = countryOf(text)
    if (!code) continue
    tail.nationalities.unshift(code)
    tail.unsure ||= !sure
    return count
  }
  return 0
}

/** Countries whose names people carry; at the end of a bare name they stay in the name. */
const NAMED_LIKE_COUNTRIES = new Set(
  'jordan chad israel georgia mali cuba france kenya india malta china chine togo niger jersey benin gambia guinea jordania jordanie georgie oman qatar togo cyprus ireland holland england scotland paris roma espana francia italia'.split(
    ' ',
  ),
)

const SEX = new Map<string, 'M' | 'F' | 'X'>([
  ...'m male man homme masculin hombre masculino varón varon ذكر رجل м муж 男 ♂'
    .split(' ')
    .map((word) => [word, 'M'] as const),
  ...'f female woman femme féminin feminin mujer femenino أنثى انثى امرأة ж жен 女 ♀'
    .split(' ')
    .map((word) => [word, 'F'] as const),
])

/** Words between blanks; a bracketed group of codes stays one word. */
function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}♂♀]/u.test(word))
}

/** Family and given name where one comma parts them, otherwise the whole name. */
function nameParts(text: string): { text: string; name?: string; family?: string; given?: string } {
  const clean = text
    .replace(/[()[\]{}"“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:./-]+|[\s,;:/-]+$/g, '')
  if (!/\p{L}/u.test(clean)) return { text: '' }
  const sides = clean.split(/\s?[,،]\s?/)
  const [family, given] = sides
  if (sides.length === 2 && family && given) return { text: `${family}, ${given}`, family, given }
  return { text: clean, name: clean.replace(/\s?[,،]\s?/g, ' ') }
}

function wholeLine(line: string, confidence: number): Draft[] {
  const names = nameParts(line)
  return names.text ? [{ kind: 'name', confidence, ...names }] : []
}
