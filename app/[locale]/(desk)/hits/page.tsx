import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueuePage } from '@/components/hits/queue-page'
import { denialOf } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { listHits } from '@/lib/hits/queries'
import { queueLookOf } from '@/lib/hits/queue-look'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('title') }
}

export default async function Hits({ searchParams }: PageProps<'/[locale]/hits'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const look = queueLookOf(await searchParams)
  const queue = await answerPage(locale, `/${locale}/hits`, () => listHits(caller, look))
  return (
    <QueuePage
      queue={queue}
      look={look}
      command={officer.roles.includes('gs_command')}
      clocks={!denialOf(officer, 'hit.clocks-read')}
    />
  )
}
