import { draftSchema, type NoticeDraft } from './draft'
import type { Translations } from './translation'

/**
 * A draft with its texts in another language as far as they were translated; what was not stays as it was written. Paths are those of
 * `textsToTranslate`. The language of the request is the language that was asked for only when something was translated.
 */
export function draftIn(
  draft: NoticeDraft,
  translations: Translations,
  language: NoticeDraft['request']['language'],
): NoticeDraft {
  const texts =
    language === undefined || language === draft.request.language ? {} : (translations[language] ?? {})
  const given = Object.entries(texts).filter(([, text]) => text.trim())
  if (given.length === 0) return draft
  const copy = structuredClone(draft) as Node
  for (const [path, text] of given) put(copy, path.split('.'), text)
  const read = draftSchema.safeParse({
    ...copy,
    request: { ...draft.request, ...(copy.request as object), language },
  })
  return read.success ? read.data : draft
}

type Node = { [key: string]: unknown }

/** Only where a text stands already: a translation never adds something. */
function put(node: unknown, path: string[], text: string): void {
  const [step, ...rest] = path
  if (step === undefined || typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return
  const at = node as Node
  if (rest.length) put(at[step], rest, text)
  else if (typeof at[step] === 'string') at[step] = text
}
