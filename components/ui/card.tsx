import type { ReactNode } from 'react'
import { cx } from './cx'

/** A block of a page with its own heading; hairline, no shadow, never a card in a card. */
export function Card({
  id,
  title,
  level = 2,
  aside,
  flush,
  className,
  children,
}: {
  id?: string
  title: ReactNode
  level?: 2 | 3
  /** At the end of the heading's line: a count, a link. */
  aside?: ReactNode
  /** Lets rows run to the edges. */
  flush?: boolean
  className?: string
  children: ReactNode
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={cx('keep-together rounded border border-line bg-surface', className)}>
      <div className="flex min-h-9 items-center justify-between gap-3 border-b border-line px-3 py-1.5">
        <Heading className="text-sm">{title}</Heading>
        {aside && <div className="flex items-center gap-2 text-ink-2">{aside}</div>}
      </div>
      <div className={flush ? '' : 'p-3'}>{children}</div>
    </section>
  )
}
