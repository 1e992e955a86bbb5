import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { EmptyState } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import type { SearchSummary } from '@/lib/search/queries'
import { AskedWords } from './asked-words'
import { usePageLocale } from './labels'

/** The officer's own searches, newest first, each a link to its results of today. */
export function RecentSearches({ searches }: { searches: readonly SearchSummary[] }) {
  const t = useTranslations('search.recent')
  const locale = usePageLocale()
  if (!searches.length) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return (
    <ul data-list="" className="border-t border-line">
      {searches.map((search) => (
        <li
          key={search.id}
          data-list-item=""
          className="relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line px-2 py-2 hover:bg-sunken"
        >
          <Link
            href={localePath(locale, `/search/${search.id}`)}
            prefetch={false}
            data-open=""
            className="min-w-0 grow basis-80 break-words text-ink-2 no-underline after:absolute after:inset-0 hover:underline"
          >
            <AskedWords asked={search.asked} />
          </Link>
          <span className="flex flex-wrap gap-x-4 text-xs text-ink-2">
            <Bdi className="font-mono">{`${search.purpose} ${search.caseReference}`}</Bdi>
            <Identifier>{search.number}</Identifier>
            <Time at={search.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
