import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openListLimit } from '@/lib/access/policy'
import { signOutEverywhere } from '@/lib/auth/commands'
import { listSessions } from '@/lib/auth/queries'
import { Answer } from '@/lib/errors'
import { judgeDifferent, openHit } from '@/lib/hits/open-commands'
import { rereadLine, workOnList } from '@/lib/lists/answer-commands'
import { clearList, openLine, resumeList, startList, stopList } from '@/lib/lists/commands'
import { listCsv, listJson } from '@/lib/lists/export'
import { listLookOf } from '@/lib/lists/look'
import { exportList, listLists, readList } from '@/lib/lists/queries'
import { workJobs } from '@/lib/operation/jobs'
import { lookOf } from '@/lib/search/facets'
import { runSearch } from '@/lib/search/queries'
import { audited, bureau, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson } from '@/tests/support/filed'
import { filedDocument } from '@/tests/support/filed-document'
import { filedVehicle } from '@/tests/support/filed-vehicle'

let admin: pg.Client
let awa: TestOfficer
let colleague: TestOfficer
let stranger: TestOfficer
let karim: string

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'FR', 'MA']) await bureau(admin, code)
  awa = await officer(admin, 'SN', { name: 'Awa Sarr', roles: ['officer'] })
  colleague = await officer(admin, 'SN')
  stranger = await officer(admin, 'FR')
  karim = await filedPerson(admin, {
    owner: 'MA',
    family: 'Zemmouri',
    given: 'Karim',
    birth: '1984-03-12',
    nationalities: ['MA'],
  })
  await filedDocument(admin, { owner: 'FR', number: '17XR40521' })
  await filedVehicle(admin, { owner: 'FR', vin: 'WVWZZZ1JZXW386752', plate: 'QX-417-LD', plateCountry: 'FR' })
})
afterAll(() => admin.end())

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Answer ? error.reason : error),
  )
const all = listLookOf({})
/** The background of a server: takes what nobody works on, and works it to its end. */
const work = () => workJobs({ list: async (caller, id) => (await workOnList(caller, { id })).left > 0 })
const start = async (text: string, who = awa) => (await startList(who, { text })).id
const checked = async (text: string, who = awa) => {
  const id = await start(text, who)
  await work()
  return { id, view: await readList(who, { id, look: all }) }
}

describe('a list', () => {
  test('is answered line by line with the rights and the purpose of its officer, and every line says what came of it', async () => {
    const { id, view } = await checked(
      [
        '# passengers',
        'ZEMMOURI Karim 1984-03-12 MAR',
        'Zemouri Karim 1984',
        'FRA 17XR40521',
        'vin: WVWZZZ1JZXW386752',
        'QX-417-LD',
        'Nobody Whatsoever 1931-02-02',
        '???',
        '1984-03-12',
      ].join('\n'),
    )
    expect(view.rows.map(({ ordinal, from, outcome }) => [ordinal, from, outcome])).toEqual([
      [1, 2, 'exact'],
      [2, 3, 'strong'],
      [3, 4, 'exact'],
      [4, 5, 'exact'],
      [5, 6, expect.stringMatching(/exact|strong|possible/)],
      [6, 7, 'none'],
      [7, 8, 'unread'],
      [8, 9, 'unread'],
    ])
    expect(view).toMatchObject({ state: 'done', lines: 8, done: 8, leftOut: 1, own: true, purpose: 'P-C' })
    expect(view.rows[0]?.best?.record.id).toBe(karim)
    expect(view.rows[0]?.best?.explanation.features.length).toBeGreaterThan(2)
    expect(view.rows.slice(6).map(({ reason }) => reason)).toEqual(['unreadable', 'needs_name'])
    expect((await listLists(awa, {}))[0]).toMatchObject({ id, state: 'done', done: 8 })

    const { rows } = await admin.query<{
      subjects: string[]
      officerId: string
      purpose: string
      client: string
    }>(
      `select "subjects", "officerId", "purpose", "client" from "AuditEvent" where "operation" = 'list.work' and "details" ->> 'list' = $1 and "outcome" = 'done'`,
      [id],
    )
    expect(rows.flatMap(({ subjects }) => subjects)).toContain(karim)
    expect(
      new Set(rows.map(({ officerId, purpose, client }) => [officerId, purpose, client].join())),
    ).toEqual(new Set([`${awa.officerId},P-C,job`]))
  })

  test('nothing that was typed stands readable in the database', async () => {
    const id = await start('Verylongunusualname Somebody 1977')
    await work()
    const { rows } = await admin.query<{ all: string }>(
      `select row_to_json(l)::text || coalesce((select string_agg(row_to_json(m)::text, '') from "ListMatch" m where m."checkId" = l."checkId"), '') as "all"
         from "ListLine" l where l."checkId" = $1`,
      [id],
    )
    const bytes = Buffer.from(rows[0]?.all.match(/"text":"\\\\x([0-9a-f]+)"/)?.[1] ?? '', 'hex')
    expect(bytes.length).toBeGreaterThan(40)
    expect(bytes.toString('latin1')).not.toContain('Verylong')
    expect(rows[0]?.all.toLowerCase()).not.toContain('verylong')
  })

  test('is empty, too long or beyond a thousand lines: said for its field', async () => {
    const said = (text: unknown) => startList(awa, { text }).catch((error: Answer) => error.fields.text?.[0])
    expect(await said('# only\n\n')).toBe('list_empty')
    expect(await said(undefined)).toBe('list_empty')
    expect(await said('x\n'.repeat(1_001))).toBe('list_lines')
    expect(await said('x'.repeat(120_001))).toBe('list_long')
  })

  test(`no more than ${openListLimit} of one officer are worked on at once, also with many clicks`, async () => {
    const many = await officer(admin, 'SN')
    const told = await Promise.all(Array.from({ length: 6 }, () => refusal(start('Diop Awa', many))))
    expect(told.filter((reason) => reason === null)).toHaveLength(openListLimit)
    expect(told.filter((reason) => reason === 'list_limit')).toHaveLength(6 - openListLimit)
    await work()
    expect(await refusal(start('Diop Awa', many))).toBeNull()
    await work()
  })
})

describe('who sees what', () => {
  test('the bureau reads it, its officer alone changes it, another country finds nothing', async () => {
    const { id, view } = await checked('ZEMMOURI Karim 1984-03-12\nDiop Awa')
    expect(await readList(colleague, { id, look: all })).toMatchObject({
      own: false,
      officer: 'Awa Sarr',
      total: 2,
    })
    for (const change of [stopList, resumeList, clearList])
      expect(await refusal(change(colleague, { id }))).toBe('not_yours')
    expect(await refusal(rereadLine(colleague, { id, ordinal: 1, as: 'name' }))).toBe('not_yours')
    expect(await refusal(workOnList(colleague, { id }))).toBe('not_yours')
    for (const change of [stopList, resumeList, clearList, workOnList])
      expect(await refusal(change(stranger, { id }))).toBe('list_unknown')
    expect(await refusal(readList(stranger, { id, look: all }))).toBe('list_unknown')
    expect(await refusal(openLine(stranger, { id, ordinal: 1 }))).toBe('list_unknown')
    expect(await refusal(exportList(stranger, { id, look: all, format: 'csv' }))).toBe('list_unknown')
    expect(await listLists(stranger, {})).toEqual([])
    expect(view.counts.exact).toBe(1)
  })

  test('a record that its owner withholds afterwards is no match any more, not even a number', async () => {
    const later = await filedPerson(admin, {
      owner: 'MA',
      family: 'Bouazzaoui',
      given: 'Driss',
      birth: '1969-01-30',
    })
    const { id, view } = await checked('Bouazzaoui Driss 1969-01-30')
    expect(view.counts.exact).toBe(1)
    await audited(admin, () =>
      admin.query(`update "Record" set "withheldFrom" = '{SN}' where "id" = $1`, [later]),
    )
    const after = await readList(awa, { id, look: all })
    expect(after.counts).toMatchObject({ exact: 0, none: 1 })
    expect(after.rows[0]).toMatchObject({ best: null, more: 0 })
    expect(JSON.stringify(after)).not.toContain(later)
  })

  test('who may not search checks no list, and nobody without a purpose', async () => {
    const auditor = await officer(admin, 'SN', { roles: ['auditor'] })
    const idle = await officer(admin, 'SN', { purpose: null })
    expect(await refusal(start('a b', auditor))).toBe('role')
    expect(await refusal(start('a b', idle))).toBe('no_purpose')
    expect(await refusal(listLists(auditor, {}))).toBe('role')
  })
})

describe('the work', () => {
  test('goes on after the officer signed out, and ends when he signs out everywhere', async () => {
    const leaving = await officer(admin, 'SN', { name: 'Leaving' })
    const id = await start('Diop Awa\nZEMMOURI Karim 1984-03-12', leaving)
    await admin.query('update acl.session set revoked_at = now() where id = $1', [leaving.sessionId])
    await work()
    expect((await readList(colleague, { id, look: all })).state).toBe('done')

    const stolen = await officer(admin, 'SN', { name: 'Stolen' })
    const second = await start('Diop Awa\nSarr Moussa', stolen)
    expect(await listSessions(stolen, {})).toHaveLength(1)
    await signOutEverywhere(stolen, {})
    await work()
    expect(await readList(colleague, { id: second, look: all })).toMatchObject({ state: 'still', done: 0 })
  })

  test('is taken over when the server that had it is gone, and never done by two', async () => {
    const id = await start(Array.from({ length: 25 }, (_, n) => `Person Number${n} 19${50 + n}`).join('\n'))
    const held = await admin.query<{ id: string }>(
      `update acl.job set lease_by = 'another', lease_until = now() + interval '1 minute' where subject = $1 returning id`,
      [id],
    )
    expect(held.rowCount).toBe(1)
    expect(await work()).toBe(0)
    expect(await readList(awa, { id, look: all })).toMatchObject({ state: 'working', done: 0 })
    await admin.query(`update acl.job set lease_until = now() - interval '1 second' where subject = $1`, [id])
    const taken = await Promise.all([work(), work(), work()])
    expect(taken.reduce((a, b) => a + b)).toBe(1)
    expect(await readList(awa, { id, look: all })).toMatchObject({ state: 'done', done: 25 })
    const { rows } = await admin.query<{ lines: number }>(
      `select sum(("details" ->> 'lines')::int)::int as lines from "AuditEvent" where "operation" = 'list.work' and "details" ->> 'list' = $1`,
      [id],
    )
    expect(rows[0]?.lines).toBe(25)
  })

  test('is stopped and gone on with', async () => {
    const id = await start('Diop Awa\nZEMMOURI Karim 1984-03-12')
    await stopList(awa, { id })
    expect(await refusal(stopList(awa, { id }))).toBe('list_over')
    await work()
    expect(await readList(awa, { id, look: all })).toMatchObject({ state: 'stopped', done: 0 })
    await resumeList(awa, { id })
    await work()
    expect(await readList(awa, { id, look: all })).toMatchObject({ state: 'done', done: 2 })
    expect(await refusal(resumeList(awa, { id }))).toBe('list_over')
  })

  test('a database that fails is named, and is asked again', async () => {
    await admin.query('revoke select on "TravelDocument" from search_definer')
    let id: string
    try {
      const first = await checked('FRA 99ZZ00001\nZEMMOURI Karim 1984-03-12')
      id = first.id
      expect(first.view.rows[0]).toMatchObject({ outcome: 'failed', failed: ['travel-document'] })
      expect(first.view.rows[1]).toMatchObject({ outcome: 'exact', failed: [] })
    } finally {
      await admin.query('grant select on "TravelDocument" to search_definer')
    }
    await resumeList(awa, { id })
    await work()
    expect((await readList(awa, { id, look: all })).counts).toMatchObject({ failed: 0, none: 1, exact: 1 })
  })
})

describe('one line', () => {
  test('is read otherwise and answered at once', async () => {
    const { id, view } = await checked('QX4172')
    const other = view.rows[0]?.readings.find(({ kind }) => kind === 'plate')
    await rereadLine(awa, { id, ordinal: '1', as: other?.key })
    const after = await readList(awa, { id, look: all })
    expect(after.rows[0]?.reading?.key).toBe(other?.key)
    expect(await refusal(rereadLine(awa, { id, ordinal: 2, as: 'name' }))).toBe('list_unknown')
  })

  test('opens as a full search', async () => {
    const { id } = await checked('ZEMMOURI Karim 1984-03-12\n???')
    const { search } = await openLine(colleague, { id, ordinal: 1 })
    const view = await runSearch(colleague, { id: search, look: lookOf({}) })
    expect(view.rows.map((row) => row.id)).toContain(karim)
    expect(await refusal(openLine(awa, { id, ordinal: 2 }))).toBe('unreadable')
  })
})

describe('what is taken away', () => {
  test('is exactly what is shown, without what its owner keeps, safe from formulas', async () => {
    await filedPerson(admin, {
      owner: 'MA',
      family: 'Ouldkeep',
      given: 'Nora',
      birth: '1990-05-05',
      noDownload: true,
    })
    const { id } = await checked('=cmd|x Zz 1950\nZEMMOURI Karim 1984-03-12\nOuldkeep Nora 1990-05-05')
    const file = await exportList(awa, { id, look: all, format: 'csv' })
    expect(file.rows).toHaveLength(3)
    expect(file.leftOut).toBe(1)
    const csv = listCsv(file)
    expect(csv).toContain("'=cmd")
    expect(csv).toContain('ZEMMOURI, Karim')
    expect(csv).toContain('no_download')
    expect(csv).not.toContain('OULDKEEP')
    expect(csv).toMatch(/exported_by,Awa Sarr/)
    expect(JSON.parse(listJson(file)).rows).toHaveLength(3)
    const met = await exportList(awa, { id, look: listLookOf({ outcome: 'exact' }), format: 'json' })
    expect(met.rows).toHaveLength(2)
  })

  test('holds no more records than one officer may take away alone', async () => {
    const { id } = await checked(Array.from({ length: 51 }, () => 'ZEMMOURI Karim 1984-03-12').join('\n'))
    expect(await refusal(exportList(awa, { id, look: all, format: 'csv' }))).toBe('too_many_rows')
    const gate = await officer(admin, 'SN', { roles: ['frontline'] })
    expect(await refusal(exportList(gate, { id, look: all, format: 'csv' }))).toBe('role')
  })
})

test('its lines go when they are cleared or their time is over; the number stays', async () => {
  const { id } = await checked('ZEMMOURI Karim 1984-03-12')
  await clearList(awa, { id })
  expect(await readList(awa, { id, look: all })).toMatchObject({ state: 'expired', rows: [], total: 0 })
  expect(await refusal(clearList(awa, { id }))).toBe('list_expired')
  expect(await refusal(resumeList(awa, { id }))).toBe('list_expired')

  const { id: old } = await checked('ZEMMOURI Karim 1984-03-12')
  await audited(admin, () =>
    admin.query(`update "ListCheck" set "expiresOn" = current_date - 1 where "id" = $1`, [old]),
  )
  const { rows } = await admin.query<{ n: number }>('select acl.clear_expired() as n')
  expect(rows[0]?.n).toBe(1)
  expect(await readList(awa, { id: old, look: all })).toMatchObject({ state: 'expired', rows: [] })
  const left = await admin.query('select from "ListMatch" where "checkId" = any ($1)', [[id, old]])
  expect(left.rowCount).toBe(0)
})

test('two hundred lines are worked to their end, and how long they take', async () => {
  const names = [
    'Diop',
    'Sarr',
    'Ndiaye',
    'Fall',
    'Zemmouri',
    'Haddad',
    'Martin',
    'Kowalski',
    'Ivanov',
    'Nguyen',
  ]
  const lines = Array.from({ length: 200 }, (_, n) =>
    n % 5 === 0
      ? `FRA ${10 + (n % 90)}AB${10_000 + n}`
      : n % 7 === 0
        ? `vin: WVWZZZ1JZXW${String(100_000 + n)}`
        : `${names[n % 10]} ${names[(n * 7) % 10]}${n} 19${50 + (n % 50)}`,
  )
  const began = performance.now()
  const id = await start(lines.join('\n'))
  const stored = performance.now()
  await work()
  const done = performance.now()
  const view = await readList(awa, { id, look: all })
  const read = performance.now()
  expect(view).toMatchObject({ state: 'done', done: 200, total: 200 })
  console.log(
    `200 lines: stored in ${Math.round(stored - began)} ms, answered in ${Math.round(done - stored)} ms, a page read in ${Math.round(read - done)} ms`,
  )
})

describe('what was judged before', () => {
  test('is said beside the line, on the page and in what is taken away, to the bureau alone', async () => {
    const { id } = await checked('ZEMMOURI Karim 1984-03-12\n17XR40521\nWVWZZZ1JZXW386752')
    const says = async (who = awa) =>
      (await readList(who, { id, look: all })).rows.map(({ judged }) => judged?.says ?? null)
    expect(await says()).toEqual([null, null, null])
    const { search } = await openLine(awa, { id, ordinal: 1 })
    await judgeDifferent(awa, { record: karim, search, reasons: ['photograph'] })
    const second = await openLine(awa, { id, ordinal: 2 })
    const { rows } = await readList(awa, { id, look: all })
    const hit = await openHit(awa, {
      record: rows[1]?.best?.record.id,
      search: second.search,
      judge: 'unsure',
      once: randomUUID(),
      atHand: { documentNumber: '17XR40521' },
      circumstances: { place: 'Dakar', presence: 'present', urgency: 'urgent' },
      text: 'Is it still reported?',
    })
    expect(await says()).toEqual(['different', 'unsure', null])
    expect(await says(colleague)).toEqual(['different', 'unsure', null])
    // Another question about the same record is another judgement; that a hit is open is said all the same.
    const other = await checked('Zemmouri Karim\nFRA 17XR40521')
    expect(other.view.rows.map(({ judged }) => judged?.says ?? null)).toEqual([null, 'hit'])
    const elsewhere = await checked('ZEMMOURI Karim 1984-03-12\n17XR40521', stranger)
    expect(elsewhere.view.rows.map(({ judged }) => judged)).toEqual([null, null])
    const file = await exportList(awa, { id, look: all, format: 'csv' })
    expect(listCsv(file)).toContain(hit.number)
    expect(JSON.parse(listJson(file)).rows.map(({ judged }: { judged: string }) => judged)).toEqual([
      'different',
      'unsure',
      '',
    ])
    await admin.query('begin')
    await admin.query(`update "Judgement" set "endsOn" = current_date - 1 where "subjectId" = $1`, [karim])
    await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('test.build', 'done')`)
    await admin.query('commit')
    expect(await says()).toEqual([null, 'unsure', null])
  })
})
