import { draftSchema, type NoticeDraft } from './draft'

/** A place of a draft: sections, fields and items counted from 0, with points between. */
export const fieldForm = /^[A-Za-z]+(\.[A-Za-z0-9]+)+$/

/** What stands at a place; undefined where nothing does. */
export function valueAt(draft: NoticeDraft, field: string): unknown {
  let at: unknown = draft
  for (const step of field.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string, unknown>)[step]
  }
  return at
}

/**
 * What somebody typed as the value of a place: texts as they are, numbers as numbers, nothing as null (it is to be taken away).
 * Undefined when the place cannot hold it: lists, dates and codes are changed by a comment.
 */
export function suggestedValue(
  draft: NoticeDraft,
  field: string,
  typed: string,
): string | number | null | undefined {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  const candidates = text === '' ? [null] : /^\d{1,6}$/.test(text) ? [text, Number(text)] : [text]
  return candidates.find((value) => withValue(draft, field, value) !== null)
}

/** A draft with another value at a place, `null` for nothing; null when the result is no draft. */
export function withValue(
  draft: NoticeDraft,
  field: string,
  value: string | number | null,
): NoticeDraft | null {
  if (!fieldForm.test(field)) return null
  const copy = structuredClone(draft) as unknown as Record<string, unknown>
  const steps = field.split('.')
  const last = steps.pop() ?? ''
  let at: unknown = copy
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null
    at = (at as Record<string, unknown>)[step]
  }
  if (typeof at !== 'object' || at === null || (Array.isArray(at) && !Object.hasOwn(at, last))) return null
  if (value === null) delete (at as Record<string, unknown>)[last]
  else (at as Record<string, unknown>)[last] = value
  const read = draftSchema.safeParse(copy)
  return read.success ? read.data : null
}
