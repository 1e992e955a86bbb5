/**
 * The month of a word (lower case, no accents): names in English, French, Spanish and Arabic (Egyptian, Levantine and
 * Maghreb names), their abbreviations (three letters or more that can mean one month only), and Roman numerals.
 * `following` is the next word, for the Arabic names of two words. Answers [month 1-12 or 0, further tokens taken].
 */
export function monthOfWord(word: string, following?: string): [number, number] {
  if (following && TWO_WORDS[`${word} ${following}`]) return [TWO_WORDS[`${word} ${following}`] ?? 0, 2]
  const exact = EXACT.get(word)
  if (exact) return [exact, 0]
  if (!/^[a-z]{3,}$/.test(word)) return [0, 0]
  let found = 0
  for (const [name, month] of EXACT) {
    if (!name.startsWith(word)) continue
    if (found && found !== month) return [0, 0]
    found = month
  }
  return [found, 0]
}

/** Words that stand in a written date and say nothing: "12 de marzo de 1984", "12th of March", "born in 1984". */
export const MONTH_FILLERS = new Set('de del of the le el in en في من عام سنة'.split(' '))

const NAMES = [
  'january janvier enero يناير جانفي i',
  'february fevrier febrero فبراير فيفري شباط ii',
  'march mars marzo مارس اذار iii',
  'april avril abril ابريل افريل نيسان iv',
  'may mai mayo مايو ماي ايار v',
  'june juin junio يونيو يونيه جوان حزيران vi',
  'july juillet julio يوليو يوليه جويلية يوليوز تموز vii',
  'august aout agosto اغسطس اوت غشت اب viii',
  'september septembre septiembre setiembre سبتمبر شتنبر ايلول ix',
  'october octobre octubre اكتوبر x',
  'november novembre noviembre نوفمبر نونبر xi',
  'december decembre diciembre ديسمبر دجنبر xii',
]

const EXACT = new Map(NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)))

const TWO_WORDS: Record<string, number> = {
  'كانون الثاني': 1,
  'تشرين الاول': 10,
  'تشرين الثاني': 11,
  'كانون الاول': 12,
}
