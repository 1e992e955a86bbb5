import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecideForm } from '@/components/hits/decide-form'
import { DecidePage, judges } from '@/components/hits/decide-page'
import { requireOfficer } from '@/lib/auth/officer'
import { prepareHit } from '@/lib/hits/queries'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'
import { beginHit, judge as remember } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits.judge'))('title') }
}

export default async function NewHit({ searchParams }: PageProps<'/[locale]/hits/new'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { record, search, judge: asked } = await searchParams
  const here = new URLSearchParams({ record: String(record), judge: String(asked ?? 'same') })
  if (search) here.set('search', String(search))
  const view = await answerPage(locale, `/${locale}/hits/new?${here}`, () =>
    prepareHit(caller, { record, ...(search ? { search } : {}) }),
  )
  const judge = judges.find((each) => each === asked) ?? 'same'
  return (
    <DecidePage
      view={view}
      judge={judge}
      form={<DecideForm view={view} judge={judge} locale={locale} open={beginHit} remember={remember} />}
    />
  )
}
