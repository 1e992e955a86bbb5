import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EffectsPage } from '@/components/notices/effects-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listEffects } from '@/lib/notices/effect-queries'
import { answerPage } from '@/lib/web/answer-page'
import { stateOwnEffect } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.effects'))('title') }
}

export default async function Effects({ searchParams }: PageProps<'/[locale]/notices/effects'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { done } = await searchParams
  const view = await answerPage(locale, `/${locale}/notices/effects`, () => listEffects(caller, {}))
  return <EffectsPage view={view} done={Boolean(done)} action={stateOwnEffect} />
}
