import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DELETE, GET, POST, PUT } from '@/app/api/v1/find/route'
import { closeDirect } from '@/lib/db/direct'
import { listHits } from '@/lib/hits/queries'
import { findOutput, problemOutput } from '@/lib/machine/find-output'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedPerson } from '../support/filed'
import { addKey, type ClientFacts, type FiledClient, filedClient } from '../support/filed-client'
import { filedDocument } from '../support/filed-document'
import { filedNotice } from '../support/filed-notice'
import { filedVehicle } from '../support/filed-vehicle'
import { draftOf } from '../support/notice-drafts'

let admin: pg.Client
let fr: FiledClient
/** Officers of the country that asks, of the one whose records they are, and of neither. */
let paul: TestOfficer
let bea: TestOfficer
let uma: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'BE', 'MA', 'UA']) await bureau(admin, code)
  await admin.query(
    `update "Country" set "alpha3" = case "code" when 'FR' then 'FRA' when 'BE' then 'BEL' when 'MA' then 'MAR' else 'UKR' end where "code" in ('FR', 'BE', 'MA', 'UA')`,
  )
  fr = await filedClient(admin, { tenant: 'FR' })
  paul = await officer(admin, 'FR')
  bea = await officer(admin, 'BE')
  uma = await officer(admin, 'UA')
})
afterAll(() => Promise.all([admin.end(), closeDirect()]))

const client = (facts: Partial<ClientFacts> = {}) => filedClient(admin, { tenant: 'FR', ...facts })

type Sent = { key?: string | null; headers?: Record<string, string>; raw?: BodyInit }

async function send(body: unknown, { key = fr.key, headers = {}, raw }: Sent = {}) {
  const answer = await POST(
    new Request('http://localhost:3000/api/v1/find', {
      method: 'POST',
      body: raw ?? JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...headers,
      },
    }),
  )
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

/** A check that is answered, in the shape that is promised. */
async function check(body: object, sent: Sent = {}) {
  const { status, body: answer, headers } = await send({ reference: 'T-1', ...body }, sent)
  expect([status, answer.code], JSON.stringify(answer)).toEqual([200, undefined])
  const said = findOutput.parse(answer)
  return { ...said, headers, of: (code: string) => said.results.find(({ database }) => database === code) }
}

/** A refusal, in the shape that is promised. */
async function refused(body: unknown, sent: Sent = {}) {
  const { status, body: answer, headers } = await send(body, sent)
  const problem = problemOutput.parse(answer)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(problem.title).not.toContain('developers.')
  for (const { detail } of problem.errors ?? []) expect(detail).not.toContain('developers.')
  expect(problem.status).toBe(status)
  return { status, code: problem.code, errors: problem.errors ?? [], headers }
}

const ask = (number: string, issuer?: string) => ({ document: { number, ...(issuer ? { issuer } : {}) } })

describe('a document', () => {
  test('that its country reported is a hit, with whose it is, why, and what to do', async () => {
    const id = await filedDocument(admin, { owner: 'BE', number: 'EH 440011' })
    const { of, queryId } = await check(ask('eh440011', 'BEL'))
    const sltd = of('SLTD')
    expect(sltd?.outcome).toBe('HIT')
    expect(sltd?.candidates[0]).toMatchObject({
      recordId: id,
      match: 'identical',
      hit: true,
      source: { country: 'BEL', name: 'Belgium' },
      status: { code: 'lost_by_bearer' },
    })
    expect(sltd?.candidates[0]?.instruction).toMatch(/Contact .+ before any action/)
    expect(sltd?.candidates[0]?.why.map(({ about, says }) => `${about} ${says}`)).toEqual([
      'number agrees',
      'issuer agrees',
    ])
    expect(of('TDAWN')?.outcome).toBe('NO_HIT')
    const { rows } = await admin.query('select * from "AuditEvent" where "id" = $1', [queryId])
    expect(rows[0]).toMatchObject({
      operation: 'check.find',
      outcome: 'done',
      officerId: fr.id,
      sessionId: fr.keyId,
      tenantRoot: 'FR',
      purpose: 'P-H',
      caseReference: 'T-1',
      client: 'api',
      subjects: [id],
      roles: ['machine'],
    })
    expect(JSON.stringify(rows[0]).toLowerCase()).not.toContain('440011')
  })

  test('exactly the same opens a hit once a place and day, which the own bureau sees and nobody else', async () => {
    const id = await filedDocument(admin, { owner: 'BE', number: 'HT550021' })
    const at = (point: string) => ({ ...ask('HT550021', 'BEL'), location: { country: 'FRA', point } })
    const [first, again] = [(await check(at('CDG-2E'))).of('SLTD'), (await check(at('CDG-2E'))).of('SLTD')]
    const followUp = first?.candidates[0]?.followUp
    expect(followUp).toMatchObject({
      number: expect.stringMatching(/^HIT-\d{4}-\d{8}$/),
      state: 'TO_CHECK',
      text: expect.stringContaining('your bureau'),
    })
    expect(Date.parse(followUp?.lookBy ?? '') - Date.now()).toBeGreaterThan(25 * 60_000)
    expect(again?.candidates[0]?.followUp).toEqual(followUp)
    const other = (await check(at('ORY-4'))).of('SLTD')?.candidates[0]?.followUp
    expect(other?.number).not.toBe(followUp?.number)

    const { items } = await listHits(paul, { show: 'ours' })
    expect(items.find(({ number }) => number === followUp?.number)).toMatchObject({
      subjectId: id,
      place: 'CDG-2E, FRA',
      state: 'to_check',
      origin: 'machine',
    })
    for (const stranger of [bea, uma])
      expect(
        (await listHits(stranger, { show: 'open' })).items.filter(({ subjectId }) => subjectId === id),
      ).toEqual([])
    const { rows } = await admin.query(
      `select "officerId", "client", "caseReference", "details" ->> 'fresh' as fresh from "AuditEvent"
        where "operation" = 'hit.open-by-machine' and "details" ->> 'number' = $1 order by "at"`,
      [followUp?.number],
    )
    const event = { officerId: fr.id, client: 'api', caseReference: 'T-1' }
    expect(rows).toEqual([
      { ...event, fresh: 'true' },
      { ...event, fresh: 'false' },
    ])
  })

  test('opens no hit when it is only alike, of another country, or the name of somebody; the own record names the own bureau', async () => {
    await filedDocument(admin, { owner: 'BE', number: 'LC1OO5O7' })
    await filedDocument(admin, { owner: 'FR', number: 'OW550022' })
    await filedPerson(admin, {
      owner: 'BE',
      family: 'Ulvaeson',
      given: 'Torbern',
      birth: '1971-02-03',
      nationalities: ['BE'],
    })
    const before = await admin.query('select count(*) from "Hit"')
    const person = { familyName: 'Ulvaeson', forename: 'Torbern', dateOfBirth: '1971-02-03' }
    for (const body of [ask('LC100507', 'BE'), ask('HT550021', 'MAR'), { person }]) {
      const { results } = await check(body)
      expect(results.flatMap(({ candidates }) => candidates.filter(({ followUp }) => followUp))).toEqual([])
    }
    expect((await check({ person })).of('NOMINAL')?.outcome).toBe('HIT')
    expect((await check(ask('OW550022', 'FRA'))).of('SLTD')?.candidates[0]?.followUp).toMatchObject({
      state: 'OWN_RECORD',
    })
    expect((await admin.query('select count(*) from "Hit"')).rows).toEqual(before.rows)
  })

  test('costs one statement of the database where nothing is the same, and little where a hit is opened', async () => {
    await filedDocument(admin, { owner: 'BE', number: 'HT550023' })
    const took = async (body: object) => {
      const started = performance.now()
      await check(body)
      return performance.now() - started
    }
    await took(ask('ZZ000001'))
    const events = async () => (await admin.query('select count(*)::int as n from "AuditEvent"')).rows[0].n
    const before = await events()
    const miss = await took(ask('ZZ000002'))
    expect((await events()) - before).toBe(1)
    const gates = Array.from({ length: 20 }, (_, i) => ({
      ...ask('HT550023', 'BEL'),
      location: { point: `NCE-${i}` },
    }))
    const opened: number[] = []
    for (const gate of gates) opened.push(await took(gate))
    const again: number[] = []
    for (const gate of gates) again.push(await took(gate))
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[times.length / 2] ?? 0
    console.log(
      `a check without a hit took ${miss.toFixed(1)} ms; one that opens a hit ${middle(opened).toFixed(1)} ms, ` +
        `one that finds it again ${middle(again).toFixed(1)} ms (medians of 20)`,
    )
    expect(middle(opened)).toBeLessThan(500)
  })

  test('in a stolen range is a hit; one that looks alike is possible; of another country too', async () => {
    await filedDocument(admin, { owner: 'BE', number: 'XA990100', rangeTo: 'XA990199' })
    await filedDocument(admin, { owner: 'BE', number: 'LB1OO5O7' })
    await filedDocument(admin, { owner: 'MA', number: 'QQ778812' })
    expect((await check(ask('XA990150', 'BE'))).of('SLTD')?.candidates[0]?.status?.code).toBe('stolen_blank')
    const alike = (await check(ask('LB100507', 'BE'))).of('SLTD')
    expect([alike?.outcome, alike?.candidates[0]?.hit]).toEqual(['POSSIBLE', false])
    expect((await check(ask('QQ778812', 'FRA'))).of('SLTD')?.outcome).toBe('POSSIBLE')
    expect((await check(ask('QQ778813', 'MAR'))).of('SLTD')?.outcome).toBe('NO_HIT')
  })

  test('held on the record of a person of whom no notice tells is a hit of NOMINAL, without a word about the person', async () => {
    await filedPerson(admin, {
      owner: 'BE',
      family: 'Xylocanaria',
      given: 'Zephyrine',
      birth: '1961-02-03',
      nationalities: ['BE'],
      warnings: ['armed'],
      document: { number: 'TD445566', country: 'BE' },
    })
    for (const body of [
      ask('TD445566', 'BEL'),
      { ...ask('TD445566', 'BEL'), person: { name: 'Other Somebody' } },
    ]) {
      const { of, results } = await check(body)
      expect(of('NOMINAL')?.outcome).toBe('HIT')
      expect(of('NOMINAL')?.candidates[0]).toMatchObject({
        caution: [{ code: 'armed', text: 'Armed' }],
        source: { country: 'BEL' },
      })
      expect(of('NOMINAL')?.candidates[0]?.instruction).toMatch(/^Nobody has reported this document/)
      expect(['SLTD', 'TDAWN'].map((code) => of(code)?.outcome)).toEqual(['NO_HIT', 'NO_HIT'])
      expect(JSON.stringify(results)).not.toMatch(/Xylocanaria|Zephyrine|1961/i)
    }
    expect((await check(ask('TD445566', 'FRA'))).of('NOMINAL')?.outcome).toBe('POSSIBLE')
  })

  test('of a person who is asked for as well is one line of NOMINAL that says both; whoever may ask only TDAWN hears nothing', async () => {
    const record = await filedPerson(admin, {
      owner: 'BE',
      family: 'Ottervanger',
      given: 'Philibert',
      birth: '1958-09-21',
      nationalities: ['BE'],
      document: { number: 'TD445577', country: 'BE' },
    })
    const person = { familyName: 'Ottervanger', forename: 'Philibert', dateOfBirth: '1958-09-21' }
    const both = (await check({ ...ask('TD445577', 'BEL'), person })).of('NOMINAL')
    expect(both?.candidates.map(({ recordId, hit }) => [recordId, hit])).toEqual([[record, true]])
    const said = both?.candidates[0]?.why.map(({ about, says }) => `${about} ${says}`)
    expect(said).toEqual(expect.arrayContaining(['document agrees', 'issuer agrees', 'birth agrees']))
    const tdawn = await client({ databases: ['TDAWN'] })
    const { of, queryId } = await check({ ...ask('TD445577', 'BEL'), databases: ['TDAWN', 'NOMINAL'] }, tdawn)
    expect([of('TDAWN')?.outcome, of('NOMINAL')?.outcome]).toEqual(['NO_HIT', 'NOT_AUTHORISED'])
    const { rows } = await admin.query('select "subjects" from "AuditEvent" where "id" = $1', [queryId])
    expect(rows[0]?.subjects).toEqual([])
  })

  test('read by a machine says what the zone says, asks for its bearer too, and names a check digit that does not fit', async () => {
    const mrz = [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]
    const { document, results } = await check({ document: { mrz } })
    expect(document).toEqual({ number: 'L898902C3', issuer: 'UTO', failedCheckDigits: [] })
    expect(results.map(({ database }) => database)).toEqual(['SLTD', 'TDAWN', 'NOMINAL'])
    const spoilt = await check({
      document: { mrz: [mrz[0], mrz[1]?.replace('C36', 'C37')] },
      databases: ['SLTD'],
    })
    expect(spoilt.document?.failedCheckDigits).toContain('number')
    for (const lines of [['hello'], ['P<UTO'], ['', ''], ['<'.repeat(44), '<'.repeat(44)]])
      expect((await refused({ reference: 'T', document: { mrz: lines } })).code).toBe('input')
  })

  test('withheld from the client’s country does not exist for it, in any way', async () => {
    const facts = { owner: 'BE', number: 'WH550001' }
    const before = await check(ask('WH550001', 'BEL'))
    await filedDocument(admin, { ...facts, withheldFrom: ['FR'] })
    await filedDocument(admin, { owner: 'FR', number: 'WH550002', recordStatus: 'draft' })
    const after = await check(ask('WH550001', 'BEL'))
    const bare = ({ results }: typeof before) => JSON.stringify(results)
    expect(bare(after)).toBe(bare(before))
    // Its own country's drafts are no business of a program.
    expect((await check(ask('WH550002', 'FRA'))).of('SLTD')?.outcome).toBe('NO_HIT')
    const ua = await client({ tenant: 'UA' })
    expect((await check(ask('WH550001', 'BEL'), ua)).of('SLTD')?.outcome).toBe('HIT')
  })
})

describe('a person', () => {
  beforeAll(async () => {
    await filedPerson(admin, {
      owner: 'MA',
      family: 'Quillfeather',
      given: 'Ambrosius',
      birth: '1974-08-12',
      nationalities: ['MA'],
      sex: 'M',
    })
  })
  const named = { familyName: 'Quillfeather', forename: 'Ambrosius' }

  test('with the date of birth is a hit, and nothing of the record is said', async () => {
    const { of, results } = await check({ person: { ...named, dateOfBirth: '1974-08-12' } })
    expect(of('NOMINAL')?.outcome).toBe('HIT')
    expect(of('NOMINAL')?.candidates[0]?.why.find(({ about }) => about === 'birth')?.says).toBe('agrees')
    expect(JSON.stringify(results)).not.toMatch(/quillfeather|ambrosius|1974/i)
  })

  test('by name alone is never a hit', async () => {
    for (const person of [
      named,
      { name: 'Ambrosius Quillfeather' },
      { ...named, nationality: 'MAR', sex: 'M' },
    ]) {
      const nominal = (await check({ person })).of('NOMINAL')
      expect(nominal?.outcome).toBe('POSSIBLE')
      expect(nominal?.candidates.every(({ hit, match }) => !hit && match === 'name-only')).toBe(true)
    }
  })

  test('born on another day is no hit', async () => {
    const nominal = (await check({ person: { ...named, dateOfBirth: '1991-01-30' } })).of('NOMINAL')
    expect(nominal?.candidates.some(({ hit }) => hit)).toBe(false)
  })
})

test('a vehicle by its number is a hit, by one character other possible', async () => {
  await filedVehicle(admin, { owner: 'BE', vin: 'WVWZZZ1JZXW000019' })
  const hit = (await check({ vehicle: { vin: 'WVWZZZ1JZXW000019' } })).of('SMV')
  expect([hit?.outcome, hit?.candidates[0]?.status?.code]).toEqual(['HIT', 'stolen'])
  expect((await check({ vehicle: { vin: 'WVWZZZ1JZXW000018' } })).of('SMV')?.outcome).toBe('POSSIBLE')
  expect((await check({ vehicle: { vin: 'ZFA12345678901234' } })).of('SMV')?.outcome).toBe('NO_HIT')
})

test('everything in one call, in the language of the client', async () => {
  const ar = await client({ locale: 'ar' })
  const { results } = await check(
    {
      ...ask('EH440011', 'BEL'),
      person: { name: 'Nobody Atall' },
      vehicle: { plate: '1ABC234', plateCountry: 'BEL' },
    },
    ar,
  )
  expect(results.map(({ database }) => database)).toEqual(['SLTD', 'TDAWN', 'NOMINAL', 'SMV'])
  expect(results[0]?.candidates[0]?.instruction).toMatch(/[\u0600-\u06ff]/)
  expect(results[2]?.text).toMatch(/[\u0600-\u06ff]/)
})

describe('a database', () => {
  test('that the client or its bureau may not ask says so', async () => {
    const sltd = await client({ databases: ['SLTD'] })
    const { of } = await check({ ...ask('EH440011', 'BE'), person: { name: 'Anna Eriksson' } }, sltd)
    expect(['SLTD', 'TDAWN', 'NOMINAL'].map((code) => of(code)?.outcome)).toEqual([
      'HIT',
      'NOT_AUTHORISED',
      'NOT_AUTHORISED',
    ])
    expect((await check(ask('EH440011', 'BE'), sltd)).of('TDAWN')?.outcome).toBe('NOT_AUTHORISED')
    await bureau(admin, 'FR-X', { parent: 'FR' })
    await audited(admin, () =>
      admin.query(`update "Tenant" set "databases" = '{vehicle}' where "code" = 'FR-X'`),
    )
    const entity = await client({ tenant: 'FR-X', root: 'FR' })
    expect((await check(ask('EH440011', 'BE'), entity)).of('SLTD')?.outcome).toBe('NOT_AUTHORISED')
  })

  test('that fails is an error for itself alone, and stands in the log', async () => {
    await admin.query('revoke select on "TravelDocument" from search_definer')
    try {
      for (const body of [
        ask('TD445566', 'BEL'),
        { ...ask('TD445566', 'BEL'), vehicle: { vin: 'WVWZZZ1JZXW000019' } },
      ]) {
        const { of, queryId } = await check(body)
        expect([of('SLTD')?.outcome, of('NOMINAL')?.outcome]).toEqual(['ERROR', 'HIT'])
        const { rows } = await admin.query('select "details" from "AuditEvent" where "id" = $1', [queryId])
        expect(JSON.stringify(rows[0]?.details)).toMatch(/SLTD:ERROR|"unavailable":\["SLTD"\]/)
      }
    } finally {
      await admin.query('grant select on "TravelDocument" to search_definer')
    }
  })
})

describe('a request', () => {
  const fields: [string, object, string, string][] = [
    ['no reference', { reference: undefined }, '/reference', 'field_missing'],
    ['reference of the wrong type', { reference: 7 }, '/reference', 'field_type'],
    ['reference empty', { reference: '' }, '/reference', 'text_short'],
    ['reference long', { reference: 'x'.repeat(81) }, '/reference', 'text_long'],
    ['purpose unknown', { purpose: 'P-Z' }, '/purpose', 'field_value'],
    ['document a text', { document: 'X1234567' }, '/document', 'field_type'],
    ['document null', { document: null }, '/document', 'field_type'],
    ['document a list', { document: [] }, '/document', 'field_type'],
    ['document empty', { document: {} }, '/document/number', 'number_missing'],
    ['number a number', { document: { number: 1234567 } }, '/document/number', 'field_type'],
    ['number of signs', { document: { number: '---' } }, '/document/number', 'number_unreadable'],
    [
      'issuer unknown',
      { document: { number: 'X1234567', issuer: 'QQQ' } },
      '/document/issuer',
      'country_unknown',
    ],
    [
      'issuer a list',
      { document: { number: 'X1234567', issuer: ['FRA'] } },
      '/document/issuer',
      'field_type',
    ],
    ['kind unknown', { document: { number: 'X1234567', kind: 'ticket' } }, '/document/kind', 'field_value'],
    ['zone a text', { document: { mrz: 'P<UTO' } }, '/document/mrz', 'field_type'],
    ['zone of no lines', { document: { mrz: [] } }, '/document/mrz', 'list_short'],
    ['zone of four lines', { document: { mrz: ['a', 'b', 'c', 'd'] } }, '/document/mrz', 'list_long'],
    ['line of the wrong type', { document: { mrz: [{}] } }, '/document/mrz/0', 'field_type'],
    [
      'zone and number',
      {
        document: {
          mrz: [
            'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
            'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
          ],
          number: 'X1',
        },
      },
      '/document',
      'mrz_and_fields',
    ],
    ['person without a name', { person: { sex: 'F' } }, '/person', 'name_missing'],
    ['name of signs', { person: { name: '***' } }, '/person', 'name_missing'],
    ['name a truth', { person: { name: true } }, '/person/name', 'field_type'],
    ['sex unknown', { person: { name: 'Anna', sex: 'Q' } }, '/person/sex', 'field_value'],
    [
      'date that does not exist',
      { person: { name: 'Anna', dateOfBirth: '1974-02-31' } },
      '/person/dateOfBirth',
      'date_unreadable',
    ],
    [
      'date of two readings',
      { person: { name: 'Anna', dateOfBirth: '03/04/1974' } },
      '/person/dateOfBirth',
      'date_unreadable',
    ],
    ['date a number', { person: { name: 'Anna', dateOfBirth: 1974 } }, '/person/dateOfBirth', 'field_type'],
    [
      'nationality unknown',
      { person: { name: 'Anna', nationality: 'Z9' } },
      '/person/nationality',
      'country_unknown',
    ],
    ['vehicle empty', { vehicle: {} }, '/vehicle', 'vehicle_missing'],
    ['vin short', { vehicle: { vin: 'AB' } }, '/vehicle/vin', 'vin_unreadable'],
    ['plate short', { vehicle: { plate: '-' } }, '/vehicle/plate', 'plate_unreadable'],
    ['databases a text', { databases: 'SLTD' }, '/databases', 'field_type'],
    ['database unknown', { databases: ['FIREARM'] }, '/databases/0', 'field_value'],
    ['database to which nothing is said', { databases: ['SMV'] }, '/databases/0', 'database_not_asked'],
    ['location of the wrong type', { location: 'ZAG' }, '/location', 'field_type'],
    ['operator of the wrong type', { operator: { name: 'x' } }, '/operator', 'field_type'],
  ]
  test.each(fields)('with %s is refused by field', async (_, change, pointer, code) => {
    const { document = ask('EH440011').document, ...rest } = change as { document?: unknown }
    const alone = 'person' in rest || 'vehicle' in rest
    const { status, errors } = await refused({ reference: 'T-2', ...(alone ? {} : { document }), ...rest })
    expect(status).toBe(422)
    expect(errors.map((error) => `${error.pointer} ${error.code}`)).toContain(`${pointer} ${code}`)
  })

  test('with a misspelt name is told the right one', async () => {
    const { errors } = await refused({ reference: 'T', document: { nummer: 'X1234567' }, persn: {}, '': 1 })
    expect(errors.find(({ pointer }) => pointer === '/document/nummer')?.detail).toMatch(/Known: number/)
    expect(errors.find(({ pointer }) => pointer === '/persn')?.detail).toMatch(/Known: person/)
    expect((await refused({ reference: 'T' })).errors[0]).toMatchObject({
      pointer: '',
      code: 'nothing_asked',
    })
  })

  const raw = (text: BodyInit, headers: Record<string, string> = {}) => refused(null, { raw: text, headers })
  test('that is no proper JSON is refused, each kind by its name', async () => {
    const codes: [BodyInit, string][] = [
      ['', 'body_not_json'],
      ['{', 'body_not_json'],
      ['{"reference":"a","reference":"b"}', 'body_twice'],
      ['{"document":{"number":"a","\\u006eumber":"b"}}', 'body_twice'],
      ['['.repeat(5_000), 'body_deep'],
      [`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, 'body_deep'],
      ['{"reference":"\\ud800"}', 'body_not_text'],
      ['{"reference":"a\\u0000b"}', 'body_not_text'],
      ['{"\\udc00":1}', 'body_not_text'],
      [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'body_not_utf8'],
    ]
    for (const [text, code] of codes) {
      const answer = await raw(text)
      expect([answer.status, answer.code], String(text).slice(0, 40)).toEqual([400, code])
    }
    for (const text of ['null', '[]', '7', '"x"', 'true']) expect((await raw(text)).status).toBe(422)
    expect((await raw('{"__proto__":{"reference":"x"},"constructor":1}')).status).toBe(422)
  })

  test('of another type, packed, or too long is refused before it is read', async () => {
    const good = JSON.stringify({ reference: 'T', ...ask('EH440011') })
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/jsonp',
      '',
    ])
      expect((await raw(good, { 'content-type': type })).status, type).toBe(415)
    expect(
      (await send(null, { raw: good, headers: { 'content-type': 'Application/JSON; charset="UTF-8"' } }))
        .status,
    ).toBe(200)
    expect((await raw(good, { 'content-encoding': 'gzip' })).code).toBe('body_encoding')
    expect((await raw(`{"reference":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
    expect((await raw(good, { 'content-length': '999999999' })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(8_192).fill(32 + (sent++ % 2))),
    })
    const request = new Request('http://localhost:3000/api/v1/find', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${fr.key}` },
    } as RequestInit)
    expect((await POST(request)).status).toBe(413)
    expect(sent).toBeLessThan(20)
  })

  test('by another method is told which one', async () => {
    for (const method of [GET, PUT, DELETE]) {
      const answer = await method()
      expect([answer.status, answer.headers.get('allow'), (await answer.json()).code]).toEqual([
        405,
        'POST',
        'method',
      ])
    }
  })

  test('with hostile headers changes nothing', async () => {
    const hostile = {
      'x-forwarded-for': '127.0.0.1, 203.0.113.9',
      'x-forwarded-host': 'evil.example',
      cookie: 'meridian=x',
    }
    expect((await refused({ reference: 'T', ...ask('EH440011') }, { headers: hostile })).code).toBe('address')
    const reflected = await refused({ reference: 'T', 'a\r\nSet-Cookie: x=y': 1 })
    expect([...reflected.headers.keys()]).not.toContain('set-cookie')
  })
})

describe('a key', () => {
  const good = { reference: 'T', document: { number: 'EH440011' } }
  test('that is missing, spoilt, unknown or a session’s is refused, with how to send one', async () => {
    const spoilt = `${fr.key.slice(0, -1)}${fr.key.endsWith('0') ? '1' : '0'}`
    const cases: [Sent, string][] = [
      [{ key: null }, 'key_missing'],
      [{ key: null, headers: { authorization: `Basic ${fr.key}` } }, 'key_missing'],
      [{ key: spoilt }, 'key_malformed'],
      [{ key: `${fr.key} x` }, 'key_malformed'],
      [{ key: 'x'.repeat(5_000) }, 'key_malformed'],
    ]
    for (const [sent, code] of cases) {
      const answer = await refused(good, sent)
      expect([answer.status, answer.code, answer.headers.get('www-authenticate')]).toEqual([
        401,
        code,
        'Bearer realm="meridian"',
      ])
    }
    const { writeKey } = await import('@/lib/machine/client-key')
    expect((await refused(good, { key: writeKey(Buffer.alloc(32, 7)) })).code).toBe('key_unknown')
  })

  test('revoked, ended, of a client or bureau that is closed opens nothing, at once', async () => {
    const one = await client()
    expect((await send(good, one)).status).toBe(200)
    await admin.query('update acl.client_key set revoked_at = now() where id = $1', [one.keyId])
    expect(await refused(good, one)).toMatchObject({ status: 401, code: 'key_revoked' })
    const old = await client()
    await admin.query(`update acl.client_key set ends_at = now() - interval '1 second' where id = $1`, [
      old.keyId,
    ])
    expect((await refused(good, old)).code).toBe('key_ended')
    const off = await client()
    await audited(admin, () =>
      admin.query('update "ApiClient" set "revokedAt" = now() where "id" = $1', [off.id]),
    )
    expect((await refused(good, off)).code).toBe('key_revoked')
    await bureau(admin, 'ZZ')
    const closed = await client({ tenant: 'ZZ' })
    await audited(admin, () => admin.query(`update "Tenant" set "suspendedAt" = now() where "code" = 'ZZ'`))
    expect((await refused(good, closed)).code).toBe('suspended')
    const { rows } = await admin.query(
      `select "reason" from "AuditEvent" where "officerId" = $1 and "outcome" = 'denied'`,
      [one.id],
    )
    expect(rows).toEqual([{ reason: 'key_revoked' }])
  })

  test('works from its networks alone', async () => {
    const bound = await client({ addresses: ['192.0.2.0/24', '2001:db8:7::/48'] })
    const from = (address: string) => send(good, { ...bound, headers: { 'x-forwarded-for': address } })
    for (const address of ['192.0.2.9', '::ffff:192.0.2.9', '2001:db8:7:1::5', '198.51.100.1, 192.0.2.77'])
      expect((await from(address)).status, address).toBe(200)
    for (const address of [
      '192.0.3.1',
      '2001:db8:8::1',
      'local',
      'unknown',
      '192.0.2.1; drop',
      "'",
      '192.0.2.7, 10.0.0.1',
      '192.0.2.1/24',
    ])
      expect((await from(address)).status, address).toBe(403)
    // Without a proxy it comes from this machine, which was not named.
    expect((await refused(good, bound)).code).toBe('address')
  })

  test('has one purpose', async () => {
    expect((await send({ ...good, purpose: 'P-H' })).status).toBe(200)
    for (const body of [good, { ...good, vehicle: { vin: 'WVWZZZ1JZXW000019' } }])
      expect(await refused({ ...body, purpose: 'P-A' })).toMatchObject({
        status: 403,
        code: 'purpose_not_allowed',
      })
  })

  test('is exchanged for another without a lost request', async () => {
    const turning = await client()
    const second = await addKey(admin, turning.id)
    const keys = [turning.key, second.key]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(good, { key: keys[i % 2] ?? '' })),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    await admin.query('update acl.client_key set revoked_at = now() where id = $1', [turning.keyId])
    expect((await refused(good, { key: turning.key })).code).toBe('key_revoked')
    expect((await send(good, { key: second.key })).status).toBe(200)
  })
})

describe('budgets', () => {
  const good = (i: number) => ({ reference: 'T', document: { number: `BU${i * 7919}${i}` } })
  test.each(['perSecond', 'perMinute', 'perDay'] as const)(
    'of %s are exact under forty at once',
    async (budget) => {
      const few = await client({ [budget]: 10 })
      // Away from the turn of a second or minute, which would open a new window.
      const left = budget === 'perSecond' ? 1_000 - (Date.now() % 1_000) : 60_000 - (Date.now() % 60_000)
      if (left < 900) await new Promise((resume) => setTimeout(resume, left + 20))
      const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => send(good(i), few)))
      const passed = answers.filter(({ status }) => status === 200)
      const stopped = answers.filter(({ status }) => status === 429)
      expect(passed.length + stopped.length).toBe(40)
      // A second may turn while forty are under way.
      expect(passed.length % 10).toBe(0)
      if (budget !== 'perSecond') expect(passed.length).toBe(10)
      expect(stopped[0]?.body.code).toBe(`budget_${budget.slice(3).toLowerCase()}`)
      expect(Number(stopped[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
      const { rows } = await admin.query(
        `select count(*)::int as n from "AuditEvent" where "officerId" = $1 and "outcome" = 'done'`,
        [few.id],
      )
      expect(rows[0]?.n).toBe(passed.length)
      const refusals = await admin.query(
        `select count(*)::int as n from "AuditEvent" where "officerId" = $1 and "outcome" = 'denied'`,
        [few.id],
      )
      expect(refusals.rows[0]?.n).toBe(1)
    },
  )

  test('are said in the headers, also when a request is wrong, which costs like any other', async () => {
    const some = await client({ perDay: 3 })
    const first = await check({ document: { number: 'BU1234567' } }, some)
    expect(first.headers.get('ratelimit-policy')).toContain('"day";q=3;w=86400')
    expect(first.headers.get('ratelimit')).toMatch(/"day";r=2;t=\d+/)
    expect((await refused({ reference: 'T' }, some)).headers.get('ratelimit')).toMatch(/"day";r=1;/)
    await refused({}, some)
    expect((await refused({}, some)).status).toBe(429)
  })
})

describe('a list of numbers that is being tried', () => {
  const until = async (who: FiledClient, numbers: string[], extra: object = {}) => {
    for (const [i, number] of numbers.entries()) {
      const { status, body } = await send({ reference: 'T', document: { number }, ...extra }, who)
      if (status !== 200) return { after: i, code: body.code, status }
    }
    return { after: numbers.length, code: '', status: 200 }
  }

  test('one after the other is stopped before forty, in whatever order, and its bureau can see it', async () => {
    const who = await client()
    const numbers = Array.from({ length: 100 }, (_, i) => `LK77${String((i * 37) % 100).padStart(4, '0')}`)
    expect(await until(who, numbers)).toMatchObject({ after: 39, code: 'stopped', status: 429 })
    expect((await refused({ reference: 'T', document: { number: 'ZZ1' } }, who)).code).toBe('stopped')
    const { rows } = await admin.query(
      `select "reason", "operation" from "AuditEvent" where "officerId" = $1 and "outcome" = 'denied'`,
      [who.id],
    )
    expect(rows).toEqual([{ reason: 'stopped', operation: 'client.stop' }])
    await audited(admin, () =>
      admin.query('update "ApiClient" set "stoppedUntil" = null where "id" = $1', [who.id]),
    )
    expect((await send({ reference: 'T', document: { number: 'ZZ1' } }, who)).status).toBe(200)
  })

  test('in steps of a hundred is stopped, too, and so are many that nobody has', async () => {
    const steps = Array.from({ length: 100 }, (_, i) => `LK88${String(i).padStart(2, '0')}05`)
    expect(await until(await client(), steps)).toMatchObject({ after: 59, code: 'stopped' })
    const scattered = Array.from({ length: 30 }, (_, i) => `S${String(i * 104_729 + 7).padStart(8, '0')}`)
    expect(await until(await client({ perMisses: 20 }), scattered)).toMatchObject({
      after: 20,
      code: 'stopped',
    })
  })

  test('a family, a queue at a gate, and one number asked again and again are not', async () => {
    const who = await client({ perMisses: 1_000 })
    const family = Array.from({ length: 6 }, (_, i) => `FA12340${i}`)
    const queue = Array.from({ length: 60 }, (_, i) => `G${String(i * 1_299_709 + 11).padStart(9, '0')}`)
    const again = Array.from({ length: 60 }, () => 'AG7654321')
    expect((await until(who, [...family, ...queue, ...again])).status).toBe(200)
  })
})

describe('as portal_app, with SQL of one’s own', () => {
  test('no context is made without a key, and a context of a machine administers nothing', async () => {
    const { portalUrl } = await testDatabase()
    const portal = new pg.Client(portalUrl)
    await portal.connect()
    const run = async (sql: string, params: unknown[] = []) => (await portal.query(sql, params)).rows
    const denied = (sql: string) => expect(run(sql)).rejects.toThrow(/permission denied/)
    for (const table of ['acl.client_key', 'acl.client_spending', 'acl.client_run', 'acl.client_hit'])
      await denied(`select * from ${table}`)
    await denied(`select * from acl.client_of('\\x00', '127.0.0.1')`)
    await denied(`select acl.note_client_refused(null, null, 'x', 'x')`)
    expect(await run('select * from "ApiClient"')).toEqual([])
    const bytes = Buffer.from((await import('@/lib/machine/client-key')).readKey(fr.key) ?? [])
    await run('begin')
    expect((await run(`select refused from acl.enter_client('\\x00', '127.0.0.1', 'T')`))[0]?.refused).toBe(
      'key_unknown',
    )
    expect(await run('select * from "Record"')).toEqual([])
    await run('select * from acl.enter_client($1, $2, $3)', [bytes, '127.0.0.1', 'T\u001f\u001fx'])
    expect((await run('select acl.root() as root, acl.roles() as roles'))[0]).toEqual({
      root: 'FR',
      roles: ['machine'],
    })
    expect(await run('select * from "ApiClient"')).toEqual([])
    expect((await run(`select acl.make_machine('x', 'FR', 'en') as id`))[0]?.id).toBeNull()
    expect((await run(`select acl.add_client_key($1, '\\x00', 'x') as done`, [fr.id]))[0]?.done).toBe('gone')
    expect((await run(`select acl.change_networks($1, '{0.0.0.0/0}') as done`, [fr.id]))[0]?.done).toBe(
      'gone',
    )
    expect((await run(`select acl.revoke_client_key($1) as done`, [fr.keyId]))[0]?.done).toBeNull()
    expect(await run('select * from acl.client_keys()')).toEqual([])
    await run('rollback')
    expect((await run('select acl.root() as root'))[0]?.root).toBeNull()
    await portal.end()
  })
})

describe('notices about whoever is met', () => {
  test('stand with the person: number, type and what is asked; of a suspended one only that nobody acts; none that is not for us', async () => {
    const record = await filedPerson(admin, {
      owner: 'BE',
      family: 'Vandermeul',
      given: 'Joris',
      birth: '1971-04-05',
      nationalities: ['BE'],
      sex: 'M',
      document: { number: 'VN7700115', country: 'BE' },
    })
    const red = await filedNotice(admin, bea.officerId, { owner: 'BE', columns: { subjectId: record } })
    const suspended = await filedNotice(admin, bea.officerId, {
      owner: 'BE',
      draft: draftOf('blue'),
      state: 'suspended',
      columns: { subjectId: record },
    })
    await filedNotice(admin, bea.officerId, {
      owner: 'BE',
      draft: draftOf('green'),
      columns: { subjectId: record, withheldFrom: ['FR'] },
    })
    await filedNotice(admin, bea.officerId, {
      owner: 'BE',
      draft: draftOf('green'),
      state: 'legal_review',
      columns: { subjectId: record },
    })
    const said = await check({
      document: { number: 'VN7700115', issuer: 'BEL' },
      databases: ['SLTD', 'TDAWN'],
    })
    expect(said.of('TDAWN')?.outcome).toBe('HIT')
    const [candidate] = said.of('TDAWN')?.candidates ?? []
    expect(candidate?.notices).toEqual([
      {
        number: red.number,
        type: 'red',
        form: 'notice',
        state: 'IN_FORCE',
        instruction: expect.stringContaining('not an arrest warrant'),
      },
      {
        number: suspended.number,
        type: 'blue',
        form: 'notice',
        state: 'DO_NOT_ACT',
        instruction: expect.stringContaining('Do not act'),
      },
    ])
    const person = { familyName: 'Vandermeul', forename: 'Joris', dateOfBirth: '1971-04-05' }
    const named = await check({ person, databases: ['NOMINAL'] })
    expect(named.of('NOMINAL')?.candidates[0]?.notices.map(({ number }) => number)).toEqual([
      red.number,
      suspended.number,
    ])
  })
})
