import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArtPage } from '@/components/public/art-page'
import { currentLocale } from '@/lib/i18n/current'
import { findOpenWorks, readOpenWorks } from '@/lib/search/open-works-queries'
import { foundIn, refusalIn } from '@/lib/web/open-pictures'
import { publicHead } from '@/lib/web/public-pages'

type Props = PageProps<'/[locale]/public/stolen-art'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('public.art')
  const index = Object.keys(await searchParams).length === 0
  return publicHead(await currentLocale(), '/public/stolen-art', { title: t('title'), index })
}

export default async function StolenArt({ searchParams }: Props) {
  const { q, page, found: foundText, refused } = await searchParams
  const words = typeof q === 'string' ? q.trim().slice(0, 100) : ''
  const found = foundIn(foundText)
  const bands = new Map(found?.map(({ id, band }) => [id, band]))
  const alike = found && (await readOpenWorks([...bands.keys()]))
  const at = typeof page === 'string' && /^\d{1,5}$/.test(page) ? Math.max(1, Number(page)) : 1
  return (
    <ArtPage
      words={words}
      listed={alike ? { total: 0, page: 1, pages: 1, works: [] } : await findOpenWorks(words, at)}
      byPhoto={alike?.map((work) => ({ work, band: bands.get(work.id) ?? 'perhaps' })) ?? null}
      refused={refusalIn(refused)}
    />
  )
}
