import type { ReactNode } from 'react'
import { cx } from './cx'

/** Identifiers, dates, scores and signed numbers keep their order inside right-to-left text; a date stays on one line. */
export function Bdi({ children, className }: { children: ReactNode; className?: string }) {
  const day = typeof children === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(children)
  return (
    <bdi dir="ltr" className={day ? cx('whitespace-nowrap', className) : className}>
      {children}
    </bdi>
  )
}

/** A person's or place's name as given: isolated, in its own direction, with its language when it is known. */
export function NameText({
  children,
  lang,
  className,
}: {
  children: ReactNode
  lang?: string | undefined
  className?: string
}) {
  return (
    <bdi dir="auto" lang={lang} className={className}>
      {children}
    </bdi>
  )
}
