import Link from 'next/link'
import type { ReactNode } from 'react'

/** The way back to where a page about notices was opened from; not on paper. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="no-print text-xs">
      <Link
        href={href}
        prefetch={false}
        className="inline-flex min-h-6 items-center text-link underline-offset-2 hover:underline"
      >
        {children}
      </Link>
    </p>
  )
}

/** The head of a page about notices: the way back, what it is, and what it is for. `children`: which notice it is about. */
export function PageHead({
  back,
  title,
  intro,
  children,
}: {
  back: { href: string; label: string }
  title: string
  intro: string
  children?: ReactNode
}) {
  return (
    <div className="grid gap-1">
      <BackLink href={back.href}>{back.label}</BackLink>
      <h1 className="text-xl leading-7">{title}</h1>
      {children}
      <p className="max-w-read text-ink-2">{intro}</p>
    </div>
  )
}
