import { useTranslations } from 'next-intl'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { CardTable } from '@/components/ui/table'
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
    <CardTable
      id="sessions"
      caption={t('title')}
      columns={[
        { label: t('device') },
        { label: t('address'), plain: true },
        { label: t('started') },
        { label: t('seen') },
        { label: t('action'), act: true },
      ]}
      rows={sessions.map(({ id, device: known, address, startedAt, lastSeenAt, current }) => {
        const device = known ?? t('unknownDevice')
        const when = `${lastSeenAt.toISOString().slice(0, 16).replace('T', ' ')}Z`
        return {
          key: id,
          cells: [
            device,
            address && <Identifier key="address">{address}</Identifier>,
            <Time key="started" at={startedAt} />,
            <Time key="seen" at={lastSeenAt} />,
            current ? (
              <Tag key="current" tone="accent">
                {t('current')}
              </Tag>
            ) : (
              <EndSessionForm
                key="end"
                action={end}
                id={id}
                text={t('end')}
                label={t('endLabel', { device, when })}
                words={words}
              />
            ),
          ],
        }
      })}
    />
  )
}
