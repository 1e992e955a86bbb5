import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { lookOfLog } from '@/components/audit/log-look'
import { LogPageView } from '@/components/audit/log-page'
import { bureauChoices, readBureauLog } from '@/lib/audit/queries'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.bureau'))('tab') }
}

export default async function BureauLog({ searchParams }: PageProps<'/[locale]/audit/bureau'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const look = lookOfLog(await searchParams)
  const log = await answerPage(locale, `/${locale}/audit/bureau`, () => readBureauLog(caller, look))
  const bureaus = bureauChoices(officer, locale)
  return (
    <LogPageView
      scope="bureau"
      both
      look={bureaus.length ? { ...look, bureau: log.bureau } : look}
      events={log.events}
      next={log.next}
      officers={log.officers}
      bureaus={bureaus}
    />
  )
}
