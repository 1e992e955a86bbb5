import type { NoticeDraft } from '../draft'
import { type Topic, topicsOf } from './topics'
import { itemsOf } from './write'

/** Where something is put right: the topic, the item of its list (1-based), the field. `check`: the last page, with the declarations. */
export type Place = { topic: string; item?: number; field?: string }

/** Places of rules that are about a whole section, and those that a form has no field of the same name for. */
const elsewhere: Record<string, Place> = {
  request: { topic: 'case' },
  person: { topic: 'identity' },
  evidence: { topic: 'biometrics' },
  object: { topic: 'object' },
  'extract.by': { topic: 'extract', field: 'extract.wanted' },
  'extract.at': { topic: 'extract', field: 'extract.wanted' },
}

/** The topic and field at which a rule's `field` is put right in this draft; the first topic where the draft has none for it. */
export function placeOf(field: string, draft: NoticeDraft, now: Date): Place {
  const known = topicsOf(draft, now)
  if (field === 'declarations' || field.startsWith('declarations.')) return { topic: 'check', field }
  const fixed = elsewhere[field]
  if (fixed && known.some(({ name }) => name === fixed.topic)) return fixed
  for (const topic of known) {
    const found = inTopic(topic, field, draft)
    if (found) return found
  }
  const [section = ''] = field.split('.')
  const near = known.find(({ list, fields }) => (list ?? fields[0]?.at ?? '').startsWith(`${section}.`))
  return { topic: near?.name ?? known[0]?.name ?? 'case' }
}

function inTopic(topic: Topic, field: string, draft: NoticeDraft): Place | undefined {
  const { name, list, fields } = topic
  if (list === undefined) {
    const own = fields.find(({ at }) => at === field || at.startsWith(`${field}.`))
    return own
      ? own.at === field
        ? { topic: name, field }
        : field.includes('.')
          ? { topic: name, field: own.at }
          : undefined
      : undefined
  }
  if (field === list) return { topic: name }
  if (!field.startsWith(`${list}.`)) return undefined
  const [n = '', ...rest] = field.slice(list.length + 1).split('.')
  const item = Number(n)
  return Number.isInteger(item) && item < itemsOf(draft, topic).length
    ? { topic: name, item: item + 1, ...(rest.length ? { field: rest.join('.') } : {}) }
    : { topic: name }
}
