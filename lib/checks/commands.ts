import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { signalChoices } from './check-view'

/**
 * "Not the same": the officer has compared and sets a record aside in this one check. Nothing is decided for anybody else,
 * the record stays as it is, and the log keeps who said so of which record. Said twice it stays said once.
 */
export const setAside = defineOperation({
  name: 'check.set-aside',
  permission: 'search.run',
  input: z.strictObject({ id: z.uuid('search_unknown'), record: z.uuid('not_found') }),
  run: async ({ db, actor }, { id, record }) => {
    const changed = await db.$executeRaw`
      update "Check" set "setAside" = case when ${record}::uuid = any ("setAside") then "setAside"
        else array_append("setAside", ${record}::uuid) end
       where "searchId" = ${id}::uuid and "officerId" = ${actor.officerId}::uuid and cardinality("setAside") < 200
         and exists (select from "Record" r where r."id" = ${record}::uuid)`
    if (!changed) throw notFound('search_unknown')
    return { id, record }
  },
  audit: ({ id, record }) => ({ subjects: [record], details: { search: id } }),
})

/** How results make themselves noticed beside the screen. */
export const chooseSignals = defineOperation({
  name: 'check.signals',
  permission: 'search.read',
  input: z.strictObject({ signals: z.enum(signalChoices) }),
  run: async ({ db, actor }, { signals }) => {
    await db.$executeRaw`update "Officer" set "signals" = ${signals} where "id" = ${actor.officerId}::uuid`
    return { signals }
  },
  audit: ({ signals }) => ({ details: { signals } }),
})
