import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticesPage } from '@/components/notices/list-page'
import { denialOf } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listNotices } from '@/lib/notices/list-queries'
import { viewsOf } from '@/lib/notices/listed'
import { answerPage } from '@/lib/web/answer-page'
import { lookOfAddress } from '@/lib/web/notice-look'
import { lookForNotices } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.list'))('title') }
}

export default async function Notices({ searchParams }: PageProps<'/[locale]/notices'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { look, sealed } = lookOfAddress(await searchParams)
  const list = await answerPage(locale, `/${locale}/notices`, () => listNotices(caller, look))
  return (
    <NoticesPage
      list={list}
      look={look}
      sealed={sealed}
      views={viewsOf(officer)}
      asks={!denialOf(officer, 'notice.draft') || officer.roles.includes('officer')}
      find={lookForNotices}
    />
  )
}
