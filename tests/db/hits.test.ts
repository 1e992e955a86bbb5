import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readBureauLog } from '@/lib/audit/queries'
import { clockSession } from '@/lib/auth/clock-session'
import { Answer } from '@/lib/errors'
import { dropHitClock, setHitClock } from '@/lib/hits/clock-commands'
import { listHitClocks } from '@/lib/hits/clock-queries'
import { moveHit, sweepHits, writeToHit } from '@/lib/hits/move-commands'
import { judgeDifferent, openHit, openHitByMachine } from '@/lib/hits/open-commands'
import { countWaiting, listHits, prepareHit, readHit } from '@/lib/hits/queries'
import { readKey } from '@/lib/machine/client-key'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { lookOf } from '@/lib/search/facets'
import { runSearch } from '@/lib/search/queries'
import { audited, bureau, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson } from '@/tests/support/filed'
import { filedClient } from '@/tests/support/filed-client'
import { filedDocument } from '@/tests/support/filed-document'
import { refusal } from '@/tests/support/refusal'

let admin: pg.Client
/** Dakar asks, Rabat answers, Paris has nothing to do with it, the centre hears what is late. */
let awa: TestOfficer
let amina: TestOfficer
let paul: TestOfficer
let ines: TestOfficer
let post: TestOfficer
let passport: string
let number = 0

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'MA', 'FR', 'GS']) await bureau(admin, code)
  await bureau(admin, 'SN-PAF', { parent: 'SN' })
  awa = await officer(admin, 'SN', { name: 'Awa Sarr' })
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  paul = await officer(admin, 'FR')
  post = await officer(admin, 'SN-PAF', { roles: ['frontline'] })
  ines = await officer(admin, 'GS', { roles: ['gs_command'], clearance: 1 })
})
beforeEach(async () => {
  number += 1
  passport = await filedDocument(admin, { owner: 'MA', number: numberOf() })
})
afterAll(() => admin.end())

const numberOf = () => `ZZ88${String(number).padStart(5, '0')}`

/** Presses again while the answer is "busy": on a slow machine many at one row wait longer than a lock may. */
async function patiently<T>(press: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await press()
    } catch (error) {
      if (!(error instanceof Answer && error.reason === 'busy')) throw error
    }
  }
}
const open = (who = awa, more: object = {}) =>
  openHit(who, {
    record: passport,
    judge: 'same',
    once: randomUUID(),
    atHand: { documentNumber: numberOf(), name: 'Odo Quillfeldt' },
    circumstances: { place: 'Airport, booth 4', presence: 'held', urgency: 'immediate' },
    text: 'He waits at the counter.',
    ...more,
  })
const versionOf = async (id: string, who = awa) => (await readHit(who, { id })).hit.version
const move = async (who: TestOfficer, id: string, action: string, more: object = {}) =>
  moveHit(who, { id, version: await versionOf(id, who), once: randomUUID(), action, ...more })
const events = async (id: string, who = awa) => (await readHit(who, { id })).events.map(({ kind }) => kind)
/** Puts the clocks of a hit back, as if it had been opened so many minutes earlier. */
const older = (id: string, minutes: number) =>
  audited(admin, () =>
    admin.query(
      `update "Hit" set "since" = "since" - $2 * interval '1 minute', "dueAt" = "dueAt" - $2 * interval '1 minute',
        "confirmBy" = "confirmBy" - $2 * interval '1 minute', "escalateAt" = "escalateAt" - $2 * interval '1 minute',
        "headsAt" = "headsAt" - $2 * interval '1 minute' where "id" = $1`,
      [id, minutes],
    ),
  )

describe('a hit between two countries', () => {
  test('from the same to the end: each side sees the clocks, answers, acts; every step is in the log', async () => {
    const { id, number: reference } = await open()
    expect(reference).toMatch(/^HIT-\d{4}-\d{8}$/)
    const [waiting] = (await listHits(amina, {})).items
    expect(waiting).toMatchObject({ id, state: 'asked', place: 'Airport, booth 4', sides: ['source'] })
    expect((await countWaiting(amina)).waiting).toBe(1)
    const seen = await readHit(amina, { id })
    expect(seen.content).toMatchObject({
      atHand: { name: 'Odo Quillfeldt' },
      circumstances: { presence: 'held' },
    })
    expect(seen.events[0]).toMatchObject({
      kind: 'opened',
      text: 'He waits at the counter.',
      officer: null,
      tenant: 'SN',
    })
    expect(seen.compared.find(({ key }) => key === 'documentNumber')?.verdict).toBe('agrees')
    expect(seen.steps).toContain('confirm')
    await move(amina, id, 'acknowledge')
    await move(amina, id, 'confirm', { codes: ['still_valid'], text: 'Take it away from him.' })
    expect((await readHit(awa, { id })).duties[0]).toMatchObject({
      side: 'querying',
      what: 'act',
      late: false,
    })
    expect((await countWaiting(amina)).waiting).toBe(0)
    await move(awa, id, 'record_action', { codes: ['seized'] })
    await move(awa, id, 'close', { codes: ['useful'] })
    expect(await events(id)).toEqual(['opened', 'acknowledge', 'confirm', 'record_action', 'close'])
    const closed = await readHit(awa, { id })
    expect(closed).toMatchObject({
      steps: [],
      writes: false,
      duties: [],
      hit: { state: 'closed', outcome: 'useful' },
    })
    expect((await listHits(awa, { show: 'closed' })).items[0]?.id).toBe(id)
    const { rows } = await admin.query<{ operation: string; details: { action?: string } }>(
      `select "operation", "details" from "AuditEvent" where "details" ->> 'hit' = $1 and "operation" in ('hit.open', 'hit.move') order by "at"`,
      [id],
    )
    expect(rows.map(({ operation, details }) => details.action ?? operation)).toEqual([
      'hit.open',
      'acknowledge',
      'confirm',
      'record_action',
      'close',
    ])
  })

  test('to a third country, and to whoever has no cases, it does not exist: not in lists, counts, records or by its id', async () => {
    const { id } = await open()
    for (const stranger of [paul, ines]) {
      expect((await listHits(stranger, { show: 'open' })).items).toEqual([])
      expect((await countWaiting(stranger)).waiting).toBe(0)
      expect(await refusal(readHit(stranger, { id }))).toEqual(['not-found', 'hit_unknown', {}])
      expect(
        await refusal(moveHit(stranger, { id, version: 1, once: randomUUID(), action: 'acknowledge' })),
      ).toEqual(['not-found', 'hit_unknown', {}])
      expect(await refusal(writeToHit(stranger, { id, once: randomUUID(), text: 'x' }))).toEqual([
        'not-found',
        'hit_unknown',
        {},
      ])
    }
    expect((await readRecord(paul, { id: passport })).hits).toEqual([])
    expect((await readRecord(awa, { id: passport })).hits).toHaveLength(1)
    const auditor = await officer(admin, 'SN', { roles: ['auditor'] })
    expect(await refusal(readHit(auditor, { id }))).toEqual(['forbidden', 'role', {}])
  })

  test('only the side whose turn it is may step; the front line of a post sees its own and cannot close', async () => {
    const { id } = await open()
    expect(await refusal(move(awa, id, 'confirm', { codes: ['still_valid'] }))).toEqual([
      'forbidden',
      'not_party',
      {},
    ])
    expect(await refusal(move(amina, id, 'withdraw', { text: 'x' }))).toEqual(['forbidden', 'not_party', {}])
    expect(await refusal(readHit(post, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    const own = await open(post)
    expect((await readHit(awa, { id: own.id })).hit.tenantCode).toBe('SN-PAF')
    expect(await refusal(move(post, own.id, 'withdraw', { text: 'x' }))).toEqual(['forbidden', 'role', {}])
    await move(post, own.id, 'remind')
  })

  test('what is missing is named; a step that is gone and a state that another changed are conflicts', async () => {
    const { id } = await open()
    expect(await refusal(move(amina, id, 'need_more'))).toEqual([
      'invalid',
      'input',
      { text: ['hit_text_missing'] },
    ])
    expect(await refusal(move(awa, id, 'close', { codes: ['useful'] }))).toEqual([
      'conflict',
      'hit_step_gone',
      {},
    ])
    const stale = await versionOf(id)
    await move(amina, id, 'acknowledge')
    expect(
      await refusal(
        moveHit(amina, { id, version: stale, once: randomUUID(), action: 'confirm', codes: ['still_valid'] }),
      ),
    ).toEqual(['conflict', 'hit_changed', {}])
  })

  test('two presses are one hit, one answer, one message; both sides at the same moment lose nothing', async () => {
    const once = randomUUID()
    const opened = await Promise.all(Array.from({ length: 4 }, () => patiently(() => open(awa, { once }))))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    const id = opened[0]?.id ?? ''
    const version = await versionOf(id)
    const press = { id, version, once: randomUUID(), action: 'acknowledge' }
    await Promise.all(Array.from({ length: 4 }, () => patiently(() => moveHit(amina, press))))
    const message = { id, once: randomUUID(), text: 'Photograph follows.' }
    await Promise.all([
      patiently(() => writeToHit(awa, message)),
      patiently(() => writeToHit(awa, message)),
      ...Array.from({ length: 5 }, (_, n) => {
        const from = { id, once: randomUUID(), text: `From Rabat ${n}` }
        return patiently(() => writeToHit(amina, from))
      }),
      ...Array.from({ length: 5 }, (_, n) => {
        const from = { id, once: randomUUID(), text: `From Dakar ${n}` }
        return patiently(() => writeToHit(awa, from))
      }),
    ])
    const said = (await readHit(amina, { id })).events
    expect(said.filter(({ kind }) => kind === 'acknowledge')).toHaveLength(1)
    expect(said.filter(({ kind }) => kind === 'message')).toHaveLength(11)
    // A withdrawal and an answer at once: one of them stands, the other is told.
    const now = await versionOf(id)
    const both = await Promise.all([
      refusal(
        moveHit(awa, { id, version: now, once: randomUUID(), action: 'withdraw', text: 'By mistake.' }),
      ),
      refusal(
        moveHit(amina, { id, version: now, once: randomUUID(), action: 'confirm', codes: ['still_valid'] }),
      ),
    ])
    expect(both.filter((each) => each === null)).toHaveLength(1)
    expect(both.filter((each) => each !== null)).toEqual([['conflict', 'hit_changed', {}]])
  })

  test('who asked cannot be changed, nothing said can be edited or taken back', async () => {
    const { id } = await open()
    const portal = new pg.Client((await testDatabase()).portalUrl)
    await portal.connect()
    const tries = async (who: TestOfficer, sql: string) => {
      await portal.query('begin')
      try {
        await portal.query('select acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
        return (await portal.query(sql, [id])).rowCount
      } catch (error) {
        return (error as pg.DatabaseError).code
      } finally {
        await portal.query('rollback')
      }
    }
    expect(await tries(awa, `update "Hit" set "source" = 'FR' where "id" = $1`)).toBe('42501')
    expect(await tries(paul, `update "Hit" set "state" = 'closed' where "id" = $1`)).toBe(0)
    expect(await tries(awa, `update "HitText" set "text" = 'x' where "hitId" = $1`)).toBe('42501')
    expect(await tries(awa, `delete from "HitEvent" where "hitId" = $1`)).toBe('42501')
    expect(await tries(paul, `select from "HitContent" where "hitId" = $1`)).toBe(0)
    const forged = (side: string) =>
      `insert into "HitEvent" ("hitId", "side", "tenantCode", "officerId", "kind", "toState", "once") select $1, '${side}', acl.tenant(), acl.officer(), 'confirm', 'confirmed', uuid7()`
    expect(await tries(awa, forged('source'))).toBe('42501')
    expect(await tries(paul, forged('querying'))).toBe('42501')
    await portal.end()
  })
})

describe('a name alone', () => {
  test('opens nothing and tells nobody; one further thing that agrees does', async () => {
    passport = await filedPerson(admin, {
      owner: 'MA',
      family: 'Quillfeldt',
      given: 'Odo',
      birth: '1984-03-12',
    })
    const before = (await countWaiting(amina)).waiting
    const with_ = (atHand: object) => refusal(open(awa, { atHand }))
    expect(await with_({ name: 'Odo Quillfeldt' })).toEqual([
      'invalid',
      'input',
      { atHand: ['hit_name_only'] },
    ])
    expect(await with_({ name: 'Odo Quillfeldt', birth: '1999-01-01' })).toEqual([
      'invalid',
      'input',
      { atHand: ['hit_nothing_agrees'] },
    ])
    expect(await with_({ name: 'Odo Quillfeldt', birth: 'yesterday' })).toEqual([
      'invalid',
      'input',
      { 'atHand.birth': ['hit_birth'], atHand: ['hit_nothing_agrees'] },
    ])
    expect((await countWaiting(amina)).waiting).toBe(before)
    expect(await with_({ name: 'Odo Quillfeldt', birth: '1984-03-12' })).toBeNull()
    expect((await countWaiting(amina)).waiting).toBe(before + 1)
  })

  test('an own record need ask nobody; a withheld one is not there', async () => {
    expect(await refusal(open(amina))).toEqual(['forbidden', 'own_record', {}])
    passport = await filedDocument(admin, { owner: 'MA', number: 'ZZ8899999', withheldFrom: ['SN'] })
    expect(await refusal(open())).toEqual(['not-found', 'record_unknown', {}])
    expect(await refusal(prepareHit(awa, { record: passport }))).toEqual(['not-found', 'record_unknown', {}])
  })
})

describe('the clocks', () => {
  test('nobody answers: the centre sees the hit from the moment it is due, without its contents; the sweep writes it down once', async () => {
    const { id } = await open()
    await older(id, 59)
    expect(await refusal(readHit(ines, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    await older(id, 2)
    const late = await readHit(ines, { id })
    expect(late).toMatchObject({
      content: null,
      compared: [],
      sides: ['gs'],
      steps: ['take_up'],
      writes: false,
      escalated: true,
    })
    expect(late.events).toMatchObject([{ kind: 'opened', text: null, officer: null }])
    expect(JSON.stringify(late)).not.toMatch(/Quillfeldt|booth|ZZ88/)
    expect((await listHits(ines, {})).items.map((item) => item.id)).toContain(id)
    expect(await refusal(writeToHit(ines, { id, once: randomUUID(), text: 'x' }))).toEqual([
      'forbidden',
      'not_party',
      {},
    ])

    const clock = await clockSession()
    if (!clock) throw new Error('nothing due')
    const [first, second] = await Promise.all([sweepHits(clock, {}), sweepHits(clock, {})])
    expect(first.written + second.written).toBeGreaterThanOrEqual(2)
    expect(await clockSession()).toBeNull()
    expect(await events(id)).toEqual(['opened', 'reminded', 'escalated'])
    expect(await refusal(readHit({ ...awa, ...clock }, { id }))).toEqual(['forbidden', 'role', {}])
    await move(ines, id, 'take_up', { text: 'Rabat telephoned.' })
    expect((await readHit(amina, { id })).events.at(-1)).toMatchObject({
      kind: 'take_up',
      side: 'gs',
      text: 'Rabat telephoned.',
    })
    await move(amina, id, 'confirm', { codes: ['still_valid'] })
    // It stays with the centre, which may do nothing more.
    expect((await readHit(ines, { id })).steps).toEqual([])
  })

  test('an answer that comes after its time writes down first that it was late; nothing is lost when no timer ran', async () => {
    const { id } = await open()
    await older(id, 200)
    expect((await readHit(awa, { id })).stage).toBe('late')
    await move(amina, id, 'confirm', { codes: ['still_valid'] })
    expect(await events(id)).toEqual(['opened', 'reminded', 'escalated', 'heads_told', 'confirm'])
    expect((await readHit(awa, { id })).hit).toMatchObject({
      state: 'confirmed',
      waitsFor: 'querying',
      remindedAt: null,
    })
  })

  test('a limit of holding shortens them; a time that the source asked for moves them', async () => {
    const soon = new Date(Date.now() + 20 * 60_000).toISOString()
    const { id } = await open(awa, {
      circumstances: { place: 'Airport', presence: 'held', urgency: 'immediate', holdUntil: soon },
    })
    expect(Date.parse((await readHit(awa, { id })).hit.dueAt ?? '')).toBe(Date.parse(soon))
    expect(
      await refusal(
        open(awa, {
          circumstances: {
            place: 'Airport',
            presence: 'held',
            urgency: 'immediate',
            holdUntil: '2020-01-01T00:00',
          },
        }),
      ),
    ).toEqual(['invalid', 'input', { 'circumstances.holdUntil': ['hit_hold_range'] }])
    const other = await open()
    const until = new Date(Date.now() + 5 * 3_600_000).toISOString()
    await move(amina, other.id, 'need_time', { until })
    expect((await readHit(awa, { id: other.id })).hit).toMatchObject({ state: 'received' })
    expect(Date.parse((await readHit(awa, { id: other.id })).hit.confirmBy ?? '')).toBe(Date.parse(until))
  })

  test('the queue is sorted by the clock and cut by it, also when a hit is answered between two pages', async () => {
    for (let n = 0; n < 4; n++) await open()
    const first = await listHits(awa, { show: 'open', limit: 2 })
    await move(amina, first.items[1]?.id ?? '', 'acknowledge')
    const second = await listHits(awa, { show: 'open', limit: 2, after: first.next ?? '' })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    const due = [...first.items, ...second.items].map(({ dueAt }) => Date.parse(dueAt ?? ''))
    expect(due).toEqual(due.toSorted((a, b) => a - b))
  })
})

describe('what becomes of the record afterwards', () => {
  const change = (sql: string) => audited(admin, () => admin.query(sql, [passport]))

  test.each([
    ['is withheld', `update "Record" set "withheldFrom" = '{SN}' where "id" = $1`],
    ['ends', `update "Record" set "status" = 'ceased' where "id" = $1`],
    ['is kept to others', `update "Record" set "onlyTo" = '{FR}' where "id" = $1`],
    ['is deleted', `delete from "Record" where "id" = $1`],
  ])(
    'it %s: both sides keep what was seen, and the one that asked is not told why the record is gone',
    async (_, sql) => {
      const { id } = await open()
      const before = await readHit(awa, { id })
      await change(sql)
      const after = await readHit(awa, { id })
      expect(after.content).toEqual(before.content)
      expect(after.compared).toEqual(before.compared)
      expect(before.present).not.toBeNull()
      expect(after.present).toBeNull()
      expect((await readHit(amina, { id })).content).toEqual(before.content)
      await move(amina, id, 'confirm_changed', { text: 'Ended yesterday.' })
      await move(awa, id, 'record_action', { codes: ['released'] })
    },
  )

  test('it is corrected: what was seen stays, and the duty to correct it ends', async () => {
    const { id } = await open()
    await move(amina, id, 'confirm_changed', { text: 'The status is old.' })
    expect((await readHit(amina, { id })).duties.map(({ what }) => what)).toContain('update_record')
    await change(`update "Record" set "version" = "version" + 1 where "id" = $1`)
    const after = await readHit(amina, { id })
    expect(after.duties.map(({ what }) => what)).not.toContain('update_record')
    expect(after.content?.snapshot.version).toBe(1)
  })

  test('a level above the clearance hides the hit of such a record, too', async () => {
    await change(`update "Record" set "level" = 1 where "id" = $1`)
    const cleared = await officer(admin, 'SN', { clearance: 1 })
    const { id } = await open(cleared)
    expect(await refusal(readHit(awa, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    expect((await readHit(cleared, { id })).hit.id).toBe(id)
  })
})

describe('judged different', () => {
  const search = async (q: string, who = awa) => (await startSearch(who, { q })).id
  const row = async (searchId: string, who = awa) =>
    (await runSearch(who, { id: searchId, look: lookOf({}) })).rows.find(({ id }) => id === passport)

  test('is remembered for this question and record, shown at the next search of the bureau, never hidden, nowhere else', async () => {
    passport = await filedPerson(admin, {
      owner: 'MA',
      family: 'Zweifeld',
      given: 'Ada',
      birth: '1970-05-01',
    })
    const first = await search('Zweifeld Ada 1970-05-01')
    expect(await refusal(judgeDifferent(awa, { record: passport, search: first, reasons: [] }))).toEqual([
      'invalid',
      'input',
      { reasons: ['hit_reasons_missing'] },
    ])
    await Promise.all(
      Array.from({ length: 3 }, () =>
        judgeDifferent(awa, { record: passport, search: first, reasons: ['photograph', 'photograph'] }),
      ),
    )
    const colleague = await officer(admin, 'SN')
    expect(await row(await search('ada ZWEIFELD 1970-05-01', colleague), colleague)).toMatchObject({
      judged: { by: 'Awa Sarr', reasons: ['photograph'] },
    })
    expect(await row(await search('Zweifeld Ada 1971'))).toMatchObject({ judged: null })
    expect(await row(await search('Zweifeld Ada 1970-05-01', paul), paul)).toMatchObject({ judged: null })
    const { judgements } = await readRecord(amina, { id: passport })
    expect(judgements).toMatchObject([{ bureau: 'SN', by: null, reasons: ['photograph'], question: null }])
    expect((await readRecord(paul, { id: passport })).judgements).toEqual([])
    expect((await prepareHit(awa, { record: passport, search: first })).judgements).toHaveLength(1)
    // Held to be the same after all: the judgement ends.
    await open(awa, { search: first, atHand: { name: 'Ada Zweifeld', birth: '1970-05-01' } })
    expect(await row(first)).toMatchObject({ judged: null, hit: { state: 'asked' } })
  })

  test('when the source says so, closing remembers it for the question that led there', async () => {
    passport = await filedPerson(admin, {
      owner: 'MA',
      family: 'Dreifeld',
      given: 'Ada',
      birth: '1970-05-01',
    })
    const searchId = await search('Dreifeld Ada 1970-05-01')
    const { id } = await open(awa, { search: searchId, atHand: { birth: '1970-05-01' } })
    await move(amina, id, 'not_same', { text: 'Ours has a scar.' })
    await move(awa, id, 'close', { codes: ['false_match'] })
    expect(await row(searchId)).toMatchObject({ judged: { reasons: ['source_said'] }, hit: null })
  })

  test('unsure asks the source a question, and the bureau itself may still say either', async () => {
    expect(await refusal(open(awa, { judge: 'unsure', text: '' }))).toEqual([
      'invalid',
      'input',
      { text: ['hit_question_missing'] },
    ])
    const one = await open(awa, { judge: 'unsure', text: 'Has yours a tattoo?' })
    expect((await readHit(amina, { id: one.id })).duties[0]).toMatchObject({
      side: 'source',
      what: 'answer_question',
    })
    await writeToHit(amina, { id: one.id, once: randomUUID(), text: 'Yes, on the neck.' })
    await move(awa, one.id, 'say_same', { codes: ['immediate'] })
    expect((await readHit(amina, { id: one.id })).hit.state).toBe('asked')
    const two = await open(awa, { judge: 'unsure', text: 'Has yours a tattoo?' })
    await move(awa, two.id, 'say_different', { codes: ['description', 'photograph'] })
    expect((await readHit(amina, { id: two.id })).hit).toMatchObject({
      state: 'closed',
      outcome: 'false_match',
    })
  })
})

describe('what a machine found', () => {
  const found = (more: object = {}) =>
    openHitByMachine(post, {
      record: passport,
      kind: 'document',
      number: ` ${numberOf().toLowerCase()}`,
      place: 'Gate 7',
      ...more,
    })
  const find = async (more: object = {}) => {
    const { hit: opened, ...rest } = await found(more)
    return { ...rest, id: opened?.id ?? '' }
  }

  test('waits for an officer of the own bureau; nobody abroad knows until he has said that it is the same', async () => {
    const { id } = await find()
    expect((await readHit(awa, { id })).hit).toMatchObject({
      origin: 'machine',
      state: 'to_check',
      askedAt: null,
    })
    expect(await refusal(readHit(amina, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    await older(id, 600)
    expect(await refusal(readHit(ines, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    await move(awa, id, 'say_same', { codes: ['immediate'] })
    expect((await readHit(amina, { id })).hit).toMatchObject({ state: 'asked' })
  })

  test('must be exactly identical; the same find again is the same hit, also at the same moment', async () => {
    expect(await refusal(find({ number: 'ZZ8812345' }))).toEqual(['invalid', 'hit_not_identical', {}])
    expect(await refusal(find({ kind: 'vin' }))).toEqual(['invalid', 'hit_not_identical', {}])
    expect(await refusal(find({ country: 'FR' }))).toEqual(['invalid', 'hit_not_identical', {}])
    const all = await Promise.all(Array.from({ length: 4 }, () => find()))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ fresh }) => fresh)).toHaveLength(1)
    // Another gate has another traveller before it.
    expect(await find({ place: 'Gate 8' })).toMatchObject({ fresh: true })
    await audited(admin, () =>
      admin.query(`update "Hit" set "openedAt" = now() - interval '25 hours' where "subjectId" = $1`, [
        passport,
      ]),
    )
    expect(await find()).toMatchObject({ fresh: true })
  })

  test('and an officer held to be another calls nobody again at this place for a year, and says so', async () => {
    const { id } = await find()
    await move(awa, id, 'say_different', { codes: ['document'] })
    // The record's owner sees that it was judged, and by which bureau, as when an officer had asked; others see nothing.
    const judgements = async (who = amina) => (await readRecord(who, { id: passport })).judgements
    expect(await judgements()).toMatchObject([
      { bureau: 'SN', by: null, reasons: ['document'], question: null },
    ])
    expect(await judgements(paul)).toEqual([])
    expect(await found()).toMatchObject({ state: 'known_different', fresh: false, hit: { id } })
    expect(await find({ place: 'Gate 8' })).toMatchObject({ state: 'to_check', fresh: true })
    await audited(admin, () =>
      admin.query(`update "Hit" set "closedAt" = now() - interval '13 months' where "id" = $1`, [id]),
    )
    const again = await found()
    expect(again).toMatchObject({ state: 'to_check', fresh: true })
    // Judged again it is one judgement; held to be the same after all it ends.
    await move(awa, again.hit?.id ?? '', 'say_different', { codes: ['photograph'] })
    expect(await judgements()).toMatchObject([{ reasons: ['photograph'] }])
    const { id: third } = await find({ place: 'Gate 9' })
    await move(awa, third, 'say_same', { codes: ['immediate'] })
    expect(await judgements()).toEqual([])
  })

  test('of the own bureau has no hit: nobody abroad need be asked', async () => {
    const own = await filedDocument(admin, { owner: 'SN', number: `OWN${number}77` })
    expect(await found({ record: own, number: `OWN${number}77` })).toEqual({
      recordId: own,
      hit: null,
      state: 'own_record',
      silent: false,
      fresh: false,
    })
  })
})

describe('clocks of a pair of countries', () => {
  const clocks = { urgency: 'immediate', acknowledge: '20', confirm: '60', escalate: '40', heads: '90' }
  const minutesTo = (at: string | null, since: string | null) =>
    Math.round((Date.parse(at ?? '') - Date.parse(since ?? '')) / 60_000)

  test('are set by a lead, count in a hit of either, are seen by both and by nobody else', async () => {
    const lead = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
    const rabat = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
    expect(await refusal(setHitClock(awa, { ...clocks, partner: 'MA' }))).toEqual(['forbidden', 'role', {}])
    for (const [wrong, field, code] of [
      [{ partner: 'SN' }, 'partner', 'clock_partner'],
      [{ partner: 'XX' }, 'partner', 'clock_partner'],
      [{ confirm: '10' }, 'confirm', 'clock_order'],
      [{ heads: '30' }, 'heads', 'clock_order'],
      [{ acknowledge: 'soon' }, 'acknowledge', 'clock_minutes'],
    ] as const)
      expect(await refusal(setHitClock(lead, { ...clocks, partner: 'MA', ...wrong }))).toEqual([
        'invalid',
        'input',
        { [field]: [code] },
      ])
    await setHitClock(lead, { ...clocks, partner: 'MA' })
    const { id } = await open()
    for (const who of [awa, amina]) {
      const { hit } = await readHit(who, { id })
      expect(hit.agreed?.acknowledge).toEqual({ minutes: 20, by: 'SN' })
      expect(
        [hit.dueAt, hit.confirmBy, hit.escalateAt, hit.headsAt].map((at) => minutesTo(at, hit.since)),
      ).toEqual([20, 60, 40, 90])
      const [line] = await listHitClocks(who, {})
      expect(line).toMatchObject({ urgency: 'immediate', counts: { confirm: { minutes: 60, by: 'SN' } } })
    }
    expect(await listHitClocks(paul, {})).toEqual([])
    // The other side may shorten it further; what runs already keeps its own.
    await setHitClock(rabat, { ...clocks, partner: 'SN', acknowledge: '10' })
    expect((await readHit(amina, { id })).hit.agreed?.acknowledge).toEqual({ minutes: 20, by: 'SN' })
    const later = (await readHit(awa, { id: (await open()).id })).hit
    expect(later.agreed?.acknowledge).toEqual({ minutes: 10, by: 'MA' })
    await move(amina, later.id, 'acknowledge')
    const received = (await readHit(awa, { id: later.id })).hit
    expect(minutesTo(received.headsAt, received.dueAt)).toBe(50)

    const own = (await listHitClocks(lead, {}))[0]?.mine
    expect(await refusal(dropHitClock(rabat, { id: own }))).toEqual(['not-found', 'clock_unknown', {}])
    await dropHitClock(lead, { id: own })
    const [theirs] = await listHitClocks(lead, {})
    await dropHitClock(rabat, { id: theirs?.rules[0]?.id })
    expect((await readHit(awa, { id: (await open()).id })).hit.agreed).toBeNull()
  })

  test('may be said by the command centre for a pair; a bureau cannot say it for others', async () => {
    const lead = await officer(admin, 'FR', { roles: ['supervisor'] })
    await setHitClock(ines, { ...clocks, bureau: 'SN', partner: 'MA' })
    expect((await readHit(awa, { id: (await open()).id })).hit.agreed?.confirm).toEqual({
      minutes: 60,
      by: 'GS',
    })
    // What is named as the first of the pair is not asked of a bureau: it speaks for itself.
    await setHitClock(lead, { ...clocks, bureau: 'SN', partner: 'MA', acknowledge: '5' })
    expect((await readHit(awa, { id: (await open()).id })).hit.agreed?.acknowledge.by).toBe('GS')
    for (const { mine } of await listHitClocks(ines, {})) if (mine) await dropHitClock(ines, { id: mine })
    for (const { mine } of await listHitClocks(lead, {})) if (mine) await dropHitClock(lead, { id: mine })
  })
})

describe('a silent search', () => {
  test('opens a hit of which its owner, and the command centre, can learn nothing by any way', async () => {
    const program = await filedClient(admin, { tenant: 'SN', silentBasis: 'Reg. (EU) 2019/817, Art. 9(5)' })
    const caller = {
      token: Buffer.from(readKey(program.key) ?? []).toString('base64url'),
      client: 'api' as const,
      address: '127.0.0.1',
      reference: 'ETIAS-1',
      acts: true,
    }
    const rabat = await officer(admin, 'MA', { roles: ['officer', 'supervisor'], clearance: 2 })
    const seen = async () => ({
      waiting: await countWaiting(rabat),
      lists: await Promise.all(
        ['ours', 'theirs', 'open', 'closed'].map(
          async (show) => (await listHits(rabat, { show })).items.length,
        ),
      ),
      record: JSON.stringify((await readRecord(rabat, { id: passport })).hits),
      judgements: JSON.stringify((await readRecord(rabat, { id: passport })).judgements),
      late: (await listHits(ines, { show: 'open' })).items.length,
      log: (await readBureauLog(rabat, {})).events.filter(({ operation }) =>
        /machine|check.find/.test(operation),
      ).length,
    })
    const before = await seen()
    const found = await openHitByMachine(caller, { record: passport, kind: 'document', number: numberOf() })
    expect(found).toMatchObject({ state: 'to_check', silent: true, fresh: true })
    const id = found.hit?.id ?? ''
    await older(id, 10_000)
    await sweepHits((await clockSession()) ?? awa, {})
    expect(await seen()).toEqual(before)
    for (const who of [rabat, amina, ines])
      expect(await refusal(readHit(who, { id }))).toEqual(['not-found', 'hit_unknown', {}])
    // Its own bureau sees it, and cannot pass it on, by the portal or behind it.
    expect((await readHit(awa, { id })).hit).toMatchObject({ silent: true, state: 'to_check' })
    expect((await readHit(awa, { id })).steps).toEqual(['say_different', 'withdraw'])
    expect(await refusal(move(awa, id, 'say_same', { codes: ['immediate'] }))).toEqual([
      'conflict',
      'hit_silent',
      {},
    ])
    expect(await refusal(writeToHit(awa, { id, once: randomUUID(), text: 'Look.' }))).toEqual([
      'conflict',
      'hit_silent',
      {},
    ])
    await expect(
      admin.query(`update "Hit" set "state" = 'asked', "askedAt" = now() where "id" = $1`, [id]),
    ).rejects.toThrow('Hit_silent_check')
    // A find of the same by a program that is not silent is a hit of its own.
    expect(
      await openHitByMachine(post, { record: passport, kind: 'document', number: numberOf() }),
    ).toMatchObject({
      silent: false,
      fresh: true,
    })
    await move(awa, id, 'say_different', { codes: ['document'] })
    expect((await seen()).record).toEqual(before.record)
    expect((await seen()).judgements).toEqual(before.judgements)
    const { rows } = await admin.query(
      `select "details" ->> 'silent' as silent from "AuditEvent" where "operation" = 'hit.open-by-machine' and "details" ->> 'hit' = $1`,
      [id],
    )
    expect(rows).toEqual([{ silent: 'true' }])
  })
})
