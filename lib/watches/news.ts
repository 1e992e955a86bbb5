import type { Criteria } from '@/lib/search/criteria'
import type { Band } from '@/lib/search/explanation'
import type { Match } from '@/lib/search/match'

/** Bands for which a watch speaks; a like name alone only when nothing but a name was asked. */
export function watchedBands({ birth, documentNumber, vehicleNumber, plate }: Criteria): readonly Band[] {
  const sure: Band[] = ['identical', 'strong', 'possible']
  return birth || documentNumber || vehicleNumber || plate ? sure : [...sure, 'name-only']
}

/** The matches that a watch speaks about. */
export function watchedMatches(criteria: Criteria, matches: readonly Match[]): Match[] {
  const bands = watchedBands(criteria)
  return matches.filter(({ band }) => bands.includes(band))
}
