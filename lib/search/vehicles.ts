import { documentLook } from '@/lib/identifiers/document-number'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import { lastEight, readVinPattern, type VinPattern } from '@/lib/identifiers/vin-search'
import type { Criteria } from './criteria'
import { leastRun } from './limits'
import type { ObjectDatabase } from './object-database'
import type { SearchDb } from './sql'
import { type AskedVehicle, matchVehicles, plateSkeletons, type StoredVehicle } from './vehicle-match'

/**
 * Stolen motor vehicles (DOMAIN 3.3): asked by the number of the vehicle, its chassis or engine, a part of it, or the plate.
 */
export const vehicles: ObjectDatabase = {
  code: 'vehicle',
  table: 'Vehicle',
  identifier: 'vin',
  // Three cells beside the number, so that it fits beside filters and preview at 1280 px.
  columns: [
    { field: 'plate', with: ['plateCountry'], width: 'narrow' },
    { field: 'make', with: ['model', 'modelYear', 'colour'], width: 'narrow', sort: true },
    { field: 'stolenOn', with: ['status'], width: 'medium', sort: true },
  ],
  facets: ['status', 'make', 'kind', 'colour'],
  preview: [
    'status',
    'kind',
    'make',
    'model',
    'modelYear',
    'colour',
    'secondColour',
    'plate',
    'plateCountry',
    'engineNumber',
    'stolenOn',
    'stolenPlace',
    'stolenCountry',
    'circumstances',
  ],
  asksFor: { field: 'vehicleNumber', refusal: 'number_needed' },
  asks: ({ vehicleNumber, plate }) => vehicleNumber !== undefined || plate !== undefined,
  find: async (db, criteria, limit) => {
    const asked = askedVehicle(criteria)
    return matchVehicles(asked, await storedVehicles(db, asked, limit)).slice(0, limit)
  },
}

/** Numbers below this are parts only: one other character in so few would be another vehicle. */
const leastWhole = 8

/** The question in the forms in which vehicles are kept. A number with a `?` or `*` in it is a part and nothing else. */
export function askedVehicle({ vehicleNumber, plate, plateCountry }: Criteria): AskedVehicle {
  const { norm } = normaliseVin(vehicleNumber ?? '')
  const open = /[?*_%\u061f]/.test(vehicleNumber ?? '')
  const part = vehicleNumber === undefined ? undefined : readVinPattern(vehicleNumber)
  return {
    ...(norm && !open ? { number: norm } : {}),
    // A whole number is no part of another one.
    ...(part?.ok && part.pattern.longest.length >= leastRun && (open || norm.length < 17)
      ? { pattern: part.pattern }
      : {}),
    ...(plate ? { plate: { typed: plate, ...(plateCountry ? { country: plateCountry } : {}) } } : {}),
  }
}

function storedVehicles(
  db: SearchDb,
  { number, pattern, plate }: AskedVehicle,
  limit: number,
): Promise<StoredVehicle[]> {
  const whole = number !== undefined && number.length >= leastWhole
  const skeletons = plate ? plateSkeletons(plate.typed, plate.country) : []
  return db.query<StoredVehicle>(VEHICLES, [
    number ?? null,
    whole ? oneOff(number) : [],
    whole ? documentLook(number) : null,
    (whole ? lastEight(number) : undefined) ?? null,
    skeletons,
    [...new Set(skeletons.map(documentLook))],
    pattern ? likeOf(pattern) : null,
    pattern?.longest ?? null,
    limit,
  ])
}

const LETTERS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ'

/**
 * Every number that differs from this one in one character, or in two neighbours that changed places: some 560 for a VIN, each
 * a look-up in the index, because equality is what row security lets an index answer.
 */
export function oneOff(number: string): string[] {
  const near = new Set<string>()
  for (let i = 0; i < number.length; i++) {
    const [before, after] = [number.slice(0, i), number.slice(i + 1)]
    for (const letter of LETTERS) near.add(before + letter + after)
    if (after) near.add(before + after.charAt(0) + number.charAt(i) + after.slice(1))
  }
  near.delete(number)
  return [...near]
}

/** The pattern as LIKE writes it. Known characters are letters and digits, so that nothing in it needs an escape. */
const likeOf = ({ steps }: VinPattern): string =>
  steps.map((step) => ('text' in step ? step.text : '_'.repeat(step.gap) + (step.orMore ? '%' : ''))).join('')

// What is exact stands apart, so that no crowd of near ones takes its place; the rest are look-ups by equality in six indexes.
// Three branches and no more: planning one under row security costs more than answering it. Each is limited after what the
// reader may not see has gone.
const VEHICLES = `
select distinct v."recordId"::text as "recordId", r."rowId"::int as "rowId", r."owner", v."vinNorm", v."engineNorm", v."plateSkeleton", v."plateCountry"
from (
  (select t.* from "Vehicle" t
    where t."vinNorm" = $1 or t."engineNorm" = $1 or t."plateSkeleton" = any ($5::text[]) limit $9::int)
  union all
  (select t.* from "Vehicle" t
    where t."vinNorm" = any ($2::text[]) or t."vinLook" = $3 or t."vinTail" = $4 or t."plateLook" = any ($6::text[]) limit $9::int)
  union all
  (select t.* from search.vehicles_like($7, $8, $9::int) l join "Vehicle" t on t."recordId" = l where $7::text is not null)
) v
join "Record" r on r."id" = v."recordId"`
