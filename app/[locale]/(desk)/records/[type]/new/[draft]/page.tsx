import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPage } from '@/components/records/entry/draft-page'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { draftFor } from '@/lib/web/entry-draft'
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
  const { code, id, kind, draft, duplicates } = await draftFor(locale, caller, await params)
  return (
    <DraftPage
      kind={kind}
      draft={draft}
      duplicates={duplicates}
      context={{
        type: code,
        owner: officer.root,
        language: locale,
        now: wallClock().toISOString(),
        pictures: draft.pictures.length,
      }}
      saved={(await searchParams).saved !== undefined}
      save={saveEntry.bind(null, code, id)}
      autosave={autosaveEntry.bind(null, id)}
      settle={settleEntry.bind(null, code, id)}
    />
  )
}
