'use client'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

/** A place of the rail; knows whether the reader is there or below it. */
export function RailLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  const path = usePathname()
  const fromSearch = useSearchParams().has('search')
  // The page of a record stands below the bureau's own list, but most are opened from a search, and many are not ours.
  const place = /\/records\/./.test(path)
    ? fromSearch
      ? path.replace(/\/records\/.*/, '/search')
      : ''
    : path
  const here = place === href || place.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      aria-current={here ? 'page' : undefined}
      className="flex min-h-8 items-center gap-2 border-transparent text-ink no-underline hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:font-semibold max-md:min-h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:border-t-3 md:min-h-10 md:justify-center md:border-s-3 rail:min-h-8 rail:justify-start rail:ps-[13px] rail:pe-4"
    >
      {children}
    </Link>
  )
}
