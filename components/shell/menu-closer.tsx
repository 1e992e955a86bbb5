'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Closes `<details data-menu>` on Escape, on a press elsewhere, and after going to another page. */
export function MenuCloser() {
  const path = usePathname()
  // Not when the scripts arrive: a menu may have been opened before them.
  const seen = useRef(path)
  useEffect(() => {
    if (seen.current !== path) closeExcept(null)
    seen.current = path
  }, [path])
  useEffect(() => {
    const press = (event: PointerEvent) => closeExcept(event.target)
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      const menu = document.querySelector<HTMLDetailsElement>('details[data-menu][open]')
      if (!menu) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('keydown', key)
    }
  }, [])
  return null
}

function closeExcept(target: EventTarget | null) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false
  }
}
