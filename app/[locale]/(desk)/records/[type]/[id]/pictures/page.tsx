import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecordPicturesPage } from '@/components/records/entry/pictures-page'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { readOwnPhotos } from '@/lib/records/entry/photo-queries'
import { pagePhotos } from '@/lib/records/queries'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { reasonKept } from '@/lib/web/kept-reason'
import { sentOf } from '@/lib/web/picture-form'
import { arrangeRecordPictures } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.pictures'))('title') }
}

export default async function RecordPictures({
  params,
  searchParams,
}: PageProps<'/[locale]/records/[type]/[id]/pictures'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type, id } = await params
  const said = await searchParams
  const { record, photos } = await answerPage(locale, `/${locale}/records/${type}/${id}/pictures`, () =>
    readOwnPhotos(caller, { id }),
  )
  if (record.type !== type) return notHere(locale)
  return (
    <RecordPicturesPage
      record={record}
      photos={photos}
      src={pagePhotos(officer, wallClock())}
      sent={{ ...(await sentOf(locale, said)), reason: reasonKept(id, said.reason) }}
      arrange={arrangeRecordPictures.bind(null, type, id)}
    />
  )
}
