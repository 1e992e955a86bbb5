import { type Locale, locales } from '@/lib/access/actor'
import type { NoticeDraft } from './draft'

/** A text that somebody wrote and every reader needs in his own language; `path` is its place in the draft. */
export type Wording = { path: string; text: string }

/** Texts by language and path. Beside each language, under `fr.of` and the like, a mark of the text that was translated. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Narratives of a draft that the published sheet shows, in its order. Names, numbers, addresses and the titles of laws stay as they
 * were written.
 */
export function textsToTranslate(draft: NoticeDraft): Wording[] {
  const {
    facts,
    person,
    description,
    investigation,
    threat,
    discovery,
    method,
    object,
    listing,
    asset,
    minor,
  } = draft
  const marks = description.marks.map(({ text }, i) => [`description.marks.${i}.text`, text] as const)
  const charges = draft.charges.flatMap((charge, i) => [
    [`charges.${i}.text`, charge.text] as const,
    [`charges.${i}.provision`, charge.provision] as const,
    [`charges.${i}.exceptionReason`, charge.exceptionReason] as const,
  ])
  const all: (readonly [string, string | undefined])[] = [
    ['person.occupation', person.occupation],
    ['description.text', description.text],
    ...marks,
    ['facts.what', facts.what],
    ['facts.role', facts.role],
    ['facts.accomplices', facts.accomplices],
    ...charges,
    ['investigation.text', investigation.text],
    ['threat.text', threat.text],
    ['threat.grounds', threat.grounds],
    ['threat.imminence', threat.imminence],
    ['discovery.circumstances', discovery.circumstances],
    ['method.text', method.text],
    ['method.complex', method.complex],
    ['method.prevention', method.prevention],
    ['object.text', object.text],
    ['object.inscriptions', object.inscriptions],
    ['object.features', object.features],
    ['object.unique', object.unique],
    ['listing.reasons', listing.reasons],
    ['asset.text', asset.text],
    ['minor.rules', minor.rules],
    ['minor.necessity', minor.necessity],
  ]
  return all.flatMap(([path, text]) => (text?.trim() ? [{ path, text: text.trim() }] : []))
}

/** The languages into which a draft has to be brought: those in which it was not written. */
export const languagesWanted = ({ request: { language } }: NoticeDraft): Locale[] =>
  locales.filter((locale) => locale !== language)

/** What is there for a text in a language: nothing, a translation of just this text, or of what stood there before. */
export function translationOf(
  { path, text }: Wording,
  language: string,
  translations: Translations,
): { state: 'missing' | 'stale' | 'done'; text: string } {
  const given = translations[language]?.[path]?.trim() ?? ''
  if (!given) return { state: 'missing', text: '' }
  return { state: translations[`${language}.of`]?.[path] === markOf(text) ? 'done' : 'stale', text: given }
}

/** How many texts there are in all languages that are wanted, and how many of them are translated as they stand now. */
export function translated(draft: NoticeDraft, translations: Translations): { done: number; of: number } {
  const states = languagesWanted(draft).flatMap((language) =>
    textsToTranslate(draft).map((wording) => translationOf(wording, language, translations).state),
  )
  return { done: states.filter((state) => state === 'done').length, of: states.length }
}

/** Whether a notice can be published in the four languages (R-NOT-2). */
export function isTranslated(draft: NoticeDraft, translations: Translations): boolean {
  const { done, of } = translated(draft, translations)
  return draft.request.language !== undefined && done === of
}

/** Translations with what somebody wrote for one language: an empty text takes one away, paths that the draft has not are dropped. */
export function withTexts(
  draft: NoticeDraft,
  translations: Translations,
  language: Locale,
  texts: Readonly<Record<string, string>>,
): Translations {
  const of = `${language}.of`
  const given: Record<string, string> = {}
  const marks: Record<string, string> = {}
  for (const { path, text } of textsToTranslate(draft)) {
    const before = translations[language]?.[path]
    const now = texts[path]?.replace(/\r\n?/g, '\n').trim() ?? before
    if (!now) continue
    given[path] = now
    const kept = texts[path] === undefined ? translations[of]?.[path] : markOf(text)
    if (kept) marks[path] = kept
  }
  return { ...translations, [language]: given, [of]: marks }
}

/** A mark by which a text is known again: 53 bits of cyrb53, enough to notice that somebody changed it. */
function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const sign of text.trim()) {
    const code = sign.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
