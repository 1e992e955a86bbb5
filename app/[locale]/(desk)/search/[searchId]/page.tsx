import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddBirthForm } from '@/components/search/add-birth-form'
import { ResultsHead } from '@/components/search/results-head'
import { ResultsPage } from '@/components/search/results-page'
import { SeenNews } from '@/components/search/seen-news'
import { exampleLabels, searchWords, watchFormWords, watchWords } from '@/components/search/words'
import { denialOfRow } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { pagePhotos } from '@/lib/records/queries'
import { exampleOf } from '@/lib/search/asked'
import { watchMonths } from '@/lib/watches/commands'
import { beginSearch, keepColumns, seeNews, watchSearch } from '../actions'
import { resultsOf } from './results'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('resultsTitle') }
}

export default async function Results({ params, searchParams }: PageProps<'/[locale]/search/[searchId]'>) {
  const locale = await currentLocale()
  const { officer } = await requireOfficer(locale)
  const { searchId } = await params
  const view = await resultsOf(searchId, JSON.stringify(await searchParams))
  const t = await getTranslations('search')
  const errors = await getTranslations('errors.code')
  const said = (denial: string | null) => (denial ? errors(denial) : null)
  return (
    <ResultsPage
      view={view}
      photo={pagePhotos(officer, view.now)}
      head={
        <ResultsHead
          view={view}
          saveColumns={keepColumns}
          rights={{
            exportDenied: said(denialOfRow(officer, 'search.export', { rows: view.exportable })),
            watchDenied: said(denialOfRow(officer, 'watch.keep', {})),
          }}
          watch={{ keep: watchSearch, words: await watchWords(), ...(await watchFormWords(watchMonths)) }}
        />
      }
      addBirth={
        <AddBirthForm
          action={beginSearch}
          words={await searchWords()}
          labels={{ ...(await exampleLabels()), submit: t('addBirth') }}
          values={exampleOf(view.asked)}
        />
      }
      seen={
        view.look.watch && view.look.watch === view.watch?.id ? (
          <SeenNews
            id={view.look.watch}
            action={seeNews}
            words={await watchWords()}
            labels={{ line: t('news.line'), submit: t('news.submit'), done: t('news.done') }}
          />
        ) : null
      }
    />
  )
}
