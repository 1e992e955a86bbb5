import { describe, expect, it, test } from 'vitest'
import { groupVin, prescribesCheckDigit, vinCheck } from '@/lib/identifiers/vin-number'
import { nominalDataIn } from '@/lib/records/nominal-data'
import { askedOfExample, askedOfSealed, askedOfText, canonicalText } from '@/lib/search/asked'
import { recognise } from '@/lib/search/recognise'
import {
  type AskedVehicle,
  matchVehicles,
  plateSkeletons,
  type StoredVehicle,
} from '@/lib/search/vehicle-match'
import { askedVehicle, oneOff } from '@/lib/search/vehicles'
import { vehiclesPlan, vehiclesSize } from '@/prisma/seed/vehicles'

const now = new Date('2026-11-23')
const vin = 'WVWZZZ1KZ9W990417'
const stored = (facts: Partial<StoredVehicle>): StoredVehicle => ({
  recordId: 'a',
  rowId: 1,
  owner: 'FR',
  vinNorm: vin,
  engineNorm: null,
  plateSkeleton: null,
  plateCountry: null,
  ...facts,
})
const judged = (asked: AskedVehicle, ...vehicles: Partial<StoredVehicle>[]) =>
  matchVehicles(asked, vehicles.map(stored)).map(({ band, differs, explanation }) => ({
    band,
    differs,
    said: explanation.features.map(({ detail, role }) => `${detail} ${role}`),
  }))

describe('a number', () => {
  test('says where it differs, and what is recorded there', () => {
    const [match] = matchVehicles({ number: 'WVWZZZ1KZ9W990477' }, [stored({})])
    expect(match).toMatchObject({ band: 'possible', differs: [15] })
    expect(match?.explanation.features[0]).toMatchObject({
      detail: 'vin.oneDifferent',
      args: { place: 16, typed: '7', recorded: '1' },
    })
  })

  test('that only ends the same is another vehicle: weak', () => {
    expect(judged({ number: 'VF1AAA1KZ9W990417' }, {})[0]).toMatchObject({
      band: 'weak',
      said: ['vin.sameLastEight main'],
    })
  })

  test('has some 560 neighbours, itself not among them', () => {
    const near = oneOff(vin)
    expect(near).not.toContain(vin)
    expect(near).toContain('WVWZZZ1KZ9W990477')
    expect(near).toContain('WVWZZZ1KZ9W994017')
    expect(near.length).toBeGreaterThan(500)
    expect(near.length).toBeLessThanOrEqual(17 * 32 + 16)
  })

  test('of two countries says so with each, and the best stand first', () => {
    expect(
      judged({ number: vin }, { vinNorm: 'WVWZZZ1KZ9W990418' }, {}, { owner: 'MA', recordId: 'b' }),
    ).toMatchObject([
      { band: 'identical', said: ['vin.same main', 'reports.others support'] },
      { band: 'identical', said: ['vin.same main', 'reports.others support'] },
      { band: 'possible', said: ['vin.oneDifferent main'] },
    ])
  })

  it.each([
    ['WVW ZZZ1KZ 9W990417', 'WVW ZZZ1KZ 9W990417'],
    [vin, 'WVW ZZZ1KZ 9W990417'],
    ['109904417Q', '109904417Q'],
  ])('%s is grouped as %s', (text, grouped) => {
    expect(groupVin(text)).toBe(grouped)
  })

  test('with unknown characters is a part and nothing else; a whole one is no part', () => {
    expect(askedVehicle({ vehicleNumber: 'WVW*990417' })).toMatchObject({ pattern: { longest: '990417' } })
    expect(askedVehicle({ vehicleNumber: 'WVW*990417' }).number).toBeUndefined()
    expect(askedVehicle({ vehicleNumber: vin })).toEqual({ number: vin })
    expect(askedVehicle({ vehicleNumber: '*1KZ?W99*' })).toEqual({})
  })
})

describe('a plate', () => {
  const plate = { plateSkeleton: 'AB9904CE', plateCountry: 'UA', vinNorm: null }
  it.each([
    [{ typed: 'АВ 9904 СЕ', country: 'UA' }, 'strong', 'plate.same'],
    [{ typed: 'AB 9904 CE' }, 'possible', 'plate.sameAnywhere'],
    [{ typed: 'AB 9904 CE', country: 'PL' }, 'weak', 'plate.otherCountry'],
    [{ typed: 'AB 99O4 CE', country: 'UA' }, 'possible', 'plate.misread'],
  ])('%j is %s: %s', (asked, band, detail) => {
    expect(judged({ plate: asked }, plate)).toMatchObject([{ band, said: [`${detail} main`] }])
  })

  test('of Saudi Arabia is asked for in both of its writings', () => {
    expect(plateSkeletons('أبح 1234')).toContain('ABJ1234')
  })
})

describe('a question', () => {
  const asked = (text: string) => askedOfText(text, recognise(text, { now }))
  test('from the box is asked of vehicles, and of documents where it may be either', () => {
    expect(asked(vin)).toMatchObject({ asked: { criteria: { vehicleNumber: vin } } })
    expect(asked('WVW*9W990417')).toMatchObject({ asked: { criteria: { vehicleNumber: 'WVW*9W990417' } } })
    expect(asked('AB-123-CD')).toMatchObject({
      asked: { criteria: { plate: 'AB-123-CD', documentNumber: 'AB123CD' } },
    })
    expect(asked('12AB3456')).toMatchObject({
      asked: { criteria: { plate: '12AB3456', documentNumber: '12AB3456' } },
    })
    expect(asked('plate: UKR АА 9904 ВС')).toMatchObject({
      asked: { criteria: { plate: 'АА 9904 ВС', plateCountry: 'UA' } },
    })
  })

  test('from the form needs a number or a plate where only vehicles are asked', () => {
    expect(askedOfExample({ type: 'vehicle', plate: 'AB-123-CD', plateCountry: 'FR' }, now).criteria).toEqual(
      {
        type: 'vehicle',
        plate: 'AB-123-CD',
        plateCountry: 'FR',
      },
    )
    for (const example of [{ type: 'vehicle' }, { type: 'vehicle', family: 'Mansouri' }, { plate: '1' }])
      expect(() => askedOfExample(example, now)).toThrow()
  })

  test('that was sealed before there were vehicles still opens, under the text that it had', () => {
    const old = '{"version":1,"kind":"example","notes":[],"criteria":{"family":"Doe","documentNumber":"X1"}}'
    expect(canonicalText(askedOfSealed(old))).toBe('doe|X1')
    expect(canonicalText(askedOfExample({ vehicleNumber: vin, plate: 'АВ 12' }, now))).toBe(`||${vin}|AB12`)
  })
})

describe('the demonstration', () => {
  const vehicles = vehiclesPlan(now)

  test('is the same twice, of its size, and gives no number twice but where that is told', () => {
    expect(vehiclesPlan(now)).toEqual(vehicles)
    expect(vehicles).toHaveLength(vehiclesSize)
    const numbers = vehicles.flatMap((each) => each.vin ?? [])
    expect(numbers.length - new Set(numbers).size).toBe(1)
    expect(new Set(vehicles.map(({ reference }) => reference)).size).toBe(vehicles.length)
    expect(new Set(vehicles.map(({ status }) => status)).size).toBe(5)
  })

  test('has the check digits that are prescribed, and names nobody', () => {
    const numbers = vehicles.flatMap((each) => each.vin ?? []).filter((each) => each.length === 17)
    expect(numbers.filter((each) => vinCheck(each) === 'doesNotFit')).toEqual([])
    expect(numbers.filter(prescribesCheckDigit).length).toBeGreaterThan(30)
    expect(vehicles.flatMap(({ circumstances }) => nominalDataIn(circumstances ?? ''))).toEqual([])
  })
})
