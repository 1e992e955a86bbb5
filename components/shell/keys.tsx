'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { isField, partOf, shortcutOf } from './key-map'
import { helpOf, KeySheet, type OnPage } from './key-sheet'
import { click, currentRow, pressInList } from './list-keys'

/** Addresses, with their language, that `g` and a letter lead to; only places that exist for this officer. */
export type KeyPlaces = Partial<Record<'d' | 's' | 'h' | 'w' | 't' | 'a', string>>

/**
 * Single-key shortcuts of the desk (UX 2.14), only outside fields; `Ctrl K` is heard by the palette.
 * Elements declare what a key does to them: `data-key="e"` on a button or link is clicked by `e`, on a field focused; a
 * row of a list comes before the page. `[data-help]` opens the same sheet with the mouse. Needs the messages `keys`.
 */
export function Keys({
  enabled,
  places,
  saveLook,
  accountHref,
}: {
  /** The officer's own choice: single keys can be turned off (WCAG 2.1.4). */
  enabled: boolean
  places: KeyPlaces
  /** Keeps the theme that `d` chose; takes `theme` and `returnTo`. */
  saveLook?: (form: FormData) => Promise<unknown>
  /** Where single keys are turned off. */
  accountHref?: string
}) {
  const router = useRouter()
  const [here, setHere] = useState<OnPage | null>(null)
  // When `g` was pressed, in ms of the page; a page just opened has heard none.
  const sequence = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      // Pressed with Ctrl or Alt: not a single key, so they work whatever the officer chose (WCAG 2.1.4).
      if (submitsForm(event)) return event.preventDefault()
      const part = isField(event.target) ? null : partOf(event)
      if (part && click(document.querySelector(`main [data-part="${part}"]`))) return event.preventDefault()
      const key = enabled ? shortcutOf(event) : null
      if (!key || isField(event.target) || document.querySelector('dialog[open]')) return
      const afterG = event.timeStamp - sequence.current < 1500
      sequence.current = Number.NEGATIVE_INFINITY
      if (afterG && act(places[key as keyof KeyPlaces], (href) => router.push(href)))
        return event.preventDefault()
      // `g` twice is what the page itself calls so: the next one.
      if (key === 'g' && afterG && pressOnPage('g')) return event.preventDefault()
      if (key === 'g') sequence.current = event.timeStamp
      else if (key === '?') setHere(onPage())
      else if (key === '/') focusSearch()
      else if (pressInList(key, event.target) || pressOnPage(key)) event.preventDefault()
      else if (key === 'd' && saveLook) changeTheme(saveLook)
      else if (key === 'p') print()
      else return
      event.preventDefault()
    }
    function onPress({ target }: MouseEvent) {
      const opener = target instanceof Element ? target.closest('[data-help]') : null
      if (!opener) return
      const menu = opener.closest<HTMLDetailsElement>('details[open]')
      if (menu) {
        // Closed first and with the focus on what opens it: there the focus comes back to when the sheet closes.
        menu.open = false
        menu.querySelector('summary')?.focus()
      }
      setHere(onPage())
    }
    addEventListener('keydown', onKeyDown)
    addEventListener('click', onPress)
    // From here on a key is heard; whoever presses keys by machine waits for it.
    document.documentElement.dataset.keys = enabled ? 'on' : 'off'
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('click', onPress)
    }
  }, [enabled, places, router, saveLook])

  return (
    <KeySheet
      here={here}
      onClose={() => setHere(null)}
      places={Object.keys(places)}
      theme={saveLook !== undefined}
      single={enabled}
      accountHref={accountHref}
    />
  )
}

/** `Ctrl Enter` or `⌘ Enter` in a field sends the form that it belongs to. */
function submitsForm({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' || !(ctrlKey || metaKey) || altKey || shiftKey) return false
  // A button or link under the focus keeps its own meaning.
  if (!(target instanceof HTMLElement && target.matches('input, select, textarea'))) return false
  const form = target.closest('form')
  form?.requestSubmit()
  return form !== null
}

/** The search box of the page: its text is selected, so that the next search can be typed at once. */
function focusSearch(): boolean {
  const box = document.getElementById('search')
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return false
  box.focus()
  box.select()
  return true
}

/** Keys whose meaning an element of the page declares. Names that every element understands (Enter, arrows) are not. */
function pressOnPage(key: string): boolean {
  if (key.length > 1 || key === ' ') return false
  const declared = `[data-key="${CSS.escape(key)}"]`
  return click(currentRow()?.querySelector(declared) ?? firstSeen(declared))
}

function firstSeen(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.offsetParent !== null,
  )
}

/** At once on the screen, then kept. */
function changeTheme(save: (form: FormData) => Promise<unknown>): void {
  const root = document.documentElement
  const shown = root.dataset.theme === 'system' ? systemTheme() : root.dataset.theme
  const theme = shown === 'light' ? 'dark' : 'light'
  root.dataset.theme = theme
  const form = new FormData()
  form.set('theme', theme)
  form.set('returnTo', location.pathname + location.search)
  void save(form)
}

function systemTheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** What the page offers now, for the sheet. */
function onPage(): OnPage {
  const declared = [...document.querySelectorAll<HTMLElement>('[data-key]')].map(
    (element) => element.dataset.key ?? '',
  )
  return {
    help: helpOf(location.pathname),
    search: document.getElementById('search') !== null,
    list: document.querySelector('[data-list] [data-list-item]') !== null,
    preview: document.querySelector('[data-list] [data-preview]') !== null,
    declared: new Set(declared),
    parts: document.querySelector('main [data-part]') !== null,
    form: document.querySelector('main form') !== null,
  }
}

function act<T>(value: T | null | undefined, run: (value: T) => void): boolean {
  if (value === null || value === undefined) return false
  run(value)
  return true
}
