import type { Context } from '@/lib/operation/operation'
import type { AskedPictures } from '@/lib/search/asked-pictures'
import type { Criteria } from '@/lib/search/criteria'
import { matchOne } from '@/lib/search/find'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import { picturesOf } from '@/lib/search/picture-queries'
import { openedAsked } from '@/lib/search/queries'
import type { RecordView, WhyHere } from './record-view'
import { searchableOf } from './searchable'

/**
 * Why a record was found by the search from which the reader comes: the stored question, when it is one that he may open,
 * against this one record. One look into the dictionary instead of the whole search again. Null when there is nothing to say.
 */
export async function whyHere(
  { db, sql }: Pick<Context, 'db' | 'sql'>,
  searchId: string,
  record: RecordView,
): Promise<WhyHere | null> {
  const stored = await db.search.findUnique({
    where: { id: searchId },
    select: { number: true, criteria: true },
  })
  const asked = stored && openedAsked(stored.criteria)
  if (!stored || !asked) return null
  const { criteria } = asked
  const { type } = record
  const subject = type === 'person' || type === 'organisation'
  const match = subject
    ? await matchOne(sql, criteria, record.id, searchableOf({ ...record, type }))
    : await thingIn(sql, criteria, record, await picturesOf({ db }, searchId, asked))
  return match && { searchId, number: stored.number, asked, explanation: match.explanation, weighed: subject }
}

/** A thing is looked up by its number, which is as quick as comparing it would be. */
async function thingIn(
  sql: Context['sql'],
  criteria: Criteria,
  { id, type }: RecordView,
  pictures: AskedPictures | undefined,
) {
  const database = objectDatabaseOf(type)
  if (!database?.asks(criteria)) return null
  const found = await database.find(sql, criteria, 100, pictures)
  return found.find(({ recordId }) => recordId === id) ?? null
}
