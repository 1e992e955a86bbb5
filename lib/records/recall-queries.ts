import { z } from 'zod'
import { denialOf } from '@/lib/access/policy'
import { defineOperation } from '@/lib/operation/operation'
import { wordsOfAsked } from '@/lib/search/asked'
import { openedAsked } from '@/lib/search/queries'
import type { OpenedRecord } from './list-queries'
import { lastOpened } from './record-sql'

export type Recall = {
  records: Omit<OpenedRecord, 'at'>[]
  /** `text` as it was typed, or the fields that were filled. */
  searches: { id: string; number: string; text: string }[]
}

/** What this officer searched and opened last, for the palette. Roles that do neither are told nothing. */
export const recallWork = defineOperation({
  name: 'desk.recall',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ sql, db, actor }): Promise<Recall> => {
    const may = (permission: 'record.read' | 'search.read') => denialOf(actor, permission) !== 'role'
    const records = may('record.read')
      ? await sql.query<Recall['records'][number]>(recordsStatement, [actor.officerId])
      : []
    const searches = may('search.read')
      ? await db.search.findMany({
          where: { officerId: actor.officerId },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: 6,
          select: { id: true, number: true, criteria: true },
        })
      : []
    return {
      records,
      searches: searches.flatMap(({ criteria, ...row }) => {
        const asked = openedAsked(criteria)
        return asked ? [{ ...row, text: wordsOfAsked(asked) }] : []
      }),
    }
  },
  audit: (_, { records, searches }) => ({
    subjects: records.map(({ id }) => id),
    details: { shown: records.length + searches.length },
  }),
})

const recordsStatement = `
select r."id"::text as "id", r."type", r."caption", r."reference"
from (${lastOpened}) e join "Record" r on r."id" = e."id"
order by e."at" desc`
