import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signOut } from '@/lib/auth/commands'
import { claimNext, claimNotices, releaseClaim } from '@/lib/notices/claim-commands'
import type { NoticeDraft } from '@/lib/notices/draft'
import { keepNotice } from '@/lib/notices/draft-commands'
import { readNotice } from '@/lib/notices/queries'
import { answerChecks, keepTranslation, markSeen, suggestChange } from '@/lib/notices/review-commands'
import { readReview } from '@/lib/notices/review-queries'
import { countNewReview, listReview } from '@/lib/notices/review-queue-queries'
import { audited, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { draftOf } from '@/tests/support/notice-drafts'
import { bureaus, drafted, reviewer, step, submitNotice } from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'
import { answerAll, translateAll } from '@/tests/support/review'

let admin: pg.Client
/** Rabat asks: Amina writes, Badr leads the desk. */
let amina: TestOfficer
let badr: TestOfficer
/** At the Secretariat: three of three countries, one of the country that asks, one whose country nobody entered. */
let sun: TestOfficer
let ines: TestOfficer
let kofi: TestOfficer
let moroccan: TestOfficer
let stateless: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR', 'CN')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  sun = await reviewer(admin, 'CN')
  ines = await reviewer(admin, 'FR')
  kofi = await reviewer(admin, 'SN')
  moroccan = await reviewer(admin, 'MA')
  stateless = await reviewer(admin, null)
})
afterAll(() => admin.end())

const red = (edits = {}): NoticeDraft => draftOf('red', { 'request.language': 'en', ...edits })

const submitted = (content: NoticeDraft = red()) =>
  submitNotice(admin, { author: amina, head: badr }, content)

const versionOf = async (id: string) => (await readNotice(sun, { id })).notice.version
const due = async (id: string) => (await readReview(sun, { id })).notice.reviewBy
/** Lets everybody's leases end. */
const lapse = () =>
  audited(admin, () =>
    admin.query(
      `update "Notice" set "claimedAt" = now() - interval '31 minutes' where "claimedBy" is not null`,
    ),
  )

describe('the queue', () => {
  test('shows what is due first on top, with what each view counts, and says why somebody may not judge', async () => {
    const slow = await submitted(draftOf('green', { 'request.language': 'fr' }))
    const urgent = await submitted(draftOf('orange', { 'request.language': 'es' }))
    const { items, counts, nationality } = await listReview(sun, { view: 'unclaimed' })
    const places = [urgent, slow].map((id) => items.findIndex((item) => item.id === id))
    expect(places[0]).toBeLessThan(places[1] ?? -1)
    expect(nationality).toBe('CN')
    expect(counts.unclaimed).toBe(items.length)
    expect(items[0]).toMatchObject({ owner: 'MA', claimer: null, denial: null, stage: 'runs' })
    const own = await listReview(moroccan, { view: 'unclaimed' })
    expect(new Set(own.items.map(({ denial }) => denial))).toEqual(new Set(['own_country']))
    expect((await listReview(sun, { view: 'unclaimed', type: 'orange' })).items.map(({ id }) => id)).toEqual([
      urgent,
    ])
    expect(await refusal(listReview(amina, {}))).toEqual(['forbidden', 'role', {}])
    expect(await countNewReview(sun, new Date(Date.now() - 3_600_000))).toBeGreaterThanOrEqual(2)
    expect(await countNewReview(sun, new Date(Date.now() + 3_600_000))).toBe(0)
  })

  test('pages by its own key and leaves nothing out', async () => {
    for (let i = 0; i < 3; i++) await submitted()
    const all = (await listReview(sun, { view: 'unclaimed' })).items.map(({ id }) => id)
    const first = await listReview(sun, { view: 'unclaimed', limit: 2 })
    const second = await listReview(sun, { view: 'unclaimed', limit: 2, after: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4))
  })
})

describe('taking', () => {
  test('is for half an hour from the last act, seen by all, and of one alone', async () => {
    const id = await submitted()
    expect(await claimNotices(sun, { ids: [id] })).toEqual({ ids: [id], left: 0 })
    const { notice } = await readNotice(sun, { id })
    expect(notice.state).toBe('quality_review')
    expect((await readReview(ines, { id })).claimer).toMatchObject({ mine: false })
    expect(await refusal(claimNotices(ines, { ids: [id] }))).toEqual(['conflict', 'claim_none', {}])
    expect(await refusal(answerAll(ines, id))).toEqual(['conflict', 'notice_claimed', {}])
    expect(await refusal(step(admin, ines, id, 'return', { text: 'Who?', until: inDays(5) }))).toEqual([
      'conflict',
      'notice_claimed',
      {},
    ])
    await lapse()
    expect((await readReview(ines, { id })).claimer).toBeNull()
    expect(await claimNotices(ines, { ids: [id] })).toEqual({ ids: [id], left: 0 })
    await releaseClaim(ines, { id })
    expect(await refusal(releaseClaim(ines, { id }))).toEqual(['not-found', 'notice_unknown', {}])
  })

  test('the next is never of one’s own country, and of nobody whose country is not known', async () => {
    await submitted()
    expect(await refusal(claimNext(moroccan, {}))).toEqual(['conflict', 'claim_none', {}])
    expect(await refusal(claimNext(stateless, {}))).toEqual(['conflict', 'nationality_missing', {}])
    const { items } = await listReview(kofi, { view: 'unclaimed' })
    expect((await claimNext(kofi, {})).id).toBe(items[0]?.id)
    expect((await listReview(kofi, { view: 'mine' })).items).toHaveLength(1)
  })

  test('two who take the next at once get two', async () => {
    await submitted()
    await submitted()
    const [one, other] = await Promise.all([claimNext(sun, {}), claimNext(ines, {})])
    expect(one.id).not.toBe(other.id)
  })

  test('ends with the session', async () => {
    const gone = await reviewer(admin, 'FR')
    const id = await submitted()
    await claimNotices(gone, { ids: [id] })
    await signOut(gone, {})
    expect((await readReview(sun, { id })).claimer).toBeNull()
  })
})

describe('the checklist', () => {
  test('keeps everybody from passing what he has not answered, what fails, and what he doubts without a note', async () => {
    const id = await submitted()
    await claimNotices(sun, { ids: [id] })
    const open = ['invalid', 'input', { checklist: ['notice_check_open'] }]
    expect(await refusal(step(admin, sun, id, 'pass_quality'))).toEqual(open)
    await answerAll(sun, id, { identity: 'fail' })
    expect(await refusal(step(admin, sun, id, 'pass_quality'))).toEqual([
      'invalid',
      'input',
      { checklist: ['notice_check_failed'] },
    ])
    const version = await versionOf(id)
    await answerChecks(sun, { id, version, answers: [{ item: 'identity', answer: 'doubt', note: '' }] })
    expect(await refusal(step(admin, sun, id, 'pass_quality'))).toEqual([
      'invalid',
      'input',
      { checklist: ['notice_check_note'] },
    ])
    // A point of the lawyers is not asked of quality.
    expect(
      await refusal(answerChecks(sun, { id, version, answers: [{ item: 'warrant', answer: 'ok' }] })),
    ).toEqual(['conflict', 'notice_step_gone', {}])
    await answerAll(sun, id)
    expect((await step(admin, sun, id, 'pass_quality')).state).toBe('legal_review')
  })

  test('a doubt brings a second lawyer, who answers for himself and has to settle it', async () => {
    const id = await submitted(red({ 'judicial.retrial': true }))
    await claimNotices(sun, { ids: [id] })
    await answerAll(sun, id)
    await step(admin, sun, id, 'pass_quality')
    await answerAll(sun, id, { political: 'doubt' })
    expect((await step(admin, sun, id, 'pass_legal')).state).toBe('second_legal_review')
    expect((await readReview(sun, { id })).denial).toBe('same_person')
    expect(await refusal(step(admin, ines, id, 'pass_second'))).toEqual([
      'invalid',
      'input',
      { checklist: ['notice_check_open'] },
    ])
    await answerAll(ines, id, { political: 'doubt' })
    expect(await refusal(step(admin, ines, id, 'pass_second'))).toEqual([
      'invalid',
      'input',
      { checklist: ['notice_check_doubt'] },
    ])
    await answerAll(ines, id)
    expect((await step(admin, ines, id, 'pass_second')).state).toBe('approved')
    expect(await refusal(step(admin, kofi, id, 'publish'))).toEqual([
      'invalid',
      'input',
      { translated: ['notice_not_translated'], checklist: ['notice_check_open'] },
    ])
    await translateAll(kofi, id)
    await answerAll(kofi, id)
    expect((await step(admin, kofi, id, 'publish')).state).toBe('published')
  })

  test('is the Secretariat’s: the bureau sees neither answers nor who doubted', async () => {
    const id = await submitted()
    await claimNotices(sun, { ids: [id] })
    await answerAll(sun, id, { facts: 'doubt' })
    expect((await readReview(sun, { id })).answers.length).toBeGreaterThan(0)
    expect(await refusal(readReview(badr, { id }))).toEqual(['forbidden', 'role', {}])
    const seen = await asBureau(badr, `select count(*)::int as "n" from "NoticeCheck"`)
    expect(seen).toEqual([{ n: 0 }])
    expect(await refusal(answerChecks(moroccan, { id, version: 1, answers: [] }))).toEqual([
      'forbidden',
      'own_country',
      {},
    ])
  })
})

/** What the bureau's own context lets it read, whatever the program asks. */
async function asBureau(who: TestOfficer, statement: string): Promise<unknown[]> {
  const { portalUrl } = await testDatabase()
  const portal = new pg.Client(portalUrl)
  await portal.connect()
  try {
    await portal.query('begin')
    await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
    return (await portal.query(statement)).rows
  } finally {
    await portal.query('rollback')
    await portal.end()
  }
}

describe('the clock', () => {
  test('is a day for a clean red one, three for a flagged one, and stands still while the bureau has it', async () => {
    const id = await submitted()
    const first = await due(id)
    const hours = ((first?.getTime() ?? 0) - Date.now()) / 3_600_000
    expect([24, 72]).toContain(Math.round(hours))
    await claimNotices(sun, { ids: [id] })
    await step(admin, sun, id, 'return', { text: 'Which role had she?', until: inDays(30) })
    const waiting = (await listReview(sun, { view: 'waiting' })).items.find((item) => item.id === id)
    expect(waiting).toMatchObject({ stage: 'rests', state: 'returned_for_information' })
    await audited(admin, () =>
      admin.query(`update "Notice" set "pausedAt" = "pausedAt" - interval '10 hours' where "id" = $1`, [id]),
    )
    await step(admin, amina, id, 'answer')
    await step(admin, badr, id, 'submit')
    const later = ((await due(id))?.getTime() ?? 0) - (first?.getTime() ?? 0)
    expect(Math.round(later / 3_600_000)).toBe(10)
  })
})

describe('below the threshold', () => {
  const below = () => red({ 'charges.0.maxMonths': 18 })

  test('a bureau asks when it says why; a lawyer lets it pass with a reason, a second one reads it', async () => {
    const id = await drafted(admin, amina, below())
    expect(await refusal(step(admin, amina, id, 'hand_over'))).toEqual([
      'invalid',
      'input',
      { complete: ['notice_incomplete'] },
    ])
    await step(admin, amina, id, 'state_importance', {
      text: 'Eleven countries have the same fraud on file.',
    })
    await step(admin, amina, id, 'hand_over')
    await step(admin, badr, id, 'submit')
    await claimNotices(sun, { ids: [id] })
    await answerAll(sun, id)
    await step(admin, sun, id, 'pass_quality')
    await answerAll(sun, id)
    expect(await refusal(step(admin, sun, id, 'pass_legal'))).toEqual([
      'invalid',
      'input',
      { complete: ['notice_incomplete'] },
    ])
    await step(admin, sun, id, 'override', { text: 'One ring in eleven countries; the bureau was asked.' })
    const { checks, events } = await readNotice(sun, { id })
    expect(checks.find(({ id: rule }) => rule === 'red.override')).toMatchObject({ flag: true })
    expect(events.filter(({ act }) => act === 'override')).toHaveLength(1)
    expect((await step(admin, sun, id, 'pass_legal')).state).toBe('second_legal_review')
  })

  test('is not for what lies above it', async () => {
    const id = await drafted(admin, amina, red())
    expect(await refusal(step(admin, amina, id, 'state_importance', { text: 'It matters.' }))).toEqual([
      'invalid',
      'input',
      { text: ['notice_threshold_met'] },
    ])
  })
})

describe('suggestions, translations and what was seen', () => {
  test('a suggestion fits its field and reaches the bureau', async () => {
    const id = await submitted()
    await claimNotices(sun, { ids: [id] })
    const version = await versionOf(id)
    const given = { id, version, comment: 'As in the warrant.' }
    await suggestChange(sun, { ...given, field: 'charges.0.maxMonths', value: '60' })
    await suggestChange(sun, { ...given, field: 'facts.what', value: null })
    const wrong = suggestChange(sun, { ...given, field: 'charges.0.maxMonths', value: 'five years' })
    expect(await refusal(wrong)).toEqual(['invalid', 'input', { value: ['suggestion_value'] }])
    expect(await refusal(suggestChange(sun, { ...given, field: 'facts.nothing', value: 'x' }))).toEqual([
      'invalid',
      'input',
      { field: ['suggestion_field'] },
    ])
    expect((await readReview(sun, { id })).suggestions).toMatchObject([
      { field: 'charges.0.maxMonths', value: 60, hasValue: true, state: 'open' },
      { field: 'facts.what', value: null, hasValue: false },
    ])
    expect(await asBureau(badr, `select "field" from "NoticeSuggestion" order by "at"`)).toHaveLength(2)
  })

  test('translations are the version’s; when the text changes they are stale', async () => {
    const id = await submitted()
    await claimNotices(sun, { ids: [id] })
    await translateAll(sun, id)
    expect((await readNotice(sun, { id })).notice.translated).toBe(true)
    await step(admin, sun, id, 'return', { text: 'Say more of the role.', until: inDays(30) })
    const { version } = await readNotice(amina, { id })
    const facts = {
      ...version.draft.facts,
      role: 'She alone held the pistol and tied the guard with a rope.',
    }
    await keepNotice(amina, { id, base: version.revision, section: 'facts', content: facts })
    await step(admin, amina, id, 'answer')
    await step(admin, badr, id, 'submit')
    const again = await readNotice(sun, { id })
    expect(again.notice.translated).toBe(false)
    await claimNotices(sun, { ids: [id] })
    const kept = await keepTranslation(sun, {
      id,
      version: again.notice.version,
      language: 'fr',
      texts: { 'facts.role': 'Elle seule tenait le pistolet.' },
    })
    expect(kept.of - kept.done).toBe(2)
    // What he judged before is what he is shown the new version against.
    expect(Object.keys((await readReview(sun, { id })).against).sort()).toEqual(['handed', 'seen'])
  })

  test('a version is seen when each of its sections is', async () => {
    const id = await submitted()
    await claimNotices(sun, { ids: [id] })
    const given = { id, version: await versionOf(id), of: ['facts', 'charges'] }
    await markSeen(sun, { ...given, section: 'facts', seen: true })
    expect((await readReview(sun, { id })).seen).toEqual(['facts'])
    await markSeen(sun, { ...given, section: 'charges', seen: true })
    await markSeen(sun, { ...given, section: 'facts', seen: false })
    expect((await readReview(sun, { id })).seen).toEqual(['charges'])
    expect((await readReview(ines, { id })).seen).toEqual([])
  })
})
