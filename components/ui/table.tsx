import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

/** A table in a region that scrolls sideways by itself and can be reached by keyboard; the caption names both. */
export function Table({
  caption,
  captionHidden = true,
  id,
  className,
  children,
}: {
  caption: string
  captionHidden?: boolean
  id: string
  className?: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="relative overflow-x-auto" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table id={id} className={cx('w-full border-collapse text-start', className)}>
        <caption id={`${id}-caption`} className={captionHidden ? 'sr-only' : 'pb-2 text-start font-semibold'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}

/** A column's head. With `sort`, a link that sorts by it, and the current order said to screen readers. */
export function Th({
  sort,
  className,
  children,
  ...rest
}: { sort?: { href: string; order: 'ascending' | 'descending' | 'none' } } & ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      aria-sort={sort && sort.order !== 'none' ? sort.order : undefined}
      className={cx(
        'border-b border-line-strong px-2 py-1.5 text-start text-xs font-semibold whitespace-nowrap text-ink-2',
        className,
      )}
      {...rest}
    >
      {sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          scroll={false}
          className="inline-flex items-center gap-1 text-ink-2 no-underline hover:text-ink hover:underline"
        >
          {children}
          {sort.order === 'ascending' && <ArrowUp aria-hidden size={12} />}
          {sort.order === 'descending' && <ArrowDown aria-hidden size={12} />}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

/** A head of a row. */
export function RowTh({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      className={cx('border-b border-line px-2 py-1.5 text-start font-semibold', className)}
      {...rest}
    />
  )
}

export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cx('h-row border-b border-line px-2 py-1.5 align-middle', className)} {...rest} />
}
