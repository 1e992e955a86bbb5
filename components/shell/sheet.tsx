'use client'
import { useEffect, useRef } from 'react'

interface SheetWords {
  printed: string
  number: string
}

/**
 * The head of every printed sheet: who, which bureau, when, under which number, and how to handle it.
 * A page names its number with `<SheetNumber>`.
 */
export function SheetHeader({
  officer,
  bureau,
  handling,
  now,
  words,
}: {
  officer: string
  bureau: string
  handling: string
  now: string
  words: SheetWords
}) {
  const time = useRef<HTMLElement>(null)
  useEffect(() => {
    const stamp = () => {
      if (time.current) time.current.textContent = utc(new Date())
    }
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [])
  return (
    <div className="sheet-header" aria-hidden="true">
      <div className="mb-4 flex justify-between gap-6 border-b border-ink pb-1 text-xs">
        <span>
          Meridian · <bdi>{bureau}</bdi> · <bdi>{officer}</bdi>
        </span>
        <span>
          {words.printed}{' '}
          <bdi ref={time} dir="ltr" suppressHydrationWarning>
            {utc(new Date(now))}
          </bdi>
          <span data-sheet-number-line="" hidden>
            {' · '}
            {words.number} <bdi data-sheet-number="" dir="ltr" className="font-mono" />
          </span>
        </span>
        <span className="font-semibold">{handling}</span>
      </div>
    </div>
  )
}

/** The number under which the page was asked for (query or record); printed on each sheet. */
export function SheetNumber({ value }: { value: string }) {
  useEffect(() => {
    const line = document.querySelector<HTMLElement>('[data-sheet-number-line]')
    const number = document.querySelector<HTMLElement>('[data-sheet-number]')
    if (!line || !number) return
    number.textContent = value
    line.hidden = false
    return () => {
      number.textContent = ''
      line.hidden = true
    }
  }, [value])
  return null
}

const utc = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')}Z`
