import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import type { Defect } from './defects'

/** A draft with something wrong in it. */
export function spoiled(draft: NoticeDraft, defect: Defect): NoticeDraft {
  const content = structuredClone(draft) as Record<string, unknown>
  for (const way of defect.without ?? []) change(content, way.split('.'), undefined)
  for (const [way, value] of Object.entries(defect.with ?? {})) change(content, way.split('.'), value)
  return draftSchema.parse(content)
}

function change(into: Record<string, unknown>, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    into[step] ??= {}
    change(into[step] as Record<string, unknown>, rest, value)
  } else if (value === undefined) delete into[step]
  else into[step] = value
}
