import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArtForm } from '@/components/search/art-form'
import { artFormWords, photoFormWords, refusalWords } from '@/components/search/art-words'
import { PhotoForm } from '@/components/search/photo-form'
import { searchWords } from '@/components/search/words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { exampleOf } from '@/lib/search/asked'
import { askedBefore } from '@/lib/search/queries'
import { answerPage } from '@/lib/web/answer-page'
import { statePurposeFirst } from '@/lib/web/search-flow'
import { beginSearch } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search.art'))('title') }
}

export default async function SearchArt({ searchParams }: PageProps<'/[locale]/search/art'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  statePurposeFirst(locale, officer, '/search/art')
  const parameters = await searchParams
  const { from } = parameters
  const before =
    typeof from === 'string'
      ? await answerPage(locale, `/${locale}/search/art`, () => askedBefore(caller, { id: from }))
      : null
  const t = await getTranslations('search.art')
  return (
    <div className="grid gap-8 p-4 md:p-5">
      <div className="grid max-w-[46rem] gap-2">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="text-ink-2">{t('intro')}</p>
      </div>
      <section id="photo" aria-labelledby="by-picture" className="grid scroll-mt-24 gap-3">
        <h2 id="by-picture" className="text-base">
          {t('photo.title')}
        </h2>
        <p className="max-w-read text-ink-2">{t('photo.intro')}</p>
        <PhotoForm
          action={`/api/search/photo?lang=${locale}`}
          words={await photoFormWords()}
          error={await refusalWords(parameters)}
        />
      </section>
      <section aria-labelledby="by-description" className="grid gap-3">
        <h2 id="by-description" className="text-base">
          {t('form.title')}
        </h2>
        <p className="max-w-read text-ink-2">{t('form.intro')}</p>
        <ArtForm
          action={beginSearch}
          words={await searchWords()}
          {...(await artFormWords())}
          values={before ? exampleOf(before) : {}}
        />
      </section>
    </div>
  )
}
