import { randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alpha3Of } from '@/lib/bureaus/countries'
import { sweepDrafts } from '@/lib/db/sweep'
import { recordingConditions } from '@/lib/records/codes'
import { correctRecord, createRecord } from '@/lib/records/entry/commands'
import { keepCorrection } from '@/lib/records/entry/correction-commands'
import { readCorrection } from '@/lib/records/entry/correction-queries'
import { draftDays, draftNoticeDays } from '@/lib/records/entry/draft'
import {
  beginDraft,
  dropDraft,
  keepDraft,
  publishDraft,
  settleDraft,
} from '@/lib/records/entry/draft-commands'
import { listDrafts, readDraft } from '@/lib/records/entry/draft-queries'
import { fileEntries } from '@/lib/records/entry/file-entries'
import { changesSince, findDuplicates } from '@/lib/records/entry/queries'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { ceaseRecord, extendRecord, restrictRecord } from '@/lib/records/entry/spine-commands'
import { listOwnRecords } from '@/lib/records/list-queries'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { asOfficer } from '../support/as-officer'
import { audited, bureau, officer, person, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let colleague: TestOfficer
let lead: TestOfficer
let german: TestOfficer

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE']) {
    await bureau(admin, code)
    await audited(admin, () =>
      admin.query('update "Country" set "alpha3" = $2 where "code" = $1', [code, alpha3Of(code)]),
    )
  }
  french = await officer(admin, 'FR', { name: 'Anne Petit' })
  colleague = await officer(admin, 'FR', { name: 'Luc Grand' })
  lead = await officer(admin, 'FR', { roles: ['officer', 'supervisor'], name: 'Chef' })
  german = await officer(admin, 'DE')
})
afterAll(() => Promise.all([admin.end(), portal.end()]))

const passport = (number: string): RawEntry => ({
  status: 'stolen_from_bearer',
  kind: 'passport',
  issuer: 'FRA',
  number,
  lostOn: '2026-11-20',
  purpose: 'P-B',
  handling: ['confirm_first'],
})
const conditions = [...recordingConditions]
const enter = (who: TestOfficer, texts: RawEntry, type = 'travel-document', token: string = randomUUID()) =>
  createRecord(who, { type, texts, token, conditions, reason: 'First recording' })
const page = async (who: TestOfficer, id: string) => (await readRecord(who, { id })).record
const unseen = { kind: 'not-found', reason: 'record_unknown' }

async function found(who: TestOfficer, q: string): Promise<string[]> {
  const { id } = await startSearch(who, { q })
  const view = await runSearch(who, { id, look: { filters: {}, weak: true, sort: 'match', page: 1 } })
  return view.rows.map((row) => row.id)
}

describe('entering', () => {
  test('makes a record that others find at once, with its history and its event', async () => {
    const { id } = await enter(french, passport('66AB70001'))
    expect(await page(german, id)).toMatchObject({
      owner: 'FR',
      caption: 'FRA 66AB70001',
      status: 'published',
      version: 1,
      facts: { status: 'stolen_from_bearer', lostOn: '2026-11-20' },
    })
    expect((await page(french, id)).versions).toMatchObject([
      { version: 1, by: 'Anne Petit', reason: 'First recording' },
    ])
    expect(await found(german, '66AB70001')).toEqual([id])
    const { rows } = await admin.query(
      `select "subjects", "details" from "AuditEvent" where "operation" = 'record.create' and $1::uuid = any ("subjects")`,
      [id],
    )
    expect(rows).toEqual([{ subjects: [id], details: { type: 'travel-document', conditions } }])
  })

  test('with the same token is entering once', async () => {
    const token = randomUUID()
    const [one, two] = await Promise.all([
      enter(french, passport('66AB70002'), 'travel-document', token),
      enter(french, passport('66AB70002'), 'travel-document', token),
    ])
    expect(two.id).toBe(one.id)
    expect((await enter(french, passport('66AB70002'), 'travel-document', token)).id).toBe(one.id)
    expect((await enter(colleague, passport('66AB70002'), 'travel-document', token)).id).not.toBe(one.id)
  })

  test('refuses what must be put right, by field, and what is not confirmed', async () => {
    await expect(
      enter(french, { ...passport(''), issuer: 'DEU', lostOn: '31/02/2026' }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { number: ['required'], issuer: ['notOurs'], lostOn: ['date.dayInMonth'] },
    })
    await expect(enter(french, { ...passport('66AB70003'), level: 'restricted' })).rejects.toMatchObject({
      fields: { level: ['aboveClearance'] },
    })
    await expect(
      createRecord(french, {
        type: 'vehicle',
        texts: {},
        token: randomUUID(),
        conditions: ['lawful'],
        reason: 'First',
      }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { conditions: ['conditions_missing'] } })
    await expect(enter(french, passport('66AB70003'), 'person')).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'names.1.family': ['required'] },
    })
  })

  test('under a number of its own that is taken says so, and never whose', async () => {
    const { id } = await enter(french, { ...passport('66AB70004'), sourceReference: 'PJ/70004' })
    await expect(
      enter(french, { ...passport('66AB70005'), sourceReference: 'PJ/70004' }),
    ).rejects.toMatchObject({ fields: { sourceReference: ['sourceTaken'] } })
    const car = {
      status: 'stolen',
      kind: 'car',
      vin: 'WVWZZZ1KZ9W970004',
      purpose: 'P-B',
      sourceReference: 'PJ/70004',
    }
    expect((await enter(german, car, 'vehicle')).id).not.toBe(id)
  })

  test('is for officers who have said why they are here', async () => {
    const noPurpose = await officer(admin, 'FR', { purpose: null })
    await expect(enter(noPurpose, passport('66AB70006'))).rejects.toMatchObject({ reason: 'no_purpose' })
    for (const role of ['frontline', 'nso', 'auditor', 'gs_admin', 'importer'] as const)
      await expect(
        enter(await officer(admin, 'FR', { roles: [role] }), passport('66AB70006')),
      ).rejects.toMatchObject({
        kind: 'forbidden',
        reason: 'role',
      })
  })
})

describe('what is on file already', () => {
  test('is shown: our own in every state, others as far as they exist for us', async () => {
    const vin = 'WVWZZZ1KZ9W970010'
    const car = { status: 'stolen', kind: 'car', vin, purpose: 'P-B' }
    const ours = await enter(french, car, 'vehicle')
    const theirs = await enter(german, car, 'vehicle')
    const hidden = await enter(german, { ...car, withheldFrom: ['FR'] }, 'vehicle')
    await ceaseRecord(french, { id: ours.id, version: 1, reason: 'recovered' })
    const seen = await findDuplicates(french, { type: 'vehicle', texts: car })
    expect(seen.map(({ id, own, status }) => ({ id, own, status }))).toEqual(
      expect.arrayContaining([
        { id: ours.id, own: true, status: 'ceased' },
        { id: theirs.id, own: false, status: 'published' },
      ]),
    )
    expect(JSON.stringify(seen)).not.toContain(hidden.id)
    expect(await findDuplicates(french, { type: 'vehicle', texts: car, except: theirs.id })).toHaveLength(1)
    expect(await findDuplicates(french, { type: 'vehicle', texts: { vin: 'x' } })).toEqual([])
  })
})

describe('correcting', () => {
  test('writes the next version with its reason; the old one stays readable', async () => {
    const { id } = await enter(french, { ...passport('66AB70020'), withheldFrom: ['DE'] })
    await correctRecord(colleague, {
      id,
      version: 1,
      texts: { ...passport('66AB70021'), status: 'lost_by_bearer', withheldFrom: [], retentionUntil: '' },
      reason: 'Number misread',
    })
    const record = await page(french, id)
    expect(record).toMatchObject({ version: 2, caption: 'FRA 66AB70021', access: { withheldFrom: ['DE'] } })
    expect(record.versions.map(({ reason, by }) => ({ reason, by }))).toEqual([
      { reason: 'First recording', by: 'Anne Petit' },
      { reason: 'Number misread', by: 'Luc Grand' },
    ])
    expect(await found(french, '66AB70021')).toEqual([id])
    expect(await found(french, '66AB70020')).not.toContain(id)
  })

  test('of a version that somebody else changed is refused, and says who, when, why and what', async () => {
    const { id } = await enter(french, passport('66AB70030'))
    await correctRecord(colleague, { id, version: 1, texts: passport('66AB70031'), reason: 'Misread' })
    const late = {
      id,
      version: 1,
      texts: { ...passport('66AB70030'), lostPlace: 'Lyon' },
      reason: 'Place added',
    }
    await expect(correctRecord(french, late)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'record_changed',
    })
    const [since, ...more] = await changesSince(french, { id, version: 1 })
    expect(more).toEqual([])
    expect(since).toMatchObject({ version: 2, by: 'Luc Grand', reason: 'Misread' })
    expect(since?.changes).toContainEqual({
      area: 'facts',
      field: 'number',
      before: '66AB70030',
      after: '66AB70031',
    })
    expect((await page(french, id)).version).toBe(2)
  })

  test('at the same moment lets one through', async () => {
    const { id } = await enter(french, passport('66AB70035'))
    const tries = await Promise.allSettled(
      ['66AB70036', '66AB70037', '66AB70038'].map((number) =>
        correctRecord(french, { id, version: 1, texts: passport(number), reason: 'Misread' }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await page(french, id)).version).toBe(2)
  })

  test('nothing is no correction, and needs a reason', async () => {
    const { id } = await enter(french, passport('66AB70040'))
    const same = { id, version: 1, texts: passport('66AB70040') }
    await expect(correctRecord(french, { ...same, reason: 'again' })).rejects.toMatchObject({
      reason: 'nothing_changed',
    })
    await expect(correctRecord(french, { ...same, reason: ' ' })).rejects.toMatchObject({
      fields: { reason: ['reason_missing'] },
    })
  })
})

describe('ending', () => {
  test('takes it from others at once, and leaves a tombstone with its reason', async () => {
    const { id } = await enter(french, passport('66AB70050'))
    expect(await found(german, '66AB70050')).toEqual([id])
    await ceaseRecord(french, { id, version: 1, reason: 'Document recovered' })
    expect(await found(german, '66AB70050')).toEqual([])
    await expect(page(german, id)).rejects.toMatchObject(unseen)
    const record = await page(french, id)
    expect(record).toMatchObject({ status: 'ceased', version: 2 })
    expect(record.versions.at(-1)).toMatchObject({
      reason: 'Document recovered',
      snapshot: { record: { status: 'ceased' } },
    })
    for (const act of [
      () => correctRecord(french, { id, version: 2, texts: passport('66AB70051'), reason: 'again' }),
      () => ceaseRecord(french, { id, version: 2, reason: 'again' }),
      () => extendRecord(french, { id, version: 2, until: '2030-01-01', reason: 'again' }),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'conflict', reason: 'record_ended' })
  })
})

describe('restricting', () => {
  const texts = { level: '', withheldFrom: ['DE'], onlyTo: [], noPurpose: [], noDownload: '' }
  test('narrows at once for every officer; widening is the supervisor’s', async () => {
    const { id } = await enter(french, passport('66AB70060'))
    await restrictRecord(french, { id, version: 1, texts, reason: 'Their case' })
    await expect(page(german, id)).rejects.toMatchObject(unseen)
    const open = { id, version: 2, texts: { ...texts, withheldFrom: [] }, reason: 'Case over' }
    await expect(restrictRecord(french, open)).rejects.toMatchObject({ reason: 'needs_supervisor' })
    await restrictRecord(lead, open)
    expect(await page(german, id)).toMatchObject({ version: 3, access: null })
    const [withheld] = (await page(french, id)).versions.slice(1)
    expect(withheld?.snapshot.access).toEqual({ withheldFrom: ['DE'], onlyTo: [] })
  })

  test('above one’s own clearance is refused', async () => {
    const { id } = await enter(french, passport('66AB70061'))
    await expect(
      restrictRecord(french, { id, version: 1, texts: { ...texts, level: '2' }, reason: 'secret' }),
    ).rejects.toMatchObject({ reason: 'above_clearance' })
  })

  test('is for persons as for things', async () => {
    const id = await person(admin, { owner: 'FR' })
    await restrictRecord(french, { id, version: 1, texts, reason: 'Their case' })
    await expect(page(german, id)).rejects.toMatchObject(unseen)
    expect((await page(french, id)).versions.at(-1)?.snapshot).toMatchObject({ type: 'person' })
  })
})

test('extending keeps it longer, within the term of its kind, and says that it still holds', async () => {
  const { id } = await enter(french, { ...passport('66AB70070'), retentionUntil: '2027-01-01' })
  const extend = (until: string) => extendRecord(french, { id, version: 1, until, reason: 'Still sought' })
  await expect(extend('2050-01-01')).rejects.toMatchObject({
    fields: { retentionUntil: ['retentionTooLong'] },
  })
  await expect(extend('2020-01-01')).rejects.toMatchObject({ fields: { retentionUntil: ['retentionPast'] } })
  await expect(extend('')).rejects.toMatchObject({ fields: { retentionUntil: ['required'] } })
  await extend('2030-06-30')
  expect(await page(french, id)).toMatchObject({ retentionUntil: '2030-06-30', version: 2 })
})

test('what is another country’s cannot be changed, and what is hidden is not there', async () => {
  const { id } = await enter(french, passport('66AB70080'))
  const acts = (target: string) => [
    () => correctRecord(german, { id: target, version: 1, texts: passport('66AB70081'), reason: 'none' }),
    () => ceaseRecord(german, { id: target, version: 1, reason: 'none' }),
    () => restrictRecord(german, { id: target, version: 1, texts: {}, reason: 'none' }),
    () => extendRecord(german, { id: target, version: 1, until: '2030-01-01', reason: 'none' }),
    () => changesSince(german, { id: target, version: 1 }),
  ]
  for (const act of acts(id))
    await expect(act()).rejects.toMatchObject({ kind: 'forbidden', reason: 'not_owner' })
  const hidden = (await enter(french, { ...passport('66AB70082'), withheldFrom: ['DE'] })).id
  for (const target of [hidden, randomUUID()])
    for (const act of acts(target)) await expect(act()).rejects.toMatchObject(unseen)
  expect(await page(french, id)).toMatchObject({ version: 1 })
})

describe('in bulk', () => {
  const kind = () => {
    const known = enterable('vehicle')
    if (!known) throw new Error('vehicle')
    return known
  }
  const now = new Date()
  const read = (raw: RawEntry) =>
    readEntry(
      kind(),
      { status: 'stolen', kind: 'car', purpose: 'P-B', ...raw },
      {
        now,
        owner: 'FR',
        language: 'fr',
        country: (text) => text,
      },
    )
  const entries = (count: number, make = 'Renault') =>
    Array.from({ length: count }, (_, n) =>
      read({ vin: `VF1ZZZ99Z9${String(9_700_000 + n)}`, make, sourceReference: `BULK/${n}` }),
    )
  const author = () => ({
    owner: 'FR',
    officerId: french.officerId,
    now,
    draw: (below: number) => randomInt(below),
  })
  const count = (filed: { outcome: string }[]) =>
    Object.fromEntries(
      [...new Set(filed.map(({ outcome }) => outcome))].map((each) => [
        each,
        filed.filter(({ outcome }) => outcome === each).length,
      ]),
    )

  test('a second time says nothing new, a change is a version, what ended stays ended', async () => {
    await asOfficer(portal, french, async (sql) => {
      const started = performance.now()
      const first = await fileEntries(sql, kind(), author(), entries(1_000), 'Import 1')
      console.log(`1,000 vehicles entered in ${Math.round(performance.now() - started)} ms`)
      expect(count(first)).toEqual({ added: 1_000 })
      expect(count(await fileEntries(sql, kind(), author(), entries(1_000), 'Import 2'))).toEqual({
        unchanged: 1_000,
      })
      const changed = await fileEntries(
        sql,
        kind(),
        author(),
        [...entries(10, 'Peugeot'), ...entries(1)],
        'Import 3',
      )
      expect(count(changed)).toEqual({ changed: 10, twice: 1 })
      const [row] = await sql.query<{ make: string; version: number; versions: number }>(
        `select v."make", r."version", (select count(*)::int from "RecordVersion" w where w."recordId" = r."id") as "versions"
           from "Record" r join "Vehicle" v on v."recordId" = r."id" where r."sourceReference" = 'BULK/3'`,
        [],
      )
      expect(row).toEqual({ make: 'Peugeot', version: 2, versions: 2 })
      await sql.query(
        `update "Record" set "status" = 'ceased' where "sourceReference" = 'BULK/3' returning 1`,
        [],
      )
      expect(count(await fileEntries(sql, kind(), author(), entries(5), 'Import 4'))).toEqual({
        changed: 4,
        ended: 1,
      })
    })
  })

  test('numbers that were given away are drawn again', async () => {
    await asOfficer(portal, french, async (sql) => {
      let drawn = 0
      const author_ = { ...author(), draw: () => (drawn++ < 6 ? drawn % 3 : drawn) }
      expect(count(await fileEntries(sql, kind(), author_, entries(3), 'Import'))).toEqual({ added: 3 })
      drawn = 0
      const other = [read({ vin: 'VF1ZZZ99Z99799999' }), read({ vin: 'VF1ZZZ99Z99799998' })]
      expect(count(await fileEntries(sql, kind(), author_, other, 'Import'))).toEqual({ added: 2 })
    })
  })

  test('for another country is refused by the database', async () => {
    await expect(
      asOfficer(portal, german, (sql) => fileEntries(sql, kind(), author(), entries(2), 'Import')),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

test('our records list what was entered', async () => {
  const { id } = await enter(french, { ...passport('66AB70090'), sourceReference: 'PJ/70090' })
  const { records } = await listOwnRecords(french, { find: 'PJ/70090' })
  expect(records.map((record) => record.id)).toEqual([id])
})

describe('a draft', () => {
  const begin = (who: TestOfficer, number: string) =>
    beginDraft(who, { type: 'travel-document', texts: passport(number) })

  test('is the bureau’s: a colleague goes on with it, nobody else has it', async () => {
    const { id } = await begin(french, '66AB70101')
    expect(await readDraft(colleague, { id })).toMatchObject({
      mine: false,
      saver: 'Anne Petit',
      revision: 1,
    })
    await keepDraft(colleague, { id, revision: 1, texts: passport('66AB70102') })
    expect((await listDrafts(french, {})).find((draft) => draft.id === id)).toMatchObject({
      mine: true,
      saver: 'Luc Grand',
      texts: { number: '66AB70102' },
    })
    for (const act of [
      () => readDraft(german, { id }),
      () => keepDraft(german, { id, revision: 2, texts: {} }),
      () => dropDraft(german, { id }),
      () => settleDraft(german, { id, seen: [] }),
      () => publishDraft(german, { id, revision: 2, conditions, reason: 'First recording' }),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'not-found', reason: 'draft_gone' })
    expect((await listDrafts(german, {})).map((draft) => draft.id)).not.toContain(id)
  })

  test('that a colleague saved is not written over; one’s own later saving is', async () => {
    const { id } = await begin(french, '66AB70103')
    await keepDraft(french, { id, revision: 1, texts: passport('66AB70104') })
    await keepDraft(french, { id, revision: 1, texts: passport('66AB70105') })
    await expect(keepDraft(colleague, { id, revision: 1, texts: {} })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'draft_changed',
    })
    expect((await readDraft(french, { id })).texts).toMatchObject({ number: '66AB70105' })
  })

  test('becomes a record once, and is gone; what was not checked is not published', async () => {
    const { id } = await begin(french, '66AB70106')
    await expect(
      publishDraft(french, { id, revision: 2, conditions, reason: 'First recording' }),
    ).rejects.toMatchObject({ reason: 'draft_changed' })
    const publish = () => publishDraft(french, { id, revision: 1, conditions, reason: 'First recording' })
    const [one, two] = await Promise.all([publish(), publish()])
    expect([one.id, two.id]).toEqual([id, id])
    expect(await page(german, id)).toMatchObject({ caption: 'FRA 66AB70106', version: 1 })
    await expect(readDraft(french, { id })).rejects.toMatchObject({ reason: 'draft_gone' })
  })

  test('with something to put right stays a draft', async () => {
    const { id } = await begin(french, '')
    await expect(
      publishDraft(french, { id, revision: 1, conditions, reason: 'First recording' }),
    ).rejects.toMatchObject({ fields: { number: ['required'] } })
    expect((await readDraft(french, { id })).revision).toBe(1)
    await dropDraft(french, { id })
    expect((await listDrafts(french, {})).map((draft) => draft.id)).not.toContain(id)
  })
})

test('a draft that is saved once more as it is stays the one that was checked', async () => {
  const { id } = await beginDraft(french, { type: 'travel-document', texts: passport('66AB70110') })
  expect((await keepDraft(french, { id, revision: 1, texts: passport('66AB70110') })).revision).toBe(1)
  expect((await keepDraft(french, { id, revision: 1, texts: passport('66AB70111') })).revision).toBe(2)
})

describe('a correction that is being typed', () => {
  const changed = (number: string, change: RawEntry) => ({ ...passport(number), ...change })
  async function begun(number: string) {
    const { id } = await beginDraft(french, { type: 'travel-document', texts: passport(number) })
    await publishDraft(french, { id, revision: 1, conditions, reason: 'First recording' })
    return id
  }

  test('is kept for the bureau, one for a record, gone on with by a colleague and by nobody else', async () => {
    const id = await begun('66AB70201')
    expect(await readCorrection(french, { id })).toMatchObject({
      draft: null,
      disputed: [],
      texts: { number: '66AB70201' },
    })
    const texts = changed('66AB70201', { lostPlace: 'Lyon' })
    const kept = await keepCorrection(french, { id, version: 1, revision: 0, texts })
    expect((await keepCorrection(french, { id, version: 1, revision: 0, texts })).revision).toBe(
      kept.revision,
    )
    // A colleague who had the form open before that writes nothing over.
    await expect(
      keepCorrection(colleague, { id, version: 1, revision: 0, texts: passport('66AB70201') }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'draft_changed' })
    const goesOn = await readCorrection(colleague, { id })
    expect(goesOn).toMatchObject({
      texts: { lostPlace: 'Lyon' },
      draft: { revision: 1, version: 1, saver: 'Anne Petit' },
    })
    await keepCorrection(colleague, { id, version: 1, revision: 1, texts: { ...texts, lostPlace: 'Lille' } })
    for (const act of [
      () => readCorrection(german, { id }),
      () => keepCorrection(german, { id, version: 1, revision: 2, texts }),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'forbidden' })
    const listed = (await listDrafts(french, {})).find(({ corrects }) => corrects?.id === id)
    expect(listed).toMatchObject({ saver: 'Luc Grand', endsOn: null, mine: true })
    // It is no new entry: it can be neither published nor gone on with as one, only thrown away.
    const draft = { id: listed?.id ?? '' }
    await expect(readDraft(french, draft)).rejects.toMatchObject({ reason: 'draft_gone' })
    await expect(
      publishDraft(french, { ...draft, revision: 2, conditions, reason: 'First recording' }),
    ).rejects.toMatchObject({ reason: 'draft_gone' })
    await expect(dropDraft(german, draft)).rejects.toMatchObject({ reason: 'draft_gone' })
    await dropDraft(colleague, draft)
    expect((await readCorrection(french, { id })).draft).toBeNull()
  })

  test('loses nothing when the record changed meanwhile, and is gone with the version that it became', async () => {
    const id = await begun('66AB70202')
    const mine = changed('66AB70202', { lostPlace: 'Lyon', lostOn: '2026-11-19' })
    await keepCorrection(french, { id, version: 1, revision: 0, texts: mine })
    const theirs = changed('66AB70202', { lostPlace: 'Lille', circumstances: 'Seen at the station' })
    await correctRecord(lead, { id, version: 1, texts: theirs, reason: 'Place misread' })
    await expect(
      correctRecord(french, { id, version: 1, texts: mine, reason: 'Place told' }),
    ).rejects.toMatchObject({ reason: 'record_changed' })
    // The lead's correction took nothing with it that somebody else had typed.
    const merged = await readCorrection(french, { id })
    expect(merged).toMatchObject({
      record: { version: 2 },
      draft: { version: 1 },
      texts: { lostPlace: 'Lyon', lostOn: '2026-11-19', circumstances: 'Seen at the station' },
      disputed: [{ field: 'lostPlace', before: '', now: 'Lille', typed: 'Lyon' }],
    })
    // Kept again after it was seen: nothing is disputed any more.
    const { revision } = await keepCorrection(french, { id, version: 2, revision: 1, texts: merged.texts })
    expect(await readCorrection(french, { id })).toMatchObject({ draft: { version: 2 }, disputed: [] })
    // Who sends what he went on with ends the draft, whoever saved it last.
    const sent = { id, version: 2, texts: merged.texts, reason: 'Place told' }
    await correctRecord(colleague, { ...sent, revision })
    expect(await readCorrection(french, { id })).toMatchObject({ record: { version: 3 }, draft: null })
  })
})

describe('a draft that nobody saves', () => {
  test('is announced, and thrown away after its days, with an event of its bureau', async () => {
    const ids: string[] = []
    for (const [i, age] of [draftDays + 1, draftDays - 1, draftDays - draftNoticeDays - 1].entries()) {
      const { id } = await beginDraft(german, { type: 'travel-document', texts: passport(`66AB7030${i}`) })
      await audited(admin, () =>
        admin.query(
          `update "EntryDraft" set "savedAt" = now() - make_interval(days => $2::int) where "id" = $1`,
          [id, age],
        ),
      )
      ids.push(id)
    }
    const endings = (await listDrafts(german, {})).map(({ id, endsOn }) => [ids.indexOf(id), endsOn])
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(Object.fromEntries(endings)).toEqual({ 0: inDays(-1), 1: inDays(1), 2: null })
    await sweepDrafts()
    expect((await listDrafts(german, {})).map(({ id }) => ids.indexOf(id)).sort()).toEqual([1, 2])
    const { rows } = await admin.query(
      `select "tenantRoot", "details" from "AuditEvent" where "operation" = 'record.sweep-drafts'`,
    )
    expect(rows).toEqual([{ tenantRoot: 'DE', details: { drafts: 1 } }])
  })
})
