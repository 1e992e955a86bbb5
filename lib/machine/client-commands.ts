import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { locales } from '@/lib/access/actor'
import { purposeCodes } from '@/lib/access/purposes'
import { conflict, invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { hintOf, writeKey } from './client-key'
import { databaseCodes } from './databases'
import { mostNetworks, readNetwork } from './networks'

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

/** Makes a program of the bureau with its first key, which the answer alone holds. */
export const makeClient = defineOperation({
  name: 'client.make',
  permission: 'client.manage',
  input: z.strictObject({
    ...shared,
    name: z
      .string('client_name_missing')
      .transform((text) =>
        text
          .normalize('NFKC')
          .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
          .trim(),
      )
      .pipe(z.string().min(3, 'client_name_missing').max(80, 'client_name_long')),
    tenant: z.string().max(20),
    purpose: z.enum(purposeCodes, { error: 'purpose_missing' }),
  }),
  run: async ({ db, actor }, { name, tenant, purpose, networks: addresses, ...rest }) => {
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
          addresses,
          createdBy: actor.officerId,
          ...rest,
        },
      ],
    })
    const { key, bytes } = freshKey()
    await db.$queryRaw`select acl.add_client_key(${made.id}::uuid, ${bytes}, ${hintOf(key)}) as done`
    return { id: made.id, key }
  },
  audit: ({ purpose, databases }, { id }) => ({ details: { client: id, purpose, databases } }),
})

const one = { id: z.uuid('client_unknown') }

/** Changes where from, what and how much. The purpose is fixed: another one is another program. */
export const changeClient = defineOperation({
  name: 'client.change',
  permission: 'client.manage',
  input: z.strictObject({ ...one, ...shared }),
  run: async ({ db }, { id, networks: addresses, ...rest }) => {
    const { count: changed } = await db.apiClient.updateMany({
      where: { id, revokedAt: null },
      data: { addresses, ...rest },
    })
    if (!changed) throw notFound('client_unknown')
    return { id }
  },
  audit: ({ id, networks: addresses, perSecond, perMinute, perDay, databases }) => ({
    details: { client: id, addresses, databases, perSecond, perMinute, perDay },
  }),
})

/** A second key beside the first, so that nothing is lost while the one is exchanged for the other. */
export const addClientKey = defineOperation({
  name: 'client.add-key',
  permission: 'client.manage',
  input: z.strictObject(one),
  run: async ({ db }, { id }) => {
    const { key, bytes } = freshKey()
    const [answer] = await db.$queryRaw<
      { done: boolean | null }[]
    >`select acl.add_client_key(${id}::uuid, ${bytes}, ${hintOf(key)}) as done`
    if (answer?.done === false) throw conflict('two_keys')
    if (!answer?.done) throw notFound('client_unknown')
    return { id, key }
  },
  audit: (_, { id, key }) => ({ details: { client: id, hint: hintOf(key) } }),
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
