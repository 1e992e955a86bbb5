import { randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { contentHash } from '@/lib/notices/content-hash'
import type { NoticeDraft } from '@/lib/notices/draft'
import { kindOf } from '@/lib/notices/kinds'
import { firstTerm } from '@/lib/notices/retention'
import { dueOnArrival } from '@/lib/notices/review-targets'
import type { RuleContext } from '@/lib/notices/rule'
import { checkDraft, ruleSetVersion } from '@/lib/notices/rules'
import { summaryOf } from '@/lib/notices/summary'
import { audiences, type NoticeState } from '@/lib/notices/transitions'
import { audited } from './build'
import { draftOf } from './notice-drafts'

export type FiledNotice = {
  owner: string
  /** What it says; unless given, a red one of somebody that no other notice is about. */
  draft?: NoticeDraft
  /** Where it stands: published, unless told otherwise. */
  state?: NoticeState
  /** Id of the head who submitted it; then what was done on its way to the Secretariat is written down, too. */
  submitter?: string
  /** A version before this one, that was handed over as well. */
  earlier?: NoticeDraft
  /** The one before was published, too, and withheld from these. */
  earlierWithheldFrom?: string[]
  /** How many hours ago it was submitted, and published. */
  hours?: number
  /** Columns of the row that are to be other than draft and state make them. */
  columns?: Record<string, unknown>
}

/** Numbers of a process of their own: tests of one database file notices side by side. */
let serial = randomInt(10_000, 90_000_000)

/**
 * A notice with its versions as the commands would have left it, written by the administrator for an officer of its bureau: submitted
 * and published at one moment, as far as its state says so.
 */
export async function filedNotice(
  admin: pg.Client,
  author: string,
  {
    owner,
    state = 'published',
    submitter,
    earlier,
    earlierWithheldFrom,
    hours = 0,
    columns = {},
    ...said
  }: FiledNotice,
): Promise<{ id: string; number: string | null; request: string }> {
  serial++
  const now = new Date()
  const draft = said.draft ?? somebodyElse(draftOf('red', { 'request.language': 'en' }))
  const context: RuleContext = { now, requester: { kind: 'bureau', country: owner } }
  const checks = checkDraft(draft, context)
  const summary = summaryOf(draft, checks, context)
  const at = new Date(now.getTime() - hours * 3_600_000)
  const submitted = !['draft', 'ncb_review', 'discarded'].includes(state)
  const published = submitted && isOut(state)
  const versions = earlier ? [earlier, draft] : [draft]
  const id = randomUUID()
  const row: Record<string, unknown> = {
    id,
    form: draft.form,
    type: draft.type,
    request: `NTC-2026-${String(serial).padStart(8, '0')}`,
    owner,
    tenantCode: owner,
    officerId: author,
    state,
    version: versions.length,
    hash: contentHash(draft),
    ...summary,
    subjectId: draft.request.record ?? null,
    translated: published,
    people: { author: [author], ...(submitter ? { submitter: [submitter] } : {}) },
    since: at,
    createdAt: at,
    ...(submitted ? { submittedAt: at } : {}),
    ...(submitted && !published
      ? { reviewBy: dueOnArrival({ ...summary, type: draft.type }, { before: null, pausedAt: null }, at) }
      : {}),
    ...(published
      ? {
          number: `${kindOf(draft.type).letter}-${serial}/11-2026`,
          fileNumber: `2026/${serial}`,
          published: versions.length,
          publishedAt: at,
          keptUntil: firstTerm(at),
        }
      : {}),
    ...columns,
  }
  await audited(admin, async () => {
    await insert(admin, 'Notice', row)
    for (const [i, each] of versions.entries())
      await insert(admin, 'NoticeVersion', {
        noticeId: id,
        version: i + 1,
        draft: each,
        hash: contentHash(each),
        savedBy: author,
        savedAt: at,
        ...(state === 'draft'
          ? {}
          : { frozenAt: at, checks: JSON.stringify(checks), ruleSet: ruleSetVersion }),
        ...(submitted ? { handedAt: at } : {}),
        ...(earlierWithheldFrom && i === 0 && earlier
          ? { publishedAt: new Date(at.getTime() - 86_400_000), withheldFrom: earlierWithheldFrom }
          : {}),
      })
    for (const [act, officerId, toState] of submitter
      ? [
          ['hand_over', author, 'ncb_review'],
          ['submit', submitter, 'submitted'],
        ]
      : [])
      await insert(admin, 'NoticeEvent', {
        noticeId: id,
        at,
        side: 'bureau',
        tenantCode: owner,
        tenantRoot: owner,
        officerId,
        act,
        fromState: act === 'submit' ? 'ncb_review' : 'draft',
        toState,
        version: versions.length,
        audience: 'parties',
        once: randomUUID(),
      })
  })
  return { id, number: (row.number as string | undefined) ?? null, request: row.request as string }
}

/** Whether others than its bureau and the Secretariat have had it. */
const isOut = (state: NoticeState): boolean =>
  ['everyone', 'do_not_act', 'recipients', 'commission'].includes(audiences[state]) ||
  ['expired', 'withdrawn', 'cancelled'].includes(state)

function insert(admin: pg.Client, table: string, row: Record<string, unknown>) {
  const names = Object.keys(row)
  return admin.query(
    `insert into "${table}" (${names.map((each) => `"${each}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  )
}

/** The same case of another person: two of one bureau about one person are held to be one. */
function somebodyElse(draft: NoticeDraft): NoticeDraft {
  const letters = [...String(serial)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  return {
    ...draft,
    person: {
      ...draft.person,
      names: draft.person.names.map(({ kind }) => ({
        kind,
        family: `Testi${letters}`,
        given: `Amara${letters}`,
      })),
    },
    documents: draft.documents.map((document, n) => ({ ...document, number: `AB${serial}${n}` })),
  }
}
