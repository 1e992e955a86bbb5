import { Images } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ExampleForm } from '@/components/search/example-form'
import { OmniBox } from '@/components/search/omni-box'
import { RecentSearches } from '@/components/search/recent-searches'
import { countryChoices, exampleLabels, memberNames, searchWords } from '@/components/search/words'
import { LinkButton } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { exampleOf } from '@/lib/search/asked'
import { resultTabs } from '@/lib/search/facets'
import { askedBefore, listSearches } from '@/lib/search/queries'
import { answerPage } from '@/lib/web/answer-page'
import { beginSearch } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default async function SearchPage({ searchParams }: PageProps<'/[locale]/search'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { from } = await searchParams
  const [searches, before] = await answerPage(locale, `/${locale}/search`, async () => [
    await listSearches(caller, {}),
    typeof from === 'string' ? await askedBefore(caller, { id: from }) : null,
  ])
  const t = await getTranslations('search')
  const lists = await getTranslations('lists')
  const codes = await getTranslations('codes')
  const words = await searchWords()
  return (
    <div className="grid gap-8 p-4 md:p-5">
      <div className="grid max-w-[46rem] gap-3">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="text-ink-2">{t('intro')}</p>
        <ClientMessages of={['recognise']}>
          <OmniBox
            action={beginSearch}
            words={words}
            onBar={false}
            countryNames={await memberNames()}
            {...(before?.text ? { initialText: before.text } : {})}
          />
        </ClientMessages>
        <p className="text-ink-2">
          <Link href={localePath(locale, '/search/list')} prefetch={false} className="font-medium">
            {lists('toList')}
          </Link>{' '}
          {lists('toListHint')}
        </p>
      </div>
      <p className="-mt-4">
        <LinkButton href={localePath(locale, '/search/art')}>
          <Images aria-hidden size={16} />
          {t('art.link')}
        </LinkButton>
      </p>
      <section aria-labelledby="example" className="grid gap-3">
        <h2 id="example" className="text-base">
          {t('form.title')}
        </h2>
        <p className="max-w-read text-ink-2">{t('form.intro')}</p>
        <ExampleForm
          action={beginSearch}
          words={words}
          labels={await exampleLabels()}
          values={before ? exampleOf(before) : {}}
          countries={await countryChoices()}
          sexes={(['M', 'F', 'X'] as const).map((value) => ({ value, label: codes(`sexes.${value}`) }))}
          types={resultTabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        />
      </section>
      <section aria-labelledby="recent" className="grid max-w-public gap-3">
        <h2 id="recent" className="text-base">
          {t('recent.title')}
        </h2>
        <RecentSearches searches={searches} />
      </section>
    </div>
  )
}
