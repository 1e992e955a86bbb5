import { z } from 'zod'
import { defineOperation } from '@/lib/operation/operation'

const sessions = z.array(
  z.object({
    id: z.uuid(),
    created_at: z.date(),
    last_seen_at: z.date(),
    ends_at: z.date(),
    device: z.string().nullable(),
    address: z.string().nullable(),
    current: z.boolean(),
  }),
)

export type SessionView = {
  id: string
  startedAt: Date
  lastSeenAt: Date
  endsAt: Date
  device: string | null
  address: string | null
  current: boolean
}

/** The officer's live sessions, newest first. */
export const listSessions = defineOperation({
  name: 'session.list',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ db }): Promise<SessionView[]> => {
    const rows = sessions.parse(await db.$queryRaw`select * from acl.my_sessions()`)
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      endsAt: row.ends_at,
      device: row.device,
      address: row.address,
      current: row.current,
    }))
  },
  audit: (_, result) => ({ details: { shown: result.length } }),
})
