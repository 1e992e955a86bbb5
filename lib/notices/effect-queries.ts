import { z } from 'zod'
import { denialOf } from '@/lib/access/policy'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import type { EffectView } from './actions'
import { noticeId } from './draft-commands'
import { noticeRow } from './notice-rows'

/** What a red notice is in the law of each country whose bureau stated it, by country code. */
export const listEffects = defineOperation({
  name: 'notice.effects',
  permission: 'notice.read',
  input: z.strictObject({}),
  run: async ({ sql, actor, now }) => {
    const stated = await sql.query<EffectView>(
      `select e."bureau", e."effect", e."authority", e."contact", e."hours", e."languages", e."papersDays", e."note", e."at"
         from "NoticeEffect" e order by e."bureau"`,
      [],
    )
    return {
      stated,
      own: stated.find(({ bureau }) => bureau === actor.root) ?? null,
      bureau: actor.root,
      states: denialOf(actor, 'notice.effect') === null && actor.root !== 'GS',
      now,
    }
  },
  audit: (_, { stated }) => ({ details: { shown: stated.length } }),
})

export type NoticeReader = { bureau: string; opened: number; taken: number; last: Date }

/** Which bureaus opened a notice or took it as a file: for its sender and the Secretariat, from the log. */
export const listNoticeReaders = defineOperation({
  name: 'notice.readers',
  permission: 'notice.read',
  input: z.strictObject({ id: noticeId }),
  run: async ({ sql }, { id }) => {
    const notice = await noticeRow(sql, id)
    if (!notice) throw notFound('notice_unknown')
    const readers = await sql.query<NoticeReader>(
      'select r."bureau", r."opened", r."taken", r."last" from acl.notice_readers($1::uuid) r order by r."taken" > 0 desc, r."last" desc',
      [id],
    )
    return { notice, readers }
  },
  audit: (_, { notice, readers }) => ({
    details: { notice: notice.id, number: notice.number ?? notice.request, shown: readers.length },
  }),
})
