import { useFormatter, useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { localePath } from '@/lib/i18n/routing'
import type { ClientView } from '@/lib/machine/client-queries'
import { ActForm } from './act-form'
import { ProgramState } from './program-state'

/** A program: whether it may ask, for what, and why it was stopped. */
export function ProgramHead({
  client,
  done,
  release,
  words,
}: {
  client: ClientView
  done: boolean
  release: FormAction
  words: FormWords
}) {
  const t = useTranslations('programs')
  const purposes = useTranslations('codes.purposes')
  const format = useFormatter()
  const locale = usePageLocale()
  return (
    <div className="grid gap-3">
      <p>
        <a href={localePath(locale, '/programs')}>{t('title')}</a>
      </p>
      <h1 className="flex flex-wrap items-center gap-3 text-xl leading-7">
        <Bdi>{client.name}</Bdi>
        <ProgramState state={client.state} />
      </h1>
      {done && (
        <Alert tone="ok" live="status">
          {t('form.done')}
        </Alert>
      )}
      {client.state === 'stopped' && client.stoppedUntil && (
        <Alert tone="bad" title={t('stopped.title')}>
          <p className="mb-2">
            {t(client.stopReason === 'misses' ? 'stopped.misses' : 'stopped.run')}{' '}
            <Time at={client.stoppedUntil} />
          </p>
          <ActForm action={release} name="id" id={client.id} text={t('stopped.release')} words={words} />
        </Alert>
      )}
      {client.networks && (
        <Alert tone="warn" title={t('waits.networks')}>
          <p>
            <bdi dir="ltr" className="font-mono text-sm">
              {client.networks.wanted.join(', ')}
            </bdi>
          </p>
          <p>
            {t('waits.until')} <Time at={client.networks.until} />
          </p>
        </Alert>
      )}
      <Values className="max-w-form">
        <ValueRow label={t('form.tenant')}>
          <bdi dir="ltr">{client.tenant}</bdi>
        </ValueRow>
        <ValueRow label={t('form.purpose')}>
          <bdi dir="ltr">{client.purpose}</bdi> · {purposes(client.purpose as 'P-A')}
        </ValueRow>
        {client.silentBasis && (
          <ValueRow label={t('silent')}>
            <Bdi>{client.silentBasis}</Bdi> · {t('silentHits', { count: client.silentHits })}
          </ValueRow>
        )}
        <ValueRow label={t('column.today')}>{format.number(client.today)}</ValueRow>
        <ValueRow label={t('column.used')}>
          {client.lastUsedAt ? <Time at={client.lastUsedAt} /> : t('never')}
        </ValueRow>
      </Values>
    </div>
  )
}
