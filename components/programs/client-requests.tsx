import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { EmptyState } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import type { ClientRequestView } from '@/lib/machine/client-queries'
import { DecideForm } from './decide-form'

type Props = { requests: readonly ClientRequestView[]; decide: FormAction; words: FormWords }

/** What waits for the second person, each with all that would hold and what of it is new. */
export function ClientRequests({ requests, ...rest }: Props) {
  const t = useTranslations('programs.approvals')
  if (!requests.length) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return requests.map((request) => <Request key={request.id} request={request} {...rest} />)
}

function Request({
  request: { id, kind, hint, requester, requestedAt, endsAt, own, client, added, removed },
  decide,
  words,
}: Omit<Props, 'requests'> & { request: ClientRequestView }) {
  const t = useTranslations('programs.approvals')
  const form = useTranslations('programs.form')
  const purposes = useTranslations('codes.purposes')
  return (
    <Card
      title={
        <>
          {t(`kind.${kind}`)} · <Bdi>{client.name}</Bdi>
        </>
      }
    >
      <Values className="max-w-form">
        {hint && (
          <ValueRow label={t('key')}>
            <Identifier>{`ipk_…${hint}`}</Identifier>
          </ValueRow>
        )}
        <ValueRow label={form('tenant')}>
          <bdi dir="ltr">{client.tenant}</bdi>
        </ValueRow>
        <ValueRow label={form('purpose')}>
          <bdi dir="ltr">{client.purpose}</bdi> · {purposes(client.purpose as 'P-A')}
        </ValueRow>
        {client.silentBasis && (
          <ValueRow label={form('silentBasis')}>
            <Bdi>{client.silentBasis}</Bdi>
          </ValueRow>
        )}
        <ValueRow label={form('databases')}>
          <bdi dir="ltr">{client.databases.join(' · ')}</bdi>
        </ValueRow>
        <Networks label={kind === 'key' ? form('networks') : t('held')} networks={client.addresses} />
        <Networks label={t('added')} networks={added} />
        <Networks label={t('removed')} networks={removed} />
        <ValueRow label={t('by')}>
          <Bdi>{requester}</Bdi>, <Time at={requestedAt} />
        </ValueRow>
        <ValueRow label={t('lapses')}>
          <Time at={endsAt} />
        </ValueRow>
      </Values>
      {own ? (
        <p className="mt-3 max-w-read text-ink-2">{t('own')}</p>
      ) : (
        <DecideForm
          action={decide}
          id={id}
          labels={{ approve: t('approve'), refuse: t('refuse'), about: client.name }}
          words={words}
        />
      )}
    </Card>
  )
}

function Networks({ label, networks }: { label: string; networks: readonly string[] }) {
  if (!networks.length) return null
  return (
    <ValueRow label={label}>
      <bdi dir="ltr" className="font-mono text-sm [overflow-wrap:anywhere]">
        {networks.join(', ')}
      </bdi>
    </ValueRow>
  )
}
