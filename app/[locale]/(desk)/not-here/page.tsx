import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.notFound'))('title') }
}

/** What is not there for this officer, inside the frame of the desk. Answered with 404 by proxy.ts. */
export default async function NotHere() {
  const locale = await currentLocale()
  await requireOfficer(locale)
  return <NotFoundPage locale={locale} />
}
