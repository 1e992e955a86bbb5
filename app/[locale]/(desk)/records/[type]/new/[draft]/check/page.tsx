import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckPage } from '@/components/records/entry/check-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readDraft } from '@/lib/records/entry/draft-queries'
import { contextOf } from '@/lib/records/entry/entry-context'
import { findDuplicates } from '@/lib/records/entry/queries'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { publishEntry } from '../../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.check'))('title') }
}

export default async function Check({ params }: PageProps<'/[locale]/records/[type]/new/[draft]/check'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type: code, draft: id } = await params
  const kind = enterable(code)
  if (!kind) return notHere(locale)
  const here = `/${locale}/records/${code}/new/${id}`
  const draft = await answerPage(locale, here, () => readDraft(caller, { id }))
  if (draft.type !== code) return notHere(locale)
  const duplicates = await answerPage(locale, here, () =>
    findDuplicates(caller, { type: code, texts: draft.texts }),
  )
  return (
    <CheckPage
      type={kind.type}
      read={readEntry(kind, draft.texts, contextOf({ actor: officer, now: new Date() }))}
      draft={draft}
      duplicates={duplicates}
      form={here}
      publish={publishEntry.bind(null, code, id)}
    />
  )
}
