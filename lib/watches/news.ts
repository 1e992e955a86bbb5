import type { Criteria } from '@/lib/search/criteria'
import type { Band } from '@/lib/search/explanation'
import type { Match } from '@/lib/search/match'

/** What says so little by itself that a like name is all there is to go by. */
const besideName: readonly string[] = ['name', 'family', 'given', 'nationalities', 'sex', 'type']

/** Bands for which a watch speaks; a like name alone only when nothing but a name was asked. */
export function watchedBands(criteria: Criteria): readonly Band[] {
  const sure: Band[] = ['identical', 'strong', 'possible']
  return Object.keys(criteria).every((key) => besideName.includes(key)) ? [...sure, 'name-only'] : sure
}

/** The matches that a watch speaks about. */
export function watchedMatches(criteria: Criteria, matches: readonly Match[]): Match[] {
  const bands = watchedBands(criteria)
  return matches.filter(({ band }) => bands.includes(band))
}
