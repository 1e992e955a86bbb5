import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListForm } from '@/components/lists/list-form'
import { OwnLists } from '@/components/lists/own-lists'
import { searchWords } from '@/components/search/words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listLists } from '@/lib/lists/queries'
import { answerPage } from '@/lib/web/answer-page'
import { checkList } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists'))('title') }
}

export default async function Lists() {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const lists = await answerPage(locale, `/${locale}/search/list`, () => listLists(caller, {}))
  const t = await getTranslations('lists')
  return (
    <div className="grid gap-8 p-4 md:p-5">
      <div className="grid max-w-[46rem] gap-3">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t('intro')}</p>
        <ListForm
          action={checkList}
          words={await searchWords()}
          labels={{
            text: t('form.text'),
            textHint: t('form.textHint'),
            file: t('form.file'),
            fileHint: t('form.fileHint'),
            submit: t('form.submit'),
          }}
        />
      </div>
      <section aria-labelledby="own-lists" className="grid max-w-public gap-3">
        <h2 id="own-lists" className="text-base">
          {t('own.title')}
        </h2>
        <OwnLists lists={lists} />
      </section>
    </div>
  )
}
