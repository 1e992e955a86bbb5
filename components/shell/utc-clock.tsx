'use client'
import { useEffect, useRef } from 'react'

/** The time of the service, 14:32:07Z, each second. Not announced: a clock that speaks cannot be read past. */
export function UtcClock({ label, now }: { label: string; now: string }) {
  const text = useRef<HTMLTimeElement>(null)
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now()
    // A server clock within two seconds of ours is only the network's delay.
    const offset = Math.abs(ahead) > 2000 ? ahead : 0
    const show = () => {
      if (text.current)
        text.current.textContent = `${new Date(Date.now() + offset).toISOString().slice(11, 19)}Z`
    }
    show()
    const timer = setInterval(show, 1000)
    return () => clearInterval(timer)
  }, [now])
  return (
    <time
      ref={text}
      dir="ltr"
      title={label}
      suppressHydrationWarning
      className="font-mono text-[13px] text-bar-ink-2"
    >
      {`${now.slice(11, 19)}Z`}
    </time>
  )
}
