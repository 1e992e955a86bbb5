import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExtractListPage } from '@/components/public/extract-list-page'
import { countryChoices } from '@/components/search/words'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { askedOf } from '@/lib/notices/public/asked'
import { listExtracts } from '@/lib/notices/public/extract-queries'
import { filtersOf, publicHead, publicKindOf } from '@/lib/web/public-pages'

type Props = PageProps<'/[locale]/public/notices/[kind]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = publicKindOf((await params).kind)
  const t = await getTranslations('public')
  const { said } = filtersOf(await searchParams)
  // What somebody looked for is nobody's page: only the whole list is for search engines.
  const index = Object.keys(said).length === 0
  return publicHead(await currentLocale(), `/public/notices/${kind}`, {
    title: kind ? t(`${kind}.title`) : t('gone.unknown.title'),
    index,
  })
}

export default async function NoticeList({ params, searchParams }: Props) {
  const locale = await currentLocale()
  const kind = publicKindOf((await params).kind)
  if (!kind) redirect(`/${locale}/not-found`)
  const { said, parameters } = filtersOf(await searchParams)
  const read = askedOf(kind, parameters)
  if ('wrong' in read) redirect(`/${locale}/not-found`)
  return (
    <ExtractListPage
      kind={kind}
      page={await listExtracts({ ...read.asked, perPage: 24 })}
      said={said}
      countries={await countryChoices()}
      now={wallClock()}
    />
  )
}
