import { cx } from './cx'

/**
 * A moment, in UTC with `Z` first (2026-11-23 14:32Z). The frame's pointer leaf adds local time as a tooltip.
 * `show`: 'minute' (default), 'second', 'day', or 'clock' for the time without its day.
 */
export function Time({
  at,
  show = 'minute',
  className,
}: {
  at: Date | string
  show?: 'minute' | 'second' | 'day' | 'clock'
  className?: string
}) {
  const iso = (typeof at === 'string' ? new Date(at) : at).toISOString()
  const day = iso.slice(0, 10)
  const text = {
    day,
    minute: `${day} ${iso.slice(11, 16)}Z`,
    second: `${day} ${iso.slice(11, 19)}Z`,
    clock: `${iso.slice(11, 16)}Z`,
  }[show]
  return (
    <time dateTime={iso} dir="ltr" data-moment="" className={cx('whitespace-nowrap', className)}>
      {text}
    </time>
  )
}
