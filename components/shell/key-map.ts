/** What a key press means as a shortcut: a lower-case letter, a sign, or a named key; null when it is none. */
export type Press = {
  key: string
  code: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/**
 * The shortcut of a key press. Letters go by what they print; where the layout prints a non-Latin letter (Arabic, Russian,
 * Greek) by where they lie, so that `g d` is the same two keys for everyone. Signs that the layout does not print in
 * ASCII go by place too. Anything with Ctrl, Alt or ⌘, and capitals, is left to the browser.
 */
export function shortcutOf({ key, code, shiftKey, altKey, ctrlKey, metaKey }: Press): string | null {
  if (altKey || ctrlKey || metaKey) return null
  if (/^[a-z]$/i.test(key)) return shiftKey ? null : key.toLowerCase()
  if (key === '؟' || key === '？') return '?'
  if (/^[/?.[\]1-9]$/.test(key)) return key
  if (/^[^\p{ASCII}]/u.test(key)) return shiftKey ? (SHIFTED[code] ?? null) : byPlace(code)
  return NAMED.has(key) ? key : null
}

/** `Ctrl K` or `⌘ K`, on any layout. */
export function isCommandK({ ctrlKey, metaKey, altKey, shiftKey, key, code }: Press): boolean {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code
  return (ctrlKey || metaKey) && !altKey && !shiftKey && (letter === 'k' || letter === 'KeyK')
}

/** Which part of a page `Alt 1` to `Alt 9` means, by the place of the key: with Alt many layouts print another sign. */
export function partOf({ altKey, ctrlKey, metaKey, shiftKey, code }: Press): string | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null
  return /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? null
}

/** Whether a key pressed on this element is typing, or acts on the element itself. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[contenteditable=""], [contenteditable="true"]'))
    return true
  if (target instanceof HTMLInputElement) return !PRESSED.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function byPlace(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  return letter ? letter.toLowerCase() : (digit ?? PLACES[code] ?? null)
}

const PLACES: Record<string, string> = { Slash: '/', Period: '.', BracketLeft: '[', BracketRight: ']' }
const SHIFTED: Record<string, string> = { Slash: '?' }
const NAMED = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', ' ', 'Escape'])
/** Inputs that are pressed, not typed into. */
const PRESSED = new Set(['button', 'checkbox', 'image', 'radio', 'reset', 'submit'])
