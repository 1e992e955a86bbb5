import type { Random } from '../population/random'
import type { ArtKind } from './artwork'

/**
 * Invented makers: no such painter, workshop or mint is known. Each has a number from which the hand follows in which he
 * signs.
 */
export type Maker = { hand: number; name: string; language: string }

const painters = [
  ['Aurelio Bastidén', 'es'],
  ['Marthe Vaucrosse', 'fr'],
  ['Hendrik Tolverhuis', 'nl'],
  ['Giacomo Ferranelli', 'it'],
  ['Ottilie Brandsteiger', 'de'],
  ['Lionel Thackwray', 'en'],
  ['Étienne Roquebleau', 'fr'],
  ['Inés Valderrúbio', 'es'],
  ['Piet van Oosterzand', 'nl'],
  ['Clemens Ahornfelder', 'de'],
  ['Bettina Sorgentelli', 'it'],
  ['Mirela Dragulești', 'ro'],
] as const

const others: Record<Exclude<ArtKind, 'painting'>, readonly (readonly [name: string, language: string])[]> = {
  icon: [
    ['Workshop of Prokhor Zelenogorov', 'ru'],
    ['Theofilos of Karavas', 'el'],
    ['Workshop of the Three Springs', 'sr'],
    ['Brother Avgerinos', 'el'],
  ],
  coin: [
    ['Mint of Tarvenna', 'la'],
    ['Mint of Kalathos', 'el'],
    ['Mint of Sarmineh', 'ar'],
    ['Mint of Oldenwick', 'de'],
  ],
  vase: [
    ['Lisandro painter', 'it'],
    ['Kilns of Hoshimura', 'ja'],
    ['Pottery of Valmarisca', 'es'],
    ['Kilns of Qingtanpo', 'zh'],
    ['Pottery of Damrud', 'fa'],
  ],
  mask: [
    ['Carver of Bandoukro', 'fr'],
    ['Master of the pale eyes', 'en'],
    ['Carver of Mbelani', 'sw'],
    ['Carver of Ayotlan', 'es'],
  ],
  carpet: [
    ['Weavers of Dashtabad', 'fa'],
    ['Weavers of Karasuyu', 'tr'],
    ['Weavers of Aït Zerrouk', 'ar'],
    ['Manufactory of Bellecombe', 'fr'],
  ],
  manuscript: [
    ['Scribe Guillaume of Aubrefontaine', 'fr'],
    ['Scribe Yusuf ibn Harun al-Katib al-Zarqi', 'ar'],
    ['Scriptorium of Sankt Ulmar', 'la'],
    ['Scribe Tekle of Debre Hayq', 'am'],
  ],
  sculpture: [
    ['Workshop of Aldo Marmorini', 'it'],
    ['Carver of the Vikrampara group', 'hi'],
    ['Foundry Lecœur-Aubin', 'fr'],
    ['Carver of Hathor Deir', 'ar'],
  ],
}

/** The maker of a work, if one is known; `hand` tells each from every other. */
export function makerOf(random: Random, kind: ArtKind): Maker {
  const list = kind === 'painting' ? painters : others[kind]
  const at = random.int(list.length)
  const [name, language] = list[at] ?? list[0] ?? ['', 'en']
  return {
    hand: [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7),
    name,
    language,
  }
}
