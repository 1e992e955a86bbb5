import type { objectMaterials, objectTechniques } from './object-terms'

type Material = (typeof objectMaterials)[number]
type Technique = (typeof objectTechniques)[number]

/** What a word of a phrase such as "oil on canvas" says of a work. */
export type Craft = { material?: Material; technique?: Technique }

/**
 * Paints, drawing materials and supports as catalogues name them in English, French, Spanish and Arabic, folded as `foldHeader`
 * does it, beside the labels of the lists. Who says oil says painted.
 */
export const craftWords: readonly [Craft, string][] = [
  [
    { material: 'oil_paint', technique: 'painted' },
    'oil|oils|oil paint|oil paints|oil colour|oil color|huile|peinture a l huile|oleo|pintura al oleo|زيت|زيتي|زيتيه|الوان زيتيه|لوحه زيتيه',
  ],
  [
    { material: 'acrylic', technique: 'painted' },
    'acrylic|acrylics|acrylic paint|acrylique|peinture acrylique|acrilico|pintura acrilica|اكريليك|اكريلك|الوان اكريليك',
  ],
  [
    { material: 'tempera', technique: 'painted' },
    'tempera|egg tempera|tempera a l oeuf|a tempera|detrempe|temple|temple al huevo|tempera al huevo|تمبرا|تمبيرا',
  ],
  [
    { material: 'watercolour', technique: 'painted' },
    'watercolour|watercolor|watercolours|watercolors|aquarelle|acuarela|الوان ماييه|ماييه',
  ],
  [{ material: 'gouache', technique: 'painted' }, 'gouache|body colour|guache|غواش|جواش'],
  [{ material: 'pastel', technique: 'drawn' }, 'pastel|pastels|باستيل'],
  [
    { material: 'ink', technique: 'drawn' },
    'ink|inks|pen and ink|pen ink|encre|encre de chine|plume et encre|tinta|tinta china|pluma y tinta|حبر|حبر صيني',
  ],
  [
    { material: 'graphite', technique: 'drawn' },
    'pencil|graphite|graphite pencil|crayon|mine de plomb|lapiz|grafito|قلم رصاص|جرافيت',
  ],
  [{ material: 'charcoal', technique: 'drawn' }, 'charcoal|fusain|carboncillo|carbon|فحم'],
  [
    { material: 'chalk', technique: 'drawn' },
    'chalk|chalks|red chalk|black chalk|white chalk|craie|pierre noire|sanguine|tiza|sanguina|طباشير',
  ],
  [{ material: 'canvas' }, 'canvas|toile|lienzo|tela|قماش|قماشه|كانفاس'],
  [
    { material: 'wood' },
    'panel|wood panel|wooden panel|wood|panneau|panneau de bois|bois|tabla|madera|panel de madera|خشب|لوح خشب|لوح خشبي',
  ],
  [{ material: 'oak' }, 'oak panel|panneau de chene|tabla de roble'],
  [{ material: 'paper' }, 'paper|laid paper|wove paper|papier|papier verge|papel|papel verjurado|ورق'],
  [{ material: 'cardboard' }, 'board|card|cardboard|millboard|carton|cartulina|كرتون|ورق مقوي'],
  [{ material: 'copper' }, 'copper plate|copper panel|plaque de cuivre|plancha de cobre'],
  [{ material: 'parchment' }, 'vellum|velin|vitela|رق|رقوق'],
  [
    { material: 'gold_leaf' },
    'gold leaf|gold ground|feuille d or|fond d or|a fond d or|pan de oro|fondo de oro|ورق ذهب|ورق الذهب',
  ],
]

/** Words that join the others and say nothing themselves. */
const joints = new Set(
  'on upon over with and in of from the a an sur avec et en de du des la le les l d au aux sobre con y e el los las del al a علي مع و من في فوق ب'.split(
    ' ',
  ),
)

const crafts = new Map(
  craftWords.flatMap(([craft, words]) => words.split('|').map((word): [string, Craft] => [word, craft])),
)

/** Most words of one name: "peinture a l huile". */
const LONGEST_NAME = 5
/** Longer is no phrase but a description. */
const MOST_WORDS = 16

/**
 * Reads a phrase in which materials and techniques stand together: "oil on canvas", "encre et aquarelle sur papier", "temple y pan
 * de oro sobre tabla", "زيت على قماش". `words` are folded; `termOf` knows the labels of the lists. Undefined where any word is
 * left over, so that nothing is read into a text that says something else, and where nothing is named.
 */
export function readCraft(
  words: readonly string[],
  termOf: (text: string) => Craft | undefined,
): { materials: Material[]; techniques: Technique[] } | undefined {
  if (words.length > MOST_WORDS) return undefined
  const found: Craft[] = []
  for (let at = 0; at < words.length; ) {
    const next = nameAt(words, at, termOf)
    if (next) {
      found.push(next.craft)
      at += next.length
    } else if (joints.has(words[at] ?? '')) at++
    else return undefined
  }
  if (found.length === 0) return undefined
  return {
    materials: [...new Set(found.flatMap(({ material }) => material ?? []))],
    techniques: [...new Set(found.flatMap(({ technique }) => technique ?? []))],
  }
}

/** The longest name that begins at a word; of Arabic also without its article, and without the "and" that is written to it. */
function nameAt(words: readonly string[], at: number, termOf: (text: string) => Craft | undefined) {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length)
    const [first = '', ...rest] = name
    const joined = /^و\p{L}{2}/u.test(first) ? [first.slice(1), ...rest] : name
    for (const way of [name, name.map(withoutArticle), joined, joined.map(withoutArticle)]) {
      const text = way.join(' ')
      const craft = crafts.get(text) ?? termOf(text)
      if (craft) return { craft, length }
    }
  }
  return undefined
}

const withoutArticle = (word: string) => word.replace(/^ال(?=\p{L}{2})/u, '')
