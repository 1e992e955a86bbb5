import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UploadPage } from '@/components/imports/upload-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listImports } from '@/lib/imports/queries'
import { answerPage } from '@/lib/web/answer-page'
import { refusedWords } from '@/lib/web/import-flow'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.upload'))('title') }
}

export default async function NewImport({ searchParams }: PageProps<'/[locale]/imports/new'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  await answerPage(locale, `/${locale}/imports/new`, () => listImports(caller, {}))
  return <UploadPage error={await refusedWords(await searchParams)} />
}
