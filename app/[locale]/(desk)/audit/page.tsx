import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { lookOfLog } from '@/components/audit/log-look'
import { LogPageView } from '@/components/audit/log-page'
import { denialOf } from '@/lib/access/policy'
import { readOwnLog } from '@/lib/audit/queries'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function OwnLog({ searchParams }: PageProps<'/[locale]/audit'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { officer: _officer, bureau: _bureau, ...look } = lookOfLog(await searchParams)
  const { events, next } = await answerPage(locale, `/${locale}/audit`, () => readOwnLog(caller, look))
  return (
    <LogPageView
      scope="own"
      both={!denialOf(officer, 'log.bureau')}
      look={look}
      events={events}
      next={next}
      officers={[]}
      bureaus={[]}
    />
  )
}
