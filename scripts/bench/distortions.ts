import type { SyntheticPerson } from '@/prisma/seed/population/person'
import type { Random } from '@/prisma/seed/population/random'
import { respelt } from './respelling'

/** How a name and a date reach a search box: written from what goes wrong at counters, in files and in readers. */
export type Distorted = {
  name: string
  birth: { year: number; month?: number; day?: number } | null
}
export type DateGiven = 'full' | 'partial' | 'none'
type Words = { given: string[]; family: string[] }
type Born = { year: number; month: number | null; day: number | null }
type Distortion = {
  code: string
  label: string
  /** `as drawn`: half with the full date, a fifth with the year, the rest without. */
  date: 'full' | 'none' | 'as drawn' | ((birth: Born, random: Random) => Distorted['birth'])
  /** Null when this person's name cannot be distorted so. */
  name: (words: Words, random: Random, person: SyntheticPerson) => string | null
}

const plain = ({ given, family }: Words) => [...given, ...family].join(' ')

/** The classes of SEARCH: the first name of the record is distorted, the record itself is what must be found. */
export const distortions: readonly Distortion[] = [
  { code: 'exact-date', label: 'exact with date', date: 'full', name: plain },
  { code: 'exact', label: 'exact without date', date: 'none', name: plain },
  {
    code: 'day-month',
    label: 'day and month exchanged',
    date: ({ year, month, day }) =>
      month && day && day <= 12 && day !== month ? { year, month: day, day: month } : null,
    name: plain,
  },
  {
    code: 'year-off',
    label: 'year off by one',
    date: ({ year, month, day }, random) =>
      month && day ? { year: year + (random.chance(0.5) ? 1 : -1), month, day } : null,
    name: plain,
  },
  { code: 'year-only', label: 'year only', date: ({ year }) => ({ year }), name: plain },
  {
    code: 'order',
    label: 'name order',
    date: 'as drawn',
    name: (words, random) => {
      const all = [...words.given, ...words.family]
      if (all.length < 2) return null
      if (all.length > 2 && random.chance(0.4)) return shuffled(all, random).join(' ')
      const turned = [...words.family, ...words.given].join(
        words.family.length > 0 && random.chance(0.5) ? ' ' : ' ',
      )
      return turned === plain(words) ? [...all].reverse().join(' ') : turned
    },
  },
  { code: 'nickname', label: 'nickname', date: 'as drawn', name: nickname },
  {
    code: 'typo-1',
    label: 'one typing error',
    date: 'as drawn',
    name: (words, random) => mistyped(words, random, 1),
  },
  {
    code: 'typo-2',
    label: 'two typing errors',
    date: 'as drawn',
    name: (words, random) => mistyped(words, random, 2),
  },
  {
    code: 'compound',
    label: 'one of two surnames',
    date: 'as drawn',
    name: ({ given, family }, random) => {
      const parts = family
        .flatMap((word) => word.split('-'))
        .filter(
          (word) =>
            word.length > 2 &&
            !/^(?:d[aeo]s?|del|los|la|van|der|den|von|bin|binti?|ibn|abu|ben|ould|ait)$/i.test(word),
        )
      return parts.length < 2 ? null : [...given, random.pick(parts)].join(' ')
    },
  },
  { code: 'split-join', label: 'split or joined', date: 'as drawn', name: splitOrJoined },
  {
    code: 'no-middle',
    label: 'no middle name',
    date: 'as drawn',
    name: ({ given, family }) =>
      given.length < 2 || (given[0]?.length ?? 0) < 3 || (family.length === 0 && given.length < 3)
        ? null
        : [given[0], ...(family.length > 0 ? family : given.slice(-1))].join(' '),
  },
  {
    code: 'native',
    label: 'native script',
    date: 'as drawn',
    name: (_, __, { native, names }) => (names.some(({ script }) => script !== 'Latn') ? null : native),
  },
  {
    code: 'ocr',
    label: 'read by a machine',
    date: 'as drawn',
    name: (words, random) => misread(words, random),
  },
  {
    code: 'respelt',
    label: 'transliteration',
    date: 'as drawn',
    name: (words, random, person) => respelt(plain(words), random, person),
  },
  {
    code: 'initials',
    label: 'initials',
    date: 'full',
    name: ({ given, family }) =>
      given.length === 0 || family.length === 0
        ? null
        : [...given.map((word) => `${word.charAt(0)}.`), ...family].join(' '),
  },
  {
    code: 'new-surname',
    label: 'new surname, same date',
    date: 'full',
    name: ({ given, family }, random, person) => {
      if (given.length === 0 || family.length === 0) return null
      // Somebody else's surname from the same culture: marriage, adoption, a change of name.
      const other = person.culture.compose(random, person.sex).family.map(({ latin }) => latin)
      return other.length === 0 || other.join() === family.join() ? null : [...given, ...other].join(' ')
    },
  },
  {
    code: 'plain-letters',
    label: 'without accents',
    date: 'as drawn',
    name: (words, random) => plainLetters(plain(words), random),
  },
  {
    code: 'particle',
    label: 'particle dropped or changed',
    date: 'as drawn',
    name: (words) => {
      const text = plain(words)
      const without = text.replace(
        /\b(?:al|el|ould|bin|bint|binti|ibn|abu|van|der|den|de|la|da|dos|del|du|le|o|mac|mc|ben|von)[\s’'-]+/giu,
        '',
      )
      return without === text || without.trim().split(' ').length < 2 ? null : without
    },
  },
  {
    code: 'title',
    label: 'with a title',
    date: 'as drawn',
    name: (words, random, { sex }) =>
      `${random.pick(sex === 'M' ? ['Dr', 'Mr', 'Haji', 'Sheikh', 'Col.', 'Don', 'Prof.'] : ['Dr', 'Mrs', 'Ms', 'Hajja', 'Prof.', 'Doña'])} ${plain(words)}`,
  },
  {
    code: 'truncated',
    label: 'cut off by a form',
    date: 'full',
    name: (words) => {
      const text = plain(words)
      const cut = text.slice(0, Math.max(9, Math.floor(text.length * 0.75))).trim()
      return text.length < 14 || !cut.includes(' ') ? null : cut
    },
  },
]

/** What is asked for this person in this class, or null when the class does not apply. */
export function distort(
  distortion: Distortion,
  person: SyntheticPerson,
  random: Random,
): { asked: Distorted; date: DateGiven } | null {
  const primary = person.names[0]
  const birth = person.births[0]
  if (!primary) return null
  const name = distortion.name(
    { given: wordsOf(primary.given), family: wordsOf(primary.family) },
    random,
    person,
  )
  if (!name || (name === primary.full && distortion.name !== plain)) return null
  const drawn = random.next()
  const asked = dateOf(distortion, birth, drawn, random)
  if (asked === undefined) return null
  return { asked: { name, birth: asked }, date: asked === null ? 'none' : asked.day ? 'full' : 'partial' }
}

/** Undefined when the class needs a date that the record does not have. */
function dateOf(
  distortion: Distortion,
  birth: Born | undefined,
  drawn: number,
  random: Random,
): Distorted['birth'] | undefined {
  if (distortion.date === 'none') return null
  if (!birth) return distortion.date === 'as drawn' ? null : undefined
  const whole = birth.month && birth.day ? { year: birth.year, month: birth.month, day: birth.day } : null
  if (distortion.date === 'full') return whole ?? undefined
  if (distortion.date !== 'as drawn') return distortion.date(birth, random) ?? undefined
  if (drawn < 0.5) return whole ?? { year: birth.year }
  return drawn < 0.7 ? { year: birth.year } : null
}

const wordsOf = (text: string | null) => (text ? text.split(' ').filter(Boolean) : [])

function shuffled(words: string[], random: Random): string[] {
  const out = [...words]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.int(i + 1)
    const kept = out[i] ?? ''
    out[i] = out[j] ?? ''
    out[j] = kept
  }
  return out
}

/** Neighbours on the keyboards with which names are typed (QWERTY; AZERTY and QWERTZ differ at the edges). */
const neighbours: Record<string, string> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'ko',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xs',
}

function mistyped(words: Words, random: Random, errors: number): string | null {
  let text = plain(words)
  if (text.replace(/[^\p{L}]/gu, '').length < 4 + 3 * errors) return null
  for (let i = 0; i < errors; i++) text = oneTypo(text, random)
  return text
}

function oneTypo(text: string, random: Random): string {
  for (let tries = 0; tries < 30; tries++) {
    const at = random.int(text.length)
    const char = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (!/\p{L}/u.test(char)) continue
    const kind = random.next()
    if (kind < 0.3) {
      const near = neighbours[char.toLowerCase()]
      if (near) return text.slice(0, at) + near[random.int(near.length)] + text.slice(at + 1)
    } else if (kind < 0.55) {
      if (/\p{L}/u.test(next) || /\p{L}/u.test(text[at - 1] ?? ''))
        return text.slice(0, at) + text.slice(at + 1)
    } else if (kind < 0.75) return text.slice(0, at) + char + text.slice(at)
    else if (/\p{L}/u.test(next) && next !== char)
      return text.slice(0, at) + next.toLowerCase() + char.toLowerCase() + text.slice(at + 2)
  }
  return `${text}e`
}

/** Shapes that readers of print and of machine-readable zones take for each other. */
const lookAlikes: readonly [string, string][] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['vv', 'w'],
  ['w', 'vv'],
  ['l', '1'],
  ['i', 'l'],
  ['l', 'i'],
  ['o', '0'],
  ['O', '0'],
  ['s', '5'],
  ['S', '5'],
  ['B', '8'],
  ['b', '6'],
  ['g', 'q'],
  ['q', 'g'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['n', 'ri'],
  ['u', 'ii'],
  ['Z', '2'],
  ['z', '2'],
  ['t', 'f'],
  ['f', 't'],
  ['I', '1'],
  ['a', 'o'],
  ['v', 'y'],
  ['K', 'X'],
]

function misread(words: Words, random: Random): string | null {
  let text = plain(words)
  const before = text
  const errors = random.chance(0.6) ? 1 : 2
  for (let done = 0, tries = 0; done < errors && tries < 40; tries++) {
    const [from, to] = random.pick(lookAlikes)
    const places = [...text.matchAll(new RegExp(from, 'g'))].map((match) => match.index)
    if (places.length === 0) continue
    const at = random.pick(places)
    text = text.slice(0, at) + to + text.slice(at + from.length)
    done++
  }
  return text === before ? null : text
}

function splitOrJoined({ given, family }: Words, random: Random): string | null {
  const words = [...given, ...family]
  const hyphened = words.findIndex((word) => word.includes('-'))
  if (hyphened >= 0) {
    return words
      .map((word, i) => (i === hyphened ? word.replace('-', random.chance(0.5) ? '' : ' ') : word))
      .join(' ')
  }
  if (words.length > 2 && random.chance(0.6)) {
    const at = random.int(words.length - 1)
    return [
      ...words.slice(0, at),
      `${words[at]}${words[at + 1]?.toLowerCase()}`,
      ...words.slice(at + 2),
    ].join(' ')
  }
  const long = words.findIndex((word) => word.length >= 8)
  if (long < 0) return null
  return words
    .map((word, i) => {
      if (i !== long) return word
      const at = 3 + random.int(word.length - 5)
      return `${word.slice(0, at)} ${word.charAt(at).toUpperCase()}${word.slice(at + 1)}`
    })
    .join(' ')
}

/** Umlauts and strokes as passports print them in the machine-readable zone, or simply left off. */
function plainLetters(text: string, random: Random): string | null {
  const icao: Record<string, string> = {
    ü: 'ue',
    ö: 'oe',
    ä: 'ae',
    ø: 'oe',
    å: 'aa',
    ß: 'ss',
    æ: 'ae',
    ñ: 'n',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    đ: 'd',
    ı: 'i',
  }
  const long = random.chance(0.5)
  const written = [...text].map((char) => (long ? (icao[char.toLowerCase()] ?? char) : char)).join('')
  const bare = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
  return bare === text ? null : bare
}

/** Short forms that bearers of these names use themselves. */
const nicknames: readonly (readonly string[])[] =
  `Robert Bob Rob Bobby|William Bill Will Liam|Richard Dick Rick|James Jim Jimmy|John Jack Johnny|Michael Mike Mick|Thomas Tom|Edward Ed Ted Eddie|Charles Charlie Chuck|
Joseph Joe|Daniel Dan Danny|Matthew Matt|Anthony Tony|Andrew Andy Drew|Christopher Chris|Nicholas Nick|Steven Steve|Kenneth Ken|Benjamin Ben|Samuel Sam|Gregory Greg|Patrick Pat Paddy|Timothy Tim|Lawrence Larry|Alexander Alex Sandy|
Elizabeth Liz Beth Betty|Margaret Maggie Peggy Meg|Catherine Kate Cathy|Patricia Pat Tricia|Jennifer Jen Jenny|Barbara Barb|Susan Sue|Deborah Debbie|Rebecca Becky|Victoria Vicky|Kimberly Kim|Stephanie Steph|Pamela Pam|
José Pepe|Francisco Paco Pancho Kiko|Manuel Manolo|Ignacio Nacho|Jesús Chuy|Enrique Quique Kike|Eduardo Lalo Edu|Alejandro Alex|Fernando Nando|Rafael Rafa|Antonio Toño Toni|Concepción Concha|Dolores Lola|Guadalupe Lupe|Rosario Charo|Mercedes Merche|Pilar Pili|Isabel Isa|
Giuseppe Beppe Peppe|Giovanni Gianni Vanni|Antonio Tonino|Francesco Franco Ciccio|Salvatore Totò Turi|Luigi Gigi|Vincenzo Enzo|Domenico Mimmo|Alessandro Sandro|Giuseppina Pina|
Johannes Hans Hannes|Josef Sepp|Friedrich Fritz|Wolfgang Wolf|Matthias Matze|Katharina Kathi|Elisabeth Lisa Elli|Margarete Grete|Ursula Uschi|Susanne Susi|
Aleksandr Sasha Shura|Aleksei Alyosha|Dmitrii Dima Mitya|Sergei Seryozha|Vladimir Vova Volodya|Nikolai Kolya|Ivan Vanya|Mikhail Misha|Evgenii Zhenya|Konstantin Kostya|Pavel Pasha|Anatolii Tolya|Boris Borya|Grigorii Grisha|Vasilii Vasya|Petr Petya|
Ekaterina Katya|Elena Lena|Tatiana Tanya|Natalia Natasha|Mariia Masha|Anna Anya|Olga Olya|Svetlana Sveta|Anastasiia Nastya|Liudmila Lyuda|Oksana Ksyusha|Galina Galya|Nadezhda Nadya|
Oleksandr Sasha|Volodymyr Volodya|Mykola Kolya|Georgios Giorgos Yorgos|Ioannis Giannis Yannis|Konstantinos Kostas|Dimitrios Dimitris Mitsos|Nikolaos Nikos|Panagiotis Panos|Vasileios Vasilis|Aikaterini Katerina|
Muhammad Mo Md|Mohammed Mo Hamid|Abdullah Abdul|Ibrahim Ibo Brahim|Mustafa Mustapha|Yusuf Yousef|Mehmet Memo|Süleyman Sülo|Giorgi Gia Gogi|Davit Dato|Yosef Yossi|Avraham Avi|Yitzhak Itzik|David Dudi|Moshe Moishe|
Piotr Piotrek|Stanisław Staszek|Krzysztof Krzysiek|Katarzyna Kasia|Małgorzata Gosia|Agnieszka Aga|László Laci|István Pisti|József Jóska|Ferenc Feri|Erzsébet Bözsi|João Joãozinho|Antônio Toninho|Luiz Lula|Paulo Paulinho|Henrique Rique`
    .replaceAll('\n', '')
    .split('|')
    .map((group) => group.trim().split(' '))
const nicknamesOf = new Map(nicknames.map(([full, ...short]) => [full ?? '', short]))

function nickname({ given, family }: Words, random: Random): string | null {
  const at = given.findIndex((word) => nicknamesOf.has(word))
  if (at < 0) return null
  const short = random.pick(nicknamesOf.get(given[at] ?? '') ?? [])
  return [...given.map((word, i) => (i === at ? short : word)), ...family].join(' ')
}
