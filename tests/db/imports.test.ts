import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mendAlike, mendRow } from '@/lib/imports/mend-commands'
import {
  matchImport,
  releaseImport,
  requestRelease,
  steerImport,
  undoImport,
} from '@/lib/imports/phase-commands'
import { exportErrors, listImports, readImport, readProgress } from '@/lib/imports/queries'
import { fileSniffer } from '@/lib/imports/sniff'
import { beginImport, completeImport, pieceBytes, receivePiece } from '@/lib/imports/upload-commands'
import { checkRows } from '@/lib/imports/work-commands'
import { writeRows } from '@/lib/imports/write-commands'
import { startList } from '@/lib/lists/commands'
import { progressOf } from '@/lib/lists/progress-queries'
import { type Step, workJobs } from '@/lib/operation/jobs'
import { recordingConditions } from '@/lib/records/codes'
import { lanes } from '@/lib/web/background'
import { stepImport } from '@/lib/web/import-work'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let clerk: TestOfficer
let head: TestOfficer
let stranger: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  // The table of countries of the tests knows no alpha-3 codes; documents are checked against it.
  await admin.query(`update "Country" set "alpha3" = 'FRA' where "code" = 'FR'`)
  clerk = await officer(admin, 'FR', { name: 'C. Lerc' })
  head = await officer(admin, 'FR', { roles: ['officer', 'supervisor'], name: 'H. Ead' })
  stranger = await officer(admin, 'DE', { roles: ['officer', 'supervisor'] })
})
afterAll(() => admin.end())

const headers = ['Ref', 'Number', 'Issuer', 'Type', 'Status', 'Lost on']
/** As France numbers its passports, so that no remark is made of it. */
const passport = (letters: string, i: number) => `12${letters}${10_000 + i}`
const row = (i: number, change: Record<number, string> = {}) =>
  [`R-${i}`, passport('AB', i), 'FRA', 'passport', 'lost_by_bearer', '2026-03-02'].map(
    (cell, at) => change[at] ?? cell,
  )
const csv = (rows: string[][], delimiter = ';') =>
  new Uint8Array(Buffer.from(stringify([headers, ...rows], { delimiter })))

async function uploaded(
  who: TestOfficer,
  bytes: Uint8Array,
  pieces = pieceBytes,
  type = 'travel-document',
): Promise<string> {
  const { id } = await beginImport(who, { type, fileName: 'C:\\fakepath\\passports.csv' })
  const sniffer = fileSniffer()
  for (let ordinal = 0, at = 0; at < bytes.length; ordinal++, at += pieces) {
    const part = bytes.slice(at, at + pieces)
    sniffer.push(part)
    await receivePiece(who, { id, ordinal, bytes: part })
  }
  const found = sniffer.found()
  if ('refused' in found) throw new Error(found.refused)
  await completeImport(who, {
    id,
    digest: createHash('sha256').update(bytes).digest('hex'),
    file: found.file,
  })
  return id
}

const chosen = async (
  who: TestOfficer,
  id: string,
  constants: Record<string, string> = { purpose: 'P-B' },
) => {
  const { columns } = await readImport(who, { id, sample: true })
  await matchImport(who, {
    id,
    columns: Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, String(at)])),
    constants,
  })
}

/** Works as a server does until nothing waits; `steps` batches and then no more, like one that was killed. */
async function work(steps = Number.POSITIVE_INFINITY) {
  let left = steps
  const step: Step = async (caller, id) => {
    if (left-- <= 0) throw new Error('killed')
    return stepImport(caller, id)
  }
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  await workJobs({ import: step })
  quiet.mockRestore()
}

const leaseOver = () => admin.query(`update acl.job set lease_until = now() - interval '1 second'`)

async function releasedImport(id: string) {
  const { version } = await readImport(clerk, { id })
  await requestRelease(clerk, { id, version })
  const asked = await readImport(head, { id })
  await releaseImport(head, { id, version: asked.version, conditions: [...recordingConditions] })
}

const ours = async (prefix: string) =>
  (
    await admin.query<{ n: number; d: number }>(
      `select count(*)::int as n, count(distinct r."sourceReference")::int as d from "Record" r
         where r."owner" = 'FR' and r."status" = 'published' and starts_with(r."sourceReference", $1)`,
      [prefix],
    )
  ).rows[0]

describe('the way of a file', () => {
  it('is checked in a dry run that writes nothing, mended, released by a second person, written, and taken back', async () => {
    const rows = Array.from({ length: 1_203 }, (_, i) => row(i))
    rows[4] = row(4, { 2: 'FRNACE' })
    rows[700] = row(700, { 2: 'FRNACE' })
    rows[9] = row(9, { 5: '31/02/2026' })
    rows[1_100] = row(1_100, { 1: '12 ab 10003', 0: 'R-x' })
    const id = await uploaded(clerk, csv(rows), 20_000)
    const matched = await readImport(clerk, { id, sample: true })
    expect(matched).toMatchObject({
      number: expect.stringMatching(/^IMP-\d{4}-000001$/),
      fileName: 'passports.csv',
      separator: ';',
      encoding: 'utf-8',
      columns: { sourceReference: 0, number: 1, issuer: 2, kind: 3, status: 4, lostOn: 5 },
    })
    expect(matched.sample).toHaveLength(10)
    await chosen(clerk, id)
    await work()
    const checked = await readImport(clerk, { id })
    expect(checked).toMatchObject({
      state: 'checked',
      rows: 1_203,
      checked: 1_203,
      ready: 1_199,
      warnings: 0,
      errors: 3,
      duplicates: 1,
      written: 0,
    })
    expect(checked.page.map(({ line, issues }) => [line, issues[0]?.field])).toEqual([
      [6, 'issuer'],
      [11, 'lostOn'],
      [702, 'issuer'],
    ])
    // What two rows have alike is said once, with what it may have meant; what one row has is said at the row.
    expect(checked.problems).toMatchObject([
      { field: 'issuer', value: 'FRNACE', rows: 2, issue: { level: 'must' } },
    ])
    expect(await ours('R-')).toEqual({ n: 0, d: 0 })

    expect(await mendAlike(clerk, { id, field: 'issuer', value: 'FRNACE', to: 'FRA' })).toMatchObject({
      rows: 2,
      later: false,
    })
    expect(await mendRow(clerk, { id, n: 10, field: 'lostOn', value: '2026-02-28' })).toMatchObject({
      line: 11,
      state: 'ready',
    })
    const mended = await readImport(clerk, { id, show: 'duplicate' })
    expect(mended).toMatchObject({ ready: 1_202, errors: 0, duplicates: 1, problems: [] })
    expect(mended.page[0]).toMatchObject({
      line: 1_102,
      issues: [{ code: 'file.twice_in_file', args: { line: 5 } }],
    })

    await expect(
      releaseImport(head, { id, version: mended.version, conditions: [...recordingConditions] }),
    ).rejects.toMatchObject({ reason: 'import_moved' })
    await requestRelease(clerk, { id, version: mended.version })
    const asked = await readImport(head, { id })
    await expect(
      releaseImport(clerk, { id, version: asked.version, conditions: [...recordingConditions] }),
    ).rejects.toMatchObject({ reason: 'role' })
    await expect(
      releaseImport(head, { id, version: asked.version, conditions: ['lawful'] }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await expect(mendRow(clerk, { id, n: 10, field: 'lostOn', value: 'x' })).rejects.toMatchObject({
      reason: 'import_moved',
    })
    await releaseImport(head, { id, version: asked.version, conditions: [...recordingConditions] })
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({
      state: 'done',
      written: 1_202,
      ready: 0,
      duplicates: 1,
    })
    expect(await ours('R-')).toEqual({ n: 1_202, d: 1_202 })
    const { rows: history } = await admin.query(
      `select v."reason", o."name" from "RecordVersion" v join "Record" r on r."id" = v."recordId" join "Officer" o on o."id" = v."officerId" where r."sourceReference" = 'R-1'`,
    )
    expect(history).toEqual([{ reason: checked.number, name: 'H. Ead' }])
    const { rows: log } = await admin.query(
      `select e."client", e."roles", o."name", sum(cardinality(e."subjects"))::int as n from "AuditEvent" e join "Officer" o on o."id" = e."officerId"
        where e."operation" = 'import.write' group by 1, 2, 3`,
    )
    expect(log).toEqual([{ client: 'job', roles: ['officer', 'supervisor'], name: 'H. Ead', n: 1_202 }])

    // Changed since: kept and named.
    await audited(admin, () =>
      admin.query(`update "Record" set "version" = 2 where "owner" = 'FR' and "sourceReference" = 'R-7'`),
    )
    await expect(undoImport(clerk, { id, reason: 'wrong file' })).rejects.toMatchObject({ reason: 'role' })
    await undoImport(head, { id, reason: 'wrong file' })
    await work()
    const undone = await readImport(head, { id, show: 'kept' })
    expect(undone).toMatchObject({ state: 'undone', written: 0, takenBack: 1_201, kept: 1 })
    expect(undone.page[0]?.made?.reference).toMatch(/^TD|^SLTD|-/)
    expect(await ours('R-')).toEqual({ n: 1, d: 1 })
    const { rows: end } = await admin.query(
      `select v."version", v."reason", v."snapshot" #>> '{record,status}' as status from "RecordVersion" v join "Record" r on r."id" = v."recordId"
        where r."sourceReference" = 'R-1' order by 1`,
    )
    expect(end.at(-1)).toEqual({ version: 2, reason: `${checked.number}: wrong file`, status: 'ceased' })
    await expect(undoImport(head, { id, reason: 'again' })).rejects.toMatchObject({ kind: 'conflict' })
  }, 60_000)

  it('goes on after a kill in any phase, and writes each row once', async () => {
    const id = await uploaded(
      clerk,
      csv(Array.from({ length: 1_700 }, (_, i) => row(i, { 0: `K-${i}`, 1: passport('KK', i) }))),
      20_000,
    )
    await chosen(clerk, id)
    await work(2)
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'checking', checked: 1_000 })
    // Its lease is not over: nobody else takes it.
    await work()
    expect((await readImport(clerk, { id })).checked).toBe(1_000)
    await leaseOver()
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'checked', rows: 1_700, ready: 1_700 })
    await releasedImport(id)
    await work(2)
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'writing', written: 1_000 })
    await leaseOver()
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'done', written: 1_700 })
    expect(await ours('K-')).toEqual({ n: 1_700, d: 1_700 })
  }, 60_000)

  it('lets one of two workers write that do the same batch: the other is rolled back', async () => {
    const id = await uploaded(
      clerk,
      csv(Array.from({ length: 40 }, (_, i) => row(i, { 0: `L-${i}`, 1: passport('LL', i) }))),
    )
    await chosen(clerk, id)
    await work()
    await releasedImport(id)
    const both = await Promise.allSettled([writeRows(head, { id }), writeRows(head, { id })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await ours('L-')).toEqual({ n: 40, d: 40 })
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'done', written: 40, ready: 0 })
    await expect(writeRows(clerk, { id })).rejects.toMatchObject({ reason: 'role' })
    await work()
  })

  it('finds the same file again: everything is on file already, and is left alone', async () => {
    const bytes = csv(Array.from({ length: 30 }, (_, i) => row(i, { 0: `S-${i}`, 1: passport('SS', i) })))
    const first = await uploaded(clerk, bytes)
    await chosen(clerk, first)
    await work()
    await releasedImport(first)
    await work()
    const second = await uploaded(clerk, bytes)
    const { number } = await readImport(clerk, { id: first })
    expect((await readImport(clerk, { id: second, sample: true })).same?.number).toBe(number)
    await chosen(clerk, second)
    await work()
    const again = await readImport(clerk, { id: second, show: 'duplicate' })
    expect(again).toMatchObject({ duplicates: 30, ready: 0, errors: 0 })
    expect(again.page[0]?.made?.reference).toBeTruthy()
    await expect(requestRelease(clerk, { id: second, version: again.version })).rejects.toMatchObject({
      reason: 'import_empty',
    })
  })

  it('writes nothing twice when it came on file between dry run and release', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => row(i, { 0: `T-${i}`, 1: passport('TT', i) }))
    const [one, two] = [await uploaded(clerk, csv(rows)), await uploaded(clerk, csv(rows, ','))]
    for (const id of [one, two]) await chosen(clerk, id)
    await work()
    for (const id of [one, two]) await releasedImport(id)
    await work()
    const views = await Promise.all([one, two].map((id) => readImport(clerk, { id })))
    expect(views.map(({ written, duplicates }) => [written, duplicates]).toSorted()).toEqual([
      [0, 20],
      [20, 0],
    ])
    expect(await ours('T-')).toEqual({ n: 20, d: 20 })
  })

  it('stands still when paused, and when its officer may not do it any more', async () => {
    const id = await uploaded(
      clerk,
      csv(Array.from({ length: 1_200 }, (_, i) => row(i, { 0: `P-${i}`, 1: passport('PP', i) }))),
    )
    await chosen(clerk, id)
    await work(1)
    await steerImport(clerk, { id, act: 'pause' })
    await leaseOver()
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({ paused: true, checked: 500 })
    await steerImport(clerk, { id, act: 'resume' })
    await work()
    await releasedImport(id)
    await work(1)
    await audited(admin, () =>
      admin.query(`update "Officer" set "roles" = '{officer}' where "id" = $1`, [head.officerId]),
    )
    await leaseOver()
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'writing', goesOn: false, written: 500 })
    await expect(steerImport(clerk, { id, act: 'resume' })).rejects.toMatchObject({
      reason: 'needs_supervisor',
    })
    await audited(admin, () =>
      admin.query(`update "Officer" set "roles" = '{officer,supervisor}' where "id" = $1`, [head.officerId]),
    )
    await steerImport(clerk, { id, act: 'cancel' })
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'done', written: 500, ready: 700 })
  })
})

describe('two lanes of work', () => {
  /** A step that waits before every one after the first until it is let go, and counts what it did. */
  function held(step: Step) {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let done = 0
    let reached = () => {}
    const waiting = new Promise<void>((resolve) => {
      reached = resolve
    })
    const slow: Step = async (caller, id) => {
      if (done > 0) {
        reached()
        await gate
      }
      done++
      return step(caller, id)
    }
    return { slow, waiting, letGo: () => letGo(), done: () => done }
  }
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `FRA 12ZZ${20_000 + i}`).join('\n')
  const left = async (id: string) => {
    const { lines, done } = await progressOf(clerk, id)
    return lines - done
  }
  const tasks = () => Object.values(lanes).flatMap((lane) => Object.keys(lane))

  it('a list pasted while an import is at work is answered while that still waits', async () => {
    expect(tasks().sort()).toEqual(['import', 'list'])
    const id = await uploaded(
      clerk,
      csv(Array.from({ length: 1_100 }, (_, i) => row(i, { 0: `L-${i}`, 1: passport('LA', i) }))),
    )
    await chosen(clerk, id)
    const { slow, waiting, letGo } = held(lanes.long.import)
    const importing = workJobs({ import: slow })
    await waiting
    const list = await startList(clerk, { text: lines(25) })
    expect(await workJobs(lanes.short)).toBe(1)
    expect(await left(list.id)).toBe(0)
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'checking', goesOn: true })
    letGo()
    await importing
    expect(await readImport(clerk, { id })).toMatchObject({ state: 'checked', checked: 1_100 })
  })

  it('of two servers each works lists of its own, and one that comes back leaves to the other what that took over', async () => {
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push((await startList(clerk, { text: lines(12) })).id)
    const taken = await Promise.all([workJobs(lanes.short), workJobs(lanes.short)])
    expect(taken[0] + taken[1]).toBe(3)
    for (const id of ids) expect(await left(id)).toBe(0)

    const { id } = await startList(clerk, { text: lines(45) })
    const gone = held(lanes.short.list)
    const first = workJobs({ list: gone.slow })
    await gone.waiting
    await leaseOver()
    expect(await workJobs(lanes.short)).toBe(1)
    expect(await left(id)).toBe(0)
    gone.letGo()
    await first
    // Its second step found nothing to do, and nothing that it could have done twice.
    expect(gone.done()).toBe(2)
    const { rows } = await admin.query(
      `select sum((e."details"->>'lines')::int)::int as n from "AuditEvent" e where e."operation" = 'list.work' and e."details"->>'list' = $1`,
      [id],
    )
    expect(rows).toEqual([{ n: 45 }])
  })
})

describe('works of art', () => {
  it('come with their sizes and periods in cells, and the reason why no picture comes with them', async () => {
    const titles = [
      'Titre',
      'Artiste',
      'Objet',
      'Époque',
      'Matériaux',
      'Mesures',
      'Inscriptions',
      'Sans image',
      'Statut',
    ]
    const size = '60 x 50 cm ; cadre : 80 x 70 cm'
    const works = [
      [
        'Le Moulin',
        'A. Courant',
        'tableau',
        '17e siècle',
        'huile; toile',
        size,
        'A.C.',
        'Photographies attendues',
        'stolen',
      ],
      ['La Forge', 'A. Courant', 'tableau', 'vers 1650', 'huile; toile', size, 'A.C.', '', 'stolen'],
      [
        'Le Bac',
        'A. Courant',
        'tableau',
        'un jour',
        'huile; toile',
        '60 x 50',
        'A.C.',
        'pictures_lost',
        'stolen',
      ],
      [
        'LE MOULIN',
        'A. Courant',
        'tableau',
        '17e siècle',
        'huile; toile',
        size,
        'A.C.',
        'Photographies attendues',
        'stolen',
      ],
    ]
    const file = new Uint8Array(Buffer.from(stringify([titles, ...works], { delimiter: '\t' })))
    const id = await uploaded(clerk, file, pieceBytes, 'artwork')
    await chosen(clerk, id)
    await work()
    const checked = await readImport(clerk, { id })
    expect(checked.page.map(({ line, issues }) => [line, issues.map(({ code }) => code)])).toEqual([
      [3, ['reasonOfNone']],
      [4, expect.arrayContaining(['artDate.unreadable', 'measurement.noUnit'])],
    ])
    expect(checked).toMatchObject({ rows: 4, errors: 2, duplicates: 1 })
    await releasedImport(id)
    await work()
    const { rows } = await admin.query(
      `select a."period", a."materials", a."measurements", a."noPicture", cardinality(a."searchKeys") > 0 as "filed"
         from "Artwork" a join "Record" r on r."id" = a."recordId" where r."owner" = 'FR' and a."maker" = 'A. Courant'`,
    )
    expect(rows).toEqual([
      {
        period: '16XX',
        materials: ['oil_paint', 'canvas'],
        measurements: ['height 60 cm', 'width 50 cm', 'frame: height 80 cm', 'frame: width 70 cm'],
        noPicture: 'pictures_awaited',
        filed: true,
      },
    ])
    // The same file once more: what is on file is left alone.
    const again = await uploaded(clerk, file, pieceBytes, 'artwork')
    await chosen(clerk, again)
    await work()
    expect(await readImport(clerk, { id: again })).toMatchObject({ errors: 2, duplicates: 2 })
  })
})

describe('another bureau', () => {
  it('sees nothing of it, and nobody works on what was not begun', async () => {
    const id = await uploaded(clerk, csv([row(1, { 0: 'A-1', 1: passport('AA', 1) })]))
    expect((await listImports(stranger, {})).imports).toEqual([])
    await expect(readImport(stranger, { id })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(exportErrors(stranger, { id })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(steerImport(stranger, { id, act: 'cancel' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      matchImport(stranger, { id, columns: { number: '0' }, constants: {} }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    const { cover } = await readImport(clerk, { id })
    await expect(readProgress(stranger, { id, cover })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await readProgress(clerk, { id, cover })).toMatchObject({ state: 'received' })
    await chosen(clerk, id)
    // Work is done by whoever let it begin, and by nobody else, in our bureau or another.
    const next = { id, from: 0, rows: [], ended: true }
    await expect(checkRows(head, next)).rejects.toMatchObject({ reason: 'not_yours' })
    await expect(checkRows(stranger, next)).rejects.toMatchObject({ kind: 'not-found' })
    await work()
  })

  it('cannot have its documents entered by us: the issuer must be our own', async () => {
    const id = await uploaded(clerk, csv([row(1, { 0: 'O-1', 1: passport('OO', 1), 2: 'Germany' })]))
    await chosen(clerk, id)
    await work()
    expect(await readImport(clerk, { id })).toMatchObject({
      errors: 1,
      page: [{ issues: [{ code: 'notOurs', suggestion: 'FRA' }] }],
    })
  })
})

describe('what is refused', () => {
  it('rows that are broken are said with their line, and left out', async () => {
    const text = `${headers.join(';')}\nB-1;12BB10001;FRA;passport;lost_by_bearer\n"B-2;12BB10002;FRA;passport;lost_by_bearer;\nB-3;12BB10003;FRA;passport;lost_by_bearer;2026\n`
    const id = await uploaded(clerk, new Uint8Array(Buffer.from(text)))
    await chosen(clerk, id)
    await work()
    const view = await readImport(clerk, { id })
    expect(view).toMatchObject({ errors: 2, ready: 1 })
    expect(view.page.map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [2, 'file.cells_missing'],
      [3, 'file.broken_quote'],
    ])
    const file = await exportErrors(clerk, { id })
    expect(file.rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('a file of two hundred thousand and one rows goes back to its beginning', async () => {
    const id = await uploaded(clerk, csv([row(1)]))
    await chosen(clerk, id)
    await audited(admin, () => admin.query(`update "Import" set "checked" = 200000 where "id" = $1`, [id]))
    const rows = [{ line: 200_002, cells: row(1), broken: [] }]
    expect(await checkRows(clerk, { id, from: 200_000, rows, ended: true })).toMatchObject({
      refused: 'file_rows',
    })
    expect(await readImport(clerk, { id })).toMatchObject({
      state: 'received',
      reason: 'file_rows',
      checked: 0,
    })
  })
})

describe('persons', () => {
  const persons = (bytes: string) => uploaded(clerk, new Uint8Array(Buffer.from(bytes)), pieceBytes, 'person')
  const filed = async (caption: string) =>
    (
      await admin.query<{ names: string[]; births: number; status: string; filed: number }>(
        `select (select array_agg(n."full" order by n."ordinal") from "RecordName" n where n."recordId" = r."id") as "names",
           (select count(*)::int from "BirthDate" b where b."recordId" = r."id") as "births", r."status",
           (select count(*)::int from search.subject s where s.row_id = r."rowId") as "filed"
           from "Record" r where r."owner" = 'FR' and r."caption" = $1`,
        [caption],
      )
    ).rows

  it('of a table have their other names in one column, are found by name and date, and are taken back', async () => {
    const table = (rows: string[]) =>
      ['Nom;Prénoms;Alias;Né le;Lieu de naissance;Sexe;Nationalité;N° de passeport', ...rows].join('\n')
    const id = await persons(
      table([
        'Vauquelin;Aristide;"Le Grand; Аристид";1984-03-12;Oran;Masculin;Algérie;16AV12345',
        'Vauquelin;Bathilde;;1990;;F;Algérie;',
        'Vauquelin;Aristide;;1984-03-12;;M;Algérie;',
        'Vauquelin;Casimir;"x; 12";1971;;M;Algérie;',
        ';;;1971;;M;Algérie;',
      ]),
    )
    const { columns } = await readImport(clerk, { id, sample: true })
    expect(columns).toMatchObject({
      'names.1.family': 0,
      'names.1.given': 1,
      aliases: 2,
      'births.1.date': 3,
      birthPlace: 4,
      sex: 5,
      nationalities: 6,
      'documents.1.number': 7,
    })
    await chosen(clerk, id, { status: 'suspect', purpose: 'P-B', 'documents.1.type': 'passport' })
    await work()
    const { page, ...facts } = await readImport(clerk, { id, show: 'all' })
    expect(page.map(({ state }) => state)).toEqual(['ready', 'ready', 'duplicate', 'error', 'error'])
    expect(page[3]?.issues).toMatchObject([{ field: 'aliases', code: 'nameLetters' }])
    expect(page[4]?.issues).toMatchObject([{ field: 'names.1.family', code: 'required' }])
    expect(facts.errors).toBe(2)
    await releasedImport(id)
    await work()
    expect(await filed('Vauquelin, Aristide')).toEqual([
      { names: ['Vauquelin, Aristide', 'Le Grand', 'Аристид'], births: 1, status: 'published', filed: 1 },
    ])
    const again = await persons(table(['Vauquelin;Bathilde;;1990;;F;Algérie;']))
    await chosen(clerk, again, { status: 'suspect', purpose: 'P-B' })
    await work()
    expect((await readImport(clerk, { id: again, show: 'all' })).page[0]).toMatchObject({
      state: 'duplicate',
      issues: [{ code: 'file.on_file' }],
    })
    await undoImport(head, { id, reason: 'Wrong file' })
    await work()
    expect(await filed('Vauquelin, Bathilde')).toMatchObject([{ status: 'ceased', filed: 0 }])
  })

  it('of JSON have their rows as lists of objects', async () => {
    const id = await persons(
      JSON.stringify([
        {
          status: 'suspect',
          purpose: 'P-B',
          nationalities: ['DZ', 'FR'],
          names: [
            { family: 'Zénobie', given: 'Octave' },
            { full: 'Octavio', kind: 'alias', quality: 'good' },
          ],
          births: [{ date: '1970/1972' }, { date: '1971-05' }],
        },
      ]),
    )
    await chosen(clerk, id, {})
    await work()
    expect((await readImport(clerk, { id, show: 'all' })).page).toMatchObject([
      { state: 'ready', issues: [] },
    ])
    await releasedImport(id)
    await work()
    expect(await filed('Zénobie, Octave')).toEqual([
      { names: ['Zénobie, Octave', 'Octavio'], births: 2, status: 'published', filed: 1 },
    ])
  })
})
