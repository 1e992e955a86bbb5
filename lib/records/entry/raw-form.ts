import type { RawEntry } from './raw-entry'

/**
 * An entry as a form holds it: every text field by its name, those of rows by part and number
 * (`names.2.family`), repeated names as lists. Other fields begin with a sign.
 */
export function rawOfForm(form: FormData): RawEntry {
  const raw: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (!/^[a-z]\w{0,39}(?:\.[1-9]\d{0,2}\.[a-z]\w{0,19})?$/i.test(name) || ownNames.includes(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = texts
    if (only !== undefined) raw[name] = texts.length > 1 ? texts : only
  }
  for (const key of form.keys()) {
    const name = /^([a-z]\w{0,29})\.value$/i.exec(key)?.[1]
    if (name && !Object.hasOwn(raw, name)) raw[name] = measuresOf(form, name)
  }
  return raw
}

/** Lines of measurements in their parts, as they are written in one text; what was written whole stays so. */
function measuresOf(form: FormData, name: string): string[] {
  const [parts, dimensions, values, units] = ['part', 'dimension', 'value', 'unit'].map((key) =>
    form.getAll(`${name}.${key}`).map(String),
  )
  return (values ?? []).slice(0, 60).flatMap((typed, n) => {
    const value = typed.trim().slice(0, 100)
    if (!value) return []
    const part = parts?.[n] && parts[n] !== 'object' ? `${parts[n]}: ` : ''
    const whole = /[^\p{N}\s.,٫٬/⁄]/u.test(value)
    const measure = [dimensions?.[n], value, units?.[n]].filter(Boolean).join(' ')
    return [`${part}${whole ? value : measure}`.slice(0, 200)]
  })
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
