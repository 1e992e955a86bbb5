/**
 * The piece of a text that seems to be an exact address: a street with the number of a house. What is public about a work of art
 * says the place and no more (R-WOA-2). A heuristic in the four languages, for a warning and never for a refusal.
 */
export function streetAddressIn(text: string): string | undefined {
  const plain = text.normalize('NFC').slice(0, LONGEST)
  for (const shape of SHAPES) {
    const found = shape.exec(plain)
    if (found) return found[0].trim()
  }
  return undefined
}

const LONGEST = 4_000

const NUMBER = String.raw`[\d٠-٩]{1,4} ?(?:bis|ter|[a-d](?!\p{L}))?`

const SHAPES = [
  // "12 rue de la Paix", "14 bis, avenue Foch", "221B Baker Street".
  String.raw`(?<!\d)${NUMBER},? (?:rue|avenue|av\.|boulevard|bd|chemin|impasse|quai|allée|route|place) (?:\p{L}[\p{L}'’-]*[ ]?){1,4}`,
  String.raw`(?<!\d)${NUMBER},? (?:\p{L}[\p{L}'’.-]* ){1,3}(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|square|gardens|terrace)(?!\p{L})`,
  // "Calle Mayor 5", "Hauptstraße 12", "شارع الحبيب بورقيبة 12".
  String.raw`(?<!\p{L})(?:calle|c\/|avenida|avda\.?|paseo|plaza|camino|ronda) (?:\p{L}[\p{L}'’.-]*,? ){1,5}(?:n\.?[º°]? ?)?${NUMBER}(?!\d)`,
  String.raw`(?<!\p{L})\p{L}{2,}(?:straße|strasse|str\.|gasse|weg|platz) ${NUMBER}(?!\d)`,
  String.raw`(?<!\p{L})(?:شارع|نهج|زنقة|طريق) (?:\p{L}+[ ،]+){1,5}(?:رقم )?${NUMBER}(?!\d)`,
].map((shape) => new RegExp(shape, 'iu'))
