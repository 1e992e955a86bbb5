import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  title: ReactNode
  /** A `<Time>`; leave it out rather than show a time that is not known. */
  time?: ReactNode
  who?: ReactNode
  body?: ReactNode
}

/** What happened, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="grid">
      {entries.map((entry) => (
        <li key={entry.key} className="relative border-s border-line ps-4 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute -start-[4.5px] top-1.5 size-2 rounded-full border border-line-strong bg-surface"
          />
          <p className="font-medium">{entry.title}</p>
          {(entry.time || entry.who) && (
            <p className="flex flex-wrap gap-x-3 text-xs text-ink-2">
              {entry.time}
              {entry.who}
            </p>
          )}
          {entry.body && <div className="pt-1 text-ink-2">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}
