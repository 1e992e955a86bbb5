import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PurposeRow } from '@/components/search/purpose-row'
import { searchWords } from '@/components/search/words'
import { ClientMessages } from '@/components/ui/client-messages'
import { requireOfficer } from '@/lib/auth/officer'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { currentLocale } from '@/lib/i18n/current'
import { waitingSearch, waitingWords } from '@/lib/web/search-flow'
import { statePurpose } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search.purpose'))('title') }
}

export default async function Purpose({ searchParams }: PageProps<'/[locale]/purpose'>) {
  const { officer } = await requireOfficer(await currentLocale())
  const { next } = await searchParams
  const t = await getTranslations('search.purpose')
  const purposes = await getTranslations('codes.purposes')
  const waiting = waitingWords(await waitingSearch())
  return (
    <div className="grid max-w-[60rem] gap-4 p-4 md:p-5">
      <h1 className="text-xl leading-7">{t('title')}</h1>
      <p className="max-w-read text-ink-2">{t('why')}</p>
      <ClientMessages of={['recognise.purpose']}>
        <PurposeRow
          action={statePurpose.bind(null, typeof next === 'string' ? next : null)}
          words={await searchWords()}
          choices={(tenantByCode(officer.tenant)?.purposes ?? []).map((value) => ({
            value,
            label: `${value} · ${purposes(value)}`,
          }))}
          last={officer.purpose}
          waiting={waiting === null ? null : { q: waiting }}
        />
      </ClientMessages>
    </div>
  )
}
