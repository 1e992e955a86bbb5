/** What in a text seems to be about a person, with the piece of the text that says so. */
export type NominalSign = {
  sign: 'birth' | 'title' | 'inverted_name' | 'bearer'
  text: string
}

/**
 * Signs that a free text about a thing names a person or gives a date of birth (R-SLTD-1: documents are stored, never their
 * bearers). A heuristic in the four languages, for a warning and never for a refusal: places have capitals too, so bare
 * capitalised words say nothing, and a name without a title goes unseen. Empty when nothing was seen.
 */
export function nominalDataIn(text: string): NominalSign[] {
  const plain = text.normalize('NFC').slice(0, LONGEST)
  return SIGNS.flatMap(({ sign, pattern }) =>
    [...plain.matchAll(pattern)].map((match): NominalSign => ({ sign, text: match[0].trim() })),
  ).slice(0, MOST)
}

const LONGEST = 4_000
const MOST = 10

const NAME = String.raw`\p{Lu}[\p{L}'’-]+`
const DATE = String.raw`\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\d{4}`

const SIGNS: readonly { sign: NominalSign['sign']; pattern: RegExp }[] = [
  // "born 12/03/1984", "née le 3 mai 1990", "nacido en 1971", "DOB: 1984-03-12", "مولود في 1984".
  {
    sign: 'birth',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:born|dob|date of birth|née?|né\(e\)|date de naissance|nacid[oa]|fecha de nacimiento|مولودة?|المولودة?|تاريخ الميلاد|من مواليد)(?!\p{L})[^\n.;]{0,24}?(?:${DATE})`,
      'giu',
    ),
  },
  // "Mr Karim", "Mme DUPONT", "Sra. López", "السيد كريم": a title and a name behind it.
  {
    sign: 'title',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Mlle|Sr|Sra|Srta|Don|Doña)\.? ${NAME}|(?:السيدة?|الدكتورة?) \p{L}{2,})`,
      'gu',
    ),
  },
  // "DUPONT, Jean": a family name in capitals with a given name behind it, as forms write them.
  { sign: 'inverted_name', pattern: /(?<!\p{L})\p{Lu}{3,}(?:[ -]\p{Lu}{3,})?, \p{Lu}\p{Ll}{2,}(?!\p{L})/gu },
  // "in the name of Karim", "au nom de Karim", "a nombre de Karim", "باسم كريم".
  {
    sign: 'bearer',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:in the name of|issued to|holder|bearer|titulaire|au nom de|a nombre de|titular|باسم|صاحبها)[: ]+(?:${NAME}|\p{Script=Arabic}{3,} \p{Script=Arabic}{3,})`,
      'gu',
    ),
  },
]
