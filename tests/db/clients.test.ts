import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDirect } from '@/lib/db/direct'
import {
  addClientKey,
  changeClient,
  makeClient,
  releaseClient,
  revokeClient,
  revokeClientKey,
} from '@/lib/machine/client-commands'
import { readKey } from '@/lib/machine/client-key'
import { listClients } from '@/lib/machine/client-queries'
import { find } from '@/lib/machine/commands'
import { bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let nso: TestOfficer
let foreign: TestOfficer
let caseOfficer: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['UA', 'FR']) await bureau(admin, code)
  await bureau(admin, 'UA-BORDER', { parent: 'UA', purposes: ['P-H'] })
  nso = await officer(admin, 'UA', { roles: ['nso'], purpose: null })
  foreign = await officer(admin, 'FR', { roles: ['nso'], purpose: null })
  caseOfficer = await officer(admin, 'UA', { roles: ['officer', 'supervisor'] })
})
afterAll(() => Promise.all([admin.end(), closeDirect()]))

const form = {
  name: 'Border control',
  tenant: 'UA',
  purpose: 'P-H',
  networks: '127.0.0.0/8\n2001:db8:7::1/48',
  databases: ['SLTD', 'TDAWN'],
  locale: 'en',
  perSecond: '50',
  perMinute: '500',
  perDay: '5000',
  perMisses: '100',
}
const { name: _, tenant: __, purpose: ___, ...changing } = form
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ kind, reason, fields }) =>
      [kind, reason, ...Object.entries(fields ?? {}).map(([field, codes]) => `${field} ${codes}`)].join(' '),
  )
const works = (key: string) =>
  refusal(
    find(
      {
        token: Buffer.from(readKey(key) ?? []).toString('base64url'),
        client: 'api',
        address: '127.0.0.1',
        acts: true,
      },
      { reference: 'T', document: { number: 'ZZ123456' } },
    ),
  )

describe('a program', () => {
  test('is made with a key that works at once and is nowhere to be read again', async () => {
    const { id, key } = await makeClient(nso, form)
    expect(await works(key)).toBe('done')
    const { clients } = await listClients(nso, {})
    expect(clients.find((one) => one.id === id)).toMatchObject({
      name: 'Border control',
      tenant: 'UA',
      state: 'live',
      addresses: ['127.0.0.0/8', '2001:db8:7::/48'],
      today: 1,
    })
    const everything = JSON.stringify([
      clients,
      (await admin.query('select * from "AuditEvent"')).rows,
      (await admin.query('select * from "ApiClient"')).rows,
      (await admin.query('select * from "Officer"')).rows,
      (await admin.query(`select encode(key_hash, 'base64') as hash from acl.client_key`)).rows,
    ])
    expect(everything).not.toContain(key)
    expect(everything).not.toContain(Buffer.from(readKey(key) ?? []).toString('base64'))
  })

  test('is nobody’s business but its country’s security officer’s', async () => {
    const { id } = await makeClient(nso, form)
    const keyId = (await listClients(nso, {})).clients.find((one) => one.id === id)?.keys[0]?.id
    for (const work of [listClients, makeClient, addClientKey, revokeClient])
      expect(
        await refusal(work(caseOfficer, work === makeClient ? form : work === listClients ? {} : { id })),
      ).toBe('forbidden role')
    expect((await listClients(foreign, {})).clients).toEqual([])
    for (const work of [addClientKey, revokeClient, releaseClient])
      expect(await refusal(work(foreign, { id }))).toBe('not-found client_unknown')
    expect(await refusal(revokeClientKey(foreign, { keyId }))).toBe('not-found client_unknown')
    expect(await refusal(changeClient(foreign, { id, ...changing }))).toBe('not-found client_unknown')
    expect(await refusal(makeClient(foreign, form))).toContain('invalid input')
  })

  test('has a purpose that its bureau may have', async () => {
    expect(await refusal(makeClient(nso, { ...form, tenant: 'UA-BORDER', purpose: 'P-A' }))).toBe(
      'invalid input purpose purpose_not_allowed',
    )
    expect(await refusal(makeClient(nso, { ...form, tenant: 'UA-BORDER' }))).toBe('done')
  })

  test.each([
    [{ networks: '' }, 'networks networks_missing'],
    [{ networks: '0.0.0.0/0' }, 'networks network_wide'],
    [{ networks: '127.0.0.1\nnonsense' }, 'networks network_unreadable'],
    [{ networks: Array.from({ length: 21 }, (_, i) => `192.0.2.${i}`).join(' ') }, 'networks networks_many'],
    [{ databases: [] }, 'databases databases_missing'],
    [{ perSecond: '0' }, 'perSecond budget_number'],
    [{ perMinute: 'many' }, 'perMinute budget_number'],
    [{ perDay: '1e99' }, 'perDay budget_'],
    [{ perMisses: '3' }, 'perMisses misses_low'],
    [{ name: ' \u202e ' }, 'name client_name_missing'],
    [{ purpose: undefined }, 'purpose purpose_missing'],
  ])('with %j is refused beside its field', async (wrong, said) => {
    expect(await refusal(makeClient(nso, { ...form, ...wrong }))).toContain(said)
  })

  test('is changed, stopped, let go on and ended from the next request on', async () => {
    const { id, key } = await makeClient(nso, form)
    await changeClient(nso, { id, ...changing, networks: '192.0.2.0/24' })
    expect(await works(key)).toBe('forbidden address')
    await changeClient(nso, { id, ...changing })
    await admin.query('begin')
    await admin.query(
      `update "ApiClient" set "stoppedUntil" = now() + interval '10 minutes', "stopReason" = 'run' where "id" = $1`,
      [id],
    )
    await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('test.build', 'done')`)
    await admin.query('commit')
    expect(await works(key)).toBe('too-many stopped')
    expect((await listClients(nso, {})).clients.find((one) => one.id === id)?.state).toBe('stopped')
    await releaseClient(nso, { id })
    expect(await works(key)).toBe('done')
    await revokeClient(nso, { id })
    expect(await works(key)).toBe('unauthenticated key_revoked')
    for (const work of [revokeClient, releaseClient, addClientKey])
      expect(await refusal(work(nso, { id }))).toBe('not-found client_unknown')
    expect(await refusal(changeClient(nso, { id, ...changing }))).toBe('not-found client_unknown')
  })
})

describe('keys', () => {
  test('are two at most, also when ten are asked for at once', async () => {
    const { id, key } = await makeClient(nso, form)
    const answers = await Promise.all(Array.from({ length: 10 }, () => refusal(addClientKey(nso, { id }))))
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(answers.every((answer) => ['done', 'conflict two_keys', 'too-many busy'].includes(answer))).toBe(
      true,
    )
    const keys = (await listClients(nso, {})).clients.find((one) => one.id === id)?.keys ?? []
    expect(keys.map(({ state }) => state)).toEqual(['live', 'live'])
    const first = keys.find(({ hint }) => key.endsWith(hint))
    await revokeClientKey(nso, { keyId: first?.id })
    expect(await works(key)).toBe('unauthenticated key_revoked')
    expect(await refusal(revokeClientKey(nso, { keyId: first?.id }))).toBe('not-found client_unknown')
    const { key: third } = await addClientKey(nso, { id })
    expect(await works(third)).toBe('done')
  })
})
