import { randomInt, randomUUID } from 'node:crypto'
import { unitedNations } from '@/lib/bureaus/united-nations'
import type { Context } from '@/lib/operation/operation'
import type { ImportSubject } from '@/lib/records/import-subject'
import { contentHash } from './content-hash'
import { showExtract } from './extract-commands'
import { draftOfListed } from './listed-draft'
import { drawNumbers } from './number-commands'
import { firstTerm } from './retention'
import { captionOf, keysOf } from './summary'
import { extractOfListed } from './un-extract'

type Listed = { recordId: string; subject: ImportSubject }

/**
 * Keeps a special notice in force about everybody and everything on the list (Art. 95), in the transaction that enters them: a first
 * import publishes one for each, a changed entry makes its next version, an unchanged one nothing, and who is listed again has his
 * notice again. The list is published by the committees of the Council and has been through their procedures: nobody reviews it here.
 */
export async function keepListedNotices(context: Context, listed: readonly Listed[]): Promise<void> {
  const { sql, actor, now } = context
  if (actor.root !== unitedNations || listed.length === 0) return
  const there = await sql.query<Standing>(
    `select n."id"::text as "id", n."subjectId"::text as "recordId", n."state", n."hash", n."version", n."fileNumber" from "Notice" n
      where n."owner" = $1 and n."type" = 'un_special' and n."subjectId" = any ($2::uuid[])`,
    [actor.root, listed.map(({ recordId }) => recordId)],
  )
  const known = new Map(there.map((row) => [row.recordId, row]))
  for (const { recordId, subject } of listed) {
    const before = known.get(recordId)
    const draft = draftOfListed(subject, recordId)
    const hash = contentHash(draft)
    if (before && before.hash === hash && before.state === 'published') continue
    const id = before?.id ?? randomUUID()
    const version = before ? (before.hash === hash ? before.version : before.version + 1) : 1
    const about = { caption: captionOf(draft), keys: keysOf(draft), keptUntil: firstTerm(now) }
    const fileNumber = before ? before.fileNumber : await publish(context, id, { ...about, hash, recordId })
    if (before)
      await sql.query(
        `update "Notice" set "state" = 'published', "hash" = $2, "version" = $3::int, "published" = $3::int, "caption" = $4, "keys" = $5::text[],
           "keptUntil" = $6::date, "changedAt" = $7, "endedAt" = null, "revision" = "revision" + 1 where "id" = $1::uuid`,
        [id, hash, version, about.caption, about.keys, about.keptUntil, now],
      )
    if (before?.hash !== hash)
      await sql.query(
        `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "savedBy", "savedAt", "createdAt", "frozenAt", "handedAt")
         values ($1::uuid, $2::int, $3::jsonb, $4, $5::uuid, $6, $6, $6, $6)`,
        [id, version, JSON.stringify(draft), hash, actor.officerId, now],
      )
    await say(context, id, { act: 'publish', from: before?.state ?? null, to: 'published', version })
    // The list gives numbers of its data twice; the number of the notice is its own.
    await showExtract(sql, id, { ...extractOfListed(subject), entityId: fileNumber })
  }
}

/** Ends the notices about records that the list no longer has. */
export async function endListedNotices(context: Context, recordIds: readonly string[]): Promise<void> {
  const { sql, actor, now } = context
  if (actor.root !== unitedNations || recordIds.length === 0) return
  const ended = await sql.query<{ id: string; version: number }>(
    `update "Notice" set "state" = 'cancelled', "endedAt" = $3, "changedAt" = $3, "revision" = "revision" + 1
      where "owner" = $1 and "type" = 'un_special' and "state" = 'published' and "subjectId" = any ($2::uuid[]) returning "id"::text as "id", "version"`,
    [actor.root, recordIds, now],
  )
  for (const { id, version } of ended)
    await say(context, id, { act: 'confirm_cancellation', from: 'published', to: 'cancelled', version })
}

type Standing = {
  id: string
  recordId: string
  state: string
  hash: string
  version: number
  fileNumber: string
}

async function publish(
  { sql, actor, now }: Context,
  id: string,
  {
    caption,
    keys,
    keptUntil,
    hash,
    recordId,
  }: { caption: string; keys: string[]; keptUntil: string; hash: string; recordId: string },
): Promise<string> {
  const { number, fileNumber } = await drawNumbers({ sql, now }, 'un_special')
  for (;;) {
    const made = await sql.query(
      `insert into "Notice" ("id", "form", "type", "request", "number", "fileNumber", "owner", "tenantCode", "officerId", "state", "hash", "published",
         "subjectId", "caption", "language", "complete", "translated", "keys", "since", "keptUntil", "submittedAt", "publishedAt", "changedAt", "createdAt")
       values ($1::uuid, 'notice', 'un_special', $2, $3, $4, $5, $6, $7::uuid, 'published', $8, 1, $9::uuid, $10, 'en', true, false, $11::text[], $12, $13::date, $12, $12, $12, $12)
       on conflict ("request") do nothing returning "id"::text as "id"`,
      [
        id,
        `NTC-${now.getUTCFullYear()}-${String(randomInt(100_000_000)).padStart(8, '0')}`,
        number,
        fileNumber,
        actor.root,
        actor.tenant,
        actor.officerId,
        hash,
        recordId,
        caption,
        keys,
        now,
        keptUntil,
      ],
    )
    if (made.length > 0) return fileNumber
  }
}

async function say(
  { sql, actor, now }: Context,
  noticeId: string,
  { act, from, to, version }: { act: string; from: string | null; to: string; version: number },
): Promise<void> {
  await sql.query(
    `insert into "NoticeEvent" ("noticeId", "at", "side", "tenantCode", "tenantRoot", "officerId", "act", "fromState", "toState", "version", "audience", "once")
     values ($1::uuid, $2, 'secretariat', $3, $4, $5::uuid, $6, $7, $8, $9::int, 'everyone', $10::uuid)`,
    [noticeId, now, actor.tenant, actor.root, actor.officerId, act, from, to, version, randomUUID()],
  )
}
