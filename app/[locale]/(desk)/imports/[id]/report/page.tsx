import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportPage } from '@/components/imports/report-page'
import { formWords } from '@/components/ui/form-words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { importPage, lookOf, refusedWords } from '@/lib/web/import-flow'
import { mendMany, mendOne, steer, takeBack } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.report'))('title') }
}

export default async function Report({ params, searchParams }: PageProps<'/[locale]/imports/[id]/report'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const query = await searchParams
  const look = lookOf(query, 'written')
  const view = await importPage(locale, caller, 'report', id, look)
  return (
    <ReportPage
      view={view}
      look={look}
      refused={await refusedWords(query)}
      acts={{ steer, takeBack, mend: mendOne, mendAlike: mendMany }}
      words={
        await formWords(['reason_missing', 'reason_long', 'import_undo_over', 'import_moved', 'no_purpose'])
      }
    />
  )
}
