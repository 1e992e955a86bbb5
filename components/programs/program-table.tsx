import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { EmptyState } from '@/components/ui/states'
import { Table, Td, Th } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import type { ClientView } from '@/lib/machine/client-queries'
import { ProgramState } from './program-state'

/** The programs of the bureau, the newest first. */
export function ProgramTable({ clients }: { clients: readonly ClientView[] }) {
  const t = useTranslations('programs')
  const format = useFormatter()
  const locale = usePageLocale()
  if (!clients.length) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <Table id="programs" caption={t('title')} className="min-w-[44rem] bg-surface">
      <thead>
        <tr>
          <Th>{t('column.name')}</Th>
          <Th>{t('column.state')}</Th>
          <Th>{t('column.databases')}</Th>
          <Th>{t('column.keys')}</Th>
          <Th>{t('column.today')}</Th>
          <Th>{t('column.used')}</Th>
        </tr>
      </thead>
      <tbody>
        {clients.map(({ id, name, tenant, state, databases, keys, today, lastUsedAt }) => (
          <tr key={id}>
            <Td>
              <Link href={localePath(locale, `/programs/${id}`)} prefetch={false} className="font-medium">
                <Bdi>{name}</Bdi>
              </Link>
              <div className="text-xs text-ink-3">
                <bdi dir="ltr">{tenant}</bdi>
              </div>
            </Td>
            <Td>
              <ProgramState state={state} />
            </Td>
            <Td>
              <bdi dir="ltr" className="text-xs">
                {databases.join(' · ')}
              </bdi>
            </Td>
            <Td>{keys.filter((key) => key.state === 'live').length}</Td>
            <Td>{format.number(today)}</Td>
            <Td>{lastUsedAt ? <Time at={lastUsedAt} /> : t('never')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
