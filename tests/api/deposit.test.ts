import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/v1/records/[type]/route'
import { closeDirect } from '@/lib/db/direct'
import { depositOutput } from '@/lib/machine/deposit-input'
import { examples } from '@/lib/machine/examples'
import { problemOutput } from '@/lib/machine/find-output'
import { bureau } from '../support/build'
import { testDatabase } from '../support/database'
import { type FiledClient, filedClient } from '../support/filed-client'

let admin: pg.Client
let ua: FiledClient
let pl: FiledClient

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['UA', 'PL']) await bureau(admin, code)
  await admin.query(
    `update "Country" set "alpha3" = case "code" when 'UA' then 'UKR' else 'POL' end where "code" in ('UA', 'PL')`,
  )
  ua = await filedClient(admin, { tenant: 'UA' })
  pl = await filedClient(admin, { tenant: 'PL' })
})
afterAll(() => Promise.all([admin.end(), closeDirect()]))

type Sent = { key?: string; type?: string; idempotency?: string | null }

async function send(
  body: unknown,
  { key = ua.key, type = 'travel-document', idempotency = 'DEPOSIT-0001' }: Sent = {},
) {
  const request = new Request(`http://localhost:3000/api/v1/records/${type}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      ...(idempotency === null ? {} : { 'idempotency-key': idempotency }),
    },
  })
  const answer = await POST(request, { params: Promise.resolve({ type }) })
  const said = await answer.json()
  if (answer.status === 201) depositOutput.parse(said)
  else problemOutput.parse(said)
  return { status: answer.status, body: said, headers: answer.headers }
}

const passport = (number: string, more: object = {}) => ({
  ...examples.deposit,
  fields: { ...examples.deposit.fields, number, ...more },
})
const count = async (number: string) =>
  (await admin.query(`select count(*)::int as n from "TravelDocument" where "number" = $1`, [number])).rows[0]
    ?.n

describe('a deposit', () => {
  test('is in force at once, owned by the client’s country, and stands in the log', async () => {
    const { status, body, headers } = await send(passport('FX990101'))
    expect(status, JSON.stringify(body)).toBe(201)
    expect(headers.get('ratelimit')).toContain('"day"')
    const { rows } = await admin.query(
      `select r."owner", r."status", e."officerId", e."caseReference" from "Record" r join "AuditEvent" e on r."id" = any (e."subjects") where r."id" = $1 and e."operation" = 'record.create'`,
      [body.id],
    )
    expect(rows).toEqual([
      { owner: 'UA', status: 'published', officerId: ua.id, caseReference: 'DIIA-2026-0007' },
    ])
  })

  test('of a work of art says why no picture comes with it, and is found by its words', async () => {
    const fields = {
      status: 'stolen',
      objectType: 'icon',
      title: 'Our Lady of the Ferry',
      period: '16XX',
      measurements: ['30 x 20 cm'],
      distinguishingFeatures: 'A crack from the left edge to the middle',
      purpose: 'P-B',
    }
    const sent = { type: 'artwork', idempotency: 'DEPOSIT-0104' }
    const bare = await send({ ...examples.deposit, fields }, sent)
    expect([bare.status, bare.body.code]).toEqual([422, 'entry'])
    expect(bare.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/fields/noPicture', code: 'reasonOfNone' }),
    )
    const whole = { ...examples.deposit, fields: { ...fields, noPicture: 'pictures_awaited' } }
    const made = await send(whole, { ...sent, idempotency: 'DEPOSIT-0105' })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const { rows } = await admin.query(
      `select "measurements", cardinality("searchKeys") > 0 as "filed" from "Artwork" where "recordId" = $1`,
      [made.body.id],
    )
    expect(rows).toEqual([{ measurements: ['height 30 cm', 'width 20 cm'], filed: true }])
  })

  test('sent again is the same record, also ten times at once', async () => {
    const sent = { idempotency: 'DEPOSIT-0002' }
    const first = await send(passport('FX990102'), sent)
    const again = await Promise.all(Array.from({ length: 10 }, () => send(passport('FX990102'), sent)))
    expect(again.map(({ status, body }) => [status, body])).toEqual(again.map(() => [201, first.body]))
    const race = { idempotency: 'DEPOSIT-0003' }
    const raced = await Promise.all(Array.from({ length: 10 }, () => send(passport('FX990103'), race)))
    expect([...new Set(raced.map(({ status, body }) => `${status} ${body.id}`))]).toEqual([
      `201 ${raced[0]?.body.id}`,
    ])
    expect([await count('FX990102'), await count('FX990103')]).toEqual([1, 1])
  })

  test('with another body under the same key is refused, and makes nothing', async () => {
    const sent = { idempotency: 'DEPOSIT-0004' }
    await send(passport('FX990104'), sent)
    const other = await send(passport('FX990105'), sent)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_other'])
    const elsewhere = await send(passport('FX990104'), { ...sent, type: 'vehicle' })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency_other'])
    expect(await count('FX990105')).toBe(0)
    // Another client's keys are its own.
    expect((await send(passport('PL990104', { issuer: 'POL' }), { ...sent, key: pl.key })).status).toBe(201)
  })

  test('of another country’s document is refused by field, as in the portal', async () => {
    const { status, body } = await send(passport('PX990106'), { key: pl.key, idempotency: 'DEPOSIT-0005' })
    expect([status, body.code]).toEqual([422, 'entry'])
    expect(body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/fields/issuer', code: 'notOurs' }),
    )
    expect(await count('PX990106')).toBe(0)
  })

  test('without what it needs is refused, each by its name', async () => {
    const cases: [unknown, Sent, number, string][] = [
      [passport('FX990107'), { idempotency: null }, 400, 'idempotency_missing'],
      [passport('FX990107'), { idempotency: 'short' }, 400, 'idempotency_missing'],
      [passport('FX990107'), { type: 'nonsense', idempotency: 'DEPOSIT-0006' }, 404, 'type_unknown'],
      [passport('FX990107'), { type: '__proto__', idempotency: 'DEPOSIT-0007' }, 404, 'type_unknown'],
      [{ ...passport('FX990107'), conditions: ['lawful'] }, { idempotency: 'DEPOSIT-0008' }, 422, 'input'],
      [{ ...passport('FX990107'), owner: 'PL' }, { idempotency: 'DEPOSIT-0009' }, 422, 'input'],
      [{ ...passport('FX990107'), fields: { number: 7 } }, { idempotency: 'DEPOSIT-0010' }, 422, 'input'],
      [passport('FX990107', { lostOn: '2026-02-31' }), { idempotency: 'DEPOSIT-0011' }, 422, 'entry'],
    ]
    for (const [body, sent, status, code] of cases) {
      const answer = await send(body, sent)
      expect([answer.status, answer.body.code], JSON.stringify(answer.body)).toEqual([status, code])
    }
    expect(await count('FX990107')).toBe(0)
    expect((await GET()).status).toBe(405)
  })
})

describe('a person', () => {
  const someone = (change: object = {}) => ({
    ...examples.depositPerson,
    fields: {
      ...examples.depositPerson.fields,
      ...change,
    },
  })

  test('is deposited with its rows as lists of objects, and stands in the index', async () => {
    const { status, body } = await send(someone(), { type: 'person', idempotency: 'DEPOSIT-0020' })
    expect(status, JSON.stringify(body)).toBe(201)
    const { rows } = await admin.query(
      `select r."caption", (select count(*)::int from "RecordName" n where n."recordId" = r."id") as "names",
         (select count(*)::int from search.subject s where s.row_id = r."rowId") as "filed" from "Record" r where r."id" = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ caption: 'Shevchuk, Olena', names: 2, filed: 1 }])
  })

  test('is refused by list, place and field', async () => {
    const sent = { type: 'person', idempotency: 'DEPOSIT-0021' }
    const { status, body } = await send(someone({ births: [{ date: '1991' }, { date: '1991-13' }] }), sent)
    expect([status, body.code]).toEqual([422, 'entry'])
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/fields/births/1/date' }))
  })
})
