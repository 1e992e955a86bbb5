import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockSession } from '@/lib/auth/clock-session'
import { dutiesOf } from '@/lib/notices/actions'
import { stateEffect } from '@/lib/notices/effect-commands'
import { listEffects, listNoticeReaders } from '@/lib/notices/effect-queries'
import { extendNotices, letNoticeEnd } from '@/lib/notices/expiry-commands'
import { listEnding } from '@/lib/notices/expiry-queries'
import { countNoticesWaiting, exportNotices, listNotices, readDeskNotices } from '@/lib/notices/list-queries'
import { readNotice } from '@/lib/notices/queries'
import { answerLocated, reportAction } from '@/lib/notices/report-commands'
import { sweepNotices } from '@/lib/notices/sweep-commands'
import { audited, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import { bureaus, confirmed, reviewer, step } from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'

let admin: pg.Client
/** Rabat asks: Amina writes, Badr and Driss lead. Awa in Dakar and Luz in Madrid read. */
let amina: TestOfficer
let badr: TestOfficer
let driss: TestOfficer
let awa: TestOfficer
let luz: TestOfficer
let sun: TestOfficer
let commission: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR', 'ES', 'CCF')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  driss = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  awa = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
  luz = await officer(admin, 'ES')
  sun = await reviewer(admin, 'FR')
  commission = await officer(admin, 'CCF', { roles: ['ccf'], clearance: 2, purpose: null })
})
afterAll(() => admin.end())

/** A round of the clock, as the server makes it. */
async function round() {
  const clock = await clockSession()
  if (!clock) return {}
  const done: Record<string, number> = {}
  for (let more = true; more; ) {
    const swept = await sweepNotices(clock, {})
    for (const [act, count] of Object.entries(swept.done)) done[act] = (done[act] ?? 0) + (count ?? 0)
    more = swept.more
  }
  return done
}

const change = (id: string, what: string, values: unknown[] = []) =>
  audited(admin, () => admin.query(`update "Notice" set ${what} where "id" = $1`, [id, ...values]))
const rowOf = async (id: string) =>
  (await admin.query('select * from "Notice" where "id" = $1', [id])).rows[0]
const gone = ['not-found', 'notice_unknown', {}]

describe('the clock', () => {
  test('cancels what nobody brought back into force within six months; nobody can resume it meanwhile', async () => {
    const { id } = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    await step(admin, badr, id, 'suspend', { text: 'The warrant is in doubt.', until: inDays(180) })
    const other = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    expect(await refusal(step(admin, badr, other.id, 'suspend', { text: 'x', until: inDays(190) }))).toEqual([
      'invalid',
      'input',
      { until: ['notice_until_range'] },
    ])
    await round()
    expect((await readNotice(awa, { id })).state).toBe('suspended')
    await change(id, `"dueAt" = now() - interval '1 minute'`)
    // Before the clock has come round: it is over all the same.
    const before = await readNotice(badr, { id })
    expect([before.state, before.acts]).toEqual(['cancelled', []])
    expect(await refusal(step(admin, sun, id, 'resume', { text: 'Confirmed.' }))).toEqual([
      'conflict',
      'notice_step_gone',
      {},
    ])
    expect((await round()).end_suspension).toBe(1)
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', endedAt: expect.any(Date) })
    expect(await refusal(readNotice(awa, { id }))).toEqual(gone)
    const { events } = await readNotice(badr, { id })
    expect(events.at(-1)).toMatchObject({ act: 'end_suspension', side: 'clock', audience: 'everyone' })
  })

  test('refuses a request whose bureau did not answer in time', async () => {
    const { id } = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      state: 'returned_for_information',
      columns: { submittedAt: new Date(), dueAt: new Date(Date.now() - 1000) },
    })
    expect((await round()).lapse).toBe(1)
    expect((await readNotice(amina, { id })).notice.state).toBe('refused')
  })

  test('a term that has ended hides a notice at once, before anybody writes it down', async () => {
    const { id } = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    expect((await listNotices(awa, {})).items.map((each) => each.id)).toContain(id)
    await change(id, `"keptUntil" = current_date - 1`)
    expect(await refusal(readNotice(awa, { id }))).toEqual(gone)
    expect((await listNotices(awa, {})).items.map((each) => each.id)).not.toContain(id)
    const own = await listNotices(badr, { view: 'ended' })
    expect(own.items.find((each) => each.id === id)?.state).toBe('expired')
    expect(
      await refusal(step(admin, badr, id, 'extend', { text: 'Still wanted.', until: inDays(300) })),
    ).toEqual(['conflict', 'notice_step_gone', {}])
    expect((await round()).expire).toBe(1)
    expect((await rowOf(id)).state).toBe('expired')
  })

  test('asks once at 180, 90, 30 and 7 days, and after an outage only the most pressing', async () => {
    const { id } = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      columns: { keptUntil: inDays(181) },
    })
    await round()
    const prompts = async () =>
      (await readNotice(amina, { id })).events
        .filter(({ act }) => act === 'prompt')
        .map(({ reason }) => reason)
    expect(await prompts()).toEqual([])
    await change(id, `"keptUntil" = $2`, [inDays(180)])
    expect((await round()).prompt).toBe(1)
    expect(await round()).toEqual({})
    await change(id, `"keptUntil" = $2`, [inDays(20)])
    await round()
    await round()
    await change(id, `"keptUntil" = $2`, [inDays(7)])
    await round()
    expect(await prompts()).toEqual(['180', '30', '7'])
    expect((await readDeskNotices(amina, {})).ending.map((each) => each.id)).toContain(id)
    // The reader in Dakar hears nothing of it.
    expect((await readNotice(awa, { id })).events).toEqual([])
    await letNoticeEnd(amina, { id, once: randomUUID() })
    expect((await readDeskNotices(amina, {})).ending.map((each) => each.id)).not.toContain(id)
    await step(admin, badr, id, 'extend', { text: 'Still wanted.', until: inDays(400) })
    expect(await rowOf(id)).toMatchObject({ prompted: [], letEnd: null })
  })

  test('deletes what it said thirty days after the end; number and log stay', async () => {
    const { id } = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      state: 'withdrawn',
      columns: { endedAt: new Date(Date.now() - 29 * 86_400_000) },
    })
    await round()
    expect((await rowOf(id)).state).toBe('withdrawn')
    await change(id, `"endedAt" = now() - interval '31 days'`)
    expect((await round()).delete).toBe(1)
    expect(await rowOf(id)).toMatchObject({
      state: 'deleted',
      caption: '',
      keys: [],
      subjectId: null,
      people: {},
    })
    for (const table of ['NoticeVersion', 'NoticeEvent', 'NoticePicture', 'NoticeFile']) {
      const { rows } = await admin.query(`select 1 from "${table}" where "noticeId" = $1`, [id])
      expect([table, rows.length]).toEqual([table, 0])
    }
    expect(await refusal(readNotice(badr, { id }))).toEqual(gone)
    const { rows } = await admin.query(`select 1 from "AuditEvent" where "operation" = 'notice.sweep'`)
    expect(rows.length).toBeGreaterThan(0)
  })

  test('has a session only when something is due', async () => {
    await round()
    expect(await clockSession()).toBe(null)
  })
})

describe('somebody was located', () => {
  test('the requester’s time begins: 24 hours, 72 hours, the papers within what the country states', async () => {
    await confirmed(admin, awa)
    await stateEffect(awa, {
      effect: 'provisional_arrest',
      papersDays: '40',
      contact: 'Duty desk',
      languages: ['fr'],
    })
    expect((await listEffects(luz, {})).stated).toMatchObject([
      { bureau: 'SN', papersDays: 40, effect: 'provisional_arrest' },
    ])
    const { id } = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    const { notice, effect } = await readNotice(awa, { id })
    expect(effect).toMatchObject({ bureau: 'SN', effect: 'provisional_arrest' })
    expect((await readNotice(luz, { id })).effect).toBe(null)
    const report = {
      id,
      revision: notice.revision,
      once: randomUUID(),
      kind: 'located',
      country: 'SN',
      place: 'Port',
      on: inDays(0),
      text: 'Seen at the ferry.',
    }
    expect((await reportAction(awa, report)).again).toBe(false)
    expect((await reportAction(awa, report)).again).toBe(true)
    const { actions, now } = await readNotice(amina, { id })
    expect(actions).toMatchObject([{ bureau: 'SN', kind: 'located', place: 'Port', country: 'SN' }])
    const [action] = actions
    if (!action) throw new Error('no action')
    const hours = dutiesOf(action, now).map(({ step, by }) => [
      step,
      Math.round((by.getTime() - action.at.getTime()) / 3_600_000),
    ])
    expect(hours).toEqual([
      ['acknowledge', 24],
      ['intend', 72],
      ['send_papers', 960],
    ])
    expect((await countNoticesWaiting(amina)).waiting).toBeGreaterThan(0)
    expect((await readDeskNotices(badr, {})).waiting.map((each) => each.id)).toContain(id)
    // Another reader hears nothing of it; only the requester answers.
    expect((await readNotice(luz, { id })).actions).toEqual([])
    expect(
      await refusal(answerLocated(awa, { id, action: action.id, once: randomUUID(), step: 'acknowledge' })),
    ).toEqual(['forbidden', 'not_owner', {}])
    expect(
      await refusal(answerLocated(amina, { id, action: action.id, once: randomUUID(), step: 'send_papers' })),
    ).toEqual(['conflict', 'notice_step_gone', {}])
    await answerLocated(amina, { id, action: action.id, once: randomUUID(), step: 'acknowledge' })
    await answerLocated(amina, {
      id,
      action: action.id,
      once: randomUUID(),
      step: 'intend',
      intent: 'extradition',
      text: 'Papers follow.',
    })
    await answerLocated(amina, {
      id,
      action: action.id,
      once: randomUUID(),
      step: 'send_papers',
      text: 'By pouch.',
    })
    const seen = (await readNotice(awa, { id })).actions[0]
    expect(seen).toMatchObject({ intent: 'extradition', answer: 'Papers follow.\n\nBy pouch.' })
    expect(seen && dutiesOf(seen, now).every(({ doneAt, late }) => doneAt && !late)).toBe(true)
    expect((await readDeskNotices(badr, {})).waiting.map((each) => each.id)).not.toContain(id)
  })

  test('nothing is owed of somebody not found, nor on a blue notice, and days to come are refused', async () => {
    const { id } = await filedNotice(admin, amina.officerId, {
      owner: 'MA',
      draft: draftOf('blue', { 'request.language': 'en' }),
    })
    const { notice } = await readNotice(luz, { id })
    const report = (more: object) =>
      reportAction(luz, {
        id,
        revision: notice.revision,
        once: randomUUID(),
        kind: 'located',
        text: 'At the border.',
        ...more,
      })
    expect(await refusal(report({ on: inDays(2) }))).toEqual([
      'invalid',
      'input',
      { on: ['notice_day_future'] },
    ])
    expect(await refusal(report({ country: 'QQ' }))).toEqual([
      'invalid',
      'input',
      { country: ['notice_country'] },
    ])
    expect(await refusal(report({ text: '' }))).toEqual([
      'invalid',
      'input',
      { text: ['notice_text_missing'] },
    ])
    await report({})
    expect((await readNotice(amina, { id })).actions[0]?.acknowledgeBy).toBe(null)
  })
})

describe('a diffusion that is recalled', () => {
  test('goes on standing there for its recipients as not to be used, and its sender sees who had it', async () => {
    const draft = draftOf('blue', {
      'request.language': 'en',
      form: 'diffusion',
      recipients: { scope: 'only', countries: ['SN', 'ES'], reason: 'Route' },
    })
    const { id } = await filedNotice(admin, amina.officerId, { owner: 'MA', draft, state: 'circulating' })
    await readNotice(awa, { id })
    await readNotice(awa, { id })
    await step(admin, badr, id, 'recall', { text: 'Wrong person.' })
    const seen = await readNotice(awa, { id })
    expect(seen.state).toBe('revoked')
    expect(seen.events.at(-1)).toMatchObject({ act: 'recall', text: 'Wrong person.' })
    const { readers } = await listNoticeReaders(badr, { id })
    expect(readers).toMatchObject([{ bureau: 'SN', opened: 3, taken: 0 }])
    expect((await listNoticeReaders(sun, { id })).readers.length).toBe(1)
    // A recipient does not learn who else had it.
    expect((await listNoticeReaders(luz, { id })).readers).toEqual([])
  })
})

describe('the Commission', () => {
  test('blocks at once, lifts, and erases by the same table', async () => {
    const { id } = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    await step(admin, commission, id, 'block', { text: 'Request of a person.' })
    expect(await refusal(readNotice(awa, { id }))).toEqual(gone)
    expect((await listNotices(commission, { view: 'waiting' })).items.map((each) => each.id)).toContain(id)
    await step(admin, commission, id, 'unblock', { text: 'Compliant.' })
    expect((await readNotice(awa, { id })).state).toBe('published')
    await step(admin, commission, id, 'block', { text: 'New facts.' })
    expect((await step(admin, commission, id, 'erase', { text: 'Not compliant.' })).state).toBe('deleted')
    expect(await rowOf(id)).toMatchObject({ state: 'deleted', caption: '' })
    const { rows } = await admin.query(`select 1 from "NoticeVersion" where "noticeId" = $1`, [id])
    expect(rows).toEqual([])
  })
})

describe('terms', () => {
  test('are extended together for one reason by a supervisor with one code, all or none', async () => {
    const ids = [
      (await filedNotice(admin, amina.officerId, { owner: 'MA', columns: { keptUntil: inDays(40) } })).id,
      (await filedNotice(admin, amina.officerId, { owner: 'MA', columns: { keptUntil: inDays(41) } })).id,
    ]
    const form = { ids, until: inDays(700), text: 'Proceedings go on.' }
    await admin.query('update acl.session set confirmed_at = null where id = $1', [badr.sessionId])
    expect(await refusal(extendNotices(amina, form))).toEqual(['forbidden', 'needs_supervisor', {}])
    expect(await refusal(extendNotices(badr, form))).toEqual(['invalid', 'input', { code: ['code_missing'] }])
    await confirmed(admin, badr)
    expect((await extendNotices(badr, form)).count).toBe(2)
    expect(
      (await listEnding(badr, { month: inDays(700).slice(0, 7) })).notices.map((each) => each.id).toSorted(),
    ).toEqual(ids.toSorted())
    await confirmed(admin, badr)
    expect(await refusal(extendNotices(badr, { ...form, until: inDays(4000) }))).toEqual([
      'invalid',
      'input',
      { until: ['notice_until_range'] },
    ])
  })
})

describe('the lists', () => {
  test('narrow by what stands in the address, and page by key without a gap', async () => {
    const made: string[] = []
    for (let n = 0; n < 55; n++) {
      const columns = { caption: `ZORRILLA, Test${n}` }
      made.push((await filedNotice(admin, luz.officerId, { owner: 'ES', columns })).id)
    }
    const first = await listNotices(awa, { country: 'ES' })
    expect(first.items.length).toBe(50)
    const second = await listNotices(awa, { country: 'ES', after: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(made.toSorted())
    expect(second.next).toBe(null)
    const found = async (look: object) => (await listNotices(awa, look)).items.map(({ caption }) => caption)
    expect(await found({ words: 'zorrilla test7' })).toEqual(['ZORRILLA, Test7'])
    expect((await found({ words: 'zorr' })).length).toBe(50)
    const { number, request } = first.items[3] ?? {}
    expect(await found({ find: number?.toLowerCase() })).toEqual([first.items[3]?.caption])
    expect(await found({ find: request })).toEqual([first.items[3]?.caption])
    expect(await found({ find: '%' })).toEqual([])
    expect(await found({ words: "') or true --" })).toEqual([])
    expect((await found({ country: 'ES', from: inDays(1) })).length).toBe(0)
    expect((await exportNotices(awa, { look: { country: 'ES' }, format: 'csv' })).rows.length).toBe(55)
  })

  test('each waits for whom it waits', async () => {
    const { id: draft } = await filedNotice(admin, amina.officerId, { owner: 'MA', state: 'draft' })
    const { id: review } = await filedNotice(admin, amina.officerId, { owner: 'MA', state: 'ncb_review' })
    const ids = async (who: TestOfficer, view: string) =>
      (await listNotices(who, { view })).items.map(({ id }) => id)
    expect(await ids(amina, 'drafts')).toContain(draft)
    expect(await ids(amina, 'waiting')).not.toContain(review)
    expect(await ids(driss, 'waiting')).toContain(review)
    expect(await ids(awa, 'drafts')).toEqual([])
    const { id: asked } = await filedNotice(admin, amina.officerId, { owner: 'MA' })
    await step(admin, badr, asked, 'ask_withdrawal', { text: 'She was found.' })
    expect(await ids(badr, 'waiting')).not.toContain(asked)
    expect(await ids(driss, 'waiting')).toContain(asked)
    const { counts } = await listNotices(driss, {})
    expect(counts.waiting).toBe((await countNoticesWaiting(driss)).waiting)
  })
})
