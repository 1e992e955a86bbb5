import type { NoticeDraft } from './draft'

/** What Art. 3 of the Constitution keeps the Organization out of. */
export const neutralityConcerns = ['political', 'military', 'religious', 'racial'] as const
export type NeutralityConcern = (typeof neutralityConcerns)[number]

/**
 * Beginnings of words in the four working languages that have stood in requests which were refused or argued about. A word says
 * nothing about a case: it only makes somebody read it with the question in mind.
 */
const stemsOf: Record<NeutralityConcern, string> = {
  political: `treason|seditio|subversi|coup d'état|coup d’état|attempted coup|insurrection|rebelli|separatis|dissident|opposition
    |election|electoral|protest|demonstration|journalis|insult|lèse-majesté|propaganda|politic|activist|exile
    |trahison|séditi|putsch|rébellion|séparatis|manifestation|manifestant|outrage|diffamation|militant|élection|électoral
    |traición|golpe de estado|rebelión|manifestación|injurias|desacato|polític|activista|elecci|periodis
    |خيانة|انقلاب|تمرد|انفصال|معارض|انتخاب|مظاهر|تظاهر|صحفي|صحافي|إهانة|تشهير|سياسي|ناشط`,
  military: `deserti|deserter|conscript|draft evasion|mutin|espionage|military service
    |déserti|insoumission|espionnage|service militaire|deserción|motín|espionaje|servicio militar
    |فرار من الخدمة|تجسس|خدمة عسكرية|خدمة العسكرية|تجنيد|عصيان`,
  religious: `blasphem|aposta|heresy|proselyti|religi|blasphèm|hérésie|prosélyt|blasfem|herejía|proselitis
    |تجديف|ردة|زندقة|ازدراء الأديان|تبشير|ديني|طائف`,
  racial: 'racial|racis|ethni|étnic|etnia|tribal|tribe|raza|عرقي|إثني|قبلي|قبيل',
}

const stems = Object.fromEntries(
  neutralityConcerns.map((concern) => [concern, stemsOf[concern].split(/\s*\|/)]),
) as Record<NeutralityConcern, string[]>

/** Words of a concern in what the draft tells, each once, in small letters; eight at most. */
export function wordsOfConcern(draft: NoticeDraft, concern: NeutralityConcern): string[] {
  const text = textOf(draft)
  return [...new Set(stems[concern].flatMap((stem) => wordsBeginning(text, stem)))].slice(0, mostWords)
}

const mostWords = 8

function textOf({ facts, charges, threat, investigation, method }: NoticeDraft): string {
  const texts = [facts.what, facts.role, threat.text, threat.grounds, investigation.text, method.text]
  return [...texts, ...charges.flatMap(({ text, law, provision }) => [text, law, provision])]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()
}

// Looking for each stem is several times faster than one expression of all of them, and than reading word by word.
function wordsBeginning(text: string, stem: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    if (!beginning.test(text.slice(Math.max(0, at - 5), at))) continue
    found.push(stem + (/^\p{L}*/u.exec(text.slice(at + stem.length))?.[0] ?? ''))
  }
  return found
}

/** What stands before a word: Arabic writes its article, "and", "in" and "for" onto it. */
const beginning = /(?:^|[^\p{L}])[وفبلك]?(?:ال|لل)?$/u
