import { given, must, said } from '../rule'

/** Whoever warns of a threat has had it assessed by a police authority (Arts 89, 93). */
export const assessed = (article: string) =>
  must('threat.assessed', {
    article,
    at: 'threat.assessedBy',
    has: ({ threat }) => said(threat.assessedBy) && given(threat.assessedOn),
  })

/** What the threat consists of. */
export const threatTold = (article: string) =>
  must('threat.told', { article, at: 'threat.text', has: ({ threat }) => said(threat.text) })
