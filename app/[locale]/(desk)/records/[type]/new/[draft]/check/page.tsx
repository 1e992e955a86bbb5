import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckPage } from '@/components/records/entry/check-page'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { contextOf } from '@/lib/records/entry/entry-context'
import { readEntry } from '@/lib/records/entry/read-entry'
import { draftFor } from '@/lib/web/entry-draft'
import { publishEntry } from '../../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.check'))('title') }
}

export default async function Check({ params }: PageProps<'/[locale]/records/[type]/new/[draft]/check'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { code, id, kind, here, draft, duplicates } = await draftFor(locale, caller, await params)
  return (
    <CheckPage
      type={kind.type}
      read={readEntry(kind, draft.texts, {
        ...contextOf({ actor: officer, now: wallClock() }),
        pictures: draft.pictures.length,
      })}
      draft={draft}
      duplicates={duplicates}
      form={here}
      publish={publishEntry.bind(null, code, id)}
    />
  )
}
