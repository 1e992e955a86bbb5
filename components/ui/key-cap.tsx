import { cx } from './cx'

/** A key as printed on the keyboard, beside what it does; always left to right. */
export function KeyCap({ children, className }: { children: string; className?: string }) {
  return (
    <kbd
      dir="ltr"
      className={cx(
        'no-print noscript:hidden inline-grid h-4.5 min-w-4 place-items-center rounded-sm border border-current px-1 font-mono text-[11px] leading-none font-normal',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
