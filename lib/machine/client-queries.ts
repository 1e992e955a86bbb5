import { z } from 'zod'
import type { Locale } from '@/lib/access/actor'
import { defineOperation } from '@/lib/operation/operation'

export type ClientKeyView = {
  id: string
  hint: string
  createdAt: Date
  endsAt: Date
  state: 'live' | 'ended' | 'revoked'
}

export type ClientView = {
  id: string
  name: string
  tenant: string
  purpose: string
  databases: string[]
  addresses: string[]
  locale: string
  perSecond: number
  perMinute: number
  perDay: number
  perMisses: number
  state: 'live' | 'stopped' | 'revoked'
  stoppedUntil: Date | null
  stopReason: string | null
  lastUsedAt: Date | null
  today: number
  keys: ClientKeyView[]
}

export type ClientsView = {
  clients: ClientView[]
  /** Bureau and entities for which a program can be made, with the purposes that each may have. */
  tenants: { code: string; names: Record<Locale, string>; purposes: string[] }[]
}

type KeyRow = {
  id: string
  client_id: string
  hint: string
  created_at: Date
  ends_at: Date
  revoked_at: Date | null
}
type UseRow = { client_id: string; last_used_at: Date | null; today: number }

/** The programs of the bureau with what remains of their keys: an end by which it is told, never the key. */
export const listClients = defineOperation({
  name: 'client.list',
  permission: 'client.read',
  input: z.strictObject({}),
  run: async ({ db, actor, now }): Promise<ClientsView> => {
    const rows = await db.apiClient.findMany({ orderBy: { createdAt: 'desc' }, take: 200 })
    const names = await db.officer.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      select: { id: true, name: true },
    })
    const keys = await db.$queryRaw<
      KeyRow[]
    >`select id::text, client_id::text, hint, created_at, ends_at, revoked_at from acl.client_keys()`
    const uses = await db.$queryRaw<
      UseRow[]
    >`select client_id::text, last_used_at, today from acl.client_use()`
    const tenants = await db.tenant.findMany({
      where: { rootCode: actor.root, active: true },
      select: { code: true, names: true, purposes: true },
      orderBy: { code: 'asc' },
    })
    return {
      clients: rows.map(({ createdBy: _, createdAt: __, revokedAt, tenantCode, tenantRoot: ___, ...row }) => {
        const use = uses.find(({ client_id }) => client_id === row.id)
        const stopped = row.stoppedUntil !== null && row.stoppedUntil > now
        return {
          ...row,
          name: names.find(({ id }) => id === row.id)?.name ?? '',
          tenant: tenantCode,
          state: revokedAt ? 'revoked' : stopped ? 'stopped' : 'live',
          lastUsedAt: use?.last_used_at ?? null,
          today: use?.today ?? 0,
          keys: keys.filter(({ client_id }) => client_id === row.id).map((key) => keyView(key, now)),
        }
      }),
      tenants: tenants.map(({ code, names: of, purposes }) => ({
        code,
        names: of as Record<Locale, string>,
        purposes,
      })),
    }
  },
  audit: (_, { clients }) => ({ details: { shown: clients.length } }),
})

function keyView({ id, hint, created_at, ends_at, revoked_at }: KeyRow, now: Date): ClientKeyView {
  const state = revoked_at ? 'revoked' : ends_at <= now ? 'ended' : 'live'
  return { id, hint, createdAt: created_at, endsAt: ends_at, state }
}
