import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { EndSessionForm } from '@/components/account/session-actions'
import { SessionsTable } from '@/components/account/sessions-table'
import { formWords } from '@/components/ui/form-words'
import { Alert } from '@/components/ui/states'
import { requireOfficer } from '@/lib/auth/officer'
import { listSessions } from '@/lib/auth/queries'
import { currentLocale } from '@/lib/i18n/current'
import { endAllSessions, endSession } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.sessions'))('title') }
}

export default async function SessionsPage({ searchParams }: PageProps<'/[locale]/account/sessions'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const sessions = await listSessions(caller, {})
  const { ended } = await searchParams
  const t = await getTranslations('account.sessions')
  const words = await formWords(['session_unknown'])
  return (
    <AccountFrame locale={locale} part="sessions">
      <div className="max-w-[60rem]">
        {ended && (
          <Alert tone="ok" live="status" className="mb-4">
            {t('ended')}
          </Alert>
        )}
        <p className="mb-4 max-w-read text-ink-2">
          {t('intro', { idle: Math.round(officer.idleSeconds / 60) })}
        </p>
        <SessionsTable sessions={sessions} end={endSession} words={words} />
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <EndSessionForm action={endAllSessions} text={t('everywhere')} danger words={words} />
          <p className="text-ink-2">{t('everywhereHint')}</p>
        </div>
      </div>
    </AccountFrame>
  )
}
