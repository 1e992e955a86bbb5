import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditPage } from '@/components/records/entry/edit-page'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { readCorrection } from '@/lib/records/entry/correction-queries'
import { enterable } from '@/lib/records/entry/read-entry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { sinceInWords } from '@/lib/web/entry-flow'
import { autosaveCorrection, correctEntry, dropCorrection } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.form'))('edit') }
}

export default async function Edit({
  params,
  searchParams,
}: PageProps<'/[locale]/records/[type]/[id]/edit'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type, id } = await params
  const kind = enterable(type)
  if (!kind) return notHere(locale)
  const here = `/${locale}/records/${type}/${id}/edit`
  const correction = await answerPage(locale, here, () => readCorrection(caller, { id }))
  const { record, draft } = correction
  if (record.type !== type) return notHere(locale)
  const since =
    draft && draft.version < record.version
      ? await answerPage(locale, here, () => sinceInWords(caller, { id, version: draft.version }, locale))
      : []
  const { saved, refused } = await searchParams
  return (
    <EditPage
      kind={kind}
      correction={correction}
      since={since}
      done={saved ? 'saved' : refused ? 'refused' : undefined}
      context={{
        type,
        owner: officer.root,
        language: locale,
        now: wallClock().toISOString(),
        pictures: correction.record.pictures,
      }}
      action={correctEntry.bind(null, type, id)}
      autosave={autosaveCorrection.bind(null, id)}
      drop={dropCorrection.bind(null, type, id)}
    />
  )
}
