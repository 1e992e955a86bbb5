/** What a country did about a notice, and what the requester owes after a location (Arts 80, 87; DOMAIN 2.3, R-RED-8). */

export const actionKinds = ['located', 'arrested', 'not_found', 'other'] as const
export type ActionKind = (typeof actionKinds)[number]

/** What the requester means to do about somebody who was located. */
export const intents = ['extradition', 'surrender', 'other_way', 'none'] as const
export type Intent = (typeof intents)[number]

export const answerSteps = ['acknowledge', 'intend', 'send_papers'] as const
export type AnswerStep = (typeof answerSteps)[number]

export type ActionView = {
  id: string
  at: Date
  /** The bureau that reported it. */
  bureau: string
  kind: ActionKind
  country: string | null
  place: string
  /** ISO day. */
  happenedOn: string | null
  acknowledgeBy: Date | null
  intentBy: Date | null
  papersBy: Date | null
  acknowledgedAt: Date | null
  intent: Intent | null
  intentAt: Date | null
  papersAt: Date | null
  answer: string
}

type Answered = Pick<
  ActionView,
  'acknowledgeBy' | 'intentBy' | 'papersBy' | 'acknowledgedAt' | 'intent' | 'intentAt' | 'papersAt'
>

/** One answer that the requester owes: until when, when it came, and whether it came or is late. */
export type ActionDuty = { step: AnswerStep; by: Date; doneAt: Date | null; late: boolean }

/** What the requester owes after a location, in order; nothing where nobody was located. Without an intent no papers are owed. */
export function dutiesOf(action: Answered, now: Date): ActionDuty[] {
  const { acknowledgeBy, intentBy, papersBy, acknowledgedAt, intent, intentAt, papersAt } = action
  if (!acknowledgeBy || !intentBy || !papersBy) return []
  const duty = (step: AnswerStep, by: Date, doneAt: Date | null): ActionDuty => ({
    step,
    by,
    doneAt,
    late: (doneAt ?? now) > by,
  })
  const papers = intent === 'none' ? [] : [duty('send_papers', papersBy, papersAt)]
  return [duty('acknowledge', acknowledgeBy, acknowledgedAt), duty('intend', intentBy, intentAt), ...papers]
}

/** What the requester can answer now: to say what it intends acknowledges, and papers come after the intent. */
export function answersOf(action: Answered): AnswerStep[] {
  if (!action.acknowledgeBy) return []
  if (action.intentAt) return action.papersAt || action.intent === 'none' ? [] : ['send_papers']
  return action.acknowledgedAt ? ['intend'] : ['acknowledge', 'intend']
}

/** What a red notice is in the law of a country (DOMAIN 9.3, 10). */
export const effects = ['provisional_arrest', 'treaty_or_warrant', 'locate_only'] as const
export type Effect = (typeof effects)[number]

/** What the bureau of a country states of it. */
export type EffectView = {
  bureau: string
  effect: Effect
  authority: string
  contact: string
  hours: string
  languages: string[]
  /** Days in which the papers of an extradition must be there. */
  papersDays: number | null
  note: string
  at: Date
}
