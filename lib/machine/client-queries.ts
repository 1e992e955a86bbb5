import { z } from 'zod'
import type { Caller, Locale } from '@/lib/access/actor'
import { coveredRead } from '@/lib/operation/covered-read'
import { defineOperation } from '@/lib/operation/operation'

export type ClientKeyView = {
  id: string
  hint: string
  createdAt: Date
  endsAt: Date
  /** `waits`: for the second person; `lapsed`: he did not come in time. */
  state: 'live' | 'waits' | 'lapsed' | 'ended' | 'revoked'
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
  /** `waits`: none of its keys is approved yet. */
  state: 'live' | 'waits' | 'stopped' | 'revoked'
  stoppedUntil: Date | null
  stopReason: string | null
  /** The agreement under which its searches are silent (R-HIT-3), and its hits of twelve months. */
  silentBasis: string | null
  silentHits: number
  lastUsedAt: Date | null
  today: number
  keys: ClientKeyView[]
  /** Networks that wait for the second person, all of them as they shall be. */
  networks: { wanted: string[]; until: Date } | null
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
  approved_at: Date | null
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
    >`select id::text, client_id::text, hint, created_at, ends_at, revoked_at, approved_at from acl.client_keys()`
    const waiting = await db.clientRequest.findMany({
      where: { kind: 'networks', decision: null, endsAt: { gt: now } },
      select: { clientId: true, networks: true, endsAt: true },
    })
    const uses = await db.$queryRaw<
      UseRow[]
    >`select client_id::text, last_used_at, today from acl.client_use()`
    const silent = await db.$queryRaw<
      { client_id: string; hits: number }[]
    >`select client_id::text, hits from acl.silent_hits()`
    const tenants = await db.tenant.findMany({
      where: { rootCode: actor.root, active: true },
      select: { code: true, names: true, purposes: true },
      orderBy: { code: 'asc' },
    })
    return {
      clients: rows.map(({ createdBy: _, createdAt: __, revokedAt, tenantCode, tenantRoot: ___, ...row }) => {
        const use = uses.find(({ client_id }) => client_id === row.id)
        const own = keys.filter(({ client_id }) => client_id === row.id).map((key) => keyView(key, now))
        const waits = own.some(({ state }) => state === 'waits') && !own.some(({ state }) => state === 'live')
        const stopped = row.stoppedUntil !== null && row.stoppedUntil > now
        return {
          ...row,
          name: names.find(({ id }) => id === row.id)?.name ?? '',
          tenant: tenantCode,
          state: revokedAt ? 'revoked' : stopped ? 'stopped' : waits ? 'waits' : 'live',
          lastUsedAt: use?.last_used_at ?? null,
          today: use?.today ?? 0,
          silentHits: silent.find(({ client_id }) => client_id === row.id)?.hits ?? 0,
          networks:
            waiting
              .filter(({ clientId }) => clientId === row.id)
              .map(({ networks, endsAt }) => ({ wanted: networks, until: endsAt }))[0] ?? null,
          keys: own,
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

/** How long the second person has (`ClientRequest`). */
const waitingMs = 3 * 86_400_000

function keyView(
  { id, hint, created_at, ends_at, revoked_at, approved_at }: KeyRow,
  now: Date,
): ClientKeyView {
  const waits = created_at.getTime() + waitingMs > now.getTime()
  const state = revoked_at
    ? 'revoked'
    : !approved_at
      ? waits
        ? 'waits'
        : 'lapsed'
      : ends_at <= now
        ? 'ended'
        : 'live'
  return { id, hint, createdAt: created_at, endsAt: ends_at, state }
}

/** What a supervisor is asked to approve: the whole of what would hold, beside what holds now. */
export type ClientRequestView = {
  id: string
  kind: 'key' | 'networks'
  /** End of the key. */
  hint: string | null
  requestedAt: Date
  endsAt: Date
  requester: string
  /** Whether the reader asked for it himself: then another must decide. */
  own: boolean
  client: {
    name: string
    tenant: string
    purpose: string
    silentBasis: string | null
    databases: string[]
    addresses: string[]
  }
  /** Networks that would be new and those that would be left out; of a key none. */
  added: string[]
  removed: string[]
}

/** The number at the approvals on the rail: what this officer may decide, and whether any of it lapses within a day. */
export type RequestsWaiting = { waiting: number; late: boolean }

/** Counts what waits for the officer as the second person; his own requests wait for another. Names no program and no key. */
export const countClientRequests = (caller: Caller): Promise<RequestsWaiting> =>
  coveredRead(
    caller,
    'client.approve-read',
    () => true,
    async (db, actor, now) => {
      const [row] = await db.$queryRaw<RequestsWaiting[]>`
        select count(*)::int as "waiting", coalesce(bool_or(r."endsAt" <= ${now}::timestamptz + interval '1 day'), false) as "late"
          from "ClientRequest" r join "ApiClient" c on c."id" = r."clientId"
         where r."decision" is null and r."endsAt" > ${now} and c."revokedAt" is null and r."requestedBy" <> ${actor.officerId}::uuid`
      return row ?? { waiting: 0, late: false }
    },
  )

/** What waits for the second person, the longest first. */
export const listClientRequests = defineOperation({
  name: 'client.requests',
  permission: 'client.approve-read',
  input: z.strictObject({}),
  run: async ({ db, actor, now }): Promise<ClientRequestView[]> => {
    const rows = await db.clientRequest.findMany({
      where: { decision: null, endsAt: { gt: now }, client: { revokedAt: null } },
      orderBy: { requestedAt: 'asc' },
      take: 100,
      select: {
        id: true,
        kind: true,
        hint: true,
        networks: true,
        requestedAt: true,
        endsAt: true,
        requestedBy: true,
        requester: { select: { name: true } },
        client: {
          select: {
            tenantCode: true,
            purpose: true,
            silentBasis: true,
            databases: true,
            addresses: true,
            officer: { select: { name: true } },
          },
        },
      },
    })
    return rows.map(({ kind, networks, requestedBy, requester, client, ...row }) => {
      const { tenantCode: tenant, officer, ...rest } = client
      const wanted = kind === 'networks' ? networks : client.addresses
      return {
        ...row,
        kind: kind === 'key' ? 'key' : 'networks',
        requester: requester.name,
        own: requestedBy === actor.officerId,
        client: { ...rest, name: officer.name, tenant },
        added: wanted.filter((each) => !client.addresses.includes(each)),
        removed: client.addresses.filter((each) => !wanted.includes(each)),
      }
    })
  },
  audit: (_, requests) => ({ details: { shown: requests.length } }),
})
