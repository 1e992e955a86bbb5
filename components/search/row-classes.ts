import { cx } from '@/components/ui/cx'

/** What rows of persons and of things look like in the results: a line on wide screens, a card on a phone. */
export const rowCell = 'border-b border-line px-1.5 py-1.5 align-middle max-md:border-0 max-md:p-0'

export const rowClass = (height: string, selected: boolean): string =>
  cx(
    'relative bg-surface hover:bg-sunken',
    height,
    'max-md:grid max-md:h-auto max-md:grid-cols-[1fr_auto] max-md:gap-x-3 max-md:gap-y-1.5 max-md:border-b max-md:border-line max-md:p-3',
    selected && 'xl:bg-accent-tint xl:hover:bg-accent-tint',
  )

/** The cell of the match stands first in a line and on the far side of a card; its edge marks the row in the preview. */
export const matchCell = (selected: boolean): string =>
  cx(
    rowCell,
    'max-md:order-2 max-md:justify-self-end',
    selected && 'xl:shadow-[inset_3px_0_0_var(--accent)] xl:rtl:shadow-[inset_-3px_0_0_var(--accent)]',
  )
