import type { Locale } from '@/lib/i18n/routing'
import type { vehicleColours, vehicleKinds } from '@/lib/identifiers/vehicle-terms'
import type { RecordStatus, VehicleStatus } from '@/lib/records/codes'
import { noParts } from '@/lib/records/entry/read-parts'
import { vehicleRules } from '@/lib/records/entry/rules/vehicle'
import { snapshotOf } from '@/lib/records/snapshot'
import { activeBureaus, isActive } from './people'
import { cityOf } from './phrases'
import { daysBefore, isoDay, seedId } from './subject'

/** A vehicle as the seed tells it; days are counted back from the day of the seed. */
export type SeedVehicle = {
  key: string
  owner: string
  reference: string
  sourceReference: string | null
  recordStatus: RecordStatus
  withheldFrom: string[]
  createdDaysAgo: number
  status: VehicleStatus
  /** What was reported first, where the present status came later. */
  before: VehicleStatus | null
  kind: (typeof vehicleKinds)[number]
  make: string | null
  model: string | null
  modelYear: number | null
  colour: (typeof vehicleColours)[number] | null
  vin: string | null
  plate: string | null
  plateCountry: string | null
  engineNumber: string | null
  /** Days from the theft to the record. */
  stolenDaysBefore: number
  stolenCountry: string
  circumstances: string | null
}

/** Ten years, after which the source is asked. */
const reviewDays = 3_652

/** Rows of one vehicle as its tables have them. */
export function vehicleRowsOf(vehicle: SeedVehicle, today: Date, officerIds: ReadonlyMap<string, string>) {
  const { owner, before, createdDaysAgo, vin, plate, plateCountry, engineNumber } = vehicle
  const at = daysBefore(today, createdDaysAgo)
  const id = seedId(vehicle.key, at)
  const bureau = isActive(owner) ? activeBureaus[owner] : null
  const lang = bureau?.lang ?? 'en'
  const { kind, make, model, modelYear, colour } = vehicle
  const values = { kind, make, model, modelYear, colour, vin, plate, plateCountry, engineNumber }
  const record = {
    status: vehicle.recordStatus,
    caption: vehicleRules.caption(values, noParts),
    sourceReference: vehicle.sourceReference,
    purpose: 'P-B',
    level: 0,
    handling: ['confirm_first'],
    withheldFrom: vehicle.withheldFrom,
    onlyTo: [],
    noPurpose: [],
    noDownload: false,
    retentionUntil: isoDay(daysBefore(today, createdDaysAgo - reviewDays)),
  }
  const facts = {
    ...values,
    ...vehicleRules.columns(values, owner, 0),
    status: vehicle.status,
    secondColour: null,
    stolenOn: isoDay(daysBefore(at, vehicle.stolenDaysBefore)),
    stolenPlace: cityOf(vehicle.stolenCountry, lang),
    stolenCountry: vehicle.stolenCountry,
    circumstances: vehicle.circumstances,
    circumstancesLang: vehicle.circumstances ? lang : null,
    provenance: {},
  }
  const versions = [
    { daysAgo: createdDaysAgo, reason: reasons.recorded, status: before ?? facts.status },
    ...(before
      ? [{ daysAgo: Math.floor(createdDaysAgo / 2), reason: reasons.found, status: facts.status }]
      : []),
  ]
  return {
    record: {
      id,
      type: 'vehicle' as const,
      owner,
      reference: vehicle.reference,
      ...record,
      version: versions.length,
      validatedAt: daysBefore(today, Math.floor(createdDaysAgo / 3)),
      createdAt: at,
      updatedAt: daysBefore(today, versions.at(-1)?.daysAgo ?? createdDaysAgo),
    },
    facts: { recordId: id, ...facts },
    versions: versions.map(({ daysAgo, reason, status }, i) => ({
      recordId: id,
      version: i + 1,
      at: daysBefore(today, daysAgo),
      officerId: bureau ? (officerIds.get(bureau.by) ?? null) : null,
      reason: reason[lang],
      snapshot: snapshotOf({ type: 'vehicle', record, object: { ...facts, status } }),
    })),
  }
}

const reasons = {
  recorded: {
    en: 'First recording',
    fr: 'Premier enregistrement',
    es: 'Primer registro',
    ar: 'التسجيل الأول',
  },
  found: {
    en: 'Recovered, not yet returned',
    fr: 'Retrouvé, pas encore restitué',
    es: 'Recuperado, aún no devuelto',
    ar: 'استُردّت ولم تُعَد بعد',
  },
} as const satisfies Record<string, Record<Locale, string>>
