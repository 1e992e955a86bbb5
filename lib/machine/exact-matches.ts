import type { HitByMachine } from '@/lib/hits/open-commands'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import type { DatabaseAnswer, FoundRecord } from './answers'
import type { AskedCheck } from './asked'

/** A record that holds exactly a number that was asked for. */
export type ExactMatch = Pick<HitByMachine, 'record' | 'kind' | 'number' | 'country'>

/**
 * The matches that open a hit (DOMAIN 3.12): the very number of a document, alone or inside a stolen range, a vehicle's own
 * number, a plate with its country. Never a name, however well it fits (DOMAIN 9.4), and never a number that was misread.
 */
export function exactMatches(
  answers: readonly DatabaseAnswer[],
  { document, vehicle }: Pick<AskedCheck, 'document' | 'vehicle'>,
): ExactMatch[] {
  const found = answers.flatMap(({ records }) =>
    records.flatMap((record): ExactMatch[] => {
      const kind = record.hit ? kindOf(record) : undefined
      if (kind === 'document' && document)
        return [{ record: record.recordId, kind, number: document.number, country: document.country ?? '' }]
      if (kind === 'vin' && vehicle?.vehicleNumber)
        return [
          { record: record.recordId, kind, number: normaliseVin(vehicle.vehicleNumber).norm, country: '' },
        ]
      if (kind === 'plate' && vehicle?.plate)
        return [{ record: record.recordId, kind, number: vehicle.plate, country: vehicle.plateCountry ?? '' }]
      return []
    }),
  )
  return found.filter(({ record }, i) => found.findIndex((other) => other.record === record) === i)
}

const exact: Record<string, ExactMatch['kind']> = {
  'number.same': 'document',
  'number.inRange': 'document',
  'vin.same': 'vin',
  'plate.same': 'plate',
}

/** By which number it is the same; a vehicle's own before its plate. */
const kindOf = ({ why }: FoundRecord) =>
  why
    .flatMap(({ says, detail = '' }) => (says === 'agrees' && exact[detail] ? [exact[detail]] : []))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0]

const order: ExactMatch['kind'][] = ['document', 'vin', 'plate']
