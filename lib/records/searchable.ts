import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { SearchableSubject } from '@/lib/search/subject'
import type { SnapshotBirth, SnapshotDocument, SnapshotName } from './snapshot'

/** Whether records of this kind are found by the search of names. */
export const isSubject = (code: RecordTypeCode): code is SearchableSubject['type'] =>
  code === 'person' || code === 'organisation'

/** A person or organisation as the search files it. */
export function searchableOf({
  type,
  names,
  births,
  documents,
  facts,
}: {
  type: SearchableSubject['type']
  names: readonly SnapshotName[]
  births: readonly SnapshotBirth[]
  documents: readonly SnapshotDocument[]
  facts: Readonly<Record<string, unknown>>
}): SearchableSubject {
  const countries = type === 'person' ? facts.nationalities : facts.countries
  const { sex } = facts
  return {
    type,
    names: names.map((name) => ({ ...name, quality: name.quality === 'low' ? 'low' : 'good' })),
    births: [...births],
    nationalities: Array.isArray(countries) ? countries.map(String) : [],
    sex: sex === 'M' || sex === 'F' || sex === 'X' ? sex : 'U',
    documents: [...documents],
  }
}
