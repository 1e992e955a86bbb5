'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

/**
 * Copies a text and says so for two seconds. Labels: what it is called, and what it says afterwards. Without scripts it keeps
 * its place and is not drawn.
 */
export function CopyButton({ text, label, doneLabel }: { text: string; label: string; doneLabel: string }) {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 2000)
    return () => clearTimeout(timer)
  }, [done])
  return (
    <button
      type="button"
      title={done ? doneLabel : label}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setDone(true),
          () => setDone(false),
        )
      }
      className="no-print noscript:invisible inline-grid size-6 place-items-center rounded text-ink-3 hover:bg-sunken hover:text-ink"
    >
      {done ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
      <span className="sr-only" aria-live="polite">
        {done ? doneLabel : label}
      </span>
    </button>
  )
}
