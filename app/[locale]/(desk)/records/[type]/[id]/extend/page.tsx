import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/records/entry/act-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readOwnRecord } from '@/lib/records/entry/queries'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { extendEntry } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.act.extend'))('title') }
}

export default async function Extend({ params }: PageProps<'/[locale]/records/[type]/[id]/extend'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { type, id } = await params
  const record = await answerPage(locale, `/${locale}/records/${type}/${id}/extend`, () =>
    readOwnRecord(caller, { id }),
  )
  if (record.type !== type) return notHere(locale)
  return <ActPage act="extend" record={record} action={extendEntry.bind(null, type, id)} />
}
