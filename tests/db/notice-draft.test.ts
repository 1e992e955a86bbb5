import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addNoticeFile,
  addNoticePicture,
  readNoticeFile,
  removeNoticeFile,
} from '@/lib/notices/attachment-commands'
import { beginNoticeFrom } from '@/lib/notices/begin-commands'
import { openDraft, prepareNotice } from '@/lib/notices/draft-queries'
import { topicOf } from '@/lib/notices/form/topics'
import { formOf } from '@/lib/notices/form/write'
import { declareNotice, removeNoticeItem, writeNoticeTopic } from '@/lib/notices/form-commands'
import { meetAtDraft } from '@/lib/notices/presence-commands'
import { answerSuggestion } from '@/lib/notices/suggestion-commands'
import { audited, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { inDays } from '@/tests/support/days'
import { filedPerson } from '@/tests/support/filed'
import { draftOf } from '@/tests/support/notice-drafts'
import { bureaus, drafted, reviewer, step } from '@/tests/support/notice-steps'
import { refusal } from '@/tests/support/refusal'

let admin: pg.Client
let amina: TestOfficer
let badr: TestOfficer
let salma: TestOfficer
let awa: TestOfficer
let sun: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'SN', 'MA', 'FR')
  amina = await officer(admin, 'MA', { name: 'Amina B.' })
  salma = await officer(admin, 'MA', { name: 'Salma T.' })
  badr = await officer(admin, 'MA', { roles: ['officer', 'supervisor'] })
  awa = await officer(admin, 'SN')
  sun = await reviewer(admin, 'FR')
})
afterAll(() => admin.end())

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const begun = (edits = {}): Promise<string> => drafted(admin, amina, draftOf('red', edits))

async function written(
  who: TestOfficer,
  id: string,
  name: string,
  edits: Record<string, string>,
  item: number | 'new' | null = null,
  was?: Record<string, string>,
) {
  const { version } = await openDraft(who, { id })
  const topic = topicOf(name, version.draft, new Date())
  if (!topic) throw new Error(name)
  const before = was ?? formOf(topic, version.draft, item ?? undefined)
  return writeNoticeTopic(who, { id, topic: name, item, texts: { ...before, ...edits }, was: before })
}

describe('a draft begins', () => {
  test('with what is on file about a person: names in every script, birth, documents, photographs copied', async () => {
    const record = await filedPerson(admin, {
      owner: 'MA',
      family: 'Testi',
      given: 'Amara',
      birth: '1984-03-12',
      nationalities: ['MA', 'DZ'],
      sex: 'F',
      warnings: ['armed'],
      document: { number: 'AB1234567', country: 'MA' },
    })
    await audited(admin, async () => {
      await admin.query(
        `insert into "RecordName" ("recordId", "ordinal", "kind", "full", "script", "source") values ($1, 2, 'transliteration', 'أمارة تستي', 'Arab', 'MA')`,
        [record],
      )
      for (const name of ['full', 'thumb'])
        await admin.query(
          `insert into "PhotoBlob" ("sha256", "mime", "bytes") values ($1, 'image/webp', $2)`,
          [digest(name + record), Buffer.from(name + record)],
        )
      await admin.query(
        `insert into "Photo" ("recordId", "ordinal", "sha256", "thumbSha256", "width", "height", "takenOn") values ($1, 1, $2, $3, 300, 400, '2025-06')`,
        [record, digest(`full${record}`), digest(`thumb${record}`)],
      )
    })
    const { id } = await beginNoticeFrom(amina, {
      form: 'notice',
      type: 'red',
      from: 'record',
      record,
      notice: '',
    })
    const { version, pictures } = await openDraft(amina, { id })
    expect(version.draft).toMatchObject({
      request: { record, about: 'person', purpose: 'P-A' },
      person: {
        status: 'suspect',
        names: [{ kind: 'primary', family: 'Testi', given: 'Amara', original: 'أمارة تستي' }],
        sex: 'F',
        births: [{ date: { year: 1984, month: 3, day: 12 } }],
        nationalities: [
          { country: 'MA', confirmed: false },
          { country: 'DZ', confirmed: false },
        ],
        warnings: ['armed'],
      },
      documents: [{ type: 'passport', number: 'AB1234567', country: 'MA' }],
      evidence: { pictures: [{ kind: 'portrait', good: false, takenOn: { year: 2025, month: 6 } }] },
      recipients: { scope: 'all' },
    })
    expect(pictures).toHaveLength(1)
    expect(
      await refusal(
        beginNoticeFrom(awa, { form: 'notice', type: 'red', from: 'record', record, notice: '' }),
      ),
    ).toEqual(['invalid', 'input', { record: ['notice_record'] }])
    expect(
      await refusal(
        beginNoticeFrom(amina, { form: 'notice', type: 'purple', from: 'record', record, notice: '' }),
      ),
    ).toEqual(['invalid', 'input', { record: ['notice_record_kind'] }])
  })

  test('with an earlier one, whose declarations and recipients are said anew', async () => {
    const earlier = await openDraft(amina, {
      id: await begun({ recipients: { scope: 'all_but', countries: ['SN'] } }),
    })
    const { id } = await beginNoticeFrom(salma, {
      form: 'diffusion',
      type: 'blue',
      from: 'notice',
      record: '',
      notice: earlier.notice.request.toLowerCase(),
    })
    const { draft } = (await openDraft(amina, { id })).version
    expect(draft).toMatchObject({
      type: 'blue',
      form: 'diffusion',
      declarations: [],
      recipients: { countries: [] },
    })
    expect(draft.person.names).toEqual(earlier.version.draft.person.names)
    expect(draft.request.actions).toEqual([])
  })

  test('of a type that a bureau may ask for; silver only where its country takes part', async () => {
    const ask = (type: string) =>
      refusal(beginNoticeFrom(amina, { form: 'notice', type, from: 'blank', record: '', notice: '' }))
    expect(await ask('un_special')).toEqual(['invalid', 'input', { type: ['notice_type'] }])
    expect(await ask('silver')).toEqual(['invalid', 'input', { type: ['notice_type'] }])
    await audited(admin, () =>
      admin.query(`insert into "NoticeTerms" ("bureau", "silverQuota") values ('MA', 3)`),
    )
    expect((await prepareNotice(amina, {})).silver).toBe(true)
    expect(await ask('silver')).toBeNull()
  })
})

describe('it is written topic by topic', () => {
  test('what each of two officers changed stays; the same field is a clash that names the colleague, and nothing is written', async () => {
    const id = await begun()
    const was = formOf(topicOf('facts', draftOf('red'), new Date()) as never, draftOf('red'))
    await written(salma, id, 'facts', { 'facts.place': 'Meknès' }, null, was)
    const both = await written(amina, id, 'facts', { 'facts.accomplices': 'Two others.' }, null, was)
    expect(both.stored).toMatchObject({ 'facts.place': 'Meknès', 'facts.accomplices': 'Two others.' })
    const clash = await written(amina, id, 'facts', { 'facts.place': 'Ifrane' }, null, was)
    expect(clash).toMatchObject({ written: false, colleague: null })
    await written(salma, id, 'facts', { 'facts.place': 'Rabat' })
    const second = await written(amina, id, 'facts', { 'facts.place': 'Ifrane' }, null, was)
    expect(second.clashes).toMatchObject([{ at: 'facts.place', theirs: { 'facts.place': 'Rabat' } }])
    expect(second.colleague).toBe('Salma T.')
    expect((await openDraft(amina, { id })).version.draft.facts.place).toBe('Rabat')
  })

  test('items come, change and go; what somebody else took out is not taken out twice', async () => {
    const id = await begun()
    const added = await written(amina, id, 'charges', { offence: 'theft', 'maxMonths.years': '3' }, 'new')
    expect(added.item).toBe(1)
    await removeNoticeItem(salma, { id, topic: 'charges', item: 1, was: added.stored })
    expect(
      await refusal(removeNoticeItem(amina, { id, topic: 'charges', item: 1, was: added.stored })),
    ).toEqual(['conflict', 'notice_section_changed', {}])
  })

  test('nobody else writes it, and nobody says for another who allowed the extract', async () => {
    const id = await begun()
    expect(await refusal(openDraft(awa, { id }))).toEqual(['not-found', 'notice_unknown', {}])
    await written(amina, id, 'extract', { 'extract.wanted': 'yes', 'extract.fields': 'name' })
    const { extract } = (await openDraft(amina, { id })).version.draft
    expect(extract).toMatchObject({ wanted: true, by: amina.officerId, fields: ['name'] })
    await written(salma, id, 'extract', { 'extract.wanted': 'no' })
    expect((await openDraft(amina, { id })).version.draft.extract).not.toHaveProperty('by')
  })

  test('declarations carry who declared; the head’s agreement is a supervisor’s, who stays free to submit', async () => {
    const id = await begun({ declarations: [] })
    await declareNotice(amina, { id, what: ['lawful', 'purpose'] })
    expect(await refusal(declareNotice(amina, { id, what: ['lawful', 'head_agrees'] }))).toEqual([
      'invalid',
      'input',
      { declarations: ['declaration_head'] },
    ])
    await declareNotice(badr, { id, what: ['lawful', 'purpose', 'head_agrees'] })
    await declareNotice(salma, { id, what: ['lawful'] })
    const { version, notice, names } = await openDraft(amina, { id })
    expect(version.draft.declarations.map(({ what, by }) => [what, by])).toEqual([
      ['lawful', amina.officerId],
      ['head_agrees', badr.officerId],
    ])
    expect(names[amina.officerId]).toBe('Amina B.')
    expect(notice.people.author).not.toContain(badr.officerId)
    expect(notice.people.author).toContain(salma.officerId)
  })

  test('colleagues at the same draft are named, those of other bureaus never', async () => {
    const id = await begun()
    expect(await meetAtDraft(salma, { id, topic: 'charges' })).toEqual([])
    expect(await meetAtDraft(amina, { id, topic: 'facts' })).toEqual([{ name: 'Salma T.', topic: 'charges' }])
    expect(await meetAtDraft(awa, { id, topic: 'facts' })).toEqual([])
  })
})

describe('what is attached', () => {
  const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`)

  test('is known by its content, once, and each opening is in the log', async () => {
    const id = await begun()
    const { file } = await addNoticeFile(amina, { id, name: '../x/warrant\u202e.pdf', bytes: pdf('a') })
    expect(await refusal(addNoticeFile(amina, { id, name: 'again.pdf', bytes: pdf('a') }))).toEqual([
      'invalid',
      'input',
      { file: ['file_twice'] },
    ])
    expect(
      await refusal(addNoticeFile(amina, { id, name: 'x.pdf', bytes: new TextEncoder().encode('MZ') })),
    ).toEqual(['invalid', 'input', { file: ['file_kind'] }])
    expect(await readNoticeFile(amina, { id: file })).toMatchObject({
      name: 'warrant.pdf',
      mime: 'application/pdf',
    })
    expect(await refusal(readNoticeFile(awa, { id: file }))).toEqual(['not-found', 'notice_file_unknown', {}])
    const { rows } = await admin.query(
      `select 1 from "AuditEvent" where "operation" = 'notice.file' and "outcome" = 'done' and "officerId" = $1`,
      [amina.officerId],
    )
    expect(rows).toHaveLength(1)
    await removeNoticeFile(salma, { id, file })
    expect((await openDraft(amina, { id })).files).toEqual([])
  })

  test('a picture that a handed-over version shows stays when it is taken out of the next', async () => {
    const id = await begun({ evidence: { pictures: [], fingerprints: true } })
    const picture = {
      full: new Uint8Array([1]),
      thumb: new Uint8Array([1]),
      mime: 'image/webp',
      width: 300,
      height: 400,
      sha256: 'c'.repeat(64),
      thumbSha256: 'd'.repeat(64),
      hadPlace: false,
      description: { hash: '0'.repeat(64), quality: 1, points: new Uint8Array(1) },
    }
    await addNoticePicture(amina, { id, picture, kind: 'portrait', good: true })
    expect(await refusal(addNoticePicture(amina, { id, picture, kind: 'portrait', good: true }))).toEqual([
      'invalid',
      'picture_twice',
      {},
    ])
    await step(admin, amina, id, 'hand_over')
    await step(admin, badr, id, 'submit')
    await step(admin, sun, id, 'take_up')
    await step(admin, sun, id, 'return', {
      text: 'A better picture?',
      until: inDays(10),
    })
    const { version } = await openDraft(amina, { id })
    const was = formOf(topicOf('pictures', version.draft, new Date()) as never, version.draft, 0)
    await removeNoticeItem(amina, { id, topic: 'pictures', item: 0, was })
    const { rows } = await admin.query('select 1 from "NoticePicture" where "noticeId" = $1', [id])
    expect(rows).toHaveLength(1)
  })
})

describe('suggestions of reviewers', () => {
  async function returned(): Promise<string> {
    const id = await begun()
    await step(admin, amina, id, 'hand_over')
    await step(admin, badr, id, 'submit')
    await step(admin, sun, id, 'take_up')
    await step(admin, sun, id, 'return', {
      text: 'Which place?',
      until: inDays(10),
    })
    return id
  }
  const suggested = (id: string, field: string, value: unknown) =>
    audited(admin, async () => {
      const { rows } = await admin.query<{ id: string }>(
        `insert into "NoticeSuggestion" ("noticeId", "version", "field", "value", "officerId") values ($1, 1, $2, $3, $4) returning "id"`,
        [id, field, JSON.stringify(value), sun.officerId],
      )
      return rows[0]?.id ?? ''
    })

  test('are taken over into a new version, or declined with a word', async () => {
    const id = await returned()
    const place = await suggested(id, 'facts.place', 'Fès, medina')
    await answerSuggestion(amina, { id: place, take: 'accepted' })
    const { version, suggestions, handed } = await openDraft(amina, { id })
    expect(version).toMatchObject({ version: 2, draft: { facts: { place: 'Fès, medina' } } })
    expect(suggestions).toMatchObject([{ field: 'facts.place', state: 'accepted' }])
    expect(handed).toMatchObject({ version: 1 })
    expect(await refusal(answerSuggestion(amina, { id: place, take: 'accepted' }))).toEqual([
      'conflict',
      'suggestion_gone',
      {},
    ])
    const law = await suggested(id, 'charges.0.law', 'Art. 1')
    expect(await refusal(answerSuggestion(amina, { id: law, take: 'declined' }))).toEqual([
      'invalid',
      'input',
      { answer: ['notice_text_missing'] },
    ])
    await answerSuggestion(amina, { id: law, take: 'declined', answer: 'The law is cited as it is.' })
    const broken = await suggested(id, 'charges.0.maxMonths', 'many')
    expect(await refusal(answerSuggestion(amina, { id: broken, take: 'accepted' }))).toEqual([
      'invalid',
      'notice_content',
      {},
    ])
    expect(await refusal(answerSuggestion(awa, { id: broken, take: 'accepted' }))).toEqual([
      'not-found',
      'suggestion_gone',
      {},
    ])
    const declared = await suggested(id, 'declarations.0.by', awa.officerId)
    expect(await refusal(answerSuggestion(amina, { id: declared, take: 'accepted' }))).toEqual([
      'invalid',
      'notice_section',
      {},
    ])
  })
})
