import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readRecord } from '@/lib/records/queries'
import { startSearch } from '@/lib/search/commands'
import type { Criteria } from '@/lib/search/criteria'
import { csvOf } from '@/lib/search/export'
import { findEverywhere } from '@/lib/search/find-everywhere'
import { exportSearch, runSearch } from '@/lib/search/queries'
import type { SearchDb } from '@/lib/search/sql'
import { vehicles } from '@/lib/search/vehicles'
import { asOfficer } from '../support/as-officer'
import { audited, bureau, officer, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'
import { filedDocument } from '../support/filed-document'
import { filedVehicle } from '../support/filed-vehicle'

let admin: pg.Client
let portal: pg.Client
let french: TestOfficer
let german: TestOfficer

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['FR', 'DE', 'ES']) await bureau(admin, code)
  french = await officer(admin, 'FR')
  german = await officer(admin, 'DE')
})
afterAll(() => Promise.all([admin.end(), portal.end()]))

const as = <T>(who: TestOfficer, work: (db: SearchDb) => Promise<T>) => asOfficer(portal, who, work)

const find = async (who: TestOfficer, criteria: Criteria) =>
  (await as(who, (db) => findEverywhere(db, criteria))).matches.map(({ recordId, band, explanation }) => ({
    recordId,
    band,
    how: explanation.features.map(({ detail }) => detail).join(' '),
  }))

const look = { filters: {}, weak: false, sort: 'match', page: 1 } as const

async function searched(who: TestOfficer, q: string) {
  const { id } = await startSearch(who, { q })
  return runSearch(who, { id, look })
}

describe('a number', () => {
  it.each([
    ['wvw-zzz 1KZ9W990417', 'identical', 'vin.same'],
    ['WVWZZZ1KZ9W99O4I7', 'identical', 'vin.same'],
    ['WVWZZZ1KZ9W990477', 'possible', 'vin.oneDifferent'],
    ['WVWZZZ1KZ9WG90417', undefined, undefined],
    ['WVWZZZ1KZ9W990411', 'possible', 'vin.oneDifferent'],
    ['WVWZZZ1KZ9W9904T7', undefined, undefined],
    ['WVWZZZ1KZ9W99U417', 'possible', 'vin.misread'],
    ['WVW2221KZ9W990417', 'possible', 'vin.alike'],
    ['WVWZZZ1KZ9W994017', 'possible', 'vin.transposed'],
    ['9W990417', 'possible', 'vin.lastEight'],
    ['990417', 'possible', 'vin.ending'],
    ['1KZ9W99', 'possible', 'vin.part'],
    ['*1KZ9?990*', 'possible', 'vin.pattern'],
    // No run of four: in too many numbers.
    ['*1KZ?W99*', undefined, undefined],
    ['WVWZZZ*17', 'possible', 'vin.pattern'],
    ['*0417', undefined, undefined],
    ['0417', undefined, undefined],
    ['VF1ZZZ1KZ8X990418', undefined, undefined],
  ])('%s', async (vehicleNumber, band, how) => {
    const vin = 'WVWZZZ1KZ9W990417'
    const { rows } = await admin.query<{ id: string }>(
      `select "recordId" as id from "Vehicle" where "vin" = $1`,
      [vin],
    )
    const id = rows[0]?.id ?? (await filedVehicle(admin, { owner: 'FR', vin }))
    const near = vehicleNumber === 'WVWZZZ1KZ9WG90417' || vehicleNumber === 'WVWZZZ1KZ9W9904T7'
    const found = await find(german, { vehicleNumber })
    if (near) expect(found).toMatchObject([{ recordId: id, band: 'possible' }])
    else expect(found).toEqual(how ? [{ recordId: id, band, how }] : [])
  })

  it('of an engine is found whole', async () => {
    const id = await filedVehicle(admin, { owner: 'FR', engineNumber: 'K24A4-99 0O417' })
    expect(await find(german, { vehicleNumber: 'k24a4 990O417' })).toMatchObject([
      { recordId: id, band: 'strong', how: 'engine.same' },
    ])
    expect(await find(german, { vehicleNumber: 'K24A4990' })).toEqual([])
  })

  it('of a chassis before 1981 is found, with its letters read as digits', async () => {
    const id = await filedVehicle(admin, { owner: 'FR', vin: '119O44I7Q2' })
    expect(await find(german, { vehicleNumber: '1190441702' })).toMatchObject([
      { recordId: id, band: 'identical' },
    ])
  })

  it('reported by two countries stands with both, and each says so', async () => {
    const vin = 'WBAZZZ99Z9A990402'
    const ids = [
      await filedVehicle(admin, { owner: 'FR', vin }),
      await filedVehicle(admin, { owner: 'ES', vin }),
    ]
    const found = await find(german, { vehicleNumber: vin })
    expect(found.map(({ recordId }) => recordId)).toEqual(ids)
    expect(found.map(({ how }) => how)).toEqual(Array(2).fill('vin.same reports.others'))
  })
})

describe('a plate', () => {
  it('is found in either script, by its country, without one, and with another', async () => {
    const id = await filedVehicle(admin, { owner: 'FR', plate: 'АВ 9904 СЕ', plateCountry: 'UA' })
    const said = (band: string, how: string) => [{ recordId: id, band, how }]
    expect(await find(german, { plate: 'ab-9904-ce', plateCountry: 'UA' })).toEqual(
      said('strong', 'plate.same'),
    )
    expect(await find(german, { plate: 'АВ9904СЕ' })).toEqual(said('possible', 'plate.sameAnywhere'))
    expect(await find(german, { plate: 'AB9904CE', plateCountry: 'PL' })).toEqual(
      said('weak', 'plate.otherCountry'),
    )
    expect(await find(german, { plate: 'A89904CE', plateCountry: 'UA' })).toEqual(
      said('possible', 'plate.misread'),
    )
    expect(await find(german, { plate: 'AB9905CE', plateCountry: 'UA' })).toEqual([])
  })

  it('beside a number that disagrees is said to disagree', async () => {
    const id = await filedVehicle(admin, {
      owner: 'FR',
      vin: 'ZFAZZZ99Z9A990455',
      plate: 'XX 990 YY',
      plateCountry: 'FR',
    })
    expect(await find(german, { vehicleNumber: 'ZFAZZZ99Z9A990455', plate: 'QQ 111 RR' })).toEqual([
      { recordId: id, band: 'identical', how: 'vin.same plate.differs' },
    ])
    expect(await find(german, { vehicleNumber: 'ZFA11111111111111', plate: 'XX990YY' })).toEqual([
      { recordId: id, band: 'possible', how: 'plate.sameAnywhere vin.differs' },
    ])
  })

  it('that may be a document is looked for as both', async () => {
    const vehicle = await filedVehicle(admin, { owner: 'FR', plate: 'K9904 WX', plateCountry: 'FR' })
    const document = await filedDocument(admin, { owner: 'FR', number: 'K9904WX' })
    const view = await searched(german, 'K9904WX')
    expect(view.states).toEqual({
      person: 'answered',
      organisation: 'answered',
      'travel-document': 'answered',
      vehicle: 'answered',
      artwork: 'not-asked',
    })
    expect(view.counts).toMatchObject({ 'travel-document': 1, vehicle: 1 })
    expect((await find(german, view.asked.criteria)).map(({ recordId }) => recordId).toSorted()).toEqual(
      [vehicle, document].toSorted(),
    )
  })
})

test('a list has its marks, filters, file, record page and log', async () => {
  const id = await filedVehicle(admin, { owner: 'FR', vin: 'VF7ZZZ99Z9S990466', make: 'Citroën' })
  const view = await searched(german, 'VF7ZZZ99Z9S990467')
  expect(view).toMatchObject({
    tab: 'vehicle',
    total: 1,
    states: { person: 'not-asked', vehicle: 'answered' },
  })
  expect(view.rows[0]?.identifier).toEqual([
    { text: 'VF7 ZZZ99Z 9S99046', found: false },
    { text: '6', found: true },
  ])
  expect(view.facets.make).toEqual([{ value: 'Citroën', count: 1, chosen: false }])
  expect(csvOf(await exportSearch(german, { id: view.id, look, format: 'csv' }))).toContain(
    'VF7ZZZ99Z9S990466',
  )
  expect((await readRecord(german, { id })).record.facts).toMatchObject({
    vin: 'VF7ZZZ99Z9S990466',
    status: 'stolen',
  })
})

describe('who sees what', () => {
  it('neither shows nor counts what the reader may not see, by no way of asking', async () => {
    for (const more of [{ withheldFrom: ['DE'] }, { recordStatus: 'draft' as const }])
      await filedVehicle(admin, {
        owner: 'FR',
        vin: 'JTDZZZ99Z9A990477',
        plate: 'VV 990 VV',
        engineNumber: 'VV990477',
        ...more,
      })
    const ways: Criteria[] = [
      ...['JTDZZZ99Z9A990477', 'JTDZZZ99Z9A990478', '9A990477', 'JTDZZZ99*', 'VV990477'].map(
        (vehicleNumber) => ({
          vehicleNumber,
        }),
      ),
      { plate: 'VV990VV' },
    ]
    for (const way of ways) {
      expect(await find(french, way)).toHaveLength(2)
      expect(await find(german, way)).toEqual([])
    }
  })

  it('lets only the owner change a record, and nobody read the numbers of the search', async () => {
    const id = await filedVehicle(admin, { owner: 'FR', vin: 'JN1ZZZ99Z9A990488' })
    const update = (who: TestOfficer) =>
      as(who, (db) =>
        db.query(`update "Vehicle" set "status" = 'recovered' where "recordId" = $1 returning 1`, [id]),
      )
    expect(await update(german)).toEqual([])
    expect(await update(french)).toHaveLength(1)
    await expect(as(french, (db) => db.query('select * from search.vehicle', []))).rejects.toMatchObject({
      code: '42501',
    })
  })
})

test('a corrected number is found by its parts, and the old one no more', async () => {
  const id = await filedVehicle(admin, { owner: 'FR', vin: 'WAUZZZ99Z9A990499' })
  await audited(admin, () =>
    admin.query(
      `update "Vehicle" set "vin" = 'WAUYYY88Z9A990499', "vinNorm" = 'WAUYYY88Z9A990499' where "recordId" = $1`,
      [id],
    ),
  )
  expect(await find(german, { vehicleNumber: 'WAUZZZ99*' })).toEqual([])
  expect(await find(german, { vehicleNumber: 'WAUYYY88*' })).toMatchObject([{ recordId: id }])
  await audited(admin, () => admin.query('delete from "Record" where "id" = $1', [id]))
  const { rows } = await admin.query('select from search.vehicle where record_id = $1', [id])
  expect(rows).toEqual([])
})

test('every look-up of a number is one of an index, under row security too', async () => {
  const plan = await as(german, async (db) => {
    await db.query('set local enable_seqscan = off', [])
    const explained: string[] = []
    await vehicles.find(
      {
        query: async <R>(sql: string, params: readonly unknown[]) => {
          const lines = await db.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params)
          explained.push(...lines.map((line) => line['QUERY PLAN']))
          return [] as R[]
        },
      },
      { vehicleNumber: 'WVWZZZ1KZ9W990417', plate: 'AB123CD' },
      100,
    )
    return explained.join('\n')
  })
  for (const column of [
    '"vinNorm"',
    '"vinLook"',
    '"vinTail"',
    '"engineNorm"',
    '"plateSkeleton"',
    '"plateLook"',
  ])
    expect(plan).toMatch(new RegExp(`Index Cond: \\(${column} = `))
  expect(plan).not.toMatch(/Seq Scan on "Vehicle"/)
})
