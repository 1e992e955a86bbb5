import type { NoticeDraft } from '../draft'
import type { Check, RuleContext } from '../rule'
import { checkDraft, completeness, rulesOf } from '../rules'
import { type Place, placeOf } from './place'
import { statusOf, type TopicStatus } from './status'
import type { Texts } from './texts'
import { topicOf, topicsOf } from './topics'
import { type ItemAt, writeTopic } from './write'

/** The context of the rules as it goes to a browser: the moment as ISO 8601 text. */
export type SentContext = Omit<RuleContext, 'now'> & { now: string }

/** A check with where it is put right. */
export type PlacedCheck = Check & { place: Place }

/** What the rules say of a draft, for the panel beside the form and for the list of tasks. */
export type Judged = {
  percent: number
  checks: PlacedCheck[]
  topics: { name: string; status: TopicStatus }[]
}

export function judgedDraft(draft: NoticeDraft, context: RuleContext): Judged {
  const { now } = context
  const checks = checkDraft(draft, context)
  const about = { rules: rulesOf(draft), now }
  return {
    percent: completeness(checks),
    checks: checks.map((check) => ({ ...check, place: placeOf(check.field, draft, now) })),
    topics: topicsOf(draft, now).map((topic) => ({
      name: topic.name,
      status: statusOf(topic, draft, checks, about),
    })),
  }
}

/** The same of the draft with what stands in a form now: in the browser, while somebody writes. */
export function judgedWhileWriting(
  draft: NoticeDraft,
  sent: SentContext,
  { topic: name, item, texts, was }: { topic: string; item: ItemAt | undefined; texts: Texts; was: Texts },
): Judged {
  const context = { ...sent, now: new Date(sent.now) }
  const topic = topicOf(name, draft, context.now)
  return judgedDraft(topic ? writeTopic(topic, draft, { texts, was, item }).draft : draft, context)
}
