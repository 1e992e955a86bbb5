import type { RecordView } from '@/lib/records/record-view'
import type { NoticeAbout } from '@/lib/search/notices-about'

/**
 * The record as it was seen when the hit was opened. It is kept with the hit, for both sides: what its owner withholds, ends or
 * corrects afterwards does not change what an officer had before him when he decided. Pictures, links and older versions are not
 * in it.
 */
export type Seen = Pick<
  RecordView,
  | 'id'
  | 'type'
  | 'owner'
  | 'status'
  | 'caption'
  | 'reference'
  | 'level'
  | 'handling'
  | 'noDownload'
  | 'version'
  | 'updatedAt'
  | 'facts'
> & {
  names: { full: string; kind: string; lang: string | null }[]
  births: { year: number; yearTo: number | null; month: number | null; day: number | null; circa: boolean }[]
  documents: { type: string; number: string; country: string | null }[]
}

/** Cuts a record down to what is kept of it. */
export function seenOf(record: RecordView): Seen {
  const {
    id,
    type,
    owner,
    status,
    caption,
    reference,
    level,
    handling,
    noDownload,
    version,
    updatedAt,
    facts,
  } = record
  return {
    id,
    type,
    owner,
    status,
    caption,
    reference,
    level,
    handling,
    noDownload,
    version,
    updatedAt,
    facts,
    names: record.names.slice(0, 40).map(({ full, kind, lang }) => ({ full, kind, lang })),
    births: record.births.map(({ year, yearTo, month, day, circa }) => ({ year, yearTo, month, day, circa })),
    documents: record.documents
      .slice(0, 40)
      .map(({ type: kind, number, country }) => ({ type: kind, number, country })),
  }
}

/**
 * Whether somebody is wanted by it, or by a red notice in force about it: such a hit is never slow (DOMAIN 3.12). The notices are not
 * kept with the hit: what one side may see of them the other perhaps may not.
 */
export const isWanted = (
  { type, facts }: Pick<Seen, 'type' | 'facts'>,
  notices: readonly Pick<NoticeAbout, 'type' | 'inForce'>[],
): boolean =>
  type === 'person' &&
  (facts.status === 'charged' ||
    facts.status === 'convicted' ||
    notices.some((notice) => notice.type === 'red' && notice.inForce))
