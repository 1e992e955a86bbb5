import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPicturesPage } from '@/components/records/entry/pictures-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readDraft } from '@/lib/records/entry/draft-queries'
import { recordTypeOf } from '@/lib/records/registry'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { sentOf } from '@/lib/web/picture-form'
import { arrangeEntryPictures } from '../../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.pictures'))('title') }
}

export default async function DraftPictures({
  params,
  searchParams,
}: PageProps<'/[locale]/records/[type]/new/[draft]/pictures'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { type, draft: id } = await params
  if (!recordTypeOf(type)?.parts.includes('photos')) return notHere(locale)
  const here = `/${locale}/records/${type}/new/${id}`
  const draft = await answerPage(locale, `${here}/pictures`, () => readDraft(caller, { id }))
  if (draft.type !== type) return notHere(locale)
  return (
    <DraftPicturesPage
      draft={draft}
      here={here}
      sent={await sentOf(locale, await searchParams)}
      arrange={arrangeEntryPictures.bind(null, type, id)}
    />
  )
}
