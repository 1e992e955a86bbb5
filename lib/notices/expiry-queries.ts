import { z } from 'zod'
import { defineOperation } from '@/lib/operation/operation'
import { isoDay } from '@/lib/records/entry/days'
import type { NoticeType } from './codes'
import { endOfMonth } from './month'

export type EndingNotice = {
  id: string
  number: string
  type: NoticeType
  caption: string
  /** ISO day. */
  keptUntil: string
  letEnd: boolean
}

export type EndingMonth = {
  /** `2027-03` */
  month: string
  notices: EndingNotice[]
  /** The bureau's notices that end in each month from now on for a year and a half, by month. */
  months: { month: string; count: number }[]
  today: string
  now: Date
}

/** At most so many in one month are listed; the counts tell how many there are. */
const mostInMonth = 300

/** The bureau's own notices in force by the end of their term: one month, and how many end in those that follow. */
export const listEnding = defineOperation({
  name: 'notice.ending',
  permission: 'notice.read',
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .exactOptional(),
  }),
  run: async ({ sql, actor, now }, { month: wanted }): Promise<EndingMonth> => {
    const today = isoDay(now)
    const month = wanted ?? today.slice(0, 7)
    const ours = `n."owner" = $1 and n."state" = 'published' and n."publishedAt" is not null`
    const notices = await sql.query<EndingNotice>(
      `select n."id"::text as "id", n."number", n."type", n."caption", to_char(n."keptUntil", 'YYYY-MM-DD') as "keptUntil", n."letEnd" is not null as "letEnd"
         from "Notice" n where ${ours} and n."keptUntil" between greatest($2::date, $3::date) and $4::date
        order by n."keptUntil", n."id" limit $5`,
      [actor.root, `${month}-01`, today, endOfMonth(month), mostInMonth],
    )
    const months = await sql.query<{ month: string; count: number }>(
      `select to_char(n."keptUntil", 'YYYY-MM') as "month", count(*)::int as "count" from "Notice" n
        where ${ours} and n."keptUntil" between $2::date and $2::date + 548 group by 1 order by 1`,
      [actor.root, today],
    )
    return { month, notices, months, today, now }
  },
  audit: ({ month }, { notices }) => ({
    details: {
      ...(month ? { month } : {}),
      shown: notices.length,
      notices: notices.map(({ number }) => number),
    },
  }),
})
