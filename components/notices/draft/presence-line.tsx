'use client'
import { useEffect, useState } from 'react'

type Present = { name: string; topic: string }

/** Seconds between two questions; no act of the officer, so that it keeps no session alive. */
const every = 20

/** Who of the bureau has another page of this draft open. */
export function PresenceLine({
  address,
  sentence,
  topics,
}: {
  address: string
  /** With `{name}` and `{topic}`. */
  sentence: string
  topics: Readonly<Record<string, string>>
}) {
  const [present, setPresent] = useState<readonly Present[]>([])
  useEffect(() => {
    let over = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await fetch(address, { headers: { 'x-meridian-poll': '1' } }).catch(() => null)
      const read: { present?: Present[] } | null = answer?.ok ? await answer.json() : null
      if (!over && read?.present) setPresent(read.present)
    }
    void ask()
    const timer = setInterval(ask, every * 1_000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [address])
  return (
    <p role="status" className="text-xs text-ink-2 empty:hidden" data-present={present.length}>
      {present
        .map(({ name, topic }) => sentence.replace('{name}', name).replace('{topic}', topics[topic] ?? topic))
        .join(' · ')}
    </p>
  )
}
