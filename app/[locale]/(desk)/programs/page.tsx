import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgramTable } from '@/components/programs/program-table'
import { LinkButton } from '@/components/ui/button'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { listClients } from '@/lib/machine/client-queries'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programs'))('title') }
}

export default async function Programs() {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { clients } = await answerPage(locale, localePath(locale, '/programs'), () => listClients(caller, {}))
  const t = await getTranslations('programs')
  return (
    <div className="grid max-w-public grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t('intro')}</p>
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <LinkButton href={localePath(locale, '/programs/new')} kind="primary">
          {t('new')}
        </LinkButton>
        <a href={localePath(locale, '/developers')}>{t('developers')}</a>
      </p>
      <ProgramTable clients={clients} />
    </div>
  )
}
