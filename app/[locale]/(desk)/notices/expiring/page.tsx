import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExpiringPage } from '@/components/notices/expiring-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listEnding } from '@/lib/notices/expiry-queries'
import { answerPage } from '@/lib/web/answer-page'
import { extendChosen } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.expiring'))('title') }
}

export default async function Expiring({ searchParams }: PageProps<'/[locale]/notices/expiring'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { month, done } = await searchParams
  const wanted = typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}
  const view = await answerPage(locale, `/${locale}/notices/expiring`, () => listEnding(caller, wanted))
  return (
    <ExpiringPage
      view={view}
      extends={officer.roles.includes('supervisor')}
      done={typeof done === 'string' && /^\d{1,3}$/.test(done) ? Number(done) : null}
      action={extendChosen}
    />
  )
}
