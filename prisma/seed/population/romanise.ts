const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
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
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ў: 'u',
  қ: 'q',
  ғ: 'g',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ә: 'a',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
}
const serbian: Record<string, string> = {
  ...cyrillic,
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ж: 'z',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
}
const bulgarian: Record<string, string> = { ...cyrillic, й: 'y', х: 'h', щ: 'sht', ъ: 'a', ю: 'yu', я: 'ya' }
const ukrainian: Record<string, string> = { ...cyrillic, г: 'h', и: 'y' }
const greek: Record<string, string> = {
  α: 'a',
  ά: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  έ: 'e',
  ζ: 'z',
  η: 'i',
  ή: 'i',
  θ: 'th',
  ι: 'i',
  ί: 'i',
  ϊ: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  ό: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  ύ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ώ: 'o',
}

const by = (table: Record<string, string>) => (text: string) => {
  let out = ''
  for (const char of text.toLowerCase()) out += table[char] ?? char
  return titled(out)
}

/** ICAO 9303-3 table of Cyrillic, as machine-readable passports write it. */
export const fromRussian = by(cyrillic)
export const fromSerbian = by(serbian)
export const fromBulgarian = by(bulgarian)
export const fromUkrainian = by(ukrainian)

/** ELOT 743 as Greek passports write it. */
export const fromGreek = (text: string) =>
  titled(
    by(greek)(
      text
        .toLowerCase()
        .replaceAll('ου', 'u#')
        .replaceAll('ού', 'u#')
        .replaceAll('μπ', 'b#')
        .replaceAll('ντ', 'nt')
        .replaceAll('γγ', 'ng')
        .replaceAll('αυ', 'af')
        .replaceAll('ευ', 'ef'),
    )
      .toLowerCase()
      .replaceAll('u#', 'ou')
      .replaceAll('b#', 'b'),
  )

const georgian: [string, string][] = [
  ['zh', 'ჟ'],
  ['gh', 'ღ'],
  ['sh', 'შ'],
  ['ch', 'ჩ'],
  ['ts', 'ც'],
  ['dz', 'ძ'],
  ['kh', 'ხ'],
  ['a', 'ა'],
  ['b', 'ბ'],
  ['g', 'გ'],
  ['d', 'დ'],
  ['e', 'ე'],
  ['v', 'ვ'],
  ['z', 'ზ'],
  ['t', 'თ'],
  ['i', 'ი'],
  ['k', 'კ'],
  ['l', 'ლ'],
  ['m', 'მ'],
  ['n', 'ნ'],
  ['o', 'ო'],
  ['p', 'პ'],
  ['r', 'რ'],
  ['s', 'ს'],
  ['u', 'უ'],
  ['q', 'ყ'],
  ['j', 'ჯ'],
  ['h', 'ჰ'],
  ['f', 'ფ'],
]
const armenian: [string, string][] = [
  ['zh', 'ժ'],
  ['gh', 'ղ'],
  ['sh', 'շ'],
  ['ch', 'չ'],
  ['ts', 'ց'],
  ['dz', 'ձ'],
  ['kh', 'խ'],
  ['ya', 'յա'],
  ['ou', 'ու'],
  ['a', 'ա'],
  ['b', 'բ'],
  ['g', 'գ'],
  ['d', 'դ'],
  ['e', 'ե'],
  ['z', 'զ'],
  ['t', 'տ'],
  ['i', 'ի'],
  ['l', 'լ'],
  ['h', 'հ'],
  ['k', 'կ'],
  ['m', 'մ'],
  ['y', 'յ'],
  ['n', 'ն'],
  ['o', 'ո'],
  ['p', 'պ'],
  ['j', 'ջ'],
  ['r', 'ր'],
  ['s', 'ս'],
  ['v', 'վ'],
  ['u', 'ու'],
  ['f', 'ֆ'],
]

const into = (table: [string, string][]) => (latin: string) => {
  let rest = latin.toLowerCase()
  let out = ''
  while (rest) {
    const found = table.find(([letters]) => rest.startsWith(letters))
    out += found?.[1] ?? rest.charAt(0)
    rest = rest.slice(found?.[0].length ?? 1)
  }
  return out
}

/** The national romanisation read backwards: one letter for each sound, aspirates not told apart. */
export const intoGeorgian = into(georgian)
export const intoArmenian = into(armenian)

function titled(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
