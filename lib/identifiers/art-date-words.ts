import { plainText } from './plain-text'

/** The words that the grammar of `art-date.ts` knows; everything else is a number, a sign or part of a calendar date. */
export type DateWord =
  | 'bc'
  | 'ad'
  | 'hijri'
  | 'circa'
  | 'maybe'
  | 'before'
  | 'after'
  | 'between'
  | 'to'
  | 'century'
  | 'decade'
  | 'early'
  | 'mid'
  | 'late'
  | 'half'
  | 'quarter'

/**
 * A date in words of four languages as one short text of known words: `first half of the 17th century`, `première moitié du
 * XVIIe siècle` and `النصف الأول من القرن السابع عشر` are all `#1 <half> #17 <century>`, give or take their order.
 * `#` stands before an ordinal (`#last` is the last); months and anything unknown are left as they are.
 */
export function dateWords(text: string): string {
  let words = simplified(text)
  for (const [pattern, to] of patterns()) words = words.replace(pattern, to)
  if (words.includes('<century>'))
    words = words.replace(ROMAN, (_, roman: string) => ` #${romanValue(roman)} `)
  return words
    .replace(/<mid> -/g, '<mid>')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether the text says that nothing is known: "date not known", "s. d.", "sin fecha", "غير معروف". */
export function saysUnknown(text: string): boolean {
  return NOT_KNOWN.test(simplified(text))
}

/** Lower case, no accents, one kind of dash, one alef and yeh, no dots behind letters, no articles. */
function simplified(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u0649/g, 'ي')
    .replace(/(\p{L})\./gu, '$1 ')
    .replace(
      /(?<![\p{L}\p{N}])(?:[ld]'|(?:of|the|in|du|de|del|la|le|les|el|los|las|en|من|في|عام|سنة)(?![\p{L}\p{N}]))/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

let compiled: [RegExp, string][] | undefined

function patterns(): [RegExp, string][] {
  compiled ??= [
    [/(\d{3}0) ?'?s(?!\p{L})/gu, ' <decade> $1 '],
    // "17th c.", but "c. 1650".
    [/(?<=\d ?(?:st|nd|rd|th) )c(?:ent)?(?!\p{L})/gu, ' <century> '],
    [/(?<![\p{L}\d])ss?(?= ?[ivx\d]+(?!\p{L}))/gu, ' <century> '],
    [/(?<![\p{L}\d])(?:ca?)(?= ?\d)/gu, ' <circa> '],
    [/(?<!\p{L})و(?= ?\d)/gu, ' <to> '],
    [/\(\?\)|\?/g, ' <maybe> '],
    [/~/g, ' <circa> '],
    ...WORDS.map(([word, phrases]) => [wholeWords(phrases), ` <${word}> `] as [RegExp, string]),
    ...ORDINALS.map(([ordinal, phrases]) => [wholeWords(phrases), ` #${ordinal} `] as [RegExp, string]),
    [/(?<![\d.])(\d{1,2}) ?(?:st|nd|rd|th|er|re|eme|ieme|nde|de|e)(?!\p{L})/gu, ' #$1 '],
  ]
  return compiled
}

function wholeWords(phrases: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d<#])(?:${phrases})(?![\\p{L}\\d>])`, 'gu')
}

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => (letter === 'i' ? 1 : letter === 'v' ? 5 : 10))
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

const ROMAN = /(?<![\p{L}\d<#])([ivx]{1,5})(?:er|eme|e|o)?(?![\p{L}\d>])/gu

const NOT_KNOWN =
  /^(?:n ?d|s ?d|s ?f|no date|not dated|undated|(?:date )?(?:not known|unknown)|sans date|(?:date )?inconnue?|non date|sin fecha|(?:fecha )?(?:desconocida|no conocida)|(?:التاريخ )?(?:غير معروف|مجهول)|(?:بلا|بدون) تاريخ)$/u

// Longer phrases before the shorter ones that they contain. Written as `simplified` leaves them.
const WORDS: [DateWord, string][] = [
  [
    'bc',
    'b ?c ?e?|av(?:ant)? j ?-? ?c|avant jesus-christ|avant notre ere|a c|antes cristo|a n e|ق ?م|قبل الميلاد',
  ],
  ['ad', 'a ?d|c ?e|apr?(?:es)? j ?-? ?c|apres jesus-christ|d c|despues cristo|ميلادية?|للميلاد|الميلادي|م'],
  ['hijri', 'a ?h|hijri|hegire|hegira|هجرية?|للهجرة|الهجري|ه'],
  ['maybe', 'possibly|probably|perhaps|peut-etre|probablement|posiblemente|probablemente|quizas?|ربما'],
  [
    'circa',
    'circa|ca|approximately|approx|about|abt|around|vers|environ|env|hacia|aproximadamente|aprox|alrededor|cerca|نحو|حوالي|تقريبا',
  ],
  ['to', 'to|until|and(?! later)|through|a|au|aux|al|et|y|الي'],
  [
    'before',
    'or earlier|before|bef|prior <to>|no later than|avant|<to> plus tard|antes|anterior <to>|hasta|قبل|حتي',
  ],
  [
    'after',
    '(?:or|and) later|onwards?|after|aft|since|from|no earlier than|apres|depuis|<to> partir|despues|posterior <to>|desde|بعد|منذ',
  ],
  ['between', 'between|entre|ما بين|بين'],
  ['century', 'centuries|century|cent|siecles?|siglos?|القرنين|القرن|قرن'],
  ['decade', 'decade|annees|decennie|decada|decenio|anos|العقد|عقد'],
  ['early', 'early|beginning|start|debut|principios|comienzos|inicios|بدايات|بداية|اوايل|مطلع'],
  ['mid', 'mid|middle|milieu|mediados|منتصف|اواسط'],
  ['late', 'late|end|fin|finales|fines|اواخر|نهايات|نهاية'],
  ['half', 'half|moitie|mitad|النصف'],
  ['quarter', 'quarter|quart|cuarto|الربع'],
]

const ENGLISH =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first'
const FRENCH =
  'premiere?|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|treizieme|quatorzieme|quinzieme|seizieme|dix-septieme|dix-huitieme|dix-neuvieme|vingtieme|vingt-et-unieme'
const ARABIC_UNITS = [
  'الحادي',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
]

const ORDINALS: [number | 'last', string][] = [
  ...ARABIC_UNITS.map((unit, i): [number, string] => [11 + i, `${unit} عشر`]),
  [21, 'الحادي والعشر[وي]ن'],
  [20, 'العشر[وي]ن'],
  [10, 'العاشر'],
  [1, 'الاولي?|primera?|primero'],
  ...ARABIC_UNITS.slice(1).map((unit, i): [number, string] => [2 + i, unit]),
  [2, 'deuxieme|segund[ao]'],
  [3, 'tercer[ao]?'],
  ['last', 'last|final|derniere?|ultim[ao]|الاخير'],
  // The tens before their parts: "dix-septieme" is not "septieme".
  ...[...ENGLISH.split('|').entries()].map(([i, word]): [number, string] => [i + 1, word]).reverse(),
  ...[...FRENCH.split('|').entries()].map(([i, word]): [number, string] => [i + 1, word]).reverse(),
]
