import type { ReactNode } from 'react'
import { Wordmark } from './mark'

/** The least that a page stands in: the bar with the wordmark. For when the frame itself could not be drawn. */
export function BareFrame({ home, children }: { home: string; children: ReactNode }) {
  return (
    <>
      <header data-on-bar="" className="bg-bar text-bar-ink">
        <div className="mx-auto flex h-bar max-w-public items-center px-4 sm:px-6">
          {/* A whole load: what failed should not be kept. */}
          <a href={home} className="rounded text-bar-ink no-underline">
            <Wordmark />
          </a>
        </div>
      </header>
      <main>{children}</main>
    </>
  )
}
