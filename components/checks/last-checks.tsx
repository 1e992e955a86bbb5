import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AskedWords } from '@/components/search/asked-words'
import { usePageLocale } from '@/components/search/labels'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import type { CheckSummary } from '@/lib/checks/check-view'
import { localePath } from '@/lib/i18n/routing'
import { outcomeLooks } from './outcome-mark'

/** The officer's last checks, newest first: the answer then, what was asked, and when; each leads to its answer of now. */
export function LastChecks({ checks }: { checks: readonly CheckSummary[] }) {
  const t = useTranslations('quick')
  const locale = usePageLocale()
  if (!checks.length) return <EmptyState title={t('last.none')}>{t('last.noneBody')}</EmptyState>
  return (
    <ul data-list="" className="border-t border-line">
      {checks.map((check) => {
        const { icon: Icon, ground } = outcomeLooks[check.outcome]
        return (
          <li key={check.id} data-list-item="" className="border-b border-line">
            <Link
              href={localePath(locale, `/quick/${check.id}`)}
              prefetch={false}
              data-open=""
              className="flex min-h-14 items-center gap-3 py-1.5 text-ink no-underline hover:bg-sunken"
            >
              <span className={cx('grid size-9 shrink-0 place-items-center rounded border-2', ground)}>
                <Icon aria-hidden size={20} />
              </span>
              <span className="grid min-w-0 grow">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-semibold">{t(`outcome.${check.outcome}`)}</span>
                  <Time at={check.at} className="text-xs text-ink-2" />
                </span>
                <span className="line-clamp-2 break-words text-ink-2">
                  <AskedWords asked={check.asked} />
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
