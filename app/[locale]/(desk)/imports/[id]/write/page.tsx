import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WritePage } from '@/components/imports/write-page'
import { formWords } from '@/components/ui/form-words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { importPage, refusedWords } from '@/lib/web/import-flow'
import { release, steer } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.step'))('write') }
}

export default async function Write({ params, searchParams }: PageProps<'/[locale]/imports/[id]/write'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const view = await importPage(locale, caller, 'write', id, { sample: true })
  return (
    <WritePage
      view={view}
      refused={await refusedWords(await searchParams)}
      steer={steer}
      release={release}
      words={
        await formWords(['conditions_missing', 'own_request', 'import_moved', 'import_changed', 'no_purpose'])
      }
    />
  )
}
