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

/** On a phone a row is a card: its cells are lines, and those that need it say what they are. */
export const cardRow =
  'max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3'
export const cardLine = 'max-md:h-auto max-md:border-0 max-md:p-0'

/** What a cell is, where no head of a column stands over it. */
export function CellName({ children }: { children: string }) {
  return (
    <span aria-hidden className="text-xs text-ink-2 md:hidden">
      {children}{' '}
    </span>
  )
}

export type CardColumn = {
  label: string
  /** Stands for itself: an act, a state, a number of its own form. */
  plain?: boolean
  /** The act of a row: its head is for screen readers, and it stands at the end. */
  act?: boolean
}

/** A table of few columns that is a list of cards on a phone; the first cell of a row is its head. */
export function CardTable({
  id,
  caption,
  columns,
  rows,
}: {
  id: string
  caption: string
  columns: readonly CardColumn[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}) {
  return (
    <Table id={id} caption={caption} className="bg-surface">
      <thead className="max-md:sr-only">
        <tr>
          {columns.map(({ label, act }) => (
            <Th key={label}>{act ? <span className="sr-only">{label}</span> : label}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className={cardRow}>
            {columns.map(({ label, plain, act }, i) =>
              i === 0 ? (
                <RowTh key={label} className={cx(cardLine, 'font-medium max-md:basis-full')}>
                  {cells[i]}
                </RowTh>
              ) : (
                <Td key={label} className={cx(cardLine, act && 'text-end')}>
                  {!plain && !act && <CellName>{label}</CellName>}
                  {cells[i]}
                </Td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
