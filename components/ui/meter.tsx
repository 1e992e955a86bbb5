import { cx } from './cx'

/**
 * A share from 0 to 1 as a bar of 34 × 4 px. Drawn with SVG attributes, because inline styles are forbidden.
 * Decorative: the number stands beside it.
 */
export function Meter({ value, className }: { value: number; className?: string }) {
  const share = Math.max(0, Math.min(1, value))
  return (
    <svg aria-hidden="true" width="35" height="6" className={cx('shrink-0 rtl:-scale-x-100', className)}>
      <rect x="0.5" y="0.5" width="34" height="5" rx="1" className="fill-sunken stroke-line" />
      {share > 0 && <rect data-filled="" x="0" y="1" width={share * 35} height="4" className="fill-accent" />}
    </svg>
  )
}

/** How far something is; without `value` (0 to 1) it only says that it runs. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value * 100)}
      className="h-1.5 overflow-hidden rounded-sm border border-line bg-sunken"
    >
      <svg
        aria-hidden="true"
        width="100%"
        height="6"
        preserveAspectRatio="none"
        viewBox="0 0 100 6"
        className="rtl:-scale-x-100"
      >
        <rect
          data-filled=""
          width={value === undefined ? 100 : value * 100}
          height="6"
          className={cx('fill-accent', value === undefined && 'animate-pulse')}
        />
      </svg>
    </div>
  )
}
