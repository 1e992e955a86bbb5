import path from 'node:path'
import { inspect } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkPassword } from '@/lib/auth/sign-in'
import { transaction } from '@/lib/db/client'
import { Answer } from '@/lib/errors'
import { operations } from '@/lib/operation/operation'
import { recordingConditions } from '@/lib/records/codes'
import { listOwnRecords } from '@/lib/records/list-queries'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { root, sources } from '../support/sources'
import { filedPerson } from './attack-filed'

let admin: pg.Client
let viewer: TestOfficer
let importer: TestOfficer
let lead: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureau(admin, 'FR')
  viewer = await officer(admin, 'FR', { roles: ['officer'] })
  importer = await officer(admin, 'FR', { roles: ['importer'] })
  lead = await officer(admin, 'FR', { roles: ['supervisor', 'nso', 'auditor', 'frontline'] })
  for (const { file } of sources(['lib'], /(commands|queries)\.ts$/)) await import(path.join(root, file))
})
afterAll(() => admin.end())

const id = '01980000-0000-7000-8000-000000000000'
const look = { filters: {}, weak: false, sort: 'match', page: 1 }

const entry = {
  type: 'vehicle',
  texts: {
    vin: 'WVWZZZ1KZ9W995417',
    status: 'stolen',
    kind: 'car',
    handling: ['confirm_first'],
    purpose: 'P-B',
  },
}

const program = {
  networks: '192.0.2.0/24',
  databases: ['SLTD'],
  locale: 'en',
  perSecond: '5',
  perMinute: '50',
  perDay: '500',
  perMisses: '50',
}

const takenPicture = {
  full: new Uint8Array(9),
  thumb: new Uint8Array(9),
  mime: 'image/webp',
  width: 300,
  height: 200,
  sha256: 'a'.repeat(64),
  thumbSha256: 'b'.repeat(64),
  hadPlace: false,
  description: {
    hash: '0'.repeat(64),
    quality: 50,
    points: new Uint8Array(8),
  },
}
const arranged = { id, place: '1', takenOn: '2020', caption: 'Front', remove: false }

/** What each operation takes when nothing is wrong with it: the shape that hostile values are put into. */
const good: Record<string, object> = {
  'search.start': { q: 'Ilse Brandt' },
  'search.start-pictures': {
    pictures: [
      {
        sourceSha256: 'a'.repeat(64),
        thumb: new Uint8Array(9),
        query: {
          hashes: Array(8).fill('0'.repeat(64)),
          quality: 50,
          points: new Uint8Array(8),
          mirroredPoints: new Uint8Array(8),
        },
      },
    ],
  },
  'search.run': { id, look },
  'search.export': { id, look, format: 'csv' },
  'search.list': { limit: 5 },
  'search.reopen': { id },
  'check.read': { id },
  'check.set-aside': { id, record: id },
  'check.signals': { signals: 'both' },
  'list.start': { text: 'DOE, Jane 1980' },
  'list.work': { id },
  'list.read': { id, look: { outcomes: ['exact'], page: 1 } },
  'list.export': { id, look: { outcomes: [], page: 1 }, format: 'csv' },
  'list.stop': { id },
  'list.resume': { id },
  'list.clear': { id },
  'list.reread': { id, ordinal: '1', as: 'name' },
  'list.open': { id, ordinal: '1' },
  'watch.keep': { searchId: id, months: '3', scope: 'me' },
  'watch.stop': { id },
  'watch.seen': { id },
  'record.read': { id, search: id },
  'record.export': { id, format: 'pdf' },
  'preferences.columns': { tab: 'person', shown: ['born'], sort: 'match' },
  'record.list': { find: 'PER', status: 'draft', due: 'expiring', within: 30, after: 'PER-1' },
  'record.cease-imported': { reason: 'gone', ids: [id] },
  'record.create': { ...entry, token: id, conditions: [...recordingConditions], reason: 'first' },
  'record.correct': { id, version: '1', texts: entry.texts, reason: 'number misread' },
  'record.cease': { id, version: '1', reason: 'found' },
  'record.restrict': {
    id,
    version: '1',
    texts: { level: '0', withheldFrom: ['DE'], onlyTo: [], noPurpose: ['P-H'], noDownload: 'yes' },
    reason: 'case',
  },
  'record.extend': { id, version: '1', until: '2027-01-01', reason: 'still wanted' },
  'record.duplicates': { ...entry, except: id, draft: id },
  'record.changes': { id, version: '1' },
  'record.read-own': { id },
  'record.begin-draft': entry,
  'record.keep-draft': { id, revision: '1', texts: entry.texts },
  'record.settle-draft': { id, seen: [id] },
  'record.drop-draft': { id },
  'record.publish-draft': { id, revision: '1', conditions: [...recordingConditions], reason: 'first' },
  'record.add-draft-picture': { id, picture: takenPicture },
  'record.arrange-draft-pictures': { id, pictures: [{ ...arranged }] },
  'record.add-photos': { id, version: '1', pictures: [takenPicture], reason: 'better pictures' },
  'record.arrange-photos': {
    id,
    version: '1',
    pictures: [{ ...arranged }],
    noPicture: '',
    reason: 'another order',
  },
  'record.read-own-photos': { id },
  'record.read-draft': { id },
  'record.keep-correction': { id, version: '1', revision: '0', texts: entry.texts },
  'record.read-correction': { id },
  'photo.read': { id, size: 'full' },
  'purpose.set': { code: 'P-C', caseReference: 'X-1' },
  'preferences.save': { theme: 'dark', density: 'compact', locale: 'fr', singleKeys: true },
  'session.revoke': { id },
  'hit.prepare': { record: id, search: id },
  'hit.open': {
    record: id,
    search: id,
    judge: 'same',
    once: id,
    atHand: { name: 'N', birth: '1984', documentNumber: 'X1', looked: ['marks'] },
    circumstances: {
      place: 'P',
      at: '2026-11-23T10:00',
      presence: 'held',
      unit: 'U',
      urgency: 'routine',
      holdUntil: '2026-11-23T10:00',
    },
    text: 'T',
  },
  'hit.open-by-machine': { record: id, kind: 'vin', number: 'WVWZZZ1KZ9W990417', place: 'Gate' },
  'hit.judge-different': { record: id, search: id, reasons: ['birth'] },
  'hit.list': { show: 'open', state: 'asked', urgency: 'urgent', type: 'person', after: `1_${id}`, limit: 5 },
  'hit.read': { id },
  'notice.keep': { id, base: '1', section: 'facts', content: { what: 'T' } },
  'notice.move': {
    id,
    revision: '1',
    once: id,
    act: 'hand_over',
    text: 'T',
    reason: 'political',
    until: '2026-12-31',
    seen: { version: '1', hash: 'c0ffee' },
  },
  'notice.read': { id, version: '1' },
  'notice.picture': { id, size: 'thumb' },
  'notice.list': {
    view: 'force',
    type: 'red',
    form: 'notice',
    state: 'published',
    country: 'SN',
    find: 'A-1',
    words: 'testi',
    from: '2026-01-01',
    to: '2026-12-31',
    after: `1_${id}`,
  },
  'notice.export': { look: { view: 'ended', words: 'testi' }, format: 'csv' },
  'notice.ending': { month: '2027-03' },
  'notice.extend-many': { ids: [id], until: '2027-12-31', text: 'T' },
  'notice.let-end': { id, once: id },
  'notice.report': {
    id,
    revision: '1',
    once: id,
    kind: 'located',
    country: 'SN',
    place: 'P',
    on: '2026-11-20',
    text: 'T',
  },
  'notice.answer-located': { id, action: id, once: id, step: 'intend', intent: 'extradition', text: 'T' },
  'notice.state-effect': {
    effect: 'locate_only',
    authority: 'A',
    contact: 'C',
    hours: 'H',
    languages: ['fr'],
    papersDays: '40',
    note: 'N',
  },
  'notice.readers': { id },
  'notice.sheet': { id, version: '1' },
  'notice.review-list': {
    view: 'legal',
    type: 'red',
    form: 'notice',
    from: 'FR',
    flagged: true,
    after: `1_${id}`,
    limit: 5,
  },
  'notice.review-read': { id },
  'notice.claim': { ids: [id] },
  'notice.give-back': { id },
  'notice.check': { id, version: '1', answers: [{ item: 'facts', answer: 'ok', note: 'N' }] },
  'notice.suggest': { id, version: '1', field: 'facts.what', value: 'T', comment: 'C' },
  'notice.translate': { id, version: '1', language: 'fr', texts: { 'facts.what': 'T' } },
  'notice.seen': { id, version: '1', section: 'facts', seen: true, of: ['facts'] },
  'notice.begin-from': { form: 'notice', type: 'red', from: 'record', record: 'PER-2026-000001', notice: '' },
  'notice.open-draft': { id },
  'notice.write-topic': {
    id,
    topic: 'facts',
    item: 'new',
    texts: { 'facts.what': 'T' },
    was: { 'facts.what': '' },
  },
  'notice.remove-item': { id, topic: 'charges', item: '0', was: { law: 'T' } },
  'notice.declare': { id, what: ['lawful'] },
  'notice.add-picture': { id, picture: takenPicture, kind: 'portrait', good: true },
  'notice.add-file': { id, name: 'warrant.pdf', bytes: new Uint8Array([37, 80]) },
  'notice.remove-file': { id, file: id },
  'notice.file': { id },
  'notice.answer-suggestion': { id, take: 'declined', answer: 'No' },
  'notice.prepare': { record: id },
  'hit.move': {
    id,
    version: '1',
    once: id,
    action: 'need_time',
    text: 'T',
    codes: ['birth'],
    until: '2026-11-23T10:00',
  },
  'hit.set-clock': {
    partner: 'DE',
    urgency: 'urgent',
    acknowledge: '20',
    confirm: '60',
    escalate: '40',
    heads: '90',
  },
  'hit.drop-clock': { id },
  'hit.write': { id, once: id, text: 'T' },
  'check.find': {
    reference: 'T',
    document: { number: 'X1234567', issuer: 'FRA' },
    person: { name: 'Ilse Brandt', dateOfBirth: '1974-08-12' },
    vehicle: { vin: 'WVWZZZ1JZXW000019' },
    databases: ['SLTD'],
  },
  'client.make': { ...program, name: 'Gate', tenant: 'FR', purpose: 'P-H' },
  'client.change': { ...program, id },
  'client.add-key': { id },
  'client.revoke-key': { keyId: id },
  'client.revoke': { id },
  'client.release': { id },
  'client.decide': { request: id, decision: 'approve' },
  'session.confirm': { code: '123456' },
  'log.own': { before: id, day: '2026-11-23', outcome: 'done', area: 'search', record: id },
  'log.bureau': { before: id, day: '2026-11-23', officer: id, bureau: 'FR' },
  'import.begin': { type: 'vehicle', fileName: 'cars.csv' },
  'import.receive': { id, ordinal: 0, bytes: new Uint8Array([65]) },
  'import.complete': {
    id,
    digest: 'a'.repeat(64),
    file: {
      format: 'separated',
      encoding: 'utf-8',
      encodingBy: 'bytes',
      separator: ';',
      headed: true,
      lines: 3,
    },
  },
  'import.discard': { id, reason: 'file_empty' },
  'import.reshape': { id, encoding: 'utf-8', separator: ';', headed: 'true', type: 'vehicle' },
  'import.match': { id, columns: { vin: '0' }, constants: { status: 'stolen' } },
  'import.steer': { id, act: 'pause' },
  'import.request': { id, version: 1 },
  'import.release': { id, version: 1, conditions: ['lawful', 'purpose', 'interest', 'quality', 'neutral'] },
  'import.undo': { id, reason: 'wrong file' },
  'import.mend': { id, n: 1, field: 'vin', value: 'x' },
  'import.mend-alike': { id, field: 'vin', value: 'x', to: 'y' },
  'import.list': { before: 'IMP-2026-000001' },
  'import.read': { id, show: 'error', find: 'x', after: 0, sample: false },
  'import.export': { id, after: 0 },
  'import.piece': { id, ordinal: 0 },
  'import.check': {
    id,
    from: 0,
    rows: [{ line: 1, cells: ['x'], broken: [{ code: 'nul', args: { a: 1 } }] }],
    ended: true,
  },
  'import.recheck': { id },
  'import.write': { id },
  'import.takeback': { id },
  'record.import': {
    reason: 'listed',
    subjects: [
      {
        type: 'person',
        sourceReference: 'S-1',
        caption: 'NEMO, N.',
        births: [],
        documents: [],
        sex: 'U',
        nationalities: [],
        countries: [],
        birthPlace: null,
        birthCountry: null,
        designations: [],
        addresses: [],
        reasons: null,
        remarks: '',
        names: [
          {
            kind: 'primary',
            quality: null,
            family: 'NEMO',
            given: 'N.',
            full: 'NEMO, N.',
            script: 'Latn',
            note: null,
          },
        ],
        listing: { list: 'L', dataId: '1', sourceVersion: '1', listedOn: null, updatedOn: [], nameParts: [] },
      },
    ],
  },
}
/** These end the session that the other tries need. */
const endsSession = new Set(['session.sign-out', 'session.sign-out-everywhere'])

const nul = String.fromCharCode(0)
const hostile: unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  ' ',
  nul,
  `a${nul}b`,
  '\ud800',
  'a\udfff',
  '\u202eabc\u2066',
  'x'.repeat(10_000),
  'ا'.repeat(2_000),
  "' or 1=1 --",
  '{"a":1}',
  '$1',
  '%',
  '../../etc/passwd',
  '2026-02-31',
  '99/99/9999',
  [],
  [null],
  [[]],
  {},
  { $ne: null },
  { in: [1] },
  new Date('x'),
  Symbol('s'),
  () => 1,
  JSON.parse('{"__proto__":{"roles":["gs_admin"]}}'),
]

/** What goes into the inner fields of an import, which has many. */
const deep: unknown[] = [null, {}, nul, `a${nul}b`, '\ud800', 'x'.repeat(10_000)]

/** Every input with one leaf replaced by each hostile value, and with keys that do not belong there. */
function* spoiled(input: object): Generator<unknown> {
  for (const extra of ['owner', 'tenantRoot', 'officerId', 'roles', 'constructor'])
    yield { ...input, [extra]: 'FR' }
  yield Object.assign(JSON.parse('{"__proto__":{"polluted":true}}'), input)
  for (const at of leaves(input))
    for (const value of at.length > 2 ? deep : hostile) yield put(input, at, value)
}

function leaves(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [at]
  const inside = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value)
  return [...(at.length ? [at] : []), ...inside.flatMap(([key, one]) => leaves(one, [...at, key]))]
}

function put(value: unknown, [key, ...rest]: (string | number)[], leaf: unknown): unknown {
  if (key === undefined) return leaf
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? put(one, rest, leaf) : one))
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, leaf) }
}

/** Operations of those who lead a desk. */
const leading = new Set(['import.release', 'import.undo', 'import.write', 'import.takeback'])

/** A bug is anything thrown that is not one of the six answers. */
async function bugOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    return error instanceof Answer ? null : String(error).replace(/\s+/g, ' ').slice(-160)
  }
}

describe('hostile input', () => {
  test('whatever an operation is given, the answer is one of the six', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const bugs: string[] = []
    let tries = 0
    for (const [name, operation] of operations) {
      if (endsSession.has(name)) continue
      const permitted = ['record.import', 'record.list-imported', 'record.cease-imported'].includes(name)
      const caller = permitted ? importer : name === 'log.bureau' || leading.has(name) ? lead : viewer
      for (const input of [...hostile, ...spoiled(good[name] ?? {})]) {
        tries++
        const bug = await bugOf(() => operation(caller, input))
        if (bug) bugs.push(`${name}: ${bug}`)
      }
    }
    quiet.mockRestore()
    expect([...new Set(bugs)]).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    console.log(`${tries} hostile inputs to ${operations.size} operations`)
  }, 600_000)

  test('every operation that takes anything has a shape here', () => {
    const empty = [
      'list.list',
      'watch.list',
      'hit.sweep',
      'notice.claim-next',
      'notice.desk',
      'notice.effects',
      'notice.sweep',
      'hit.list-clocks',
      'desk.read',
      'desk.recall',
      'check.list',
      'session.list',
      'session.keep',
      'client.list',
      'client.requests',
      'record.list-imported',
      'record.list-drafts',
    ]
    const missing = [...operations.keys()].filter(
      (name) => !good[name] && !endsSession.has(name) && !empty.includes(name),
    )
    expect(missing).toEqual([])
  })

  test('a sign-in with any identifier is refused, not broken', async () => {
    const origin = { address: '192.0.2.7', device: 'Test', knownDevice: false }
    for (const identifier of [
      nul,
      `amina${nul}@x`,
      '\ud800',
      '\u202e',
      "' or 1=1 --",
      'x'.repeat(5_000),
      '  ',
    ])
      expect(
        await bugOf(() => checkPassword({ identifier, password: 'p' }, origin)),
        JSON.stringify(identifier).slice(0, 30),
      ).toBeNull()
    for (const password of [nul, '\ud800', 'x'.repeat(5_000)])
      expect(await bugOf(() => checkPassword({ identifier: 'nobody', password }, origin))).toBeNull()
  })

  test('tokens that are none are refused and leave no event', async () => {
    const count = async () =>
      (await admin.query<{ n: number }>('select count(*)::int as n from "AuditEvent"')).rows[0]?.n
    const before = await count()
    for (const token of [
      '',
      'x',
      '%00',
      '../..',
      'A'.repeat(8_000),
      nul,
      '\ud800',
      viewer.token.slice(0, -2),
      `${viewer.token}AAAA`,
    ])
      await expect(listOwnRecords({ ...viewer, token }, {})).rejects.toMatchObject({
        kind: 'unauthenticated',
      })
    expect(await count()).toBe(before)
  })
})

describe('a fault of the database', () => {
  test('says where and what kind, never with which values', async () => {
    const canary = 'Xylocanaria'
    const faults = [
      () => transaction((db) => db.$queryRaw`select ${canary}::uuid`),
      () => transaction((db) => db.$queryRaw`select ${`{"a":${canary}`}::jsonb`),
      () => transaction((db) => db.search.findMany({ where: { id: canary } })),
      () => transaction((db) => db.$queryRawUnsafe(`select '${canary}' from nowhere`)),
    ]
    for (const fault of faults) {
      const error = await fault().then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(Error)
      expect(inspect(error, { depth: 8, showHidden: true })).not.toContain(canary)
      expect(String(error)).toMatch(/the database refused a statement: \w{5}/)
    }
  })
})

describe('a statement that takes too long', () => {
  test('is an answer that may be tried again', async () => {
    const slow = transaction(async (db) => {
      await db.$executeRaw`set local statement_timeout = 100`
      return db.$queryRaw`select pg_sleep(5)::text`
    })
    await expect(slow).rejects.toMatchObject({ kind: 'too-many', reason: 'busy', retryAfter: 2 })
  })
})

describe('a canary', () => {
  test('in names, questions, numbers and refusals is nowhere but in the record itself', async () => {
    const canary = 'Xylocanaria'
    const number = 'CANARY77123'
    const said: unknown[][] = []
    const spies = (['log', 'warn', 'error', 'info'] as const).map((kind) =>
      vi.spyOn(console, kind).mockImplementation((...words) => void said.push(words)),
    )
    const record = await filedPerson(
      admin,
      importer,
      { owner: 'FR', caption: `${canary.toUpperCase()}, Ada` },
      {
        documents: [{ number, country: 'FR' }],
      },
    )
    const search = await startSearch(viewer, { q: `Ada ${canary}` })
    await runSearch(viewer, { id: search.id, look: { ...look, weak: true } })
    await startSearch(viewer, { example: { family: canary, 'birth.year': '1960', documentNumber: number } })
    await readRecord(viewer, { id: record, search: search.id })
    await listOwnRecords(viewer, { find: canary })
    await listOwnRecords(viewer, { after: canary })
    for (const wrong of [
      { q: canary.repeat(300) },
      { q: canary, as: canary },
      { example: { family: canary, sex: canary, nationality: canary } },
      { [canary]: 1 },
    ])
      await bugOf(() => startSearch(viewer, wrong))
    await bugOf(() => runSearch(viewer, { id: search.id, look: { ...look, filters: { nat: [canary] } } }))
    await bugOf(() => runSearch(viewer, { id: canary, look }))
    await bugOf(() =>
      checkPassword(
        { identifier: 'somebody', password: canary },
        { address: '192.0.2.7', device: 'T', knownDevice: false },
      ),
    )
    for (const spy of spies) spy.mockRestore()

    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'acl')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await admin.query<{ text: string }>(`select t::text as text from ${name} t`)
      const hit = rows.find(({ text }) =>
        [canary, number].some((word) => text.toLowerCase().includes(word.toLowerCase())),
      )
      if (hit) found.push(`${name}${name === 'public."AuditEvent"' ? `: ${hit.text}` : ''}`)
    }
    expect(found.toSorted()).toEqual(['public."Record"', 'public."RecordName"'])
    expect(JSON.stringify(said)).not.toContain(canary)
  })
})
