import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgramForm } from '@/components/programs/program-form'
import { keyWords, programFormParts, programWords } from '@/components/programs/program-words'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { listClients } from '@/lib/machine/client-queries'
import { answerPage } from '@/lib/web/answer-page'
import { make } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programs'))('new') }
}

export default async function NewProgram() {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const view = await answerPage(locale, localePath(locale, '/programs/new'), () => listClients(caller, {}))
  const t = await getTranslations('programs')
  return (
    <div className="grid max-w-public grid-cols-1 gap-4 p-4 md:p-5">
      <p>
        <a href={localePath(locale, '/programs')}>{t('title')}</a>
      </p>
      <h1 className="text-xl leading-7">{t('new')}</h1>
      <ProgramForm
        action={make}
        words={await programWords()}
        keyWords={await keyWords()}
        {...(await programFormParts(locale, view))}
      />
    </div>
  )
}
