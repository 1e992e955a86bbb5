'use client'
import { useEffect, useRef } from 'react'
import { clockText, onSession, sessionLeft } from './session-store'

/** Time left in this session, for the status strip: 14:41. */
export function SessionClock({ label, initial }: { label: string; initial: number }) {
  const text = useRef<HTMLElement>(null)
  useEffect(() => {
    const show = () => {
      const left = sessionLeft()
      if (text.current && left) text.current.textContent = clockText(left.seconds)
    }
    show()
    const timer = setInterval(show, 1000)
    const stop = onSession(show)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return (
    <span>
      {label}{' '}
      <bdi ref={text} dir="ltr" className="tabular-nums">
        {clockText(initial)}
      </bdi>
    </span>
  )
}
