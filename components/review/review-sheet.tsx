import { NoticeSheet } from '@/components/notices/notice-sheet'
import type { Locale } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import { sheetContentOf } from '@/lib/notices/sheet/of-view'
import { sheetOf } from '@/lib/notices/sheet/sheet'

/** The request as the sheet that it would be, with "draft" across it until it is published, and why it passed below the threshold. */
export function ReviewSheet({ view, locale, origin }: { view: NoticeView; locale: Locale; origin: string }) {
  const content = sheetContentOf(view, locale, {
    imageOf: (picture) => `/api/notices/pictures/${picture}?size=full`,
    origin,
  })
  const override = view.notice.overriddenAt && view.events.findLast(({ act }) => act === 'override')?.text
  return <NoticeSheet sheet={sheetOf({ ...content, ...(override ? { override } : {}) })} locale={locale} />
}
