import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeCheckPage } from '@/components/notices/draft/check-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { openDraft } from '@/lib/notices/draft-queries'
import { noticeActs } from '@/lib/notices/transitions'
import { answerPage } from '@/lib/web/answer-page'
import { actOnNotice } from '../../actions'
import { declareIt } from '../../draft-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('draft.check'))('title') }
}

export default async function CheckNotice({
  params,
  searchParams,
}: PageProps<'/[locale]/notices/[id]/check'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { id } = await params
  const { done } = await searchParams
  const page = await answerPage(locale, `/${locale}/notices/${id}/check`, () => openDraft(caller, { id }))
  return (
    <NoticeCheckPage
      page={page}
      head={officer.roles.includes('supervisor')}
      me={officer.officerId}
      done={noticeActs.find((act) => act === done)}
      declare={declareIt.bind(null, id)}
      act={actOnNotice}
    />
  )
}
