/** Cyrillic to Latin as passports and newspapers write it: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh. */
export function latinOfCyrillic(word: string, ukrainian: boolean): string {
  let out = ''
  for (const char of word) out += (ukrainian && UKRAINIAN[char]) || TABLE[char] || ''
  // Russian -ий and -ый end in one sound that Latin writes y, i or iy.
  return ukrainian ? out : out.replace(/(?:iy|yy|ii)$/, 'y')
}

/** Letters that only Ukrainian has: its г is h, its и is y, and one word of the name tells for all. */
export const UKRAINIAN_ONLY = /[іїєґ]/i

export const CYRILLIC = /\p{Script=Cyrillic}/u

const UKRAINIAN: Record<string, string> = { г: 'h', и: 'y', х: 'kh' }

const TABLE: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
}
