import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChooseKind } from '@/components/records/entry/choose-kind'
import { EntryPage } from '@/components/records/entry/entry-page'
import { Alert } from '@/components/ui/states'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listDrafts } from '@/lib/records/entry/draft-queries'
import { answerPage } from '@/lib/web/answer-page'
import { throwAway } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('title') }
}

export default async function NewRecord({ searchParams }: PageProps<'/[locale]/records/new'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { done, refused } = await searchParams
  const drafts = await answerPage(locale, `/${locale}/records/new`, () => listDrafts(caller, {}))
  const t = await getTranslations('entry')
  return (
    <EntryPage title={t('title')} intro={t('intro')}>
      {done && (
        <Alert tone="ok" live="status">
          {t('drafts.dropped')}
        </Alert>
      )}
      {refused && (
        <Alert tone="bad" live="alert">
          {t('drafts.refused')}
        </Alert>
      )}
      <ChooseKind drafts={drafts} drop={throwAway} />
    </EntryPage>
  )
}
