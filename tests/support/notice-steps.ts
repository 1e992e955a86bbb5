import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { NoticeDraft } from '@/lib/notices/draft'
import { type Moved, moveNotice } from '@/lib/notices/move-commands'
import { readNotice } from '@/lib/notices/queries'
import type { NoticeAct } from '@/lib/notices/transitions'
import { audited, bureau, officer, type TestOfficer } from './build'
import { filedNotice } from './filed-notice'
import { answerAll, translateAll } from './review'

/** Countries with their bureaus, and the General Secretariat. */
export async function bureaus(admin: pg.Client, ...codes: string[]): Promise<void> {
  for (const code of [...codes, 'GS']) await bureau(admin, code)
  await audited(admin, () =>
    admin.query(`update "Tenant" set "kind" = 'general_secretariat' where "code" = 'GS'`),
  )
}

/** Somebody of the Secretariat who judges notices; null: nobody entered of which country. */
export async function reviewer(admin: pg.Client, nationality: string | null): Promise<TestOfficer> {
  const made = await officer(admin, 'GS', { roles: ['gs_reviewer'], clearance: 1, purpose: null })
  await audited(admin, () =>
    admin.query(`update "Officer" set "nationality" = $2 where "id" = $1`, [made.officerId, nationality]),
  )
  return made
}

/** A fresh code, as `session.confirm` leaves it. */
export const confirmed = (admin: pg.Client, who: TestOfficer) =>
  admin.query('update acl.session set confirmed_at = now() where id = $1', [who.sessionId])

/** One act on a notice as it stands now, by somebody who just typed his code; `more`: what is sent with it. */
export async function step(
  admin: pg.Client,
  who: TestOfficer,
  id: string,
  act: NoticeAct,
  more: object = {},
): Promise<Moved> {
  await confirmed(admin, who)
  const { notice } = await readNotice(who, { id })
  return moveNotice(who, {
    id,
    act,
    revision: notice.revision,
    once: randomUUID(),
    seen: { version: notice.version, hash: notice.hash },
    ...more,
  })
}

/** A draft of its author's bureau. */
export async function drafted(admin: pg.Client, author: TestOfficer, content: NoticeDraft): Promise<string> {
  const { rows } = await admin.query<{ owner: string }>(
    'select "tenantCode" as "owner" from "Officer" where "id" = $1',
    [author.officerId],
  )
  const owner = rows[0]?.owner ?? ''
  return (await filedNotice(admin, author.officerId, { owner, state: 'draft', draft: content })).id
}

/** A draft of its author's bureau that the head of his desk submits. */
export async function submitNotice(
  admin: pg.Client,
  { author, head }: { author: TestOfficer; head: TestOfficer },
  content: NoticeDraft,
): Promise<string> {
  const id = await drafted(admin, author, content)
  await step(admin, author, id, 'hand_over')
  await step(admin, head, id, 'submit')
  return id
}

/** Answers the whole checklist, then judges. */
export async function judge(admin: pg.Client, who: TestOfficer, id: string, act: NoticeAct): Promise<Moved> {
  await answerAll(who, id)
  return step(admin, who, id, act)
}

/** A request that was taken up, until it is approved: by one lawyer, or by two where it needs a second one. */
export async function approveNotice(
  admin: pg.Client,
  { lawyer, second }: { lawyer: TestOfficer; second: TestOfficer },
  id: string,
): Promise<void> {
  await judge(admin, lawyer, id, 'pass_quality')
  const { state } = await judge(admin, lawyer, id, 'pass_legal')
  if (state === 'second_legal_review') await judge(admin, second, id, 'pass_second')
}

/** An approved request, translated and published. */
export async function publishNotice(admin: pg.Client, who: TestOfficer, id: string): Promise<Moved> {
  await translateAll(who, id)
  return judge(admin, who, id, 'publish')
}
