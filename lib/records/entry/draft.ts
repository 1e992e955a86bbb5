import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { Context } from '@/lib/operation/operation'
import type { SearchDb } from '@/lib/search/sql'
import type { RawEntry } from './raw-entry'

/** A draft of the bureau as it is kept. */
export type StoredDraft = {
  id: string
  type: RecordTypeCode
  texts: RawEntry
  /** Records that were shown as perhaps the same and said not to be. */
  seen: string[]
  /** Whether that question was answered. */
  settled: boolean
  revision: number
  savedBy: string
}

/** Days after the last saving at which a draft is thrown away (`acl.sweep_drafts`), and how long before that its list says so. */
export const draftDays = 90
export const draftNoticeDays = 14

/** A draft with who saved it when, as pages show it. */
export type DraftView = StoredDraft & {
  savedAt: string
  saver: string | null
  mine: boolean
  /** ISO day on which it is thrown away unless somebody saves it, when that is near. */
  endsOn: string | null
  /** What it corrects; null for a new entry. */
  corrects: { id: string; reference: string } | null
}

/** A draft of a new entry that exists for the officer; one after the other for those who change it. */
export async function storedDraft(sql: SearchDb, id: string): Promise<StoredDraft | undefined> {
  const [draft] = await sql.query<StoredDraft>(
    `select d."id"::text as "id", d."type", d."texts", d."seen"::text[] as "seen", d."settledAt" is not null as "settled", d."revision", d."savedBy"::text as "savedBy"
       from "EntryDraft" d where d."id" = $1::uuid and d."correctsId" is null for update`,
    [id],
  )
  return draft
}

/** A draft is the bureau's: whoever of it may enter records may go on with it. */
export const mayEnter = ({ authorize, actor }: Pick<Context, 'authorize' | 'actor'>) =>
  authorize({ owner: actor.root })
