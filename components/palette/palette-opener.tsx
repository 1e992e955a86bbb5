'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { isCommandK } from '@/components/shell/key-map'
import type { PaletteProps } from './palette'

/**
 * Opens the palette on `Ctrl K`, `⌘ K` and whatever carries `data-palette`. The palette itself is fetched when it is first
 * asked for: no page has to carry it. Without scripts nothing is missing; every line of it stands somewhere on a page.
 */
export function PaletteOpener(props: Omit<PaletteProps, 'onClose'>) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    let gone = false
    const show = () => {
      setOpen(true)
      // A line that is down: the box of the page is there all the same.
      import('./palette').then(
        (loaded) => gone || setPalette(() => loaded.Palette),
        () => {
          setOpen(false)
          document.getElementById('search')?.focus()
        },
      )
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || !isCommandK(event)) return
      event.preventDefault()
      // Not over the question whether the officer is still there.
      if (!document.querySelector('dialog[open]')) show()
    }
    function onPress({ target }: MouseEvent) {
      const opener = target instanceof Element ? target.closest('[data-palette]') : null
      if (!opener) return
      const menu = opener.closest<HTMLDetailsElement>('details[open]')
      if (menu) {
        // Closed first and with the focus on what opens it: there the focus comes back to when the palette closes.
        menu.open = false
        menu.querySelector('summary')?.focus()
      }
      show()
    }
    addEventListener('keydown', onKeyDown)
    addEventListener('click', onPress)
    return () => {
      gone = true
      removeEventListener('keydown', onKeyDown)
      removeEventListener('click', onPress)
    }
  }, [])

  return open && Palette ? <Palette {...props} onClose={() => setOpen(false)} /> : null
}
