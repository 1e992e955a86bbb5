import type { Explanation } from '@/lib/search/explanation'
import { matchEach } from '@/lib/search/find'
import type { Match } from '@/lib/search/match'
import type { SearchDb } from '@/lib/search/sql'
import {
  type AlikeReason,
  byStrength,
  type ComparedDraft,
  questionsOf,
  searchableOf,
  sharedBy,
  sharedDocument,
} from './alike'
import type { NoticeForm, NoticeType } from './codes'
import type { NoticeState } from './transitions'

/** Another notice that may be about the same, with why, as the search says it of records, and what else they share. */
export type AlikeNotice = {
  id: string
  number: string
  form: NoticeForm
  type: NoticeType
  owner: string
  state: NoticeState
  caption: string
  subjectId: string | null
  /** How the two persons compare; null where one of them has no name. */
  explanation: Explanation | null
  reasons: AlikeReason[]
}

/** A notice that shares a key, with what of its published version is compared. */
export type FoundAlike = Omit<AlikeNotice, 'explanation' | 'reasons'> & {
  same: boolean
  draft: ComparedDraft | null
}

/** Says of notices that share a key with a draft why and how strongly they are alike, the strongest first; at most three looks into the dictionary. */
export async function explainAlike(
  sql: SearchDb,
  draft: ComparedDraft,
  found: readonly FoundAlike[],
): Promise<AlikeNotice[]> {
  const persons = found.flatMap(({ id, draft: other }) => {
    if (!other || other.person.names.length === 0) return []
    const documentNumber = sharedDocument(draft, other)
    return [{ id, subject: searchableOf(other), ...(documentNumber ? { documentNumber } : {}) }]
  })
  const best = new Map<string, Match>()
  for (const question of persons.length ? questionsOf(draft) : [])
    for (const match of await matchEach(sql, question, persons))
      if (match.bits > (best.get(match.recordId)?.bits ?? Number.NEGATIVE_INFINITY))
        best.set(match.recordId, match)
  return found
    .map(({ same, draft: other, ...notice }) => ({
      notice,
      match: best.get(notice.id) ?? null,
      reasons: other ? sharedBy(draft, other, same) : same ? [{ is: 'record' as const, value: null }] : [],
    }))
    .sort(byStrength)
    .map(({ notice, match, reasons }) => ({ ...notice, explanation: match?.explanation ?? null, reasons }))
}
