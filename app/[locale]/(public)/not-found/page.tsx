import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { currentLocale } from '@/lib/i18n/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.notFound'))('title') }
}

export default async function NotFoundAddress() {
  return <NotFoundPage locale={await currentLocale()} />
}
