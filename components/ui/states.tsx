import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

/** Nothing here: why, what to do, and at most one action. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-start gap-2 border-y border-line px-2 py-6">
      <p className="text-base font-semibold">{title}</p>
      {children && <div className="max-w-read text-ink-2">{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  )
}

/** One block of a page failed; the rest of the page stands. */
export function BlockError({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role="status"
      className="grid justify-items-start gap-1 rounded border border-dashed border-line-strong p-4"
    >
      <p className="flex items-center gap-2 font-semibold text-bad">
        <CircleAlert aria-hidden size={16} className="shrink-0" />
        {title}
      </p>
      {children && <div className="text-ink-2">{children}</div>}
      {action}
    </div>
  )
}

/** A message that belongs to the page: a coloured line at the start, an icon, words. */
export function Alert({
  tone,
  title,
  children,
  live,
  className,
}: {
  tone: 'info' | 'ok' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
  /** Announced when it appears: 'alert' at once, 'status' when the reader pauses. */
  live?: 'alert' | 'status'
  className?: string
}) {
  const { icon: Icon, classes } = alerts[tone]
  return (
    <div role={live} className={cx('flex gap-2.5 border-s-4 px-3 py-2', classes, className)}>
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="grid min-w-0 gap-0.5">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** A grey bar where text will be; the block that waits carries `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block h-4 animate-pulse rounded-sm bg-line', className)} />
}

const alerts = {
  info: { icon: Info, classes: 'border-accent bg-accent-tint text-ink' },
  ok: { icon: CircleCheck, classes: 'border-ok bg-ok-tint text-ok' },
  warn: { icon: TriangleAlert, classes: 'border-warn bg-warn-tint text-warn' },
  bad: { icon: CircleAlert, classes: 'border-bad bg-bad-tint text-bad' },
}
