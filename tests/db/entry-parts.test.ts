import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordingConditions } from '@/lib/records/codes'
import { correctRecord, createRecord } from '@/lib/records/entry/commands'
import { beginDraft, keepDraft, publishDraft } from '@/lib/records/entry/draft-commands'
import { fileEntries } from '@/lib/records/entry/file-entries'
import { textsOf } from '@/lib/records/entry/present'
import { findDuplicates, readOwnRecord } from '@/lib/records/entry/queries'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { ceaseRecord, restrictRecord } from '@/lib/records/entry/spine-commands'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { findSubjects } from '@/lib/search/find'
import { runSearch } from '@/lib/search/queries'
import { asOfficer } from '../support/as-officer'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE', 'MA']) await bureau(admin, code)
  french = await officer(admin, 'FR', { name: 'Anne Petit' })
  german = await officer(admin, 'DE')
})
afterAll(() => Promise.all([admin.end(), portal.end()]))

const someone = (family: string, change: RawEntry = {}): RawEntry => ({
  status: 'suspect',
  sex: 'M',
  nationalities: 'MA',
  purpose: 'P-B',
  'names.1.kind': 'primary',
  'names.1.family': family,
  'names.1.given': 'Idriss',
  'names.2.kind': 'alias',
  'names.2.full': 'Abu Tarshish',
  'names.2.quality': 'low',
  'births.1.date': '1979-08-21',
  'documents.1.type': 'passport',
  'documents.1.number': `XP${family.length}77${family.charCodeAt(2)}`,
  'documents.1.country': 'MA',
  'marks.1.kind': 'scar',
  'marks.1.location': 'chin',
  'marks.1.description': '3 cm',
  ...change,
})
const conditions = [...recordingConditions]
const enter = (texts: RawEntry, type = 'person') =>
  createRecord(french, { type, texts, token: randomUUID(), conditions, reason: 'First recording' })
const page = async (who: TestOfficer, id: string) => (await readRecord(who, { id })).record

async function found(who: TestOfficer, q: string): Promise<string[]> {
  const { id } = await startSearch(who, { q })
  const view = await runSearch(who, { id, look: { filters: {}, weak: true, sort: 'match', page: 1 } })
  return view.rows.map((row) => row.id)
}

function kindOf(code: string) {
  const kind = enterable(code)
  if (!kind) throw new Error(code)
  return kind
}

describe('a person', () => {
  test('is found by others at once, by every name and by the document, with all its rows', async () => {
    const { id } = await enter(someone('Qarqouri', { 'documents.1.number': 'XP8770821' }))
    for (const q of ['Qarqouri Idriss 1979', 'Abu Tarshish', 'XP8770821'])
      expect(await found(german, q), q).toContain(id)
    const record = await page(german, id)
    expect(record).toMatchObject({
      type: 'person',
      owner: 'FR',
      caption: 'Qarqouri, Idriss',
      reference: expect.stringMatching(/^PER-/),
      names: [
        { kind: 'primary', family: 'Qarqouri', given: 'Idriss', script: 'Latn', source: 'FR' },
        { kind: 'alias', full: 'Abu Tarshish', quality: 'low' },
      ],
      births: [{ year: 1979, month: 8, day: 21, circa: false }],
      documents: [{ type: 'passport', country: 'MA' }],
      marks: [{ kind: 'scar', location: 'chin', description: '3 cm' }],
      access: null,
    })
    expect(record.versions[0]?.snapshot).toMatchObject({
      names: [{ full: 'Qarqouri, Idriss' }, { full: 'Abu Tarshish' }],
      marks: [{ description: '3 cm' }],
    })
  })

  test('corrected is another version: new rows are found, old ones are not, what stayed keeps its day and source', async () => {
    const { id } = await enter(someone('Belqacemi'))
    await audited(admin, () =>
      admin.query(
        `update "RecordName" set "recordedAt" = '2020-01-02', "source" = 'MA', "certainty" = 'alleged' where "recordId" = $1 and "ordinal" = 1`,
        [id],
      ),
    )
    const own = await readOwnRecord(french, { id })
    const texts = textsOf(kindOf('person').type, own)
    expect(texts).toMatchObject({
      'names.1.family': 'Belqacemi',
      'names.1.full': '',
      'births.1.date': '1979-08-21',
    })
    await correctRecord(french, {
      id,
      version: 1,
      texts: {
        ...texts,
        'names.2.full': 'Zerrouk Ferhat',
        'names.3.full': 'بلقاسمي إدريس',
        'births.1.date': '1978/1980',
        'documents.1.number': '',
        'documents.1.type': '',
        'documents.1.country': '',
      },
      reason: 'Alias misheard',
    })
    const record = await page(german, id)
    expect(record).toMatchObject({ version: 2, births: [{ year: 1978, yearTo: 1980 }], documents: [] })
    expect(
      record.names.map(({ full, source, certainty, recordedAt }) => [
        full,
        source,
        certainty,
        recordedAt.slice(0, 4),
      ]),
    ).toEqual([
      ['Belqacemi, Idriss', 'MA', 'alleged', '2020'],
      ['Zerrouk Ferhat', 'FR', 'certain', String(new Date().getFullYear())],
      ['بلقاسمي إدريس', 'FR', 'certain', String(new Date().getFullYear())],
    ])
    expect(record.versions[0]?.snapshot.names).toHaveLength(2)
    expect(await found(german, 'Zerrouk Ferhat')).toContain(id)
    expect(await found(german, 'Abu Tarshish')).not.toContain(id)
    await expect(
      correctRecord(french, {
        id,
        version: 2,
        texts: textsOf(kindOf('person').type, await readOwnRecord(french, { id })),
        reason: 'again',
      }),
    ).rejects.toMatchObject({ reason: 'nothing_changed' })
    await expect(correctRecord(german, { id, version: 2, texts, reason: 'theirs' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('withdrawn is found no more, and what is withheld never was', async () => {
    const { id } = await enter(someone('Tazmalti'))
    expect(await found(german, 'Tazmalti Idriss')).toContain(id)
    await restrictRecord(french, {
      id,
      version: 1,
      texts: { level: '', withheldFrom: ['DE'], onlyTo: [], noPurpose: [], noDownload: '' },
      reason: 'Our case',
    })
    expect(await found(german, 'Tazmalti Idriss')).not.toContain(id)
    await expect(page(german, id)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await found(french, 'Tazmalti Idriss')).toContain(id)
    await ceaseRecord(french, { id, version: 2, reason: 'Found' })
    expect(await found(french, 'Tazmalti Idriss')).not.toContain(id)
    expect((await page(french, id)).versions.at(-1)?.snapshot.names).toHaveLength(2)
  })

  test('is on file already under another spelling, a document, or not at all', async () => {
    const { id } = await enter(someone('Ghezzaoui', { 'documents.1.number': 'QQ9911223' }))
    const ask = async (texts: RawEntry) =>
      (await findDuplicates(french, { type: 'person', texts })).map((each) => each.id)
    expect(
      await ask({ 'names.1.family': 'Gezzawi', 'names.1.given': 'Idris', 'births.1.date': '1979-08-21' }),
    ).toContain(id)
    expect(await ask({ 'documents.1.type': 'passport', 'documents.1.number': 'qq 991 1223' })).toContain(id)
    expect(await ask({ 'names.1.family': 'Nobody', 'names.1.given': 'Else' })).not.toContain(id)
    expect(await ask({ status: 'suspect' })).toEqual([])
  })

  test('is kept as a draft row by row, and published once', async () => {
    const { id } = await beginDraft(french, { type: 'person', texts: { 'names.1.family': 'Hammadi' } })
    const texts = { ...someone('Hammadi'), 'names.3.kind': 'alias' }
    const { revision } = await keepDraft(french, { id, revision: 1, texts })
    const publish = () => publishDraft(french, { id, revision, conditions, reason: 'First recording' })
    expect(await publish()).toEqual({ id, type: 'person', version: 1 })
    expect((await publish()).id).toBe(id)
    expect((await page(german, id)).names).toHaveLength(2)
  })

  test('with rows that must be put right is refused by row and field', async () => {
    await expect(
      enter(someone('Kaddouri', { 'names.2.full': '', 'names.2.note': 'x', 'births.1.date': '31/02/1979' })),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'names.2.family': ['nameEmpty'], 'births.1.date': ['date.dayInMonth'] },
    })
  })
})

test('an organisation is entered with its names, and found', async () => {
  const { id } = await enter(
    {
      status: 'organisation_of_interest',
      countries: 'FR, MA',
      purpose: 'P-C',
      'names.1.full': 'Réseau Tazzarine Atlantique',
      'names.2.full': 'RTA-Nord',
      reasons: 'Trafic de véhicules',
    },
    'organisation',
  )
  expect(await page(german, id)).toMatchObject({
    caption: 'Réseau Tazzarine Atlantique',
    facts: { countries: ['FR', 'MA'], reasonsLang: 'en' },
  })
  expect(await found(german, 'Reseau Tazzarine Atlantique')).toContain(id)
})

test('hundreds are written and filed in few statements, and a second time changed or left alone', async () => {
  const kind = kindOf('person')
  const now = new Date()
  const letters = (i: number) => `${'bcdfghjkl'.charAt(i % 9)}a${'mnprstvzk'.charAt(i / 9)}`
  const entries = (given: string) =>
    Array.from({ length: 80 }, (_, i) =>
      readEntry(
        kind,
        someone(`Olmedo${letters(i)}`, {
          'names.1.given': given,
          sourceReference: `BULK/${i}`,
          'documents.1.number': `BU${10_000 + i}`,
        }),
        { now, owner: 'FR', language: 'fr', country: (text) => text },
      ),
    )
  let n = 1e8
  const author = { owner: 'FR', officerId: french.officerId, now, draw: () => n++ }
  await asOfficer(portal, french, async (sql) => {
    const outcomes = async (given: string) => {
      let statements = 0
      const counted = {
        query: <T>(text: string, params: readonly unknown[]) => {
          statements++
          return sql.query<T>(text, params)
        },
      }
      const filed = await fileEntries(counted, kind, author, entries(given), 'Import')
      return { outcome: [...new Set(filed.map(({ outcome }) => outcome))], statements }
    }
    expect(await outcomes('Efren')).toEqual({ outcome: ['added'], statements: 9 })
    expect(await outcomes('Efren')).toEqual({ outcome: ['unchanged'], statements: 1 })
    expect(await outcomes('Ezequiel')).toEqual({ outcome: ['changed'], statements: 13 })
    const { matches } = await findSubjects(sql, { name: `Olmedo${letters(41)} Ezequiel` })
    expect(matches.length).toBeGreaterThan(0)
  })
})
