import type { NoticeDraft } from '../draft'
import { valueAt } from './field'
import { type Topic, topicsOf } from './topics'
import { itemsOf } from './write'

/** A field of a topic that is not what it was; `item` 1-based in a list. */
export type Difference = { topic: Topic; item?: number; at: string; before: unknown; after: unknown }

/** What changed between two versions, topic by topic, in the order of the form. Items of lists are compared by their place. */
export function differencesOf(before: NoticeDraft, after: NoticeDraft, now: Date): Difference[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
  return topicsOf(after, now).flatMap((topic): Difference[] => {
    const [was, is] =
      topic.list === undefined ? [[before], [after]] : [itemsOf(before, topic), itemsOf(after, topic)]
    return Array.from({ length: Math.max(was.length, is.length) }, (_, i) => i).flatMap((i) =>
      topic.fields.flatMap(({ at }) => {
        const [old, now_] = [valueAt(was[i], at), valueAt(is[i], at)]
        return same(old, now_)
          ? []
          : [{ topic, ...(topic.list === undefined ? {} : { item: i + 1 }), at, before: old, after: now_ }]
      }),
    )
  })
}
