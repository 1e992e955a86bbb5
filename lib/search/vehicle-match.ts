import { alpha3Of } from '@/lib/identifiers/country-codes'
import { documentLook } from '@/lib/identifiers/document-number'
import { comparePlates, plateKey } from '@/lib/identifiers/plate'
import { compareVins, fitsVinPattern, type VinPattern } from '@/lib/identifiers/vin-search'
import type { Band, Feature } from './explanation'
import { BANDS } from './explanation'
import type { Match } from './match'

/** A vehicle as it is asked for: a number in its normal form or a part of one, a plate, or both. */
export type AskedVehicle = {
  /** Normal form; a whole number, its end, or the number of an engine. */
  number?: string
  /** What it is when only a part is known. */
  pattern?: VinPattern
  plate?: { typed: string; country?: string }
}

/** A visible vehicle that may be the one. */
export type StoredVehicle = {
  recordId: string
  rowId: number
  owner: string
  vinNorm: string | null
  engineNorm: string | null
  plateSkeleton: string | null
  /** Alpha-2 of the country of registration. */
  plateCountry: string | null
}

/**
 * Compares what was asked with what was found, best first (STANDARDS 2.3, UX 2.3): the same number, one character other, the
 * last eight, a part; the same plate. What is merely near is possible at most: it is the officer who looks again.
 */
export function matchVehicles(asked: AskedVehicle, stored: readonly StoredVehicle[]): Match[] {
  return stored
    .flatMap((one) => {
      const found = matchOf(asked, one, stored)
      return found ? [found] : []
    })
    .toSorted(
      (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.likeness - a.likeness || a.rowId - b.rowId,
    )
}

/** What one comparison says: how much stands behind it, in what order it stands, and in words. */
type Said = { band: Band; likeness: number; feature: Feature; differs?: number[] }

function matchOf(asked: AskedVehicle, one: StoredVehicle, all: readonly StoredVehicle[]): Match | undefined {
  const said = [vinSaid(asked, one), engineSaid(asked, one), plateSaid(asked, one)].filter(
    (each) => each !== undefined,
  )
  const [best] = said.toSorted(
    (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.likeness - a.likeness,
  )
  if (!best) return undefined
  const vin = said.find(({ feature }) => feature.key === 'vin')
  const { band, likeness } = best
  return {
    recordId: one.recordId,
    rowId: one.rowId,
    likeness,
    bits: 0,
    probability: 0,
    band,
    born: '',
    ...(vin?.differs ? { differs: vin.differs } : {}),
    explanation: {
      algorithm: 'vehicle-1',
      band,
      likeness,
      bits: 0,
      features: [
        ...said.map(({ feature }) => feature),
        ...notCompared(asked, one, said),
        ...reportsOf(one, all),
      ],
    },
  }
}

/** How the asked number stands to the vehicle's: undefined where they have nothing to do with each other. */
function vinSaid({ number, pattern }: AskedVehicle, { vinNorm }: StoredVehicle): Said | undefined {
  if (!vinNorm) return undefined
  const base = {
    key: 'vin',
    role: 'main',
    bits: 0,
    candidate: vinNorm,
    ...(number ? { query: number } : {}),
  } as const
  const as = (band: Band, likeness: number, detail: string, args: Feature['args'] = {}): Said => ({
    band,
    likeness,
    feature: { ...base, detail: `vin.${detail}`, args },
  })
  if (number) {
    const like = compareVins(number, vinNorm)
    if (like.kind === 'equal') return as('identical', 1, 'same')
    if (like.kind === 'oneDifferent' || like.kind === 'misread') {
      const args = { place: like.position, typed: like.here, recorded: like.there }
      const detail = like.kind === 'misread' ? 'misread' : 'oneDifferent'
      return { ...as('possible', 0.9, detail, args), differs: [like.position - 1] }
    }
    if (like.kind === 'transposed') {
      const differs = [like.position - 1, like.position]
      return { ...as('possible', 0.85, 'transposed', { place: like.position }), differs }
    }
    if (documentLook(number) === documentLook(vinNorm)) {
      const differs = [...vinNorm].flatMap((char, i) => (char === number.charAt(i) ? [] : [i]))
      return { ...as('possible', 0.8, 'alike', { count: differs.length }), differs }
    }
    if (number.length >= 8 && vinNorm.endsWith(number.slice(-8)))
      // With more of it known and different, only chance or a copied plate of the maker is left.
      return number.length === 8
        ? as('possible', 0.75, 'lastEight')
        : as(
            vinNorm.endsWith(number) ? 'possible' : 'weak',
            0.5,
            vinNorm.endsWith(number) ? 'ending' : 'sameLastEight',
          )
    if (like.kind === 'part' && number.length < vinNorm.length)
      return as('possible', 0.7, like.atEnd ? 'ending' : 'part', { place: like.position })
  }
  return pattern && fitsVinPattern(pattern, vinNorm) ? as('possible', 0.6, 'pattern') : undefined
}

function engineSaid({ number }: AskedVehicle, { engineNorm }: StoredVehicle): Said | undefined {
  if (!number || engineNorm !== number) return undefined
  const feature: Feature = {
    key: 'engine',
    role: 'main',
    bits: 0,
    query: number,
    candidate: engineNorm,
    detail: 'engine.same',
  }
  return { band: 'strong', likeness: 0.9, feature }
}

/** A plate is told by its country; without one it is one of several, with another it is another plate. */
function plateSaid(
  { plate }: AskedVehicle,
  { plateSkeleton, plateCountry }: StoredVehicle,
): Said | undefined {
  if (!plate || !plateSkeleton) return undefined
  const [asked = ''] = plateSkeletons(plate.typed, plateCountry ?? plate.country)
  const like = comparePlates(asked, plateSkeleton)
  if (like.kind !== 'equal' && like.kind !== 'misread') return undefined
  const country =
    plate.country === undefined || plateCountry === null
      ? 'unknown'
      : plate.country === plateCountry
        ? 'same'
        : 'other'
  const equal = like.kind === 'equal'
  const bands: Record<typeof country, Band> = equal
    ? { same: 'strong', unknown: 'possible', other: 'weak' }
    : { same: 'possible', unknown: 'weak', other: 'weak' }
  const band = bands[country]
  const feature: Feature = {
    key: 'plate',
    role: 'main',
    bits: 0,
    query: plate.country ? `${alpha3Of(plate.country)} ${asked}` : asked,
    candidate: plateCountry ? `${alpha3Of(plateCountry)} ${plateSkeleton}` : plateSkeleton,
    detail: `plate.${equal ? { same: 'same', unknown: 'sameAnywhere', other: 'otherCountry' }[country] : 'misread'}`,
    args: { places: like.kind === 'misread' ? like.positions.join(', ') : '' },
  }
  return { band, likeness: equal ? 0.9 : 0.65, feature }
}

/** What was asked and speaks against the record that the other number found. */
function notCompared(asked: AskedVehicle, one: StoredVehicle, said: readonly Said[]): Feature[] {
  const has = (key: Feature['key']) => said.some(({ feature }) => feature.key === key)
  const features: Feature[] = []
  const number = asked.number
  if (number && !has('vin') && !has('engine'))
    features.push(
      one.vinNorm
        ? { ...against('vin', number, one.vinNorm), detail: 'vin.differs' }
        : { key: 'vin', role: 'unknown', bits: 0, query: number, detail: 'notRecorded' },
    )
  if (asked.plate && !has('plate')) {
    const [typed = ''] = plateSkeletons(asked.plate.typed, asked.plate.country)
    features.push(
      one.plateSkeleton
        ? { ...against('plate', typed, one.plateSkeleton), detail: 'plate.differs' }
        : { key: 'plate', role: 'unknown', bits: 0, query: typed, detail: 'notRecorded' },
    )
  }
  return features
}

const against = (key: Feature['key'], query: string, candidate: string) =>
  ({ key, role: 'contradict', bits: 0, query, candidate }) as const

/** One vehicle that several countries report is said to be so with each of its records (R-SMV-3). */
function reportsOf(one: StoredVehicle, all: readonly StoredVehicle[]): Feature[] {
  if (!one.vinNorm) return []
  const owners = all.filter(({ vinNorm, owner }) => vinNorm === one.vinNorm && owner !== one.owner)
  if (!owners.length) return []
  const codes = [...new Set(owners.map(({ owner }) => owner))].toSorted()
  return [
    {
      key: 'reports',
      role: 'support',
      bits: 0,
      candidate: codes.join(' '),
      detail: 'reports.others',
      args: { count: codes.length },
    },
  ]
}

/** Forms under which a typed plate may be kept: that of its country first, then those of countries with writings of their own. */
export function plateSkeletons(typed: string, country?: string): string[] {
  const forms = [country, undefined, 'SA', 'IR'].map((code) => {
    const key = plateKey(typed, code)
    return key.slice(key.indexOf(':') + 1)
  })
  return [...new Set(forms)].filter(Boolean)
}
