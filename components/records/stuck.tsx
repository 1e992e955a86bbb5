'use client'
import { useEffect, useRef } from 'react'

/**
 * Stands before a sticky bar and tells it, by `data-stuck` on the bar that follows, whether it hangs at the top of the
 * window. Without scripts the bar simply sticks without its short form.
 */
export function StuckMark({ top }: { top: number }) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const bar = mark.current?.nextElementSibling
    if (!mark.current || !(bar instanceof HTMLElement)) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        const above =
          entry !== undefined &&
          !entry.isIntersecting &&
          entry.boundingClientRect.top < window.innerHeight / 2
        bar.toggleAttribute('data-stuck', above)
      },
      { rootMargin: `-${top}px 0px 0px 0px` },
    )
    watch.observe(mark.current)
    return () => watch.disconnect()
  }, [top])
  return <div ref={mark} aria-hidden className="h-px" />
}
