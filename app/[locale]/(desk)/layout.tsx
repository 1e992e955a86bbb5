import type { ReactNode } from 'react'
import { DeskShell } from '../desk-shell'

export default function DeskLayout({ bar, children }: { bar: ReactNode; children: ReactNode }) {
  return <DeskShell bar={bar}>{children}</DeskShell>
}
