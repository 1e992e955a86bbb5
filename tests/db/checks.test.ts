import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thingFields } from '@/lib/checks/check-view'
import { chooseSignals, setAside } from '@/lib/checks/commands'
import { listChecks, readCheck } from '@/lib/checks/queries'
import { Answer } from '@/lib/errors'
import { startSearch } from '@/lib/search/commands'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedPerson } from '../support/filed'
import { filedDocument } from '../support/filed-document'
import { filedVehicle } from '../support/filed-vehicle'

let admin: pg.Client
let gate: TestOfficer
let colleague: TestOfficer
let foreigner: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'DE', 'BE']) await bureau(admin, code)
  gate = await officer(admin, 'FR', { roles: ['frontline'] })
  colleague = await officer(admin, 'FR', { roles: ['officer'] })
  foreigner = await officer(admin, 'DE', { roles: ['frontline'] })
})
afterAll(() => admin.end())

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Answer ? error.reason : error),
  )

async function check(who: TestOfficer, q: string) {
  const { id } = await startSearch(who, { q })
  return readCheck(who, { id })
}

const lastEvent = async (who: TestOfficer, operation: string) => {
  const { rows } = await admin.query(
    `select "outcome", "subjects", "details", "purpose" from "AuditEvent" where "officerId" = $1 and "operation" = $2 order by "at" desc limit 1`,
    [who.officerId, operation],
  )
  return rows[0]
}

describe('a check', () => {
  it('is red for the very document, with the least of it, and logged with the record', async () => {
    const id = await filedDocument(admin, {
      owner: 'BE',
      number: '71QK40001',
      status: 'stolen_from_bearer',
      circumstances: 'SECRET PLACE',
    })
    const view = await check(gate, 'BEL 71QK40001')
    expect(view).toMatchObject({
      outcome: 'red',
      reasons: ['exact'],
      shown: { id, type: 'travel-document', owner: 'BE', exact: true, name: null, births: [], photo: null },
      failed: [],
    })
    expect(
      Object.keys(view.shown?.thing ?? {}).every((key) => (thingFields as readonly string[]).includes(key)),
    ).toBe(true)
    // What the front line does not need does not leave the server.
    const said = JSON.stringify(view)
    for (const kept of ['SECRET PLACE', 'SLTD-', 'reference', 'circumstances', 'birthPlace', 'retention'])
      expect(said, kept).not.toContain(kept)
    expect(await lastEvent(gate, 'check.read')).toMatchObject({
      outcome: 'done',
      subjects: [id],
      details: { search: view.id, outcome: 'red' },
    })
  })

  it('is red for the very vehicle, amber for one that differs in a character', async () => {
    await filedVehicle(admin, { owner: 'BE', vin: 'WVWZZZ1KZ6W000077' })
    expect(await check(gate, 'WVWZZZ1KZ6W000077')).toMatchObject({
      outcome: 'red',
      shown: { type: 'vehicle' },
    })
    expect(await check(gate, 'WVWZZZ1KZ6W000078')).toMatchObject({ outcome: 'amber', reasons: ['possible'] })
  })

  it('is amber for a name, with and without its date, and never red', async () => {
    const id = await filedPerson(admin, {
      owner: 'BE',
      family: 'Ravensworthy',
      given: 'Thaddeus',
      birth: '1971-02-03',
    })
    for (const q of ['Thaddeus Ravensworthy', 'Thaddeus Ravensworthy 1971-02-03']) {
      const view = await check(gate, q)
      expect(view.outcome, q).toBe('amber')
      expect(view.shown?.id, q).toBe(id)
    }
  })

  it('is green for nothing, and says who answered', async () => {
    expect(await check(gate, 'Qwortzel Brzyx 1971-02-03')).toMatchObject({
      outcome: 'green',
      reasons: [],
      shown: null,
      answered: ['person', 'organisation'],
      failed: [],
    })
  })

  it('is amber when a database fails, and when all of them do', async () => {
    const { id } = await startSearch(gate, { q: 'doc: 71QK49999' })
    expect(await readCheck(gate, { id })).toMatchObject({ outcome: 'green' })
    await admin.query('revoke select on "TravelDocument" from search_definer')
    try {
      expect(await readCheck(gate, { id })).toMatchObject({
        outcome: 'amber',
        reasons: ['unanswered'],
        failed: ['travel-document'],
      })
      const example = { documentNumber: '71QK49999', type: 'travel-document' as const }
      const alone = await startSearch(gate, { example })
      expect(await readCheck(gate, { id: alone.id })).toMatchObject({
        outcome: 'amber',
        answered: [],
        shown: null,
      })
    } finally {
      await admin.query('grant select on "TravelDocument" to search_definer')
    }
    expect(await readCheck(gate, { id })).toMatchObject({ outcome: 'green' })
  })

  it('is amber when the zone does not agree with itself', async () => {
    const wrong = 'P<UTOQWORTZEL<<BRZYX<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10'
    const view = await check(gate, wrong)
    expect(view.outcome).toBe('amber')
    expect(view.reasons).toContain('misread')
  })

  it('shows nothing that is withheld from the asker, not even a colour', async () => {
    await filedDocument(admin, { owner: 'BE', number: '71QK40777', withheldFrom: ['DE'] })
    expect(await check(gate, 'BEL 71QK40777')).toMatchObject({ outcome: 'red' })
    expect(await check(foreigner, 'BEL 71QK40777')).toMatchObject({
      outcome: 'green',
      shown: null,
      more: 0,
      weaker: 0,
    })
  })
})

describe('whose a check is', () => {
  it('belongs to the officer who asked', async () => {
    const { id } = await check(gate, 'Qwortzel Brzyx 1971-02-03')
    expect(await refused(readCheck(colleague, { id }))).toBe('search_unknown')
    expect(await refused(readCheck(foreigner, { id }))).toBe('search_unknown')
    expect(await refused(setAside(colleague, { id, record: id }))).toBe('search_unknown')
    expect((await listChecks(colleague, {})).checks).toEqual([])
  })

  it('stands in the list of the last twenty with the colour of its last answer', async () => {
    for (let n = 0; n < 22; n++) await check(foreigner, `Qwortzel Brzyx ${1950 + n}`)
    const { checks } = await listChecks(foreigner, {})
    expect(checks).toHaveLength(20)
    expect(checks[0]?.asked.text).toBe('Qwortzel Brzyx 1971')
    expect(checks.every(({ outcome }) => outcome === 'green' || outcome === 'amber')).toBe(true)
  })

  it('takes the purpose of the sitting, and a role that searches', async () => {
    const none = await officer(admin, 'FR', { roles: ['frontline'], purpose: null })
    expect(await refused(startSearch(none, { q: 'Qwortzel' }))).toBe('no_purpose')
    const auditor = await officer(admin, 'FR', { roles: ['auditor'] })
    for (const work of [listChecks(auditor, {}), chooseSignals(auditor, { signals: 'both' })])
      expect(await refused(work)).toBe('role')
  })
})

describe('not the same', () => {
  it('sets a record aside in this check alone, once, and never makes it green', async () => {
    const first = await filedPerson(admin, {
      owner: 'BE',
      family: 'Ostrowhistle',
      given: 'Ferdinand',
      birth: '1980',
    })
    const second = await filedPerson(admin, {
      owner: 'DE',
      family: 'Ostrowhistle',
      given: 'Ferdinand',
      birth: '1980',
    })
    const view = await check(gate, 'Ferdinand Ostrowhistle 1980')
    const [shown] = [view.shown?.id ?? '']
    expect([first, second]).toContain(shown)
    await setAside(gate, { id: view.id, record: shown })
    await setAside(gate, { id: view.id, record: shown })
    const next = await readCheck(gate, { id: view.id })
    expect(next.setAside).toBe(1)
    expect(next.outcome).toBe('amber')
    expect([first, second]).toContain(next.shown?.id)
    expect(next.shown?.id).not.toBe(shown)
    await setAside(gate, { id: view.id, record: next.shown?.id ?? '' })
    expect(await readCheck(gate, { id: view.id })).toMatchObject({
      outcome: 'amber',
      reasons: ['setAside'],
      shown: null,
      setAside: 2,
    })
    expect(await lastEvent(gate, 'check.set-aside')).toMatchObject({
      subjects: [next.shown?.id],
      details: { search: view.id },
    })
    // Another check of the same question knows nothing of it.
    expect((await check(gate, 'Ferdinand Ostrowhistle 1980')).setAside).toBe(0)
  })

  it('takes no record that does not exist for the officer', async () => {
    const hidden = await filedDocument(admin, { owner: 'BE', number: '71QK40888', withheldFrom: ['FR'] })
    const { id } = await check(gate, 'Qwortzel Brzyx 1971-02-03')
    expect(await refused(setAside(gate, { id, record: hidden }))).toBe('search_unknown')
  })
})

describe('signals', () => {
  it('are off unless chosen, and the officer’s own', async () => {
    expect((await listChecks(gate, {})).signals).toBe('none')
    await chooseSignals(gate, { signals: 'vibration' })
    expect((await listChecks(gate, {})).signals).toBe('vibration')
    expect((await listChecks(colleague, {})).signals).toBe('none')
    expect(await refused(chooseSignals(gate, { signals: 'siren' }))).toBe('input')
  })
})

it('a foreign row cannot be written past the operations', async () => {
  const { id } = await startSearch(gate, { q: 'Qwortzel' })
  await expect(
    audited(admin, () =>
      admin.query(
        `insert into "Check" ("searchId", "officerId", "outcome", "askedAt") values ($1, $2, 'blue', now())`,
        [id, gate.officerId],
      ),
    ),
  ).rejects.toThrow(/Check_outcome_check/)
})
