import type { Licence } from '@/lib/identifiers/driving-licence'
import type { Mrz } from '@/lib/identifiers/mrz'
import type { MrzCheck } from '@/lib/identifiers/mrz-layouts'
import type { MrzRepair } from '@/lib/identifiers/mrz-repair'
import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { travelCode } from '@/lib/identifiers/travel-codes'
import type { ExampleField } from '@/lib/search/asked'

/** The fields of a zone that are compared with the document one by one, in the order of the eye on the page. */
export const zoneFieldNames = [
  'documentNumber',
  'documentCountry',
  'family',
  'given',
  'birth',
  'sex',
  'nationality',
] as const
export type ZoneFieldName = (typeof zoneFieldNames)[number]

/** One field as it was read. `proof`: what its own check digit says; `open` where it has none. */
export type ZoneField = {
  name: ZoneFieldName
  text: string
  proof: 'proven' | 'failed' | 'open'
  /** What was read otherwise than it was seen. */
  repaired: { found: string; read: string } | null
  /** Other spellings that the check digit fits as well: it cannot tell 1 from L, 6 from G, 0 from U. */
  spellings: readonly string[]
  /** A name that fills its field to the last letter. */
  mayBeCut: boolean
}

/** What was read, to be compared; fields that the zone does not hold are left out. */
export function zoneFieldsOf(mrz: Mrz): ZoneField[] {
  const [birth] = mrz.birth ?? []
  const texts: Record<ZoneFieldName, string | undefined> = {
    documentNumber: mrz.documentNumber,
    documentCountry: mrz.issuer,
    family: mrz.primary,
    given: mrz.secondary,
    birth: birth && formatPartialDate(birth),
    sex: mrz.sex,
    nationality: mrz.nationality,
  }
  return zoneFieldNames.flatMap((name) => {
    const text = texts[name]
    if (!text) return []
    const check = checks[name]
    const proof = check ? (mrz.failed.includes(check) ? 'failed' : 'proven') : 'open'
    const repair = mrz.repairs.find(({ field }) => field === repairs[name])
    return [
      {
        name,
        text,
        proof,
        repaired: repair ? { found: repair.found, read: repair.read } : null,
        spellings: name === 'documentNumber' ? otherSpellings(mrz, text, proof === 'failed') : [],
        mayBeCut: mrz.nameMayBeCut && (name === 'family' || name === 'given'),
      } satisfies ZoneField,
    ]
  })
}

/** What the barcode of a driving licence says, to be compared in the same way. It has no check digits. */
export function zoneFieldsOfLicence(licence: Licence): ZoneField[] {
  const texts: Partial<Record<ZoneFieldName, string | undefined>> = {
    documentNumber: licence.number,
    documentCountry: licence.country,
    family: licence.family,
    given: licence.given,
    birth: licence.birth,
    sex: licence.sex,
  }
  return zoneFieldNames.flatMap((name) => {
    const text = texts[name]
    const mayBeCut = (name === 'family' && licence.familyCut) || (name === 'given' && licence.givenCut)
    return text ? [{ name, text, proof: 'open' as const, repaired: null, spellings: [], mayBeCut }] : []
  })
}

/** Where the digit fails, what it would fit; where it holds, what it would not have noticed: one character other. */
function otherSpellings({ numberSpellings }: Mrz, read: string, failed: boolean): string[] {
  const differing = (other: string) => [...other].filter((char, i) => char !== read[i]).length
  return numberSpellings
    .filter((other) => other !== read && (failed || (other.length === read.length && differing(other) === 1)))
    .slice(0, 6)
}

const checks: Partial<Record<ZoneFieldName, MrzCheck>> = { documentNumber: 'number', birth: 'birth' }
const repairs: Partial<Record<ZoneFieldName, MrzRepair['field']>> = {
  documentCountry: 'issuer',
  nationality: 'nationality',
  birth: 'birth',
  family: 'name',
  given: 'name',
}

/** Alpha-2 of a code as it is printed (`D`, `UTO`, `FRA`); undefined for codes that are no country's. */
export function countryOfPrinted(code: string): string | undefined {
  const [country] = travelCode(code.trim().toUpperCase())?.countries ?? []
  return country && /^[A-Z]{2}$/.test(country) ? country : undefined
}

/** The confirmed fields as the form "search by example" sends them; codes that are no country's are left out. */
export function exampleOfZone(
  fields: Readonly<Partial<Record<ZoneFieldName, string>>>,
): Partial<Record<ExampleField, string>> {
  const [year, month, day] = (fields.birth ?? '').trim().split(/[-/.]/)
  const wanted: Partial<Record<ExampleField, string | undefined>> = {
    documentNumber: fields.documentNumber,
    documentCountry: countryOfPrinted(fields.documentCountry ?? ''),
    family: fields.family,
    given: fields.given,
    'birth.year': year,
    'birth.month': month,
    'birth.day': day,
    sex: fields.sex,
    nationality: countryOfPrinted(fields.nationality ?? ''),
  }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value?.trim()))
}
