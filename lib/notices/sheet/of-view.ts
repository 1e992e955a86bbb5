import type { Locale } from '@/lib/access/actor'
import type { NoticeView } from '../queries'
import { draftIn } from '../translated-draft'
import { isSuperseded } from '../versions'
import type { SheetContent } from './content'

/**
 * What the sheet of a notice that somebody opened is made of, in one of the languages. `imageOf`: the address of a picture for a page,
 * its bytes for paper. `origin`: where the page stands on which anybody checks a number.
 */
export function sheetContentOf(
  view: Pick<NoticeView, 'notice' | 'version' | 'state' | 'events' | 'pictures' | 'now'>,
  locale: Locale,
  { imageOf, origin }: { imageOf: (id: string) => string | Uint8Array | undefined; origin: string },
): SheetContent {
  const { notice, version, state, events, pictures, now } = view
  // The first version that was published says when the notice was; each later one says since when it stands as it does.
  const updated = version.publishedAt !== null && Number(version.publishedAt) > Number(notice.publishedAt)
  const day = (at: Date | null) => at?.toISOString() ?? null
  return {
    draft: draftIn(version.draft, version.translations, locale),
    number: notice.number,
    fileNumber: notice.fileNumber,
    state,
    owner: { code: notice.owner },
    publishedOn: day(notice.publishedAt),
    updatedOn: updated ? day(version.publishedAt) : null,
    superseded: isSuperseded(notice, version),
    addenda: events
      .filter(({ act }) => act === 'add_addendum')
      .map(({ at, text }) => ({ at: at.toISOString(), text })),
    pictures: pictures.flatMap(({ id }) => {
      const image = imageOf(id)
      return image === undefined ? [] : [{ id, image }]
    }),
    verifyUrl: notice.number ? `${origin}/${locale}/verify/${notice.number}` : null,
    watermark: notice.publishedAt === null,
    at: now.toISOString(),
  }
}
