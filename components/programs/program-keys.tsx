import { useTranslations } from 'next-intl'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { Table, Td, Th } from '@/components/ui/table'
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
    <Table id="keys" caption={t('title')} className="min-w-[34rem]">
      <thead>
        <tr>
          <Th>{t('key')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('made')}</Th>
          <Th>{t('ends')}</Th>
          <Th>
            <span className="sr-only">{t('action')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ id, hint, state, createdAt, endsAt }) => (
          <tr key={id}>
            <Td>
              <Identifier>{`ipk_…${hint}`}</Identifier>
            </Td>
            <Td>
              <Tag tone={tones[state]}>{t(`is.${state}`)}</Tag>
            </Td>
            <Td>
              <Time at={createdAt} show="day" />
            </Td>
            <Td>
              <Time at={endsAt} show="day" />
            </Td>
            <Td className="text-end">
              {(state === 'live' || state === 'waits') && (
                <ActForm
                  action={revoke}
                  name="keyId"
                  id={id}
                  text={t('revoke')}
                  label={t('revokeLabel', { hint })}
                  words={words}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
