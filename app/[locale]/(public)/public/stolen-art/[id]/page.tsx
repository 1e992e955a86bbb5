import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { WorkGone } from '@/components/public/work-gone'
import { WorkPage } from '@/components/public/work-page'
import { currentLocale } from '@/lib/i18n/current'
import { readOpenWorks } from '@/lib/search/open-works-queries'
import { publicHead } from '@/lib/web/public-pages'

type Props = PageProps<'/[locale]/public/stolen-art/[id]'>

const workOf = cache(async (id: string) =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? (await readOpenWorks([id]))[0] : undefined,
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const work = await workOf(id)
  const t = await getTranslations('public.art')
  return publicHead(await currentLocale(), `/public/stolen-art/${id}`, {
    title: work ? (work.title ?? t('untitled')) : t('gone'),
    ...(work ? {} : { status: 404 }),
  })
}

export default async function StolenWork({ params }: Props) {
  const work = await workOf((await params).id)
  return work ? <WorkPage work={work} /> : <WorkGone />
}
