'use client'
import { usePathname, useSearchParams } from 'next/navigation'

/** The page on which a form of the frame stands, so that its answer leads back to it. */
export function ReturnTo({ name = 'returnTo' }: { name?: string }) {
  const path = usePathname()
  const search = useSearchParams().toString()
  return <input type="hidden" name={name} value={search ? `${path}?${search}` : path} />
}
