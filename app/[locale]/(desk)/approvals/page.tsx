import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientRequests } from '@/components/programs/client-requests'
import { formWords } from '@/components/ui/form-words'
import { Alert } from '@/components/ui/states'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { listClientRequests } from '@/lib/machine/client-queries'
import { answerPage } from '@/lib/web/answer-page'
import { decide } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programs.approvals'))('title') }
}

/** Keys and networks of the bureau's programs that wait for a supervisor. */
export default async function Approvals({ searchParams }: PageProps<'/[locale]/approvals'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const requests = await answerPage(locale, localePath(locale, '/approvals'), () =>
    listClientRequests(caller, {}),
  )
  const t = await getTranslations('programs.approvals')
  const { done } = await searchParams
  return (
    <div className="grid max-w-public grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t('intro')}</p>
      </div>
      {(done === 'approved' || done === 'refused') && (
        <Alert tone="ok" live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      <ClientRequests
        requests={requests}
        decide={decide}
        words={await formWords(['request_unknown', 'request_late', 'request_decided', 'own_request'])}
      />
    </div>
  )
}
