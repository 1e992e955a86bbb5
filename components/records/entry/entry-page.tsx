import type { ReactNode } from 'react'

/** The frame of every page on which a record is entered or changed. */
export function EntryPage({
  title,
  intro,
  above,
  children,
}: {
  title: ReactNode
  intro?: ReactNode
  /** What stands before the title: the way back. */
  above?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        {above}
        <h1 className="text-xl leading-7 break-words">{title}</h1>
        {intro && <p className="max-w-read text-ink-2">{intro}</p>}
      </div>
      {children}
    </div>
  )
}
