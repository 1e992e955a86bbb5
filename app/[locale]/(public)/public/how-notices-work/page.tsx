import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HowPage } from '@/components/public/how-page'
import { currentLocale } from '@/lib/i18n/current'
import { publicHead } from '@/lib/web/public-pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.how')
  return publicHead(await currentLocale(), '/public/how-notices-work', { title: t('title') })
}

export default function How() {
  return <HowPage />
}
