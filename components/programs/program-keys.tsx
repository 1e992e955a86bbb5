import { useTranslations } from 'next-intl'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { CardTable } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { ClientKeyView } from '@/lib/machine/client-queries'
import { ActForm } from './act-form'

const tones = { live: 'ok', waits: 'warn', lapsed: 'neutral', ended: 'neutral', revoked: 'neutral' } as const

/** The keys of a program by their ends; each live one can be ended at once. */
export function ProgramKeys({
  keys,
  revoke,
  words,
}: {
  keys: readonly ClientKeyView[]
  revoke: FormAction
  words: FormWords
}) {
  const t = useTranslations('programs.keys')
  return (
    <CardTable
      id="keys"
      caption={t('title')}
      columns={[
        { label: t('key') },
        { label: t('state'), plain: true },
        { label: t('made') },
        { label: t('ends') },
        { label: t('action'), act: true },
      ]}
      rows={keys.map(({ id, hint, state, createdAt, endsAt }) => ({
        key: id,
        cells: [
          <Identifier key="key">{`ipk_…${hint}`}</Identifier>,
          <Tag key="state" tone={tones[state]}>
            {t(`is.${state}`)}
          </Tag>,
          <Time key="made" at={createdAt} show="day" />,
          <Time key="ends" at={endsAt} show="day" />,
          (state === 'live' || state === 'waits') && (
            <ActForm
              key="act"
              action={revoke}
              name="keyId"
              id={id}
              text={t('revoke')}
              label={t('revokeLabel', { hint })}
              words={words}
            />
          ),
        ],
      }))}
    />
  )
}
