import type { RawEntry } from './raw-entry'

/** An entry as a form holds it: every text field by its name, repeated names as lists. Other fields begin with a sign. */
export function rawOfForm(form: FormData): RawEntry {
  const raw: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (!/^[a-z]\w{0,39}$/i.test(name) || ownNames.includes(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = texts
    if (only !== undefined) raw[name] = texts.length > 1 ? texts : only
  }
  return raw
}

/** Names of the form itself, which are no fields of an entry. */
const ownNames = [
  'id',
  'draft',
  'revision',
  'version',
  'reason',
  'do',
  'conditions',
  'seen',
  'until',
  'pictures',
]

/** What a form shows again: lists as lines. */
export const shownOf = (raw: RawEntry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, typeof value === 'string' ? value : value.join('\n')]),
  )
