import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBureauLog, readOwnLog } from '@/lib/audit/queries'
import { listOwnRecords, readDesk } from '@/lib/records/list-queries'
import { readRecord } from '@/lib/records/queries'
import { audited, bureau, officer, person, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'

let admin: pg.Client
let rabat: TestOfficer
let lead: TestOfficer
let auditor: TestOfficer
let paris: TestOfficer
let dpo: TestOfficer
const ids: string[] = []

beforeAll(async () => {
  admin = new pg.Client((await testDatabase()).adminUrl)
  await admin.connect()
  for (const code of ['MA', 'FR', 'GS']) await bureau(admin, code)
  rabat = await officer(admin, 'MA', { name: 'Amina Haddad' })
  lead = await officer(admin, 'MA', { roles: ['officer', 'supervisor'], name: 'Karim Lead' })
  auditor = await officer(admin, 'MA', { roles: ['auditor'], purpose: null })
  paris = await officer(admin, 'FR')
  dpo = await officer(admin, 'GS', { roles: ['gs_dpo'], purpose: null })
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  ids.push(await person(admin, { owner: 'MA', status: 'draft' }))
  ids.push(await person(admin, { owner: 'MA', retentionUntil: soon }))
  ids.push(await person(admin, { owner: 'MA', withheldFrom: ['FR'] }))
  ids.push(await person(admin, { owner: 'FR' }))
  await audited(admin, async () => {
    for (const [i, id] of ids.entries()) {
      await admin.query(`update "Record" set "reference" = $2, "sourceReference" = $3 where "id" = $1`, [
        id,
        `PER-2026-00000${i}`,
        `X/${i}`,
      ])
    }
  })
})
afterAll(() => admin.end())

const found = async (caller: TestOfficer, asked = {}) =>
  (await listOwnRecords(caller, asked)).records.map(({ id }) => ids.indexOf(id))

describe('the list of our own records', () => {
  test('holds ours in every state and nobody else’s, newest number first', async () => {
    expect(await found(rabat)).toEqual([2, 1, 0])
    expect(await found(paris)).toEqual([3])
  })

  test('is narrowed by the beginning of either number, state, and what is due', async () => {
    expect(await found(rabat, { find: ' per-2026-000001' })).toEqual([1])
    expect(await found(rabat, { find: 'PER-2026-00000' })).toEqual([2, 1, 0])
    expect(await found(rabat, { find: 'x/1' })).toEqual([1])
    expect(await found(rabat, { status: 'draft' })).toEqual([0])
    expect(await found(rabat, { due: 'expiring' })).toEqual([1])
    expect(await found(rabat, { due: 'restricted' })).toEqual([2])
    expect(await found(rabat, { find: '%' })).toEqual([])
  })

  test('says how many end within each step, and shows those of one', async () => {
    const asked = (within?: number) =>
      listOwnRecords(rabat, { due: 'expiring', ...(within ? { within } : {}) })
    const all = await asked()
    expect(all.ending).toEqual([1, 1, 1, 0])
    expect((await asked(30)).records.map(({ id }) => ids.indexOf(id))).toEqual([1])
    // None within a week: the counts are still told.
    expect(await asked(7)).toMatchObject({ records: [], ending: [1, 1, 1, 0] })
    expect((await listOwnRecords(rabat, {})).ending).toBeNull()
    expect((await listOwnRecords(paris, { due: 'expiring' })).ending).toEqual([0, 0, 0, 0])
    await expect(asked(12)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('goes on after a number', async () => {
    expect(await found(rabat, { after: 'PER-2026-000002' })).toEqual([1, 0])
  })
})

test('the desk says what was opened lately and still exists, and which of ours end soon', async () => {
  for (const n of [2, 1, 3, 1]) await readRecord(rabat, { id: ids[n] })
  await audited(admin, () => admin.query(`update "Record" set "status" = 'ceased' where "id" = $1`, [ids[3]]))
  const desk = await readDesk(rabat, {})
  expect(desk.opened.map(({ id }) => ids.indexOf(id))).toEqual([1, 2])
  expect([desk.expiring.count, desk.expiring.records.map(({ id }) => ids.indexOf(id))]).toEqual([1, [1]])
  await audited(admin, () =>
    admin.query(`update "Record" set "status" = 'published' where "id" = $1`, [ids[3]]),
  )
})

describe('the log', () => {
  const acts = (page: { events: { operation: string }[] }) => page.events.map(({ operation }) => operation)

  test('shows an officer what he did and what was refused him, with purpose, case and the records that he sees', async () => {
    await readRecord(paris, { id: ids[3] })
    await readRecord(paris, { id: ids[2] }).catch(() => {})
    const { events } = await readOwnLog(paris, { area: 'record' })
    expect(events[0]).toMatchObject({ outcome: 'denied', reason: 'record_unknown', subjects: 0, records: [] })
    expect(events[1]).toMatchObject({ outcome: 'done', purpose: 'P-C', caseReference: 'TEST-1', subjects: 1 })
    expect(events[1]?.records.map(({ id }) => id)).toEqual([ids[3]])
    expect((await readOwnLog(rabat, {})).events.every(({ officer: name }) => name === 'Amina Haddad')).toBe(
      true,
    )
  })

  test('of the bureau is for its lead, security officer and auditors; the auditor sees acts, not cases', async () => {
    await expect(readBureauLog(rabat, {})).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    const seen = await readBureauLog(lead, { officer: rabat.officerId, area: 'record' })
    expect(seen.events.some(({ records }) => records.length > 0)).toBe(true)
    const audited_ = await readBureauLog(auditor, { officer: rabat.officerId, area: 'record' })
    expect(acts(audited_)).toEqual(acts(seen))
    expect(audited_.events.every(({ records }) => records.length === 0)).toBe(true)
    expect(audited_.events.some(({ subjects }) => subjects > 0)).toBe(true)
  })

  test('of another bureau is for data protection alone, without names of officers', async () => {
    const other = await readBureauLog(dpo, { bureau: 'MA' })
    expect(other.events.length).toBeGreaterThan(3)
    expect(other.events.every(({ officer: name, tenant }) => name === null && tenant === 'MA')).toBe(true)
    expect(other.officers).toEqual([])
    const asked = await readBureauLog(lead, { bureau: 'FR' })
    expect([asked.bureau, asked.events.every(({ tenant }) => tenant === 'MA')]).toEqual(['MA', true])
  })

  test('is narrowed by day, outcome and record, and goes on after an event', async () => {
    const today = new Date().toISOString().slice(0, 10)
    expect((await readOwnLog(rabat, { day: '2020-01-01' })).events).toEqual([])
    expect(
      (await readOwnLog(rabat, { day: today, outcome: 'denied' })).events.every(
        ({ outcome }) => outcome === 'denied',
      ),
    ).toBe(true)
    const about = await readBureauLog(lead, { record: ids[1], area: 'record' })
    expect(new Set(acts(about))).toEqual(new Set(['record.list', 'record.read']))
    const [first, second] = (await readOwnLog(paris, { area: 'record' })).events
    const rest = await readOwnLog(paris, { area: 'record', before: first?.id })
    expect(rest.events[0]?.id).toBe(second?.id)
  })

  test('refuses what is no day, and records that it was looked at', async () => {
    await expect(readOwnLog(rabat, { day: '2026-02-30' })).rejects.toMatchObject({ kind: 'invalid' })
    await readBureauLog(lead, { outcome: 'denied' })
    const { events } = await readOwnLog(lead, { area: 'log' })
    expect(events[0]).toMatchObject({ operation: 'log.bureau', details: { outcome: 'denied', bureau: 'MA' } })
  })
})
