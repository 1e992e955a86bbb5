import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryPage } from '@/components/records/entry/entry-page'
import { SearchFirst } from '@/components/records/entry/search-first'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listDrafts } from '@/lib/records/entry/draft-queries'
import { enterable } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { beginEntry } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('title') }
}

export default async function SearchBeforeEntry({ params }: PageProps<'/[locale]/records/[type]/new'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type: code } = await params
  const kind = enterable(code)
  if (!kind) return notHere(locale)
  // Asked for the right to enter, so that nobody fills a form that he may not send.
  await answerPage(locale, `/${locale}/records/${code}/new`, () => listDrafts(caller, {}))
  const t = await getTranslations('entry')
  return (
    <EntryPage title={t(`form.title.${code}`)} intro={`${t('first.title')} ${t('first.intro')}`}>
      <SearchFirst
        {...kind}
        defaults={kind.rules.defaults({ owner: officer.root, language: locale })}
        action={beginEntry.bind(null, code)}
      />
    </EntryPage>
  )
}
