import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ColumnsPage } from '@/components/imports/columns-page'
import { formWords } from '@/components/ui/form-words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { importPage, refusedWords } from '@/lib/web/import-flow'
import { rereadFile, startDryRun, steer } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.step'))('columns') }
}

export default async function Columns({ params, searchParams }: PageProps<'/[locale]/imports/[id]/columns'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { id } = await params
  const view = await importPage(locale, caller, 'columns', id, { sample: true })
  return (
    <ColumnsPage
      view={view}
      owner={officer.root}
      refused={await refusedWords(await searchParams)}
      reread={rereadFile}
      start={startDryRun}
      steer={steer}
      words={
        await formWords([
          'columns_none',
          'column_twice',
          'column_unknown',
          'too_long',
          'import_moved',
          'no_purpose',
        ])
      }
    />
  )
}
