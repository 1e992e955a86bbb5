import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exportRecord, pagePhotos, readCoveredPhoto, readPhoto, readRecord } from '@/lib/records/queries'
import { snapshotOf } from '@/lib/records/snapshot'
import { startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { rebuildDictionary } from '@/lib/search/rebuild'
import { audited, bureau, officer, person, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson, sqlOn } from './attack-filed'

let admin: pg.Client
let rabat: TestOfficer
let paris: TestOfficer
let dakar: TestOfficer
let recordId: string
let photoId: string

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['MA', 'FR', 'SN']) await bureau(admin, code)
  rabat = await officer(admin, 'MA', { name: 'Amina Haddad' })
  paris = await officer(admin, 'FR')
  dakar = await officer(admin, 'SN')
  recordId = await person(admin, { owner: 'MA', withheldFrom: ['SN'], caption: 'TESTOV, Karim' })
  await audited(admin, async () => {
    await versions(recordId)
    photoId = await photo(recordId)
  })
})
afterAll(() => admin.end())

const snapshot = (hair: string) =>
  snapshotOf({
    type: 'person',
    record: {
      status: 'published',
      caption: 'TESTOV, Karim',
      purpose: 'P-A',
      withheldFrom: ['SN'],
      retentionUntil: '2027-01-01',
    },
    person: { status: 'suspect', hair },
    names: [{ kind: 'primary', full: 'Testov Karim', script: 'Latn', source: 'MA' }],
  })

async function versions(id: string) {
  for (const [version, hair] of [
    [1, 'BLA'],
    [2, 'BRO'],
  ] as const) {
    await admin.query(
      `insert into "RecordVersion" ("recordId", "version", "officerId", "reason", "snapshot") values ($1, $2, $3, 'Corrected', $4)`,
      [id, version, rabat.officerId, snapshot(hair)],
    )
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function photo(id: string, withheld = false) {
  for (const text of ['full', 'thumb']) {
    await admin.query(
      `insert into "PhotoBlob" ("sha256", "mime", "bytes") values ($1, 'image/webp', $2) on conflict do nothing`,
      [sha256(text), Buffer.from(text)],
    )
  }
  const made = await admin.query<{ id: string }>(
    `insert into "Photo" ("recordId", "ordinal", "sha256", "thumbSha256", "width", "height", "withheld")
     values ($1, $2, $3, $4, 420, 525, $5) returning "id"`,
    [id, withheld ? 2 : 1, sha256('full'), sha256('thumb'), withheld],
  )
  return made.rows[0]?.id ?? ''
}

const eventsOf = async (caller: TestOfficer) =>
  (
    await admin.query<{ operation: string; outcome: string; reason: string | null; subjects: string[] }>(
      `select "operation", "outcome", "reason", "subjects"::text[] from "AuditEvent" where "officerId" = $1 order by "at"`,
      [caller.officerId],
    )
  ).rows

describe('opening a record', () => {
  test('shows everything to its owner, with who may not see it and who wrote which version', async () => {
    const { record, own } = await readRecord(rabat, { id: recordId })
    expect(own).toBe(true)
    expect(record.access).toEqual({ withheldFrom: ['SN'], onlyTo: [] })
    expect(record.versions.map(({ by }) => by)).toEqual(['Amina Haddad', 'Amina Haddad'])
    expect(record.versions[0]?.snapshot.access).toEqual({ withheldFrom: ['SN'], onlyTo: [] })
    expect(record.facts).toMatchObject({ status: 'suspect', nationalities: ['MA'] })
    expect(record.photos).toHaveLength(1)
  })

  test('hides restrictions from others, also those of old versions, and who wrote them', async () => {
    const page = await readRecord(paris, { id: recordId })
    expect(page.own).toBe(false)
    expect(page.record.access).toBeNull()
    expect(JSON.stringify(page)).not.toContain('withheldFrom')
    expect(JSON.stringify(page)).not.toContain('"SN"')
    expect(page.record.versions.map(({ by }) => by)).toEqual([null, null])
  })

  test('is the same answer for a record that is withheld and one that never was, and each is recorded', async () => {
    const refused = { kind: 'not-found', reason: 'record_unknown' }
    await expect(readRecord(dakar, { id: recordId })).rejects.toMatchObject(refused)
    await expect(readRecord(dakar, { id: randomUUID() })).rejects.toMatchObject(refused)
    await expect(readRecord(dakar, { id: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
    expect(
      (await eventsOf(dakar)).map(({ outcome, reason, subjects }) => [outcome, reason, subjects]),
    ).toEqual([
      ['denied', 'record_unknown', []],
      ['denied', 'record_unknown', []],
      ['invalid', 'input', []],
    ])
  })

  test('records who looked, and tells the owner alone how often and from how many countries', async () => {
    const id = await person(admin, { owner: 'MA' })
    for (const caller of [paris, paris, dakar, rabat]) await readRecord(caller, { id })
    expect((await eventsOf(paris)).filter(({ subjects }) => subjects.includes(id))).toHaveLength(2)
    const { looks } = await readRecord(rabat, { id })
    const [total, ...days] = looks ?? []
    expect(total).toEqual({ day: null, looks: 4, ownLooks: 1, countries: 3 })
    expect(days.reduce((sum, day) => sum + day.looks, 0)).toBe(4)
    expect((await readRecord(paris, { id })).looks).toEqual([])
  })

  test('says a link only to those who see both its ends, and reads it from either side', async () => {
    const [a, b] = [
      await person(admin, { owner: 'MA' }),
      await person(admin, { owner: 'MA', withheldFrom: ['FR'] }),
    ]
    await audited(admin, () =>
      admin.query(`insert into "RecordLink" ("fromId", "toId", "kind") values ($1, $2, 'parent')`, [a, b]),
    )
    const kinds = async (caller: TestOfficer, id: string) =>
      (await readRecord(caller, { id })).record.links.map(({ kind, reversed, other }) => [
        kind,
        reversed,
        other.id,
      ])
    expect(await kinds(rabat, a)).toEqual([['parent', false, b]])
    expect(await kinds(rabat, b)).toEqual([['parent', true, a]])
    expect(await kinds(paris, a)).toEqual([])
  })

  test('knows where the reader stands in the list from which he came', async () => {
    const ids = [await person(admin, { owner: 'FR' }), recordId, await person(admin, { owner: 'FR' })]
    const search = randomUUID()
    await audited(admin, async () => {
      await admin.query(
        `insert into "Search" ("id", "number", "officerId", "tenantRoot", "purpose", "caseReference", "criteria", "criteriaDigest")
         values ($1, 'Q-2026-00000001', $2, 'FR', 'P-C', 'TEST-1', 'x', 'x')`,
        [search, paris.officerId],
      )
      await admin.query(
        `insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantRoot", "subjects", "details") values ('search.run', 'done', $1, 'FR', $2, $3)`,
        [
          paris.officerId,
          ids,
          { search, total: 17, page: 1, tab: 'person', sort: 'match', filters: ['nat=MA+DZ'] },
        ],
      )
    })
    const { position } = await readRecord(paris, { id: recordId, search })
    expect(position).toMatchObject({ number: 'Q-2026-00000001', n: 2, total: 17 })
    expect([position?.previous?.id, position?.next?.id]).toEqual([ids[0], ids[2]])
    expect(position?.look).toBe(`?tab=person&nat=MA&nat=DZ&sel=${recordId}`)
    expect((await readRecord(rabat, { id: recordId, search })).position).toBeNull()
  })

  test('says why it was found exactly as the list of results does, and to nobody who may not open that search', async () => {
    const name = { full: 'ZERKTOUNI Hamid', kind: 'primary' }
    const birth = { year: 1979, month: 4, day: 2 }
    const facts = { owner: 'MA', caption: 'ZERKTOUNI, Hamid' }
    const more = { names: [name], births: [birth], nationalities: ['MA'] }
    const id = await filedPerson(admin, rabat, facts, more)
    await audited(admin, async () => {
      await admin.query(
        `insert into "RecordName" ("recordId", "ordinal", "kind", "full", "script", "source") values ($1, 1, $2, $3, 'Latn', 'MA')
         on conflict ("recordId", "ordinal") do update set "full" = excluded."full", "family" = null, "given" = null`,
        [id, name.kind, name.full],
      )
      await admin.query(
        `insert into "BirthDate" ("recordId", "ordinal", "year", "month", "day", "source") values ($1, 1, $2, $3, $4, 'MA')`,
        [id, birth.year, birth.month, birth.day],
      )
    })
    await rebuildDictionary(sqlOn(admin))
    const { id: search } = await startSearch(paris, { q: 'Hamid Zerktuni 1979' })
    const look = { filters: {}, weak: true, sort: 'match', page: 1 }
    const list = await runSearch(paris, { id: search, look })
    const explanation = list.rows.find((row) => row.id === id)?.explanation
    expect(explanation?.features.length).toBeGreaterThan(2)
    const { why } = await readRecord(paris, { id, search })
    expect(why).toMatchObject({ searchId: search, number: list.number, explanation, asked: list.asked })
    expect((await readRecord(paris, { id })).why).toBeNull()
    expect((await readRecord(rabat, { id, search })).why).toBeNull()
    expect((await readRecord(paris, { id: recordId, search })).why).toBeNull()
  })

  test('gives the record also when blocks beside it fail, names them in the log, and gives them again afterwards', async () => {
    const id = await person(admin, { owner: 'MA' })
    const { id: search } = await startSearch(rabat, { q: 'Hamid Zerktuni 1979' })
    const lost = [
      ['execute on function acl.record_looks(uuid)', 'looks'],
      ['select on "Search"', 'position'],
    ] as const
    for (const [right] of lost) await admin.query(`revoke ${right} from portal_app, public`)
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const page = await readRecord(rabat, { id, search })
      expect(page).toMatchObject({ record: { id }, own: true })
      expect([page.looks, page.position, page.why]).toEqual([undefined, undefined, undefined])
      // What the database quotes does not end in the log of the server.
      expect(said.mock.calls.map(([line]) => line)).toEqual(
        ['looks', 'position', 'why'].map((block) => `record.read: the block ${block} is unavailable`),
      )
    } finally {
      said.mockRestore()
      for (const [right] of lost) await admin.query(`grant ${right} to portal_app`)
    }
    const { rows } = await admin.query<{ outcome: string; details: Record<string, unknown> }>(
      `select "outcome", "details" from "AuditEvent" where "operation" = 'record.read' and $1 = any ("subjects")`,
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      outcome: 'done',
      details: { type: 'person', unavailable: ['looks', 'position', 'why'] },
    })
    const again = await readRecord(rabat, { id, search })
    expect(again.looks?.[0]).toMatchObject({ day: null, looks: 1 })
    expect(again.position).toBeNull()
  })

  test('takes a record away only where its owner allows it', async () => {
    const id = await person(admin, { owner: 'MA' })
    await audited(admin, () => admin.query(`update "Record" set "noDownload" = true where "id" = $1`, [id]))
    await expect(exportRecord(paris, { id })).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'no_download',
    })
    await expect(exportRecord(rabat, { id })).resolves.toMatchObject({
      record: { id },
      caseReference: 'TEST-1',
    })
  })
})

describe('photographs', () => {
  const coverIn = (address: string) => new URLSearchParams(address.split('?')[1]).get('cover') ?? ''
  const addressFor = (caller: TestOfficer, now = new Date()) => pagePhotos(caller, now)(photoId)

  test('are recorded when a person opens one, and hidden from those who do not see the record', async () => {
    const { bytes, mime } = await readPhoto(paris, { id: photoId, size: 'full' })
    expect([Buffer.from(bytes).toString(), mime]).toEqual(['full', 'image/webp'])
    expect((await eventsOf(paris)).at(-1)).toMatchObject({ operation: 'photo.read', subjects: [recordId] })
    await expect(readPhoto(dakar, { id: photoId, size: 'full' })).rejects.toMatchObject({
      reason: 'photo_unknown',
    })
  })

  test('on a page need no event of their own when the page has signed for them', async () => {
    const before = (await eventsOf(paris)).length
    const { bytes } = await readCoveredPhoto(paris, {
      id: photoId,
      size: 'thumb',
      cover: coverIn(addressFor(paris)),
    })
    expect(Buffer.from(bytes).toString()).toBe('thumb')
    expect(await eventsOf(paris)).toHaveLength(before)
  })

  test('a cover is worth nothing in another session, for another picture, later, or changed', async () => {
    const refused = { kind: 'forbidden', reason: 'not_covered' }
    const cover = coverIn(addressFor(paris))
    const old = coverIn(addressFor(paris, new Date(Date.now() - 3_600_000)))
    await expect(readCoveredPhoto(paris, { id: photoId, size: 'full', cover })).rejects.toMatchObject(refused)
    await expect(readCoveredPhoto(rabat, { id: photoId, size: 'thumb', cover })).rejects.toMatchObject(
      refused,
    )
    await expect(readCoveredPhoto(paris, { id: randomUUID(), size: 'thumb', cover })).rejects.toMatchObject(
      refused,
    )
    await expect(readCoveredPhoto(paris, { id: photoId, size: 'thumb', cover: old })).rejects.toMatchObject(
      refused,
    )
    await expect(
      readCoveredPhoto(paris, { id: photoId, size: 'thumb', cover: `${cover}x` }),
    ).rejects.toMatchObject(refused)
    await expect(readCoveredPhoto(paris, { id: photoId, size: 'thumb', cover: '' })).rejects.toMatchObject(
      refused,
    )
    const forDakar = coverIn(addressFor(dakar))
    await expect(
      readCoveredPhoto(dakar, { id: photoId, size: 'thumb', cover: forDakar }),
    ).rejects.toMatchObject({
      reason: 'photo_unknown',
    })
  })

  test('withheld ones are named on the page and given to nobody', async () => {
    const withheld = await audited(admin, () => photo(recordId, true))
    const { record } = await readRecord(rabat, { id: recordId })
    expect(record.photos.map(({ withheld: kept }) => kept)).toEqual([false, true])
    await expect(readPhoto(rabat, { id: withheld, size: 'full' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
