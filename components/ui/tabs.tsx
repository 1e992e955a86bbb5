import Link from 'next/link'
import { cx } from './cx'

export interface TabLink {
  href: string
  label: string
  current: boolean
  /** Shown after the word; 0 is an answer too. */
  count?: number
  /** Stands in the place of the count where there is none, with what it means. */
  instead?: { sign: string; meaning: string }
}

/**
 * Tabs that are links: each has an address, works without JavaScript, and says which one is open. Where they do not fit they
 * stand in two lines: pushed out of the window, the open one and its count would not be seen.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const open = tabs.findIndex((tab) => tab.current)
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab, index) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              scroll={false}
              data-key={index === open - 1 ? '[' : index === open + 1 ? ']' : undefined}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                'relative flex min-h-10 items-center gap-1.5 border-b-3 px-3 font-medium whitespace-nowrap no-underline',
                tab.current
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
              )}
            >
              {tab.label}
              {tab.instead && (
                <span title={tab.instead.meaning} className="text-xs">
                  <span aria-hidden>{tab.instead.sign}</span>
                  <span className="sr-only"> {tab.instead.meaning}</span>
                </span>
              )}
              {tab.count !== undefined && (
                <span dir="ltr" className={cx('font-mono text-xs', tab.current && 'font-medium')}>
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
