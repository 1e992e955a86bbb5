import { alpha2Of } from '@/lib/identifiers/country-codes'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { readMrz } from '@/lib/identifiers/mrz'
import { parsePartialDate } from '@/lib/identifiers/partial-date'
import { plateSkeleton } from '@/lib/identifiers/plate'
import { travelCode } from '@/lib/identifiers/travel-codes'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import type { Criteria } from '@/lib/search/criteria'
import { fewestOfPlate, fewestOfVehicle } from '@/lib/search/limits'
import { zoneCriteria } from '@/lib/search/recognise'
import type { AskedDocument } from '@/lib/search/travel-document-match'
import type { DatabaseCode } from './databases'
import type { FindInput } from './find-input'

/** A check as it is carried out. */
export type AskedCheck = {
  databases: DatabaseCode[]
  document?: AskedDocument
  person?: Criteria
  vehicle?: Criteria
  /** Whether the number was typed: a zone whose check digits fit was read by a machine. */
  typed: boolean
  /** What the zone says, and which of its check digits do not fit. */
  zone?: { number: string; issuer?: string; failed: string[] }
}

/** What cannot be: where it stands in the request, and a code with a text in the messages `developers.fields`. */
export type CheckProblem = { path: (string | number)[]; code: string }

/** Reads what a request means. Everything that is wrong is said at once. */
export function readCheck(
  input: FindInput,
  now: Date,
): { ok: true; asked: AskedCheck } | { ok: false; problems: CheckProblem[] } {
  const problems: CheckProblem[] = []
  const wrong = (code: string, ...path: (string | number)[]) => {
    problems.push({ path, code })
    return undefined
  }
  const zone = input.document?.mrz ? zoneOf(input.document.mrz, now) : undefined
  if (input.document?.mrz && !zone) wrong('mrz_unreadable', 'document', 'mrz')
  const { mrz, ...fields } = input.document ?? {}
  if (mrz && Object.keys(fields).length) wrong('mrz_and_fields', 'document')
  const document = zone ? documentOfZone(zone) : documentOfFields(input, wrong)
  const person = input.person ? personOf(input.person, now, wrong) : zone && personOfZone(zone)
  const vehicle = input.vehicle && vehicleOf(input.vehicle, wrong)
  if (!input.document && !input.person && !input.vehicle) wrong('nothing_asked')
  const says: Record<DatabaseCode, boolean> = {
    SLTD: document !== undefined,
    TDAWN: document !== undefined,
    NOMINAL: person !== undefined || document !== undefined,
    SMV: vehicle !== undefined,
  }
  const databases = input.databases ?? (Object.keys(says) as DatabaseCode[]).filter((code) => says[code])
  for (const [i, code] of (input.databases ?? []).entries())
    if (!says[code] && !problems.length) wrong('database_not_asked', 'databases', i)
  if (problems.length) return { ok: false, problems }
  return {
    ok: true,
    asked: {
      databases: [...new Set(databases)],
      typed: !zone || zone.failed.length > 0,
      ...(document ? { document } : {}),
      ...(person ? { person } : {}),
      ...(vehicle ? { vehicle } : {}),
      ...(zone
        ? {
            zone: {
              number: zone.documentNumber,
              failed: zone.failed,
              ...(zone.issuer ? { issuer: zone.issuer } : {}),
            },
          }
        : {}),
    },
  }
}

type Wrong = (code: string, ...path: (string | number)[]) => undefined

/** A zone of which the number at least can be read. */
function zoneOf(lines: readonly string[], now: Date) {
  const mrz = readMrz(lines.join('\n'), now)
  if (!mrz?.documentNumber || normaliseDocumentNumber(mrz.documentNumber).length < fewestOfDocument)
    return undefined
  return { ...mrz, documentNumber: mrz.documentNumber, criteria: zoneCriteria(mrz) }
}
type Zone = NonNullable<ReturnType<typeof zoneOf>>

const fewestOfDocument = 3
const longestOfDocument = 24

function documentOfZone({ criteria, documentNumber }: Zone): AskedDocument {
  const { documentCountry: country, documentClass } = criteria
  return {
    number: normaliseDocumentNumber(documentNumber),
    ...(country ? { country } : {}),
    ...(documentClass ? { class: documentClass } : {}),
  }
}

function documentOfFields({ document }: FindInput, wrong: Wrong): AskedDocument | undefined {
  if (!document || document.mrz) return undefined
  if (document.number === undefined) return wrong('number_missing', 'document', 'number')
  const number = normaliseDocumentNumber(document.number)
  if (number.length < fewestOfDocument || number.length > longestOfDocument)
    return wrong('number_unreadable', 'document', 'number')
  const country = countryOf(document.issuer, wrong, 'document', 'issuer')
  return { number, ...(country ? { country } : {}), ...(document.kind ? { class: document.kind } : {}) }
}

function personOf(person: NonNullable<FindInput['person']>, now: Date, wrong: Wrong): Criteria | undefined {
  const { name, familyName: family, forename: given, sex } = person
  if (![name, family, given].some((part) => part && /\p{L}/u.test(part)))
    return wrong('name_missing', 'person')
  const nationality = countryOf(person.nationality, wrong, 'person', 'nationality')
  const parsed = person.dateOfBirth === undefined ? undefined : parsePartialDate(person.dateOfBirth, { now })
  // ISO 8601 only: 03/04/1984 is two days, and a machine knows which it means.
  if (parsed && !(parsed.ok && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(person.dateOfBirth ?? '')))
    return wrong('date_unreadable', 'person', 'dateOfBirth')
  return {
    ...(name === undefined ? {} : { name }),
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(parsed?.ok ? { birth: [parsed.value] } : {}),
    ...(nationality ? { nationalities: [nationality] } : {}),
    ...(sex ? { sex } : {}),
    type: 'person',
  }
}

/** The bearer as the zone names him, when it does. */
function personOfZone({
  criteria: { documentNumber, documentCountry, documentClass, ...person },
}: Zone): Criteria | undefined {
  return person.name || person.family ? { ...person, type: 'person' } : undefined
}

function vehicleOf(
  { vin, plate, plateCountry }: NonNullable<FindInput['vehicle']>,
  wrong: Wrong,
): Criteria | undefined {
  if (vin === undefined && plate === undefined) return wrong('vehicle_missing', 'vehicle')
  if (vin !== undefined && normaliseVin(vin).norm.length < fewestOfVehicle)
    return wrong('vin_unreadable', 'vehicle', 'vin')
  if (plate !== undefined && plateSkeleton(plate).length < fewestOfPlate)
    return wrong('plate_unreadable', 'vehicle', 'plate')
  const country = countryOf(plateCountry, wrong, 'vehicle', 'plateCountry')
  return {
    ...(vin === undefined ? {} : { vehicleNumber: vin }),
    ...(plate === undefined ? {} : { plate }),
    ...(country ? { plateCountry: country } : {}),
  }
}

function countryOf(code: string | undefined, wrong: Wrong, ...path: string[]): string | undefined {
  if (code === undefined) return undefined
  const upper = code.toUpperCase()
  return travelCode(upper)?.countries[0] ?? alpha2Of(upper) ?? wrong('country_unknown', ...path)
}
