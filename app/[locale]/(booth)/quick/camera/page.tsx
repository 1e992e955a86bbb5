import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CameraPage } from '@/components/checks/camera-page'
import { searchWords } from '@/components/search/words'
import { placesOf } from '@/lib/access/places'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { beginCheck } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quick.camera'))('title') }
}

/** Reads nothing from the database: what the camera saw becomes a check like any other when it is sent. */
export default async function Camera() {
  const locale = await currentLocale()
  const { officer } = await requireOfficer(locale)
  if (!placesOf(officer).some(({ key }) => key === 'quick')) redirect(localePath(locale, '/denied'))
  return <CameraPage begin={beginCheck} words={await searchWords()} now={wallClock().toISOString()} />
}
