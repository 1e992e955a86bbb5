import type pg from 'pg'
import type { NoticeDraft } from '@/lib/notices/draft'
import { type ExtractFacts, extractOf } from '@/lib/notices/extract'
import { showExtract } from '@/lib/notices/extract-commands'
import { publicPictureOf } from '@/lib/pictures/public-jpeg'

/** A published notice of the demonstration: its id, what it says, and its pictures as they are kept, by their ids in the draft. */
export type SeededNotice = ExtractFacts & {
  id: string
  draft: NoticeDraft
  kept?: ReadonlyMap<string, Uint8Array>
  noindex?: boolean
}

/**
 * Shows what is public of the demonstration's published notices; in the transaction and under the audit event of the seed.
 * @returns how many are shown: those whose requester wanted an extract
 */
export async function seedExtracts(db: pg.Client, notices: readonly SeededNotice[]): Promise<number> {
  const sql = {
    query: async <T>(text: string, params: readonly unknown[]) =>
      (await db.query(text, [...params])).rows as T[],
  }
  let shown = 0
  for (const { id, draft, kept = new Map<string, Uint8Array>(), noindex = false, ...facts } of notices) {
    const extract = extractOf(draft, facts)
    if (!extract) continue
    const bytes = extract.pictures.flatMap((picture) => kept.get(picture) ?? [])
    await showExtract(sql, id, extract, { pictures: await Promise.all(bytes.map(publicPictureOf)), noindex })
    shown++
  }
  return shown
}
