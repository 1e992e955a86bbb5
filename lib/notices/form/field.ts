import type { NoticeDraft } from '../draft'

/**
 * How a field is shown, typed and stored: `line`, `code` (a number of a file or document) and `prose` are texts, `lines` one text a
 * line, `date` of which month and day may be lacking, `day` a whole one (ISO), `months` years and months, `yes` true or nothing, `flag`
 * true or false, `yesNo` also unanswered.
 */
export type FieldKind =
  | 'line'
  | 'code'
  | 'prose'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'country'
  | 'countries'
  | 'languages'
  | 'date'
  | 'day'
  | 'number'
  | 'decimal'
  | 'months'
  | 'yes'
  | 'flag'
  | 'yesNo'

/** A field of a topic. `at`: its way in the draft, or in the item of the topic's list. */
export type Field = {
  at: string
  kind: FieldKind
  /** Namespace of `codes` with the words of the choices. */
  words?: string
  /** Codes that may be chosen for this draft. */
  of?: (draft: NoticeDraft) => readonly string[]
  /** Fewest and most of a number; most characters of a text or entries of a list. */
  least?: number
  most?: number
  /** Of a date: the source may itself have called it approximate. */
  circa?: true
  /** An item of a list is none without it. */
  required?: true
  /** Counted in words while it is written; readers abroad need some twenty. */
  counted?: true
  /** Shown where this holds. */
  when?: (draft: NoticeDraft) => boolean
}

/** What stands at a way in a draft or an item; undefined where nothing does. */
export function valueAt(from: unknown, way: string): unknown {
  let at: unknown = from
  for (const step of way.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string, unknown>)[step]
  }
  return at
}

/** The same with another value at a way; `undefined` takes it out, and with it a part that is left empty below the first step. */
export function withValue<T>(whole: T, way: string, value: unknown): T {
  const [step = '', ...rest] = way.split('.')
  const copy: Record<string, unknown> | unknown[] = Array.isArray(whole)
    ? [...whole]
    : { ...(whole as Record<string, unknown> | undefined) }
  const into = copy as Record<string, unknown>
  if (rest.length === 0) {
    if (value === undefined) delete into[step]
    else into[step] = value
    return copy as T
  }
  const inner = withValue(into[step], rest.join('.'), value)
  const empty = typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0
  if (empty && (rest.length > 1 || into[step] === undefined) && !Array.isArray(inner)) delete into[step]
  else into[step] = inner
  return copy as T
}
