import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeniedPage } from '@/components/shell/denied-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.boundary'))('deniedTitle') }
}

/** Answered with 403 by proxy.ts. */
export default async function Denied() {
  const locale = await currentLocale()
  await requireOfficer(locale)
  return <DeniedPage locale={locale} />
}
