import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Answer, conflict, invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { noticeId } from './draft-commands'
import { say } from './event-commands'
import { heldNotice, noticeWords, stepOn, takeCode } from './move-commands'
import { noticeRow } from './notice-rows'
import { presentState } from './states'

/** At most so many at once: each is judged anew. */
const mostAtOnce = 50

/**
 * Extends several notices of the bureau for one reason, each judged as if it were alone; takes a fresh code once. All or none.
 * @throws Answer `invalid` with `ids`, `text`, `until`, `code`, or with `ids` `notice_not_extended` and which one
 */
export const extendNotices = defineOperation({
  name: 'notice.extend-many',
  permission: 'notice.act',
  timeoutMs: 30_000,
  input: z.strictObject({
    ids: z.array(noticeId).min(1, 'notice_none_chosen').max(mostAtOnce, 'notice_many_chosen'),
    until: z.iso.date('notice_until_missing'),
    text: noticeWords,
  }),
  run: async (context, { ids, until, text }) => {
    const { actor, authorize } = context
    authorize({ notice: actor.roles.includes('supervisor') ? null : 'needs_supervisor' })
    await takeCode(context)
    const numbers: string[] = []
    for (const id of [...new Set(ids)]) {
      const notice = await heldNotice(context, id)
      const step = { revision: notice.revision, once: randomUUID(), act: 'extend' as const }
      try {
        await stepOn(context, notice, { ...step, text, reason: null, until, seen: null })
      } catch (error) {
        throw error instanceof Answer && error.kind === 'invalid' && error.fields.complete
          ? invalid('input', { ids: ['notice_not_extended'] })
          : error
      }
      numbers.push(notice.number ?? notice.request)
    }
    return { count: numbers.length, numbers }
  },
  audit: (_, { numbers }) => ({ details: { changed: numbers.length, notices: numbers } }),
})

/** The bureau says that a notice of its own may end with its term: nobody is reminded any more. It can still be extended. */
export const letNoticeEnd = defineOperation({
  name: 'notice.let-end',
  permission: 'notice.draft',
  input: z.strictObject({ id: noticeId, once: z.uuid() }),
  run: async (context, { id, once }) => {
    const { sql, db, now, authorize } = context
    const notice = await noticeRow(sql, id, true)
    if (!notice) throw notFound('notice_unknown')
    authorize({ owner: notice.owner })
    const face = { id, number: notice.number ?? notice.request }
    if (notice.letEnd) return face
    if (notice.state !== 'published' || presentState(notice, now) !== 'published')
      throw conflict('notice_step_gone')
    const until = notice.keptUntil ? new Date(`${notice.keptUntil}T23:59:59Z`) : null
    await say(context, notice, { act: 'let_end', once, until, to: notice.state, text: '', reason: null })
    await db.notice.updateMany({ where: { id }, data: { letEnd: now } })
    return face
  },
  audit: (_, { id, number }) => ({ details: { notice: id, number } }),
})
