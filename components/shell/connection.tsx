'use client'
import { useEffect, useState } from 'react'

export interface ConnectionWords {
  checking: string
  connected: string
  slow: string
  away: string
}

const every = 15_000
const patience = 8_000
/** Above this a form feels stuck; the strip says so before the officer wonders. */
const slowFrom = 1_500

/** Dot and round trip to the server. Measures only while the page is looked at; never extends the session. */
export function Connection({ words }: { words: ConnectionWords }) {
  const [state, setState] = useState<{ kind: 'checking' | 'connected' | 'slow' | 'away'; ms: number }>({
    kind: 'checking',
    ms: 0,
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const measure = async () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') {
        const ms = await roundTrip()
        setState({ kind: ms === null ? 'away' : ms > slowFrom ? 'slow' : 'connected', ms: ms ?? 0 })
      }
      timer = setTimeout(measure, every)
    }
    measure()
    const again = () => void measure()
    document.addEventListener('visibilitychange', again)
    window.addEventListener('online', again)
    window.addEventListener('offline', again)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('online', again)
      window.removeEventListener('offline', again)
    }
  }, [])
  const dot = { checking: 'bg-ink-3', connected: 'bg-ok', slow: 'bg-warn', away: 'bg-warn' }[state.kind]
  return (
    <span data-connection={state.kind} className="inline-flex min-w-0 items-center gap-1.5">
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span role="status" className="truncate">
        {words[state.kind]}
      </span>
      {state.ms > 0 && (
        <bdi dir="ltr" aria-hidden="true" className="tabular-nums">
          {state.ms} ms
        </bdi>
      )}
    </span>
  )
}

async function roundTrip(): Promise<number | null> {
  const started = performance.now()
  try {
    const answer = await fetch('/api/health/live', {
      cache: 'no-store',
      headers: { 'x-meridian-poll': '1' },
      signal: AbortSignal.timeout(patience),
    })
    const ms = Math.max(1, Math.round(performance.now() - started))
    // Read to its end: a body that nobody reads holds its connection until patience ends.
    await answer.arrayBuffer()
    return answer.ok ? ms : null
  } catch {
    return null
  }
}
