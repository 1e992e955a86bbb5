'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

/** Presses that follow each other within this time count on. */
const together = 700

/**
 * Copies what names a record: pressed once its number, twice the number with the name, three times the link. The key `.`
 * presses it, so `.`, `..` and `...` do the same. The link is without the search that led here: it is for somebody else.
 */
export function CopyRecord({
  number,
  name,
  label,
  done,
}: {
  number: string
  name: string
  label: string
  /** What was copied, in words, by number of presses. */
  done: readonly [string, string, string]
}) {
  const last = useRef({ at: 0, presses: 0 })
  const [copied, setCopied] = useState<0 | 1 | 2 | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), 2500)
    return () => clearTimeout(timer)
  }, [copied])

  const press = (at: number) => {
    const presses = at - last.current.at < together ? Math.min(last.current.presses + 1, 3) : 1
    last.current = { at, presses }
    const texts = [number, `${number} ${name}`, `${location.origin}${location.pathname}`]
    navigator.clipboard.writeText(texts[presses - 1] ?? number).then(
      () => setCopied((presses - 1) as 0 | 1 | 2),
      () => setCopied(null),
    )
  }
  return (
    <span className="no-print noscript:invisible inline-flex items-center gap-1">
      <button
        type="button"
        title={label}
        data-key="."
        onClick={(event) => press(event.timeStamp)}
        className="inline-grid size-6 place-items-center rounded text-ink-3 hover:bg-sunken hover:text-ink"
      >
        {copied === null ? <Copy aria-hidden size={14} /> : <Check aria-hidden size={14} />}
        <span className="sr-only">{label}</span>
      </button>
      <span role="status" className="text-xs text-ok">
        {copied === null ? '' : done[copied]}
      </span>
    </span>
  )
}
