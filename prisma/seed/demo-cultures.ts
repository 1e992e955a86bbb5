import type { ComplexionName } from './appearance'
import { nativeCultures } from './native-cultures'
import type { Culture } from './population/culture'
import { cultures } from './population/cultures'
import { Weighted } from './population/random'

/** A name culture and the complexion that is usual where it comes from. */
export type DemoCulture = { culture: Culture; complexion: ComplexionName }

/** Culture, how many in a hundred and fifty, complexion. */
const shares: Record<string, readonly [number, ComplexionName]> = {
  maghrebi: [11, 'levant'],
  levantine: [7, 'levant'],
  egyptian: [3, 'levant'],
  gulf: [2, 'levant'],
  persian: [4, 'levant'],
  afghan: [2, 'levant'],
  hebrew: [3, 'levant'],
  turkish: [4, 'southern'],
  armenian: [3, 'southern'],
  georgian: [3, 'southern'],
  greek: [4, 'southern'],
  russian: [6, 'northern'],
  ukrainian: [9, 'northern'],
  polish: [8, 'northern'],
  serbian: [2, 'southern'],
  bulgarian: [1, 'southern'],
  kazakh: [1, 'eastAsian'],
  uzbek: [1, 'eastAsian'],
  urdu: [4, 'southAsian'],
  bangla: [3, 'southAsian'],
  hindi: [3, 'southAsian'],
  'nepali-native': [2, 'southAsian'],
  chinese: [6, 'eastAsian'],
  'hong-kong': [2, 'eastAsian'],
  taiwan: [1, 'eastAsian'],
  japanese: [9, 'eastAsian'],
  'korean-native': [5, 'eastAsian'],
  thai: [3, 'southEastAsian'],
  vietnamese: [5, 'southEastAsian'],
  indonesian: [8, 'southEastAsian'],
  malay: [1, 'southEastAsian'],
  filipino: [2, 'southEastAsian'],
  spanish: [9, 'southern'],
  'latin-american': [9, 'american'],
  portuguese: [8, 'american'],
  french: [8, 'northern'],
  english: [4, 'northern'],
  german: [3, 'northern'],
  italian: [3, 'southern'],
  dutch: [1, 'northern'],
  nordic: [1, 'northern'],
  romanian: [1, 'southern'],
  hungarian: [1, 'northern'],
  swahili: [8, 'african'],
  mandinka: [9, 'african'],
  yoruba: [2, 'african'],
  ethiopian: [2, 'african'],
  somali: [1, 'african'],
  congolese: [1, 'african'],
}

/** Draws by share: heaviest where the active bureaus are, and every script a few times. */
export const byShare = weighted()

function weighted(): Weighted<DemoCulture> {
  const drawn: DemoCulture[] = []
  const weights: number[] = []
  for (const culture of [...cultures, ...nativeCultures]) {
    const share = shares[culture.code]
    if (!share) continue
    drawn.push({ culture, complexion: share[1] })
    weights.push(share[0])
  }
  return new Weighted(drawn, weights)
}
