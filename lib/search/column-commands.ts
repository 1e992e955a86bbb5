import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { columnsOf, sortsOf } from './columns'
import { resultTabs } from './facets'

/** Keeps which columns the officer wants in the list of one database, and the order in which it begins. */
export const saveColumns = defineOperation({
  name: 'preferences.columns',
  permission: 'preferences.save',
  input: z.strictObject({
    tab: z.enum(resultTabs),
    shown: z.array(z.string().max(40)).max(40),
    sort: z.string().max(40),
  }),
  run: async ({ db, actor }, { tab, shown, sort }) => {
    const columns = columnsOf(tab)
    if (!sortsOf(tab).includes(sort)) throw invalid('input', { sort: ['unknown'] })
    const hidden = columns.filter((column) => !shown.includes(column))
    const choice = JSON.stringify({ [tab]: { hidden, sort } })
    await db.$executeRaw`
      update "Officer" set "listColumns" = "listColumns" || ${choice}::jsonb where "id" = ${actor.officerId}::uuid`
    return { tab, hidden, sort }
  },
  audit: (_, { tab, hidden, sort }) => ({ details: { tab, hidden, sort } }),
})
