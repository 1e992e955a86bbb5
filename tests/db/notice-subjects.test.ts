import { randomUUID } from 'node:crypto'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCheck } from '@/lib/checks/queries'
import { closeDirect } from '@/lib/db/direct'
import { openHit } from '@/lib/hits/open-commands'
import { check } from '@/lib/machine/check'
import { readKey } from '@/lib/machine/client-key'
import type { NoticeDraft } from '@/lib/notices/draft'
import { keepNotice } from '@/lib/notices/draft-commands'
import { declareNotice } from '@/lib/notices/form-commands'
import { readNotice } from '@/lib/notices/queries'
import { isTranslated } from '@/lib/notices/translation'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { exportSearch, runSearch } from '@/lib/search/queries'
import { audited, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { filedPerson } from '@/tests/support/filed'
import { type FiledClient, filedClient } from '@/tests/support/filed-client'
import { filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import {
  approveNotice,
  bureaus,
  drafted,
  publishNotice,
  reviewer,
  step,
  submitNotice,
} from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'

/** The whole life of a notice where it meets the databases: its subject, who finds it, and who gets no trace of it. */
let admin: pg.Client
/** Rabat asks: Amina writes, Badr leads the desk, Driss is his deputy. Awa in Dakar reads; Gabriel in Paris may not. */
let amina: TestOfficer
let badr: TestOfficer
let driss: TestOfficer
let awa: TestOfficer
let gabriel: TestOfficer
let sun: TestOfficer
let ines: TestOfficer
let kofi: TestOfficer
let gate: FiledClient
let parisGate: FiledClient

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR', 'BR')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  driss = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  awa = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
  gabriel = await officer(admin, 'FR', { roles: ['officer', 'supervisor'] })
  sun = await reviewer(admin, 'BR')
  ines = await reviewer(admin, 'BR')
  kofi = await reviewer(admin, 'SN')
  gate = await filedClient(admin, { tenant: 'SN' })
  parisGate = await filedClient(admin, { tenant: 'FR' })
})
afterAll(() => Promise.all([admin.end(), closeDirect()]))

async function reviewed(id: string): Promise<void> {
  await approveNotice(admin, { lawyer: sun, second: ines }, id)
  await publishNotice(admin, kofi, id)
}

async function handedOver(content: NoticeDraft): Promise<string> {
  const id = await submitNotice(admin, { author: amina, head: badr }, content)
  await step(admin, sun, id, 'take_up')
  return id
}

async function published(content: NoticeDraft): Promise<string> {
  const id = await handedOver(content)
  await reviewed(id)
  return id
}

const look = { filters: {}, weak: true, sort: 'match', page: 1 } as const

async function found(who: TestOfficer, q: string) {
  const { id } = await startSearch(who, { q })
  return runSearch(who, { id, look })
}

async function recordOf(noticeId: string) {
  const { rows } = await admin.query<{ subjectId: string; subjectMade: boolean; status: string }>(
    'select n."subjectId", n."subjectMade", r."status" from "Notice" n left join "Record" r on r."id" = n."subjectId" where n."id" = $1',
    [noticeId],
  )
  return rows[0]
}

const asked = (client: FiledClient, body: object) =>
  check(
    {
      token: Buffer.from(readKey(client.key) ?? []).toString('base64url'),
      client: 'api',
      address: '127.0.0.1',
      acts: true,
    },
    { reference: 'T-1', ...body },
  )

describe('whom a notice is about', () => {
  test('waits as a record of its own, comes into force with it, follows what is corrected and ends with it', async () => {
    const full = draftOf('red', {
      'person.names': [{ kind: 'primary', family: 'Ouzbekdine', given: 'Salma', original: 'سلمى أوزبكدين' }],
      'person.warnings': ['armed'],
      'documents.0': { type: 'passport', number: 'QK7712345', country: 'MA' },
      'description.heightCm': 171,
      'description.marks': [{ kind: 'scar', place: 'head', text: 'above the ear' }],
    })
    const id = await handedOver(full)
    const waiting = await recordOf(id)
    expect(waiting).toMatchObject({ subjectMade: true, status: 'draft' })
    expect((await found(awa, 'Salma Ouzbekdine')).counts.person).toBe(0)
    expect(await refusal(readRecord(awa, { id: waiting?.subjectId ?? '' }))).toEqual([
      'not-found',
      'record_unknown',
      {},
    ])

    // Returned and corrected: the same record says what is said now.
    await step(admin, sun, id, 'return', { text: 'Which given name?', until: inDays(30) })
    const { version } = await readNotice(amina, { id })
    await keepNotice(amina, {
      id,
      base: version.revision,
      section: 'person',
      content: {
        ...version.draft.person,
        names: [{ kind: 'primary', family: 'Ouzbekdine', given: 'Salma Amal', original: 'سلمى أوزبكدين' }],
      },
    })
    await step(admin, amina, id, 'answer')
    await step(admin, badr, id, 'submit')
    expect(await recordOf(id)).toEqual(waiting)
    await step(admin, sun, id, 'take_up')
    await reviewed(id)

    const view = await found(awa, 'Salma Amal Ouzbekdine')
    expect(view.rows.map((row) => row.caption)).toEqual(['Ouzbekdine, Salma Amal'])
    const number = (await readNotice(awa, { id })).notice.number
    expect(view.rows[0]?.notices).toEqual([
      { id, number, form: 'notice', type: 'red', owner: 'MA', inForce: true },
    ])
    expect(view.facets.notice).toEqual([{ value: 'red', count: 1, chosen: false }])
    const { record } = await readRecord(awa, { id: waiting?.subjectId ?? '' })
    expect(record).toMatchObject({ status: 'published', owner: 'MA', purpose: 'P-A', notices: [{ number }] })
    expect(record.names.map(({ full: text }) => text)).toEqual(['Ouzbekdine, Salma Amal', 'سلمى أوزبكدين'])
    expect(record.documents).toMatchObject([{ number: 'QK7712345', country: 'MA' }])
    expect(record.marks).toHaveLength(1)
    expect(record.facts).toMatchObject({ heightCm: 171, warnings: ['armed'], status: 'charged' })

    // Its numbers open it, as they are printed and as the bureau says them.
    const { notice } = await readNotice(awa, { id })
    for (const q of [number, number?.toLowerCase(), notice.fileNumber, notice.request])
      expect(await startSearch(awa, { q: q ?? '' })).toEqual({ to: 'notice', id })
    expect(await refusal(startSearch(awa, { q: 'A-899999/11-2026' }))).toEqual([
      'not-found',
      'reference_unknown',
      {},
    ])

    // A border system that reads the passport is told of the notice; so is the quick check.
    const { result } = await asked(gate, {
      databases: ['SLTD', 'TDAWN'],
      document: { number: 'QK7712345', issuer: 'MA' },
    })
    const [person] = result.answers.find(({ database }) => database === 'TDAWN')?.records ?? []
    expect(person).toMatchObject({ hit: true, notices: [{ number, type: 'red', inForce: true }] })
    const quick = await startSearch(awa, { q: 'doc: QK7712345' })
    expect((await readCheck(awa, { id: quick.id })).shown?.notices).toMatchObject([{ number }])

    await step(admin, badr, id, 'suspend', { text: 'The warrant is in doubt.', until: inDays(60) })
    expect(await recordOf(id)).toMatchObject({ status: 'ceased' })
    expect((await found(awa, 'Salma Amal Ouzbekdine')).counts.person).toBe(0)
    await step(admin, sun, id, 'resume', { text: 'The court confirmed it.' })
    expect(await recordOf(id)).toMatchObject({ status: 'published' })
    await step(admin, badr, id, 'ask_withdrawal', { text: 'She was found.' })
    await step(admin, driss, id, 'confirm_withdrawal')
    expect(await recordOf(id)).toMatchObject({ status: 'ceased' })
    expect(await refusal(startSearch(awa, { q: number ?? '' }))).toEqual([
      'not-found',
      'reference_unknown',
      {},
    ])
  }, 60_000)

  test('of an amendment takes the place of the earlier one', async () => {
    const id = await published(
      draftOf('red', { 'person.names': [{ kind: 'primary', family: 'Tazoudine', given: 'Amara' }] }),
    )
    const before = await recordOf(id)
    const { id: amendment } = await step(admin, amina, id, 'amend', { text: 'The name is spelt otherwise.' })
    const { version } = await readNotice(amina, { id: amendment })
    // What is not changed need not be translated again.
    expect(version.translations).toEqual((await readNotice(amina, { id })).version.translations)
    expect(isTranslated(version.draft, version.translations)).toBe(true)
    for (const [section, content] of [
      [
        'person',
        { ...version.draft.person, names: [{ kind: 'primary', family: 'Tazoutine', given: 'Amara' }] },
      ],
    ] as const)
      await keepNotice(amina, { id: amendment, base: 50, section, content })
    await declareNotice(amina, {
      id: amendment,
      what: draftOf('red').declarations.map(({ what }) => what),
    })
    await step(admin, amina, amendment, 'hand_over')
    await step(admin, badr, amendment, 'submit')
    expect(await recordOf(id)).toEqual(before)
    await step(admin, sun, amendment, 'take_up')
    await reviewed(amendment)
    const after = await recordOf(id)
    expect(after).toMatchObject({ subjectMade: true, status: 'published' })
    expect(after?.subjectId).not.toBe(before?.subjectId)
    const { rows } = await admin.query('select "status" from "Record" where "id" = $1', [before?.subjectId])
    expect(rows).toEqual([{ status: 'ceased' }])
    const view = await found(awa, 'Amara Tazoutine')
    expect(view.rows.map((row) => [row.caption, row.notices.length])).toEqual([['Tazoutine, Amara', 1]])
  }, 60_000)

  test('is a record of the bureau where the notice was begun from it: only linked, and in force by itself', async () => {
    const record = await filedPerson(admin, {
      owner: 'MA',
      family: 'Benrezzoug',
      given: 'Yto',
      nationalities: ['MA'],
      sex: 'F',
    })
    const id = await published(draftOf('yellow', { 'request.record': record }))
    expect(await recordOf(id)).toEqual({ subjectId: record, subjectMade: false, status: 'published' })
    await step(admin, badr, id, 'suspend', { text: 'Perhaps she was found.', until: inDays(60) })
    const [row] = (await found(awa, 'Yto Benrezzoug')).rows
    expect(row).toMatchObject({ id: record, notices: [{ type: 'yellow', inForce: false }] })
    expect((await found(awa, 'Yto Benrezzoug')).facets.notice).toEqual([])
  }, 60_000)

  test('has its pictures; those of a work of art are found by their look', async () => {
    const content = draftOf('stolen_work_of_art')
    const id = await drafted(admin, amina, content)
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } })
      .composite([
        {
          input: Buffer.from(
            '<svg width="400" height="300"><circle cx="120" cy="140" r="80" fill="#fff"/><rect x="220" y="60" width="90" height="160" fill="#125"/></svg>',
          ),
        },
      ])
      .webp()
      .toBuffer()
    const [picture] = content.evidence.pictures
    await audited(admin, () =>
      admin.query(
        `insert into "NoticePicture" ("id", "noticeId", "mime", "width", "height", "sha256", "full", "thumb", "officerId") values ($1, $2, 'image/webp', 400, 300, 'x', $3, $3, $4)`,
        [picture?.id, id, bytes, amina.officerId],
      ),
    )
    await step(admin, amina, id, 'hand_over')
    await step(admin, badr, id, 'submit')
    const made = await recordOf(id)
    const { rows } = await admin.query(
      'select r."type", r."status", (select count(*)::int from "Photo" f where f."recordId" = r."id") as "photos" from "Record" r where r."id" = $1',
      [made?.subjectId],
    )
    expect(rows).toEqual([{ type: 'artwork', status: 'draft', photos: 1 }])
    const { record } = await readRecord(amina, { id: made?.subjectId ?? '' })
    expect(record.photos).toHaveLength(1)
    expect(record.facts).toMatchObject({ title: 'Portrait of a lady', noPicture: null })
  }, 60_000)

  test('a method or an event is described, and no record is made', async () => {
    const id = await handedOver(draftOf('purple'))
    expect(await recordOf(id)).toMatchObject({ subjectId: null, subjectMade: false })
  })
})

describe('a country from which a notice is withheld', () => {
  test('gets no trace of it or of its subject, by whatever way it looks', async () => {
    const content = draftOf('red', {
      'person.names': [{ kind: 'primary', family: 'Zouitene', given: 'Hachmia' }],
      'documents.0': { type: 'passport', number: 'WH9900112', country: 'MA' },
      recipients: { scope: 'all_but', countries: ['FR'], reason: 'Asylum was asked for there.' },
    })
    const id = await published(content)
    const made = await recordOf(id)
    const { notice } = await readNotice(awa, { id })
    expect((await found(awa, 'Hachmia Zouitene')).counts.person).toBe(1)

    const view = await found(gabriel, 'Hachmia Zouitene')
    expect([view.counts.person, view.rows, view.nearest, view.facets.notice]).toEqual([0, [], [], []])
    for (const q of [notice.number, notice.request, notice.fileNumber])
      expect(await refusal(startSearch(gabriel, { q: q ?? '' }))).toEqual([
        'not-found',
        'reference_unknown',
        {},
      ])
    expect(await refusal(readNotice(gabriel, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    expect(await refusal(readRecord(gabriel, { id: made?.subjectId ?? '' }))).toEqual([
      'not-found',
      'record_unknown',
      {},
    ])
    const document = { databases: ['SLTD', 'TDAWN'], document: { number: 'WH9900112', issuer: 'MA' } }
    const records = async (client: FiledClient) =>
      (await asked(client, document)).result.answers.flatMap((answer) => answer.records.length)
    expect(await records(gate)).toEqual([0, 1])
    expect(await records(parisGate)).toEqual([0, 0])
    const named = {
      databases: ['NOMINAL'],
      person: { familyName: 'Zouitene', forename: 'Hachmia', dateOfBirth: '1984-03-12' },
    }
    expect((await asked(parisGate, named)).result.answers[0]?.records).toEqual([])
    expect((await asked(gate, named)).result.answers[0]?.records).toMatchObject([
      { notices: [{ number: notice.number }] },
    ])
  }, 60_000)

  test('sees a record that it may see without the notice about it: in lists, filters, pages, files and answers', async () => {
    const record = await filedPerson(admin, {
      owner: 'MA',
      family: 'Aghrabi',
      given: 'Tarik',
      birth: '1979-05-02',
      nationalities: ['MA'],
      sex: 'M',
      document: { number: 'AG5500221', country: 'MA' },
    })
    const all = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      draft: draftOf('blue'),
      columns: { subjectId: record },
    })
    const narrow = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      columns: { subjectId: record, withheldFrom: ['FR'] },
    })
    const suspended = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      draft: draftOf('green'),
      state: 'suspended',
      columns: { subjectId: record },
    })
    const circulating = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      draft: draftOf('red', { form: 'diffusion' }),
      state: 'circulating',
      columns: { subjectId: record },
    })
    const seenBy = async (who: TestOfficer) => {
      const search = await startSearch(who, { q: 'Tarik Aghrabi' })
      const view = await runSearch(who, { id: search.id, look })
      const filtered = await runSearch(who, {
        id: search.id,
        look: { ...look, filters: { notice: ['red'] } },
      })
      const file = await exportSearch(who, { id: search.id, look, format: 'json' })
      const page = await readRecord(who, { id: record })
      return {
        list: view.rows.flatMap((row) => row.notices.map(({ number, inForce }) => [number, inForce])),
        facets: view.facets.notice?.map(({ value }) => value),
        red: filtered.rows.length,
        file: file.rows.flatMap((row) => row.notices.map(({ number }) => number)),
        page: page.record.notices.map(({ number }) => number),
      }
    }
    expect(await seenBy(awa)).toEqual({
      list: [
        [narrow.number, true],
        [all.number, true],
        [suspended.number, false],
      ],
      facets: ['blue', 'red'],
      red: 1,
      file: [narrow.number, all.number, suspended.number],
      page: [narrow.number, all.number, suspended.number],
    })
    expect(await seenBy(gabriel)).toEqual({
      list: [
        [all.number, true],
        [suspended.number, false],
      ],
      facets: ['blue'],
      red: 0,
      file: [all.number, suspended.number],
      page: [all.number, suspended.number],
    })
    expect(circulating.number).toMatch(/^A-/)
    const said = async (client: FiledClient) =>
      (
        await asked(client, { databases: ['TDAWN'], document: { number: 'AG5500221', issuer: 'MA' } })
      ).result.answers[0]?.records[0]?.notices?.map(({ number }) => number)
    expect(await said(gate)).toEqual([narrow.number, all.number, suspended.number])
    expect(await said(parisGate)).toEqual([all.number, suspended.number])

    // A hit on somebody under a red notice is never slow; for whom the notice does not exist it is as it was.
    const open = (who: TestOfficer) =>
      openHit(who, {
        record,
        judge: 'same',
        once: randomUUID(),
        atHand: { name: 'Tarik Aghrabi', birth: '1979-05-02', looked: ['photograph'] },
        circumstances: { place: 'Gate', presence: 'left', urgency: 'routine' },
      })
    const urgency = async (id: string) =>
      (await admin.query<{ urgency: string }>('select "urgency" from "Hit" where "id" = $1', [id])).rows[0]
        ?.urgency
    expect(await urgency((await open(awa)).id)).not.toBe('routine')
    expect(await urgency((await open(gabriel)).id)).toBe('routine')
  }, 60_000)
})
