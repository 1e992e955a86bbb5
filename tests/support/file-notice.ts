import type pg from 'pg'
import { contentHash } from '@/lib/notices/content-hash'
import type { NoticeDraft } from '@/lib/notices/draft'
import { kindOf } from '@/lib/notices/kinds'
import { dueOnArrival } from '@/lib/notices/review-targets'
import type { RuleContext } from '@/lib/notices/rule'
import { checkDraft } from '@/lib/notices/rules'
import { summaryOf } from '@/lib/notices/summary'
import type { NoticeState } from '@/lib/notices/transitions'
import { audited } from './build'

export type FiledNotice = {
  draft: NoticeDraft
  owner: string
  /** Officer ids: who wrote it, who submitted it. */
  author: string
  submitter: string
  request: string
  state?: NoticeState
  /** Hours ago. */
  submitted?: number
  /** A version before this one that was handed over, too. */
  earlier?: NoticeDraft
  people?: Record<string, string[]>
}

/** A request that lies with the Secretariat, written by the administrator as the commands would have; returns its id. */
export function fileNotice(admin: pg.Client, filed: FiledNotice, now = new Date()): Promise<string> {
  const {
    draft,
    owner,
    author,
    submitter,
    request,
    state = 'submitted',
    submitted = 1,
    earlier,
    people,
  } = filed
  const context: RuleContext = { now, requester: { kind: 'bureau', country: owner } }
  const checks = checkDraft(draft, context)
  const summary = summaryOf(draft, checks, context)
  const at = new Date(now.getTime() - submitted * 3_600_000)
  const reviewBy = dueOnArrival({ ...summary, type: draft.type }, { before: null, pausedAt: null }, at)
  const version = earlier ? 2 : 1
  const { caption, language, reference, urgent, complete, flagged, flags, held, keys } = summary
  return audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Notice" ("form", "type", "request", "owner", "tenantCode", "officerId", "state", "version", "hash", "caption", "language", "reference",
         "urgent", "complete", "flagged", "flags", "held", "keys", "people", "since", "submittedAt", "createdAt", "reviewBy")
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19, $19, $20) returning "id"`,
      [
        draft.form,
        draft.type,
        request,
        owner,
        author,
        state,
        version,
        contentHash(draft),
        caption || kindOf(draft.type).letter,
        language,
        reference,
        urgent,
        complete,
        flagged,
        flags,
        held,
        keys,
        JSON.stringify(people ?? { author: [author], submitter: [submitter] }),
        at,
        reviewBy,
      ],
    )
    const id = rows[0]?.id ?? ''
    for (const [i, each] of (earlier ? [earlier, draft] : [draft]).entries())
      await admin.query(
        `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "savedBy", "savedAt", "checks", "ruleSet", "frozenAt", "handedAt")
         values ($1, $2, $3, $4, $5, $6, $7, 'RPD-2024/1', $6, $6)`,
        [id, i + 1, JSON.stringify(each), contentHash(each), author, at, JSON.stringify(checks)],
      )
    for (const [act, officer, to] of [
      ['hand_over', author, 'ncb_review'],
      ['submit', submitter, 'submitted'],
    ])
      await admin.query(
        `insert into "NoticeEvent" ("noticeId", "at", "side", "tenantCode", "tenantRoot", "officerId", "act", "fromState", "toState", "version", "audience", "once")
         values ($1, $2, 'bureau', $3, $3, $4, $5, 'draft', $6, $7, 'parties', gen_random_uuid())`,
        [id, at, owner, officer, act, to, version],
      )
    return id
  })
}
