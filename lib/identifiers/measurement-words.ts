import type { Dimension, MeasuredPart, Unit } from './measurement'

/** The unit with which a text begins, and what follows it; undefined when it begins with none. */
export function unitOfWord(text: string): { unit: Unit; rest: string } | undefined {
  const [whole = '', word = ''] = /^\s*(["'\u2032\u2033]|[\p{L}]+)\.?/u.exec(text) ?? []
  const unit = UNITS.get(folded(word)) ?? UNITS.get(word)
  return unit ? { unit, rest: text.slice(whole.length) } : undefined
}

/** What the words beside a number measure; the last word that says so. `L.` is length, as in English and French. */
export function dimensionOfWord(words: string): Dimension | undefined {
  if (/[\u00d8\u00f8\u2300]/.test(words)) return 'diameter'
  const found = folded(words)
    .split(/[^\p{L}]+/u)
    .flatMap((word) => DIMENSIONS.get(word) ?? [])
  return found.at(-1)
}

/** The part of an object that a label names: "frame", "cadre", "marco", "الإطار". */
export function partOfWord(words: string): MeasuredPart | undefined {
  return folded(words)
    .split(/\s+/)
    .flatMap((word) => PARTS.get(word) ?? [])[0]
}

/** Lower case without accents, hamza and the Arabic article. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, '')
}

function listed<T extends string>(rows: [T, string][]): Map<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])))
}

const UNITS = listed<Unit>([
  ['mm', 'mm millimetre millimetres millimeter millimeters milimetro milimetros مم ملم مليمتر ملليمتر'],
  ['cm', 'cm cms centimetre centimetres centimeter centimeters centimetro centimetros سم سنتيمتر سنتمتر'],
  ['m', 'm metre metres meter meters metro metros م متر امتار'],
  ['in', 'in ins inch inches pouce pouces pulgada pulgadas pulg بوصة انش " \u2033'],
  ['ft', "ft foot feet pied pieds pie pies قدم اقدام ' \u2032"],
  ['g', 'g gr gram grams gramme grammes gramo gramos غ غم غرام جرام'],
  [
    'kg',
    'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos كغ كغم كجم كيلو كيلوغرام',
  ],
  ['oz', 'oz ounce ounces once onces onza onzas اونصة'],
  ['lb', 'lb lbs pound pounds livre livres libra libras رطل'],
])

const DIMENSIONS = listed<Dimension>([
  ['height', 'h ht height high haut haute hauteur alto alta altura ارتفاع'],
  ['width', 'w width wide larg largeur large an ancho ancha anchura عرض'],
  ['depth', 'd depth deep p pr prof profondeur profond fondo profundidad عمق'],
  ['length', 'l lg length long longueur longue largo longitud طول'],
  ['diameter', 'diam dia diameter diametre diametro قطر'],
  ['thickness', 'th thickness thick ep epaisseur epais grosor espesor سمك سماكة'],
  ['circumference', 'circ circumference circonference circunferencia perimeter perimetre perimetro محيط'],
  ['weight', 'wt weight weighs poids pds peso وزن'],
])

const PARTS = listed<MeasuredPart>([
  ['object', 'object objet objeto overall unconfirmed قطعة'],
  ['image', 'image plate imagen plancha صورة'],
  ['sheet', 'sheet feuille hoja paper ورقة'],
  ['support', 'support soporte canvas toile lienzo حامل قماش'],
  ['frame', 'frame framed cadre encadre marco enmarcado اطار'],
  ['base', 'base socle plinth pedestal peana قاعدة'],
])
