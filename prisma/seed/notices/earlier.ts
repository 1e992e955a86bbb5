import { contentHash } from '@/lib/notices/content-hash'
import type { NoticeDraft } from '@/lib/notices/draft'
import { textsToTranslate } from '@/lib/notices/translation'

/** What a notice said before its bureau knew more: one name and one document fewer, a shorter account, half of the penalty, no place. */
export function earlierOf(draft: NoticeDraft): NoticeDraft {
  const { place: _, ...facts } = draft.facts
  const names = draft.person.names.length > 1 ? draft.person.names.slice(0, -1) : draft.person.names
  return {
    ...draft,
    person: { ...draft.person, names, warnings: draft.person.warnings.slice(1) },
    documents: draft.documents.slice(0, -1),
    facts: { ...facts, ...(facts.what ? { what: `${facts.what.split(/(?<=[.!?。])\s/u)[0]}` } : {}) },
    charges: draft.charges.map((charge) =>
      charge.maxMonths
        ? { ...charge, maxMonths: Math.max(24, Math.round(charge.maxMonths / 24) * 12) }
        : charge,
    ),
  }
}

/** The version row before the present one; texts that are the same in both keep their translations. */
export function earlierVersion<
  T extends {
    version: number
    draft: NoticeDraft
    hash: string
    translations: Record<string, Record<string, string>>
  },
>(present: T, publishedAt: Date): T & { publishedAt: Date; why: null } {
  const draft = earlierOf(present.draft)
  const before = new Map(textsToTranslate(present.draft).map(({ path, text }) => [path, text]))
  const same = textsToTranslate(draft).filter(({ path, text }) => before.get(path) === text)
  const kept = new Set(same.map(({ path }) => path))
  return {
    ...present,
    version: 1,
    draft,
    hash: contentHash(draft),
    publishedAt,
    why: null,
    translations: Object.fromEntries(
      Object.entries(present.translations).map(([language, texts]) => [
        language,
        Object.fromEntries(Object.entries(texts).filter(([path]) => kept.has(path))),
      ]),
    ),
  }
}
