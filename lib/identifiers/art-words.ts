import type { objectMaterials, objectTechniques, objectTypes } from './object-terms'

export type ArtTerm =
  | (typeof objectTypes)[number]
  | (typeof objectMaterials)[number]
  | (typeof objectTechniques)[number]

/**
 * Words of English, French, Spanish and Arabic that name a kind of object, what it is made of or how, as people type them into
 * a search box; none that is a common name (Jade, Busto, سيف). Enough to see that a text may be about a work of art, and small
 * enough for the browser. The full lists with their labels are chosen from in the form.
 */
const WORDS: Partial<Record<ArtTerm, string>> = {
  painting:
    'painting paintings tableau tableaux peinture peintures cuadro cuadros pintura pinturas لوحة لوحات',
  portrait_painting: 'portrait portraits retrato retratos بورتريه',
  landscape_painting: 'landscape paysage paisaje',
  still_life_painting: 'still-life bodegon',
  altarpiece: 'altarpiece triptych diptych retable triptyque retablo triptico',
  icon: 'icon icons icone icones icono iconos ايقونة ايقونات',
  drawing: 'drawing drawings dessin dessins dibujo dibujos',
  watercolour_work: 'watercolour watercolor aquarelle acuarela',
  print: 'etching engraving lithograph gravure estampe grabado',
  sculpture: 'sculpture sculptures escultura esculturas منحوتة منحوتات',
  statue: 'statue statues estatua estatuas تمثال تماثيل',
  statuette: 'statuette statuettes figurine figurines estatuilla',
  bust: 'buste',
  relief: 'relief reliefs relieve',
  mask: 'mask masks masque masques mascara mascaras قناع اقنعة',
  ceramics: 'ceramic ceramics pottery ceramique ceramica خزف فخار',
  vase: 'vase vases jarron jarrones florero amphora amphore anfora مزهرية مزهريات',
  bowl: 'bowl bowls cuenco وعاء',
  plate: 'dish assiette',
  chalice: 'chalice chalices calice caliz',
  crucifix: 'crucifix crucifijo',
  reliquary: 'reliquary reliquaire relicario',
  carpet: 'carpet carpets rug rugs tapis alfombra alfombras سجادة سجاد',
  tapestry: 'tapestry tapisserie tapiz',
  manuscript: 'manuscript manuscripts manuscrit manuscrits manuscrito manuscritos codex مخطوطة مخطوطات مخطوط',
  map: 'map maps carte mapa خريطة',
  coin: 'coin coins monnaie monnaies moneda monedas عملة عملات',
  medal: 'medal medals medaille medalla',
  inscribed_tablet: 'tablet tablets tablette tablilla',
  sarcophagus: 'sarcophagus sarcophage sarcofago تابوت',
  sword: 'sword swords epee',
  violin: 'violin violins violon violons كمان',
  globe: 'globe',
  mantel_clock: 'clock clocks pendule ساعة',
  porcelain: 'porcelain porcelaine porcelana بورسلين',
  bronze: 'bronze bronce برونز برونزي',
  marble: 'marble marbre رخام',
  ivory: 'ivory ivoire marfil عاج',
  terracotta: 'terracotta',
  oil_paint: 'oil huile oleo زيت زيتية',
  canvas: 'canvas toile lienzo',
}

const terms = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word): [string, ArtTerm] => [word, code as ArtTerm]),
  ),
)

/** The term that a word names; undefined when it names none. Accents, case, hamza and the Arabic article make no difference. */
export const artTermOf = (word: string): ArtTerm | undefined => terms.get(foldedWord(word))

/** A word as titles and terms are compared: lower case, without accents, hamza and the Arabic article. */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\u0649/g, 'ي')
    .replace(/^ال(?=\p{L}{2})/u, '')
}

/** The words of a text, in order: letters and digits with the hyphens between them. */
export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []
