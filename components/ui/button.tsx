import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
/** `touch`: for gloves, 56 px. */
export type ButtonSize = 'normal' | 'small' | 'large' | 'touch'

interface Look {
  kind?: ButtonKind | undefined
  size?: ButtonSize | undefined
  /** Fills its line, as in a narrow column. */
  wide?: boolean | undefined
}

/** A `<button>`; `type="submit"` unless told otherwise, because most of ours send a form. */
export function Button({ kind, size, wide, className, type, ...rest }: Look & ComponentProps<'button'>) {
  return (
    <button type={type ?? 'submit'} className={cx(buttonClass({ kind, size, wide }), className)} {...rest} />
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. `href` carries the language. */
export function LinkButton({
  kind,
  size,
  wide,
  className,
  ...rest
}: Look & ComponentProps<typeof Link> & { children: ReactNode }) {
  return <Link prefetch={false} className={cx(buttonClass({ kind, size, wide }), className)} {...rest} />
}

/** A square button that shows only a picture; the label is what it is called. */
export function IconButton({
  label,
  children,
  className,
  type,
  ...rest
}: { label: string } & ComponentProps<'button'>) {
  return (
    <button
      type={type ?? 'button'}
      aria-label={label}
      title={label}
      className={cx(
        'inline-grid size-7 shrink-0 place-items-center rounded text-ink-2 hover:bg-sunken hover:text-ink disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}

export function buttonClass({ kind = 'secondary', size = 'normal', wide }: Look): string {
  return cx(
    'inline-flex items-center justify-center gap-1.5 rounded border text-center font-semibold no-underline',
    'disabled:opacity-55 aria-disabled:opacity-55',
    size === 'small' && 'min-h-7 px-2 text-xs',
    size === 'normal' && 'min-h-control px-3 text-sm',
    size === 'large' && 'min-h-11 px-5 text-base',
    size === 'touch' && 'min-h-14 gap-2 px-2 text-base leading-5',
    wide && 'w-full',
    kinds[kind],
  )
}

const kinds: Record<ButtonKind, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-link hover:bg-sunken',
  danger: 'border-bad bg-bad text-on-bad hover:brightness-90',
}
