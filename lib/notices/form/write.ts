import type { NoticeDraft } from '../draft'
import { valueAt, withValue } from './field'
import { onlyOf, type Problems, readTexts, type Texts, textsOf } from './texts'
import type { Topic } from './topics'

/** Which item of a topic's list is written: 0-based; `new` for one more. */
export type ItemAt = number | 'new'

/** What somebody sends of a topic: what stands there now in his form, and what stood there when he began. */
export type Sent = { texts: Texts; was: Texts; item?: ItemAt | undefined }

/** Two officers wrote the same field: what it was, what each made of it. Texts as they are typed, by name. */
export type Clash = { at: string; before: Texts; mine: Texts; theirs: Texts }

export type Written = {
  draft: NoticeDraft
  problems: Problems
  clashes: Clash[]
  /** Where the item stands now. */
  item: number | undefined
}

export const itemsOf = (draft: NoticeDraft, { list }: Topic): unknown[] => {
  const items = list === undefined ? undefined : valueAt(draft, list)
  return Array.isArray(items) ? items : []
}

/** A topic, or an item of it, as its form begins. */
export const formOf = (topic: Topic, draft: NoticeDraft, item?: ItemAt): Record<string, string> =>
  textsOf(
    topic.fields,
    topic.list === undefined ? draft : item === 'new' ? undefined : itemsOf(draft, topic)[item ?? -1],
  )

/**
 * Writes a topic into the draft as it stands now, field by field: what the officer did not touch stays as a colleague left it, and
 * what both changed in different ways is a clash, for which nothing is written. An item that moved is known again by what it was; one
 * that is gone is added at the end rather than lost.
 */
export function writeTopic(topic: Topic, draft: NoticeDraft, sent: Sent): Written {
  const mine = onlyOf(topic.fields, sent.texts)
  const was = onlyOf(topic.fields, sent.was)
  if (topic.list === undefined) {
    const { merged, clashes } = merge(topic, mine, was, textsOf(topic.fields, draft))
    const { value, problems } = readTexts(topic.fields, merged, draft, draft)
    return { draft: clashes.length ? draft : value, problems, clashes, item: undefined }
  }
  return writeItem(topic, topic.list, draft, { mine, was, item: sent.item ?? 'new' })
}

function writeItem(
  topic: Topic,
  list: string,
  draft: NoticeDraft,
  { mine, was, item }: { mine: Texts; was: Texts; item: ItemAt },
): Written {
  const items = itemsOf(draft, topic)
  const at = item === 'new' ? placeOfNew(topic, items, mine) : placeOf(topic, items, was, item)
  const now = items[at]
  const { merged, clashes } =
    now === undefined ? { merged: mine, clashes: [] } : merge(topic, mine, was, textsOf(topic.fields, now))
  const { value, problems } = readTexts(topic.fields, merged, now ?? {}, draft)
  // An item without what makes it one is not stored at all; the form says what it lacks.
  const lacks = Object.values(problems).includes('missing')
  if (clashes.length > 0 || lacks || (now === undefined && items.length >= (topic.most ?? 50)))
    return {
      draft,
      problems: now === undefined && items.length >= (topic.most ?? 50) ? { [list]: 'many' } : problems,
      clashes,
      item: now === undefined ? undefined : at,
    }
  const changed = [...items.slice(0, at), finished(list, value, now), ...items.slice(at + 1)]
  return { draft: withValue(draft, list, changed), problems, clashes, item: at }
}

/** A new item comes last; one that is there already word for word was sent twice, and is that one. */
function placeOfNew(topic: Topic, items: readonly unknown[], mine: Texts): number {
  const twice = items.findIndex((each) => same(normal(textsOf(topic.fields, each)), normal(mine)))
  return twice >= 0 ? twice : items.length
}

/** Where an item stands now: at its place, or wherever what it was is found; at the end where it is gone. */
function placeOf(topic: Topic, items: readonly unknown[], was: Texts, item: number): number {
  const isIt = (each: unknown) => same(textsOf(topic.fields, each), was)
  if (items[item] !== undefined && isIt(items[item])) return item
  const moved = items.findIndex(isIt)
  if (moved >= 0) return moved
  return item < items.length ? item : items.length
}

const same = (one: Texts, other: Texts) =>
  Object.keys(one).every((name) => (one[name] ?? '') === (other[name] ?? ''))

/** A measurement keeps the words from which it was read while they say the same. */
function finished(list: string, value: unknown, before: unknown): unknown {
  if (list !== 'object.measurements') return value
  const now = value as { value: number; unit: string; original?: string }
  const was = before as typeof now | undefined
  return was && was.value === now.value && was.unit === now.unit
    ? now
    : { ...now, original: `${now.value} ${now.unit}` }
}

/** Field by field: mine where I changed it, theirs where I did not, a clash where both did. */
function merge(topic: Topic, mine: Texts, was: Texts, theirs: Texts): { merged: Texts; clashes: Clash[] } {
  const merged: Record<string, string> = {}
  const clashes: Clash[] = []
  for (const field of topic.fields) {
    const [m, w, t] = [mine, was, theirs].map((texts) => onlyOf([field], texts)) as [Texts, Texts, Texts]
    const clash = !same(normal(m), normal(w)) && !same(normal(t), normal(w)) && !same(normal(m), normal(t))
    if (clash) clashes.push({ at: field.at, before: w, mine: m, theirs: t })
    Object.assign(merged, same(normal(m), normal(w)) ? t : m)
  }
  return { merged, clashes }
}

/** Browsers send lines with a return, and choices in their own order. */
const normal = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace(/\r\n?/g, '\n').trim()]))

/** The draft without an item; undefined when that item is not what it was any more. */
export function withoutItem(
  topic: Topic,
  draft: NoticeDraft,
  item: number,
  was: Texts,
): NoticeDraft | undefined {
  const items = itemsOf(draft, topic)
  const wasIt = (each: unknown) =>
    each !== undefined && same(textsOf(topic.fields, each), onlyOf(topic.fields, was))
  const at = wasIt(items[item]) ? item : items.findIndex(wasIt)
  if (at < 0 || topic.list === undefined) return undefined
  return withValue(draft, topic.list, [...items.slice(0, at), ...items.slice(at + 1)])
}
