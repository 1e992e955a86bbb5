import { useTranslations } from 'next-intl'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { SessionView } from '@/lib/auth/queries'
import { EndSessionForm } from './session-actions'

/** Where the officer is signed in, with a button for each other session. */
export function SessionsTable({
  sessions,
  end,
  words,
}: {
  sessions: readonly SessionView[]
  end: FormAction
  words: FormWords
}) {
  const t = useTranslations('account.sessions')
  return (
    <Table id="sessions" caption={t('title')} className="min-w-[40rem] bg-surface">
      <thead>
        <tr>
          <Th>{t('device')}</Th>
          <Th>{t('address')}</Th>
          <Th>{t('started')}</Th>
          <Th>{t('seen')}</Th>
          <Th>
            <span className="sr-only">{t('action')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const device = session.device ?? t('unknownDevice')
          const seen = `${session.lastSeenAt.toISOString().slice(0, 16).replace('T', ' ')}Z`
          return (
            <tr key={session.id}>
              <Td className="font-medium">{device}</Td>
              <Td>{session.address && <Identifier>{session.address}</Identifier>}</Td>
              <Td>
                <Time at={session.startedAt} />
              </Td>
              <Td>
                <Time at={session.lastSeenAt} />
              </Td>
              <Td className="text-end">
                {session.current ? (
                  <Tag tone="accent">{t('current')}</Tag>
                ) : (
                  <EndSessionForm
                    action={end}
                    id={session.id}
                    text={t('end')}
                    label={t('endLabel', { device, when: seen })}
                    words={words}
                  />
                )}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
