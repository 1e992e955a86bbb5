import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPage } from '@/components/records/entry/draft-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readDraft } from '@/lib/records/entry/draft-queries'
import { findDuplicates } from '@/lib/records/entry/queries'
import { enterable } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { autosaveEntry, saveEntry, settleEntry } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('title') }
}

export default async function Draft({
  params,
  searchParams,
}: PageProps<'/[locale]/records/[type]/new/[draft]'>) {
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
    <DraftPage
      kind={kind}
      draft={draft}
      duplicates={duplicates}
      context={{ type: code, owner: officer.root, language: locale, now: new Date().toISOString() }}
      saved={(await searchParams).saved !== undefined}
      save={saveEntry.bind(null, code, id)}
      autosave={autosaveEntry.bind(null, id)}
      settle={settleEntry.bind(null, code, id)}
    />
  )
}
