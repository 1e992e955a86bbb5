import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WatchList } from '@/components/search/watch-list'
import { Alert } from '@/components/ui/states'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listWatches } from '@/lib/watches/queries'
import { answerPage } from '@/lib/web/answer-page'
import { endWatch, seeNews } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watches'))('title') }
}

export default async function Watches({ searchParams }: PageProps<'/[locale]/watches'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { done, refused } = await searchParams
  const watches = await answerPage(locale, `/${locale}/watches`, () => listWatches(caller, {}))
  const t = await getTranslations('watches')
  return (
    <div className="grid max-w-public gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t('intro')}</p>
      </div>
      {done && (
        <Alert tone="ok" live="status">
          {t('saved')}
        </Alert>
      )}
      {refused && (
        <Alert tone="warn" live="alert">
          {t('refused')}
        </Alert>
      )}
      <WatchList watches={watches} seen={seeNews} stop={endWatch} />
    </div>
  )
}
