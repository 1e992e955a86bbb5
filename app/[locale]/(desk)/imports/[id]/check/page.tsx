import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckPage } from '@/components/imports/check-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { importPage, lookOf, refusedWords } from '@/lib/web/import-flow'
import { askRelease, mendMany, mendOne, steer } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.step'))('check') }
}

export default async function DryRun({ params, searchParams }: PageProps<'/[locale]/imports/[id]/check'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const query = await searchParams
  const look = lookOf(query, 'error')
  const view = await importPage(locale, caller, 'check', id, look)
  return (
    <CheckPage
      view={view}
      look={look}
      refused={await refusedWords(query)}
      acts={{ steer, mend: mendOne, mendAlike: mendMany, ask: askRelease }}
    />
  )
}
