import { generate, generateSecret } from 'otplib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmCode } from '@/lib/auth/confirm-commands'
import { seal } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { closeDirect } from '@/lib/db/direct'
import {
  addClientKey as add,
  changeClient as change,
  decideClientRequest,
  makeClient as make,
  releaseClient,
  revokeClient,
  revokeClientKey,
} from '@/lib/machine/client-commands'
import { readKey } from '@/lib/machine/client-key'
import { countClientRequests, listClientRequests, listClients } from '@/lib/machine/client-queries'
import { find } from '@/lib/machine/commands'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let nso: TestOfficer
let foreign: TestOfficer
let caseOfficer: TestOfficer
let lead: TestOfficer
const totp = generateSecret()

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['UA', 'FR']) await bureau(admin, code)
  await bureau(admin, 'UA-BORDER', { parent: 'UA', purposes: ['P-H'] })
  nso = await officer(admin, 'UA', { roles: ['nso'], purpose: null })
  foreign = await officer(admin, 'FR', { roles: ['nso'], purpose: null })
  caseOfficer = await officer(admin, 'UA')
  lead = await officer(admin, 'UA', { roles: ['officer', 'supervisor'] })
  for (const { officerId } of [nso, foreign])
    await admin.query(
      'insert into acl.credential (officer_id, password_hash, totp_sealed) values ($1, $2, $3)',
      [officerId, 'none', Buffer.from(seal(totp, secret('totp')))],
    )
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
/** As if a code had just been given: the tests of the code itself give one. */
const confirmed = (who: TestOfficer) =>
  admin.query('update acl.session set confirmed_at = now() where id = $1', [who.sessionId])
const makeClient = async (who: TestOfficer, input: object) => {
  await confirmed(who)
  return make(who, input)
}
const addClientKey = async (who: TestOfficer, input: object) => {
  await confirmed(who)
  return add(who, input)
}
const changeClient = async (who: TestOfficer, input: object) => {
  await confirmed(who)
  return change(who, input)
}
/** The supervisor says yes to everything that waits. */
const approveAll = async () => {
  for (const { id } of await listClientRequests(lead, {}))
    await decideClientRequest(lead, { request: id, decision: 'approve' })
}
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
  test('is made with a key that works once it is approved and is nowhere to be read again', async () => {
    const { id, key } = await makeClient(nso, form)
    expect(await works(key)).toBe('unauthenticated key_waits')
    expect((await listClients(nso, {})).clients.find((one) => one.id === id)?.state).toBe('waits')
    await approveAll()
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
    await approveAll()
    expect(await works(key)).toBe('done')
    await changeClient(nso, { id, ...changing, networks: '192.0.2.0/24' })
    // The last network stays until the new one is approved: a program that nobody can use helps nobody.
    expect(await works(key)).toBe('done')
    await approveAll()
    expect(await works(key)).toBe('forbidden address')
    await changeClient(nso, { id, ...changing })
    expect(await works(key)).toBe('forbidden address')
    await approveAll()
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
    expect(keys.map(({ state }) => state)).toEqual(['waits', 'waits'])
    const first = keys.find(({ hint }) => key.endsWith(hint))
    await revokeClientKey(nso, { keyId: first?.id })
    expect(await works(key)).toBe('unauthenticated key_revoked')
    expect(await refusal(revokeClientKey(nso, { keyId: first?.id }))).toBe('not-found client_unknown')
    const { key: third } = await addClientKey(nso, { id })
    await approveAll()
    expect(await works(third)).toBe('done')
  })
})

describe('two people', () => {
  const requestOf = async (client: string) =>
    (await listClientRequests(lead, {})).find(({ client: { name } }) => name === client)
  const named = (name: string) => ({ ...form, name })

  test('a key needs a fresh code, accepted once and used up by one key', async () => {
    await admin.query('update acl.session set confirmed_at = null where id = $1', [nso.sessionId])
    expect(await refusal(make(nso, form))).toBe('invalid input code code_missing')
    expect(await refusal(confirmCode(nso, '12'))).toBe('invalid input code code_format')
    await confirmCode(nso, await generate({ secret: totp }))
    const { id } = await make(nso, form)
    expect(await refusal(add(nso, { id }))).toBe('invalid input code code_missing')
    expect(await refusal(confirmCode(nso, await generate({ secret: totp })))).toBe(
      'invalid input code code_refused',
    )
    const { rows } = await admin.query(
      `select "details" ->> 'accepted' as accepted from "AuditEvent" where "operation" = 'session.confirm' and "outcome" = 'done' and "officerId" = $1 order by "at"`,
      [nso.officerId],
    )
    expect(rows.map(({ accepted }) => accepted)).toEqual(['yes', 'no'])
  })

  test('a form that is wrong elsewhere does not use the code up; five minutes do', async () => {
    await confirmed(nso)
    expect(await refusal(make(nso, { ...form, tenant: 'FR' }))).toContain('purpose_not_allowed')
    expect(await refusal(make(nso, form))).toBe('done')
    await admin.query(`update acl.session set confirmed_at = now() - interval '6 minutes' where id = $1`, [
      nso.sessionId,
    ])
    expect(await refusal(make(nso, form))).toBe('invalid input code code_missing')
  })

  test('who guesses codes is stopped after five, whatever he types then', async () => {
    const other = await officer(admin, 'UA', { roles: ['nso'], purpose: null })
    await admin.query(
      'insert into acl.credential (officer_id, password_hash, totp_sealed) values ($1, $2, $3)',
      [other.officerId, 'none', Buffer.from(seal(totp, secret('totp')))],
    )
    const right = await generate({ secret: totp })
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    for (let i = 0; i < 5; i++)
      expect(await refusal(confirmCode(other, wrong))).toBe('invalid input code code_refused')
    expect(await refusal(confirmCode(other, right))).toBe('invalid input code code_barred')
  })

  test('the supervisor sees what would hold, decides, and it holds; nobody else may', async () => {
    const { id, key } = await makeClient(nso, named('Odesa port'))
    const request = await requestOf('Odesa port')
    expect(request).toMatchObject({
      kind: 'key',
      hint: key.slice(-4),
      own: false,
      client: { purpose: 'P-H', databases: ['SLTD', 'TDAWN'], addresses: ['127.0.0.0/8', '2001:db8:7::/48'] },
    })
    const decision = { request: request?.id, decision: 'approve' }
    for (const who of [nso, caseOfficer]) {
      expect(await refusal(decideClientRequest(who, decision))).toBe('forbidden role')
      expect(await refusal(listClientRequests(who, {}))).toBe('forbidden role')
    }
    const abroad = await officer(admin, 'FR', { roles: ['supervisor'] })
    expect(await refusal(decideClientRequest(abroad, decision))).toBe('not-found request_unknown')
    expect(await listClientRequests(abroad, {})).toEqual([])
    // The number on the rail is what he may decide; it turns urgent a day before the request lapses.
    expect(await countClientRequests(abroad)).toEqual({ waiting: 0, late: false })
    expect(await refusal(countClientRequests(nso))).toBe('forbidden role')
    const { waiting } = await countClientRequests(lead)
    expect(waiting).toBe((await listClientRequests(lead, {})).filter(({ own }) => !own).length)
    const ends = (when: string) =>
      audited(admin, () =>
        admin.query(`update "ClientRequest" set "endsAt" = now() + $2::interval where "id" = $1`, [
          request?.id,
          when,
        ]),
      )
    await ends('2 hours')
    expect((await countClientRequests(lead)).late).toBe(true)
    await ends('2 days')
    expect(await works(key)).toBe('unauthenticated key_waits')
    await decideClientRequest(lead, decision)
    expect((await countClientRequests(lead)).waiting).toBe(waiting - 1)
    expect(await works(key)).toBe('done')
    expect(await refusal(decideClientRequest(lead, decision))).toBe('conflict request_decided')
    expect((await listClients(nso, {})).clients.find((one) => one.id === id)?.keys[0]?.state).toBe('live')
  })

  test('nobody approves what he asked for, in the portal or behind it', async () => {
    const both = await officer(admin, 'UA', { roles: ['nso', 'supervisor'], purpose: null })
    const { id, key } = await makeClient(both, named('Own hand'))
    const { rows } = await admin.query(`select "id" from "ClientRequest" where "clientId" = $1`, [id])
    expect((await listClientRequests(both, {})).find((one) => one.id === rows[0].id)?.own).toBe(true)
    expect((await countClientRequests(both)).waiting).toBe(
      (await listClientRequests(both, {})).filter(({ own }) => !own).length,
    )
    expect(await refusal(decideClientRequest(both, { request: rows[0].id, decision: 'approve' }))).toBe(
      'forbidden own_request',
    )
    await expect(
      admin.query(
        `update "ClientRequest" set "decision" = 'approved', "decidedAt" = now(), "decidedBy" = "requestedBy" where "id" = $1`,
        [rows[0].id],
      ),
    ).rejects.toThrow('ClientRequest_two_people_check')
    expect(await works(key)).toBe('unauthenticated key_waits')
  })

  test('what is refused, lapsed or revoked meanwhile never works', async () => {
    const ask = async (name: string) => {
      const made = await makeClient(nso, named(name))
      return { ...made, request: (await requestOf(name))?.id }
    }
    const [refused, late, ended] = [await ask('Refused'), await ask('Lapsed'), await ask('Ended')]
    await decideClientRequest(lead, { request: refused.request, decision: 'refuse' })
    expect(await works(refused.key)).toBe('unauthenticated key_revoked')
    await admin.query('begin')
    await admin.query(`update "ClientRequest" set "endsAt" = now() - interval '1 second' where "id" = $1`, [
      late.request,
    ])
    await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('test.build', 'done')`)
    await admin.query('commit')
    expect(await requestOf('Lapsed')).toBeUndefined()
    expect(await refusal(decideClientRequest(lead, { request: late.request, decision: 'approve' }))).toBe(
      'conflict request_late',
    )
    expect(await works(late.key)).toBe('unauthenticated key_waits')
    const keyId = (await listClients(nso, {})).clients.find(({ id }) => id === ended.id)?.keys[0]?.id
    await revokeClientKey(nso, { keyId })
    expect(await refusal(decideClientRequest(lead, { request: ended.request, decision: 'approve' }))).toBe(
      'conflict request_decided',
    )
    expect(await works(ended.key)).toBe('unauthenticated key_revoked')
  })

  test('a network that is new waits, one that is left out is out at once, and the first key goes on', async () => {
    const { id, key } = await makeClient(nso, named('Lviv rail'))
    await approveAll()
    const networks = '127.0.0.0/8 198.51.100.0/24'
    expect(await refusal(change(nso, { id, ...changing, networks }))).toBe('invalid input code code_missing')
    expect(await changeClient(nso, { id, ...changing, networks })).toMatchObject({ waits: true })
    const view = (await listClients(nso, {})).clients.find((one) => one.id === id)
    expect(view).toMatchObject({
      addresses: ['127.0.0.0/8'],
      networks: { wanted: ['127.0.0.0/8', '198.51.100.0/24'] },
    })
    expect(await requestOf('Lviv rail')).toMatchObject({
      kind: 'networks',
      added: ['198.51.100.0/24'],
      removed: [],
    })
    await approveAll()
    expect((await listClients(nso, {})).clients.find((one) => one.id === id)?.addresses).toEqual([
      '127.0.0.0/8',
      '198.51.100.0/24',
    ])
    const second = await addClientKey(nso, { id })
    expect([await works(key), await works(second.key)]).toEqual(['done', 'unauthenticated key_waits'])
    expect(await refusal(addClientKey(nso, { id }))).toBe('conflict two_keys')
    await approveAll()
    expect(await works(second.key)).toBe('done')
  })
})
