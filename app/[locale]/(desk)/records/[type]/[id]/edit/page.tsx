import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditPage } from '@/components/records/entry/edit-page'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { readOwnRecord } from '@/lib/records/entry/queries'
import { enterable } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { correctEntry } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.form'))('edit') }
}

export default async function Edit({ params }: PageProps<'/[locale]/records/[type]/[id]/edit'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type, id } = await params
  const kind = enterable(type)
  if (!kind) return notHere(locale)
  const record = await answerPage(locale, `/${locale}/records/${type}/${id}/edit`, () =>
    readOwnRecord(caller, { id }),
  )
  if (record.type !== type) return notHere(locale)
  return (
    <EditPage
      kind={kind}
      record={record}
      context={{
        type,
        owner: officer.root,
        language: locale,
        now: wallClock().toISOString(),
        pictures: record.pictures,
      }}
      action={correctEntry.bind(null, type, id)}
    />
  )
}
