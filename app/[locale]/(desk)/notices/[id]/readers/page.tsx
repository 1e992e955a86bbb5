import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReadersPage } from '@/components/notices/readers-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listNoticeReaders } from '@/lib/notices/effect-queries'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.readers'))('title') }
}

export default async function Readers({ params }: PageProps<'/[locale]/notices/[id]/readers'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const { notice, readers } = await answerPage(locale, `/${locale}/notices/${id}/readers`, () =>
    listNoticeReaders(caller, { id }),
  )
  return <ReadersPage notice={notice} readers={readers} />
}
