import { NoticeSheet } from '@/components/notices/notice-sheet'
import type { Locale } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import { sheetOf } from '@/lib/notices/sheet/sheet'

/** The request as the sheet that it would be, with "draft" across it until it is published. */
export function ReviewSheet({
  view: { notice, version, events, rules, pictures },
  locale,
}: {
  view: NoticeView
  locale: Locale
}) {
  const override = events.findLast(({ act }) => act === 'override')?.text
  const sheet = sheetOf({
    draft: version.draft,
    number: notice.number,
    fileNumber: notice.fileNumber,
    state: notice.state,
    owner: { code: notice.owner },
    publishedOn: notice.publishedAt?.toISOString() ?? null,
    updatedOn: null,
    addenda: events
      .filter(({ act }) => act === 'add_addendum')
      .map(({ at, text }) => ({ at: at.toISOString(), text })),
    pictures: pictures.map(({ id }) => ({ id, image: `/api/notices/pictures/${id}?size=full` })),
    verifyUrl: null,
    watermark: notice.publishedAt === null,
    at: (rules?.now ?? version.savedAt).toISOString(),
    ...(override && notice.overriddenAt ? { override } : {}),
  })
  return <NoticeSheet sheet={sheet} locale={locale} />
}
