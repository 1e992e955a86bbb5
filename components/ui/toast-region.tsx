'use client'
import { useEffect, useState } from 'react'

const eventName = 'meridian:toast'

/** Shows a short line about what the officer just did. Never the only copy of anything. */
export function showToast(text: string): void {
  window.dispatchEvent(new CustomEvent<string>(eventName, { detail: text }))
}

/** Where the lines appear; stands once in the frame, and stays in the page so that screen readers hear additions. */
export function ToastRegion() {
  const [text, setText] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (event: Event) => {
      setText((event as CustomEvent<string>).detail)
      clearTimeout(timer)
      timer = setTimeout(() => setText(''), 6000)
    }
    window.addEventListener(eventName, show)
    return () => {
      window.removeEventListener(eventName, show)
      clearTimeout(timer)
    }
  }, [])
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-10 z-40 grid justify-items-center"
    >
      {text && <p className="rounded border border-line-strong bg-bar px-4 py-2 text-bar-ink">{text}</p>}
    </div>
  )
}
