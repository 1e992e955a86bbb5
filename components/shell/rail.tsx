import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Badge } from '@/components/ui/tag'
import { RailLink } from './rail-link'

export interface RailItem {
  href: string
  label: string
  icon: ReactNode
  /** Things that wait for this officer or the bureau. */
  count?: number | undefined
  urgent?: boolean | undefined
  /** A heading above this item and those that follow. */
  group?: string | undefined
}

/** What the bar of a phone has room for, with words in four languages; more than that stand behind its last place. */
const widestBar = 5

/** Where one can go. Places that the officer's roles cannot use are absent, not grey. */
export function Rail({ items }: { items: readonly RailItem[] }) {
  const t = useTranslations('shell.rail')
  const inBar = items.length > widestBar ? widestBar - 1 : items.length
  return (
    <nav
      aria-label={t('label')}
      className={cx(
        'no-print z-20 border-line bg-surface',
        'max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t',
        'md:sticky md:top-bar md:h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip))] md:w-14 md:overflow-y-auto md:border-e md:py-3',
        'rail:w-[168px]',
      )}
    >
      <ul className="max-md:grid max-md:auto-cols-fr max-md:grid-flow-col">
        {items.map((item, index) => (
          <li key={item.href} className={cx('relative', index >= inBar && 'max-md:hidden')}>
            {item.group && (
              <p className="px-4 pt-4 pb-1.5 text-xs font-semibold text-ink-3 max-rail:hidden">
                {item.group}
              </p>
            )}
            <RailPlace item={item} waiting={t('waiting')} />
          </li>
        ))}
        {items.length > inBar && <More label={t('more')} items={items.slice(inBar)} waiting={t('waiting')} />}
      </ul>
    </nav>
  )
}

/** The places of a phone that its bar has no room for; a plain disclosure, so that it opens without scripts, too. */
function More({ label, items, waiting }: { label: string; items: readonly RailItem[]; waiting: string }) {
  return (
    <li className="md:hidden">
      <details data-menu className="group">
        <summary className="flex min-h-14 cursor-pointer list-none flex-col items-center justify-center gap-0.5 border-t-3 border-transparent text-xs group-has-[[aria-current]]:border-accent group-has-[[aria-current]]:bg-accent-tint group-has-[[aria-current]]:font-semibold [&::-webkit-details-marker]:hidden">
          <Ellipsis aria-hidden size={18} />
          <span className="grow">{label}</span>
        </summary>
        <ul className="absolute inset-x-0 bottom-full grid grid-cols-3 border-t border-line bg-surface">
          {items.map((item) => (
            <li key={item.href} className="relative">
              <RailPlace item={item} waiting={waiting} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function RailPlace({ item, waiting }: { item: RailItem; waiting: string }) {
  return (
    <RailLink href={item.href} label={item.label}>
      <span className="max-md:mx-auto rail:hidden">{item.icon}</span>
      <span className="grow max-rail:md:sr-only max-md:text-center max-md:text-xs">{item.label}</span>
      {item.count !== undefined && item.count > 0 && (
        <span className="max-rail:absolute max-rail:end-1 max-rail:top-0.5">
          <Badge urgent={item.urgent ?? false} label={waiting}>
            {item.count}
          </Badge>
        </span>
      )}
    </RailLink>
  )
}
