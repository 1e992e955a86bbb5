import type { Caller } from '@/lib/access/actor'
import type { Locale } from '@/lib/i18n/routing'
import { readDraft } from '@/lib/records/entry/draft-queries'
import { findDuplicates } from '@/lib/records/entry/queries'
import { enterable } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from './answer-page'

/** A draft with what is on file already, for its form and for the last look at it; a page of its own where there is none. */
export async function draftFor(
  locale: Locale,
  caller: Caller,
  { type: code, draft: id }: { type: string; draft: string },
) {
  const kind = enterable(code)
  if (!kind) return notHere(locale)
  const here = `/${locale}/records/${code}/new/${id}`
  const draft = await answerPage(locale, here, () => readDraft(caller, { id }))
  if (draft.type !== code) return notHere(locale)
  const duplicates = await answerPage(locale, here, () =>
    findDuplicates(caller, { type: code, texts: draft.texts, draft: id }),
  )
  return { code, id, kind, here, draft, duplicates }
}
