import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportList, NewImportLink } from '@/components/imports/import-list'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listImports } from '@/lib/imports/queries'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function Imports({ searchParams }: PageProps<'/[locale]/imports'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { before } = await searchParams
  const list = await answerPage(locale, `/${locale}/imports`, () =>
    listImports(caller, typeof before === 'string' ? { before } : {}),
  )
  const t = await getTranslations('imports')
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7">{t('title')}</h1>
          <p className="max-w-read text-ink-2">{t('intro')}</p>
        </div>
        <NewImportLink />
      </div>
      <ImportList {...list} />
    </div>
  )
}
