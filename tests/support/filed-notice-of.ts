import { randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { NoticeType } from '@/lib/notices/codes'
import { contentHash } from '@/lib/notices/content-hash'
import { kindOf } from '@/lib/notices/kinds'
import type { NoticeState } from '@/lib/notices/transitions'
import { audited } from './build'
import { draftOf } from './notice-drafts'

type NoticeFacts = {
  owner: string
  type?: NoticeType
  form?: 'notice' | 'diffusion'
  state?: NoticeState
  subjectId?: string
  subjectMade?: boolean
  withheldFrom?: string[]
  onlyTo?: string[]
  caption?: string
  number?: string
}

/** A notice as it is after it was published, with its one version, written by the administrator by an officer of its bureau. */
export function filedNotice(
  admin: pg.Client,
  officerId: string,
  { owner, type = 'red', form = 'notice', state = 'published', ...more }: NoticeFacts,
): Promise<{ id: string; number: string; request: string }> {
  return audited(admin, async () => {
    const id = randomUUID()
    const serial = randomInt(1, 900_000)
    const request = `NTC-2026-${String(randomInt(100_000_000)).padStart(8, '0')}`
    const number = more.number ?? `${kindOf(type).letter}-${serial}/11-2026`
    const draft = draftOf(type)
    const hash = contentHash(draft)
    await admin.query(
      `insert into "Notice" ("id", "form", "type", "request", "number", "fileNumber", "owner", "tenantCode", "officerId", "state", "hash", "published",
         "subjectId", "subjectMade", "caption", "complete", "translated", "withheldFrom", "onlyTo", "keptUntil", "submittedAt", "publishedAt")
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, 1, $11, $12, $13, true, true, $14, $15, current_date + 900, now(), now())`,
      [
        id,
        form,
        type,
        request,
        number,
        `2026/${serial}`,
        owner,
        officerId,
        state,
        hash,
        more.subjectId ?? null,
        more.subjectMade ?? false,
        more.caption ?? 'TESTI, Amara',
        more.withheldFrom ?? [],
        more.onlyTo ?? [],
      ],
    )
    await admin.query(
      `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "savedBy", "frozenAt", "handedAt") values ($1, 1, $2, $3, $4, now(), now())`,
      [id, JSON.stringify(draft), hash, officerId],
    )
    return { id, number, request }
  })
}
