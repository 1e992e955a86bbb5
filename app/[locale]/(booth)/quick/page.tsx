import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuickPage } from '@/components/checks/quick-page'
import { searchWords } from '@/components/search/words'
import { requireOfficer } from '@/lib/auth/officer'
import { listChecks } from '@/lib/checks/queries'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'
import { beginCheck, saveSignals } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quick'))('title') }
}

export default async function Quick() {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const list = await answerPage(locale, `/${locale}/quick`, () => listChecks(caller, {}))
  return <QuickPage {...list} begin={beginCheck} saveSignals={saveSignals} words={await searchWords()} />
}
