import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeDraft } from '@/lib/notices/draft'
import { readNotice } from '@/lib/notices/queries'
import { listReview } from '@/lib/notices/review-queue-queries'
import { officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import { bureaus, reviewer, step } from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'

let admin: pg.Client
/** Rabat: Amina writes, Badr leads. At the Secretariat: two who look at extracts, and one of the country that asks. */
let amina: TestOfficer
let badr: TestOfficer
let awa: TestOfficer
let sun: TestOfficer
let ines: TestOfficer
let moroccan: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  awa = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
  sun = await reviewer(admin, 'FR')
  ines = await reviewer(admin, 'FR')
  moroccan = await reviewer(admin, 'MA')
})
afterAll(() => admin.end())

const filed = (edits = {}) => {
  const draft: NoticeDraft = draftOf('red', { 'request.language': 'en', ...edits })
  return filedNotice(admin, amina.officerId, { owner: 'MA', draft })
}
/** What a visitor would get; null when there is nothing. */
const extractOf = async (id: string) =>
  (await admin.query('select "content" from "PublicExtract" where "id" = $1', [id])).rows[0]?.content ?? null
const give = (id: string, fields: string[] = ['name', 'sex']) =>
  step(admin, badr, id, 'give_consent', { text: 'The family asks for it.', fields })

describe('consent to the public extract', () => {
  test('is given by the head of the bureau after publication, looked at by two, taken back at once', async () => {
    const { id } = await filed()
    expect(await refusal(step(admin, amina, id, 'give_consent', { text: 'x', fields: ['name'] }))).toEqual([
      'forbidden',
      'role',
      {},
    ])
    expect(await refusal(give(id, []))).toEqual(['invalid', 'input', { fields: ['notice_fields_missing'] }])
    expect(await refusal(give(id, ['object']))).toEqual([
      'invalid',
      'input',
      { fields: ['notice_extract_rule'] },
    ])
    await give(id)
    expect(await extractOf(id)).toBeNull()
    expect((await listReview(sun, { view: 'extracts' })).items.map((each) => each.id)).toContain(id)
    expect(await refusal(step(admin, moroccan, id, 'pass_consent'))).toEqual(['forbidden', 'own_country', {}])
    await step(admin, sun, id, 'pass_consent')
    expect(await refusal(step(admin, sun, id, 'show_extract'))).toEqual(['forbidden', 'same_person', {}])
    expect(await extractOf(id)).toBeNull()
    await step(admin, ines, id, 'show_extract')
    expect(await extractOf(id)).toMatchObject({
      name: 'Testi',
      sex: 'F',
      nationalities: [],
      dateOfBirth: null,
    })
    expect((await listReview(sun, { view: 'extracts' })).items.map((each) => each.id)).not.toContain(id)

    expect(await refusal(step(admin, badr, id, 'withdraw_consent'))).toEqual([
      'invalid',
      'input',
      { text: ['notice_text_missing'] },
    ])
    await step(admin, badr, id, 'withdraw_consent', { text: 'She is in danger.' })
    expect(await extractOf(id)).toBeNull()
    const { rows } = await admin.query(
      `select "what" from "PublicChange" c join "Notice" n on n."fileNumber" = c."entityId" where n."id" = $1 order by c."seq"`,
      [id],
    )
    expect(rows.map(({ what }) => what)).toEqual(['published', 'withdrawn'])
    expect((await readNotice(awa, { id })).notice.state).toBe('published')
    expect((await readNotice(badr, { id })).events.at(-1)).toMatchObject({
      act: 'withdraw_consent',
      text: 'She is in danger.',
      audience: 'parties',
    })
  })

  test('taken back it stays away when the notice comes back into force; a new round takes two again', async () => {
    const { id } = await filed({
      extract: { wanted: true, by: amina.officerId, at: `${inDays(-2)}T00:00:00.000Z`, fields: ['name'] },
    })
    await step(admin, badr, id, 'suspend', { text: 'In doubt.', until: inDays(30) })
    await step(admin, sun, id, 'resume', { text: 'Confirmed.' })
    expect(await extractOf(id)).toMatchObject({ name: 'Testi' })
    await step(admin, badr, id, 'withdraw_consent', { text: 'No longer.' })
    await step(admin, badr, id, 'suspend', { text: 'In doubt.', until: inDays(30) })
    await step(admin, sun, id, 'resume', { text: 'Confirmed.' })
    expect(await extractOf(id)).toBeNull()
    for (const [one, other] of [
      [sun, ines],
      [ines, sun],
    ] as const) {
      await give(id)
      await step(admin, one, id, 'pass_consent')
      await step(admin, other, id, 'show_extract')
      expect(await extractOf(id)).toMatchObject({ sex: 'F' })
      await step(admin, badr, id, 'withdraw_consent', { text: 'No longer.' })
    }
    await give(id)
    await step(admin, sun, id, 'decline_consent', { text: 'She is a witness.' })
    expect(await extractOf(id)).toBeNull()
    expect((await readNotice(badr, { id })).acts).toContain('give_consent')
  })

  test('of a child only where the request names who consents', async () => {
    const { id } = await filed({ 'person.marks': ['minor'] })
    expect(await refusal(give(id))).toEqual(['invalid', 'input', { fields: ['notice_extract_minor'] }])
  })

  test('the database by itself lets nobody stand in for the bureau or for the second person', async () => {
    const { id } = await filed()
    await give(id)
    const portal = new pg.Client((await testDatabase()).portalUrl)
    await portal.connect()
    const set = (stand: string) =>
      `update "Notice" set "consent" = "consent" || '{"stand": "${stand}"}' where "id" = $1`
    const fields = `update "Notice" set "consent" = '{"stand": "passed", "fields": ["name", "charges"]}' where "id" = $1`
    try {
      for (const [who, statement, happens] of [
        [amina, set('passed'), '42501'],
        [amina, set('withdrawn'), '42501'],
        [badr, set('passed'), '42501'],
        [sun, set('given'), '42501'],
        [sun, fields, '42501'],
        [moroccan, set('passed'), '42501'],
        [sun, set('passed'), 1],
        [badr, set('withdrawn'), 1],
      ] as const) {
        await portal.query('begin')
        await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
        const did = await portal.query(statement, [id]).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        )
        expect([statement, did]).toEqual([statement, happens])
        await portal.query('rollback')
      }
    } finally {
      await portal.end()
    }
  })
})
