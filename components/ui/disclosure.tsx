import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

/** More on request: a native `<details>`, open or closed without JavaScript. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <details open={open} className={cx('group/disclosure', className)}>
      <summary className="flex min-h-6 items-center gap-1.5 font-medium text-link hover:underline">
        <ChevronDown
          aria-hidden
          size={16}
          className="no-print shrink-0 -rotate-90 group-open/disclosure:rotate-0 rtl:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
