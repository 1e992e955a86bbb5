import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoticePreviewPage } from '@/components/notices/draft/preview-page'
import { NoticeSheet } from '@/components/notices/notice-sheet'
import { requireOfficer } from '@/lib/auth/officer'
import { config } from '@/lib/config'
import { currentLocale } from '@/lib/i18n/current'
import { localePath, locales } from '@/lib/i18n/routing'
import { openDraft } from '@/lib/notices/draft-queries'
import { sheetContentOf } from '@/lib/notices/sheet/of-view'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('draft.preview'))('title') }
}

export default async function PreviewNotice({
  params,
  searchParams,
}: PageProps<'/[locale]/notices/[id]/preview'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const { sheet } = await searchParams
  const page = await answerPage(locale, `/${locale}/notices/${id}/preview`, () => openDraft(caller, { id }))
  // What is out has a page of its own, and nobody shall take a copy of it for a draft.
  if (page.notice.publishedAt) redirect(localePath(locale, `/notices/${id}`))
  const tab = locales.find((each) => each === sheet) ?? page.version.draft.request.language ?? locale
  const content = sheetContentOf(page, tab, {
    imageOf: (picture) => `/api/notices/pictures/${picture}?size=full`,
    origin: config().origin,
  })
  return (
    <NoticePreviewPage
      page={page}
      tab={tab}
      sheet={<NoticeSheet sheet={sheetOf({ ...content, watermark: true })} locale={tab} />}
    />
  )
}
