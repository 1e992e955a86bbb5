import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exportLimit } from '@/lib/access/policy'
import { seal, unseal } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { Answer } from '@/lib/errors'
import { openHit } from '@/lib/hits/open-commands'
import { startList } from '@/lib/lists/commands'
import { checkQuestion, startSearch } from '@/lib/search/commands'
import { csvOf } from '@/lib/search/export'
import { lookOf } from '@/lib/search/facets'
import { askedBefore, exportSearch, listSearches, runSearch } from '@/lib/search/queries'
import { audited, bureau, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson } from '@/tests/support/filed'

let admin: pg.Client
let awa: TestOfficer
let colleague: TestOfficer
let stranger: TestOfficer
let karim: string

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'MA', 'FR']) await bureau(admin, code)
  awa = await officer(admin, 'SN', { name: 'Awa Sarr' })
  colleague = await officer(admin, 'SN')
  stranger = await officer(admin, 'FR')
  karim = await filedPerson(admin, {
    owner: 'MA',
    family: 'Zerrouki',
    given: 'Karim',
    birth: '1984-03-12',
    nationalities: ['MA'],
    sex: 'M',
    warnings: ['armed'],
    document: { number: 'X1234567', country: 'MA' },
  })
  await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerouki',
    given: 'Kareem',
    birth: '1984',
    nationalities: ['DZ'],
    sex: 'M',
  })
  await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerrouki',
    given: 'Karima',
    birth: '1991-11-02',
    nationalities: ['MA'],
    sex: 'F',
    noDownload: true,
  })
  await filedPerson(admin, {
    owner: 'FR',
    family: 'Zerrouki',
    given: 'Karim',
    birth: '1984-03-12',
    withheldFrom: ['SN'],
  })
})
afterAll(() => admin.end())

const look = lookOf({})
const begin = async (q: string, who = awa) => (await startSearch(who, { q })).id
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) =>
      error instanceof Answer ? { kind: error.kind, reason: error.reason, fields: error.fields } : error,
  )
const events = async (operation: string) =>
  (await admin.query(`select * from "AuditEvent" where "operation" = $1 order by "at" desc`, [operation]))
    .rows

describe('a started search', () => {
  test('is kept under seal with a number of the bureau, and its digest does not depend on how it was typed', async () => {
    const a = await begin('Zerrouki Karim 1984')
    const b = await begin('karim ZERROUKI 1984')
    const { rows } = await admin.query(
      `select * from "Search" where "id" = any ($1::uuid[]) order by "createdAt"`,
      [[a, b]],
    )
    expect(rows).toHaveLength(2)
    expect(rows[0].number).toMatch(/^Q-20\d\d-\d{8}$/)
    expect(rows[0].criteria.toString('latin1')).not.toContain('Zerrouki')
    expect(unseal(rows[0].criteria, secret('terms'))).toContain('Zerrouki Karim 1984')
    expect(rows[0].criteriaDigest).toEqual(rows[1].criteriaDigest)
    expect(rows[0]).toMatchObject({
      officerId: awa.officerId,
      tenantRoot: 'SN',
      purpose: 'P-C',
      caseReference: 'TEST-1',
    })
  })

  test('that was sealed under a key which is lost is not found, and leaves the others in the list', async () => {
    const own = await officer(admin, 'SN')
    const lost = await begin('Zerrouki Karim', own)
    const kept = await begin('Zerrouki Karima', own)
    await audited(admin, () =>
      admin.query(`update "Search" set "criteria" = $2 where "id" = $1`, [
        lost,
        seal('{}', Buffer.alloc(32)),
      ]),
    )
    expect((await listSearches(own, {})).map(({ id }) => id)).toEqual([kept])
    expect(await askedBefore(own, { id: lost })).toBeNull()
    expect(await refusal(runSearch(own, { id: lost, look }))).toMatchObject({ kind: 'not-found' })
  })

  test('in a form with a text that no field takes is refused at once, in the words of each field', () => {
    const long = 'ﷺ'.repeat(80_000)
    const fields = ['family', 'given', 'birth.year', 'nationality', 'documentNumber'] as const
    const example = Object.fromEntries(fields.map((field) => [field, long]))
    const started = performance.now()
    expect(() => checkQuestion({ example }, new Date())).toThrow(
      expect.objectContaining({
        fields: {
          family: ['name_long'],
          given: ['name_long'],
          birth: ['year_four'],
          nationality: ['country'],
          documentNumber: ['document_long'],
        },
      }),
    )
    expect(performance.now() - started).toBeLessThan(300)
  })

  test('leaves no word of what was typed in the log', async () => {
    await runSearch(awa, { id: await begin('Zerrouki Karim 1984'), look })
    const { rows } = await admin.query(`select "AuditEvent"::text as line from "AuditEvent"`)
    expect(rows.filter(({ line }) => /zerrouki|karim/i.test(line))).toEqual([])
  })

  test('opens what has the number that was typed', async () => {
    const { rows } = await admin.query(`select "reference" from "Record" where "id" = $1`, [karim])
    expect(rows[0].reference).toMatch(/^PER-/)
    const id = await begin('Zerrouki Karim')
    const { rows: searches } = await admin.query(`select "number" from "Search" where "id" = $1`, [id])
    expect(await startSearch(awa, { q: searches[0].number })).toMatchObject({ to: 'search', id })
    expect(await refusal(startSearch(stranger, { q: searches[0].number }))).toMatchObject({
      kind: 'not-found',
    })
  })

  test('opens the hit and the list whose number was typed, for those who may see them', async () => {
    const { id: list } = await startList(awa, { text: 'Zerrouki Karim\nMartin Jean' })
    const { rows: lists } = await admin.query(`select "number" from "ListCheck" where "id" = $1`, [list])
    expect(await startSearch(awa, { q: lists[0].number.toLowerCase() })).toMatchObject({
      to: 'list',
      id: list,
    })
    expect(await refusal(startSearch(stranger, { q: lists[0].number }))).toMatchObject({ kind: 'not-found' })
    const hit = await openHit(awa, {
      record: karim,
      judge: 'same',
      once: randomUUID(),
      atHand: { name: 'Zerrouki Karim', looked: ['photograph'] },
      circumstances: { place: 'Dakar', presence: 'held', urgency: 'urgent' },
    })
    expect(await startSearch(awa, { q: hit.number })).toMatchObject({ to: 'hit', id: hit.id })
    expect(await refusal(startSearch(stranger, { q: hit.number }))).toMatchObject({ kind: 'not-found' })
  })

  test.each([
    ['', 'nothing_typed'],
    ['x'.repeat(2_001), 'too_long'],
    ['1984-03-12', 'needs_name'],
    ['a\nb\nc\nd\ne', 'many_lines'],
    ['\u202e\u0000\u200b', 'nothing_typed'],
  ])('is refused with a reason: %j', async (q, code) => {
    expect(await refusal(startSearch(awa, { q }))).toMatchObject({ kind: 'invalid', fields: { q: [code] } })
  })

  test('takes lone surrogates, control characters and very long names without falling over', async () => {
    for (const q of ['\ud800 Zerrouki', 'Zer\u0007rouki', 'ab '.repeat(130)]) {
      const answer = await refusal(begin(q).then((id) => runSearch(awa, { id, look })))
      expect(answer === null || answer.kind === 'invalid').toBe(true)
    }
  })

  test('needs a purpose for the sitting and a role that searches', async () => {
    const noPurpose = await officer(admin, 'SN', { purpose: null })
    expect(await refusal(begin('Zerrouki', noPurpose))).toMatchObject({
      kind: 'forbidden',
      reason: 'no_purpose',
    })
    const auditor = await officer(admin, 'SN', { roles: ['auditor'] })
    expect(await refusal(begin('Zerrouki', auditor))).toMatchObject({ kind: 'forbidden', reason: 'role' })
  })
})

describe('the results', () => {
  test('show the visible ones, best first, and neither show nor count the others', async () => {
    const view = await runSearch(awa, { id: await begin('Zerrouki Karim 12/03/1984 MAR'), look })
    expect(view.rows[0]).toMatchObject({ id: karim, caption: 'ZERROUKI, Karim', owner: 'MA', sex: 'M' })
    expect(view.rows.map(({ owner }) => owner)).not.toContain('SN')
    expect(view.total).toBe(view.rows.length)
    expect(view.total).toBeLessThanOrEqual(3)
    expect(view.selected?.id).toBe(karim)
    const owners = view.facets.owner.reduce((sum, { count }) => sum + count, 0)
    expect(owners).toBe(view.total)
  })

  test('are filtered by the address, and facets count what each value would leave', async () => {
    const id = await begin('Zerrouki Karim')
    const all = await runSearch(awa, { id, look: { ...look, weak: true } })
    const women = await runSearch(awa, { id, look: lookOf({ sex: 'F', weak: '1' }) })
    expect(women.rows.every(({ sex }) => sex === 'F')).toBe(true)
    expect(women.unfiltered).toBe(all.total)
    expect(women.facets.sex.find(({ value }) => value === 'M')?.count).toBe(all.total - women.total)
  })

  test('are recorded with the ids that were shown, counts and time', async () => {
    const id = await begin('Zerrouki Karim 1984')
    const view = await runSearch(awa, { id, look })
    const [event] = await events('search.run')
    expect(event).toMatchObject({
      outcome: 'done',
      officerId: awa.officerId,
      subjects: view.rows.map((row) => row.id),
    })
    expect(event.details).toMatchObject({ search: id, shown: view.rows.length, total: view.total })
  })

  test('belong to the bureau: a colleague opens them, another bureau finds nothing there', async () => {
    const id = await begin('Zerrouki Karim')
    expect((await runSearch(colleague, { id, look })).own).toBe(false)
    expect(await refusal(runSearch(stranger, { id, look }))).toMatchObject({ kind: 'not-found' })
    expect(await refusal(runSearch(awa, { id: '00000000-0000-7000-8000-000000000000', look }))).toMatchObject(
      { kind: 'not-found' },
    )
    expect(await refusal(runSearch(awa, { id: 'x', look }))).toMatchObject({ kind: 'invalid' })
  })

  test('cost the same few statements, however many rows there are', async () => {
    const id = await begin('Zerrouki Karim')
    await runSearch(awa, { id, look })
    const said = vi.spyOn(pg.Client.prototype, 'query')
    const view = await runSearch(awa, { id, look })
    const statements = said.mock.calls.length
    said.mockRestore()
    // begin, enter, the search, dictionary, candidates, details, event, commit.
    console.log(`search.run: ${statements} statements, ${view.ms} ms, ${view.rows.length} rows`)
    expect(statements).toBeLessThanOrEqual(10)
  })

  test('that are all weak are the list, not hidden behind a line', async () => {
    const view = await runSearch(awa, { id: await begin('Zerrouki'), look })
    expect(view.weakOnly).toBe(true)
    expect(view).toMatchObject({ weaker: 0, total: view.counts.person, look: { weak: false } })
    expect(view.total).toBeGreaterThan(0)
    expect(view.nearest.length).toBeGreaterThan(0)
  })

  test('that are none say what was tried', async () => {
    const view = await runSearch(awa, { id: await begin('Qwxyzzyk Vrbtnlp'), look })
    expect(view.total).toBe(0)
    expect(view.tried.map(({ typed }) => typed.toLowerCase())).toEqual(['qwxyzzyk', 'vrbtnlp'])
  })
})

describe('taking a list away', () => {
  test('is exactly the list, without what its owner keeps back', async () => {
    const id = await begin('Zerrouki Karim')
    const everything = { ...look, weak: true }
    const view = await runSearch(awa, { id, look: everything })
    const file = await exportSearch(awa, { id, look: everything, format: 'csv' })
    expect(file.leftOut).toBe(view.rows.filter(({ noDownload }) => noDownload).length)
    expect(file.leftOut).toBe(1)
    expect(file.rows.map((row) => row.id)).toEqual(
      view.rows.filter((row) => !row.noDownload).map((row) => row.id),
    )
    expect(csvOf(file)).toContain('Awa Sarr')
    const [event] = await events('search.export')
    expect(event.details).toMatchObject({ search: id, rows: file.rows.length, leftOut: 1, format: 'csv' })
  })

  test(`of more than ${exportLimit} rows needs a second person`, async () => {
    for (let n = 0; n <= exportLimit; n++) {
      await filedPerson(admin, {
        owner: 'FR',
        family: 'Oumarou',
        given: 'Issa',
        birth: `19${String(40 + n).padStart(2, '0')}`,
      })
    }
    const id = await begin('Oumarou Issa')
    expect(
      await refusal(exportSearch(awa, { id, look: { ...look, weak: true }, format: 'json' })),
    ).toMatchObject({
      kind: 'forbidden',
      reason: 'too_many_rows',
    })
    const [event] = await events('search.export')
    expect(event).toMatchObject({ outcome: 'denied', reason: 'too_many_rows' })
    const view = await runSearch(awa, { id, look: { ...look, weak: true } })
    expect(view.rows).toHaveLength(50)
    expect(view.total).toBe(exportLimit + 1)
    expect(view.exactName?.count).toBe(exportLimit + 1)
    const second = await runSearch(awa, { id, look: { ...look, weak: true, page: 2 } })
    expect(second.rows).toHaveLength(1)
  })

  test('is not for the front line', async () => {
    const gate = await officer(admin, 'SN', { roles: ['frontline'] })
    const id = await begin('Zerrouki Karim', gate)
    expect(await refusal(exportSearch(gate, { id, look, format: 'csv' }))).toMatchObject({
      kind: 'forbidden',
      reason: 'role',
    })
  })
})

describe('earlier searches', () => {
  test('are the officer’s own, newest first, and can be asked again', async () => {
    const mine = await officer(admin, 'SN')
    await begin('First One', mine)
    const id = await begin('Second One 1984', mine)
    const list = await listSearches(mine, {})
    expect(list.map(({ asked }) => asked.text)).toEqual(['Second One 1984', 'First One'])
    expect(await askedBefore(colleague, { id })).toMatchObject({ criteria: { birth: [{ year: 1984 }] } })
    expect(await askedBefore(stranger, { id })).toBeNull()
  })

  test('by example ask the same as by text', async () => {
    const { id } = await startSearch(awa, {
      example: {
        family: 'Zerrouki',
        given: 'Karim',
        'birth.year': '1984',
        'birth.month': '3',
        'birth.day': '12',
      },
    })
    expect((await runSearch(awa, { id, look })).rows[0]?.id).toBe(karim)
  })
})
