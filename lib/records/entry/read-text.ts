import { withoutInvisibles } from '@/lib/identifiers/plain-text'
import type { Field } from '../field'
import { type Issue, issue } from './issue'

/** Longest texts by kind; a field says its own where its column differs. */
const limits: Partial<Record<Field['kind'], number>> = {
  text: 120,
  prose: 2_000,
  name: 120,
  identifier: 40,
  vin: 40,
}

/** Most characters that a text of this field may have; undefined for what is no free text. */
export const limitOf = ({ kind, limit }: Field): number | undefined => limit ?? limits[kind]

export type Reading<Value> = { value: Value | null | undefined; issues: Issue[] }

/**
 * A text without what cannot be seen, in one form of Unicode; blanks run together, lines kept in prose. What says only that
 * nothing is known is no value: refused where a thing is told by it, remarked elsewhere.
 */
export function readText(field: Field, typed: string): Reading<string> {
  const plain = withoutInvisibles(typed).normalize('NFC')
  const text = (field.kind === 'prose' ? plain.replace(/[^\S\n]+/g, ' ') : plain.replace(/\s+/g, ' ')).trim()
  if (!text) return { value: null, issues: [] }
  const { length } = [...text]
  const most = limitOf(field) ?? 2_000
  if (length > most)
    return { value: undefined, issues: [issue('must', field.name, 'tooLong', { args: { length, most } })] }
  if (!NOTHING.test(text)) return { value: text, issues: [] }
  const telling = field.kind === 'identifier' || field.kind === 'vin'
  return {
    value: telling ? undefined : text,
    issues: [
      issue(telling ? 'must' : 'should', field.name, 'placeholder', {
        args: { typed: text },
        suggestion: '',
      }),
    ],
  }
}

/** "Unknown" in four languages, and the signs that people put where a form must not be empty. */
const NOTHING =
  /^(?:n\.?\/?a\.?|none|null|nil|unknown|not known|no data|inconnue?s?|néant|non connue?|desconocid[oa]s?|ningun[oa]|sin datos?|se desconoce|غير معروفة?|مجهولة?|لا يوجد|[-–—_.?*]+|[x0]{3,})$/iu
