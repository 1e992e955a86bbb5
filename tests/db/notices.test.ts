import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeDraft } from '@/lib/notices/draft'
import { keepNotice } from '@/lib/notices/draft-commands'
import { declareNotice } from '@/lib/notices/form-commands'
import { moveNotice } from '@/lib/notices/move-commands'
import { readNotice } from '@/lib/notices/queries'
import { audiences, noticeActs, noticeStates, transitionOf } from '@/lib/notices/transitions'
import { isSuperseded } from '@/lib/notices/versions'
import { audited, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import {
  approveNotice,
  bureaus,
  drafted,
  judge,
  publishNotice,
  reviewer,
  step,
  submitNotice,
} from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'
import { translateAll } from '@/tests/support/review'

let admin: pg.Client
/** Rabat asks: Amina writes, Badr leads the desk, Driss is his deputy; Awa in Dakar has nothing to do with it. */
let amina: TestOfficer
let badr: TestOfficer
let driss: TestOfficer
let awa: TestOfficer
/** At the Secretariat: two lawyers, one who publishes, one of the country that asks. */
let sun: TestOfficer
let ines: TestOfficer
let kofi: TestOfficer
let moroccan: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  driss = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  awa = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
  sun = await reviewer(admin, 'FR')
  ines = await reviewer(admin, 'FR')
  kofi = await reviewer(admin, 'SN')
  moroccan = await reviewer(admin, 'MA')
})
afterAll(() => admin.end())

const draft = (edits = {}): NoticeDraft => draftOf('red', { 'request.language': 'en', ...edits })

const begun = (content: NoticeDraft = draft()): Promise<string> => drafted(admin, amina, content)

const submitted = (content: NoticeDraft = draft()) =>
  submitNotice(admin, { author: amina, head: badr }, content)

async function approved(id: string): Promise<void> {
  await step(admin, sun, id, 'take_up')
  await approveNotice(admin, { lawyer: sun, second: ines }, id)
}

async function published(content?: NoticeDraft): Promise<string> {
  const id = await submitted(content)
  await approved(id)
  await publishNotice(admin, kofi, id)
  return id
}

describe('the way of a red notice', () => {
  test('from the draft to every bureau: its bureau asks, two of the Secretariat judge, a third publishes', async () => {
    const id = await begun()
    expect(await refusal(readNotice(awa, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    expect(await refusal(readNotice(sun, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    await step(admin, amina, id, 'hand_over')
    expect(await refusal(readNotice(sun, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    await step(admin, badr, id, 'submit')
    expect(await refusal(readNotice(awa, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    expect((await readNotice(sun, { id })).side).toBe('secretariat')
    await step(admin, sun, id, 'take_up')
    await approveNotice(admin, { lawyer: sun, second: ines }, id)
    expect(await refusal(judge(admin, kofi, id, 'publish'))).toEqual([
      'invalid',
      'input',
      { translated: ['notice_not_translated'] },
    ])
    await translateAll(kofi, id)
    expect(await refusal(step(admin, sun, id, 'publish'))).toEqual(['forbidden', 'same_person', {}])
    const out = await step(admin, kofi, id, 'publish')
    expect(out.number).toMatch(/^A-\d+\/\d{1,2}-\d{4}$/)
    const seen = await readNotice(awa, { id })
    expect(seen.notice).toMatchObject({ state: 'published', caption: 'TESTI, Amara', published: 1 })
    expect(seen.side).toBe('reader')
    expect(seen.checks).toEqual([])
    expect(seen.events.map(({ act }) => act)).toEqual(['publish'])
    expect(seen.acts).toEqual(['report_action'])
  })

  test('what was sent twice counts once; what somebody else changed is not written over', async () => {
    const id = await begun()
    const { notice } = await readNotice(amina, { id })
    const once = randomUUID()
    const form = { id, act: 'hand_over', revision: notice.revision, once }
    expect((await moveNotice(amina, form)).again).toBe(false)
    expect((await moveNotice(amina, form)).again).toBe(true)
    expect(
      await refusal(moveNotice(badr, { ...form, act: 'send_back', once: randomUUID(), text: 'No' })),
    ).toEqual(['conflict', 'notice_changed', {}])
  })

  test('its author does not submit it, and without a fresh code nobody does', async () => {
    const id = await drafted(admin, badr, draft())
    await step(admin, badr, id, 'hand_over')
    expect(await refusal(step(admin, badr, id, 'submit'))).toEqual(['forbidden', 'same_person', {}])
    const { notice } = await readNotice(driss, { id })
    const form = {
      id,
      act: 'submit',
      revision: notice.revision,
      once: randomUUID(),
      seen: { version: notice.version, hash: notice.hash },
    }
    expect(await refusal(moveNotice(driss, form))).toEqual(['invalid', 'input', { code: ['code_missing'] }])
    expect(await refusal(moveNotice(driss, { ...form, seen: { version: 1, hash: 'other' } }))).toEqual([
      'invalid',
      'input',
      { seen: ['notice_changed'] },
    ])
  })

  test('a request in which something is missing is not handed over', async () => {
    const id = await begun(draft({ 'charges.0.maxMonths': 18 }))
    expect(await refusal(step(admin, amina, id, 'hand_over'))).toEqual([
      'invalid',
      'input',
      { complete: ['notice_incomplete'] },
    ])
    const { notice, version } = await readNotice(amina, { id })
    const charges = version.draft.charges.map((charge) => ({ ...charge, maxMonths: 24 }))
    await keepNotice(amina, { id, base: version.revision, section: 'charges', content: charges })
    expect((await readNotice(amina, { id })).notice.revision).toBeGreaterThan(notice.revision)
    expect((await step(admin, amina, id, 'hand_over')).state).toBe('ncb_review')
  })

  test('who declared something and who allowed the extract is not what a page says', async () => {
    const id = await begun()
    const { version } = await readNotice(amina, { id })
    const keep = (section: 'declarations' | 'extract', content: unknown) =>
      keepNotice(amina, { id, base: version.revision, section, content })
    const { declarations } = draft()
    expect(await refusal(keep('declarations', declarations))).toEqual(['invalid', 'notice_section', {}])
    const extract = { wanted: true, fields: ['name'], reason: 'Somebody may have seen her.' }
    for (const more of [{ by: badr.officerId }, { at: '2026-01-01T00:00:00Z' }])
      expect(await refusal(keep('extract', { ...extract, ...more }))).toEqual([
        'invalid',
        'notice_content',
        {},
      ])
    await keep('extract', extract)
    const kept = (await readNotice(amina, { id })).version.draft
    expect(kept.extract).toMatchObject({ ...extract, by: amina.officerId })
    expect(kept.declarations).toEqual(version.draft.declarations)
    await keep('extract', { wanted: false })
    expect((await readNotice(amina, { id })).version.draft.extract).toEqual({ wanted: false, fields: [] })
  })

  test('returned with questions it is written on as a new version, and what was handed over stays', async () => {
    const id = await submitted()
    await step(admin, sun, id, 'take_up')
    await step(admin, sun, id, 'return', { text: 'Which role had she?', until: inDays(30) })
    const { version } = await readNotice(amina, { id })
    const facts = {
      ...version.draft.facts,
      role: 'She alone held the pistol and tied the guard with a rope.',
    }
    expect(
      await keepNotice(amina, { id, base: version.revision, section: 'facts', content: facts }),
    ).toMatchObject({
      version: 2,
    })
    // The Secretariat goes on seeing what it was given, not what is being written.
    expect((await readNotice(sun, { id })).version.version).toBe(1)
    expect(await refusal(readNotice(sun, { id, version: 2 }))).toEqual(['not-found', 'notice_unknown', {}])
    await step(admin, amina, id, 'answer')
    await step(admin, badr, id, 'submit')
    expect((await readNotice(sun, { id })).version).toMatchObject({ version: 2 })
    expect((await readNotice(sun, { id, version: 1 })).version.draft.facts.role).toBe(
      version.draft.facts.role,
    )
  })

  test('a reviewer of the country that asks does not judge', async () => {
    const id = await submitted()
    await step(admin, sun, id, 'take_up')
    await judge(admin, sun, id, 'pass_quality')
    expect(await refusal(step(admin, moroccan, id, 'pass_legal'))).toEqual(['forbidden', 'own_country', {}])
  })
})

describe('what is published', () => {
  test('is amended as a new version under its number, suspended, and withdrawn by two', async () => {
    const id = await published()
    const { notice: before } = await readNotice(amina, { id })
    const { id: amendment } = await step(admin, amina, id, 'amend', { text: 'A second place is known.' })
    expect(await refusal(step(admin, badr, id, 'amend', { text: 'Again' }))).toEqual([
      'conflict',
      'notice_amended_already',
      {},
    ])
    const { version } = await readNotice(amina, { id: amendment })
    await keepNotice(amina, {
      id: amendment,
      base: version.revision,
      section: 'facts',
      content: { ...version.draft.facts, place: 'Meknès' },
    })
    await declareNotice(amina, { id: amendment, what: draft().declarations.map(({ what }) => what) })
    await step(admin, amina, amendment, 'hand_over')
    await step(admin, badr, amendment, 'submit')
    await approved(amendment)
    expect((await readNotice(awa, { id })).version.draft.facts.place).toBe('Fès')
    expect((await publishNotice(admin, kofi, amendment)).state).toBe('merged')
    const after = await readNotice(awa, { id })
    expect(after.version.draft.facts.place).toBe('Meknès')
    expect(after.notice).toMatchObject({ number: before.number, published: 2, state: 'published' })
    expect(await refusal(readNotice(awa, { id: amendment }))).toEqual(['not-found', 'notice_unknown', {}])
    // Whoever reads it sees what changed, and can open what he had before.
    expect(after.before).toMatchObject({ version: 1, draft: { facts: { place: 'Fès' } } })
    expect(after.versions.map(({ version, publishedAt }) => [version, publishedAt !== null])).toEqual([
      [2, true],
      [1, true],
    ])
    const old = await readNotice(awa, { id, version: 1 })
    expect(old.version.draft.facts.place).toBe('Fès')
    expect([old.before, isSuperseded(old.notice, old.version)]).toEqual([null, true])
    expect(isSuperseded(after.notice, after.version)).toBe(false)

    await step(admin, badr, id, 'suspend', { text: 'The warrant is in doubt.', until: inDays(60) })
    expect((await readNotice(awa, { id })).notice.state).toBe('suspended')
    await step(admin, sun, id, 'resume', { text: 'The court confirmed it.' })
    await step(admin, badr, id, 'ask_withdrawal', { text: 'She was found.' })
    expect(await refusal(step(admin, badr, id, 'confirm_withdrawal'))).toEqual([
      'forbidden',
      'same_person',
      {},
    ])
    expect((await step(admin, driss, id, 'confirm_withdrawal')).state).toBe('withdrawn')
    expect(await refusal(readNotice(awa, { id }))).toEqual(['not-found', 'notice_unknown', {}])
  })

  test('does not exist for a bureau from which it is withheld', async () => {
    const id = await published(
      draft({ recipients: { scope: 'all_but', countries: ['SN'], reason: 'Asylum' } }),
    )
    expect(await refusal(readNotice(awa, { id }))).toEqual(['not-found', 'notice_unknown', {}])
  })

  test('shows an earlier version to those to whom it went, and never one that nobody had', async () => {
    const filed = { owner: 'MA', draft: draft({ 'facts.place': 'Meknès' }), earlier: draft() }
    const { id: first } = await filedNotice(admin, amina.officerId, { ...filed, earlierWithheldFrom: ['FR'] })
    expect((await readNotice(awa, { id: first })).before?.version).toBe(1)
    const { id: second } = await filedNotice(admin, amina.officerId, {
      ...filed,
      earlierWithheldFrom: ['SN'],
    })
    const { id: third } = await filedNotice(admin, amina.officerId, filed)
    for (const id of [second, third]) {
      const seen = await readNotice(awa, { id, against: 1 })
      expect([seen.versions.length, seen.before]).toEqual([1, null])
      expect(await refusal(readNotice(awa, { id, version: 1 }))).toEqual(['not-found', 'notice_unknown', {}])
      expect((await readNotice(badr, { id })).before?.version).toBe(1)
    }
  })
})

describe('the database by itself', () => {
  test('shows a notice to those of the table of states, whatever its state', async () => {
    const id = await published()
    const portal = new pg.Client((await testDatabase()).portalUrl)
    await portal.connect()
    const sees = async (who: TestOfficer) => {
      await portal.query('begin')
      await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
      const { rowCount } = await portal.query('select from "Notice" where "id" = $1', [id])
      await portal.query('rollback')
      return rowCount === 1
    }
    const ccf = await officer(admin, 'GS', { roles: ['ccf'], purpose: null })
    try {
      for (const form of ['notice', 'diffusion'])
        for (const state of noticeStates) {
          await audited(admin, () =>
            admin.query('update "Notice" set "state" = $2, "form" = $3 where "id" = $1', [id, state, form]),
          )
          const audience = audiences[state]
          const outside =
            audience === 'everyone' || audience === 'do_not_act'
              ? // Only those who once had a diffusion hear that it was taken back; a notice is never revoked.
                state !== 'revoked' || form === 'diffusion'
              : audience === 'recipients' && form === 'diffusion'
          expect([form, state, 'abroad', await sees(awa)]).toEqual([form, state, 'abroad', outside])
          // The Commission goes on seeing that there was one; what it said is gone (acl.forget_notice).
          const gone = state === 'deleted'
          expect([form, state, 'bureau', await sees(amina)]).toEqual([form, state, 'bureau', !gone])
          const secretariat = !gone && state !== 'discarded'
          expect([form, state, 'secretariat', await sees(sun)]).toEqual([
            form,
            state,
            'secretariat',
            secretariat,
          ])
          expect([form, state, 'commission', await sees(ccf)]).toEqual([form, state, 'commission', true])
        }
    } finally {
      await portal.end()
    }
  })

  test('knows the steps of the table of transitions, and no others', async () => {
    const steps = new Set(
      noticeActs.flatMap((act) => {
        const { from, to } = transitionOf(act)
        if (to === 'stays') return []
        const targets =
          typeof to === 'function'
            ? [true, false].flatMap((yes) =>
                [true, false].map((amends) => to({ flagged: yes, held: yes, amends })),
              )
            : [to]
        return from.flatMap((before) => targets.map((after) => `${before} ${after}`))
      }),
    )
    const { rows } = await admin.query(`select "from" || ' ' || "to" as "step" from acl.notice_step`)
    expect(rows.map(({ step }) => step).toSorted()).toEqual([...steps].toSorted())
  })

  test('lets nobody stand in for the second person, whatever the program says', async () => {
    const id = await submitted()
    const portal = new pg.Client((await testDatabase()).portalUrl)
    await portal.connect()
    try {
      const tries: [TestOfficer, string][] = [
        [badr, `update "Notice" set "state" = 'published' where "id" = $1`],
        [
          sun,
          `update "Notice" set "state" = 'published', "people" = '{"legal": ["x"]}', "published" = 1, "publishedAt" = now(), "number" = 'A-1/1-2026' where "id" = $1`,
        ],
        [amina, `update "Notice" set "state" = 'ncb_review', "people" = '{}' where "id" = $1`],
        [sun, `update "Notice" set "owner" = 'GS' where "id" = $1`],
        [moroccan, `update "Notice" set "state" = 'legal_review' where "id" = $1`],
        [sun, `update "NoticeVersion" set "draft" = '{}' where "noticeId" = $1`],
      ]
      for (const [who, statement] of tries) {
        await portal.query('begin')
        await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
        const code = await portal.query(statement, [id]).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        )
        expect([statement, ['42501', '23514', 0].includes(code as never)]).toEqual([statement, true])
        await portal.query('rollback')
      }
    } finally {
      await portal.end()
    }
  })
})
