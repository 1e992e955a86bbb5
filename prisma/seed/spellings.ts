import type { Random } from './population/random'

/**
 * How the same Latin name is written elsewhere: usual spellings of common names first, then one habit of a clerk or of
 * another romanisation. Written from registers and passports, not from the matcher's rules.
 */
export function otherSpelling(random: Random, name: string): string {
  const words = name.split(/([ -])/)
  const at = words
    .map((word, i) => ({ word, i }))
    .filter(({ word }) => word.length > 2)
    .sort((a, b) => b.word.length - a.word.length)[0]?.i
  if (at === undefined) return name
  const word = words[at] ?? ''
  const known = usual.get(word.toLowerCase())
  const other =
    known && random.chance(0.8)
      ? random.pick(known.filter((one) => one !== word.toLowerCase()))
      : habit(random, word)
  return words.map((one, i) => (i === at ? likeCase(word, other) : one)).join('')
}

/** A slip of the hand or eye: two letters exchanged, one left out, one doubled, one taken for its neighbour. */
export function typingError(random: Random, name: string): string {
  if (name.length < 4) return name
  const at = random.between(1, name.length - 2)
  const [a = '', b = ''] = [name[at], name[at + 1]]
  const changed = random.pick([
    () => name.slice(0, at) + b + a + name.slice(at + 2),
    () => name.slice(0, at) + name.slice(at + 1),
    () => name.slice(0, at) + a + name.slice(at),
    () => name.slice(0, at) + (beside[a.toLowerCase()] ?? a) + name.slice(at + 1),
  ])()
  return changed === name ? name.slice(0, at) + name.slice(at + 1) : changed
}

/** A document number as a reader of the printed line may take it: one sign for one that looks like it. */
export function misread(random: Random, number: string): string {
  const places = [...number].flatMap((sign, i) => (looksLike[sign] ? [i] : []))
  if (places.length === 0) return number
  const at = random.pick(places)
  return number.slice(0, at) + looksLike[number[at] ?? ''] + number.slice(at + 1)
}

const groups = [
  'mohammed mohamed muhammad mohammad muhammed mohamad',
  'ahmed ahmad achmed',
  'youssef yusuf yousef joseph youcef',
  'hussein hussain husayn hossein hossain',
  'hassan hasan',
  'abdullah abdallah abdulla',
  'mahmoud mahmud mahmood',
  'ibrahim ebrahim brahim',
  'khaled khalid',
  'omar umar',
  'said saeed saïd sayed',
  'karim kareem kerim',
  'fatima fatma fatemeh fatimah',
  'aisha ayesha aicha',
  'khadija hadija khadijah',
  'oleksandr aleksandr alexander',
  'dmytro dmitry dmitri dimitri',
  'serhii sergey sergei serhiy',
  'mykhailo mikhail mykhaylo',
  'volodymyr vladimir',
  'yevhen evgeny evhen',
  'andrii andrey andrei andriy',
  'yurii yuri yury',
  'natalia nataliya natalya',
  'olena elena yelena',
  'georgios giorgos yorgos',
  'ioannis giannis yannis',
  'lee yi li rhee',
  'park pak bak',
  'kim gim',
  'choi choe choy',
  'jung jeong chung',
  'wang wong',
  'zhang chang cheung',
  'chen chan tan',
  'li lee',
  'huang wong hwang',
  'nguyen nguyên',
  'satō sato satoh',
  'itō ito itoh',
  'yūki yuki yuuki',
  'josé jose',
  'luis luiz',
  'rodríguez rodrigues rodriguez',
  'gonzález gonzales gonzalez',
  'fernández fernandes fernandez',
  'diop diope dyop',
  'ndiaye n’diaye ndiay',
  'wanjiru wanjiku',
  'hossain hussain husain',
  'siddiqui siddiqi sidiki',
  'chaudhry chowdhury choudhry',
]
const usual = new Map(groups.flatMap((group) => group.split(' ').map((name) => [name, group.split(' ')])))

const habits: readonly [RegExp, string][] = [
  [/ou/, 'u'],
  [/oo/, 'u'],
  [/ee/, 'i'],
  [/kh/, 'h'],
  [/gh/, 'g'],
  [/sh/, 'ch'],
  [/zh/, 'j'],
  [/ts/, 'tz'],
  [/x/, 'ks'],
  [/dj/, 'j'],
  [/iy|ii/, 'y'],
  [/ye/, 'e'],
  [/yu/, 'iu'],
  [/ya/, 'ia'],
  [/w/, 'v'],
  [/ph/, 'f'],
  [/q/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/y$/, 'i'],
  [/i$/, 'y'],
  [/v$/, 'ff'],
  [/(.)\1/, '$1'],
  [/[áàâãä]/, 'a'],
  [/[éèêë]/, 'e'],
  [/[íîï]/, 'i'],
  [/[óôõ]/, 'o'],
  [/ö/, 'oe'],
  [/ü/, 'ue'],
  [/ß/, 'ss'],
  [/ł/, 'l'],
  [/ń|ñ/, 'n'],
  [/ś|š/, 's'],
  [/ż|ź|ž/, 'z'],
  [/s(?=[aeiou])/, 'ss'],
  [/(?<=[aeiou])n(?=[aeiou])/, 'nn'],
  [/e/, 'i'],
  [/o/, 'u'],
]

function habit(random: Random, word: string): string {
  const lower = word.toLowerCase()
  const fit = habits.filter(([pattern]) => pattern.test(lower.slice(1)))
  // The last two change the sound; they serve only where nothing better does.
  const better = fit.slice(0, Math.max(1, fit.length - 2))
  if (better.length === 0) return typingError(random, lower)
  const [pattern, written] = random.pick(better)
  return lower[0] + lower.slice(1).replace(pattern, written)
}

function likeCase(original: string, other: string): string {
  return original[0] === original[0]?.toLocaleUpperCase('und')
    ? other.charAt(0).toLocaleUpperCase('und') + other.slice(1)
    : other
}

const beside: Record<string, string> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'c',
  y: 'u',
  z: 'x',
}
const looksLike: Record<string, string> = {
  '0': 'O',
  O: '0',
  '1': 'I',
  I: '1',
  '5': 'S',
  S: '5',
  '8': 'B',
  B: '8',
  Z: '2',
  '2': 'Z',
  '6': 'G',
  G: '6',
}
