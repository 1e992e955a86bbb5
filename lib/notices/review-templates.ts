import type { NoticeAct } from './transitions'

/** Texts with which a decision can begin, by act: their names and bodies are messages `review.template.KEY.*`. */
export const templatesOf = (act: NoticeAct): readonly string[] => templates[act] ?? []

const templates: Partial<Record<NoticeAct, readonly string[]>> = {
  return: ['role', 'papers', 'identity', 'neutral', 'importance'],
  refuse: ['not_enough', 'refuse_neutral', 'refuse_rights'],
  propose_alternative: ['blue', 'green'],
}
