import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { type Criteria, criteriaSchema } from '@/lib/search/criteria'
import { BANDS } from '@/lib/search/explanation'
import type { Match } from '@/lib/search/match'
import type { SearchableSubject } from '@/lib/search/subject'
import type { NoticeDraft } from './draft'

/** What of a notice another one is compared by. */
export type ComparedDraft = Pick<
  NoticeDraft,
  'request' | 'person' | 'documents' | 'warrants' | 'investigation' | 'listing' | 'object'
>

/** Why two notices may be about the same, beside what the comparison of persons says; `value`: what they share. */
export type AlikeReason = { is: 'record' | 'case' | 'document' | 'listing' | 'work'; value: string | null }

/** What else than the person himself two notices share: the record, numbers of warrants and investigations, documents, entries of the list, a work. */
export function sharedBy(one: ComparedDraft, other: ComparedDraft, sameRecord: boolean): AlikeReason[] {
  const both = (of: (draft: ComparedDraft) => (string | undefined)[], norm = caseKey): string[] => {
    const there = new Set(of(other).flatMap((text) => (text ? [norm(text)] : [])))
    const seen = new Set<string>()
    return of(one).flatMap((text) => {
      const key = text ? norm(text) : ''
      if (!text || key.length < shortest || !there.has(key) || seen.has(key)) return []
      seen.add(key)
      return [text]
    })
  }
  const said = (is: AlikeReason['is'], values: string[]) => values.map((value) => ({ is, value }))
  return [
    ...(sameRecord ? [{ is: 'record' as const, value: null }] : []),
    ...said('document', both(numbersOf, normaliseDocumentNumber)),
    ...said('case', both(casesOf)),
    ...said(
      'listing',
      both(({ listing }) => [listing.reference]),
    ),
    ...said(
      'work',
      both(({ object }) => [[object.title, object.maker].filter(Boolean).join(', ')]),
    ),
  ]
}

/** Shorter numbers are shared by chance. */
const shortest = 4
const caseKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const numbersOf = ({ documents }: ComparedDraft) => documents.map(({ number }) => number)
const casesOf = ({ warrants, investigation }: ComparedDraft) => [
  ...warrants.map(({ reference }) => reference),
  investigation.reference,
]

/** The number of a document that both hold, as the first writes it. */
export function sharedDocument(one: ComparedDraft, other: ComparedDraft): string | undefined {
  const there = new Set(numbersOf(other).map((number) => normaliseDocumentNumber(number ?? '')))
  return numbersOf(one).find((number) => number && there.has(normaliseDocumentNumber(number)))
}

/** Most names of a draft by which others are compared: each is a look into the dictionary. */
const mostNames = 3

/** What a search for the person of a draft would ask, once for each of his first names; none where nobody is named. */
export function questionsOf({ person }: ComparedDraft): Criteria[] {
  const births = person.births.slice(0, 4).map(({ date: { circa: _, ...date } }) => date)
  return person.names.slice(0, mostNames).flatMap(({ family, given, original }) => {
    const read = criteriaSchema.safeParse({
      ...(family || given
        ? { ...(family ? { family } : {}), ...(given ? { given } : {}) }
        : { name: original ?? '' }),
      ...(births.length ? { birth: births } : {}),
      ...(person.nationalities.length
        ? { nationalities: person.nationalities.slice(0, 10).map(({ country }) => country) }
        : {}),
      ...(person.sex ? { sex: person.sex } : {}),
    })
    return read.success ? [read.data] : []
  })
}

/** The person of a draft as the search knows a record. */
export const searchableOf = ({ person, documents }: ComparedDraft): SearchableSubject => ({
  type: 'person',
  names: person.names.flatMap(({ kind, family, given, original, quality }) => [
    ...(family || given
      ? [{ kind, family: family ?? null, given: given ?? null, quality: quality ?? null }]
      : []),
    ...(original ? [{ kind, full: original, quality: quality ?? null }] : []),
  ]),
  births: person.births.map(({ date }) => date),
  nationalities: person.nationalities.map(({ country }) => country),
  sex: person.sex ?? 'U',
  documents: documents.flatMap(({ number, country }) =>
    number ? [{ number, country: country ?? null }] : [],
  ),
})

type Strength = { match: Match | null; reasons: readonly AlikeReason[] }

/** The strongest first: the same record, then by what the comparison of persons says, then by how much else is shared. */
export const byStrength = (a: Strength, b: Strength): number =>
  recordOf(b) - recordOf(a) ||
  bandOf(a) - bandOf(b) ||
  (b.match?.bits ?? 0) - (a.match?.bits ?? 0) ||
  b.reasons.length - a.reasons.length

const recordOf = ({ reasons }: Strength) => Number(reasons.some(({ is }) => is === 'record'))
const bandOf = ({ match }: Strength) => (match ? BANDS.indexOf(match.band) : BANDS.length)
