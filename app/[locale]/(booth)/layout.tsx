import type { ReactNode } from 'react'
import { DeskShell } from '../desk-shell'

/** The same frame without a search box in its bar: these pages are one themselves. */
export default function BoothLayout({ children }: { children: ReactNode }) {
  return <DeskShell>{children}</DeskShell>
}
