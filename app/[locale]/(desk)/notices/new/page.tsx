import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BeginPage } from '@/components/notices/draft/begin-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { prepareNotice } from '@/lib/notices/draft-queries'
import { answerPage } from '@/lib/web/answer-page'
import { beginDraftNotice } from '../draft-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('draft.new'))('title') }
}

export default async function NewNotice({ searchParams }: PageProps<'/[locale]/notices/new'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { record } = await searchParams
  const { silver, record: found } = await answerPage(locale, `/${locale}/notices/new`, () =>
    prepareNotice(caller, typeof record === 'string' ? { record } : {}),
  )
  return <BeginPage silver={silver} record={found} action={beginDraftNotice} />
}
