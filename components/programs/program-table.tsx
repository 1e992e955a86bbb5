import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { EmptyState } from '@/components/ui/states'
import { CardTable } from '@/components/ui/table'
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
    <CardTable
      id="programs"
      caption={t('title')}
      columns={[
        { label: t('column.name') },
        { label: t('column.state'), plain: true },
        { label: t('column.databases') },
        { label: t('column.keys') },
        { label: t('column.today') },
        { label: t('column.used') },
      ]}
      rows={clients.map(({ id, name, tenant, state, databases, keys, today, lastUsedAt }) => ({
        key: id,
        cells: [
          <span key="name">
            <Link href={localePath(locale, `/programs/${id}`)} prefetch={false}>
              <Bdi>{name}</Bdi>
            </Link>
            <bdi dir="ltr" className="block text-xs font-normal text-ink-3">
              {tenant}
            </bdi>
          </span>,
          <ProgramState key="state" state={state} />,
          <bdi key="databases" dir="ltr" className="text-xs">
            {databases.join(' · ')}
          </bdi>,
          format.number(keys.filter((key) => key.state === 'live').length),
          format.number(today),
          lastUsedAt ? <Time key="used" at={lastUsedAt} /> : t('never'),
        ],
      }))}
    />
  )
}
