import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from './button'

/** Back and forth through a list that is cut by key, not by page number: there may be no "page 7 of 12". */
export function Pagination({
  previous,
  next,
  children,
}: {
  previous?: string | undefined
  next?: string | undefined
  /** What stands between the two, as "1–50 of 214". */
  children?: ReactNode
}) {
  const t = useTranslations('common.pagination')
  if (!previous && !next && !children) return null
  return (
    <nav aria-label={t('label')} className="no-print flex items-center justify-between gap-4 py-3">
      {previous ? (
        <LinkButton href={previous} size="small" rel="prev">
          <ChevronLeft aria-hidden size={14} className="rtl:-scale-x-100" />
          {t('previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {children && <p className="text-xs text-ink-2">{children}</p>}
      {next ? (
        <LinkButton href={next} size="small" rel="next">
          {t('next')}
          <ChevronRight aria-hidden size={14} className="rtl:-scale-x-100" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  )
}
