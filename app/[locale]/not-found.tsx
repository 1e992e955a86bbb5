import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BareFrame } from '@/components/shell/bare-frame'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { currentLocale } from '@/lib/i18n/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.notFound'))('title') }
}

/** Where no frame stands round the page. */
export default async function NotFound() {
  const locale = await currentLocale()
  return (
    <BareFrame home={`/${locale}`}>
      <NotFoundPage locale={locale} />
    </BareFrame>
  )
}
