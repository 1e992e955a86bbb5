import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CheckPage } from '@/components/checks/check-page'
import { searchWords } from '@/components/search/words'
import { requireOfficer } from '@/lib/auth/officer'
import { readCheck } from '@/lib/checks/queries'
import { currentLocale } from '@/lib/i18n/current'
import { pagePhotos } from '@/lib/records/queries'
import { answerPage } from '@/lib/web/answer-page'
import { saySetAside } from '../actions'

/** The check of this request: its colour stands in the title as well, which is what a screen reader says first. */
const checkOf = cache(async (id: string) => {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  return answerPage(locale, `/${locale}/quick/${id}`, () => readCheck(caller, { id }))
})

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/quick/[checkId]'>): Promise<Metadata> {
  const { outcome } = await checkOf((await params).checkId)
  return { title: (await getTranslations('quick.outcome'))(outcome) }
}

export default async function Check({ params }: PageProps<'/[locale]/quick/[checkId]'>) {
  const { officer } = await requireOfficer(await currentLocale())
  const view = await checkOf((await params).checkId)
  return (
    <CheckPage
      view={view}
      own={view.shown?.owner === officer.root}
      photo={pagePhotos(officer, view.now)}
      setAside={saySetAside}
      words={await searchWords()}
    />
  )
}
