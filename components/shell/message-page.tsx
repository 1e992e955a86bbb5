import type { ReactNode } from 'react'

/** A page that has only something to say: not found, not allowed, broken, away. */
export function MessagePage({
  code,
  title,
  children,
  actions,
}: {
  code: string
  title: string
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mx-auto grid max-w-public gap-3 px-4 py-14 sm:px-6 lg:py-20">
      <p dir="ltr" className="justify-self-start font-mono text-ink-3">
        {code}
      </p>
      <h1 className="text-2xl">{title}</h1>
      <div className="max-w-read text-base text-ink-2">{children}</div>
      {actions && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
