import type { NoticeDraft } from '../draft'
import type { Check, Rule } from '../rule'
import { placeOf } from './place'
import { textsOf } from './texts'
import type { Topic } from './topics'
import { itemsOf } from './write'

/** How far a topic is, in the words of the list of tasks. */
export type TopicStatus =
  | { status: 'completed' | 'optional' | 'problem' | 'not_started'; count?: number }
  | { status: 'partly'; met: number; of: number }

/** Whether anything was said in a topic. */
export const hasContent = (topic: Topic, draft: NoticeDraft): boolean =>
  topic.list === undefined
    ? Object.values(textsOf(topic.fields, draft)).some((text) => text !== '')
    : itemsOf(draft, topic).length > 0

/**
 * How far each topic is: completed when no `must` of it is open and something is said; a problem when what is said breaks a rule;
 * partly when something of what must be there is.
 */
export function statusOf(
  topic: Topic,
  draft: NoticeDraft,
  checks: readonly Check[],
  { rules, now }: { rules: readonly Pick<Rule, 'id' | 'asks'>[]; now: Date },
): TopicStatus {
  const musts = checks.filter(
    ({ level, field }) => level === 'must' && placeOf(field, draft, now).topic === topic.name,
  )
  const open = musts.filter(({ met }) => !met)
  const said = hasContent(topic, draft)
  const count = topic.list === undefined ? {} : { count: itemsOf(draft, topic).length }
  if (open.length === 0)
    return { status: said ? 'completed' : musts.length > 0 ? 'completed' : 'optional', ...count }
  const broken = open.some(({ id }) => rules.find((rule) => rule.id === id)?.asks === 'condition')
  if (said && broken) return { status: 'problem', ...count }
  if (!said) return { status: 'not_started' }
  return { status: 'partly', met: musts.length - open.length, of: musts.length }
}
