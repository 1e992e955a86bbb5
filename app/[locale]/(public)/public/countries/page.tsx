import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CountriesPage } from '@/components/public/countries-page'
import { currentLocale } from '@/lib/i18n/current'
import { publicHead } from '@/lib/web/public-pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.countries')
  return publicHead(await currentLocale(), '/public/countries', { title: t('title') })
}

export default function Countries() {
  return <CountriesPage />
}
