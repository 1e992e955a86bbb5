import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad'

/** A state in words on a tint, with an optional icon; colour only repeats what the word says. */
export function Tag({
  tone = 'neutral',
  icon,
  wraps,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  /** In a narrow column: may take two lines rather than lie over its neighbour. */
  wraps?: boolean
  children: ReactNode
}) {
  return (
    <span
      data-outlined=""
      className={cx(
        'inline-flex items-center gap-1 rounded-sm px-1.5 text-xs font-medium',
        wraps ? 'py-0.5 leading-4' : 'leading-5 whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}

/** A number waiting for someone; urgent ones are solid red. */
export function Badge({ urgent, label, children }: { urgent?: boolean; label?: string; children: number }) {
  return (
    <span
      dir="ltr"
      className={cx(
        'inline-block rounded-sm px-1.5 text-center font-mono text-xs leading-5',
        urgent ? 'bg-bad font-medium text-on-bad' : 'text-ink-2',
      )}
    >
      {children > 999 ? '999+' : children}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  )
}

/** A chosen filter: the whole chip is a link to the same page without it. */
export function FilterChip({
  href,
  removeLabel,
  children,
}: {
  href: string
  removeLabel: string
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      data-outlined=""
      className="inline-flex min-h-6 items-center gap-1 rounded-sm border border-line bg-sunken px-2 text-xs leading-5 text-ink no-underline hover:border-line-strong dark:bg-accent-tint"
    >
      {children}
      <X aria-hidden size={12} />
      <span className="sr-only">{removeLabel}</span>
    </Link>
  )
}

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2',
  accent: 'bg-accent-tint text-link',
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
}
