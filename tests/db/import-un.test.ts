import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/access/actor'
import { openServiceSession } from '@/lib/auth/service-session'
import { sqlOf, transaction } from '@/lib/db/client'
import { enter } from '@/lib/operation/enter'
import { ceaseRecords, importRecords } from '@/lib/records/import-commands'
import { applyList, TooManyMissing } from '@/lib/records/import-un/apply'
import { readUnList } from '@/lib/records/import-un/list'
import { findSubjects } from '@/lib/search/find'
import { bureau, officer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inventedList } from '@/tests/support/un-list'

const codes: Record<string, string> = { Ruritania: 'RU', Borduria: 'BO' }
const read = (xml: string) => readUnList(xml, (name) => codes[name])
const quiet = { ceaseMissing: false, progress: () => {} }
let admin: pg.Client
let caller: Caller

beforeAll(async () => {
  admin = new pg.Client((await testDatabase()).adminUrl)
  await admin.connect()
  await bureau(admin, 'UN')
  await bureau(admin, 'FR')
  caller = await openServiceSession(admin, {
    identifier: 'un-list-import',
    name: 'Import',
    tenant: 'UN',
    roles: ['importer'],
    purpose: 'P-B',
    caseReference: 'test',
  })
})
afterAll(() => admin.end())

const one = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
  (await admin.query<T>(sql, params)).rows
const versions = (reference: string) =>
  one<{ version: number; reason: string }>(
    `select v."version", v."reason" from "RecordVersion" v join "Record" r on r."id" = v."recordId" where r."sourceReference" = $1 order by 1`,
    [reference],
  )

/** The extract of the special notice about a record. */
const shownOf = `select from "PublicExtract" e join "Notice" n on n."id" = e."id" where n."subjectId" = $1`

describe('importing the consolidated list', () => {
  it('enters every subject with its details, one event for a batch', async () => {
    expect(await applyList(caller, read(inventedList()), quiet)).toEqual({
      added: 6,
      changed: 0,
      unchanged: 0,
      missing: [],
      ceased: 0,
      refused: [],
    })
    const [record] = await one(
      `select r.*, p."status" as role, p."nationalities", p."provenance" from "Record" r join "Person" p on p."recordId" = r."id" where "sourceReference" = 'RUi.002'`,
    )
    expect(record).toMatchObject({
      owner: 'UN',
      status: 'published',
      caption: 'MICHAEL',
      reference: 'PER-2015-091002',
      purpose: 'P-B',
      role: 'subject_of_un_sanctions',
      nationalities: ['RU'],
    })
    expect(record?.provenance.listing).toMatchObject({ list: 'Ruritania', listedOn: '2015-07-01' })
    expect(
      await one(
        `select from "RecordName" n join "Record" r on r."id" = n."recordId" where r."sourceReference" = 'RUi.001'`,
      ),
    ).toHaveLength(10)
    expect(
      await one(`select "numberNorm", "expiresOn" from "PersonDocument" where "number" = 'B/002210'`),
    ).toEqual([{ numberNorm: 'B002210', expiresOn: '2018-12-11' }])
    const events = await one(
      `select "details", cardinality("subjects") as subjects from "AuditEvent" where "operation" = 'record.import'`,
    )
    expect(events).toEqual([{ details: { added: 6, changed: 0, unchanged: 0 }, subjects: 6 }])
    const shown = await one(
      `select e."kind", e."entityId", e."name", e."content" -> 'listing' ->> 'reference' as reference from "PublicExtract" e
         join "Notice" n on n."id" = e."id" join "Record" r on r."id" = n."subjectId" where r."sourceReference" = 'RUi.002'`,
    )
    const entityId = expect.stringMatching(/^\d{4}\/\d{5}$/)
    expect(shown).toEqual([{ kind: 'un', entityId, name: 'MICHAEL', reference: 'RUi.002' }])
    expect(await one(`select from "PublicExtract"`)).toHaveLength(6)
  })

  it('leaves out what no record can hold, with its fields, and takes the rest', async () => {
    const applied = await applyList(
      caller,
      read(inventedList(['<FIRST_NAME>MICHAEL<', `<FIRST_NAME>${'M'.repeat(10_000)}<`])),
      quiet,
    )
    expect(applied).toMatchObject({ added: 0, unchanged: 5, missing: [] })
    expect(applied.refused.map(({ reference, why }) => [reference, why])).toEqual([
      ['RUi.002', expect.stringMatching(/more than a record may hold \(names/)],
    ])
  })

  it('draws another number where the source gives one twice', async () => {
    const { subjects } = read(inventedList())
    const [first] = subjects
    if (!first) throw new Error('the invented list is empty')
    const twin = { ...first, sourceReference: 'RUi.901', caption: 'SOMEBODY ELSE' }
    const { added } = await importRecords(caller, { reason: 'test', subjects: [twin] })
    expect(added).toHaveLength(1)
    expect(await one(shownOf, added)).toHaveLength(1)
    await ceaseRecords(caller, { reason: 'test', ids: added })
    // Who is no longer on the list is no longer public.
    expect(await one(shownOf, added)).toHaveLength(0)
  })

  it('run twice at the same moment enters each record once, and whoever is late is told so', async () => {
    const { subjects } = read(inventedList())
    const batch = subjects.map((subject) => ({ ...subject, sourceReference: `${subject.sourceReference}-x` }))
    const both = await Promise.allSettled(
      [0, 1].map(() => importRecords(caller, { reason: 'test', subjects: batch })),
    )
    const late = both.filter((one) => one.status === 'rejected').map(({ reason }) => reason.kind)
    expect(late.filter((kind) => !['conflict', 'too-many'].includes(kind))).toEqual([])
    const rows = await one<{ id: string }>(`select "id" from "Record" where "sourceReference" like '%-x'`)
    expect(rows).toHaveLength(batch.length)
    await ceaseRecords(caller, { reason: 'test', ids: rows.map(({ id }) => id) })
  })

  it('leaves a list alone that it has seen', async () => {
    expect(await applyList(caller, read(inventedList()), quiet)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 6,
    })
    expect(await versions('RUi.001')).toEqual([{ version: 1, reason: 'UN list of 2026-02-01' }])
  })

  it('makes a changed entry the next version, and files the new name', async () => {
    const next = inventedList(
      ['2026-02-01T00', '2026-03-01T00'],
      ['Rupert Zenda</ALIAS', 'Rupert Strelsauer</ALIAS'],
    )
    expect(await applyList(caller, read(next), quiet)).toMatchObject({ added: 0, changed: 1, unchanged: 5 })
    expect(await versions('RUi.001')).toEqual([
      { version: 1, reason: 'UN list of 2026-02-01' },
      { version: 2, reason: 'UN list of 2026-03-01' },
    ])
    const paris = await officer(admin, 'FR')
    const found = await transaction(async (db) => {
      await enter(db, paris)
      return findSubjects(sqlOf(db), { name: 'Strelsauer Ruprt' })
    })
    expect(found.matches[0]?.recordId).toBe(
      (await one<{ id: string }>(`select "id" from "Record" where "sourceReference" = 'RUi.001'`))[0]?.id,
    )
  })

  it('reports what vanished, ends it when asked, and takes it back when listed again', async () => {
    const shorter = read(inventedList())
    const without = {
      ...shorter,
      subjects: shorter.subjects.filter(({ sourceReference }) => sourceReference !== 'RUi.003'),
    }
    const reported = await applyList(caller, without, quiet)
    expect(reported).toMatchObject({ ceased: 0, missing: [{ sourceReference: 'RUi.003' }] })
    expect(await applyList(caller, without, { ...quiet, ceaseMissing: true })).toMatchObject({ ceased: 1 })
    expect(await one(`select "status", "version" from "Record" where "sourceReference" = 'RUi.003'`)).toEqual(
      [{ status: 'ceased', version: 2 }],
    )
    expect((await versions('RUi.003')).at(-1)?.reason).toBe('No longer on the UN list of 2026-02-01')
    expect(await applyList(caller, shorter, quiet)).toMatchObject({ changed: 1, missing: [] })
    expect(await one(`select "status", "version" from "Record" where "sourceReference" = 'RUi.003'`)).toEqual(
      [{ status: 'published', version: 3 }],
    )
  })

  it('does not end a fifth of the list because a file was cut short', async () => {
    const list = read(inventedList())
    const padded = Array.from({ length: 6 }, (_, i) => ({
      ...list.subjects[0],
      sourceReference: `RUi.1${i}0`,
      listing: { ...list.subjects[0]?.listing, dataId: `77${i}` },
    }))
    await importRecords(caller, { reason: 'test', subjects: padded })
    await expect(applyList(caller, list, { ...quiet, ceaseMissing: true })).rejects.toThrow(TooManyMissing)
    const ids = (
      await one<{ id: string }>(`select "id" from "Record" where "sourceReference" like 'RUi.1%0'`)
    ).map(({ id }) => id)
    expect(await ceaseRecords(caller, { reason: 'test', ids })).toHaveLength(6)
  })

  it('is refused to officers, and to an importer for another bureau’s records', async () => {
    const paris = await officer(admin, 'FR')
    const [subject] = read(inventedList()).subjects
    await expect(importRecords(paris, { reason: 'x', subjects: [subject] })).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'role',
    })
    const importer = await officer(admin, 'FR', { roles: ['importer'] })
    const [record] = await one<{ id: string }>(
      `select "id" from "Record" where "sourceReference" = 'RUi.001'`,
    )
    expect(await ceaseRecords(importer, { reason: 'x', ids: [record?.id] })).toEqual([])
  })
})

describe('a special notice about everybody on the list', () => {
  const notices = () =>
    one<{
      sourceReference: string
      state: string
      number: string
      version: number
      type: string
      extract: boolean
    }>(
      `select r."sourceReference", n."state", n."number", n."version", n."type", exists (select from "PublicExtract" e where e."id" = n."id") as "extract"
         from "Notice" n join "Record" r on r."id" = n."subjectId" where n."owner" = 'UN' order by r."sourceReference"`,
    )

  it('is in force with a number of its own, is the same after the same list, follows a change, and ends when somebody is delisted', async () => {
    await applyList(caller, read(inventedList()), quiet)
    const first = await notices()
    const inForce = first.filter(({ state }) => state === 'published')
    const listed = await one(`select 1 from "Record" where "owner" = 'UN' and "status" = 'published'`)
    expect(inForce.length).toBe(listed.length)
    expect(new Set(inForce.map(({ number }) => number)).size).toBe(inForce.length)
    for (const each of inForce)
      expect(each).toMatchObject({
        type: 'un_special',
        number: expect.stringMatching(/^U-\d+\/\d{1,2}-\d{4}$/),
        extract: true,
      })
    await applyList(caller, read(inventedList()), quiet)
    expect(await notices()).toEqual(first)

    const [record] = await one<{ id: string }>(
      `select "id" from "Record" where "sourceReference" = 'RUi.002'`,
    )
    await ceaseRecords(caller, { reason: 'delisted', ids: [record?.id] })
    const gone = (await notices()).find(({ sourceReference }) => sourceReference === 'RUi.002')
    expect(gone).toMatchObject({ state: 'cancelled', extract: false })
    await applyList(caller, read(inventedList()), quiet)
    const again = (await notices()).find(({ sourceReference }) => sourceReference === 'RUi.002')
    expect(again).toMatchObject({ state: 'published', number: gone?.number, extract: true })
  })
})
