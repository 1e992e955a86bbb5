import { fieldsOf } from './record-type'
import { type Look, listingOf, type RecordView } from './record-view'
import { recordTypeOf } from './registry'

/** Kinds of entries, as the filter of the timeline names them. */
export const timelineKinds = ['record', 'source', 'document', 'query'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Something that happened to the record or its subject. `at` is a moment or an ISO day. */
export type Happening = { key: string; kind: TimelineKind; at: string } & (
  | { what: 'created' | 'validated' | 'ends' }
  | { what: 'version'; version: number; reason: string; by: string | null }
  | { what: 'listed' | 'amended'; list: string }
  | { what: 'document_issued' | 'document_expired'; number: string; type: string; country: string | null }
  /** A day that a field of the record names. */
  | { what: 'dated'; field: string }
  | { what: 'photo'; caption: string | null }
  | { what: 'looks'; looks: number; countries: number; ownLooks: number }
)

/** Everything that is known to have happened, newest first. Days of documents count only when they are complete and past. */
export function timelineOf(record: RecordView, looks: readonly Look[], now: Date): Happening[] {
  const today = now.toISOString().slice(0, 10)
  const listing = listingOf(record)
  const happenings: Happening[] = [
    { key: 'created', kind: 'record', at: record.createdAt, what: 'created' },
    ...(record.validatedAt
      ? [{ key: 'validated', kind: 'record', at: record.validatedAt, what: 'validated' } as const]
      : []),
    ...(record.retentionUntil < today
      ? [{ key: 'ends', kind: 'record', at: record.retentionUntil, what: 'ends' } as const]
      : []),
    ...record.versions
      .filter(({ version }) => version > 1)
      .map(
        ({ version, at, reason, by }) =>
          ({ key: `v${version}`, kind: 'record', at, what: 'version', version, reason, by }) as const,
      ),
    ...(listing?.listedOn
      ? [{ key: 'listed', kind: 'source', at: listing.listedOn, what: 'listed', list: listing.list } as const]
      : []),
    ...(listing?.updatedOn ?? []).map(
      (at, i) =>
        ({ key: `amended${i}`, kind: 'source', at, what: 'amended', list: listing?.list ?? '' }) as const,
    ),
    ...record.documents.flatMap(({ number, type, country, issuedOn, expiresOn }, i) => [
      ...(isDay(issuedOn)
        ? [
            {
              key: `issued${i}`,
              kind: 'document',
              at: issuedOn,
              what: 'document_issued',
              number,
              type,
              country,
            } as const,
          ]
        : []),
      ...(isDay(expiresOn) && expiresOn < today
        ? [
            {
              key: `expired${i}`,
              kind: 'document',
              at: expiresOn,
              what: 'document_expired',
              number,
              type,
              country,
            } as const,
          ]
        : []),
    ]),
    ...datesOf(record, today),
    ...record.photos.flatMap(({ takenOn, caption }, i) =>
      isDay(takenOn)
        ? [{ key: `photo${i}`, kind: 'source', at: takenOn, what: 'photo', caption } as const]
        : [],
    ),
    ...looks.flatMap(({ day, looks: count, countries, ownLooks }) =>
      day
        ? [
            {
              key: `looks${day}`,
              kind: 'query',
              at: day,
              what: 'looks',
              looks: count,
              countries,
              ownLooks,
            } as const,
          ]
        : [],
    ),
  ]
  return happenings.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** Whole days of the record's own dates that have come. */
function datesOf({ type: code, facts }: RecordView, today: string): Happening[] {
  const type = recordTypeOf(code)
  return (type ? fieldsOf(type) : []).flatMap(({ name, kind }): Happening[] => {
    const at = facts[name]
    return kind === 'date' && typeof at === 'string' && isDay(at) && at <= today
      ? [{ key: name, kind: 'source', at, what: 'dated', field: name }]
      : []
  })
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)
