import type { NoticeDraft } from './draft'

/** What Art. 3 of the Constitution keeps the Organization out of. */
export const neutralityConcerns = ['political', 'military', 'religious', 'racial'] as const
export type NeutralityConcern = (typeof neutralityConcerns)[number]

/**
 * Beginnings of words in the four working languages that have stood in requests which were refused or argued about. A word says
 * nothing about a case: it only makes somebody read it with the question in mind.
 */
const stems: Record<NeutralityConcern, readonly string[]> = {
  political: [
    'treason|seditio|subversi|coup d.état|attempted coup|insurrection|rebelli|separatis|dissident|opposition',
    'election|electoral|protest|demonstration|journalis|insult|lese.majest|propaganda|politic|activist|exile',
    'trahison|séditi|putsch|rébellion|séparatis|manifestation|manifestant|outrage|diffamation|militant|élection|électoral',
    'traición|golpe de estado|rebelión|manifestación|manifestante|injurias|desacato|polític|activista|elecci|periodis',
    'خيانة|انقلاب|تمرد|انفصال|معارض|انتخاب|مظاهر|تظاهر|صحفي|صحافي|إهانة|تشهير|سياسي|ناشط',
  ],
  military: [
    'deserti|deserter|conscript|draft evasion|mutin|espionage|military service',
    'déserti|insoumission|espionnage|service militaire|deserción|desertor|motín|espionaje|servicio militar',
    'فرار من الخدمة|تجسس|خدمة عسكرية|خدمة العسكرية|تجنيد|عصيان',
  ],
  religious: [
    'blasphem|aposta|heresy|proselyti|religi|blasphèm|hérésie|prosélyt|blasfem|herejía|proselitis',
    'تجديف|ردة|زندقة|ازدراء الأديان|تبشير|ديني|طائف',
  ],
  racial: [
    'racial|racis|ethni|étnic|etnia|tribal|tribe|tribus?(?!\\p{L})|caste(?!l)|raza',
    'عرقي|إثني|قبلي|قبيل',
  ],
}

const patterns = Object.fromEntries(
  neutralityConcerns.map((concern) => [
    concern,
    // Arabic writes its article and "and", "in", "for" onto the word.
    new RegExp(String.raw`(?<!\p{L})(?:[وفبلك]?(?:ال|لل)?)(?:${stems[concern].join('|')})\p{L}*`, 'giu'),
  ]),
) as Record<NeutralityConcern, RegExp>

const mostWords = 8

/** Words of a concern in what the draft tells, each once, as they were written. */
export function wordsOfConcern(draft: NoticeDraft, concern: NeutralityConcern): string[] {
  const { facts, charges, threat, investigation, method } = draft
  const texts = [
    facts.what,
    facts.role,
    threat.text,
    threat.grounds,
    investigation.text,
    method.text,
    ...charges.flatMap(({ text, law, provision }) => [text, law, provision]),
  ]
  const found = texts.flatMap((text) => text?.match(patterns[concern]) ?? [])
  return [...new Set(found.map((word) => word.toLowerCase()))].slice(0, mostWords)
}
