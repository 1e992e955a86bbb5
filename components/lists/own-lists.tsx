import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { EmptyState } from '@/components/ui/states'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import type { ListState, ListSummary } from '@/lib/lists/list-view'

/** The officer's own checks, newest first, each a link to its lines. */
export function OwnLists({ lists }: { lists: readonly ListSummary[] }) {
  const t = useTranslations('lists')
  const locale = usePageLocale()
  if (!lists.length) return <EmptyState title={t('own.none')}>{t('own.noneBody')}</EmptyState>
  return (
    <ul data-list="" className="border-t border-line">
      {lists.map((list) => (
        <li
          key={list.id}
          data-list-item=""
          className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-2 py-2 hover:bg-sunken"
        >
          <Link
            href={localePath(locale, `/search/list/${list.id}`)}
            prefetch={false}
            data-open=""
            className="min-w-0 grow basis-60 font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {t('own.lines', { count: list.lines })} <StateTag state={list.state} />
          </Link>
          <span className="flex flex-wrap gap-x-4 text-xs text-ink-2">
            <Bdi className="font-mono">{`${list.purpose} ${list.caseReference}`}</Bdi>
            <Identifier>{list.number}</Identifier>
            <Time at={list.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function StateTag({ state }: { state: ListState }) {
  const t = useTranslations('lists.state')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}

const tones = { working: 'accent', still: 'warn', done: 'ok', stopped: 'warn', expired: 'neutral' } as const
