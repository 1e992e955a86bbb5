import type { Locale } from '@/lib/i18n/routing'
import { vehicleColours } from '@/lib/identifiers/vehicle-terms'
import { normaliseVin, prescribesCheckDigit, vinCheckDigit } from '@/lib/identifiers/vin-number'
import type { VehicleStatus } from '@/lib/records/codes'
import { activeBureaus, demoSeed, isActive } from './people'
import { Random, Weighted } from './population/random'
import { daysBefore } from './subject'
import type { SeedVehicle } from './vehicle'
import { toldVehicles } from './vehicles-told'

/** How many vehicles the demonstration holds, the told ones among them. */
export const vehiclesSize = 800

/** Every vehicle of the demonstration, the same for the same day: what is told, then what is drawn. */
export function vehiclesPlan(today: Date, size = vehiclesSize): SeedVehicle[] {
  const vehicles = toldVehicles()
  const used = new Set(vehicles.flatMap(({ vin }) => (vin ? [normaliseVin(vin).norm] : [])))
  for (let n = 0; vehicles.length < size; n++) vehicles.push(drawVehicle(n, today, used))
  return vehicles
}

function drawVehicle(n: number, today: Date, used: Set<string>): SeedVehicle {
  const random = new Random(demoSeed + 11, n)
  const owner = random.pick(owners)
  const status = statuses.pick(random)
  const platesOnly = status === 'plates_only'
  const make = random.pick(makes)
  const createdDaysAgo = Math.floor(random.next() ** 1.3 * 2_400) + 2
  const year = daysBefore(today, createdDaysAgo).getUTCFullYear()
  const modelYear = year - random.int(15)
  const home = random.chance(0.85) ? owner : random.pick(owners)
  const plated = platesOnly || random.chance(0.8)
  const lang: Locale = isActive(owner) ? activeBureaus[owner].lang : 'en'
  return {
    key: `vehicle-${n}`,
    owner,
    reference: `SMV-${year}-${String(10_000 + n).padStart(6, '0')}`,
    sourceReference: random.chance(0.7) ? `${owner}-VH-${year}-${String(n).padStart(5, '0')}` : null,
    recordStatus: random.chance(0.97) ? 'published' : 'ceased',
    withheldFrom: [],
    createdDaysAgo,
    status,
    before: status === 'recovered' ? 'stolen' : null,
    kind: platesOnly ? 'number_plate' : make.kind,
    make: platesOnly ? null : make.name,
    model: platesOnly ? null : random.pick(make.models),
    modelYear: platesOnly ? null : modelYear,
    colour: platesOnly ? null : random.pick(vehicleColours),
    vin: platesOnly ? null : freshVin(random, make.wmi, modelYear, used),
    plate: plated ? plateOf(random, home) : null,
    plateCountry: plated ? home : null,
    engineNumber: !platesOnly && random.chance(0.3) ? `${letters(random, 3)}${digits(random, 7)}` : null,
    stolenDaysBefore: random.int(random.chance(0.8) ? 3 : 40),
    stolenCountry: random.chance(0.8) ? owner : home,
    circumstances: random.chance(0.6) ? random.pick(circumstances)[lang] : null,
  }
}

const owners = Object.keys(activeBureaus)

const statuses = new Weighted<VehicleStatus>(
  ['stolen', 'misappropriated', 'plates_only', 'wanted_as_evidence', 'recovered'],
  [76, 9, 6, 3, 6],
)

type Make = Pick<SeedVehicle, 'kind'> & { name: string; wmi: string; models: readonly string[] }
const make = (name: string, wmi: string, models: string, kind: SeedVehicle['kind'] = 'car'): Make => ({
  name,
  wmi,
  models: models.split(', '),
  kind,
})

/** Makes with an identifier of theirs (lib/identifiers/wmi.ts); those of North America and China have a check digit. */
const makes: readonly Make[] = [
  make('Volkswagen', 'WVW', 'Golf, Passat, Polo'),
  make('Audi', 'WAU', 'A3, A4, A6'),
  make('BMW', 'WBA', '320, 520, X5'),
  make('Mercedes-Benz', 'WDB', 'C 200, E 220, Sprinter'),
  make('Renault', 'VF1', 'Clio, Mégane, Scénic'),
  make('Peugeot', 'VF3', '206, 308, 3008'),
  make('Citroën', 'VF7', 'C3, C4, Berlingo'),
  make('Fiat', 'ZFA', '500, Panda, Ducato'),
  make('Toyota', 'JTD', 'Corolla, Yaris, Prius'),
  make('Nissan', 'JN1', 'Qashqai, Patrol, Micra'),
  make('Honda', '1HG', 'Civic, Accord'),
  make('Ford', '1FA', 'Focus, Fusion, Mustang'),
  make('Toyota', 'JTM', 'RAV4, Land Cruiser'),
  make('Hyundai', 'KMH', 'i20, Tucson, Elantra'),
  make('Volvo', 'YV2', 'FH 500, FM 410', 'tractor_unit'),
  make('Scania', 'YS2', 'R 450, S 500', 'tractor_unit'),
  make('Yamaha', 'JYA', 'MT-07, YZF-R6', 'motorcycle'),
  make('Krone', 'WKE', 'SDP 27', 'semi_trailer'),
]

const yearCodes = 'ABCDEFGHJKLMNPRSTVWXY123456789'
const serialLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** A number of the maker's shape with the year of the model and, where it is prescribed, the right check digit. */
function freshVin(random: Random, wmi: string, year: number, used: Set<string>): string {
  for (;;) {
    const model = `${letters(random, 1)}${digits(random, 1)}${letters(random, 2)}${digits(random, 1)}`
    const yearCode = yearCodes.charAt((year - 1980) % 30)
    const bare = `${wmi}${model}0${yearCode}${letters(random, 1)}${digits(random, 6)}`
    const ninth = prescribesCheckDigit(bare) ? vinCheckDigit(bare) : 'Z'
    const vin = `${bare.slice(0, 8)}${ninth}${bare.slice(9)}`
    if (used.has(vin)) continue
    used.add(vin)
    return vin
  }
}

/** Plates as the countries write them: A a letter, 1 a digit; Ukraine uses only letters that both scripts have. */
const plateShapes: Record<string, string> = {
  FR: 'AA-111-AA',
  ES: '1111 AAA',
  MA: '11111-A-11',
  SN: 'AA-111-AA',
  JP: '111 11-11',
  BR: 'AAA1A11',
  UA: 'UU 1111 UU',
  KE: 'KAA 111A',
  ID: 'A 1111 AAA',
  MX: 'AAA-111-A',
  LB: 'A 111111',
  PL: 'WA 11111',
}

function plateOf(random: Random, country: string): string {
  return (plateShapes[country] ?? 'AA 11111').replace(/[AU1]/g, (sign) =>
    sign === '1' ? digits(random, 1) : sign === 'U' ? random.pick([...'ABEIKMHOPCTX']) : letters(random, 1),
  )
}

const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick([...serialLetters])).join('')
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => String(random.int(10))).join('')

/** What bureaus write: where and how, never whose. */
const circumstances: readonly Record<Locale, string>[] = [
  {
    en: 'Taken at night from a street; no broken glass was found.',
    fr: 'Volé la nuit dans la rue ; aucun débris de verre.',
    es: 'Sustraído de noche en la calle; sin cristales rotos.',
    ar: 'سُرقت ليلًا من الشارع ولم يُعثر على زجاج مكسور.',
  },
  {
    en: 'Taken with its keys after a burglary.',
    fr: 'Volé avec ses clés après un cambriolage.',
    es: 'Sustraído con sus llaves tras un robo en vivienda.',
    ar: 'سُرقت مع مفاتيحها بعد سطو على منزل.',
  },
  {
    en: 'Hired and not brought back; the papers were false.',
    fr: 'Loué et non restitué ; les papiers étaient faux.',
    es: 'Alquilado y no devuelto; la documentación era falsa.',
    ar: 'استُؤجرت ولم تُعَد؛ وكانت الأوراق مزورة.',
  },
  {
    en: 'Taken from a guarded parking area of a port.',
    fr: 'Volé sur un parking gardé d’un port.',
    es: 'Sustraído de un aparcamiento vigilado de un puerto.',
    ar: 'سُرقت من موقف محروس في ميناء.',
  },
]
