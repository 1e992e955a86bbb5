import type { ReactNode } from 'react'
import { cx } from './cx'

/** Facts, one a line: `<dl>` with the label at the start and the value beside it, below it on narrow screens. */
export function Values({ className, children }: { className?: string; children: ReactNode }) {
  return <dl className={cx('grid gap-y-1.5', className)}>{children}</dl>
}

/** One fact. `note` is a second line (source, certainty); `aside` stands at the end (copy, provenance). */
export function ValueRow({
  label,
  note,
  aside,
  children,
}: {
  label: ReactNode
  note?: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[minmax(6.5rem,30%)_1fr]">
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex min-w-0 items-start justify-between gap-2">
        <div className="min-w-0 break-words">
          {children}
          {note && <div className="text-xs text-ink-3">{note}</div>}
        </div>
        {aside && <div className="shrink-0">{aside}</div>}
      </dd>
    </div>
  )
}
