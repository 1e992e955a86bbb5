import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { locales } from '@/lib/access/actor'
import { purposeCodes } from '@/lib/access/purposes'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { hintOf, writeKey } from './client-key'
import { databaseCodes } from './databases'
import { mostNetworks, readNetwork } from './networks'

type Db = Context['db']

/** A fresh key as its holder gets it, once: the database keeps a digest of its bytes. */
function freshKey(): { key: string; bytes: Buffer } {
  const bytes = randomBytes(32)
  return { key: writeKey(bytes), bytes }
}

/** Networks as they are typed, one a line or with commas. */
const networks = z
  .string('networks_missing')
  .max(2_000, 'networks_many')
  .transform((text, context) => {
    const read = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(readNetwork)
    const wrong = read.find((one) => !one.ok)
    const code = wrong
      ? wrong.code
      : read.length === 0
        ? 'networks_missing'
        : read.length > mostNetworks
          ? 'networks_many'
          : null
    if (code) context.addIssue({ code: 'custom', message: code })
    return [...new Set(read.flatMap((one) => (one.ok ? [one.network] : [])))]
  })

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()

const count = (most: number) =>
  z.coerce.number('budget_number').int('budget_number').min(1, 'budget_number').max(most, 'budget_high')

const shared = {
  networks,
  databases: z.array(z.enum(databaseCodes)).min(1, 'databases_missing'),
  locale: z.enum(locales),
  perSecond: count(10_000),
  perMinute: count(500_000),
  perDay: count(100_000_000),
  perMisses: count(10_000_000).pipe(z.number().min(10, 'misses_low')),
}

/**
 * A key that waits for the second person; it takes a fresh code of the officer's second factor (`confirmCode`).
 * @throws Answer `invalid` `code_missing` without one, `conflict` `two_keys`, `not-found`
 */
async function addKey(db: Db, client: string): Promise<string> {
  const { key, bytes } = freshKey()
  const [answer] = await db.$queryRaw<
    { done: string }[]
  >`select acl.add_client_key(${client}::uuid, ${bytes}, ${hintOf(key)}) as done`
  if (answer?.done === 'unconfirmed') throw invalid('input', { code: ['code_missing'] })
  if (answer?.done === 'two_keys') throw conflict('two_keys')
  if (answer?.done !== 'done') throw notFound('client_unknown')
  return key
}

/**
 * Makes a program of the bureau with its first key, which the answer alone holds. The key opens nothing before a supervisor has
 * approved it.
 */
export const makeClient = defineOperation({
  name: 'client.make',
  permission: 'client.manage',
  input: z.strictObject({
    ...shared,
    name: z
      .string('client_name_missing')
      .transform((text) => plain(text))
      .pipe(z.string().min(3, 'client_name_missing').max(80, 'client_name_long')),
    tenant: z.string().max(20),
    /** The agreement under which the owners of records are told nothing of its searches (R-HIT-3); empty for none. */
    silentBasis: z
      .string()
      .transform((text) => plain(text))
      .pipe(z.union([z.literal(''), z.string().min(3, 'silent_basis').max(200, 'silent_basis')]))
      .default(''),
    purpose: z.enum(purposeCodes, { error: 'purpose_missing' }),
  }),
  run: async ({ db, actor }, { name, tenant, purpose, silentBasis, networks: addresses, ...rest }) => {
    const allowed = await db.tenant.findFirst({
      where: { code: tenant, rootCode: actor.root, purposes: { has: purpose } },
      select: { code: true },
    })
    if (!allowed) throw invalid('input', { purpose: ['purpose_not_allowed'] })
    const [made] = await db.$queryRaw<
      { id: string | null }[]
    >`select acl.make_machine(${name}, ${tenant}, ${rest.locale})::text as id`
    if (!made?.id) throw notFound('tenant_unknown')
    await db.apiClient.createMany({
      data: [
        {
          id: made.id,
          tenantCode: tenant,
          tenantRoot: actor.root,
          purpose,
          silentBasis: silentBasis || null,
          addresses,
          createdBy: actor.officerId,
          ...rest,
        },
      ],
    })
    return { id: made.id, key: await addKey(db, made.id) }
  },
  audit: ({ purpose, databases, silentBasis }, { id }) => ({
    details: { client: id, purpose, databases, ...(silentBasis ? { silent: true } : {}) },
  }),
})

const one = { id: z.uuid('client_unknown') }

/**
 * Changes where from, what and how much. The purpose is fixed: another one is another program. A network that is new is let in
 * when a supervisor has approved it; one that is left out is out at once.
 * @throws Answer `invalid` `code_missing` when a network is new and no fresh code was given
 */
export const changeClient = defineOperation({
  name: 'client.change',
  permission: 'client.manage',
  input: z.strictObject({ ...one, ...shared }),
  run: async ({ db }, { id, networks: addresses, ...rest }) => {
    const { count: changed } = await db.apiClient.updateMany({ where: { id, revokedAt: null }, data: rest })
    if (!changed) throw notFound('client_unknown')
    const [answer] = await db.$queryRaw<
      { done: string }[]
    >`select acl.change_networks(${id}::uuid, ${addresses}::text[]) as done`
    if (answer?.done === 'unconfirmed') throw invalid('input', { code: ['code_missing'] })
    if (answer?.done === 'gone') throw notFound('client_unknown')
    return { id, waits: answer?.done === 'waits' }
  },
  audit: ({ id, networks: addresses, perSecond, perMinute, perDay, databases }, { waits }) => ({
    details: { client: id, addresses, waits, databases, perSecond, perMinute, perDay },
  }),
})

/** A second key beside the first, so that nothing is lost while the one is exchanged for the other. It waits like the first. */
export const addClientKey = defineOperation({
  name: 'client.add-key',
  permission: 'client.manage',
  input: z.strictObject(one),
  run: async ({ db }, { id }) => ({ id, key: await addKey(db, id) }),
  audit: (_, { id, key }) => ({ details: { client: id, hint: hintOf(key) } }),
})

/**
 * The second person says yes or no to a key or to networks (SECURITY 3.2, row 32).
 * @throws Answer `forbidden` `own_request`, `conflict` `request_late` or `request_decided`, `not-found`
 */
export const decideClientRequest = defineOperation({
  name: 'client.decide',
  permission: 'client.approve',
  input: z.strictObject({
    request: z.uuid('request_unknown'),
    decision: z.enum(['approve', 'refuse'], 'request_unknown'),
  }),
  run: async ({ db, authorize }, { request, decision }) => {
    const found = await db.clientRequest.findUnique({
      where: { id: request },
      select: { requestedBy: true, clientId: true, kind: true },
    })
    if (!found) throw notFound('request_unknown')
    authorize({ officerId: found.requestedBy })
    const [answer] = await db.$queryRaw<
      { done: string }[]
    >`select acl.decide_client_request(${request}::uuid, ${decision === 'approve'}) as done`
    if (answer?.done === 'late') throw conflict('request_late')
    if (answer?.done === 'decided') throw conflict('request_decided')
    if (answer?.done !== 'done') throw notFound('request_unknown')
    return { id: found.clientId, kind: found.kind }
  },
  audit: ({ request, decision }, { id, kind }) => ({ details: { client: id, request, kind, decision } }),
})

/** Ends one key at once. */
export const revokeClientKey = defineOperation({
  name: 'client.revoke-key',
  permission: 'client.manage',
  input: z.strictObject({ keyId: z.uuid('client_unknown') }),
  run: async ({ db }, { keyId }) => {
    const [answer] = await db.$queryRaw<
      { client: string | null }[]
    >`select acl.revoke_client_key(${keyId}::uuid)::text as client`
    if (!answer?.client) throw notFound('client_unknown')
    return { id: answer.client }
  },
  audit: ({ keyId }, { id }) => ({ details: { client: id, key: keyId } }),
})

/** Ends a program with all its keys, at once and for good. */
export const revokeClient = defineOperation({
  name: 'client.revoke',
  permission: 'client.manage',
  input: z.strictObject(one),
  run: async ({ db, now }, { id }) => {
    const { count: ended } = await db.apiClient.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (!ended) throw notFound('client_unknown')
    return { id }
  },
  audit: ({ id }) => ({ details: { client: id } }),
})

/** Lets a program go on that was stopped because it asked as one who tries a list of numbers. */
export const releaseClient = defineOperation({
  name: 'client.release',
  permission: 'client.manage',
  input: z.strictObject(one),
  run: async ({ db }, { id }) => {
    const { count: freed } = await db.apiClient.updateMany({
      where: { id, revokedAt: null },
      data: { stoppedUntil: null, stopReason: null },
    })
    if (!freed) throw notFound('client_unknown')
    return { id }
  },
  audit: ({ id }) => ({ details: { client: id } }),
})
