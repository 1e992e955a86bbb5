import { pinyin } from 'pinyin-pro'

/**
 * A Chinese name: the surname first (two characters where it is a double surname), read as a surname is read
 * (曾 zeng, 单 shan), then the syllables of the given name. Null for texts longer than a name.
 * Japanese names in kanji come out in Chinese sounds: their Latin form must be on the record as a name of its own.
 */
export function latinOfHan(word: string): { family: string; given: string[] } | null {
  const characters = [...word]
  if (characters.length < 1 || characters.length > 6) return null
  const syllables = pinyin(word, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'removed',
  }).map(plain)
  const long = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join(''))
  const head = long ? 2 : 1
  return { family: syllables.slice(0, head).join(''), given: syllables.slice(head).filter(Boolean) }
}

export const HAN = /\p{Script=Han}/u

// ü is written u on most keyboards and YU in passports since 2012; nothing in a name hangs on the difference.
function plain(syllable: string): string {
  return syllable.replace(/v|ü/g, 'u').replace(/[^a-z]/g, '')
}

const DOUBLE_SURNAMES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 长孙 長孫 宇文 东方 東方 独孤 獨孤 南宫 南宮 端木 百里 轩辕 軒轅 呼延 东郭 東郭'.split(
    ' ',
  ),
)
