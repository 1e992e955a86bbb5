import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawSheet } from '@/components/sheets/draw-sheet'
import { listSheet } from '@/components/sheets/list-sheet'
import { recordSheet } from '@/components/sheets/record-sheet'
import { resultSheet } from '@/components/sheets/result-sheet'
import { textOf } from '@/components/sheets/sheet-document'
import type { Sheet } from '@/components/sheets/sheet-model'
import { locales } from '@/lib/i18n/routing'
import { workOnList } from '@/lib/lists/answer-commands'
import { startList } from '@/lib/lists/commands'
import { listLookOf } from '@/lib/lists/look'
import { exportList } from '@/lib/lists/queries'
import { exportRecord } from '@/lib/records/queries'
import { saveColumns } from '@/lib/search/column-commands'
import { startSearch } from '@/lib/search/commands'
import { lookOf } from '@/lib/search/facets'
import { exportSearch, runSearch } from '@/lib/search/queries'
import { bureau, officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedPerson } from '@/tests/support/filed'
import { filedDocument } from '@/tests/support/filed-document'
import { filedVehicle } from '@/tests/support/filed-vehicle'
import { pdfPages } from '@/tests/support/pdf-text'

let admin: pg.Client
let awa: TestOfficer
const ids: string[] = []

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'FR']) await bureau(admin, code)
  awa = await officer(admin, 'SN', { name: 'Awa Sarr' })
  for (const [given, birth] of [
    ['Lamine', '1971-04-09'],
    ['Lamin', '1972'],
    ['王伟', '1973'],
  ] as const)
    ids.push(
      await filedPerson(admin, {
        owner: 'FR',
        family: 'Ouedraoki',
        given,
        birth,
        nationalities: ['FR'],
        sex: 'M',
        warnings: ['armed'],
        document: { number: '08OU12345', country: 'FR' },
      }),
    )
  await filedDocument(admin, { owner: 'FR', number: '21PP00417' })
  await filedVehicle(admin, { owner: 'FR', vin: 'WVWZZZ3CZXE417417', plate: 'ZZ-417-ZZ', plateCountry: 'FR' })
})
afterAll(() => admin.end())

const said = (sheet: Sheet) =>
  JSON.stringify([
    sheet.title,
    sheet.intro,
    sheet.facts,
    sheet.tables.map(({ columns, title }) => [title, columns]),
  ])
const keys = /\b(search|record|lists|sheets|codes|explain|recognise)\.[a-z]/i

describe('on paper', () => {
  test.each(locales)(
    'every tab stands in %s with a row for each record, and no word is missing',
    async (locale) => {
      for (const [q, tab, rows] of [
        ['Ouedraoki', 'person', 3],
        ['FRA 21PP00417', 'travel-document', 1],
        ['vin: WVWZZZ3CZXE417417', 'vehicle', 1],
      ] as const) {
        const { id } = await startSearch(awa, { q })
        const file = await exportSearch(awa, { id, look: lookOf({ tab, weak: '1' }), format: 'pdf' })
        const sheet = await resultSheet(file, locale)
        expect(sheet.tables[0]?.rows, `${tab} ${locale}`).toHaveLength(rows)
        for (const row of sheet.tables[0]?.rows ?? [])
          expect(row).toHaveLength(sheet.tables[0]?.columns.length ?? 0)
        expect(said(sheet)).not.toMatch(keys)
        expect(JSON.stringify(sheet.tables[0]?.rows)).not.toMatch(keys)
      }
    },
  )

  test('a list and a record are read back from their files', async () => {
    const { id } = await startList(awa, { text: 'Ouedraoki Lamine 1971-04-09\n???\nvin: WVWZZZ3CZXE417417' })
    while ((await workOnList(awa, { id })).left > 0);
    const file = await exportList(awa, { id, look: listLookOf({}), format: 'pdf' })
    const sheet = await listSheet(file, 'fr')
    expect(sheet.tables[0]?.rows).toHaveLength(3)
    expect(said(sheet) + JSON.stringify(sheet.tables)).not.toMatch(keys)
    const text = pdfPages(await drawSheet(sheet))
      .join('')
      .replaceAll('\n', '')
    expect(text).toContain('OUEDRAOKI, Lamine')
    expect(text).toContain('???')
    expect(text).toContain(file.number)

    const record = await recordSheet(await exportRecord(awa, { id: ids[2], format: 'pdf' }), 'es')
    expect(said(record)).not.toMatch(keys)
    expect(record.facts.map(({ value }) => textOf(value))).toContain('1973')
    expect(
      pdfPages(await drawSheet(record))
        .join('')
        .replaceAll('\n', ''),
    ).toContain('‹WangWei›')
  })
})

test('columns are kept for their officer and database, and files hold them all', async () => {
  const { id } = await startSearch(awa, { q: 'Ouedraoki' })
  const list = async (parameters: Record<string, string> = {}) =>
    runSearch(awa, { id, look: lookOf({ weak: '1', ...parameters }) })
  await saveColumns(awa, { tab: 'person', shown: ['born', 'status', 'nonsense'], sort: '-born' })
  const kept = await list()
  expect(kept.columns).toEqual({ hidden: ['sexNationality', 'document', 'owner'], sort: '-born' })
  expect(kept.look.sort).toBe('-born')
  expect(kept.rows.map(({ births }) => births[0]?.year)).toEqual([1973, 1972, 1971])
  expect((await list({ sort: 'born' })).rows.map(({ births }) => births[0]?.year)).toEqual([1971, 1972, 1973])
  expect((await list({ sort: 'match' })).look.sort).toBe('match')
  const file = await exportSearch(awa, { id, look: lookOf({ weak: '1' }), format: 'csv' })
  expect(file.rows[0]?.documents).toHaveLength(1)
  expect(file.rows.map(({ births }) => births[0]?.year)).toEqual([1973, 1972, 1971])
  await expect(saveColumns(awa, { tab: 'vehicle', shown: [], sort: 'born' })).rejects.toMatchObject({
    fields: { sort: ['unknown'] },
  })
  const { id: car } = await startSearch(awa, { q: 'vin: WVWZZZ3CZXE417417' })
  expect((await runSearch(awa, { id: car, look: lookOf({}) })).columns).toEqual({ hidden: [], sort: 'match' })
})
