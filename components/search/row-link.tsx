import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { ResultRow, ResultsView } from '@/lib/search/result-view'
import { recordPath, resultsPath } from './addresses'
import { usePageLocale } from './labels'

/**
 * What a row of results leads to: its preview where there is room for one, the record where there is none. The hit area is
 * the row.
 */
export function RowLink({
  view,
  row,
  selected,
  children,
}: {
  view: ResultsView
  row: ResultRow
  selected: boolean
  children: ReactNode
}) {
  const locale = usePageLocale()
  const link = 'font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline'
  return (
    <>
      <Link
        href={resultsPath(locale, view, { selected: row.id })}
        prefetch={false}
        scroll={false}
        replace
        aria-current={selected ? 'true' : undefined}
        data-preview=""
        className={cx(link, 'max-xl:hidden')}
      >
        {children}
      </Link>
      <Link
        href={recordPath(locale, row, view.id)}
        prefetch={false}
        className={cx(link, 'xl:hidden')}
        data-open=""
      >
        {children}
      </Link>
    </>
  )
}
